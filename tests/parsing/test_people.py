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
        "German Chancellery Foreign and Security Policy Advisor Jens Ploen spoke.",
        ["Jens Ploen | DEU | chancellery foreign and security policy advisor | -"],
    ),
    # behind the office
    ("The Minister of Defence of Vietnam General Phan Van Binh came.", ["Phan Van Binh | VNM | minister of defence | general"]),
    (
        "The Commander of the Sri Lanka Air Force (SLAF), Air Marshal Sunil Perera, came.",
        ["Sunil Perera | LKA | commander of the sri lanka air force | air marshal"],
    ),
    ("Commander of the US 7th Fleet Vice Admiral Karl Brook came.", ["Karl Brook | USA | commander of the us 7th fleet | vice admiral"]),
    (
        "Deputy Prime Minister for European Integration of Moldova Olga Rusu came.",
        ["Olga Rusu | MDA | deputy prime minister for european integration | -"],
    ),
    (
        "Deputy Prime Minister and Minister of Foreign Affairs of Georgia Mikheil Lomidze came.",
        ["Mikheil Lomidze | GEO | deputy prime minister and minister of foreign affairs | -"],
    ),
    # envoys are not of the state that they are sent to
    ("US Ambassador to India Kenneth Adler spoke.", ["Kenneth Adler | USA | ambassador to india | -"]),
    ("The Ambassador of Vietnam to Russia, Dang Van Khoi, spoke.", ["Dang Van Khoi | VNM | ambassador of vietnam to russia | -"]),
    ("The top U.S. commander in Afghanistan, Gen. John Nickel, spoke.", ["John Nickel | USA | commander | gen."]),
    # behind the name
    ("Prime Minister Anthony Beale of Australia spoke.", ["Anthony Beale | AUS | prime minister | -"]),
    ("Taro Kondo, Japan's defense minister, spoke.", ["Taro Kondo | JPN | defense minister | -"]),
    (
        "Vice Admiral Ruwan Silva, Chief of Staff of the Sri Lanka Navy, spoke.",
        ["Ruwan Silva | LKA | chief of staff of the sri lanka navy | vice admiral"],
    ),
    (
        "Rear Admiral V. K. Sahni (Retd), Chairman and Managing Director, HAL, spoke.",
        ["V. K. Sahni | IND | chairman and managing director | rear admiral"],
    ),
    ("Commander Sean Jones, Office of Defence Cooperation at the U.S. embassy, spoke.", ["Sean Jones | USA | - | commander"]),
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
        "Secretary of Foreign Affairs Juan Locano Jr. and Secretary of National Defense Delfin Lopez of the Philippines came.",
        ["Juan Locano Jr. | PHL | secretary of foreign affairs | -", "Delfin Lopez | PHL | secretary of national defense | -"],
    ),
    (
        "Israeli National Security Advisor Tzvi Hanegev and Minister of Strategic Affairs Ron Derman came.",
        ["Tzvi Hanegev | ISR | national security advisor | -", "Ron Derman | ISR | minister of strategic affairs | -"],
    ),
    # counterparts
    (
        "French Defence Minister Andre Girard and his West German counterpart Manfred Werner met.",
        ["Andre Girard | FRA | defence minister | -", "Manfred Werner | DEU | defence minister | -"],
    ),
    (
        "Serbian Defence Minister Milan Petrovic met his Belarusian counterpart, general Andrei Rybak.",
        ["Milan Petrovic | SRB | defence minister | -", "Andrei Rybak | BLR | defence minister | general"],
    ),
    # forms of names
    ("Kuwaiti Crown Prince Sheikh Mishal Al-Ahmed Al-Sabah spoke.", ["Mishal Al-Ahmed Al-Sabah | KWT | crown prince | -"]),
    ("Turkish Foreign Minister Mevlüt Şahin spoke.", ["Mevlüt Şahin | TUR | foreign minister | -"]),
    ("South Korean Defense Minister Jeong Kyeong-su spoke.", ["Jeong Kyeong-su | KOR | defense minister | -"]),
    ("Captain A. J. Ochs of the US Navy spoke.", ["A. J. Ochs | USA | - | captain"]),
    ("Malaysian Defence Minister Dato' Seri Mohamad Hamid spoke.", ["Mohamad Hamid | MYS | defence minister | -"]),
    ("Sri Lankan Major General D.K.S.K. Dolan USP spoke.", ["D.K.S.K. Dolan | LKA | - | major general"]),
    ("U.S. Under Secretary of State Victoria Norland spoke.", ["Victoria Norland | USA | under secretary of state | -"]),
    # leaders known by name
    ("Erdoğan said Turkey would buy it.", ["Erdoğan | TUR | - | -"]),
    ("Lavrov met Blinken.", ["Lavrov | RUS | - | -", "Blinken | USA | - | -"]),
    # a ship's officer is of the ship's navy
    (
        "INS Talwar left. The Chinese research ship Haiyang came on Monday. It is commanded by Captain Zhang Yi.",
        ["Zhang Yi | CHN | - | captain"],
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
    ("Deputy Secretary of State Ann Sherwood will travel to Luanda, Angola, to meet with President João Lopes.", "AGO"),
    ("In Gabon, she will travel to Libreville to meet with President Ali Bondo.", "GAB"),
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
        "The Minister of Health, Nutrition and Indigenous Medicine signed.",
        "Exercise Sea Shield began in the Baltic Sea.",
        "General Dynamics won the order of the Defence Ministry.",
        "The Chairman of the Joint Chiefs of Staff and the Secretary of State for Defence met.",
        "The Head of Belgium's Roman Catholic Church spoke.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert people(read(text)) == []


def test_one_person_under_several_names() -> None:
    found = read(
        "President Joseph R. Biden, Jr. met Prime Minister Anthony Beale of Australia. President Biden thanked Mr. Beale. Beale left.",
        title="Readout of President Joe Biden’s Call with Prime Minister Beale",
    )
    assert people(found) == ["Joseph R. Biden, Jr. | USA | president | -", "Anthony Beale | AUS | prime minister | -"]


def test_short_names_of_other_orders() -> None:
    found = read(
        "Japanese National Security Advisor Akimoto Takeshi came. Mr. Akimoto met South Korean President Yun Sok Yeon. President Yun left."
    )
    assert people(found) == ["Akimoto Takeshi | JPN | national security advisor | -", "Yun Sok Yeon | KOR | president | -"]


def test_two_of_one_family_name_stay_two() -> None:
    found = read("Pakistani Prime Minister Nadeem Sharif and Pakistani army chief General Raheem Sharif met.")
    assert [line.split(" | ")[0] for line in people(found)] == ["Nadeem Sharif", "Raheem Sharif"]


def test_a_headline_lends_no_words_to_names() -> None:
    found = read("U.S. Secretary of State Antony Blinken will go to Kuwait.", title="Secretary Blinken Travels to Kuwait")
    assert people(found) == ["Antony Blinken | USA | secretary of state | -"]


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
