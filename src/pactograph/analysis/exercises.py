"""Series of exercises: the editions of one name over the years, who took part, how large they were."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pactograph.analysis.facts import Fact, paired
from pactograph.analysis.given import Given
from pactograph.analysis.targets import of_party

# What tells editions apart, and words that say no more than that it is an exercise.
EDITION = re.compile(
    r"[\s\-–—_/’']*\b(?:(?:19|20)\d\d|[’']?\d{2}|[IVX]{1,4}|\d{1,3}(?:st|nd|rd|th))\b(?:[\s\-–/]*\d{1,2}\b)?|#\d+"
    r"|(?<=[^\W\d_]{3})[\s\-–—]+\d$"
)
MONTHS = "|".join(
    """January Jan February Feb March Mar April Apr May June Jun July Jul August Aug September Sept Sep October Oct November Nov December
    Dec""".split()
)
# Beside a day or a year, or after a preposition, a month tells when; elsewhere it may be part of a name.
MONTH = re.compile(
    rf"\b(?:in|on|of|for)\s+(?:{MONTHS})\b\.?|\b(?:{MONTHS})\b\.?(?=[\s,\-–/’']*\d)|(?<=\d)[\s\-–/]+(?:{MONTHS})\b\.?", re.IGNORECASE
)
# Of what is nothing but this no name is left.
NAMELESS = re.compile(rf"(?:\b(?:the|an?|in|on|of|for|{MONTHS})\b|[\W\d_])*", re.IGNORECASE)
FILLER = re.compile(r"\b(?:the|joint|exercises?|military|drills?|annual|manoeuvres?|maneuvers?|war ?games?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Edition:
    """One exercise of a series."""

    entry: str
    name: str
    date: str | None
    status: str
    parties: tuple[str, ...]
    hosts: tuple[str, ...]
    country: str
    personnel: int | None
    domains: tuple[str, ...]
    label: str
    scenario: str


@dataclass(frozen=True, slots=True)
class Series:
    """Editions in the order of time, those without a date last. `regular`: parties of at least half of them."""

    name: str
    editions: tuple[Edition, ...]
    parties: tuple[str, ...]
    regular: tuple[str, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Years with an edition."""
        return tuple(sorted({int(edition.date[:4]) for edition in self.editions if edition.date}))


@dataclass(frozen=True, slots=True)
class Exercises:
    """Series with the most editions first. `unnamed`: exercises without a name, which no series can hold."""

    party: str | None
    series: tuple[Series, ...]
    unnamed: tuple[Edition, ...]

    def rows(self) -> list[dict[str, Any]]:
        """One row an edition, those without a name last."""
        found = [(series.name, edition) for series in self.series for edition in series.editions] + [("", one) for one in self.unnamed]
        return [{"series": name} | {field: getattr(one, field) for field in Edition.__dataclass_fields__} for name, one in found]


def exercises(
    entries: Iterable[Given],
    party: str | None = None,
    *,
    least: int = 1,
    since: str | None = None,
    until: str | None = None,
    published: Mapping[int, str | None] | None = None,
) -> Exercises:
    """Series of `least` editions or more, of `party` (code or name) where given. Raises InputError for an unknown party."""
    party, entries = of_party(party, entries)
    groups: dict[str, list[Edition]] = {}
    for entry, fact in paired(entries, published=published, types=["exercise"], since=since, until=until, party=party):
        edition = _edition(fact, entry)
        groups.setdefault(series_key(edition.name), []).append(edition)
    unnamed = tuple(sorted(groups.pop("", []), key=_order))
    series = [_series(sorted(editions, key=_order)) for editions in groups.values() if len(editions) >= least]
    return Exercises(party, tuple(sorted(series, key=lambda one: (-len(one.editions), one.name))), unnamed)


def series_key(name: str) -> str:
    """What all editions share: "Slavic Shield-2019", "exercise Slavic Shield 19" give "slavic shield". "" where that is no name: a date
    alone, or no more than that it is an exercise.
    """
    short = _short(name)
    return "" if NAMELESS.fullmatch(short) else " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", short).casefold()))


def bare(name: str) -> str:
    """The name without date, number and words such as "exercise"; the name itself where nothing else is in it."""
    return _short(name) or name.strip()


def _short(name: str) -> str:
    dateless = " ".join(MONTH.sub(" ", name).split()).strip(" ,()[]")
    return " ".join(FILLER.sub(" ", EDITION.sub(" ", dateless)).split()).strip(" -–—’'\"“”,()[]")


def _series(editions: list[Edition]) -> Series:
    names = Counter(bare(edition.name) for edition in editions)
    count = Counter(code for edition in editions for code in edition.parties)
    ranked = [code for code, _ in sorted(count.items(), key=lambda row: (-row[1], row[0]))]
    usual = min(names, key=lambda name: (-names[name], name))
    return Series(usual, tuple(editions), tuple(ranked), tuple(code for code in ranked if 2 * count[code] >= len(editions)))


def _edition(fact: Fact, entry: Given) -> Edition:
    told = {claim.field: claim.value for claim in entry.claims if claim.shown}
    personnel = told.get("personnel")
    return Edition(
        entry=fact.id,
        name=str(told.get("name") or ""),
        date=fact.date,
        status=fact.status,
        parties=fact.codes,
        hosts=tuple(code for code, role in fact.roles if role == "host"),
        country=fact.country,
        personnel=personnel if isinstance(personnel, int) else None,
        domains=tuple([claim.value for claim in entry.claims if claim.field == "domains" and claim.shown]),
        label=str(told.get("label") or ""),
        scenario=str(told.get("scenario") or ""),
    )


def _order(edition: Edition) -> tuple[str, str]:
    return edition.date or "9999", edition.entry
