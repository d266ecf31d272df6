"""Contested terms: what is called so, what was played under that name, who means what by it, and which parties differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from pactograph.analysis.alike import words as content
from pactograph.analysis.facts import reported, started
from pactograph.analysis.given import Claimed, Given, Quoting
from pactograph.analysis.themes import themes

STEM = 6
AGAINST = re.compile(r"\b(?:anti|counter)[- ]?(?=terror)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a report, by its number."""

    report: int
    text: str


@dataclass(frozen=True, slots=True)
class Called:
    """Something that was named so: an exercise's `label` beside its `scenario`. `others`: what other reports call it or say was played.

    `label_themes`, `scenario_themes`: what their words speak of. `differs`: the scenario speaks of something, but nothing of the label's.
    """

    entry: str
    date: str | None
    parties: tuple[str, ...]
    label: str
    scenario: str
    domains: tuple[str, ...]
    label_themes: tuple[str, ...]
    scenario_themes: tuple[str, ...]
    differs: bool
    others: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """What the holders mean by the term, and from whom that differs (nobody named: from its plain sense)."""

    entry: str
    date: str | None
    term: str
    holders: tuple[str, ...]
    contrast: tuple[str, ...]
    meaning: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Differ:
    """Two parties that mean different things by the term, with what each is said to mean, by the entries."""

    left: str
    right: str
    left_means: tuple[str, ...]
    right_means: tuple[str, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """All about one term. `signed`: agreements and meetings that have it among their areas, the loosest sense of the word."""

    term: str
    called: tuple[Called, ...]
    meant: tuple[Meant, ...]
    differ: tuple[Differ, ...]
    signed: tuple[str, ...]

    @property
    def played(self) -> dict[str, int]:
        """How often the scenarios of what is called so speak of each theme, the most frequent first."""
        return dict(Counter(theme for one in self.called for theme in one.scenario_themes).most_common())

    def rows(self) -> list[dict[str, Any]]:
        """One row a use of the term: `sort` is called or meant."""
        return [*(_called_row(one) for one in self.called), *(_meant_row(one) for one in self.meant)]


@dataclass(frozen=True, slots=True)
class Term:
    """A term in the register: exercises labelled so, how many of them were played as something else, and entries on what it means."""

    term: str
    called: int
    differs: int
    meant: int
    entries: tuple[str, ...]


def words(entries: Iterable[Quoting], term: str, *, published: Mapping[int, str | None] | None = None) -> Words:
    """What `term` stands for. A label or a term matches where it has all content words of `term`, by their first letters:
    "counter-terrorism" finds "counter-terrorist exercise". An empty term matches nothing.
    """
    published, called, meant, signed = published or {}, list[Called](), list[Meant](), list[str]()
    for entry in entries:
        if entry.accepted is False:
            continue
        if entry.type == "exercise" and _labelled(entry, term):
            called.append(_called(entry, published))
        if entry.type == "usage" and _matches(term, _shown(entry, "term")):
            meant.append(_meant(entry, published))
        if any(claim.field == "areas" and claim.shown and _matches(term, claim.value) for claim in entry.claims):
            signed.append(entry.id)
    return Words(term, tuple(sorted(called, key=_order)), tuple(sorted(meant, key=_order)), tuple(_differ(meant)), tuple(signed))


def terms(entries: Iterable[Quoting]) -> list[Term]:
    """Every label and term of the register, as first spelt, the most frequent first."""
    groups: dict[tuple[str, ...], list[Use]] = {}
    for entry in entries:
        if entry.accepted is not False and (use := _use(entry)):
            groups.setdefault(_key(use.spelt), []).append(use)
    found = [_term(rows) for key, rows in groups.items() if key]
    return sorted(found, key=lambda one: (-one.called - one.meant, one.term))


class Use(NamedTuple):
    """An entry with a term, or with a label (`called`) that may differ from what was played."""

    entry: str
    spelt: str
    called: bool
    differs: bool


def _use(entry: Quoting) -> Use | None:
    if entry.type == "exercise" and (label := _shown(entry, "label")):
        return Use(entry.id, label, True, _differs(label, _shown(entry, "scenario")))
    return Use(entry.id, term, False, False) if entry.type == "usage" and (term := _shown(entry, "term")) else None


def _term(rows: Sequence[Use]) -> Term:
    called = sum(one.called for one in rows)
    return Term(rows[0].spelt, called, sum(one.differs for one in rows), len(rows) - called, tuple(one.entry for one in rows))


def _called(entry: Quoting, published: Mapping[int, str | None]) -> Called:
    label, scenario = _shown(entry, "label"), _shown(entry, "scenario")
    named, played = tuple(themes(label)), tuple(themes(scenario))
    claims = [claim for claim in entry.claims if claim.field in ("label", "scenario")]
    return Called(
        entry=entry.id,
        date=_date(entry, published),
        parties=_parties(entry),
        label=label,
        scenario=scenario,
        domains=tuple(claim.value for claim in entry.claims if claim.field == "domains" and claim.shown),
        label_themes=named,
        scenario_themes=played,
        differs=_differs(label, scenario),
        others=tuple(f"{claim.field}: {claim.value}" for claim in claims if not claim.shown),
        quotes=_quotes(claims),
    )


def _differs(label: str, scenario: str) -> bool:
    """Whether the scenario speaks of something, but of nothing that the label speaks of."""
    named, played = themes(label), themes(scenario)
    return bool(named and played) and not named.keys() & played.keys()


def _meant(entry: Quoting, published: Mapping[int, str | None]) -> Meant:
    return Meant(
        entry=entry.id,
        date=_date(entry, published),
        term=_shown(entry, "term"),
        holders=_parties(entry, "holder"),
        contrast=_parties(entry, "contrast"),
        meaning=_shown(entry, "meaning"),
        quotes=_quotes([claim for claim in entry.claims if claim.field in ("term", "meaning") and claim.shown]),
    )


def _differ(meant: Sequence[Meant]) -> Iterator[Differ]:
    """Pairs that a usage sets against each other, in the order of the alphabet."""
    pairs: dict[tuple[str, str], list[str]] = {}
    for one in meant:
        for holder, contrast in product(one.holders, one.contrast):
            if holder != contrast:
                pairs.setdefault((min(holder, contrast), max(holder, contrast)), []).append(one.entry)
    means: dict[str, list[str]] = {}
    for one in meant:
        for holder in one.holders:
            means.setdefault(holder, []).extend([one.meaning] if one.meaning else [])
    for (left, right), ids in sorted(pairs.items()):
        yield Differ(left, right, tuple(dict.fromkeys(means.get(left, []))), tuple(dict.fromkeys(means.get(right, []))), tuple(ids))


def _labelled(entry: Given, term: str) -> bool:
    """Whether any report calls it so, shown or not."""
    return any(_matches(term, str(claim.value)) for claim in entry.claims if claim.field == "label")


def _matches(term: str, text: str) -> bool:
    wanted, found = set(_key(term)), set(_key(text))
    return bool(wanted) and wanted <= found


@lru_cache(maxsize=1 << 14)
def _key(text: str) -> tuple[str, ...]:
    """Content words by their first letters, in order: "counter-terrorism" and "anti-terrorist" are one."""
    return tuple(sorted({word[:STEM] for word in content(AGAINST.sub("counter ", text))}))


def _shown(entry: Given, field: str) -> str:
    return next((str(claim.value) for claim in entry.claims if claim.field == field and claim.shown), "")


def _date(entry: Given, published: Mapping[int, str | None]) -> str | None:
    return started(_shown(entry, "date"))[0] or reported(entry, published)


def _parties(entry: Given, role: str | None = None) -> tuple[str, ...]:
    parties = (claim.value for claim in entry.claims if claim.field == "parties" and claim.shown)
    return tuple(dict.fromkeys(party["code"] for party in parties if party.get("code") and role in (None, party.get("role"))))


def _quotes(claims: Iterable[Claimed]) -> tuple[Quote, ...]:
    found = (Quote(backing.report, span.quote) for claim in claims for backing in claim.backing for span in backing.spans)
    return tuple(dict.fromkeys(found))


def _order(one: Called | Meant) -> tuple[str, str]:
    return one.date or "9", one.entry


def _called_row(one: Called) -> dict[str, Any]:
    return {
        "sort": "called", "entry": one.entry, "date": one.date, "parties": one.parties, "contrast": (), "term": one.label,
        "meaning": one.scenario, "differs": one.differs, "quotes": tuple(quote.text for quote in one.quotes),
    }  # fmt: skip


def _meant_row(one: Meant) -> dict[str, Any]:
    return {
        "sort": "meant", "entry": one.entry, "date": one.date, "parties": one.holders, "contrast": one.contrast, "term": one.term,
        "meaning": one.meaning, "differs": True, "quotes": tuple(quote.text for quote in one.quotes),
    }  # fmt: skip
