"""Offices and ranks: tables of (text, expected mentions), traps included."""

from __future__ import annotations

import pytest

from pactograph.gazetteer import OFFICES, RANKS, offices, ranks

OFFICE = [
    ("the defence minister and the Minister of Defence", ["defence minister", "Minister of Defence"]),
    (
        "Deputy Defence Minister and First Deputy Prime Minister",
        ["Deputy Defence Minister", "First Deputy Prime Minister"],
    ),
    ("Secretary of State and national security adviser", ["Secretary of State", "national security adviser"]),
    ("Assistant Secretary of State for African Affairs Jane Roe", ["Assistant Secretary of State for African Affairs"]),
    ("Chief of the General Staff, Chief of General Staff", ["Chief of the General Staff", "Chief of General Staff"]),
    ("a foreign ministry spokesperson", ["foreign ministry spokesperson"]),
    ("foreign and defence ministers", ["foreign and defence ministers"]),
    ("the minister of foreign affairs and trade", ["minister of foreign affairs and trade"]),
    ("Chairman of the Joint Chiefs of Staff", ["Chairman of the Joint Chiefs of Staff"]),
    (
        "Minister for Foreign Affairs and Minister for Defence",
        ["Minister for Foreign Affairs and Minister for Defence"],
    ),
    ("a defence attaché and the high commissioner", ["defence attaché", "high commissioner"]),
    ("COMMANDER-IN-CHIEF", ["COMMANDER-IN-CHIEF"]),
    ("the Department of State on Monday", []),
    ("he walked under the bridge in the state of shock", []),
]

PARTY = [
    ("Pentagon chief", "USA"),
    ("Kremlin spokesman", "RUS"),
    ("NATO Secretary General", "NATO"),
    ("defence minister", None),
    ("Ambassador to Ukraine", None),
]

RANK = [
    ("Lt. Gen. Roe and Maj Gen Doe", ["Lt. Gen.", "Maj Gen"]),
    ("general Andrei Ivanov", ["general"]),
    ("Colonel-General Petrov, Air Chief Marshal Singh", ["Colonel-General", "Air Chief Marshal"]),
    ("Rear Adm. Roe and Vice Admiral Doe", ["Rear Adm.", "Vice Admiral"]),
    ("Capt. Roe", ["Capt."]),
    ("MAJOR GENERAL ROE", ["MAJOR GENERAL"]),
    ("in general, a major step by a private firm", []),
    ("the General Assembly, a Major Non-NATO Ally, General Dynamics", []),
    ("the NATO Secretary General Roe", []),
]


@pytest.mark.parametrize(("text", "expected"), OFFICE)
def test_offices(text: str, expected: list[str]) -> None:
    found = offices(text)
    assert [one.quote for one in found] == expected
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize(("text", "party"), PARTY)
def test_party_of_an_office(text: str, party: str | None) -> None:
    assert offices(text)[0].party == party


@pytest.mark.parametrize(("text", "expected"), RANK)
def test_ranks(text: str, expected: list[str]) -> None:
    found = ranks(text)
    assert [one.quote for one in found] == expected
    assert all(text[one.start : one.end] == one.quote for one in found)


def test_lists_are_lower_case() -> None:
    assert {"defence minister", "prime minister"} & set(OFFICES) and "lieutenant general" in RANKS
    assert all(name == name.lower() for name in (*OFFICES, *RANKS))
