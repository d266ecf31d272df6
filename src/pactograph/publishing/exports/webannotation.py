"""W3C Web Annotation (JSON-LD): each value on the words that it rests on, found by quote and by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Batch, Filed, Lookup, batches
from pactograph.publishing.plain import dump
from pactograph.publishing.tables.values import text
from pactograph.records import Backing, Claim, Entry, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Characters before and after a quote, by which it is found in a page whose text differs a little from the one that was read.
AROUND = 32


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """An annotation for each value and record; gives values for which no words are known."""
    left: list[Left] = []
    head = {"@context": CONTEXT, "id": "urn:pactograph:annotations", "type": "AnnotationPage"}
    with output.text(path) as stream:
        stream.write(dump(head)[:-1] + ', "items": [\n')
        comma = ""
        for batch in batches(entries, lookup):
            for one in _annotations(batch, left):
                stream.write(comma + dump(one))
                comma = ",\n"
        stream.write("\n]}\n")
    return left


def _annotations(batch: Batch, left: list[Left]) -> Iterator[dict[str, Any]]:
    for entry in batch.entries:
        for number, claim in enumerate(entry.claims, 1):
            if not any(backing.spans for backing in claim.backing):
                left.append(Left(f"{entry.id}, {claim.field}", "no words of a report are known"))
            for backing in claim.backing:
                if backing.spans:
                    yield _annotation(batch, entry, number, claim, backing)


def _annotation(batch: Batch, entry: Entry, number: int, claim: Claim, backing: Backing) -> dict[str, Any]:
    filed = batch.filed.get(backing.report)
    return {
        "id": f"urn:pactograph:{entry.id}/value/{number}/record/{backing.record}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": f"{claim.field}: {text(claim.value)}"},
            {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": _body(entry, claim, backing)},
        ],
        "target": [_target(backing, filed, span) for span in backing.spans],
    }


def _body(entry: Entry, claim: Claim, backing: Backing) -> str:
    told = {"entry": entry.id, "field": claim.field, "value": claim.value, "shown": claim.shown, "confidence": backing.confidence}
    return dump(told)


def _target(backing: Backing, filed: Filed | None, span: Span) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": span.quote} | (_around(filed, span) if filed else {})
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    report = f"urn:pactograph:report/{backing.report}"
    source = (filed and filed.report.url) or report
    return {"source": source, "scope": f"{report}#{span.where}", "selector": [quote, place]}


def _around(filed: Filed, span: Span) -> dict[str, str]:
    part = filed.report.part(span.where)
    found = {"prefix": part[max(0, span.start - AROUND) : span.start], "suffix": part[span.end : span.end + AROUND]}
    return {name: words for name, words in found.items() if words}


EXPORT = Exporter("annotations.jsonld", "values on their words, as W3C Web Annotations", write)
