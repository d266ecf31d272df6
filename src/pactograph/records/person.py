"""A person of the register: every name, party, office and rank under which reports tell of one human being."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Spelling(Frozen):
    """A name (or a party's code) as written and the number of records that write it so."""

    value: str
    count: int


class Held(Frozen):
    """An office or a rank, the party for which it was held, and the first and last date at which a record tells of it (None: undated).

    `title` is the usual wording, `wordings` are all of them. `records` and `reports` are numbers in the register, in order.
    """

    kind: Literal["office", "rank"]
    title: str
    wordings: tuple[str, ...]
    party: str | None
    since: str | None
    until: str | None
    records: tuple[int, ...]
    reports: tuple[int, ...] = ()


class Somebody(Frozen):
    """`id` is `person/7`. `name` is the fullest usual spelling in Latin letters; the first of `names` and `parties` is the most frequent.

    `records` are the numbers of the records that name him or her; `confidence` is the least score by which a name was joined.
    """

    id: str
    name: str
    names: tuple[Spelling, ...]
    parties: tuple[Spelling, ...]
    held: tuple[Held, ...]
    records: tuple[int, ...]
    since: str | None = None
    until: str | None = None
    confidence: float = 1.0
    reason: str = ""
