"""How long the analyses take on a made register: `python -m benchmarks.analysis [ENTRIES]` (100,000 unless told)."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

import numpy as np

from pactograph.analysis.alignment import alignment
from pactograph.analysis.exercises import exercises
from pactograph.analysis.implementation import implementation
from pactograph.analysis.network import network
from pactograph.analysis.plots import render
from pactograph.analysis.timeline import timeline
from pactograph.analysis.words import words
from pactograph.analysis.worldmap import worldmap
from pactograph.gazetteer import states
from pactograph.records import Claim, Entry, Member

TYPES = ("agreement", "exercise", "training", "industry", "transfer", "deployment", "meeting", "statement")


def made(n: int) -> Iterator[Entry]:
    """Entries of 1990..2024 among all states, a few of which are in most."""
    rng = np.random.default_rng(0)
    codes = [code for code, state in states().items() if state.sort == "state"]
    odds = 1 / np.arange(1, len(codes) + 1) ** 0.9
    chosen = rng.choice(len(codes), (n, 3), p=odds / odds.sum())
    dates = rng.integers([1990, 1, 1], [2025, 13, 29], (n, 3))
    for number, (type, year_month_day) in enumerate(zip(rng.choice(TYPES, n), dates.tolist(), strict=True)):
        year, month, day = year_month_day
        parties = dict.fromkeys(codes[place] for place in chosen[number])
        claims = [Claim(field="parties", value={"code": code, "role": "party"}, shown=True, confidence=0.9) for code in parties]
        claims += [Claim(field="date", value=f"{year}-{month:02}-{day:02}", shown=True, confidence=0.9)]
        claims += [Claim(field="status", value="done", shown=True, confidence=0.9)]
        member = (Member(record=number, report=number, score=1, reason="made"),)
        yield Entry(id=f"{type}/{number}", type=str(type), label="made", claims=tuple(claims), members=member, confidence=0.9)


def timed(name: str, run: Callable[[], object]) -> None:
    start = time.perf_counter()
    run()
    print(f"{name:32} {time.perf_counter() - start:6.2f} s")


def main() -> None:
    entries = list(made(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
    busiest = next(code for code, state in states().items() if state.sort == "state")
    print(f"{len(entries):,} entries")
    timed("alignment of the busiest state", lambda: alignment(entries, busiest, ["NATO", "EU", "CSTO", "BLR", "RUS"]))
    timed("alignment of another state", lambda: alignment(entries, "Serbia", ["NATO", "EU", "CSTO", "BLR", "RUS"]))
    timed("network", lambda: network(entries))
    timed("implementation", lambda: implementation(entries))
    timed("timeline", lambda: timeline(entries))
    timed("map", lambda: worldmap(entries))
    timed("exercises", lambda: exercises(entries))
    timed("words", lambda: words(entries, "counter-terrorism"))
    timed("map, drawn", lambda: render(worldmap(entries)))


if __name__ == "__main__":
    main()
