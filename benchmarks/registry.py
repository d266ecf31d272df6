"""Time and size of a register as it grows: `python -m benchmarks.registry [--size 100000] [--db URL] [--write]`.

Synthetic reports (`benchmarks.synthetic`) are loaded up to each size; then some more are added one by one, entries are listed with filters
and words are searched. `--write` keeps the figures in docs/assets/registry.json and draws the plot beside it.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import text

from benchmarks import machine
from benchmarks.synthetic import codings
from pactograph import registry
from pactograph.registry import Filter, Register

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
CHUNK = 500
ADDED, REPEATED = 60, 5
ASSETS = Path(__file__).parents[1] / "docs" / "assets"
BARS = {"add": 300, "list": 100, "search": 100}
FILTERS = (
    Filter(),
    Filter(party=("SRB",)),
    Filter(party=("SRB", "RUS")),
    Filter(type=("exercise",)),
    Filter(party=("FRA",), type=("exercise",), since="2010", status=("done",)),
    Filter(since="2015-03", until="2015-06"),
    Filter(area=("cyber",), party=("EST",)),
    Filter(category=("missiles",), since="2005"),
    Filter(party=("IND",), type=("meeting", "transfer"), until="2012"),
    Filter(type=("agreement",), min_confidence=0.5),
)
QUERIES = (
    "guided missiles",
    "Iron Falcon",
    '"patrol boats"',
    "Serbia Russia exercise",
    "harbour engineers",
    "military education",
    "minister Kovral",
    "Estonia cyber defence",
    "delivered howitzers to Greece",
    "unheard-of words",
)


def timed(work: Callable[[], Any]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def load(register: Register, more: Iterator[Any], count: int) -> float:
    """Seconds that so many reports took."""
    start = time.perf_counter()
    for _ in range(0, count, CHUNK):
        register.load(islice(more, CHUNK))
    return time.perf_counter() - start


def measured(register: Register, fresh: Iterator[Any]) -> dict[str, list[float]]:
    """Milliseconds of each of the three, one value a call."""
    return {
        "add": [timed(lambda one=one: register.add(one)) for one in islice(fresh, ADDED)],  # type: ignore[misc]
        "list": [timed(lambda one=one: register.entries(one)) for one in FILTERS for _ in range(REPEATED)],  # type: ignore[misc]
        "search": [timed(lambda one=one: register.search(one)) for one in QUERIES for _ in range(REPEATED)],  # type: ignore[misc]
    }


def bytes_of(register: Register) -> int:
    """The size of the file, or of the database."""
    if register.store.sqlite:
        files = (Path(register.store.where + ending) for ending in ("", "-wal", "-shm"))
        return sum(path.stat().st_size for path in files if path.exists())
    with register.store.read() as connection:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar() or 0)


def lines(register: Register, size: int, found: dict[str, Any]) -> Iterator[str]:
    """A line a size and kind of work; `found` gets the figures."""
    more, fresh, there = codings(size), codings(ADDED * len(SIZES), seed=2), 0
    for count in [*(one for one in SIZES if one < size), size]:
        seconds = load(register, more, count - there)
        rate, there = (count - there) / seconds, count
        times = measured(register, fresh)
        stats = register.stats()
        row = {name: [round(median(one), 1), round(sorted(one)[int(len(one) * 0.95)], 1)] for name, one in times.items()}
        found[str(count)] = row | {"records": stats["records"], "entries": stats["entries"], "megabytes": round(bytes_of(register) / 1e6)}
        yield (
            f"{count:>7,} reports, {stats['records']:,} records, {stats['entries']:,} entries, {found[str(count)]['megabytes']:,} MB, "
            f"loaded at {rate:.0f} reports/s"
        )
        for name, (middle, high) in row.items():
            yield f"        {name:<7} median {middle:6.1f} ms   95 in 100 {high:7.1f} ms   bar {BARS[name]} ms"


def write(store: str, found: dict[str, Any]) -> None:
    """Keep the figures of one store beside those of the other, and draw both."""
    file = ASSETS / "registry.json"
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    kept[store] = found
    file.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    plot(kept, ASSETS / "registry.svg")


def plot(kept: dict[str, Any], file: Path) -> None:
    """Median milliseconds against reports, both on logarithmic axes."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "registry"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4), layout="constrained")
    for store, style in (("SQLite", "-"), ("PostgreSQL", "--")):
        sizes = sorted(kept.get(store, {}), key=int)
        for name, colour in (("add", "#1f5a92"), ("list", "#b3541e"), ("search", "#3d7a3d")):
            middles = [kept[store][size][name][0] for size in sizes]
            axes.plot([int(size) for size in sizes], middles, style, color=colour, marker="o", label=f"{name}, {store}")
    axes.set(xscale="log", yscale="log", xlabel="reports (three records each)", ylabel="milliseconds, median")
    axes.legend(fontsize=8)
    figure.savefig(file, metadata={"Date": None})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZES[-1])
    parser.add_argument("--db", help="an empty database of PostgreSQL; without it an SQLite file that is removed at the end")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder, registry.open(given.db or Path(folder) / "register.db") as register:
        store = "SQLite" if register.store.sqlite else "PostgreSQL"
        print(f"{store}, {machine.line()}", flush=True)
        for line in lines(register, given.size, found):
            print(line, flush=True)
            if given.write:
                write(store, found)


if __name__ == "__main__":
    main()
