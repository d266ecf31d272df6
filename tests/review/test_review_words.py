"""Words that a person marks become spans that stand in the report."""

from __future__ import annotations

import handmade
import pytest

from pactograph.errors import InputError
from pactograph.review.words import span

TEXT = "🚢 Norway signed.\nNorway  and Chile\r\nsigned again in Oslo."
REPORT = handmade.report("r", text=TEXT, title="Norway signs")


def test_offsets_count_characters() -> None:
    found = span(REPORT, {"start": "2", "end": "8", "words": "Norway"})
    assert found is not None and (found.start, found.end, found.quote, found.where) == (2, 8, "Norway", "text")


def test_white_space_may_differ() -> None:
    found = span(REPORT, {"words": "Norway and Chile signed\nagain"})
    assert found is not None and found.quote == "Norway  and Chile\r\nsigned again"


def test_words_that_stand_twice_are_those_nearest_to_the_selection() -> None:
    found = span(REPORT, {"words": "Norway", "start": "19", "end": "24"})
    assert found is not None and found.start == TEXT.rindex("Norway")
    first = span(REPORT, {"words": "Norway"})
    assert first is not None and (first.start, first.where) == (2, "text")


def test_the_title_has_spans_of_its_own() -> None:
    found = span(REPORT, {"words": "Norway", "where": "title", "start": "0", "end": "6"})
    assert found is not None and (found.where, found.start) == ("title", 0)
    other = span(REPORT, {"words": "signs"})
    assert other is not None and other.where == "title"


@pytest.mark.parametrize("given", [{}, {"words": "  "}, {"start": "5"}, {"start": "9", "end": "3"}, {"start": "x", "end": "y"}])
def test_nothing_marked_is_no_span(given: dict[str, str]) -> None:
    assert span(REPORT, given) is None


@pytest.mark.parametrize("words", ["Sweden", "Chile Norway", "x" * 6_000])
def test_words_that_stand_nowhere_are_refused(words: str) -> None:
    with pytest.raises(InputError):
        span(REPORT, {"words": words})
