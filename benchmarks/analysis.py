"""How long each command of analysis takes, drawn and printed: `python -m benchmarks.analysis REGISTER [WORD]`.

Only commands that have the word in them where one is given. `benchmarks.enlarged` makes a large register.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measured import busiest, table


def commands(party: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """Each command as people see it, as JSON and drawn, with what it writes."""
    printed = folder / "output"
    yield "stats", printed
    for words in (
        f"alignment {party} --with NATO,EU,CSTO,BLR,RUS",
        f"alignment {party} --samples 0",
        "network",
        "network --type agreement,exercise --since 2010 --json",
        "network --pairs --csv",
        "implementation",
        f"implementation --party {party} --by pair",
        "implementation --promises --csv",
        "words",
        "words counter-terrorism",
        "timeline",
        "timeline --csv",
        f"timeline --party {party} --counts",
        "map",
        f"map --party {party} --pairs --json",
        "exercises",
        f"exercises --party {party} --least 2",
    ):
        yield words, printed
    for name in (f"alignment {party}", "network", "implementation", "timeline --counts", "map", "exercises"):
        for ending in ("svg", "png", "html"):
            file = folder / f"{name.partition(' ')[0]}.{ending}"
            yield f"{name} --plot {file}", file


def main() -> None:
    """Prints the table."""
    register, word = Path(sys.argv[1]), " ".join(sys.argv[2:])
    with tempfile.TemporaryDirectory() as folder:
        found = [one for one in commands(busiest(register), Path(folder)) if word in one[0]]
        table(register, found, Path(folder))


if __name__ == "__main__":
    main()
