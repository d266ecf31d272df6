"""Short forms and pronouns, as tables of (text, words and the codes that they stand for)."""

from __future__ import annotations

import pytest

from tests.parsing.reader import mentions, read, refs

SERBIA = "Serbian Defence Minister Milan Petrovic met his Greek counterpart Nikos Pappas in Athens. "

CASES = [
    ("pair", SERBIA + "Both sides signed a plan on Kosovo. The two countries will train.", ["GRC SRB", "GRC SRB"]),
    ("pair", SERBIA + "Russia and Ukraine were named. The ministers praised each other.", ["GRC SRB", "GRC SRB"]),
    ("they", SERBIA + "They discussed Ukraine and Russia and their own ties.", ["GRC SRB", "GRC SRB"]),
    ("mutual", SERBIA + "The bilateral plan was signed.", ["GRC SRB"]),
    ("pair", "The leaders of Australia, Japan and India met. The three countries will train.", ["AUS IND JPN"]),
    ("pair", "The United States and other states met at the armed forces' day.", []),
    ("he", SERBIA + "He thanked Greece.", ["SRB", "SRB"]),
    ("he", "Serbia's president said he was glad.", ["SRB"]),
    ("it", "Poland said it would send tanks.", ["POL"]),
    ("we", "“We will sign,” said Polish President Jan Nowak.", []),
    ("we", "Polish President Jan Nowak said: “We will sign.”", ["POL"]),
    ("office", SERBIA + "The Greek minister left.", ["GRC"]),
    ("office", "Poland's Prime Minister Jan Nowak spoke. The Prime Minister left.", ["POL"]),
    ("office", "INS Talwar came. The Commanding Officer called on Colombo.", ["IND"]),
    ("members", "The Baltic states sent missiles. AUKUS partners agreed. AUKUS was founded.", ["EST LTU LVA", "AUS GBR USA"]),
    ("bloc", "NATO met. The alliance grew.", ["NATO"]),
]


@pytest.mark.parametrize(("sub", "text", "codes"), CASES)
def test_refs(sub: str, text: str, codes: list[str]) -> None:
    assert [found for _, found in refs(read(text), sub)] == codes


def test_we_of_a_release_is_its_state() -> None:
    found = read("We thank Serbia.", title="Statement by President Joe Biden on Serbia")
    assert refs(found, "we") == [("We", "USA")]


def test_we_of_a_joint_statement_is_all_its_states() -> None:
    found = read("We, the presidents of Kenya, Uganda and Rwanda, meet.", title="Joint Leaders Statement")
    assert refs(found, "we") == [("We", "KEN RWA UGA")]


def test_a_reference_names_its_person() -> None:
    he = next(m for m in mentions(read(SERBIA + "He left."), "ref") if m.sub == "he")
    assert he.extra["person"].name == "Milan Petrovic"


def test_we_of_a_transcript_is_the_speaker_s() -> None:
    text = "PRESIDENT DUDA: We thank America.\n\nSECRETARY BLINKEN: Thank you. We will stay."
    assert refs(read(text), "we") == [("We", "POL"), ("We", "USA")]
