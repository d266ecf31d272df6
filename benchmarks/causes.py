"""Why a gold record was not found, and why a record was coded that the gold has not."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.corpus import Row
from benchmarks.trace import Trace, overlap
from pactograph.analysis import pairing
from pactograph.coding import coder, events
from pactograph.coding.drafts import Draft

# Of missed records, in the order in which the coder goes wrong.
NO_WORD = "no event found: no trigger word of the type in its quotes"
FAINT = "no event found: trigger words, but none scored"
LACKING = "parties differ: too few found"
OTHERS = "parties differ: others taken, or too many"
BELOW = "below the threshold, parties right"
JOINED = "joined with another record"
TAKEN = "paired with another gold record"
MISSED = (NO_WORD, FAINT, LACKING, OTHERS, BELOW, JOINED, TAKEN)

# Of spurious records.
EMPTY = "nothing told there: report without records"
NOTHING = "nothing told there: report with records elsewhere"
OTHER_TYPE = "the sentence tells of another type"
TWICE = "told twice: another record of the same sentence is found already"
AGAIN = "told twice: a record with these parties, told elsewhere, is found already"
PARTIES = "parties differ"
SPURIOUS = (EMPTY, NOTHING, OTHER_TYPE, TWICE, AGAIN, PARTIES)


@dataclass(frozen=True)
class Cause:
    """A cause in the words above, and what is to be seen of it in this case."""

    name: str
    why: str


def of_missed(trace: Trace, i: int) -> Cause:
    """Why gold record `i` was not found."""
    gold = trace.gold[i]
    draft = _nearest(trace, gold)
    if draft is None:
        return Cause(FAINT if (words := _words(trace, gold)) else NO_WORD, f"words: {', '.join(words) or 'none'}")
    return Cause(_lost(trace, i, draft), _told(draft))


def _nearest(trace: Trace, gold: Row) -> Draft | None:
    """The draft that came nearest to a gold record: of its type, from its sentences."""
    told = trace.told(gold)
    here = [draft for draft in trace.drafts if draft.type == gold["type"] and told & _sentences(draft)]
    return max(here, key=lambda draft: (overlap(gold, _plain(draft)), trace.of(draft) is not None, draft.chance), default=None)


def _lost(trace: Trace, i: int, draft: Draft) -> str:
    gold, number = trace.gold[i], trace.of(draft)
    if not overlap(gold, _plain(draft)):
        return LACKING if draft.parties.keys() < pairing.codes(gold) else OTHERS
    if number is None:
        return BELOW if draft.chance < coder.LEAST else LACKING
    rival = next((k for k, j in trace.pairs.items() if j == number), None)
    return JOINED if rival is not None and trace.told(trace.gold[rival]) & _sentences(draft) else TAKEN


def _words(trace: Trace, gold: Row) -> list[str]:
    """The trigger words of a gold record's type in its sentences."""
    told = trace.told(gold)
    return sorted({name for view, _, name, kinds in events.found(trace.doc) if gold["type"] in kinds and view.sentence.number in told})


def _sentences(draft: Draft) -> set[int]:
    return {event.order[0] for event in draft.events}


def _plain(draft: Draft) -> Row:
    return {"parties": [{"code": code} for code in draft.parties]}


def _told(draft: Draft) -> str:
    rule, parties = f"rule {draft.type}.{draft.lead.name}", " ".join(sorted(draft.parties)) or "none"
    return f"nearest draft: {rule}, chance {draft.chance:.2f}, parties {parties}"


def of_spurious(trace: Trace, j: int) -> Cause:
    """Why coded record `j` has no gold record."""
    record, coded = trace.records[j], trace.coded[j]
    here = [i for i, gold in enumerate(trace.gold) if trace.told(gold) & trace.places(record.evidence)]
    rule = f"rule {record.rule}, chance {record.confidence:.2f}, parties {' '.join(sorted(pairing.codes(coded)))}"
    beside = "; ".join(f"{trace.gold[i]['type']} {' '.join(sorted(pairing.codes(trace.gold[i])))}" for i in here)
    return Cause(_invented(trace, coded, here), f"{rule}; gold there: {beside or 'nothing'}")


def _invented(trace: Trace, coded: Row, here: list[int]) -> str:
    alike = [i for i in here if trace.gold[i]["type"] == coded["type"]]
    if any(i not in trace.pairs for i in alike):
        return PARTIES
    if alike:
        return TWICE
    if any(gold["type"] == coded["type"] and overlap(gold, coded) for gold in trace.gold):
        return AGAIN
    if here:
        return OTHER_TYPE
    return NOTHING if trace.gold else EMPTY
