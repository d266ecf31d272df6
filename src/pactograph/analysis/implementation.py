"""Promised against carried out: how many provisions of signed agreements show any sign, are done, and how long that took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias

from pactograph.analysis.facts import Fact, paired, started, within
from pactograph.analysis.given import Provided, Providing
from pactograph.analysis.intervals import wilson
from pactograph.analysis.survival import Curve, curve
from pactograph.analysis.targets import of_party
from pactograph.errors import InputError

By: TypeAlias = Literal["agreement", "pair", "party", "area", "kind", "instrument", "year"]
BYS: tuple[By, ...] = ("agreement", "pair", "party", "area", "kind", "instrument", "year")
# What is only planned or negotiated has not been promised yet.
UNSIGNED = frozenset({"planned", "proposed"})
ACTED = frozenset({"ongoing", "done"})


@dataclass(frozen=True, slots=True)
class Promise:
    """A provision of a signed agreement. `signed`, `first_act`: dates as told, perhaps reduced; `days`: from one to the other, or until the
    end of watching or the day it was dropped, where there was no act; None without a date of signing.
    """

    agreement: str
    number: int
    kind: str
    value: str
    parties: tuple[str, ...]
    instrument: str
    standing: str
    signed: str | None
    first_act: str | None
    days: int | None
    acted: bool
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Of `provisions` in `agreements`: with any sign, done, dropped; ends of the share done are Wilson's.

    `curve` is of days to the first act.
    """

    name: str
    agreements: int
    provisions: int
    any_sign: int
    done: int
    dropped: int
    share_sign: float
    share_done: float
    low: float
    high: float
    curve: Curve
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Implementation:
    """`whole` is over all promises, `groups` the largest first. `bare`: signed agreements whose provisions are not known.

    `end`: the last day watched; `unsigned`: agreements that are only planned or proposed.
    """

    by: By
    party: str | None
    end: str | None
    whole: Group
    groups: tuple[Group, ...]
    promises: tuple[Promise, ...]
    bare: tuple[str, ...]
    unsigned: int
    level: float

    def rows(self) -> list[dict[str, Any]]:
        """One row a group, `all` first."""
        return [_row(group) for group in (self.whole, *self.groups)]

    def promise_rows(self) -> list[dict[str, Any]]:
        """One row a provision."""
        return [{name: getattr(promise, name) for name in Promise.__dataclass_fields__} for promise in self.promises]


def implementation(
    entries: Iterable[Providing],
    *,
    by: By = "area",
    party: str | None = None,
    areas: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
    level: float = 0.95,
) -> Implementation:
    """What became of agreements signed within `since`..`until`; acts are watched until the last date that any entry has.

    `party`: only agreements of it (code or name). Raises InputError for an unknown party or grouping.
    """
    if by not in BYS:
        raise InputError(f"provisions cannot be grouped by {by!r}", remedy="use " + ", ".join(BYS))
    party, entries = of_party(party, entries)
    watched, agreements = Watched(published or {}), list[Agreement]()
    for entry, fact in paired(entries, published=published):
        watched.see(fact)
        if entry.type == "agreement":
            agreements.append(Agreement(fact, tuple(entry.provisions)))
    areas, end = frozenset(areas), watched.end
    chosen = [one for one in agreements if _chosen(one.fact, party, areas) and within(one.fact.date, since, until)]
    signed = [one for one in chosen if one.fact.status not in UNSIGNED]
    promises = [_promise(one.fact, provision, end) for one in signed for provision in one.provisions]
    groups: dict[str, list[Promise]] = {}
    for promise in promises:
        for name in _names(promise, by, party):
            groups.setdefault(name, []).append(promise)
    found = [_group(name, rows, level) for name, rows in groups.items()]
    return Implementation(
        by=by,
        party=party,
        end=end,
        whole=_group("all", promises, level),
        groups=tuple(sorted(found, key=lambda group: (-group.provisions, group.name))),
        promises=tuple(promises),
        bare=tuple(one.fact.id for one in signed if not one.provisions),
        unsigned=len(chosen) - len(signed),
        level=level,
    )


class Agreement(NamedTuple):
    """An agreement in short, and what it provides for."""

    fact: Fact
    provisions: tuple[Provided, ...]


class Watched:
    """The last day on which an act was seen, but none after the last report: a mission until 2042 is not watched until then."""

    def __init__(self, published: Mapping[int, str | None]) -> None:
        self.act: date | None = None
        self.told = max((day for told in set(published.values()) if (day := _last(told))), default=None)

    def see(self, fact: Fact) -> None:
        """Take an entry into account."""
        if fact.status in ACTED and (day := _last(fact.end or fact.date)):
            self.act = max(self.act or day, day)

    @property
    def end(self) -> str | None:
        """None where no act was seen."""
        if self.act is None:
            return None
        return min(self.act, self.told or self.act).isoformat()


def _chosen(fact: Fact, party: str | None, areas: frozenset[str]) -> bool:
    return (party is None or party in fact.codes) and (not areas or bool(areas.intersection(fact.areas)))


def _promise(fact: Fact, provision: Provided, end: str | None) -> Promise:
    acts = [tie for tie in provision.ties if tie.standing in ACTED]
    first = min((start for tie in acts if (start := started(tie.date)[0])), default=None)
    dropped = started(provision.since)[0] if provision.standing == "dropped" else None
    watched = first or (None if acts else dropped or end)
    return Promise(
        agreement=fact.id,
        number=provision.number,
        kind=provision.kind,
        value=provision.value,
        parties=fact.codes,
        instrument=fact.instrument,
        standing=provision.standing,
        signed=fact.date,
        first_act=first,
        days=days(fact.date, watched),
        acted=bool(acts),
        entries=tuple(dict.fromkeys(tie.entry for tie in provision.ties)),
    )


def days(signed: str | None, until: str | None) -> int | None:
    """Days between two dates, from the middle of a reduced one; never below 0 where they may be the same day. None where one is unknown or
    `until` lies before `signed`.
    """
    first, last = _days(signed), _days(until)
    if first is None or last is None or last[1] < first[0]:
        return None
    return max(0, sum(last) // 2 - sum(first) // 2)


def _days(text: str | None) -> tuple[int, int] | None:
    """Ordinals of the first and last day that a date may mean."""
    first, last = started(text)[0], _last(text)
    if not first or not last:
        return None
    try:
        return date.fromisoformat(first + "0000-01-01"[len(first) :]).toordinal(), last.toordinal()
    except ValueError:
        return None


@lru_cache(maxsize=1 << 16)
def _last(text: str | None) -> date | None:
    """The last day that a date may mean."""
    first = started(text)[0]
    if not first:
        return None
    year, month, day = (int(part) for part in (*first.split("-"), "0", "0")[:3])
    try:
        if day:
            return date(year, month, day)
        following = date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    except ValueError:
        return None
    return date.fromordinal(following.toordinal() - 1)


def _names(promise: Promise, by: By, party: str | None) -> Iterator[str]:
    match by:
        case "agreement":
            yield promise.agreement
        case "pair":
            yield from _pairs(promise.parties, party)
        case "party":
            yield from promise.parties
        case "area":
            yield promise.value if promise.kind == "area" else promise.kind
        case "kind":
            yield promise.kind
        case "instrument":
            yield promise.instrument or "unknown"
        case "year":
            yield promise.signed[:4] if promise.signed else "unknown"


def _pairs(codes: Sequence[str], party: str | None) -> list[str]:
    """Pairs of parties; those of `party` alone where it is given."""
    ordered = sorted(codes)
    pairs = [(left, right) for number, left in enumerate(ordered) for right in ordered[number + 1 :]]
    return [f"{left}–{right}" for left, right in pairs if party is None or party in (left, right)]


def _group(name: str, promises: Sequence[Promise], level: float) -> Group:
    n = len(promises)
    signs, done = (sum(promise.standing in kinds for promise in promises) for kinds in (("planned", "ongoing", "done"), ("done",)))
    low, high = wilson(done, n, level)
    times = [(float(promise.days), promise.acted) for promise in promises if promise.days is not None]
    return Group(
        name=name,
        agreements=len({promise.agreement for promise in promises}),
        provisions=n,
        any_sign=signs,
        done=done,
        dropped=sum(promise.standing == "dropped" for promise in promises),
        share_sign=signs / n if n else 0.0,
        share_done=done / n if n else 0.0,
        low=low,
        high=high,
        curve=curve(times, level),
        entries=tuple(dict.fromkeys(id for promise in promises for id in (promise.agreement, *promise.entries))),
    )


def _row(group: Group) -> dict[str, Any]:
    row = {name: getattr(group, name) for name in Group.__dataclass_fields__ if name != "curve"}
    return row | {"median_days": group.curve.median, "watched": group.curve.n, "acts": group.curve.events}
