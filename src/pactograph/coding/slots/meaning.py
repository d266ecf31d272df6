"""What a term means to those who use it, in the words of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactograph.coding.case import Case, valued
from pactograph.coding.view import View
from pactograph.coding.words import Seen
from pactograph.records import Value

END = (
    r"(?=[.;:!?\n]|,? (?:whereas|while|but|although|though|however|rather than|not the|as opposed"
    r"|, a (?:sense|phrase|word|term|definition))\b|$)"
)
# What stands behind these words is what the term means; the first that is there counts.
CUES = (
    r"\b(?:does not|do not|did not|doesn’t|doesn't) mean\b[^,;.]*, but\b(?: rather)?",
    r"\b(?:means?|meant|signif(?:y|ies|ied)|denotes?|denoted|stands? for|stood for|amounts? to|amounted to|equates? to)\b"
    r"(?: by (?:it|this|that|the (?:term|word|phrase)))?",
    r"\b(?:refers? to|referred to|describes?|applies (?:it|the (?:word|term|label)) to|applied to)\b",
    r"\b(?:read|reads|understood|understands?|interprets?|interpreted|defines?|defined|construes?|construed"
    r"|sees|seen|viewed|views|regards?|regarded|treats?|takes?|taken)\b[^.;]{0,40}? (?:as|to mean|to be)\b",
    r"\b(?:takes? in|took in|covers?|covered|includes?|included|embraces?|encompasses|encompassed"
    r"|extends? to|allows?|permits?|leaves out|rules out|counts?)\b",
    r"\b(?:euphemism|word|name|label|term|shorthand|code|phrase|synonym) for\b",
    r"\b(?:main |stated )?(?:objective|aim|purpose|goal)\b[^.;]{0,40}? (?:is|was) to\b",
    r"\b(?:had|have|having|saw|sees) (?:the |its )?(?:troops|forces|soldiers|units)\b",
    r"\b(?:is|are|was|were|be|became|becomes)\b",
)
CUED = tuple(re.compile(rf"{cue}:? (?P<meaning>[^.;:!?\n]{{4,160}}?){END}", re.IGNORECASE) for cue in CUES)


def read(case: Case, seen: Seen) -> Value[str] | None:
    """The meaning told first, None where none is."""
    for view in _views(case):
        for pattern in CUED:
            match = pattern.search(view.sentence.text, _start(view))
            if match:
                start = view.sentence.start + match.start("meaning")
                span = case.cut(start, start + len(match["meaning"].strip(" ,")), view)
                return valued(span.quote, [span], 0.5, "what the term is said to stand for")
    return None


def _views(case: Case) -> Iterator[View]:
    """The sentences of the usage, then the two before the first of them."""
    yield from case.views
    first = min(view.sentence.number for view in case.views)
    yield from (case.doc.views[number] for number in (first - 1, first - 2) if number >= 0)


def _start(view: View) -> int:
    """Behind the first words in quotation marks, where there are any: the meaning is told after the term."""
    match = re.search(r"[”\"](?=[\s,.])", view.sentence.text)
    return match.end() if match and match.end() < len(view.sentence.text) * 0.7 else 0
