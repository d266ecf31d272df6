"""Parties: tables of (text, expected mentions), traps included."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pactograph.gazetteer import leaders, parties

FOUND = [
    # states under their names
    ("The U.S. and the UK sign with the USA and Great Britain.", "U.S.:USA UK:GBR USA:USA Great Britain:GBR"),
    (
        "Türkiye and Turkey, Czechia and the Czech Republic, Burma and Myanmar",
        "Türkiye:TUR Turkey:TUR Czechia:CZE Czech Republic:CZE Burma:MMR Myanmar:MMR",
    ),
    ("Côte d’Ivoire, Cote d'Ivoire and the Ivory Coast", "Côte d’Ivoire:CIV Cote d'Ivoire:CIV Ivory Coast:CIV"),
    (
        "North Korea, the DPRK and Pyongyang; South Korea, the ROK and Seoul",
        "North Korea:PRK DPRK:PRK Pyongyang:PRK South Korea:KOR ROK:KOR Seoul:KOR",
    ),
    (
        "the Republic of the Congo and the Democratic Republic of the Congo",
        "Republic of the Congo:COG Democratic Republic of the Congo:COD",
    ),
    (
        "Guinea-Bissau, Guinea, Equatorial Guinea, Papua New Guinea",
        "Guinea-Bissau:GNB Guinea:GIN Equatorial Guinea:GNQ Papua New Guinea:PNG",
    ),
    ("Niger and Nigeria, a Nigerien and a Nigerian officer", "Niger:NER Nigeria:NGA Nigerien:NER Nigerian:NGA"),
    (
        "the Soviet Union, East Germany, Yugoslavia and Czechoslovakia",
        "Soviet Union:USSR East Germany:DDR Yugoslavia:YUG Czechoslovakia:CSK",
    ),
    ("Kosovo, Taiwan and Palestine", "Kosovo:XKX Taiwan:TWN Palestine:PSE"),
    ("The Netherlands met the Dutch in The Hague.", "Netherlands:NLD Dutch:NLD The Hague:NLD"),
    # people and adjectives, with the press's variants
    ("Belorusian, Belarussian and Belarusian officers", "Belorusian:BLR Belarussian:BLR Belarusian:BLR"),
    ("Azeri, Emirati, Filipino and Lankan cadets", "Azeri:AZE Emirati:ARE Filipino:PHL Lankan:LKA"),
    ("Danes, Poles, Finns, Swedes and Serbs train together", "Danes:DNK Poles:POL Finns:FIN Swedes:SWE Serbs:SRB"),
    # compounds: every party with its own span
    ("the Russian-Serbian-Belorusian exercise", "Russian:RUS Serbian:SRB Belorusian:BLR"),
    ("a U.S.-led drill, US-India talks, India-US ties", "U.S.:USA US:USA India:IND India:IND US:USA"),
    (
        "Indo-Russian, Sino-Pakistani, Anglo-French, Franco-German projects",
        "Indo:IND Russian:RUS Sino:CHN Pakistani:PAK Anglo:GBR French:FRA Franco:FRA German:DEU",
    ),
    # seats, forces, ministries, companies
    (
        "the Kremlin, the Pentagon, Whitehall and Downing Street",
        "Kremlin:RUS Pentagon:USA Whitehall:GBR Downing Street:GBR",
    ),
    (
        "the Élysée, Zhongnanhai, Rawalpindi and the Blue House",
        "Élysée:FRA Zhongnanhai:CHN Rawalpindi:PAK Blue House:KOR",
    ),
    ("the Bundeswehr, the PLA Navy, the IDF and the IRGC", "Bundeswehr:DEU PLA Navy:CHN IDF:ISR IRGC:IRN"),
    (
        "the Indian Navy, US Air Force and Sri Lankan coast guard",
        "Indian Navy:IND US Air Force:USA Sri Lankan coast guard:LKA",
    ),
    ("the Royal Navy and the Royal Australian Navy", "Royal Navy:GBR Royal Australian Navy:AUS"),
    (
        "the State Department and the Ministry of External Affairs",
        "State Department:USA Ministry of External Affairs:IND",
    ),
    (
        "Ghana's House of Representatives and the South Korean Joint Chiefs of Staff",
        "Ghana:GHA House of Representatives:GHA South Korean Joint Chiefs of Staff:KOR",
    ),
    ("the National Security Council of Japan", "National Security Council:JPN Japan:JPN"),
    (
        "Rosoboronexport, Baykar, Hanwha Aerospace and Lockheed Martin",
        "Rosoboronexport:RUS Baykar:TUR Hanwha Aerospace:KOR Lockheed Martin:USA",
    ),
    ("He bought Russian military equipment.", "Russian:RUS"),
    # organisations and armed groups
    (
        "NATO, the European Union, the African Union and the Gulf Cooperation Council",
        "NATO:NATO European Union:EU African Union:AU Gulf Cooperation Council:GCC",
    ),
    (
        "the International Atomic Energy Agency and Interpol",
        "International Atomic Energy Agency:IAEA Interpol:Interpol",
    ),
    (
        "Hezbollah, Hizbullah, the Taliban and al Qaeda",
        "Hezbollah:Hezbollah Hizbullah:Hezbollah Taliban:Taliban al Qaeda:al-Qaeda",
    ),
    # headlines
    ("INDIA, US SIGN DEFENCE PACT IN NEW DELHI", "INDIA:IND US:USA NEW DELHI:IND"),
    ("Jordan Signs Arms Deal With Chad And Turkey", "Jordan:JOR Chad:TCD Turkey:TUR"),
    ("SERBIA, BELARUS AND THE UNITED STATES MEET", "SERBIA:SRB BELARUS:BLR UNITED STATES:USA"),
    # parties inside offices
    ("The Pentagon chief, a Kremlin spokesman and the NATO Secretary General", "Pentagon:USA Kremlin:RUS NATO:NATO"),
    ("Jordan's king met the Jordan Armed Forces.", "Jordan:JOR Jordan Armed Forces:JOR"),
    ("Chad Foreign Minister and Israel Prime Minister arrive", "Chad:TCD Israel:ISR"),
]

NONE = [
    "They told us that Us is a film, and we ate turkey on china plates.",
    "He met Jordan Smith, Chad Brown, Georgia Meloni and Paris Hilton at the club.",
    "The winner was Michael Jordan, not Jack London or Denzel Washington.",
    "Fighting goes on in the South China Sea, the Indian Ocean and the Persian Gulf.",
    "He ordered French fries, Brazil nuts and Turkish delight on New England time.",
    "The Washington Post, the Times of India and Turkish Airlines employ many.",
    "The Bank of England said sales rose in New Jersey and New South Wales.",
    "A plant in Atlanta, Georgia, and a farm in New Mexico were closed.",
    "Latin American and North American markets fell after the Vietnam War.",
    "He polished the table; a pole stood beside it.",
    "The Indo-Pacific and the Korean Peninsula were quiet.",
    "It is a case for the congress of dentists, a diet and a quad bike.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: str) -> None:
    found = parties(text)
    assert " ".join(f"{one.quote}:{one.code}" for one in found) == expected
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Serbia", "state"),
        ("Serbian", "demonym"),
        ("Serbians", "person_of"),
        ("Belgrade", "capital"),
        ("Kremlin", "seat"),
        ("Bundeswehr", "force"),
        ("Serbian Air Force", "force"),
        ("State Department", "ministry"),
        ("Iraqi defence ministry", "ministry"),
        ("NATO", "organisation"),
        ("Hamas", "group"),
        ("Saab", "company"),
        ("Baltic states", "region"),
        ("Greenland", "region"),
        ("Sino-Thai", "demonym"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert parties(text)[0].kind == kind


def test_spans_in_order_without_overlap() -> None:
    found = parties("US and UK forces, the US Navy and NATO met in Paris, France.")
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Putin and Lukashenko spoke", ["RUS", "BLR"]),
        ("Recep Tayyip Erdoğan called Stoltenberg", ["TUR", "NATO"]),
        ("ZELENSKY THANKS MACRON", ["UKR", "FRA"]),
        ("a farmer named Smith", []),
    ],
)
def test_leaders(text: str, codes: list[str]) -> None:
    assert [one.code for one in leaders(text)] == codes
