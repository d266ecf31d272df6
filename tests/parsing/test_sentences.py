"""Sentences, as tables of (text, sentences)."""

from __future__ import annotations

import pytest

from pactograph.parsing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        (
            "Maj. Gen. D.K.S.K. Dolan met J. R. Smith Jr. in Washington D.C. The U.S. agreed.",
            ["Maj. Gen. D.K.S.K. Dolan met J. R. Smith Jr. in Washington D.C.", "The U.S. agreed."],
        ),
        ("It cost Rs. 500 million. See No. 5.", ["It cost Rs. 500 million.", "See No. 5."]),
        ("Sens. Bob Marsh and Ann Lee met.", ["Sens. Bob Marsh and Ann Lee met."]),
        ("He said “We will sign.” Then he left.", ["He said “We will sign.”", "Then he left."]),
        ("• First point made.\n• Second point\n- Third", ["• First point made.", "• Second point", "- Third"]),
        ("HEADING\nThe text goes on.", ["HEADING", "The text goes on."]),
        ("The text is\nwrapped in the middle.", ["The text is\nwrapped in the middle."]),
        ("The first paragraph ends\n\nThe next begins.", ["The first paragraph ends", "The next begins."]),
        ("It was signed on Jan. 5 at 5 p.m. Monday.", ["It was signed on Jan. 5 at 5 p.m. Monday."]),
        ("", []),
    ],
)
def test_sentences(text: str, cut: list[str]) -> None:
    assert [text[start:end] for start, end, _ in sentences(text)] == cut


def test_paragraphs_are_counted() -> None:
    first, second, third = (paragraph for *_, paragraph in sentences("One. Two.\n\nThree."))
    assert first == second < third


def test_what_is_longer_than_any_sentence_is_cut_at_spaces() -> None:
    text = "word " * 5000
    found = [text[start:end] for start, end, _ in sentences(text)]
    assert len(found) > 1
    assert max(map(len, found)) <= 3000
    assert " ".join(found) == text.strip()
