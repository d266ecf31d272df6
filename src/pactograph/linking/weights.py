"""The weights by which acts are tied to provisions: `data/carrying.yaml`, checked as it is read."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

Areas = dict[str, float]


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Words(Part):
    """An area and the pattern of the words that speak of it."""

    area: str
    weight: float
    pattern: re.Pattern[str]


class Parties(Part):
    extra: float
    least: float
    member: float
    members: float
    part: float


class Time(Part):
    decay: float
    least: float
    unknown: float
    unsigned: float
    overlap: float


class Items(Part):
    alike: float
    category: float


class Names(Part):
    alike: float
    bonus: float


class Weights(Part):
    """The file's parts by their names; its remarks say what each means."""

    threshold: float
    types: dict[str, Areas]
    details: dict[str, dict[str, dict[str, Areas]]]
    words: tuple[Words, ...]
    consulting: Areas
    instruments: Areas
    implementing: re.Pattern[str]
    parties: Parties
    time: Time
    items: Items
    names: Names


@cache
def weights() -> Weights:
    """The weights of the package. Raises pydantic.ValidationError where the file is not of that shape."""
    raw = yaml.safe_load((files("pactograph.linking") / "data" / "carrying.yaml").read_text(encoding="utf-8"))
    for row in raw["words"]:
        row["pattern"] = re.compile(row["pattern"], re.IGNORECASE)
    return Weights.model_validate(raw | {"implementing": re.compile(raw["implementing"], re.IGNORECASE)})
