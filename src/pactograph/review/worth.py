"""What to look at first: how unsure an entry is, and how much would be wrong if it were."""

from __future__ import annotations

from math import log2
from typing import NamedTuple

from pactograph import codebook
from pactograph.records import Entry
from pactograph.registry import Filter, Tally

# So many of each type, the least certain, are weighed against each other: a list of work, not of everything.
WEIGHED = 60
# What binds states or arms them weighs more than what they say.
TYPES = {"agreement": 1.5, "transfer": 1.5, "deployment": 1.3, "exercise": 1.2, "industry": 1.2, "training": 1.0, "usage": 1.0}
TALK = 0.8


class Worth(NamedTuple):
    """`rank` is unsureness (0..1) times `consequence` (about 1 to 5); `reason` says in words what makes it so."""

    entry: Entry
    rank: float
    consequence: float
    reason: str


def worklist(tally: Tally, filter: Filter) -> tuple[list[Worth], int]:
    """Entries that no person has judged, those that most deserve a look first; and how many there are in all."""
    pages = [
        tally.entries(filter.but(judged="open", type=(type,)), limit=WEIGHED, order="unsure") for type in filter.type or codebook.types()
    ]
    found = [worth(entry) for page in pages for entry in page.entries]
    return sorted(found, key=lambda one: (-one.rank, one.entry.id)), sum(page.total for page in pages)


def worth(entry: Entry) -> Worth:
    """How much an entry deserves a look."""
    reports = len({member.report for member in entry.members})
    conflicts = len(entry.conflicts())
    ties = sum(len(provision.ties) for provision in entry.provisions)
    consequence = TYPES.get(entry.type, TALK) * (1 + 0.5 * log2(reports)) + 0.4 * conflicts + 0.25 * ties
    unsure = max(1 - entry.confidence, 0.25 if conflicts else 0.02)
    said = [f"confidence {entry.confidence:.2f}"]
    said += [f"told by {reports} reports"] if reports > 1 else []
    said += [f"reports differ on {', '.join(entry.conflicts())}"] if conflicts else []
    said += [f"{ties} acts are tied to it"] if ties > 1 else ["an act is tied to it"] if ties else []
    return Worth(entry, unsure * consequence, consequence, "; ".join(said))
