"""No page is heavier than the budget that docs/pages.md states: with its styles and scripts, without the map, and uncompressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import site_of_pages as site
from starlette.testclient import TestClient

from benchmarks.interactive import KILOBYTES
from benchmarks.pages import pages
from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.registry import Register

MAP = re.compile(r'<svg [^>]*class="[^"]*\bmap\b.*?</svg>', re.DOTALL)
ASSET = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="(/[^"]+)"')


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Enough that every list is full."""
    with registry.open(tmp_path_factory.mktemp("weight") / "r.db") as found:
        found.load(codings(120))
        yield found


def weight(browser: TestClient, page: str) -> float:
    """Kilobytes."""
    answer = browser.get(page)
    assert answer.status_code == 200, page
    assets = [browser.get(asset).content for asset in sorted(set(ASSET.findall(answer.text)))]
    assert 2 <= len(assets) <= 4
    return (len(MAP.sub("", answer.text).encode()) + sum(map(len, assets))) / 1000


def test_no_page_is_heavier_than_the_budget(made: Register) -> None:
    browser = site.client(made)
    weights = {page: weight(browser, page) for page in pages(made) if not page.startswith("/api/v1")}
    assert len(weights) > 20
    assert {page: kilobytes for page, kilobytes in weights.items() if kilobytes > KILOBYTES} == {}
    # What is left out is the map and nothing else.
    front = browser.get("/").text
    assert len(MAP.findall(front)) == 1 and "</main>" in MAP.sub("", front)


def test_the_budget_is_the_one_that_is_told() -> None:
    told = (Path(__file__).parents[2] / "docs" / "pages.md").read_text(encoding="utf-8")
    assert f"{KILOBYTES:.0f} kB" in told
