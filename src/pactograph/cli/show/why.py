"""Why a record was coded, and each of its values: the rule, the words, the reading of the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from pactograph.cli.clean import clean_line
from pactograph.cli.show import cells
from pactograph.records import Item, Money, Party, Person, Place, Record, Value


def why(record: Record) -> Iterator[RenderableType]:
    """The record's rule and reason, then for each value its words, confidence and reason."""
    rule = f" (rule {clean_line(record.rule)})" if record.rule else ""
    yield Padding(Text(f"because {clean_line(record.reason)}{rule}"), (0, 0, 0, 2), expand=False)
    for pointer, value in record.values():
        yield Padding(_value(pointer, value), (0, 0, 0, 4), expand=False)


def _value(pointer: str, value: Value[Any]) -> Text:
    field = pointer.strip("/").split("/")[0]
    words = ", ".join(f"“{clean_line(span.quote)}”" for span in value.spans)
    coded = clean_line(_coded(value.value))
    return Text.assemble((field, "dim"), " ", (coded, "bold"), f" {value.confidence:.2f} from {words}: {clean_line(value.reason)}")


def _coded(value: Any) -> str:
    match value:
        case Party():
            return f"{value.role} {value.code}"
        case Person():
            return cells.person(value)
        case Place():
            return f"{value.name} ({value.country})" if value.country else value.name
        case Item():
            return cells.item(value)
        case Money():
            return cells.money(value)
    return str(value)
