"""PDF files, made here: paragraphs, broken words, running heads, and files that cannot be read."""

from __future__ import annotations

import zlib

import pytest
from fpdf import FPDF
from fpdf.enums import EncryptionMethod

from pactograph.reading.flowing import joined

FIRST = (
    "The defence ministers of Norway and Chile signed a plan of naval cooperation in Bergen on Monday, which covers joint exer-\n"
    "cises, the training of officers and the maintenance of frigates. The two sides also agreed on anti-\n"
    "submarine warfare courses for both navies."
)
SHIPS = ("frigates", "tankers", "submarines", "patrol boats", "ice-breakers", "mine hunters")
SECOND = [
    f"Norway will lend {ships} to Chile for one year, and officers of both navies will serve on these {ships} together. " * 3
    for ships in SHIPS
]


class Release(FPDF):
    """Pages with a running head and a page number."""

    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, f"Ministry of Defence, press release {self.page_no()}/2021", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 10, f"Page {self.page_no()} of 4", align="C")


def release(paragraphs: list[str], title: str = "") -> bytes:
    pdf = Release()
    if title:
        pdf.set_title(title)
    pdf.set_author("Press office")
    pdf.add_page()
    pdf.set_font("Times", "B", 16)
    pdf.multi_cell(0, 8, "Norway and Chile sign plan of naval coopera-\ntion", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", size=11)
    pdf.cell(0, 8, "Bergen, 4 May 2021", new_x="LMARGIN", new_y="NEXT")
    for paragraph in paragraphs:
        pdf.set_font("Times", size=11)
        pdf.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)
    return bytes(pdf.output())


def test_press_release(report):
    body = [paragraph for second in SECOND for paragraph in (FIRST, second)]
    data = release(body, "Microsoft Word - release_v3.docx")
    read = report("a.pdf", data)
    assert (read.title, read.date, read.author) == ("Norway and Chile sign plan of naval cooperation", "2021-05-04", "Press office")
    assert read.provenance.media_type == "application/pdf" and read.provenance.original == data
    first = FIRST.replace("exer-\ncises", "exercises").replace("anti-\n", "anti-").replace("\n", " ")
    assert read.text.split("\n\n") == [
        read.title,
        "Bergen, 4 May 2021",
        *[first if paragraph == FIRST else paragraph.strip() for paragraph in body],
    ]


def test_stated_title_is_taken_where_it_stands_in_the_text(report):
    assert report("a.pdf", release([FIRST], "The two sides also agreed")).title == "The two sides also agreed"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("exer-\ncises", "exercises"),
        ("anti-\nship", "anti-ship"),
        ("Norwegian-\nChilean", "Norwegian-Chilean"),
        ("co-operation and co-\noperation", "co-operation and co-operation"),
        ("nonproliferation and non-\nproliferation", "nonproliferation and nonproliferation"),
        ("S-\n300", "S-\n300"),
    ],
)
def test_broken_words(broken, whole):
    assert joined(broken) == whole


def test_what_cannot_be_read(refusal):
    scanned = FPDF()
    scanned.add_page()
    scanned.rect(20, 20, 100, 100)
    assert "is a PDF without text, perhaps scanned" in refusal("a.pdf", bytes(scanned.output()))
    assert "is a broken PDF" in refusal("a.pdf", b"%PDF-1.7\nrubbish")
    assert "is not a PDF, though its name says so" in refusal("a.pdf", b"<html>Not found</html>")
    many = FPDF()
    for _ in range(501):
        many.add_page()
    assert "has 501 pages" in refusal("a.pdf", bytes(many.output()))
    assert "has more than 100 characters" in refusal("a.pdf", release([FIRST]), max_characters=100)


def locked(password: str) -> bytes:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password=password, encryption_method=EncryptionMethod.RC4)
    pdf.add_page()
    pdf.set_font("Times", size=11)
    pdf.multi_cell(0, 6, FIRST)
    return bytes(pdf.output())


def test_passwords(refusal, report):
    assert "is a PDF protected by a password" in refusal("a.pdf", locked("secret"))
    assert "signed a plan" in report("a.pdf", locked("")).text


def test_cut_file_gives_a_line_or_what_is_left(read):
    data = release([FIRST] * 20)
    for size in range(200, len(data), len(data) // 7):
        (found,) = read("a.pdf", data[:size])
        assert "a.pdf" in str(found)


@pytest.mark.parametrize("filters", [1, 2])
def test_packed_bomb_is_refused(refusal, filters):
    packed = b"BT /F1 12 Tf (Norway) Tj ET\n" * 2_000_000
    for _ in range(filters):
        packed = zlib.compress(packed, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (len(packed), b" /FlateDecode" * filters, packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    pdf = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in enumerate(objects, 1))
    assert "holds a page of more than 16 MB" in refusal("a.pdf", pdf + b"trailer << /Root 1 0 R /Size 6 >>\n%%EOF")
