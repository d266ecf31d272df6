"""How a sentence was read, in words: "subject of “signed”", "with “of” behind “visit”"."""

from __future__ import annotations

from pactograph.coding.case import Case
from pactograph.coding.pairs import anchor
from pactograph.coding.tree import case as preposition
from pactograph.coding.view import View
from pactograph.records.parse import Mention

RELATIONS = {
    "nsubj": "subject of",
    "nsubj:pass": "subject of the passive",
    "obj": "object of",
    "iobj": "receiver of",
    "amod": "adjective of",
    "compound": "noun before",
    "appos": "in apposition to",
    "conj": "joined by “and” to",
    "root": "head of the sentence",
}


def reading(case: Case, mention: Mention) -> str:
    """What a mention is in its sentence, and where that sentence stands."""
    view = case.doc.views[mention.sentence]
    event = next((event for event in case.events if event.view is view), None)
    if mention.head < 0:
        return "named in the report"
    at = anchor(view, mention, event.token if event else -1)
    words = _relation(view, at)
    return words if event else f"{words}, {'in the title' if view.sentence.where == 'title' else 'in another sentence'}"


def _relation(view: View, at: int) -> str:
    sentence = view.sentence
    token = sentence.tokens[at]
    governor = sentence.tokens[token.head]
    if token.head == at:
        return RELATIONS["root"]
    mark = preposition(sentence, at)
    if mark and token.dep in ("obl", "nmod"):
        return f"possessor of “{governor.text}”" if mark == "'s" else f"with “{mark}” at “{governor.text}”"
    return f"{RELATIONS.get(token.dep, token.dep + ' of')} “{governor.text}”"
