"""How long pages take: `python -m benchmarks.pages [--reports 2000] [--register PLACE]` makes a register by chance and prints a table.

Before each first visit a report comes in, so that nothing of what was worked out before may be shown: `changed` is the median of such
visits, `worst` the longest of them, `again` and `95 %` are of visits after them, `304` of one with the tag of what the client has already.
`cpu` is the processor's time of a first visit: beside other programs the clock tells more of them. Times are of the server's work within
one process; the network and the browser are left out (`benchmarks.interactive` has them). To a register that is named reports are added:
name a copy.
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
from typing import NamedTuple

from httpx2 import Response
from starlette.testclient import TestClient

from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.records import Coding
from pactograph.registry import Filter, Register
from pactograph.web.app import app

REPORTS, FIRST, TIMES = 2000, 5, 20
# Of reports that no register has been made of so far.
SEED = 8642
GOAL = 200.0
BASE = "http://127.0.0.1:8642"


class Taken(NamedTuple):
    """Milliseconds by the clock, and of the processor."""

    clock: float
    cpu: float


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--reports", type=int, default=REPORTS, help="reports of a register made for it")
    asked.add_argument("--register", help="a register that is there, instead: a file or the URL of a database")
    given = asked.parse_args()
    with opened(given.register, given.reports) as register:
        print(described(register))
        print(f"{'page':<44}{'changed':>9}{'cpu':>7}{'worst':>8}{'again':>8}{'95 %':>8}{'304':>7}{'kB':>7}{'gzip':>6}")
        later = codings(100_000, seed=SEED)
        with TestClient(app(register), base_url=BASE) as browser:
            browser.get("/")
            for path in pages(register):
                print(_line(browser, path, register, later), flush=True)
        print(f"\nmilliseconds; the goal is {GOAL:.0f} for each page")


@contextmanager
def opened(place: str | None, reports: int) -> Iterator[Register]:
    """The register named, or one made of so many synthetic reports."""
    if place is not None:
        with registry.open(place, create=False) as found:
            yield found
        return
    with tempfile.TemporaryDirectory() as folder, registry.open(Path(folder) / "pages.db") as made:
        made.load(codings(reports))
        yield made


def described(register: Register) -> str:
    """What is in it, in a line."""
    stats = register.stats()
    return f"{stats['reports']} reports, {stats['records']} records, {stats['entries']} entries, {stats['persons']} persons\n"


def pages(register: Register) -> list[str]:
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
    about = ["/countries", f"/countries/{most}", f"/countries/{first}/{second}", "/persons", f"/persons?party={most}", person]
    review = ["/review", f"/review?party={most}", f"/review/entry/{entries['agreement']}"]
    rest = ["/network", "/network?since=2010&type=exercise", "/words", "/codebook", "/search?q=joint+exercise", "/about"]
    programs = ["/api", "/api/v1/entries", f"/api/v1/entries?party={most}", "/api/v1/counts?by=type&by=year", "/api/v1/search?q=exercise"]
    return [*lists, *details, *about, *review, *rest, *programs]


def _line(browser: TestClient, path: str, register: Register, later: Iterator[Coding]) -> str:
    first = []
    for _ in range(FIRST):
        while register.add(next(later)).known:
            pass
        taken, answer = _timed(browser, path)
        first.append(taken)
    again = [_timed(browser, path)[0].clock for _ in range(TIMES)]
    unchanged = _timed(browser, path, answer.headers.get("etag", ""))[0].clock
    size, small = len(answer.content) / 1000, len(gzip.compress(answer.content)) / 1000
    clock, cpu, worst = statistics.median(one.clock for one in first), statistics.median(one.cpu for one in first), max(first).clock
    slow = " slow" if clock > GOAL else ""
    times = f"{clock:>9.1f}{cpu:>7.1f}{worst:>8.1f}{statistics.median(again):>8.1f}{statistics.quantiles(again, n=20)[-1]:>8.1f}"
    return f"{path:<44}{times}{unchanged:>7.1f}{size:>7.0f}{small:>6.0f}{slow}"


def _timed(browser: TestClient, path: str, tag: str = "") -> tuple[Taken, Response]:
    start, worked = time.perf_counter(), time.process_time()
    answer = browser.get(path, headers={"if-none-match": tag} if tag else {})
    spent = Taken((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000)
    assert answer.status_code in (200, 304), f"{path}: {answer.status_code}"
    return spent, answer


if __name__ == "__main__":
    main()
