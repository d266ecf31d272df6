"""Capitals of headlines: off common words, never off names, and the text keeps its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactograph.parsing.headlines import recased

WORDS = frozenset(
    "deliver six drone to visit sign deal and arrive in naval pact hold drill talk mark grant japan turkey force minister defence".split()
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Turkey Delivers Six Karga Drones to Chile", "Turkey delivers six Karga drones to Chile"),
        ("Defence Minister Arrives in Lima", "Defence minister arrives in Lima"),
        ("Forces of Japan, Turkey Hold Drills", "Forces of Japan, Turkey hold drills"),
        ("Gen. Mark Olsen Visits Oslo", "Gen. Mark Olsen visits Oslo"),
        ("Peru Signs Naval Pact Amid Talks", "Peru signs naval pact amid talks"),
        ("PERU SIGNS NAVAL PACT WITH KARGASTAN", "Peru signs naval pact with Kargastan"),
        ("US AND UAE SIGN DEAL", "US and UAE sign deal"),
    ],
)
def test_common_words_lose_their_capital(text: str, read: str) -> None:
    assert recased(text, WORDS) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Naval Pact",
        "Defence Minister Ana Petri visited Oslo.",
        "Norway to sign deal with Force Seven maker",
        "The Drone Deal was signed in Lima.",
    ],
)
def test_sentences_and_short_lines_stay(text: str) -> None:
    assert recased(text, WORDS) == text


def test_without_a_list_of_words_nothing_changes() -> None:
    assert recased("Turkey Delivers Six Drones", frozenset()) == "Turkey Delivers Six Drones"


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_the_text_keeps_its_length(text: str) -> None:
    assert len(recased(text, WORDS)) == len(text)
    assert recased(text, WORDS).lower() == text.lower()
