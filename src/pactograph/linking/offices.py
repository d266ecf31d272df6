"""Offices and ranks of a person over time, in one wording each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from anyascii import anyascii

from pactograph.linking.days import days
from pactograph.records.person import Held

if TYPE_CHECKING:
    from pactograph.linking.appearances import Appearance

Kind = Literal["office", "rank"]
SPELLINGS = {"defense": "defence", "chairwoman": "chairman", "spokeswoman": "spokesman", "spokesperson": "spokesman"}
LONG = {
    "gen": "general",
    "lt": "lieutenant",
    "ltg": "lieutenant general",
    "col": "colonel",
    "maj": "major",
    "brig": "brigadier",
    "adm": "admiral",
    "capt": "captain",
    "cmdr": "commander",
    "cdr": "commander",
    "sgt": "sergeant",
    "vadm": "vice admiral",
    "radm": "rear admiral",
    "pm": "prime minister",
    "fm": "foreign minister",
    "vice-admiral": "vice admiral",
}
# Of a title: what leaves the office the same.
IDLE = frozenset("the of for a an and his her its their country nation republic federation kingdom national state acting retd ret".split())
# "minister of defence", "secretary of state for defence", "chief of the general staff": the portfolio stands behind.
BEHIND = re.compile(
    r"^(?P<head>(?:deputy |first |vice |prime )*(?:minister|secretary|chief|head|director|commander)) (?:of|for) (?P<what>.+)$"
)
OWNER = re.compile(r"(?:'s|s')\b")


@lru_cache(maxsize=32768)
def wording(title: str) -> str:
    """A title in the wording that is the same for "Minister of Defence", "defense minister" and "the country's defence minister"."""
    plain = OWNER.sub("", anyascii(title).lower().replace(".", ". ").replace("-", " "))
    words = [LONG.get(word.strip("."), SPELLINGS.get(word.strip("."), word.strip(".,()"))) for word in plain.split()]
    joined = " ".join(filter(None, words))
    if behind := BEHIND.match(joined.removeprefix("the ")):
        joined = f"{behind['what']} {behind['head']}"
    return " ".join(word for word in joined.split() if word not in IDLE) or joined


def held(appearances: Sequence[Appearance]) -> tuple[Held, ...]:
    """Each office and rank of a person's appearances, by first date, then undated ones; whatever the order of `appearances`."""
    found: dict[tuple[Kind, str, str | None], list[tuple[str, Appearance]]] = {}
    for one in appearances:
        for kind, title in (("office", one.office), ("rank", one.rank)):
            if title:
                found.setdefault((kind, wording(title), one.party), []).append((title, one))  # type: ignore[arg-type]
    rows = [_held(kind, party, told) for (kind, _, party), told in found.items()]
    return tuple(sorted(rows, key=lambda row: (row.since or "9", row.kind, row.title, row.party or "")))


def _held(kind: Kind, party: str | None, told: Sequence[tuple[str, Appearance]]) -> Held:
    counts = Counter(title for title, _ in told)
    wordings = tuple(sorted(counts, key=lambda title: (-counts[title], title)))
    since, until = stretch(one.date for _, one in told)
    records = tuple(sorted({one.record for _, one in told}))
    reports = tuple(sorted({one.report for _, one in told if one.report is not None}))
    title = wordings[0]
    return Held(kind=kind, title=title, wordings=wordings, party=party, since=since, until=until, records=records, reports=reports)


def stretch(dates: Iterable[str | None]) -> tuple[str | None, str | None]:
    """The first and the last of dates, each as written (of an interval its start or its end)."""
    known = [(stretched, date) for date in dates if date and (stretched := days(date))]
    if not known:
        return None, None
    first = min(known, key=lambda row: (row[0].first, row[1]))[1].partition("/")[0]
    return first, max(known, key=lambda row: (row[0].last, row[1]))[1].rpartition("/")[2]
