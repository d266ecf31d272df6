"""Fields whose value stands in the text: which of the candidates belongs to the draft is told by a learned part."""

from __future__ import annotations

from pactograph.coding.attach import Candidate, candidates, once
from pactograph.coding.case import Case
from pactograph.records.parse import Mention

PLACES = ("in the sentence that tells of it", "in another sentence that tells of it", "in the sentence beside")


def ranked(case: Case, kind: str) -> list[Candidate]:
    """The candidates of `kind` with the chance that each belongs to the draft, in the order of the report."""
    found = candidates(case, kind)
    model = case.learned.attach[kind]
    for number, candidate in enumerate(found):
        candidate.chance = model.chance(once(case, candidate, number, len(found)), f"{case.draft.type}/")
    return found


def best(case: Case, kind: str, least: float) -> Candidate | None:
    """The likeliest candidate with a chance of at least `least`."""
    found = [candidate for candidate in ranked(case, kind) if candidate.chance >= least]
    return max(found, key=lambda candidate: candidate.chance, default=None)


def nearest(case: Case, candidate: Candidate) -> list[Mention]:
    """The mentions of a candidate, those in the draft's sentences first."""
    own = [view.sentence.number for view in case.views]
    return sorted(candidate.mentions, key=lambda m: (own.index(m.sentence) if m.sentence in own else len(own), m.start))[:2]


def where(case: Case, mention: Mention) -> str:
    """Where a mention stands, seen from the draft."""
    numbers = [view.sentence.number for view in case.views]
    if mention.sentence == numbers[0]:
        return PLACES[0]
    if mention.sentence in numbers:
        return PLACES[1]
    return PLACES[2] if any(abs(mention.sentence - number) == 1 for number in numbers) else "elsewhere in the report"
