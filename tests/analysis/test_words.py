"""Contested terms."""

from __future__ import annotations

import pytest
from made import claim, entry

from pactograph.analysis.themes import themes
from pactograph.analysis.words import terms, words

PLAYED = entry(
    "exercise/1", "RUS BLR", date="2014-05-01", name="Bright Steppe", label="counter-terrorism", told=3,
    scenario="repelling an armoured offensive with artillery and bomber strikes", domains=["land", "air"],
)  # fmt: skip
HONEST = entry("exercise/2", "FRA MLI", date="2013", label="a counter-terrorist exercise", scenario="freeing hostages from militants")
SILENT = entry("exercise/3", "IND BGD", label="anti-terrorism")
OTHER = entry("exercise/4", "NOR SWE", label="search and rescue", scenario="a flood")
USAGES = [
    entry("usage/1", "RUS:holder USA:contrast", term="information security", meaning="control of what is said"),
    entry("usage/2", "USA:holder CHN:contrast RUS:contrast", term="Information Security", meaning="protection of networks"),
    entry("usage/3", "CHN:holder", term="information security", meaning="sovereignty over content"),
    entry("usage/4", "CHN:holder", term="terrorism", meaning="any separatism"),
]


def test_what_is_called_so_and_what_was_played() -> None:
    found = words([OTHER, SILENT, PLAYED, HONEST, *USAGES], "counter-terrorism")
    assert [one.entry for one in found.called] == ["exercise/2", "exercise/1", "exercise/3"]
    honest, played, silent = found.called
    assert (honest.differs, played.differs, silent.differs) == (False, True, False)
    assert played.scenario_themes == ("conventional",)
    assert played.parties == ("RUS", "BLR")
    assert [quote.report for quote in played.quotes] == [3, 3]
    assert found.played == {"counter-terrorism": 1, "conventional": 1}


def test_who_means_what_and_which_pairs_differ() -> None:
    found = words(USAGES, "information security")
    assert [one.entry for one in found.meant] == ["usage/1", "usage/2", "usage/3"]
    assert [(one.left, one.right, one.entries) for one in found.differ] == [
        ("CHN", "USA", ("usage/2",)),
        ("RUS", "USA", ("usage/1", "usage/2")),
    ]
    assert found.differ[1].left_means == ("control of what is said",)
    assert found.differ[0].left_means == ("sovereignty over content",)
    assert [row["sort"] for row in found.rows()] == ["meant"] * 3


def test_reports_that_call_it_otherwise_are_told() -> None:
    contested = PLAYED.model_copy(update={"claims": (*PLAYED.claims, claim("label", "war preparation", shown=False, told=9))})
    (one,) = words([contested], "war preparation").called
    assert one.label == "counter-terrorism"
    assert one.others == ("label: war preparation",)
    assert {quote.report for quote in one.quotes} == {3, 9}


def test_agreements_that_cover_it_are_named() -> None:
    assert words([entry("agreement/1", "SRB RUS", areas=["counter-terrorism"])], "counter-terrorism").signed == ("agreement/1",)


@pytest.mark.parametrize("term", ["", "the of", "!!", "\x00", "борьба"])
def test_a_term_without_words_finds_nothing(term: str) -> None:
    found = words([PLAYED, *USAGES], term)
    assert (found.called, found.meant, found.signed, found.rows()) == ((), (), (), [])


def test_terms_of_the_register() -> None:
    found = terms([PLAYED, HONEST, OTHER, *USAGES, entry("usage/9", "CHN", term="peace", accepted=False)])
    assert next((one.term, one.called, one.differs, one.meant) for one in found) == ("information security", 0, 0, 3)
    assert "peace" not in {one.term for one in found}
    assert terms([]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a river crossing under air defence", ["conventional"]), ("freeing hostages", ["counter-terrorism"]),
        ("anti-piracy", ["maritime-security"]),         ("search and rescue after an earthquake", ["disaster-relief"]),
        ("", []), ("tea", []),
    ],
)  # fmt: skip
def test_themes(text: str, expected: list[str]) -> None:
    assert list(themes(text)) == expected
