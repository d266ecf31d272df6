"""International organisations, coalitions and regions, with their members by date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pactograph.errors import DataError
from pactograph.gazetteer.tables import names, table


@dataclass(frozen=True, slots=True)
class Membership:
    """`state` belonged from `start` until before `end` (YYYY[-MM[-DD]]; "" where it goes on)."""

    state: str
    start: str
    end: str

    def covers(self, date: str) -> bool:
        """Whether it held on `date`; of a reduced date (a year, a month) at its end."""
        joined = self.start <= date or self.start.startswith(date)
        return joined and (not self.end or date < self.end[: len(date)])


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation by the codebook's code, or by its name where that has none.

    `sort`: organisation, coalition, region (a set of states without a body) or polity (a body without recognition).
    """

    code: str
    names: tuple[str, ...]
    members: tuple[Membership, ...]
    sort: str


def organisation(code: str) -> Organisation:
    """The organisation with that code. Raises DataError for a code that none has."""
    try:
        return organisations()[code]
    except KeyError:
        raise DataError(f"no organisation has the code {code!r}", "gazetteer", "see gazetteer/data/organisations.csv") from None


def members(code: str, date: str | None = None) -> frozenset[str]:
    """Codes of the member states on `date` (ISO 8601, may be reduced), today's where it is None; empty where none are listed."""
    memberships = organisation(code).members
    if date is None:
        return frozenset(one.state for one in memberships if not one.end)
    return frozenset(one.state for one in memberships if one.covers(date))


@cache
def organisations() -> dict[str, Organisation]:
    """All organisations by code."""
    joined: dict[str, list[Membership]] = {}
    for row in table("members"):
        joined.setdefault(row["organisation"], []).extend(Membership(code, row["start"], row["end"]) for code in names(row["states"]))
    return {row["code"]: read(row, joined.get(row["code"], [])) for row in table("organisations")}


def read(row: dict[str, str], joined: list[Membership]) -> Organisation:
    """A row of organisations.csv with its members."""
    return Organisation(row["code"], tuple(dict.fromkeys([row["code"], *names(row["names"])])), tuple(joined), row["sort"])
