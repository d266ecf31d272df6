"""Reports that nobody writes in earnest: huge, broken, turned around, coded to their edges. Each renders, no page grows without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import browser as chromium
import pytest
import site_of_pages as site

from pactograph import registry
from pactograph.records import Coding, Party, Person, Record, Report, Span, Value
from pactograph.registry import Added, Register
from pactograph.web import marks

MEGABYTE = 1_000_000
TEXTS = {
    "a line of a megabyte": "x" * MEGABYTE,
    "a paragraph of a megabyte": ("Serbian and Russian troops drilled near Nis. " * 25_000)[:MEGABYTE],
    "a hundred thousand lines": "a\n" * 100_000,
    "nothing but line ends": "\n" * 50_000 + "drill",
    "one letter with all its marks": "Z" + "\u0301" * 5_000 + " drilled",
    "turned around": "\u202e" * 200 + "drill\u2066\u2067" + "\u200f" * 50,
    "control characters": "".join(map(chr, range(1, 32))) + "\x7f\x80\x9f\u2028\u2029\ufeff\ufffe\U0010ffff drilled",
    "null bytes": "a\0b\0\0drill\0",
    "half characters": "drill \ud83d and \ude00 end",
    "markup": "</mark></article><script>alert(1)</script><!-- ]]> <style>*{display:none}</style> &lt;b&gt; {{ 7*7 }} {% raw %}",
    "one character": "d",
}
# Bytes of a page beyond what its report's own text takes.
ROOM = 1_500_000


def hostile(key: str, text: str) -> Coding:
    """A report whose every value rests on the whole of its text, on its first character and on its last."""
    report = Report(report=key, text=text, title=text[:300_000].replace("\n", " ").strip(), outlet=text[:3_000], date="2020-01-02")
    spans = tuple(Span.cut(report, start, end) for start, end in {(0, len(text)), (0, 1), (len(text) - 1, len(text))})

    def value(worth: Any) -> Value[Any]:
        return Value(value=worth, spans=spans, confidence=0.5, reason=text[:5_000])

    record = Record(
        type="exercise",
        status=value("done"),
        name=value(text[:200_000]),
        date=value("2020-01-02"),
        label=value(text[:200]),
        scenario=value(text),
        parties=(value(Party(code="SRB", role="participant")), value(Party(code=text[:300], role="participant"))),
        persons=(value(Person(name=text[:300], party="SRB", office=text[:300])),),
        evidence=spans,
        confidence=0.5,
        reason=text[:5_000],
    )
    return Coding(report=report, records=(record,))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Register, dict[str, Added]]]:
    with registry.open(tmp_path_factory.mktemp("hostile") / "r.db") as found:
        yield found, {name: found.add(hostile(name, text)) for name, text in TEXTS.items()}


def pages(added: Added) -> list[str]:
    number, entry = added.report, added.entries[0]
    return [
        f"/reports/{number}",
        f"/entries/{entry}",
        f"/review/entry/{entry}",
        f"/review/entry/{entry}?edit=/scenario",
        f"/review/report/{number}",
        f"/review/report/{number}?add=transfer",
    ]


def seen(page: str) -> str:
    """The words of the report's text as a reader sees them, whatever the white space between."""
    (article,) = re.findall(r'<article class="text".*?</article>', page, re.DOTALL)
    return "".join(unescape(re.sub(r"<[^>]*>", "", re.sub(r'<p class="(?:small|notice|empty)".*?</p>|<h2.*?</h2>', "", article))).split())


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_report_renders(made: tuple[Register, dict[str, Added]], name: str) -> None:
    register, added = made
    reader = site.client(register)
    text = register.report(added[name].report).report.text
    for page in pages(added[name]):
        answer = reader.get(page)
        assert answer.status_code == 200, page
        assert "<script>alert" not in answer.text and "<style>" not in answer.text and ">49<" not in answer.text
        assert len(answer.content) < ROOM + 4 * marks.shown(text) + 1_200 * marks.LINES, (page, len(answer.content))
        assert reader.get(page, headers={"accept": "application/json"}).status_code == 200
    shown = reader.get(f"/reports/{added[name].report}").text
    # What a browser does with characters that HTML does not know is its own: they are left out of the comparison.
    assert _known(seen(shown)) == _known("".join(text[: marks.shown(text)].split()))
    assert ("The text goes on" in shown) == (marks.beyond(text) > 0)


def _known(text: str) -> str:
    return re.sub(r"[^\x21-\x7e]", "", text)


def test_lists_of_hostile_reports_stay_light(made: tuple[Register, dict[str, Added]]) -> None:
    reader = site.client(made[0])
    for page in ("/", "/entries", "/reports", "/review", "/words", "/persons", "/countries", "/network", "/search?q=drilled", "/api"):
        answer = reader.get(page)
        assert answer.status_code == 200 and len(answer.content) < 700_000, (page, len(answer.content))


def test_records_that_cover_each_other_hundreds_of_times_render(tmp_path: Path) -> None:
    report = Report(report="nested", text="drill " * 500, title="Nested")
    spans = [Span.cut(report, at, len(report.text) - at) for at in range(600)]
    record = Record(
        type="training",
        parties=tuple(
            Value(value=Party(code=f"P{n}", role="provider"), spans=(span,), confidence=0.5, reason="") for n, span in enumerate(spans)
        ),
        evidence=(spans[0],),
        confidence=0.5,
        reason="nested",
    )
    with registry.open(tmp_path / "r.db") as register:
        added = register.add(Coding(report=report, records=(record,)))
        reader = site.client(register)
        for page in pages(added)[:3]:
            answer = reader.get(page)
            assert answer.status_code == 200 and len(answer.content) < 4_000_000, (page, len(answer.content))


def test_no_hostile_report_runs_or_breaks_a_page(made: tuple[Register, dict[str, Added]]) -> None:
    register, added = made
    with chromium.served(register) as address, chromium.chromium(390, 844) as driver:
        for name in TEXTS:
            for page in pages(added[name])[:2]:
                driver.get(address + page)
                assert chromium.faults(driver) == [], (name, page)
                assert driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, (
                    name,
                    page,
                )
                assert driver.execute_script("return document.querySelectorAll('main').length") == 1, (name, page)
