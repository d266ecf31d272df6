"""Every format holds what the coding holds, and nothing in it can harm a reader."""

import csv
import io
import json

import pytest
from handmade import TEXT, coding, report, span, value

from pactograph.publishing import document, jsonl, table
from pactograph.publishing.plain import dump
from pactograph.publishing.rows import RECORD_COLUMNS, VALUE_COLUMNS, record_rows
from pactograph.records import Coding, Party, Record

EMPTY = Coding(report=report("empty", text="Nothing of the kind.", title=""))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def odd(text: str, name: str = "odd") -> Coding:
    """A coding of one record whose evidence is the whole of a strange text."""
    given = report(name, text=text, title="")
    party = value(given, Party(code=text, role="party"), text)
    record = Record(type="meeting", parties=(party,), evidence=(span(given, text),), confidence=0.5, reason="r")
    return Coding(report=given, records=(record,))


def test_jsonl_is_one_line_a_report() -> None:
    lines = "".join(jsonl.chunks([coding(), EMPTY])).splitlines()
    first, second = (json.loads(line) for line in lines)
    assert first == coding().line()
    assert (second["report"], second["records"]) == ("empty", [])


def test_jsonl_spans_stand_in_the_text() -> None:
    row = json.loads("".join(jsonl.chunks([coding()])))
    spans = [s for record in row["records"] for entry in record["values"] for s in entry["spans"]]
    assert len(spans) > 20
    assert all(row[s["where"]][s["start"] : s["end"]] == s["quote"] for s in spans)


def test_document_is_an_array_even_when_empty() -> None:
    assert json.loads("".join(document.chunks([]))) == []
    assert json.loads("".join(document.chunks([coding(), EMPTY]))) == [coding().line(), EMPTY.line()]


@pytest.mark.parametrize("mark", ["\x7f", "\x9b", "\u2028", "\u202e", "\u2066"])
def test_json_escapes_what_terminals_and_line_readers_obey(mark: str) -> None:
    text = dump({"text": f"a{mark}b"})
    assert mark not in text
    assert json.loads(text) == {"text": f"a{mark}b"}


def test_csv_has_one_row_a_record_and_stable_columns() -> None:
    text = "".join(table.chunks([coding(), EMPTY]))
    assert text.split("\r\n")[0] == ",".join(RECORD_COLUMNS)
    plan, sale, drill = rows(text)
    assert (plan["parties"], plan["party_roles"], plan["persons"]) == ("NOR | CHL", "party | party", "Kari Lund | Pedro Soto")
    assert plan["person_offices"] == "defence minister | "
    assert (sale["value"], sale["value_currency"], sale["item_quantities"]) == ("40500000", "EUR", "12")
    assert (drill["record"], drill["type"], drill["personnel"], drill["mode"]) == ("3", "exercise", "800", "")


def test_csv_of_values_has_one_row_a_value() -> None:
    text = "".join(table.chunks([coding()], values=True))
    got = rows(text)
    assert list(got[0]) == list(VALUE_COLUMNS)
    assert len(got) == sum(len(list(record.values())) for record in coding().records)
    item = next(row for row in got if row["field"] == "items")
    assert (item["value"], item["category"], item["quantity"], item["number"]) == ("Skarv missiles", "missiles", "12", "1")
    start = TEXT.index("12 Skarv missiles")
    assert (item["quotes"], item["spans"]) == ("12 Skarv missiles", f"text:{start}-{start + 17}")


@pytest.mark.parametrize("text", ["=1+1", "+49 1", "-2", "@SUM(A1)", "\tx", "\rx"])
def test_csv_cells_never_run_as_formulas(text: str) -> None:
    assert rows("".join(table.chunks([odd(text)])))[0]["parties"] == f"'{text}"


def test_csv_entries_with_the_separator_are_escaped() -> None:
    assert rows("".join(table.chunks([odd("one | two")])))[0]["evidence"] == r"one \| two"


def test_csv_numbers_are_written_out() -> None:
    assert [table._number(number) for number in (3000000000, 3e9, 40.5, 0.07)] == ["3000000000", "3000000000", "40.5", "0.07"]


def test_rows_hold_every_column() -> None:
    assert all(list(row) == list(RECORD_COLUMNS) for row in record_rows([coding()]))
