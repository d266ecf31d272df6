"""An entry as carrying out sees it: who, when, what it is called, and which areas it speaks to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from pactograph.linking.days import Days, days
from pactograph.linking.party_names import canonical
from pactograph.linking.weights import weights

NAMING = ("name", "label", "scenario")
SILENT = frozenset({"statement", "usage"})


class Telling(Protocol):
    """An Entry, or as much of one as an act needs: claims with their spans' quotes, and the reports of its members."""

    @property
    def id(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def claims(self) -> Sequence[Any]: ...
    @property
    def members(self) -> Sequence[Any]: ...
    def plain(self) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Act:
    """`codes`: its parties; `roles`: (code, role); `words`: names and quotes, as one text; `items`:
    (name, category); `areas`: those that it names; `when`: its date, else the day by which it was reported.
    """

    id: str
    type: str
    status: str
    codes: frozenset[str]
    roles: frozenset[tuple[str, str]]
    date: str | None
    when: Days | None
    name: str
    words: str
    areas: frozenset[str]
    items: tuple[tuple[str, str], ...]
    details: frozenset[tuple[str, str]]
    speaks: Mapping[str, float] = field(default_factory=dict)


def act(entry: Telling, published: Mapping[int, str | None] | None = None) -> Act:
    """What `entry` shows. `published` gives the dates of reports by number: the earliest stands in for a date that the entry lacks."""
    plain = entry.plain()
    roles = frozenset((canonical(party["code"]), party["role"]) for party in plain.get("parties", ()))
    date = plain.get("date") or _reported(entry, published or {})
    found = Act(
        id=entry.id,
        type=entry.type,
        status=plain.get("status", ""),
        codes=frozenset(code for code, _ in roles),
        roles=roles,
        date=date,
        when=days(date),
        name=plain.get("name", ""),
        words=_words(entry, plain),
        areas=frozenset(plain.get("areas", ())),
        items=tuple(sorted((item["name"], item.get("category", "")) for item in plain.get("items", ()))),
        details=frozenset(_details(plain)),
    )
    return Act(**{**vars(found), "speaks": speaks(found, plain.get("instrument", ""))})


def _reported(entry: Telling, published: Mapping[int, str | None]) -> str | None:
    return min((date for member in entry.members if (date := published.get(member.report))), default=None)


def _words(entry: Telling, plain: Mapping[str, Any]) -> str:
    named = [plain[field] for field in NAMING if field in plain]
    quotes = {span.quote for claim in entry.claims if claim.shown for backing in claim.backing for span in backing.spans}
    return " · ".join((*named, *sorted(quotes)))


def _details(plain: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if mode := plain.get("mode"):
        yield "mode", mode
    yield from (("domain", domain) for domain in plain.get("domains", ()))
    yield from (("category", item["category"]) for item in plain.get("items", ()) if "category" in item)
    yield from (("role", party["role"]) for party in plain.get("parties", ()))


def speaks(found: Act, instrument: str) -> dict[str, float]:
    """The areas that an act speaks to, each with how surely (0..1)."""
    if found.type in SILENT:
        return {}
    if found.type == "agreement":
        return _instrument(found, instrument)
    if found.type == "meeting":
        return _consulted(found)
    by_type = dict(weights().types.get(found.type, {}))
    for kind, code in found.details:
        _raise(by_type, weights().details.get(found.type, {}).get(kind, {}).get(code, {}))
    for words in weights().words:
        if words.pattern.search(found.words):
            _raise(by_type, {words.area: words.weight})
    return by_type


def _instrument(found: Act, instrument: str) -> dict[str, float]:
    implementing = bool(weights().implementing.search(found.words))
    weight = 0.95 if implementing else weights().instruments.get(instrument, 0.5)
    return dict.fromkeys(found.areas, weight)


def _consulted(found: Act) -> dict[str, float]:
    named = {area: weights().consulting[area] for area in found.areas if area in weights().consulting}
    out = dict(weights().types["meeting"])
    _raise(out, named)
    return out


def _raise(areas: dict[str, float], more: Mapping[str, float]) -> None:
    for area, weight in more.items():
        areas[area] = max(areas.get(area, 0.0), weight)
