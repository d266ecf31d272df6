"""Places: tables of (text, expected mentions with countries), traps included."""

from __future__ import annotations

import pytest

from pactograph.gazetteer import place_country, places

FOUND = [
    ("Talks in Kyiv and Munich", "Kyiv:UKR Munich:DEU"),
    ("at Lida Air Base in Belarus", "Lida Air Base:BLR"),
    ("in the South China Sea and the Black Sea", "South China Sea:None Black Sea:None"),
    ("in Wilmington, Delaware", "Wilmington, Delaware:USA"),
    ("in Paris, Texas", "Paris, Texas:USA"),
    ("at the port of Colombo", "port of Colombo:LKA"),
    ("BELGRADE (Agency) - Ministers met.", "BELGRADE:SRB"),
    ("a drill near Brno", "Brno:CZE"),
    ("Ramstein and Diego Garcia", "Ramstein:DEU Diego Garcia:IOT"),
    ("in Washington, D.C.", "Washington, D.C.:USA"),
    ("at Fort Roe", "Fort Roe:None"),
    ("in Sydney and in Łódź", "Sydney:AUS Łódź:POL"),
    # not places
    ("Lloyd Austin spoke to Papua New Guinea's press in the Daily Sabah.", ""),
    ("a Russian port and an American base", ""),
    ("He met Paris Hilton and Jack London.", ""),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: str) -> None:
    found = places(text)
    assert " ".join(f"{one.quote}:{one.country}" for one in found) == expected
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Łódź", "POL"),
        ("Lodz", "POL"),
        ("São Paulo", "BRA"),
        ("Sao Paulo", "BRA"),
        ("Zürich", "CHE"),
        ("Zurich", "CHE"),
        ("Malmo", "SWE"),
        ("Cologne", "DEU"),
        ("London", "GBR"),
        ("The Hague", "NLD"),
        ("Papa Air Base", "HUN"),
        ("Port of Colombo", "LKA"),
        ("Serbia", "SRB"),
        ("Crimea", "UKR"),
        ("Indian Ocean", None),
        ("Nowhereville", None),
        ("", None),
    ],
)
def test_place_country(name: str, country: str | None) -> None:
    assert place_country(name) == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held in Novaville, Serbia.", [("Novaville", "SRB")]),
        ("It was held at Stari Brod Novi, Bosnia.", [("Stari Brod Novi", "BIH")]),
        ("In June, Serbia signed.", []),
        ("They met in Novaville, Serbia and Greece said.", []),
        ("They thanked Novaville, Serbia.", []),
    ],
)
def test_an_unknown_place_before_its_state(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.quote, one.country) for one in places(text)] == expected
