"""Text cut into stretches: nothing is lost, and overlaps show all their values."""

from __future__ import annotations

import pactograph
from pactograph.web.marks import stretches

TEXT = "Norway and Chile signed a memorandum on military education in Oslo on 3 May 2021. The ministers praised it."


def test_the_stretches_are_the_text() -> None:
    coding = pactograph.code(TEXT, title="Norway, Chile sign memorandum", date="2021-05-04")
    numbered = list(enumerate(coding.records))
    assert numbered
    for where in ("text", "title"):
        assert "".join(one.text for one in stretches(coding.report, numbered, where)) == coding.report.part(where)


def test_every_value_stands_on_its_words() -> None:
    coding = pactograph.code(TEXT, date="2021-05-04")
    found = stretches(coding.report, enumerate(coding.records))
    for number, record in enumerate(coding.records):
        for path, value in record.values():
            words = "".join(one.text for one in found if any(word.id == f"r{number}{path}" for word in one.words))
            assert all(span.quote in words for span in value.spans if span.where == "text")
    assert any(len(one.words) > 1 for one in found) or len(coding.records) == 1


def test_a_text_without_records_is_one_stretch() -> None:
    report = pactograph.code("The weather was fine.").report
    assert [(one.text, one.types) for one in stretches(report, [])] == [("The weather was fine.", [])]
