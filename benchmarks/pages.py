"""How long pages take: `python -m benchmarks.pages [--reports 2000] [--register FILE]` makes a register by chance and prints a table.

The front page is asked for once before all, so that templates, map and lists of states are read. Then each page is asked for with nothing
kept (first), again and again (again, median and 95th percentile), and once with the tag of what the client has already (304). Times are
of the server's work within one process; the network and the browser are left out.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from httpx2 import Response
from starlette.testclient import TestClient

from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.registry import Filter, Register
from pactograph.web.app import app

REPORTS, TIMES = 2000, 20
GOAL = 200.0


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--reports", type=int, default=REPORTS, help="reports of a register made for it")
    asked.add_argument("--register", type=Path, help="a register that is there, instead")
    given = asked.parse_args()
    with _register(given.register, given.reports) as register:
        stats = register.stats()
        print(f"{stats['reports']} reports, {stats['records']} records, {stats['entries']} entries, {stats['persons']} persons\n")
        _line(register, "/")
        print(f"{'page':<52}{'first':>9}{'again':>9}{'95 %':>9}{'304':>9}{'kB':>8}{'gzip':>7}")
        for path in _pages(register):
            print(_line(register, path))
        print(f"\nmilliseconds; the goal is {GOAL:.0f} for each page")


@contextmanager
def _register(file: Path | None, reports: int) -> Iterator[Register]:
    if file is not None:
        with registry.open(file, create=False) as found:
            yield found
        return
    with tempfile.TemporaryDirectory() as folder, registry.open(Path(folder) / "pages.db") as made:
        for coding in codings(reports):
            made.add(coding)
        yield made


def _pages(register: Register) -> list[str]:
    """Each page, for the party, pair, entries and person that have most."""
    parties = register.counts(Filter(), ("party",))
    most = max(parties, key=lambda key: parties[key])[0]
    pairs = register.pairs(Filter())
    first, second = max(pairs, key=lambda key: pairs[key])
    entries = {
        page.entries[0].type: page.entries[0].id
        for type in ("agreement", "exercise")
        if (page := register.entries(Filter(type=(type,)))).total
    }
    person = register.persons(limit=1)[0].id.replace("person/", "/persons/")
    lists = [
        "/",
        "/?since=2015&type=agreement",
        "/entries",
        f"/entries?party={most}&type=exercise",
        "/entries?order=unsure",
        "/reports",
        "/reports/1",
    ]
    details = [f"/entries/{id}" for id in entries.values()]
    about = ["/countries", f"/countries/{most}", f"/countries/{first}/{second}", "/persons", person, "/network", "/words", "/codebook"]
    programs = ["/api", "/api/v1/entries", f"/api/v1/entries?party={most}", "/api/v1/counts?by=type&by=year", "/api/v1/search?q=exercise"]
    return [*lists, *details, *about, "/search?q=joint+exercise", "/about", *programs]


def _line(register: Register, path: str) -> str:
    with TestClient(app(register), base_url="http://127.0.0.1:8642") as browser:
        browser.get("/static/icon.svg")
        first, answer = _timed(browser, path)
        again = [_timed(browser, path)[0] for _ in range(TIMES)]
        unchanged = _timed(browser, path, answer.headers.get("etag", ""))[0]
    size, small = len(answer.content) / 1000, len(gzip.compress(answer.content)) / 1000
    slow = " slow" if first > GOAL else ""
    worst = statistics.quantiles(again, n=20)[-1]
    return f"{path:<52}{first:>9.1f}{statistics.median(again):>9.1f}{worst:>9.1f}{unchanged:>9.1f}{size:>8.0f}{small:>7.0f}{slow}"


def _timed(browser: TestClient, path: str, tag: str = "") -> tuple[float, Response]:
    start = time.perf_counter()
    answer = browser.get(path, headers={"if-none-match": tag} if tag else {})
    spent = (time.perf_counter() - start) * 1000
    assert answer.status_code in (200, 304), f"{path}: {answer.status_code}"
    return spent, answer


if __name__ == "__main__":
    main()
