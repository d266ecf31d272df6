"""Which words may tell of an event, and how sure that is."""

from __future__ import annotations

from pactograph import coding
from pactograph.coding import coder, events, pairs
from tests.coding.told import SIGNED, doc, event, view


def test_every_trigger_is_found_with_its_types() -> None:
    rows = {name: kinds for _, _, name, kinds in events.found(doc("Norway signed a treaty with Chile."))}
    assert "agreement" in rows["sign"]
    assert "agreement" in rows["treaty"]


def test_a_text_without_triggers_has_none() -> None:
    assert list(events.found(doc("The bakery is warm."))) == []


def test_place_and_order() -> None:
    found = view("Norway signed a treaty with Chile.")
    signed, treaty = event(found, "signed", "agreement"), event(found, "treaty", "agreement")
    assert signed.place == found.sentence.text.index("signed")
    assert signed.order < treaty.order


def test_scores_are_chances_above_the_faint() -> None:
    found = coder.find(doc(SIGNED), coding.parts())
    assert any(one.type == "agreement" for one in found)
    assert all(coder.FAINT <= one.score <= 1 for one in found)
    assert coder.find(doc(SIGNED), coding.parts(), faint=1.1) == []


def test_roles_are_those_of_the_type_and_shared_in_a_list() -> None:
    text = "Estonia, Latvia and Poland signed a defence agreement."
    report = doc(text)
    one = next(found for found in coder.find(report, coding.parts()) if found.type == "agreement")
    coder.give_roles(report, one, coding.parts())
    assert {"EST", "LVA", "POL"} <= one.chances.keys()
    assert one.chances["EST"] == one.chances["LVA"] == one.chances["POL"]
    assert all(abs(sum(chances.values()) - 1) < 1e-6 for chances in one.chances.values())


def test_a_party_is_seen_beside_how_the_others_stand() -> None:
    here = view("Norway welcomes the offer of Chile.")
    scene = pairs.Scene(here.doc, event(here, "welcomes", "statement"))
    assert "o:rel=nsubj/l" in pairs.of_code(scene, "CHL")
    assert "o:rel=nsubj/l" not in pairs.of_code(scene, "NOR")
    assert any(feature.startswith("o:way=") for feature in pairs.of_code(scene, "NOR"))
