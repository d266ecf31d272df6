"""Pages of three makes, and broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactograph.reading import read_all
from pactograph.records import Report

PAGES = Path(__file__).parent / "pages"
PARAGRAPH = (
    "<p>The defence ministers of Norway and Chile signed a plan of naval cooperation in Bergen on Monday, which covers exercises.</p>"
)


def page(name: str) -> Report:
    (found,) = read_all([PAGES / name])
    assert isinstance(found, Report)
    return found


def test_news_site():
    read = page("news.html")
    assert (read.title, read.date) == ("Norway and Chile sign plan of naval cooperation", "2021-05-04")
    assert (read.outlet, read.author, read.language) == ("The Harbour Post", "Ingrid Dahl", "en")
    assert read.url == "https://harbourpost.example/defence/norway-chile-naval-plan"
    assert read.text.split("\n\n") == [
        "The defence ministers of Norway and Chile signed a plan of naval cooperation in Bergen on Monday, which covers exercises, "
        "the training of officers and the maintenance of frigates.",
        "Norway will also sell Chile 12 anti-ship missiles for 40.5 million euros, said Kari Lund, the Norwegian minister, "
        "after the ceremony.",
        "“Our navies have known each other for years,” said her Chilean counterpart, Pedro Soto.",
        "Exercise in April",
        "The two navies held the exercise Cold Fjord off Bergen in April, with 800 sailors and five ships. It was the third of its kind.",
        "- Norway sent two frigates and a submarine.",
        "- Chile sent a frigate and a tanker.",
        "The next exercise is planned for 2022 and will take place off Valparaíso, the ministry in Santiago said in a statement.",
    ]
    assert read.provenance.original == (PAGES / "news.html").read_bytes()
    assert read.provenance.media_type == "text/html"


def test_press_release_of_a_ministry(report):
    """In the encoding that the page states."""
    read = report("ministry.html", (PAGES / "ministry.html").read_text("utf-8").encode("cp1252"))
    assert (read.title, read.date) == ("Minister receives the Ambassador of Japan", "2018-10-12")
    assert read.provenance.encoding == "cp1252"
    paragraphs = read.text.split("\n\n")
    assert len(paragraphs) == 3
    assert paragraphs[0].startswith("The Minister of Defence, Jürgen Baasch, received")
    assert "gift of eight field ambulances – delivered in September –" in paragraphs[1]


def test_bare_page():
    read = page("bare.html")
    assert (read.title, read.date, read.outlet, read.author) == ("Fiji and Tonga train together", "2019-03-07", None, None)
    assert read.text.split("\n\n") == [
        "Suva, 7 March 2019 -- Soldiers of Fiji and Tonga finished a course on disaster relief in Suva on Wednesday.",
        "Forty soldiers took part. Australia paid for the course and sent three instructors.",
        "A second course is planned in Nukuʻalofa for June.",
    ]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-05-04T06:30:00Z"}</script>', "2021-05-04"),
        ('<meta itemprop="datePublished" content="2021-05-04">', "2021-05-04"),
        ('<meta name="date" content="2021-05-04">', "2021-05-04"),
        ('<link rel="canonical" href="https://harbourpost.example/2021/05/04/plan">', "2021-05-04"),
        ("<title>No date</title>", None),
    ],
)
def test_date_where_pages_state_it(report, head, date):
    html = f"<html><head>{head}</head><body><h1>Norway and Chile sign plan</h1>{PARAGRAPH * 3}<p>© 1999-2024</p></body></html>"
    assert report("a.html", html).date == date


def test_double_breaks_part_paragraphs(report):
    words = "Norway and Chile signed a plan of naval cooperation.<br><br>They will train<br>\ntogether in May.<br> <br>" * 5
    html = f"<html><body><h1>Plan of cooperation</h1><div>{words}</div></body></html>"
    paragraphs = report("a.html", html).text.split("\n\n")
    assert paragraphs == ["Norway and Chile signed a plan of naval cooperation.", "They will train together in May."] * 5


@pytest.mark.parametrize(
    "html",
    [
        f"<html><body><h1>Plan signed<div><p>{PARAGRAPH}<table><tr><td>{PARAGRAPH}</body>",
        f"<p>{PARAGRAPH}</b></i></div></html><html><body>{PARAGRAPH}",
        f"<html><body>{PARAGRAPH}<p unclosed='{PARAGRAPH}",
        f"<html>\x00<body>\x00{PARAGRAPH}\x00</body></html>",
        f"\ufeff<html><body>{PARAGRAPH}&#0;&#xD800;&bogus;</body></html>",
        f"<html><head><meta charset='x-bogus'></head><body>{PARAGRAPH}</body></html>",
        f"<?xml version='1.0' encoding='utf-16'?><html><body>{PARAGRAPH}</body></html>",
        f"<html><body><frameset>{PARAGRAPH}</frameset></body></html>",
    ],
)
def test_broken_pages_are_read(report, html):
    assert "signed a plan of naval cooperation in Bergen" in report("a.html", html).text


def test_what_is_no_article_is_refused(refusal, capfd):
    assert "holds no text" in refusal("a.html", "<html><body><script>var plan = 'signed';</script></body></html>")
    assert "holds no text" in refusal("a.html", "<html></html>")
    assert "deeply nested" in refusal("a.html", "<html><body>" + "<div>" * 250 + PARAGRAPH + "</div>" * 250)
    assert "too large" in refusal("a.html", "<html><body>" + "<p>a</p>" * 200_000)
    assert "too large" in refusal("a.html", "<html><body><p>" + "Norway and Chile. " * 600_000)
    assert "seems to be in Polish" in refusal(
        "a.html", "<html><body><p>" + "Minister powiedział, że plan został podpisany przez rząd i nie jest to gotowe. " * 5
    )
    assert capfd.readouterr() == ("", "")


def test_pictures_within_a_page_do_not_count(report):
    picture = f'<img src="data:image/png;base64,{"A" * 12_000_000}">'
    assert "signed a plan" in report("a.html", f"<html><body>{picture}{PARAGRAPH * 3}</body></html>").text


def test_a_form_around_the_page_is_no_form(report):
    html = f"<html><body><form action='/page.aspx'><input type='hidden'><div><h1>Plan signed</h1>{PARAGRAPH * 3}</div></form></body></html>"
    assert "signed a plan" in report("a.html", html).text


def test_tables_of_a_bare_page_are_read(report):
    rows = "<tr><td>Norway</td><td>sold 12 missiles to Chile</td></tr><tr><td>Peru</td><td>bought none</td></tr>"
    assert "sold 12 missiles to Chile" in report("a.html", f"<html><body><table>{rows}</table></body></html>").text


def test_the_look_tells_a_page(report):
    html = f"<!-- saved --><!DOCTYPE html><html><head><title>Plan signed in Bergen</title></head><body>{PARAGRAPH}</body></html>"
    assert report("a.txt", html).provenance.media_type == "text/html"
    assert report("page", html).title == "Plan signed in Bergen"
