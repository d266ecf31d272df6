"""Who stands where in a sentence."""

from __future__ import annotations

import pytest

from pactograph.coding.view import codes_of, is_state
from tests.coding.told import doc, view


def test_codes_of_what_stands_for_parties_and_of_what_does_not() -> None:
    found = view("Defence Minister Kari Lund of Norway met NATO officials in Bergen on 3 May 2021.")
    by_kind = {mention.kind: codes_of(mention) for mention in found.mentions}
    assert by_kind["person"] == ("NOR",)
    assert by_kind["date"] == by_kind["place"] == ()
    assert {"NOR", "NATO"} <= set(found.codes)


@pytest.mark.parametrize(("code", "state"), [("NOR", True), ("NATO", False), ("EU", False), ("Hamas", False)])
def test_states_are_told_from_others(code: str, state: bool) -> None:
    assert is_state(code) is state


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Estonia, Latvia and Poland signed an agreement.", [("EST", "LVA", "POL")]),
        ("Estonia, Latvia, and Poland signed an agreement.", [("EST", "LVA", "POL")]),
        ("Serbia as well as Belarus signed an agreement.", [("SRB", "BLR")]),
        ("The Belgrade, Belarus Defence Minister signed an agreement.", []),
        ("Serbia signed an agreement with Belarus.", []),
    ],
)
def test_parties_of_one_list(text: str, lists: list[tuple[str, ...]]) -> None:
    assert view(text).lists == lists


def test_quotation_marks_are_seen_and_may_stay_open() -> None:
    found = view('Norway said "we agree" with Chile.')
    text = found.sentence.text
    assert found.in_quotes(text.index("agree"))
    assert not found.in_quotes(text.index("Chile"))
    still = view("Norway said: “we agree with Chile")
    assert still.in_quotes(still.sentence.text.index("Chile"))


def test_facts_of_the_whole_report() -> None:
    found = doc("Norway met Chile. Norway will buy tanks.", title="Norway and Chile meet")
    assert found.title_codes == ("NOR", "CHL")
    assert found.ranked[0] == "NOR"
    assert found.before(0) is None
    assert found.before(1) is found.views[0]
    assert 0 < found.defence <= 1


def test_an_empty_report_has_no_views() -> None:
    assert doc("").views == []
    assert doc("").defence == 0


def test_words_about_other_matters_are_counted_for_sentence_and_report() -> None:
    found = doc("Norway buys rice from Chile. The army of Chile got a frigate.")
    assert [one.civil for one in found.views] == [1, 0]
    assert 0 < found.civil < 0.5
    assert doc("Norway met Chile.").civil == 0.5
