"""Wire copies are found and told from different reports of the same event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactograph.linking.copies import BANDS, COPY, same, signature

LEAD = (
    "VILNIUS, 14 May 2019 - The defence ministers of Lithuania and Georgia signed a memorandum on cyber defence in Vilnius on Tuesday, "
    "opening the way for joint courses and the exchange of warnings about attacks on government networks."
)
QUOTE = (
    '"We have both learned in the hardest way what it means to be attacked without a shot," Lithuanian minister Rimas Balsys told '
    "reporters after the ceremony. His guest, Levan Tsereteli, said that Georgia would send the first six officers in the autumn."
)
MIDDLE = (
    "Under the document, the two ministries will hold a staff exercise every spring, alternately in Kaunas and in Tbilisi, and open their "
    "cyber ranges to each other's reserve units. Costs are borne by the sending side."
)
BACKGROUND = (
    "Georgia and Lithuania have trained together since 2001, when a Lithuanian instructor first taught at the school in Sachkhere. "
    "Lithuania gave Georgia radio sets in 2009 and three patrol boats' worth of spare parts in 2014."
)
WIRE = "\n\n".join([LEAD, QUOTE, MIDDLE, BACKGROUND])
OWN = (
    "The opposition in Tbilisi welcomed the step but asked why parliament had not been told. A vote on the defence budget is due in June, "
    "and deputies want a hearing with the minister before it."
)
OTHER = (
    "TBILISI - Georgia has a new partner against hackers. Its defence minister, Levan Tsereteli, and his Lithuanian colleague put their "
    "names to a memorandum in the Lithuanian capital on 14 May.\n\nSix Georgian officers are to go north in the autumn for training, the "
    "ministry said on its website. A yearly exercise of the two staffs is planned, with the first to be held in Kaunas.\n\n"
    '"We have both learned in the hardest way what it means to be attacked without a shot," host Rimas Balsys said.\n\n'
    "Defence ties between the two countries go back almost two decades and have survived several changes of government on either side. "
    "Experts in Tbilisi called the memorandum modest, as it names no sums and may be left at three months' notice."
)
PATTERN = (
    "The Minister of National Defence of the Republic, {host}, received today at the Ministry the Ambassador of {state}, {guest}, "
    "on the occasion of the beginning of the diplomat's term of office. During the conversation, the officials reviewed the state of "
    "bilateral relations in the field of defence, underlined the value of contacts and of the exchange of experience, and "
    "expressed their readiness to deepen cooperation in all areas of mutual interest. At the end of the visit on {day}, the Ambassador "
    "laid a wreath."
)

YEARLY = (
    "The {nth} edition of the naval exercise Coral Shield between Fiji and Chile is held in Suva from {days}. It aims to strengthen "
    "interoperability, to improve mutual understanding and to exchange best practices in maritime operations. The Chilean Navy is "
    "represented by the frigate {ship}, the Fijian Navy by two patrol boats. The harbour phase includes professional exchanges, sports "
    "fixtures and a joint briefing; the sea phase includes gunnery, boarding drills, helicopter operations and a search and rescue serial. "
    "Coral Shield was first held in 2009 and has since become a pillar of cooperation. The previous edition was held in {before}."
)

COPIES = {
    "as it is": WIRE,
    "another dateline and the outlet's own line": WIRE.replace("VILNIUS, 14 May 2019 -", "Vilnius (Agency) —")
    + "\n\nRead more on our site.",
    "the last paragraph cut": "\n\n".join([LEAD, QUOTE, MIDDLE]),
    "half cut": "\n\n".join([LEAD, QUOTE]),
    "a paragraph added": "\n\n".join([LEAD, OWN, QUOTE, MIDDLE, BACKGROUND]),
    "one cut and one added": "\n\n".join([LEAD, QUOTE, MIDDLE, OWN]),
    "paragraphs in another order": "\n\n".join([QUOTE, BACKGROUND, LEAD, MIDDLE]),
    "words changed here and there": WIRE.replace("signed", "inked")
    .replace("opening", "paving")
    .replace("autumn", "fall")
    .replace(" two ", " 2 "),
    "set without marks and accents": WIRE.replace("\n\n", " ").replace('"', "«").replace("'", "’").upper(),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES.keys())
def test_a_wire_copy_is_found_and_known(copy: str) -> None:
    assert set(signature(WIRE)) & set(signature(copy))
    assert same(WIRE, copy) >= COPY
    assert same(WIRE, copy) == same(copy, WIRE)


@pytest.mark.parametrize("report", [OTHER, OWN, BACKGROUND.replace("Lithuania", "Latvia").replace("2001", "1999") + OTHER], ids=range(3))
def test_another_report_of_the_event_is_no_copy(report: str) -> None:
    assert same(WIRE, report) < COPY


def test_releases_written_after_one_pattern_are_no_copies() -> None:
    one = PATTERN.format(host="Ion Marcu", state="Japan", guest="Haruto Kimura", day="3 March 2021")
    two = PATTERN.format(host="Ion Marcu", state="Kuwait", guest="Fahad Al-Mutairi", day="19 October 2022")
    assert same(one, two) < COPY
    assert same(one, one.replace("today ", "") + " The event was covered live.") >= COPY


def test_this_year_and_last_year_are_no_copies() -> None:
    one = YEARLY.format(nth="11th", days="3 to 9 March 2021", ship="Riveros", before="October 2019")
    two = YEARLY.format(nth="12th", days="14 to 22 May 2023", ship="Cochrane", before="March 2021")
    assert same(one, two) < 0.3


def test_short_texts_are_copies_only_where_nearly_all_is_the_same() -> None:
    assert same("Talks were held in Oslo.", "Talks were held in Oslo!") == 1
    assert same("Peru and Chile held talks in Lima on Friday about a joint exercise.", f"{LEAD} Peru and Chile held talks in Lima.") < COPY


def test_the_hashes_are_for_good() -> None:
    """Registers hold them: they never change, whatever the platform or version."""
    found = signature(LEAD)
    assert len(found) == BANDS
    assert all(-(2**63) <= band < 2**63 for band in found)
    assert (found[0], found[-1]) == PINNED
    assert signature("") == signature("… —") == ()


PINNED = (4031752359753234706, -2142025209304417568)


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_texts_can_be_compared(a: str, b: str) -> None:
    assert same(a, b) == same(b, a)
    assert 0 <= same(a, b) <= 1
    assert len(signature(a)) in (0, BANDS)
