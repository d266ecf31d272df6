"""Places, items, ships and debris in a whole report."""

from __future__ import annotations

from pactograph.parsing.parse import parse
from pactograph.records import Report
from tests.parsing.reader import mentions, read


def test_states_are_places_where_something_happens() -> None:
    found = mentions(read("A visit to Serbia and a drill in Romania were praised by Greece."), "place")
    assert [(m.quote, m.value.country, m.sub) for m in found] == [("Serbia", "SRB", "state"), ("Romania", "ROU", "state")]


def test_a_place_takes_its_state_from_the_words_beside_it() -> None:
    found = mentions(read("They trained at Babadag training area in Romania and in the Gulf of Oman, Oman."), "place")
    assert [(m.quote, m.value.country) for m in found][:1] == [("Babadag training area", "ROU")]
    assert ("Gulf of Oman", None) in [(m.quote, m.value.country) for m in found]


def test_a_school_without_a_state_is_the_home_s() -> None:
    found = read("India sent cadets to the Defence Services Command and Staff College. Sri Lanka hosts them.", outlet="Ada Derana")
    assert [m.value.country for m in mentions(found, "place")] == ["LKA"]


def test_a_name_is_no_place() -> None:
    assert not mentions(read("U.S. Under Secretary of State Victoria Norland spoke."), "place")


def test_ships_tell_their_navy_and_are_one() -> None:
    found = read("INS Talwar and the frigate Shtandart arrived.")
    assert [(m.quote, m.value, m.sub) for m in mentions(found, "party")] == [("INS", "IND", "ship")]
    assert [(m.quote, m.value.quantity) for m in mentions(found, "item")] == [("INS Talwar", 1), ("frigate Shtandart", 1)]


def test_items_take_the_number_before_them() -> None:
    found = mentions(read("Poland ordered 36 more Krab howitzers, two of the latest frigates and missiles."), "item")
    assert [m.value.quantity for m in found] == [36, 2, None]
    assert found[0].extra["quantity"].quote == "36"


def test_rupees_are_the_home_s() -> None:
    text = "A loan of Rs. 500 million and one of ₹2 crore were agreed between Sri Lanka and India."
    found = mentions(read(text, outlet="Ada Derana"), "money")
    assert [m.value.currency for m in found] == ["LKR", "INR"]


def test_the_dollar_s_state_is_no_party() -> None:
    assert not mentions(read("It costs US $11.6 million."), "party")


def test_a_report_without_date_lends_its_year() -> None:
    assert [m.value for m in mentions(read("They met on 3 March at the 2016 summit.", date=None), "date")] == ["2016-03-03", "2016"]


def test_debris_yields_nothing() -> None:
    text = "Serbia signed.\n\nRelated: Poland buys 36 tanks\n\nGreece left."
    start = text.index("Related")
    found = parse(Report(report="r", text=text), lambda sentence: False, [(start, start + 29)])
    assert [m.value for m in mentions(found, "party")] == ["SRB", "GRC"]
    assert not mentions(found, "item", "number")


def test_mentions_stand_in_the_text() -> None:
    text = "U.S. Secretary of State Antony J. Blinken spoke on May 2 in Seoul. He said “we” will send 36 tanks worth $3 million to Poland."
    found = read(text)
    for mention in (m for here in found.mentions for m in here):
        assert text[mention.start : mention.end] == mention.quote
