"""An entry: one agreement, one exercise, one visit, gathered from the records of all reports that tell of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Protocol, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from pactograph.records.record import MANY
from pactograph.records.span import Span

Standing: TypeAlias = Literal["none", "planned", "ongoing", "done", "dropped"]
STANDINGS: tuple[Standing, ...] = ("none", "planned", "ongoing", "done", "dropped")


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Backing(Frozen):
    """One record that says a value: numbers of the record, its report and story, how sure, and the words."""

    record: int
    report: int
    story: int
    confidence: float
    spans: tuple[Span, ...] = ()


class Claim(Frozen):
    """One value of one field (a plain JSON value as in the gold form) and who says so.

    `shown` says whether the entry shows it; of a single field at most one claim is shown, the others stand in conflict with it.
    `stories` is the number of distinct stories behind it. `judged` is the number of the judgement that set it, where a person did.
    """

    field: str
    value: Any
    shown: bool
    confidence: float
    backing: tuple[Backing, ...] = ()
    stories: int = 0
    reason: str = ""
    judged: int | None = None


class Member(Frozen):
    """A record of the entry, the score (0..1) and the reason in words by which it belongs; `judged` where a person said so."""

    record: int
    report: int
    score: float
    reason: str
    judged: int | None = None


class Tie(Frozen):
    """A later entry that carries a provision out: its id, the standing and date that it gives, score and reason."""

    entry: str
    standing: Standing
    date: str | None
    score: float
    reason: str
    judged: int | None = None


class Provision(Frozen):
    """What an agreement provides for. `kind`: area, exercise, course, delivery, sale; `value` its code or name as the entry shows it.

    `standing` is the furthest that its ties say; `since` the date of the first act, where one is known.
    """

    number: int
    kind: str
    value: str
    standing: Standing = "none"
    since: str | None = None
    ties: tuple[Tie, ...] = ()
    spans: tuple[Span, ...] = ()


class Entry(Frozen):
    """`id` is the type and a number within it (`agreement/12`), stable for good. `label` is one line that names it for people.

    `origin` lists where its records come from (press, or codes of data sets), in order. `confidence` is that of the entry as a whole.
    `accepted` is True or False where a person judged it, else None.
    """

    id: str
    type: str
    label: str
    claims: tuple[Claim, ...] = ()
    members: tuple[Member, ...] = Field(min_length=1)
    provisions: tuple[Provision, ...] = ()
    confidence: float = Field(ge=0, le=1)
    origin: tuple[str, ...] = ()
    accepted: bool | None = None

    def plain(self) -> dict[str, Any]:
        """The values shown, in the form of a gold record (without evidence)."""
        return plain(self.type, self.claims)

    def conflicts(self) -> dict[str, list[Claim]]:
        """Fields with more than one value where only one can be right, the one shown first.

        Status is none of them: what is planned in one report and done in a later one is no contradiction.
        """
        return conflicts(self.claims)


class Claiming(Protocol):
    """What of a claim tells whether it is shown, and as what."""

    @property
    def field(self) -> str: ...
    @property
    def value(self) -> Any: ...
    @property
    def shown(self) -> bool: ...


def plain(type: str, claims: Iterable[Claiming]) -> dict[str, Any]:
    """The values shown of an entry of this type, in the form of a gold record (without evidence)."""
    out: dict[str, Any] = {"type": type}
    for claim in claims:
        if not claim.shown:
            continue
        if claim.field in MANY:
            out.setdefault(claim.field, []).append(claim.value)
        else:
            out[claim.field] = claim.value
    return out


AnyClaim = TypeVar("AnyClaim", bound=Claiming)


def conflicts(claims: Iterable[AnyClaim]) -> dict[str, list[AnyClaim]]:
    """See `Entry.conflicts`."""
    out: dict[str, list[AnyClaim]] = {}
    for claim in claims:
        if claim.field not in MANY and claim.field != "status":
            out.setdefault(claim.field, []).append(claim)
    return {field: sorted(found, key=lambda claim: not claim.shown) for field, found in out.items() if len(found) > 1}
