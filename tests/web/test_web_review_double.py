"""Two people code a report blind to each other, a third settles, and their agreement is on a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import desk
import handmade
import pytest
from starlette.testclient import TestClient

from pactograph.registry import Register

MEETING = {
    "type": "meeting",
    "w.evidence.0.words": "Defence ministers Kari Lund of Norway and Pedro Soto of Chile",
    "v.parties.0.parties.code": "Norway",
    "v.parties.0.parties.role": "participant",
    "v.parties.1.parties.code": "Chile",
    "v.parties.1.parties.role": "participant",
    "v.status.0.status": "done",
}
AT = "/review/coding/1"


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with desk.register(tmp_path) as made:
        yield made


def people(register: Register) -> list[TestClient]:
    return [desk.client(register, who=name) for name in ("anna", "ben", "cleo")]


def assigned(register: Register, start: str = "empty") -> list[TestClient]:
    found = people(register)
    fields: dict[str, Any] = {"report": "1", "coder": ["anna", "ben"], "start": start}
    assert desk.post(found[2], "/review/coding", "/review/coding/assign", **fields).status_code == 303
    return found


def test_neither_sees_what_the_other_codes(register: Register) -> None:
    anna, ben, cleo = assigned(register)
    assert desk.post(anna, AT, f"{AT}/add", **MEETING).status_code == 303
    assert "participant" in anna.get(AT).text
    assert "participant" not in ben.get(AT).text and "No record yet" in ben.get(AT).text
    cleo_sees = cleo.get(AT)
    assert cleo_sees.status_code == 400 and "is not assigned to you" in cleo_sees.text
    assert cleo.get(f"{AT}/settle").status_code == 400
    assert "finished" not in ben.get("/review/coding").text


def test_the_coders_do_not_see_judgements_on_the_report_either(register: Register) -> None:
    anna, _, cleo = assigned(register)
    desk.post(cleo, "/review/entry/agreement/1", "/review/entry/agreement/1/note", text="the answer", seen="0")
    for page in ("/review/entry/agreement/1", "/review/report/1"):
        answer = anna.get(page)
        assert answer.status_code == 400 and "blind" in answer.text and "the answer" not in answer.text
    for page in ("/entries/agreement/1", "/entries/agreement/1?format=json", "/reports/1", "/reports/1/original", "/api/v1/records/1"):
        answer = anna.get(page)
        assert answer.status_code == 403 and "blind" in answer.text and "the answer" not in answer.text, page
        assert cleo.get(page).status_code == 200, page
    assert anna.get("/api/v1/entries/agreement/1/history").status_code == 403
    assert anna.get("/entries/agreement/999").status_code == 404
    token = desk.token(anna.get(AT).text)
    assert anna.post("/review/entry/agreement/1/accept", data={"csrf": token}).status_code == 400


def test_nothing_of_a_blind_coding_is_in_the_register_before_it_is_settled(register: Register) -> None:
    anna, _, _ = assigned(register)
    desk.post(anna, AT, f"{AT}/add", **MEETING)
    assert not register.log() and register.entries().total == 3


def test_a_third_settles_and_the_records_stand_so(register: Register) -> None:
    anna, ben, cleo = assigned(register, "machine")
    desk.post(anna, AT, f"{AT}/drop", place="1")
    desk.post(anna, AT, f"{AT}/add", **MEETING)
    desk.post(anna, AT, f"{AT}/finish")
    assert desk.post(ben, AT, f"{AT}/correct", place="2", path="/personnel", **{"v.personnel.0.personnel": "900"}).status_code == 303
    assert cleo.get(f"{AT}/settle").status_code == 400
    desk.post(ben, AT, f"{AT}/finish")
    page = cleo.get(f"{AT}/settle").text
    assert "They differ on personnel." in page and "Both code the same." in page and "One of the two codes it." in page
    # In the order of the first coder (agreement, exercise, meeting), then what the second alone has (transfer).
    fields = {"pick.0": "a", "pick.1": "b", "pick.2": "a", "pick.3": "none"}
    assert desk.post(cleo, f"{AT}/settle", f"{AT}/settle", **{**fields, "pick.1": ""}).status_code == 400
    assert desk.post(cleo, f"{AT}/settle", f"{AT}/settle", **fields).status_code == 303
    assert register.entry("exercise/1").plain()["personnel"] == 900
    assert register.entry("meeting/1").plain()["status"] == "done"
    assert register.entry_of(2) is None
    assert {one.who for one in register.log()} == {"cleo"} and all("anna and ben" in one.why for one in register.log())
    gold = list(register.gold())
    assert [sorted(record["type"] for record in line["records"]) for line in gold] == [["agreement", "exercise", "meeting"]]
    assert anna.get("/review/report/1").status_code == 200
    assert desk.post(cleo, "/review/coding", f"{AT}/settle", **fields).status_code == 400


def test_a_coder_may_not_settle_nor_change_what_is_finished(register: Register) -> None:
    anna, ben, _ = assigned(register)
    for one in (anna, ben):
        desk.post(one, AT, f"{AT}/add", **MEETING)
        desk.post(one, AT, f"{AT}/finish")
    assert anna.get(f"{AT}/settle").status_code == 400
    answer = anna.post(f"{AT}/settle", data={"csrf": desk.token(anna.get("/review/coding").text), "pick.0": "a"})
    assert answer.status_code == 400 and "a third person settles" in answer.text
    late = anna.post(f"{AT}/drop", data={"csrf": desk.token(anna.get("/review/coding").text), "place": "0"})
    assert late.status_code == 400 and "can be changed no more" in late.text


def test_agreement_is_shown_once_both_have_finished(register: Register) -> None:
    anna, ben, _ = assigned(register)
    desk.post(anna, AT, f"{AT}/add", **MEETING)
    desk.post(anna, AT, f"{AT}/finish")
    assert "to the end yet" in anna.get("/review/agreement").text
    desk.post(ben, AT, f"{AT}/add", **MEETING | {"v.status.0.status": "planned"})
    desk.post(ben, AT, f"{AT}/finish")
    found = anna.get("/review/agreement?format=json").json()
    assert found["reports"] == 1
    assert found["matches"][0]["records_f1"] == 1.0 and 0 < found["matches"][0]["slots_f1"] < 1
    status = next(row for row in found["rows"] if row["field"] == "status")
    assert status["units"] == 1 and status["alpha"] is not None and status["alpha"] <= 0
    assert "Krippendorff" in anna.get("/review/agreement").text


@pytest.mark.parametrize("coders", [["anna"], ["anna", "Anna "], ["", "ben"], ["anna", "ben", "cleo"]])
def test_two_different_coders_are_needed(register: Register, coders: list[str]) -> None:
    cleo = people(register)[2]
    assert desk.post(cleo, "/review/coding", "/review/coding/assign", report="1", coder=coders).status_code == 400


def test_a_report_is_assigned_once_and_withdrawn(register: Register) -> None:
    anna, _, cleo = assigned(register)
    fields: dict[str, Any] = {"report": "1", "coder": ["anna", "ben"]}
    assert desk.post(cleo, "/review/coding", "/review/coding/assign", **fields).status_code == 400
    assert desk.post(cleo, "/review/coding", "/review/coding/assign", **fields | {"report": "77"}).status_code == 404
    desk.post(cleo, "/review/coding", f"{AT}/withdraw")
    assert anna.get("/review/report/1").status_code == 200


def test_a_mistake_in_a_blind_coding_is_said_with_what_was_typed(register: Register) -> None:
    anna = assigned(register)[0]
    answer = desk.post(anna, AT, f"{AT}/add", **MEETING | {"v.date.0.date": "yesterday"})
    assert answer.status_code == 400 and "is not a date" in answer.text and "yesterday" in answer.text
    desk.post(anna, AT, f"{AT}/add", **MEETING)
    wrong = desk.post(anna, AT, f"{AT}/correct", place="0", path="/status", **{"v.status.0.status": "odd"})
    assert wrong.status_code == 400 and "odd" in wrong.text
    assert handmade.TITLE.split()[0] in anna.get(AT).text
