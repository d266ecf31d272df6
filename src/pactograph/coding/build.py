"""A draft that is a record, with all its values, spans and reasons."""

from __future__ import annotations

import math

from pactograph.coding.case import Case, valued
from pactograph.coding.fields import SLOTS
from pactograph.coding.kinds import KINDS
from pactograph.coding.linear import logistic
from pactograph.coding.readings import reading
from pactograph.coding.slots import term
from pactograph.coding.words import seen
from pactograph.records import Party, Record, Span, Value
from pactograph.records.parse import Mention

SPANS = 3
# What is learned from is plainer than the press: chances are too high there (`make calibration` measures by how much).
SLOPE, SHIFT = 1.1, -0.45
# The confidence of a term that stands in quotation marks or is called a term.
TERM = 0.7


def of_case(case: Case) -> tuple[Record, ...]:
    """The record of a draft; of a usage one for each of its terms, and none where it has no term."""
    if case.draft.type != "usage":
        return (record(case),)
    terms = [valued(span.quote, [span], TERM, "the words that are said to be used in a sense of their own") for span in term.spans(case)]
    return tuple(record(case).model_copy(update={"term": one}) for one in terms)


def record(case: Case) -> Record:
    """The record of a draft."""
    kind, words = KINDS[case.draft.type], seen(case)
    values = {field: found for field in kind.fields if (found := SLOTS[field](case, words))}
    lead = case.draft.lead
    return Record(
        type=kind.name,
        parties=parties(case),
        evidence=case.evidence(),
        confidence=confidence(case.draft.chance),
        reason=_reason(case),
        rule=f"{kind.name}.{lead.name}",
        **values,
    )


def confidence(chance: float) -> float:
    """The share of records with this chance that are right, as measured on reports of the press that the coder has not learned from."""
    margin = SLOPE * math.log(chance / (1 - chance)) + SHIFT
    return round(min(0.99, logistic(margin)), 3)


def _reason(case: Case) -> str:
    lead = case.draft.lead
    others = list(dict.fromkeys(event.name for event in case.events if event.name != lead.name))[:4]
    more = f", so {'do' if len(others) > 1 else 'does'} {', '.join(f'“{word}”' for word in others)}" if others else ""
    return f"“{case.word(lead).quote}” tells of {_article(lead.type)} (chance {lead.score:.2f}){more}"


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeio' else 'a'} {word}"


def parties(case: Case) -> tuple[Value[Party], ...]:
    """The parties in their roles, in the order in which the draft's sentences name them."""
    found = []
    for code, (role, chance) in case.draft.parties.items():
        mentions = _mentions(case, code)
        reason = reading(case, mentions[0])
        found.append((mentions[0].sentence, mentions[0].start, valued(Party(code=code, role=role), _spans(case, mentions), chance, reason)))
    return tuple(value for *_, value in sorted(found, key=lambda row: row[:2]))


def _spans(case: Case, mentions: list[Mention]) -> list[Span]:
    return [case.of(mention) for mention in mentions[:SPANS]]


def _mentions(case: Case, code: str) -> list[Mention]:
    """The mentions of a party: those in the draft's sentences, else the first ones of the report."""
    own = [mention for view in case.views for mention in view.codes.get(code, ())]
    return own or [mention for view in case.doc.views for mention in view.codes.get(code, ())]
