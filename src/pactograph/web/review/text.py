"""The text of a report as words are selected in it: every paragraph knows where it begins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pactograph.records import Record, Told
from pactograph.registry import Stored
from pactograph.web.marks import Stretch, stretches


class Paragraph(NamedTuple):
    """`start` is the offset of its first character in the report's text."""

    start: int
    stretches: list[Stretch]


def shown(stored: Stored, tolds: Iterable[Told]) -> dict[str, Any]:
    """Context of the text with the words of these records marked."""
    numbered = [(told.number, told.record) for told in tolds]
    return marked(stored, numbered)


def marked(stored: Stored, numbered: list[tuple[int, Record]]) -> dict[str, Any]:
    """`stored`, `title_marks` and `paragraphs`."""
    return {
        "stored": stored,
        "title_marks": stretches(stored.report, numbered, "title") if stored.report.title else [],
        "paragraphs": paragraphs(stretches(stored.report, numbered)),
    }


def paragraphs(found: Iterable[Stretch]) -> list[Paragraph]:
    """Stretches parted where the text has a line end; empty paragraphs are left out."""
    out, at = [Paragraph(0, [])], 0
    for stretch in found:
        for number, line in enumerate(stretch.text.split("\n")):
            if number:
                at += 1
                out.append(Paragraph(at, []))
            if line:
                out[-1].stretches.append(Stretch(line, stretch.words, stretch.evidence))
            at += len(line)
    return [paragraph for paragraph in out if paragraph.stretches]
