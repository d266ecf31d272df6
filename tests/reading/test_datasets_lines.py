"""PLOVER events, and Pactograph's own lines with and without offsets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import handmade
import pytest

from pactograph.errors import PactographError
from pactograph.publishing import jsonl
from pactograph.reading.datasets import read, recognise
from pactograph.records import Coding

AID = {
    "id": "E-1",
    "date": "2019-03-04",
    "event": "AID",
    "context": ["military"],
    "event_text": "handed over weapons",
    "event_loc": "Pristina",
    "text": "The Netherlands on Monday handed over weapons to the security force in Pristina.",
    "actor": [{"code": "NLD", "sector": "GOV", "entity_text": "The Netherlands"}],
    "recipient": [{"code": "KOS", "sector": "MIL", "entity_text": "the security force"}],
    "cite_info": {"url": "https://news.example/1"},
}


def event(**other: Any) -> dict[str, Any]:
    return AID | other


def actor(code: str, words: str = "", sector: str = "GOV") -> dict[str, str]:
    return {"code": code, "sector": sector, "entity_text": words}


def write(tmp_path: Path, *rows: Any, listed: bool = False, name: str = "events.jsonl") -> Path:
    path = tmp_path / name
    lines = json.dumps(rows) if listed else "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text(lines, encoding="utf-8")
    return path


def found(path: Path) -> tuple[list[Coding], list[str]]:
    results = list(read(path))
    return [one for one in results if isinstance(one, Coding)], [str(one) for one in results if isinstance(one, PactographError)]


def plain(tmp_path: Path, row: dict[str, Any]) -> list[dict[str, Any]]:
    """The records of one event, without evidence."""
    (coding,), errors = found(write(tmp_path, row))
    assert not errors
    return [{name: value for name, value in record.plain().items() if name != "evidence"} for record in coding.records]


def test_an_event_of_plover(tmp_path: Path) -> None:
    (coding,), errors = found(write(tmp_path, AID, listed=True, name="events.json"))
    assert not errors
    assert (coding.report.report, coding.report.outlet, coding.report.date) == ("plover:E-1", "PLOVER", "2019-03-04")
    assert coding.report.url == "https://news.example/1"
    (record,) = coding.records
    assert record.plain() == {
        "type": "transfer",
        "status": "done",
        "mode": "grant",
        "date": "2019-03-04",
        "place": {"name": "Pristina", "country": "XKX"},
        "parties": [{"code": "NLD", "role": "supplier"}, {"code": "XKX", "role": "recipient"}],
        "evidence": [
            f"text: {AID['text']}",
            "event_text: handed over weapons",
            "event: AID",
            "actor: NLD GOV, The Netherlands",
            "recipient: KOS MIL, the security force",
        ],
    }
    assert record.parties[1].spans[0].quote == "KOS MIL, the security force"


def test_the_older_form_is_read_as_well(tmp_path: Path) -> None:
    row = {
        "id": "OLD-1",
        "event": "COOPERATE",
        "eventText": "began joint drills",
        "context": "military, diplomatic",
        "text": "Spanish and Peruvian marines began joint drills.",
        "source": [{"actorText": "Spanish", "code": "ESP"}, {"actorText": "Peruvian", "code": "PER"}],
        "target": "",
        "eventLoc": {"name": "Lima"},
    }
    assert plain(tmp_path, row) == [
        {
            "type": "exercise",
            "status": "done",
            "place": {"name": "Lima", "country": "PER"},
            "parties": [{"code": "ESP", "role": "participant"}, {"code": "PER", "role": "participant"}],
        }
    ]


@pytest.mark.parametrize(
    ("event_", "mode", "words", "expected"),
    [
        ("AGREE", "", "will hold naval exercises", ("exercise", "planned", None, None)),
        ("AGREE", "", "promised to train officers", ("training", "planned", None, None)),
        ("AGREE", "", "will visit", ("meeting", "planned", "visit", None)),
        ("AGREE", "", "offered to send troops", ("deployment", "planned", None, None)),
        ("AGREE", "", "agreed to sign a pact", ("agreement", "planned", None, None)),
        ("CONSULT", "phone", "telephoned", ("meeting", "done", "call", None)),
        ("CONSULT", "visit", "arrived", ("meeting", "done", "visit", None)),
        ("CONSULT", "third-party", "mediated", ("meeting", "done", "talks", None)),
        ("SUPPORT", "", "signed a treaty", ("agreement", "done", None, None)),
        ("SUPPORT", "", "praised", ("statement", None, None, "support")),
        ("COOPERATE", "", "jointly produce rifles", ("industry", "done", None, None)),
        ("AID", "", "instructors trained", ("training", "done", None, None)),
        ("REJECT", "", "refused", ("statement", None, None, "oppose")),
        ("ACCUSE", "", "criticised", ("statement", None, None, "oppose")),
        ("SANCTION", "", "suspended military aid", ("transfer", "cancelled", None, None)),
    ],
)
def test_categories_and_words_give_the_type(tmp_path: Path, event_: str, mode: str, words: str, expected: tuple[str | None, ...]) -> None:
    (record,) = plain(tmp_path, event(event=event_, mode=mode, event_text=words))
    assert tuple(record.get(name) for name in ("type", "status", "mode", "stance")) == expected


@pytest.mark.parametrize(
    "row",
    [
        event(context="economic", recipient=[actor("KOS")]),
        event(event="PROTEST"),
        event(event="COOPERATE", event_text="shared evidence"),
        event(event="AGREE", event_text="will withdraw troops"),
        event(event="SANCTION", event_text="imposed an embargo on oil"),
        event(recipient=[actor("NLD", "rebels", "REB")]),
        event(event="CONSULT", recipient=[actor("KOS", "refugees", "REF")]),
        event(event="SUPPORT", event_text="praised", recipient=[]),
    ],
)
def test_events_outside_the_scope_have_no_record(tmp_path: Path, row: dict[str, Any]) -> None:
    assert plain(tmp_path, row) == []


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (actor("UNO"), "UN"),
        (actor("IGO", "the Security Council"), "UN"),
        (actor("IGO", "NATO troops"), "NATO"),
        (actor("IGO", "Alpine Council"), "Alpine Council"),
        (actor("JAP", "Tokyo"), "JPN"),
        (actor("LKA", "Hill Brigade", "REB"), "Hill Brigade"),
    ],
)
def test_actors_are_parties(tmp_path: Path, one: dict[str, str], code: str) -> None:
    (record,) = plain(tmp_path, event(recipient=[one]))
    assert record["parties"][1]["code"] == code


def test_bad_events_are_told_by_line_and_column(tmp_path: Path) -> None:
    rows = [
        event(id=""),
        event(date="2019-19-19"),
        "{broken",
        event(recipient="nobody"),
        event(recipient=[actor("QQQ", "them")]),
        "[1]",
        AID,
    ]
    path = write(tmp_path, AID, *rows)
    codings, errors = found(path)
    assert [coding.report.report for coding in codings] == ["plover:E-1", "plover:E-1-2"]
    assert [error.removeprefix(f"{path}, ").partition(" (")[0] for error in errors] == [
        "line 2, column id: is blank",
        "line 3, column date: '2019-19-19' is not a date",
        "line 4: is not JSON: Expecting property name enclosed in double quotes at column 2",
        "line 5, column recipient: 'nobody' is no list of actors",
        "line 6, column recipient 1, code: 'QQQ' is no state",
        "line 7: is no object with names and values",
    ]


def test_one_date_for_all_of_a_long_file_is_no_date(tmp_path: Path) -> None:
    codings, _ = found(write(tmp_path, *[event(id=str(number)) for number in range(25)]))
    assert {coding.records[0].date for coding in codings} == {None}
    codings, _ = found(write(tmp_path, *[event(id=str(number), date=f"2019-03-{number + 1:02}") for number in range(25)]))
    assert all(coding.records[0].date for coding in codings)


def test_own_lines_come_back_as_they_were(tmp_path: Path) -> None:
    coding = handmade.coding()
    path = tmp_path / "own.jsonl"
    path.write_text("".join(jsonl.chunks([coding, handmade.coding(handmade.report("second"))])), encoding="utf-8")
    assert recognise(path).code == "own"
    assert recognise(path).origin == "press"
    codings, errors = found(path)
    assert not errors
    assert [one.line() for one in codings] == [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert codings[0].records == coding.records


def gold(**other: Any) -> dict[str, Any]:
    record = {
        "type": "agreement",
        "status": "done",
        "instrument": "plan",
        "parties": [{"code": "NOR", "role": "party"}, {"code": "CHL", "role": "party"}],
        "persons": [{"name": "Kari Lund", "party": "NOR"}],
        "place": {"name": "Bergen", "country": "NOR"},
        "areas": ["maritime"],
        "evidence": ["signed a plan of naval  cooperation in Bergen", handmade.TITLE],
    }
    return {"report": "fjord", "date": "2021-05-04", "title": handmade.TITLE, "text": handmade.TEXT, "records": [record | other]}


def test_quotes_of_gold_lines_are_looked_up(tmp_path: Path) -> None:
    (coding,), errors = found(write(tmp_path, gold()))
    assert not errors
    (record,) = coding.records
    assert [(span.where, span.quote) for span in record.evidence] == [
        ("text", "signed a plan of naval cooperation in Bergen"),
        ("title", handmade.TITLE),
    ]
    assert record.place is not None
    assert [span.quote for span in record.place.spans] == ["Bergen"]
    assert [span.quote for span in record.persons[0].spans] == ["Kari Lund"]
    assert record.parties[0].spans == record.evidence
    assert record.confidence == 1


@pytest.mark.parametrize(
    ("other", "error"),
    [
        ({"evidence": ["never said"]}, "records/0: the quote 'never said' does not stand in the report"),
        ({"evidence": []}, "records/0: has no list of evidence"),
        ({"evidence": "signed"}, "records/0: has no list of evidence"),
        ({"type": "party"}, "records/0/type: 'party' is no code of the codebook"),
        ({"status": "finished"}, "records/0/status: 'finished' is no code of the codebook"),
        ({"parties": [{"code": "NOR", "role": "host"}]}, "records/0/parties/0/role: 'host' is no code of the codebook"),
        ({"domains": ["sea"]}, "records/0/domains/0: 'domains' is no code of the codebook"),
        ({"items": [{"name": "plan", "category": "paper"}]}, "records/0/items/0/category: 'paper' is no code of the codebook"),
        ({"parties": [{"role": "party"}]}, "records/0/parties/0/value/code: field required"),
        ({"personnel": "many"}, "records/0/personnel/value: input should be a valid integer"),
        ({"values": [{"path": "status"}], "spans": [], "confidence": 1, "reason": "", "rule": ""}, "records/0: lacks or garbles"),
        ({"values": [{}]}, "records/0: lacks or garbles"),
    ],
)
def test_bad_records_are_told_by_line_and_column(tmp_path: Path, other: dict[str, Any], error: str) -> None:
    codings, errors = found(write(tmp_path, gold(), gold(**other), gold()))
    assert len(codings) == 2
    assert f"line 2, column {error}" in errors[0]
    assert "\n" not in errors[0]


def test_a_line_whose_offsets_do_not_hold_is_refused(tmp_path: Path) -> None:
    line = handmade.coding().line()
    line["records"][0]["spans"][0]["start"] += 1
    _, errors = found(write(tmp_path, line))
    assert "line 1, column records/0: the quote" in errors[0]


def test_lines_without_records_or_text_are_refused(tmp_path: Path) -> None:
    _, errors = found(write(tmp_path, gold(), gold() | {"records": 3}, gold() | {"text": ""}, name="own.jsonl"))
    assert "column records: is no list" in errors[0]
    assert "line 3" in errors[1]


def test_the_published_gold_of_plover_is_read_whole() -> None:
    path = Path(__file__).parents[3] / "shared" / "data" / "plover_gsr.json"
    if not path.exists():
        pytest.skip("plover_gsr.json is not beside the repository")
    codings, errors = found(path)
    assert (len(codings), len(errors)) == (322, 1)
    assert "record 8, column recipient" in errors[0]
    assert sum(len(coding.records) for coding in codings) == PLOVER_RECORDS


PLOVER_RECORDS = 27
