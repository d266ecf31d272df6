"""Plain text and Markdown: stored as written, with the title and date that they bear."""

from __future__ import annotations

import hashlib

import pytest

BODY = (
    "The defence ministers of Norway and Chile signed a plan of naval cooperation in Bergen on Monday, which covers exercises.\n\n"
    "Norway will also sell Chile 12 missiles, said Kari Lund, the Norwegian minister, after the ceremony.\n"
)
TITLE = "Norway and Chile sign plan of naval cooperation"


def test_text_is_stored_whole_and_bytes_are_kept(report):
    data = f"{TITLE}\r\n\r\n4 May 2021\r\n\r\n{BODY}".encode()
    read = report("fjord.txt", data)
    assert read.report == "fjord"
    assert read.text == data.decode().replace("\r\n", "\n")
    assert (read.title, read.date, read.language) == (TITLE, "2021-05-04", "en")
    kept = read.provenance
    assert (kept.original, kept.media_type, kept.encoding) == (data, "text/plain", "utf-8")
    assert kept.sha256 == hashlib.sha256(data).hexdigest() and kept.source.endswith("fjord.txt")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{TITLE}\n\n{BODY}", TITLE),
        (f"Ad\n\nDefence\n\n{TITLE}\n\n{BODY}", TITLE),
        (f"Norway and Chile Sign Plan of Naval Cooperation.\n{BODY}", "Norway and Chile Sign Plan of Naval Cooperation."),
        (f"4 May 2021\n\n{TITLE}\n\n{BODY}", TITLE),
        (f"Home\nNews\nLand forces\nMissiles\nVideo\n\n{TITLE}\n\n{BODY}", TITLE),
        (f"Date: 4 May 2021\nTitle: {TITLE}\nText: {BODY}", TITLE),
        (BODY, ""),
        ("The ministers met in Bergen on Monday and\nsigned a plan of naval cooperation that both had\nprepared for years.\n", ""),
        (f"• A frigate leaves the port of Bergen in April\n\n{BODY}", ""),
        ("Norway and Chile signed.", ""),
    ],
)
def test_title(report, text, title):
    assert report("a.txt", text).title == title


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("4 May 2021", "2021-05-04"),
        ("Tuesday, May 4, 2021", "2021-05-04"),
        ("Published: 04.05.2021 14:05", None),
        ("Published: 24.05.2021 14:05", "2021-05-24"),
        ("Posted on 2021-05-04", "2021-05-04"),
        ("05/24/2021", "2021-05-24"),
        ("05.05.2021", "2021-05-05"),
        ("2021/5/4 08:30", "2021-05-04"),
        ("Date: 2021.05.04.", "2021-05-04"),
        ("BERGEN, 4 May 2021 (NTN) - The ministers met on Monday.", "2021-05-04"),
        ("Bergen, May 4th, 2021 — The ministers met on Monday.", "2021-05-04"),
        ("Updated May 2021", "2021-05"),
        ("Cold Fjord: 12-20 May 2021", None),
        ("The ministers met on 4 May 2021 and will meet again.", None),
        ("31 February 2021", None),
        ("4 May 1821", None),
    ],
)
def test_date_of_the_first_lines(report, line, date):
    assert report("a.txt", f"{TITLE}\n\n{line}\n\n{BODY}").date == date


def test_markdown_front_matter(report):
    head = (
        "---\ntitle: Cold Fjord\ndate: 2021-05-04\nauthor: Ingrid Dahl\nsource: The Harbour Post\nurl: https://harbourpost.example/a\n---\n"
    )
    read = report("a.md", f"{head}\n# Another heading\n\n{BODY}")
    assert (read.title, read.date, read.author, read.outlet) == ("Cold Fjord", "2021-05-04", "Ingrid Dahl", "The Harbour Post")
    assert read.url == "https://harbourpost.example/a"
    assert read.text == f"\n# Another heading\n\n{BODY}"
    assert read.provenance.media_type == "text/markdown"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# {TITLE} #\n\n{BODY}", TITLE),
        (f"## **Norway** and [Chile](https://chile.example/x) sign\n\n{BODY}", "Norway and Chile sign"),
        (f"{TITLE}\n=====\n\n{BODY}", TITLE),
        (f"---\n- no\n- mapping\n---\n# {TITLE}\n\n{BODY}", TITLE),
        (f"---\na: &a [x]\nb: [*a, *a]\n---\n# {TITLE}\n\n{BODY}", TITLE),
        (f"---\nbad: [\n---\n# {TITLE}\n\n{BODY}", TITLE),
    ],
)
def test_markdown_title(report, text, title):
    read = report("a.md", text)
    assert read.title == title
    assert read.text.endswith(BODY)


def test_nothing_to_code_is_said_in_a_line(refusal):
    assert "is empty" in refusal("a.txt", b"")
    assert "holds no text" in refusal("a.txt", " \n\n \t\n")
    assert "holds no text" in refusal("a.txt", "2021 -- 12.5\n")
    assert "is not text but binary data" in refusal("a.txt", bytes(range(256)) * 20)
    assert "is not text but binary data" in refusal("a.md", b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0>\0\x01\0\0\0" * 90)


def test_other_languages_are_refused_by_name(refusal):
    german = "Die Minister von Norwegen und Chile haben in Bergen einen Plan unterzeichnet, der auch die Ausbildung der Offiziere umfasst. "
    russian = "Министры обороны Сербии и Белоруссии подписали в Белграде меморандум о сотрудничестве. "
    assert "seems to be in German" in refusal("a.txt", german * 3)
    assert "seems to be in Cyrillic script" in refusal("a.txt", russian * 3)


def test_two_languages_side_by_side_are_read(report):
    french = "Les ministres de la défense ont signé à Oslo un plan pour la formation des officiers et des marins. " * 150
    assert report("treaty.txt", french + BODY * 100).language in ("en", None)


def test_long_texts_are_refused_early(refusal):
    assert "has more than 500,000 characters" in refusal("a.txt", "Norway and Chile signed. " * 25_000)
    assert "is larger than 1 kB" in refusal("a.txt", BODY * 10, max_bytes=1000)
