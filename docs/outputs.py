"""Fills in what commands print, in every ```console block of README.md and the docs: `python -m docs.outputs`.

A line that starts with `$ ` is run by bash in the root of the repository; what it printed follows it. Each page has a register of its own,
which is empty at first.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
WIDTH = "100"
# Rounding differs by processor: a check compares everything but these.
CONFIDENCE = re.compile(r"\b[01]\.\d+\b")


def pages() -> list[Path]:
    """README.md and every page of the docs."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands(block: str) -> Iterator[str]:
    """The commands of a block."""
    return (line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ "))


def filled(text: str) -> str:
    """A page with every block as its commands print it now."""
    with tempfile.TemporaryDirectory() as folder:
        return BLOCK.sub(lambda block: "".join(f"$ {command}\n{output(command, folder)}" for command in commands(block[1])), text)


def output(command: str, folder: str) -> str:
    """What a command prints, whose register lies in `folder`. Raises CalledProcessError where it fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    register = {"PACTOGRAPH_DB": f"{folder}/pactograph.db", "PACTOGRAPH_WHO": "anna"}
    environment = os.environ | {"PATH": path, "COLUMNS": WIDTH, "NO_COLOR": "1"} | register
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.rstrip().splitlines())


def same(a: str, b: str) -> bool:
    """Whether two pages agree in everything but confidences."""
    return CONFIDENCE.sub("0", a) == CONFIDENCE.sub("0", b)


def main() -> None:
    """Rewrite the pages in which something changed."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        if (new := filled(text)) != text:
            page.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
