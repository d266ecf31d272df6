"""Plots: every result in every format, the same bytes each time, whatever the entries say."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from made import entry, turning

from pactograph.analysis.alignment import Change, alignment
from pactograph.analysis.exercises import exercises
from pactograph.analysis.implementation import implementation
from pactograph.analysis.network import network
from pactograph.analysis.plots import FORMATS, render, save
from pactograph.analysis.plots.alignment import MARKED
from pactograph.analysis.plots.style import spread
from pactograph.analysis.plots.world import projected
from pactograph.analysis.timeline import timeline
from pactograph.analysis.worldmap import worldmap
from pactograph.errors import InputError, SetupError
from pactograph.records import Entry, Provision, Tie

HOSTILE = "<script>alert(1)</script> $\\frac{1}{0}$ \x00\x1b]8;; & \u202e 中文"
TIE = Tie(entry="exercise/1", standing="done", date="2016", score=1, reason="made")
PROMISED = (
    Provision(number=1, kind="area", value="exercises", standing="done", ties=(TIE,)),
    Provision(number=2, kind="delivery", value=HOSTILE),
)
MADE = [
    *turning(a_year=6),
    entry("agreement/9001", f"SRB RUS {HOSTILE.replace(' ', '_')}", status="done", date="2015", provisions=PROMISED),
    *(entry(f"exercise/{9100 + year}", "SRB RUS BLR", date=str(2000 + year), name=f"{HOSTILE} {2000 + year}") for year in (14, 15, 16)),
]


def drawn(entries: list[Entry]) -> list[object]:
    made = [alignment(entries, "SRB", ["NATO", "RUS"], samples=50), network(entries), implementation(entries), timeline(entries)]
    return [*made, worldmap(entries), exercises(entries)]


class Reader(HTMLParser):
    """Gathers tags and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "xlink:href")]


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("entries", [MADE, [], [entry("meeting/1", "SRB RUS")], [entry("exercise/1", "SRB", date="2015", name="Dawn")]])
def test_every_result_is_drawn(entries: list[Entry], number: int) -> None:
    result = drawn(entries)[number]
    svg, png, html = (render(result, format, href="/entries/{id}?a&b") for format in ("svg", "png", "html"))  # type: ignore[arg-type]
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert b"Source: press reports coded by Pactograph" in svg
    assert png.startswith(b"\x89PNG")
    reader = Reader()
    reader.feed(html.decode())
    assert "script" not in reader.tags
    assert all(link.startswith(("#", "/entries/")) for link in reader.links)
    assert "var(--ink)" in html.decode()


def test_the_same_result_gives_the_same_bytes() -> None:
    for one, other in zip(drawn(MADE), drawn(MADE), strict=True):
        assert render(one, "svg") == render(other, "svg")  # type: ignore[arg-type]
        assert render(one, "html") == render(other, "html")  # type: ignore[arg-type]


def test_the_caption_says_n_and_period() -> None:
    svg = render(alignment(turning(a_year=6), "SRB", ["RUS"], samples=50), source="a test & more").decode()
    assert "n = 96 entries, by year, 2005 to 2020" in svg
    assert "a test &amp; more" in svg


def test_the_table_leads_to_the_entries() -> None:
    html = render(worldmap(MADE), "html", href="/entries/{id}").decode()
    assert 'href="/entries/agreement/9001"' in html
    assert "<script>" not in html


def test_files_by_their_endings(tmp_path: Path) -> None:
    result = timeline(MADE)
    for format in FORMATS:
        assert save(result, tmp_path / f"plot.{format.upper()}").read_bytes() == render(result, format)
    assert render(result, "png") != render(result, "png", dark=True)
    for name in ("plot.pdf", "plot"):
        with pytest.raises(InputError, match=r"use \.svg"):
            save(result, tmp_path / name)
    with pytest.raises(InputError, match="cannot be written"):
        save(result, tmp_path / "none" / "plot.svg")


def test_without_matplotlib_a_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(SetupError, match=re.escape("matplotlib is not installed (pip install 'pactograph[plots]')")):
        render(timeline(MADE))


def test_labels_move_apart() -> None:
    assert spread([], 1) == []
    low, high, far = spread([1.0, 1.0, 9.0], 1)
    assert abs(low - high) >= 1 - 1e-6
    assert far == 9


def test_the_projection_is_equal_earth() -> None:
    """Its width at the equator and its height, in radii: the authors give a ratio of 2.05458."""
    east, _ = projected(180, 0)
    _, north = projected(0, 90)
    assert east / north == pytest.approx(2.05458, abs=1e-4)


def test_of_many_changes_the_clearest_are_marked_and_the_caption_says_so() -> None:
    found = alignment(MADE, "SRB", ["NATO", "RUS"], samples=50)
    many = [Change("NATO", at, found.periods[0], found.periods[-1], 0.1, 0.2, place, 0.001, None) for place, at in enumerate(found.periods)]
    told = render(replace(found, changes=(*many,)), "svg").decode()
    assert told.count("→") == MARKED
    assert f"the {MARKED} clearest of {len(many)} changes" in told
    assert "clearest" not in render(replace(found, changes=(*many[:MARKED],)), "svg").decode()
