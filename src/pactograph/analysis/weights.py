"""What an entry counts for in the index of alignment: data, shown with every result and changeable by a file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, TypeAlias

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pactograph.analysis.facts import Fact
from pactograph.errors import InputError

Amount: TypeAlias = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
REMEDY = "start from a copy of analysis/data/weights.yaml"


class Kind(BaseModel):
    """Weight of a record type, and the years after which an entry of it counts half."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weight: Amount
    half_life: Amount = 0.0


class Weights(BaseModel):
    """The file as read. What it does not name counts nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    types: dict[str, Kind]
    statuses: dict[str, Amount]
    unknown_status: Amount
    stances: dict[str, Amount]

    def of(self, fact: Fact) -> float:
        """The weight of one entry."""
        kind = self.types.get(fact.type)
        status = self.statuses.get(fact.status, 0.0) if fact.status else self.unknown_status
        stance = self.stances.get(fact.stance, 0.0) if fact.type == "statement" and fact.stance else 1.0
        return kind.weight * status * stance if kind else 0.0

    def half_life(self, type: str) -> float:
        """Years after which an entry of a type counts half; 0 where it counts in its own period alone."""
        return self.types[type].half_life if type in self.types else 0.0


def weights(path: Path | str | None = None) -> Weights:
    """The weights of the package, or of a file. Raises InputError where that cannot be read or breaks the form."""
    if path is None:
        return _own()
    try:
        return _read(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(path)) from error
    except yaml.YAMLError as error:
        raise InputError("is no YAML", str(path), REMEDY) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(": ".join(filter(None, (".".join(map(str, first["loc"])), first["msg"]))), str(path), REMEDY) from error
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8", str(path), REMEDY) from error


def _read(text: str) -> Weights:
    return Weights.model_validate(yaml.safe_load(text))


@cache
def _own() -> Weights:
    return _read((files("pactograph.analysis") / "data" / "weights.yaml").read_text(encoding="utf-8"))
