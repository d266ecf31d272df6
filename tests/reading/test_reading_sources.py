"""Folders, several sources, standard input, lines of JSON: all that can be read is, in an order that depends on names alone."""

from __future__ import annotations

import io
import json
import os
import sys
import threading
import time
from pathlib import Path

import pytest

from pactograph.errors import UnreadableReport
from pactograph.reading import ReadingOptions, read_all
from pactograph.records import Report

TEXT = "Norway and Chile signed a plan of naval cooperation in Bergen on Monday."


def names(folder: Path) -> list[str]:
    return [found.report if isinstance(found, Report) else str(found) for found in read_all([folder])]


def write(folder: Path, *paths: str, text: str = TEXT) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def test_folder_in_order_of_names(tmp_path):
    write(tmp_path, "b.txt", "a.md", "2021/may/plan.txt", "2021/plan.txt", "B.txt", "a.txt", "no-suffix")
    assert names(tmp_path) == ["2021/may/plan", "2021/plan", "B", "a", "a-2", "b", "no-suffix"]


def test_folder_passes_over_what_is_never_a_report(tmp_path):
    write(
        tmp_path,
        "a.html",
        "a_files/frame.html",
        "b_files/c.txt",
        ".hidden.txt",
        ".git/config",
        "Thumbs.db",
        "desktop.ini",
        "x.PNG",
        "x.css",
    )
    assert names(tmp_path) == ["a", "b_files/c"]


def test_folder_says_what_it_could_not_read(tmp_path):
    write(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "scan.docx").write_bytes(b"PK\x03\x04rest")
    (tmp_path / "old.txt").write_bytes(b"")
    (tmp_path / "loop").symlink_to(tmp_path / "sub")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    lines = names(tmp_path)
    assert [line for line in lines if ":" not in line] == ["a", "sub/b"]
    said = "\n".join(lines)
    for part in (
        "scan.docx: is a zip file",
        "old.txt: is empty",
        "loop: is a link to a folder",
        "gone.txt: does not exist",
        "pipe.txt: is no file but",
    ):
        assert part in said
    assert len(lines) == 7


def test_folder_without_reports(tmp_path):
    write(tmp_path, "photo.jpg", "sub/.DS_Store")
    (line,) = names(tmp_path)
    assert "is a folder without reports" in line


def test_what_does_not_exist(tmp_path):
    (found,) = read_all([tmp_path / "no.txt"])
    assert str(found) == f"{tmp_path}/no.txt: does not exist (check the name)"
    (found,) = read_all(["a\0b"])
    assert isinstance(found, UnreadableReport)
    (found,) = read_all([tmp_path / ("x" * 300)])
    assert "has a name that is too long" in str(found)


def test_several_sources_have_names_of_their_own(tmp_path):
    write(tmp_path, "x/a.txt", "y/a.txt", "a-2.txt")
    paths = [tmp_path / "x/a.txt", str(tmp_path / "y/a.txt"), tmp_path / "a-2.txt", tmp_path / "gone", tmp_path / "x/a.txt"]
    assert [found.report if isinstance(found, Report) else "-" for found in read_all(paths)] == ["a", "a-2", "a-2-2", "-", "a-3"]


def test_reading_twice_gives_the_same(tmp_path):
    write(tmp_path, "a.html", "b.md", "c.jsonl")
    assert [str(found) for found in read_all([tmp_path])] == [str(found) for found in read_all([tmp_path])]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("a.docx", "zip file or an Office document"),
        ("a.doc", "old Office document"),
        ("a.rtf", "rich text"),
        ("a.txt.gz", "is packed"),
        ("a.jpg", "is an image"),
        ("a.mhtml", "web page in a mail"),
        ("a.warc", "web archive"),
        ("a.xml", "is a feed"),
    ],
)
def test_kinds_that_are_not_read_are_named(refusal, name, part):
    starts = {
        "a.docx": b"PK\x03\x04",
        "a.doc": b"\xd0\xcf\x11\xe0",
        "a.rtf": rb"{\rtf1\ansi",
        "a.txt.gz": b"\x1f\x8b\x08",
        "a.jpg": b"\xff\xd8\xff\xe0",
        "a.mhtml": b"From: <Saved by Blink>\r\nSubject: Plan\r\n signed\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
        "a.warc": b"WARC/1.0\r\n",
        "a.xml": b"<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>",
    }
    assert part in refusal(name, starts[name] + TEXT.encode())


def test_a_prologue_without_end_takes_no_time(report):
    start = time.monotonic()
    report("a.txt", "<!---->" * 580 + TEXT)
    assert time.monotonic() - start < 1


def test_lines_of_json(read):
    good = {"report": "x", "date": "2021-05-04", "title": "Plan signed", "text": f"{TEXT}\r\n", "outlet": "The Harbour Post", "records": []}
    lines = [
        json.dumps(good),
        "{broken",
        "",
        "[1]",
        '{"text": 5}',
        json.dumps({"text": TEXT, "date": "yesterday"}),
        json.dumps({"text": TEXT, "date": "4 May 2021", "outlet": None}),
        json.dumps(good | {"text": "Zwischen Norwegen und Chile ist der Plan von den Ministern unterzeichnet, und das ist nicht alles."}),
        json.dumps({"title": "Plan signed in Bergen"}),
        '{"text": ' + "[" * 100_000 + "}",
        '{"text": "' + "1" * 3000 + '"}',
        json.dumps(good),
    ]
    found = read("a.jsonl", "\ufeff" + "\n".join(lines), max_bytes=2000)
    shown = [line.report if isinstance(line, Report) else str(line).split("a.jsonl, ")[1].split(" (")[0] for line in found]
    assert shown[0] == "x" and shown[-1] == "x-2"
    assert shown[1:-1] == [
        "line 2: is not JSON: Expecting property name enclosed in double quotes at column 2",
        "line 4: is no report with a 'text'",
        "line 5: is no report with a 'text'",
        "line 6: has the date 'yesterday', which is none",
        "a:7",
        "line 8: seems to be in German; only English is coded",
        "a:9",
        "line 10: is larger than 2 kB",
        "line 11: is larger than 2 kB",
    ]
    first = found[0]
    assert (first.title, first.date, first.outlet, first.text) == ("Plan signed", "2021-05-04", "The Harbour Post", f"{TEXT}\r\n")
    assert first.provenance.source.endswith("a.jsonl, line 1") and first.provenance.original.startswith(b"\xef\xbb\xbf{")
    assert found[5].date == "2021-05-04"


def test_json_that_nests_without_end(read):
    (found,) = read("a.jsonl", '{"text": ' + "[" * 100_000 + "}")
    assert "nested or numbered beyond bounds" in str(found) or "is not JSON" in str(found)
    (found,) = read("a.jsonl", '{"text": ' + "9" * 10_000 + "}")
    assert isinstance(found, UnreadableReport)


def test_json_lists(read, refusal):
    rows = [{"report": "a", "text": TEXT}, 7, {"text": TEXT}]
    for data in (rows, {"reports": rows}):
        found = read("b.json", json.dumps(data, indent=1))
        assert [line.report if isinstance(line, Report) else str(line).split("/")[-1][:16] for line in found] == [
            "a",
            "b.json, report 2",
            "b:3",
        ]
    (found,) = read("c.json", json.dumps({"text": TEXT}))
    assert found.report == "c"
    assert "holds no reports" in refusal("d.json", "[]")
    assert "holds no reports" in refusal("e.jsonl", "\n\n")
    assert "is in UTF-16" in refusal("f.jsonl", json.dumps(rows[0]).encode("utf-16"))


def stdin(monkeypatch: pytest.MonkeyPatch, *pieces: bytes) -> list[Report | UnreadableReport]:
    """What is read from a pipe into which the pieces are written one after the other."""
    end, start = os.pipe()

    def fill() -> None:
        with open(start, "wb", buffering=0) as pipe:
            for piece in pieces:
                pipe.write(piece)
                time.sleep(0.01)

    writer = threading.Thread(target=fill)
    with open(end) as pipe:
        monkeypatch.setattr(sys, "stdin", pipe)
        writer.start()
        found = list(read_all(["-"]))
    writer.join()
    return found


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (TEXT.encode(), "text/plain"),
        (f"<html><body><p>{TEXT * 3}</p></body></html>".encode(), "text/html"),
        (json.dumps({"text": TEXT}).encode(), "application/json"),
        (json.dumps([{"text": TEXT}], indent=2).encode(), "application/json"),
        (json.dumps({"text": TEXT}, indent=2).encode(), "application/json"),
        (f"[Photo] {TEXT}".encode(), "text/plain"),
    ],
)
def test_kind_of_standard_input(monkeypatch, data, kind):
    (whole,) = stdin(monkeypatch, data)
    (pieces,) = stdin(monkeypatch, data[:1], data[1:3], data[3:])
    assert whole == pieces
    assert whole.provenance.media_type == kind and TEXT in whole.text


def test_standard_input_in_memory_and_empty(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(TEXT))
    (found,) = read_all(["-"])
    assert (found.report, found.text) == ("stdin", TEXT)
    (found,) = stdin(monkeypatch, b"")
    assert str(found).startswith("standard input: is empty")


def test_lines_of_standard_input_come_as_they_are_written(monkeypatch):
    lines = [json.dumps({"report": str(n), "text": TEXT}).encode() + b"\n" for n in range(60)]
    assert [found.report for found in stdin(monkeypatch, *lines)] == [str(n) for n in range(60)]


def test_large_files_are_refused_without_being_held(tmp_path):
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(60_000_000)
        file.write(b"<html>")
    (found,) = read_all([path], ReadingOptions())
    assert "is larger than 50 MB" in str(found)
