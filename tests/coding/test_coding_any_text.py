"""Whatever the text, coding raises nothing, and every span stands in the report."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pactograph import flow
from pactograph.records import Report

WORDS = (
    'Serbia Serbian Belarus Norway’s NATO Minister Defence General Milan Petrovic , . ; “ ” " ( ) and with to the of in Minsk signed '
    "agreement memorandum exercise trained sold 36 Leopard tanks $3 million on 5 June 2020 met visit said term means will not both sides "
    "They he 800 soldiers \n \n\n —"
).split(" ")


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=50))
def test_words_of_the_field_in_any_order(words: list[str]) -> None:
    check(" ".join(words))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.text(max_size=120))
def test_any_characters(text: str) -> None:
    check(text)


def check(text: str) -> None:
    found = flow.code(Report(report="r", text=text, title=text[:40], date="2021-05-04"))
    for record in found.records:
        for span in (*record.evidence, *(span for _, value in record.values() for span in value.spans)):
            assert found.report.part(span.where)[span.start : span.end] == span.quote != ""
