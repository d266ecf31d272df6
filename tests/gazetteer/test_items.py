"""Items: tables of (text, expected mentions with categories), traps included."""

from __future__ import annotations

import pytest

from pactograph.gazetteer import items

FOUND = [
    # number and article stay outside, the words of the name inside
    ("five Mi-17 helicopters", "Mi-17 helicopters:aircraft"),
    ("the 30 Leopard 2A4 tanks", "Leopard 2A4 tanks:armoured-vehicles"),
    ("medium-range surface-to-air missiles", "medium-range surface-to-air missiles:air-defence"),
    ("two offshore patrol vessels and frigates", "offshore patrol vessels:ships frigates:ships"),
    ("155mm artillery shells, 155-mm shells", "155mm artillery shells:ammunition 155-mm shells:ammunition"),
    ("new fighter jets", "fighter jets:aircraft"),
    ("armed, nuclear-powered submarines", "armed, nuclear-powered submarines:ships"),
    # designations
    (
        "Su-30MKI, MiG-29, F-16 Block 70, C-130J and P-8A",
        "Su-30MKI:aircraft MiG-29:aircraft F-16 Block 70:aircraft C-130J:aircraft P-8A:aircraft",
    ),
    ("S-300 and S-400 systems", "S-300:air-defence S-400 systems:air-defence"),
    (
        "T-90 tanks, BMP-2s and BTR-80A carriers",
        "T-90 tanks:armoured-vehicles BMP-2s:armoured-vehicles BTR-80A carriers:ships",
    ),
    ("K9 howitzers and HIMARS", "K9 howitzers:artillery HIMARS:artillery"),
    ("Type 054A frigates and Project 11356 ships", "Type 054A frigates:ships Project 11356 ships:ships"),
    ("MQ-9 and Bayraktar TB2 drones, Shahed-136", "MQ-9:uav Bayraktar TB2 drones:uav Shahed-136:uav"),
    ("AN/TPQ-53 radars", "AN/TPQ-53 radars:sensors"),
    ("9K333 launchers and AK-203 rifles", "9K333 launchers:air-defence AK-203 rifles:small-arms"),
    # families, where the name says more than the noun
    ("Patriot missiles", "Patriot missiles:air-defence"),
    ("FGM-148 Javelin anti-tank missiles", "FGM-148 Javelin anti-tank missiles:missiles"),
    ("20 Leopards", "Leopards:armoured-vehicles"),
    ("BrahMos and Iskander", "BrahMos:missiles Iskander:missiles"),
    ("Talwar-class frigates", "Talwar-class frigates:ships"),
    ("NASAMS and IRIS-T SLM", "NASAMS:air-defence IRIS-T SLM:air-defence"),
    # the noun decides where it is strong
    ("MiG-29 engines", "MiG-29 engines:engines"),
    ("drone cameras", "drone cameras:sensors"),
    ("guided-missile destroyers", "guided-missile destroyers:ships"),
    # ships by name
    ("INS Jyoti and USS Cole (DDG 67) called", "INS Jyoti:ships USS Cole (DDG 67):ships"),
    # common nouns
    (
        "night-vision goggles, trucks, small arms and spare parts",
        "night-vision goggles:sensors trucks:vehicles small arms:small-arms spare parts:other",
    ),
    ("military equipment and weapons", "military equipment:other weapons:other"),
    ("radios and reconnaissance satellites", "radios:communications reconnaissance satellites:satellites"),
    ("counter-drone systems", "counter-drone systems:air-defence"),
    ("MAIN BATTLE TANKS", "MAIN BATTLE TANKS:armoured-vehicles"),
]

NONE = [
    "Senators renewed the Patriot Act, said Abrams and Bradley.",
    "Equipment, a new system and the parts of a plan.",
    "COVID-19, G-20 and the A4 road.",
    "Russian Helicopters and Shell reported profits.",
    "The boxer moved to Milan and threw a javelin.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: str) -> None:
    found = items(text)
    assert " ".join(f"{one.quote}:{one.category}" for one in found) == expected
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("F-16s", "designation"),
        ("Bayraktar drones", "family"),
        ("HMS Spey", "ship"),
        ("frigates", "noun"),
        ("weapons", "generic"),
        ("arms control", "attributive"),
        ("a missile test", "attributive"),
        ("submarine bases", "attributive"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert items(text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The frigate Shtandart came.", ["frigate Shtandart"]),
        ("The frigates Russia sent came.", ["frigates"]),
        ("INS Jyoti (Fleet Tanker) came.", ["INS Jyoti (Fleet Tanker)"]),
        ("The littoral combat ship USS Galveston came.", ["USS Galveston"]),
        ("They will supply Javelin to Ukraine.", ["Javelin"]),
        ("Bradley said so.", []),
    ],
)
def test_names_of_ships_and_guarded_names(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in items(text)] == quotes
