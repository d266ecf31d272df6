"""The data files of the gazetteer, read as rows: `|` between columns, `;` between names, `#` before remarks."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

from pactograph.errors import DataError


def table(name: str) -> list[dict[str, str]]:
    """The rows of `data/<name>.csv` by column; the last may hold `|` itself. Raises DataError where a row has too few columns."""
    lines = [line for line in lines_of(name) if line and not line.startswith("#")]
    head = lines[0].split("|")
    rows = []
    for line in lines[1:]:
        cells = line.split("|", len(head) - 1)
        if len(cells) != len(head):
            raise DataError(f"{len(cells)} columns for {len(head)}: {line[:60]}", f"gazetteer/data/{name}.csv")
        rows.append(dict(zip(head, cells, strict=True)))
    return rows


@cache
def lines_of(name: str) -> list[str]:
    """The lines of `data/<name>.csv`, remarks included."""
    return (files("pactograph.gazetteer") / "data" / f"{name}.csv").read_text(encoding="utf-8").splitlines()


def names(cell: str) -> list[str]:
    """The names of one cell."""
    return [name for name in cell.split(";") if name]


def plain(name: str) -> str:
    """`name` without diacritics: "Malé" to "Male", "Élysée" to "Elysee", "Łódź" to "Lodz"."""
    if name.isascii():
        return name
    return unicodedata.normalize("NFKD", name.translate(LETTERS)).encode("ascii", "ignore").decode()


# Letters that Unicode does not take apart.
LETTERS = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "þ": "th",
        "ð": "d",
        "’": "'",
        "‘": "'",
        "ʻ": "'",
        "ʼ": "'",
        "–": "-",
    }
)
