"""What is hostile in reports, forms and addresses: it is shown as text, refused in a line, and runs nowhere."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import desk
import handmade
import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from pactograph import registry
from pactograph.records import Coding, Item, Party, Person, Place, Record
from pactograph.records.report import Provenance
from pactograph.registry import Register

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>{{7*7}}</textarea>"
FORMULA = "=cmd|' /C calc'!A0"
BIDI = "\u202egnp.exe\u2066"
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with registry.open(tmp_path / "r.db") as made:
        made.add(hostile())
        made.judge("note", "agreement/1", who=EVIL, data={"text": EVIL})
        yield made


@pytest.fixture
def anna(register: Register) -> TestClient:
    return desk.client(register, who="anna")


def hostile() -> Coding:
    text = f"{FORMULA} {EVIL} {BIDI}\r\n\x00\x0b\n{'x' * 20_000}\nNorway 🚢 signed."
    report = handmade.report("../../etc/passwd", text=text, title=EVIL).model_copy(
        update={"url": "javascript:alert(1)", "outlet": EVIL, "author": EVIL, "provenance": Provenance(source=EVIL, original=text.encode())}
    )
    record = Record(
        type="agreement",
        parties=(
            handmade.value(report, Party(code=EVIL, role="party"), EVIL),
            handmade.value(report, Party(code="NOR", role="party"), "Norway"),
        ),
        persons=(handmade.value(report, Person(name=EVIL, party=FORMULA, office=EVIL), EVIL),),
        place=handmade.value(report, Place(name=EVIL, country="NOR"), EVIL),
        items=(handmade.value(report, Item(name=FORMULA), FORMULA),),
        name=handmade.value(report, FORMULA, FORMULA),
        evidence=(handmade.span(report, FORMULA), handmade.span(report, "signed.")),
        confidence=0.5,
        reason=EVIL,
    )
    return Coding(report=report, records=(record,))


def pages(browser: TestClient) -> list[str]:
    """A path of every page that shows something."""
    fill = {"type": "agreement", "number": "1", "code": "NOR", "other": "CHL"}
    out = []
    for route in browser.app.routes:  # type: ignore[attr-defined]
        if isinstance(route, Route) and "GET" in (route.methods or ()) and not route.path.endswith(("/original", "/settle")):
            path = route.path
            for name in route.param_convertors:
                path = path.replace(f"{{{name}:int}}", fill.get(name, "1")).replace(f"{{{name}}}", fill.get(name, "x"))
            out.append(path)
    extra = ["/review/entry/agreement/1?edit=/name", "/review/entry/agreement/1?edit=/persons/0", "/review/report/1?add=transfer"]
    return [*out, *extra, "/review/report/1?record=1&edit=/place", "/nowhere"]


def test_nothing_of_a_report_runs_on_any_page(anna: TestClient) -> None:
    found = pages(anna)
    assert len(found) > 20
    for page in found:
        answer = anna.get(page)
        assert answer.status_code in (200, 400, 404), page
        if "text/html" in answer.headers["content-type"]:
            assert not INLINE.findall(re.sub(r"&[#a-z0-9]+;", "", _tags(answer.text))), (page, INLINE.findall(_tags(answer.text)))
            assert "<script>alert" not in answer.text and "<img src=x" not in answer.text and "<svg/onload" not in answer.text, page
            assert "49" not in re.findall(r"\{\{|\}\}|>49<", answer.text), page
        assert "unsafe" not in answer.headers["content-security-policy"]


def _tags(page: str) -> str:
    """The tags of a page alone, without what stands in the values of their attributes."""
    return " ".join(
        re.sub(r'="[^"]*"', '=""', tag) for tag in re.findall(r"<[a-zA-Z][^>]*>", page) if "src=" not in tag or "<script" not in tag
    )


def test_no_link_runs_a_script(anna: TestClient) -> None:
    for page in pages(anna):
        assert not re.findall(r'(?:href|src|action)="\s*(?:javascript|data|vbscript):', anna.get(page).text, re.IGNORECASE), page


def test_tables_hold_no_formula(anna: TestClient) -> None:
    for page in ("/entries", "/review", "/reports", "/entries/agreement/1", "/search?q=signed", "/persons"):
        separator = "&" if "?" in page else "?"
        answer = anna.get(f"{page}{separator}format=csv")
        cells = [cell for row in csv.reader(io.StringIO(answer.text, newline="")) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))], page
        name = answer.headers.get("content-disposition", "")
        assert re.fullmatch(r'attachment; filename="[\w.-]+"', name), name


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static//etc/passwd",
        "/static/..\\app.py",
        "/static/%00",
        "/static/",
    ],
)
def test_static_leads_nowhere_else(anna: TestClient, path: str) -> None:
    answer = anna.get(path)
    assert answer.status_code in (400, 404)
    assert "import" not in answer.text and "root:" not in answer.text


@pytest.mark.parametrize("place", ["entry\r\nSet-Cookie: a=b", "agreement/1%0d%0aX: y", "//evil.example", "\\evil"])
def test_a_place_to_go_on_to_adds_no_header(anna: TestClient, place: str) -> None:
    answer = desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/accept", seen="9", next=place, kept=place)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/") and not answer.headers["location"].startswith("//")
    assert "set-cookie" not in answer.headers and "x" not in answer.headers
    assert "\n" not in answer.headers["location"]


def test_forms_without_their_token_change_nothing(anna: TestClient, register: Register) -> None:
    before = len(register.log())
    for path in ("/review/entry/agreement/1/accept", "/review/record/1/reject", "/review/undo/1", "/review/report/1/add"):
        for data in ({}, {"csrf": ""}, {"csrf": "x" * 43}):
            assert anna.post(path, data=data or {"a": "b"}).status_code == 403
    assert len(register.log()) == before


def test_a_page_of_another_site_changes_nothing(anna: TestClient, register: Register) -> None:
    token = desk.token(anna.get("/review/entry/agreement/1").text)
    for headers in ({"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {"host": "evil.example"}):
        answer = anna.post("/review/entry/agreement/1/accept", data={"csrf": token}, headers=headers)
        assert answer.status_code == 403
    assert register.entry("agreement/1").accepted is None


def test_what_is_too_large_is_refused(anna: TestClient, register: Register) -> None:
    token = desk.token(anna.get("/review/entry/agreement/1").text)
    at = "/review/entry/agreement/1/note"
    assert anna.post(at, data={"csrf": token, "text": "x" * 600_000}).status_code == 413
    assert anna.post(at, data={"csrf": token, **{f"f{n}": "" for n in range(700)}}).status_code == 413
    assert anna.post(at, content=b"\xff\xfe", headers={"content-type": "application/x-www-form-urlencoded"}).status_code == 413
    assert anna.post(at, json={"csrf": token}).status_code == 413
    assert anna.post(at, files={"csrf": ("a", token)}).status_code == 413
    assert anna.get("/entries?party=" + "x" * 9_000).status_code == 414
    assert anna.get("/" + "x" * 3_000).status_code == 414
    assert anna.get("/search?q=" + "x" * 500).status_code == 400
    answer = desk.post(anna, "/review/entry/agreement/1", at, text="y" * 300_000, seen="9")
    assert answer.status_code == 400 and len(register.log()) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"path": "/parties/99999999999999999999", "v.parties.0.parties.code": "NOR", "v.parties.0.parties.role": "party"},
        {"path": "/parties/-1", "v.parties.0.parties.code": "NOR", "v.parties.0.parties.role": "party"},
        {"path": "/__class__", "v.x.0.x": "y"},
        {"path": "", "v.x.0.x": "y"},
        {"path": "/value", "v.value.0.value.amount": "9" * 400, "v.value.0.value.currency": "EUR"},
        {"path": "/value", "v.value.0.value.amount": "٣", "v.value.0.value.currency": "EUR"},
        {"path": "/value", "v.value.0.value.amount": "1", "v.value.0.value.currency": "<b>"},
        {"path": "/name", "v.name.0.name": "x" * 5_000},
        {"path": "/date", "v.date.0.date": "2021/2020"},
        {"path": "/date", "v.date.0.date": "2020/2021/2022"},
        {"path": "/date", "v.date.0.date": "/"},
        {"path": "/name", "v.name.0.name": "n", "w.name.0.words": "z" * 9_000},
        {"path": "/place", "v.place.0.place.country": "NOR"},
    ],
)
def test_odd_values_are_refused_in_a_line(anna: TestClient, register: Register, fields: dict[str, Any]) -> None:
    answer = desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", seen="9", **fields)
    assert answer.status_code in (400, 404), answer.text[-500:]
    assert len(register.log()) == 1


@pytest.mark.parametrize(("start", "end"), [("-1", "4"), ("0", "99999999"), ("5", "5"), ("a", "b"), ("1" * 30, "2" * 30), ("٣", "٤")])
def test_places_outside_the_text_are_no_span(anna: TestClient, register: Register, start: str, end: str) -> None:
    fields = {
        "path": "/status",
        "v.status.0.status": "done",
        "w.status.0.start": start,
        "w.status.0.end": end,
        "w.status.0.words": "nowhere",
    }
    answer = desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", seen="9", **fields)
    assert answer.status_code == 400 and "does not stand in the report" in answer.text
    assert len(register.log()) == 1


def test_words_at_the_edges_and_beyond_the_first_plane_are_spans(anna: TestClient, register: Register) -> None:
    text = register.report(1).report.text
    at = text.index("🚢")
    fields = {"path": "/status", "v.status.0.status": "done", "w.status.0.start": str(at), "w.status.0.end": str(len(text))}
    answer = desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", seen="9", **fields)
    assert answer.status_code == 303
    status = register.told(1).record.status
    assert status is not None and status.spans[0].quote == "🚢 signed."
