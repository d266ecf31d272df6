"""How long each export and a release take: `python -m benchmarks.publishing REGISTER [WORD]`.

Only what has the word in it where one is given. `benchmarks.enlarged` makes a large register.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measured import table

FORMATS = """entries.csv csv/ entries.parquet parquet/ entries.xlsx entries.dta entries.jsonl entries.graphml entries.gexf entries.ftm.json
entries.geojson plover.jsonl dcad.csv mme.csv sipri.csv annotations.jsonld brat/ entries.bib"""


def commands(folder: Path) -> Iterator[tuple[str, Path]]:
    """Each format, a release, and one after it."""
    for name in FORMATS.split():
        yield f"export {folder / name}{'/' if name.endswith('/') else ''}", folder / name
    release = folder / "release"
    for _ in range(2):
        yield f"publish {release} --title Benchmark --licence CC-BY-4.0", release


def main() -> None:
    """Prints the table."""
    register, word = Path(sys.argv[1]), " ".join(sys.argv[2:])
    with tempfile.TemporaryDirectory() as folder:
        table(register, [one for one in commands(Path(folder)) if word in one[0]], Path(folder))


if __name__ == "__main__":
    main()
