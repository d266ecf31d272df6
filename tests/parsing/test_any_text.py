"""Whatever the text, every mention stands in it, in its sentence, and reading it twice gives the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parsing.reader import read

WORDS = (
    "Serbia Serbian Minister of Defence the General Milan Petrovic , . “ ” ( ) ’s and Poland’s Colombo USS Spey on Monday 5 May 2020 $3 "
    "million 36 Leopard tanks "
    "both sides He they We NATO \n \n\n - — Jr. Dr. (Retd) U.S. R. A. BLINKEN: Senators (D-RI) counterpart President met with in Paris, "
    "anniversary 25th last year"
).split(" ")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([" ", ""]))
def test_words_of_the_field_in_any_order(words: list[str], gap: str) -> None:
    check(gap.join(words))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    check(text)


def check(text: str) -> None:
    found = read(text, title=text[:60])
    again = read(text, title=text[:60])
    assert found.mentions == again.mentions
    for sentence, mentions in zip(found.sentences, found.mentions, strict=True):
        part = found.report.part(sentence.where)
        for mention in mentions:
            assert part[mention.start : mention.end] == mention.quote != ""
            assert sentence.start <= mention.start < mention.end <= sentence.end
            assert mention.sentence == sentence.number
