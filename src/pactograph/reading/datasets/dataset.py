"""What is known of a data set as a whole, and of the place of one row of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from pactograph.errors import InputError
from pactograph.records.told import PRESS


@dataclass(frozen=True)
class Dataset:
    """`code` is the prefix of its reports' keys, and their origin in the register unless `press` says that they are press reports.

    `columns` must all stand in the header, or the keys in an object, for a file to be of this data set; `form` is csv or json.
    """

    code: str
    label: str
    columns: tuple[str, ...]
    form: str
    licence: str = ""
    press: bool = False

    @property
    def origin(self) -> str:
        return PRESS if self.press else self.code


@dataclass(frozen=True)
class Row:
    """One row: `where` names file and line, `number` counts rows from 1, `cells` by column (strings), or an object of JSON (any values)."""

    where: str
    number: int
    cells: dict[str, Any] = field(repr=False)
    original: bytes = field(default=b"", repr=False)

    def fault(self, column: str, what: str, remedy: str = "correct the cell") -> InputError:
        """The error that names file, line and column."""
        return InputError(what, f"{self.where}, column {column}", remedy)

    def cell(self, column: str) -> str:
        """The cell without blanks around it, "" where there is none."""
        value = self.cells.get(column)
        return value.strip() if isinstance(value, str) else "" if value is None else json.dumps(value)


def shown(cell: str) -> str:
    """A cell as an error quotes it."""
    return repr(cell if len(cell) <= 40 else cell[:39] + "…")
