"""What a page saved as text carries beside its article is marked, and nothing of the article is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactograph.reading import debris

ARTICLE = (
    "The defence ministers of Norway and Chile signed a plan of naval cooperation in Bergen on Monday, which covers exercises.",
    "Norway will also sell Chile 12 missiles, said Kari Lund, the Norwegian minister, after the ceremony.",
    "The two navies held the exercise Cold Fjord off Bergen in April, with 800 sailors. It was the third of its kind.",
)
SAVED = """Skip to content

Home
News
Land forces
Naval forces
Video

Norway and Chile sign plan of naval cooperation

Ad

  • Fregata norweska w porcie Bergen nie jest już na sprzedaż - fot. NTN.

{}

  • A frigate leaves Bergen. Photo: Kari Berg/NTN

{}

Read also:

Peru buys patrol aircraft from Spain
Will Brazil launch its submarine?
Denmark and Estonia open school for pilots

{}

Follow us on Telegram!
© 2021 The Harbour Post. All rights reserved.

3 comments

seawolf77
Sweden should have bought these missiles from Turkey.
""".format(*ARTICLE)


def marked(text: str) -> list[str]:
    return [text[start:end] for start, end in debris(text)]


def test_saved_page():
    kept, last = [], 0
    for start, end in debris(SAVED):
        kept.append(SAVED[last:start])
        last = end
    rest = [line for line in "".join([*kept, SAVED[last:]]).split("\n") if line.strip()]
    assert rest == ["Norway and Chile sign plan of naval cooperation", *ARTICLE]


@pytest.mark.parametrize(
    "line",
    [
        "Ad",
        "ADVERTISEMENT",
        "» Read more",
        "Komentarze",
        "Photo: Ministry of Defence",
        "File photo by Kari Berg",
        "A frigate in Bergen (Photo: NTN)",
        "A frigate in Bergen. [Getty Images]",
        "Soldiers at the range. Photo by Kari Berg",
        "READ MORE: Peru buys aircraft",
        "We use cookies to improve your experience.",
        "By continuing to use this website you agree.",
        "Sign up for our daily newsletter",
        "Subscribe to our Telegram channel for updates",
        "Facebook Twitter WhatsApp Email",
        "Home > Defence > Navies",
        "4 min read",
        "Copyright NTN 2021",
    ],
)
def test_lines_of_a_page(line):
    text = "\n\n".join([*ARTICLE, line])
    assert marked(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Photographs of the site were shown to the ministers by the Norwegian general.",
        "Industry of both countries will take part in the programme.",
        "Joint exercises",
        "He declined to comment.",
        "U.S. & India consider joint patrols, says U.S. official",
        "China's navy, Japan's navy and Korea's navy train",
        "Norway shares the view of Chile on the treaty, the minister said.",
        "The Share of Naval Exercises Is Growing",
        "Register of the two navies will be kept in Oslo and Santiago.",
        "The Bundeswehr and the Forsvaret hold Übung Nordwind",
        "Kommandør Kari Lund and General de División Pedro Soto",
    ],
)
def test_lines_of_an_article(line):
    assert marked("\n\n".join([ARTICLE[0], line, *ARTICLE[1:]])) == []


def test_lists_of_countries_are_no_menu():
    assert marked("\n".join([ARTICLE[0], "• Norway", "• Chile", "• Peru", "• United Kingdom", "• Spain", ARTICLE[1]])) == []


def test_comments_end_a_page_only_in_its_second_half():
    assert marked("\n".join([*ARTICLE, "Comments (3)", "I am against it.", "So am I."])) == ["Comments (3)\nI am against it.\nSo am I."]
    assert "I am against it." not in "".join(marked("\n".join(["Comments", "I am against it.", *ARTICLE])))


FURNITURE = st.sampled_from(
    [*ARTICLE, "Ad", "Read also", "Comments", "Home", "News", "Photo: NTN", "", "  ", "A frigate", "fot. NTN. ", "Реклама"]
)


@given(st.lists(FURNITURE | st.text(max_size=80), max_size=30).map("\n".join))
@settings(max_examples=200, deadline=None)
def test_spans_are_in_order_and_hold_something(text):
    last = -1
    for start, end in debris(text):
        assert last < start < end <= len(text)
        assert text[start:end].strip()
        last = end
