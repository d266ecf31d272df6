"""The state that a report speaks from, and officials of whom it says no state."""

from __future__ import annotations

import pytest

from tests.parsing.reader import people, read

TEXT = "Defence Secretary Kamal Fernando met the Maldivian Defence Minister Ahmed Rasheed. Sri Lanka and the Maldives will train together."


def test_officials_without_a_state_are_of_the_home() -> None:
    found = read(TEXT)
    assert found.home == "LKA"
    assert people(found) == ["Kamal Fernando | LKA | defence secretary | -", "Ahmed Rasheed | MDV | defence minister | -"]


@pytest.mark.parametrize(
    ("text", "more", "home"),
    [
        ("COLOMBO (Wire) - India and Sri Lanka met. India gave India's ships.", {}, "LKA"),
        ("India and Sri Lanka met. India gave India's ships.", {"outlet": "Ada Derana"}, "LKA"),
        ("India and Sri Lanka met. India gave India's ships.", {"url": "https://news.example.lk/a"}, "LKA"),
        ("India and Sri Lanka met. India gave India's ships.", {"url": "https://example.com/a"}, "IND"),
        ("India and Sri Lanka met, officials told PTI.", {}, "IND"),
        ("They met. (Nairobi/Mar3/2019)", {}, "KEN"),
        ("Senator Bob Marsh (D-RI) spoke of Georgia. Georgia and Russia talked.", {}, "USA"),
        ("Nobody named any state.", {}, None),
    ],
)
def test_home(text: str, more: dict[str, str], home: str | None) -> None:
    assert read(text, **more).home == home


@pytest.mark.parametrize(
    ("title", "text", "author"),
    [
        ("Readout of President Biden’s Talks with President Ilir of Albania", "They met.", "USA"),
        ("Remarks by Vice President Pence and Andrzej Duda", "They met.", "USA"),
        ("Press Statement", "Mike Pompeo, Secretary of State. We thank Malta.", "USA"),
        ("National Day", "On behalf of the Government of Australia, I thank Fiji.", "AUS"),
        ("Ministers meet", "The United States and Fiji met.", None),
        ("Joint Leaders Statement", "The leaders of Australia and Japan agree.", None),
    ],
)
def test_author(title: str, text: str, author: str | None) -> None:
    assert read(text, title=title).author == author
