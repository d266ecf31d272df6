"""A small register of hostile and of plain reports, and a browser's side of its pages, for tests of the pages and of the API."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from pactograph import registry
from pactograph.records import Coding, Item, Party, Person, Place, Provenance, Record, Report, Span, Value
from pactograph.records.record import MANY
from pactograph.registry import Register
from pactograph.web.app import app

BASE = "http://127.0.0.1:8642"
SCRIPT = "<script>alert(1)</script>"
NASTY = f"Acme {SCRIPT} \"& 'Söhne' {{period}} \u202egnp.exe / x?y=1#z%00"
ORIGINAL = f"<html><body onload=alert(3)>{SCRIPT}</body></html>".encode()


def coding(key: str, text: str, records: list[dict[str, Any]], *, title: str = "", date: str | None = None, **more: Any) -> Coding:
    """A report with records whose values are given as field → (value, words of the text) or a list of these."""
    report = Report(report=key, text=text, title=title, date=date, **more)
    return Coding(report=report, records=tuple(_record(report, fields) for fields in records))


def _record(report: Report, fields: dict[str, Any]) -> Record:
    made: dict[str, Any] = {}
    for field, told in fields.items():
        if field in MANY:
            made[field] = tuple(_value(report, *one) for one in told)
        elif field != "type":
            made[field] = _value(report, *told)
    return Record(
        type=fields["type"], evidence=(Span.cut(report, 0, len(report.text)),), confidence=0.8, reason="by hand", rule="hand", **made
    )


def _value(report: Report, worth: Any, words: str) -> Value[Any]:
    start = report.text.index(words)
    return Value(value=worth, spans=(Span.cut(report, start, start + len(words)),), confidence=0.9, reason="stands there")


def exercise(year: int, key: str, personnel: int) -> Coding:
    """An edition of a series; two reports of one year tell different numbers."""
    text = f"Serbia and Russia held Slavic Anvil {year} near Nis on 3 June {year} with {personnel} troops. Colonel Petar Maric spoke."
    fields = {
        "type": "exercise",
        "status": ("done", "held"),
        "name": (f"Slavic Anvil {year}", f"Slavic Anvil {year}"),
        "date": (f"{year}-06-03", f"3 June {year}"),
        "place": (Place(name="Nis", country="SRB"), "Nis"),
        "personnel": (personnel, str(personnel)),
        "parties": [(Party(code="SRB", role="host"), "Serbia"), (Party(code="RUS", role="participant"), "Russia")],
        "persons": [(Person(name="Petar Maric", party="SRB", rank="colonel"), "Petar Maric")],
    }
    return coding(key, text, [fields], title=f"Anvil {year}", date=f"{year}-06-04", outlet="The Herald")


def agreement() -> Coding:
    """An agreement on exercises and cyber defence: the exercises of later years carry a provision out."""
    text = "On 2 May 2016 Serbia and Russia signed an agreement on joint exercises and cyber defence, said Defence Minister Ana Ilic."
    fields = {
        "type": "agreement",
        "status": ("done", "signed"),
        "instrument": ("agreement", "agreement"),
        "date": ("2016-05-02", "2 May 2016"),
        "parties": [(Party(code="SRB", role="party"), "Serbia"), (Party(code="RUS", role="party"), "Russia")],
        "areas": [("exercises", "joint exercises"), ("cyber", "cyber defence")],
        "persons": [(Person(name="Ana Ilic", party="SRB", office="defence minister"), "Ana Ilic")],
    }
    return coding("agreement", text, [fields], title="Serbia and Russia sign", date="2016-05-03", outlet="The Herald")


def hostile() -> Coding:
    """Markup, quotation marks, right-to-left marks and braces wherever a stranger's words can stand; two records on the same words."""
    text = f"{NASTY} sold 5 jets to Chile.\n\n{SCRIPT} A second paragraph with {NASTY}."
    fields = {
        "type": "transfer",
        "status": ("done", "sold"),
        "label": (NASTY, NASTY),
        "parties": [(Party(code=NASTY, role="supplier"), NASTY), (Party(code="CHL", role="recipient"), "Chile")],
        "persons": [(Person(name=NASTY, party="CHL", office=NASTY), NASTY)],
        "items": [(Item(name=NASTY, quantity=5), NASTY)],
        "place": (Place(name=NASTY), NASTY),
    }
    usage = {"type": "usage", "term": (NASTY, NASTY), "meaning": (SCRIPT, SCRIPT), "parties": [(Party(code="CHL", role="holder"), "Chile")]}
    return coding(
        f"key {NASTY}",
        text,
        [fields, usage],
        title=NASTY,
        outlet=NASTY,
        author=NASTY,
        url="javascript:alert(4)",
        provenance=Provenance(source=NASTY, media_type="text/html", sha256="ab" * 32, fetched="2026-01-02T03:04:05Z", original=ORIGINAL),
    )


def register(folder: Path) -> Register:
    """Two editions of an exercise, one of them told by reports that differ, an agreement before them, a hostile report, an empty one."""
    made = registry.open(folder / "r.db")
    told = [agreement(), exercise(2018, "e18", 400), exercise(2018, "e18b", 450), exercise(2019, "e19", 600), hostile()]
    for one in [*told, coding("nothing", "The weather was fine.", [])]:
        made.add(one, licence="CC BY 4.0")
    return made


def client(made: Register, **more: Any) -> TestClient:
    return TestClient(app(made, **more), base_url=BASE, follow_redirects=False)
