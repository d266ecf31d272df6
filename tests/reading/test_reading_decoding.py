"""Bytes of every origin become the words that were meant; what is stored holds no surprises for spans."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactograph.errors import UnreadableReport
from pactograph.reading.decoding import decode
from pactograph.reading.normal import MOJIBAKE, exact, one_line, stored

ENGLISH = "Mr Gašić said he was “grateful” – the plan of Norway and Chile has been signed at last, and nobody was against it. "
WESTERN = "Mr Müller said he was “grateful” – the plan of Norway and Chile has been signed at last, and nobody was against it. "
RUSSIAN = "Министр обороны Белоруссии прибыл в Белград и подписал меморандум о сотрудничестве с Сербией. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_every_dress(report, encoding):
    assert report("a.txt", (ENGLISH * 3).encode(encoding)).text == ENGLISH * 3


def test_windows_1252_is_found_without_a_word_of_it(report):
    read = report("a.txt", (WESTERN * 3).encode("cp1252"))
    assert (read.text, read.provenance.encoding) == (WESTERN * 3, "cp1252")


def test_windows_1251_is_found():
    assert decode((RUSSIAN * 5).encode("cp1251"), "a.txt") == (RUSSIAN * 5, "cp1251")


def test_declared_encoding_is_used_where_it_fits():
    data = "Łódź, Kraków i Gdańsk".encode("cp1250")
    assert decode(data, "a.html", "windows-1250")[0] == "Łódź, Kraków i Gdańsk"
    assert decode("Gašić".encode(), "a.html", "iso-8859-1")[0] == "Gašić"
    assert decode(b"M\xfcller", "a.html", "no-such-charset")[0] == "Müller"


def test_cut_utf8_stays_utf8():
    text, encoding = decode((ENGLISH * 3).encode()[:-1] + "š".encode()[:1], "a.txt")
    assert encoding == "utf-8" and text.startswith("Mr Gašić said he was “grateful”") and text.endswith("\ufffd")


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "cp1251"])
def test_mojibake_is_mended(report, wrong):
    spoilt = WESTERN.replace("”", "’").encode().decode(wrong)
    assert report("a.txt", spoilt * 3).text == WESTERN.replace("”", "’") * 3


def test_lines_of_json_are_never_mended(report):
    spoilt = WESTERN.replace("”", "’").encode().decode("cp1252") + "e\u0301\r\n\u200b"
    assert report("a.jsonl", json.dumps({"text": spoilt})).text == spoilt


def test_what_shows_nothing_is_not_stored():
    assert stored("co\u00adop\u200beration\ufeff\r\nof\rNorway\u2028and\x0cChile\x00\x07") == "cooperation\nof\nNorway\nand\nChile"
    assert stored("Gas\u030cic\u0301") == "Gašić"
    assert stored("a  b\t“c” ‘d’ — e\u00a0f\n\n") == "a  b\t“c” ‘d’ — e\u00a0f\n\n"
    assert stored("Âge d’or, ÄÖ, SEÑOR’S, Ставка РС") == "Âge d’or, ÄÖ, SEÑOR’S, Ставка РС"


@given(st.binary(max_size=2000))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_text_or_refused(data):
    try:
        text, encoding = decode(data, "a.txt")
    except UnreadableReport as error:
        assert str(error).startswith("a.txt: ")
    else:
        assert isinstance(text, str) and encoding


@given(st.text(st.characters(exclude_categories=()), max_size=500))
@settings(max_examples=300, deadline=None)
def test_stored_text_is_sound_and_can_be_written(text):
    once = stored(text)
    once.encode()
    assert stored(once) == once or MOJIBAKE.search(text) or MOJIBAKE.search(once)
    assert unicodedata.is_normalized("NFC", once) and "\r" not in once and "\x00" not in once
    exact(text).encode()
    assert len(exact(text)) == len(text)
    assert "\n" not in one_line(text) and len(one_line(text)) <= 500
