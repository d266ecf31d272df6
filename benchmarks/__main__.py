"""Print every figure: `make bench`, or some of them: `python -m benchmarks accuracy speed`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from benchmarks import accuracy, linking, machine, speed, startup

SECTIONS: dict[str, Callable[[], Iterator[str]]] = {
    "accuracy": accuracy.lines,
    "linking": linking.lines,
    "speed": speed.lines,
    "startup": startup.lines,
}


def main(wanted: list[str]) -> int:
    """Each section's lines as they come. Returns 2 where a section is unknown."""
    unknown = [name for name in wanted if name not in SECTIONS]
    if unknown:
        print(f"no section {', '.join(unknown)}: there are {', '.join(SECTIONS)}", file=sys.stderr)
        return 2
    print(machine.line())
    for name in wanted or SECTIONS:
        print(f"\n{name}")
        for line in SECTIONS[name]():
            print(f"  {line}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
