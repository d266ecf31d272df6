"""People with party, office and rank, as tables of (text, lines); `-` where nothing is told."""

from __future__ import annotations

import pytest

from pactograph.parsing import naming
from tests.parsing.reader import mentions, people, read

CASES = [
    # the party before the titles
    ("Serbian Defence Minister Milan Petrovic spoke.", ["Milan Petrovic | SRB | defence minister | -"]),
    ("Serbia's new defence minister Milan Petrovic spoke.", ["Milan Petrovic | SRB | defence minister | -"]),
    (
        "Russian Deputy Defence Minister Colonel General Oleg Samarin spoke.",
        ["Oleg Samarin | RUS | deputy defence minister | colonel general"],
    ),
    ("US Army Chief of Staff Gen. Frank Miles spoke.", ["Frank Miles | USA | us army chief of staff | gen."]),
    ("U.S. Central Command chief General Frank Miles spoke.", ["Frank Miles | USA | u.s. central command chief | general"]),
    (
        "Norwegian Foreign and Arctic Policy Adviser Nils Berg spoke.",
        ["Nils Berg | NOR | foreign and arctic policy adviser | -"],
    ),
    # behind the office
    ("The Minister of Defence of Vietnam General Phan Van Binh came.", ["Phan Van Binh | VNM | minister of defence | general"]),
    (
        "The Commander of the Royal Thai Navy (RTN), Admiral Somchai Boonmee, came.",
        ["Somchai Boonmee | THA | commander of the royal thai navy | admiral"],
    ),
    ("Commander of the US 7th Fleet Vice Admiral Karl Brook came.", ["Karl Brook | USA | commander of the us 7th fleet | vice admiral"]),
    (
        "Deputy Prime Minister for European Integration of Moldova Olga Rusu came.",
        ["Olga Rusu | MDA | deputy prime minister for european integration | -"],
    ),
    (
        "Deputy Prime Minister and Minister of Defence of Latvia Andris Ozols came.",
        ["Andris Ozols | LVA | deputy prime minister and minister of defence | -"],
    ),
    # envoys are not of the state that they are sent to
    ("US Ambassador to India Kenneth Adler spoke.", ["Kenneth Adler | USA | ambassador to india | -"]),
    ("The Ambassador of Vietnam to Russia, Dang Van Khoi, spoke.", ["Dang Van Khoi | VNM | ambassador of vietnam to russia | -"]),
    ("The top U.S. commander in Afghanistan, Gen. John Nickel, spoke.", ["John Nickel | USA | commander | gen."]),
    # behind the name
    ("Prime Minister Paul Hart of Canada spoke.", ["Paul Hart | CAN | prime minister | -"]),
    ("Taro Kondo, Japan's defense minister, spoke.", ["Taro Kondo | JPN | defense minister | -"]),
    (
        "Vice Admiral Ruwan Silva, Chief of Staff of the Sri Lanka Navy, spoke.",
        ["Ruwan Silva | LKA | chief of staff of the sri lanka navy | vice admiral"],
    ),
    (
        "Rear Admiral V. K. Sahni (Retd), Chairman and Managing Director, HAL, spoke.",
        ["V. K. Sahni | IND | chairman and managing director | rear admiral"],
    ),
    ("Major Paul Grant, Office of Security Assistance at the Canadian embassy, spoke.", ["Paul Grant | CAN | - | major"]),
    (
        "Commander Western Naval Area of Sri Lanka Rear Admiral Saman Perera spoke.",
        ["Saman Perera | LKA | commander western naval area | rear admiral"],
    ),
    ("U.S. Sen. Chris Moore spoke.", ["Chris Moore | USA | senator | -"]),
    (
        "Chairman of the Joint Chiefs of Staff Gen. Charles Browne spoke.",
        ["Charles Browne | USA | chairman of the joint chiefs of staff | gen."],
    ),
    ("Orlando Carver, vice president, Lockheed Martin, spoke.", ["Orlando Carver | USA | vice president | -"]),
    ("Senator Bob Marsh (D-RI) spoke.", ["Bob Marsh | USA | senator | -"]),
    # lists
    (
        "The defence ministers of Estonia, Latvia and Lithuania, Hannes Kask, Raimonds Ozols and Juozas Petkus, signed.",
        [
            "Hannes Kask | EST | defence minister | -",
            "Raimonds Ozols | LVA | defence minister | -",
            "Juozas Petkus | LTU | defence minister | -",
        ],
    ),
    (
        "Polish and Czech chiefs of staff, Lt. Gen. Jan Nowy and Gen. Ales Kral, met.",
        ["Jan Nowy | POL | chief of staff | lt. gen.", "Ales Kral | CZE | chief of staff | gen."],
    ),
    (
        "Minister of Finance Luis Prado Jr. and Minister of National Defense Ana Rojas of Chile came.",
        ["Luis Prado Jr. | CHL | minister of finance | -", "Ana Rojas | CHL | minister of national defense | -"],
    ),
    (
        "Dutch Foreign Minister Pieter Bakker and Minister of Defence Anna Visser came.",
        ["Pieter Bakker | NLD | foreign minister | -", "Anna Visser | NLD | minister of defence | -"],
    ),
    # counterparts
    (
        "Kenyan Interior Minister Peter Otieno spoke after his Ugandan counterpart Moses Okello.",
        ["Peter Otieno | KEN | interior minister | -", "Moses Okello | UGA | interior minister | -"],
    ),
    (
        "Serbian Defence Minister Milan Petrovic met his Belarusian counterpart, general Andrei Rybak.",
        ["Milan Petrovic | SRB | defence minister | -", "Andrei Rybak | BLR | defence minister | general"],
    ),
    # forms of names
    ("Omani Crown Prince Sheikh Badr Al-Hamid Al-Farsi spoke.", ["Badr Al-Hamid Al-Farsi | OMN | crown prince | -"]),
    ("Turkish Foreign Minister Mevlüt Şahin spoke.", ["Mevlüt Şahin | TUR | foreign minister | -"]),
    ("South Korean Defense Minister Park Min-ho spoke.", ["Park Min-ho | KOR | defense minister | -"]),
    ("Captain T. R. Wells of the US Navy spoke.", ["T. R. Wells | USA | - | captain"]),
    ("Malaysian Defence Minister Dato' Seri Mohamad Hamid spoke.", ["Mohamad Hamid | MYS | defence minister | -"]),
    ("Indian Major General B.V.R.K. Anand VSM spoke.", ["B.V.R.K. Anand | IND | - | major general"]),
    ("U.S. Assistant Secretary of Defense Victoria Stone spoke.", ["Victoria Stone | USA | assistant secretary of defense | -"]),
    # leaders known by name
    ("Erdoğan said Turkey would buy it.", ["Erdoğan | TUR | - | -"]),
    ("Britain's John Major met Theresa May.", ["John Major | GBR | - | -", "Theresa May | GBR | - | -"]),
    ("U.S. Defense Secretary Ann White spoke.", ["Ann White | USA | defense secretary | -"]),
    ("Lavrov met Blinken.", ["Lavrov | RUS | - | -", "Blinken | USA | - | -"]),
    # a ship's officer is of the ship's navy
    (
        "INS Talwar left. The Chinese research ship Haiyang came on Monday. It was long commanded by Captain Liu Bo.",
        ["Liu Bo | CHN | - | captain"],
    ),
    ("INS Talwar called at Colombo. The ship is commanded by Captain Arun Rao.", ["Arun Rao | IND | - | captain"]),
    (
        "The Japanese destroyer Akebi, commanded by Captain Hiroshi Tanabe, came. The Sri Lanka Navy cheered.",
        ["Hiroshi Tanabe | JPN | - | captain"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_people(text: str, lines: list[str]) -> None:
    assert people(read(text)) == lines


MET = [
    # whom the report's own people meet abroad, call or thank
    ("Under Secretary of Defense Ann Sherwood will fly to Lima, Peru, to meet with President José Lopes.", "PER"),
    ("Later she will travel to Quito, Ecuador, to meet with President Luis Mora.", "ECU"),
    ("U.S. Secretary of State Ann Sherwood spoke with Foreign Minister José Almeida on ties with Spain.", "ESP"),
]


@pytest.mark.parametrize(("text", "party"), MET)
def test_whom_a_release_s_people_meet_is_of_the_other_side(text: str, party: str) -> None:
    found = read(
        f"{text} The United States and the United States' partners agree.", title="Readout of the Deputy Secretary of State’s Travel"
    )
    assert people(found)[-1].split(" | ")[1] == party


@pytest.mark.parametrize(
    "text",
    [
        "The Director General Operations spoke.",
        "The Minister of Transport, Ports and Aviation signed.",
        "Exercise Sea Shield began in the Baltic Sea.",
        "General Dynamics won the order of the Defence Ministry.",
        "The Chairman of the Joint Chiefs of Staff and the Secretary of State for Defence met.",
        "The Head of Italy's Olympic Committee spoke.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert people(read(text)) == []


def test_one_person_under_several_names() -> None:
    found = read(
        "President Joseph R. Biden, Jr. spoke with Prime Minister Tom Beale of Canada. President Biden thanked Mr. Beale. Beale left.",
        title="Readout of President Joe Biden’s Call with Prime Minister Beale",
    )
    assert people(found) == ["Joseph R. Biden, Jr. | USA | president | -", "Tom Beale | CAN | prime minister | -"]


def test_short_names_of_other_orders() -> None:
    found = read("Chinese Vice Premier Chen Guowei came. Mr. Chen met Vietnamese President Tran Dinh Loc. President Tran left.")
    assert people(found) == ["Chen Guowei | CHN | vice premier | -", "Tran Dinh Loc | VNM | president | -"]


def test_two_of_one_family_name_stay_two() -> None:
    found = read("Indian Prime Minister Arjun Mehta and Indian army chief General Vikram Mehta met.")
    assert [line.split(" | ")[0] for line in people(found)] == ["Arjun Mehta", "Vikram Mehta"]


def test_a_headline_lends_no_words_to_names() -> None:
    found = read("U.S. Secretary of State John Kerry will go to Oman.", title="Secretary Kerry Visits Oman")
    assert people(found) == ["John Kerry | USA | secretary of state | -"]


def test_the_model_s_people_are_taken() -> None:
    text = "Elena Brandt signed for the ministry."
    found = read(text)
    assert people(found) == []
    run = naming.names.runs(text, 0, len(text), [])
    assert [text[start:end] for start, end in run] == ["Elena Brandt"]


def test_titles_are_told_with_their_places() -> None:
    text = "Then Serbian Defence Minister general Milan Petrovic spoke."
    person = mentions(read(text), "person")[0]
    assert text[person.extra["first"] : person.end] == "Defence Minister general Milan Petrovic"
    assert text[person.extra["office"].start : person.extra["office"].end] == "Defence Minister"
    assert person.extra["cued"]
