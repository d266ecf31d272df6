"""The worklist, one entry at a time, judgements by forms: with who, when and why, and nothing lost between two reviewers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import desk
import handmade
import pytest
from starlette.testclient import TestClient

from pactograph.records import Coding, Party, Provenance, Record
from pactograph.registry import Register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with desk.register(tmp_path) as made:
        yield made


@pytest.fixture
def anna(register: Register) -> TestClient:
    return desk.client(register, who="anna")


def test_the_list_begins_with_what_is_least_certain_and_most_consequential(anna: TestClient) -> None:
    found = anna.get("/review?format=json").json()
    assert found["total"] == 3
    assert [row["id"] for row in found["rows"]] == ["exercise/1", "transfer/1", "agreement/1"]
    assert "confidence" in found["rows"][0]["why"]


def test_the_list_is_narrowed_by_type_party_confidence_and_origin(anna: TestClient) -> None:
    def ids(query: str) -> list[str]:
        return [row["id"] for row in anna.get(f"/review?format=json&{query}").json()["rows"]]

    assert ids("type=agreement") == ["agreement/1"]
    assert ids("party=France") == []
    assert len(ids("party=Norway")) == 3
    assert ids("origin=mme") == []
    assert "agreement/1" not in ids("max_confidence=0.75")


def test_accepting_goes_on_to_the_next_and_is_in_the_history(anna: TestClient, register: Register) -> None:
    page = anna.get("/review/entry/transfer/1?type=").text
    following = desk.hidden(page, "next")
    answer = desk.post(anna, "/review/entry/transfer/1", "/review/entry/transfer/1/accept", next=following, seen="0", why="as told")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"/review/entry/{following}?")
    assert register.entry("transfer/1").accepted is True
    said = register.history("transfer/1")[-1]
    assert (said.who, said.act, said.why) == ("anna", "accept", "as told") and said.at
    assert "Accepted: judgement 1" in anna.get(answer.headers["location"]).text


def test_rejecting_and_taking_it_back(anna: TestClient, register: Register) -> None:
    desk.post(anna, "/review/entry/exercise/1", "/review/entry/exercise/1/reject", seen="0")
    assert register.entry("exercise/1").accepted is False
    back = desk.post(anna, "/review/entry/exercise/1", "/review/undo/1")
    assert back.headers["location"].startswith("/review/entry/exercise/1?")
    assert register.entry("exercise/1").accepted is None


def test_a_value_is_picked_from_the_codebook_and_rests_on_selected_words(anna: TestClient, register: Register) -> None:
    start = handmade.TEXT.index("will sell")
    fields = {"path": "/status", "v.status.0.status": "proposed", "w.status.0.start": start, "w.status.0.end": start + 9}
    answer = desk.post(
        anna, "/review/entry/transfer/1", "/review/entry/transfer/1/correct", seen="0", **fields, **{"w.status.0.words": "will sell"}
    )
    assert answer.status_code == 303
    value = register.told(2).record.status
    assert value is not None and value.value == "proposed"
    assert [span.quote for span in value.spans] == ["will sell"]
    assert register.entry("transfer/1").plain()["status"] == "proposed"


def test_words_that_are_typed_are_found(anna: TestClient, register: Register) -> None:
    fields = {"path": "/place", "v.place.0.place.name": "Bergen", "v.place.0.place.country": "Norway", "w.place.0.words": "off  Bergen"}
    desk.post(anna, "/review/entry/exercise/1", "/review/entry/exercise/1/correct", seen="0", **fields)
    place = register.told(3).record.place
    assert place is not None and place.value.country == "NOR"
    assert [span.quote for span in place.spans] == ["off Bergen"]


def test_a_value_is_withdrawn_and_another_added(anna: TestClient, register: Register) -> None:
    desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", path="/areas/1", withdraw="1", seen="0")
    assert register.entry("agreement/1").plain()["areas"] == ["maritime"]
    fields = {"path": "/parties/-", "v.parties.0.parties.code": "Latvia", "v.parties.0.parties.role": "party", "seen": "9"}
    desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", **fields)
    assert {"code": "LVA", "role": "party"} in register.entry("agreement/1").plain()["parties"]


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("/status", "finished", "finished"),
        ("/date", "2021-13-45", "is not a date"),
        ("/status", "done", "nothing has changed"),
        ("/term", "x", "has no value at"),
        ("/status/0", "done", "has no value at"),
        ("/nothing", "x", "has no value at"),
    ],
)
def test_what_the_codebook_does_not_know_is_said_and_kept_in_the_form(
    anna: TestClient, register: Register, path: str, value: str, says: str
) -> None:
    field = path.split("/")[1]
    fields = {"path": path, f"v.{field}.0.{field}": value, "why": "so I think", "seen": "0"}
    answer = desk.post(anna, "/review/entry/exercise/1", "/review/entry/exercise/1/correct", **fields)
    assert answer.status_code == 400
    assert says in answer.text
    assert not register.log()
    assert path not in ("/status", "/date") or "so I think" in answer.text


def test_words_that_do_not_stand_in_the_report_are_refused(anna: TestClient, register: Register) -> None:
    fields = {"path": "/status", "v.status.0.status": "planned", "w.status.0.words": "never written", "seen": "0"}
    answer = desk.post(anna, "/review/entry/exercise/1", "/review/entry/exercise/1/correct", **fields)
    assert answer.status_code == 400 and "does not stand in the report" in answer.text and not register.log()


def test_two_reviewers_of_one_entry_lose_nothing(anna: TestClient, register: Register) -> None:
    ben = desk.client(register, who="ben")
    seen = desk.hidden(ben.get("/review/entry/agreement/1").text, "seen")
    fields = {"path": "/status", "v.status.0.status": "planned", "seen": seen}
    desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", **fields)
    fields = {"path": "/status", "v.status.0.status": "proposed", "why": "my reason", "seen": seen}
    late = desk.post(ben, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", **fields)
    assert late.status_code == 409
    assert "anna judged this while you looked at it" in late.text and "my reason" in late.text
    assert [one.who for one in register.log()] == ["anna"]
    again = fields | {"seen": desk.hidden(late.text, "seen")}
    desk.post(ben, "/review/entry/agreement/1", "/review/entry/agreement/1/correct", **again)
    assert [one.who for one in register.log()] == ["anna", "ben"]


def test_a_note_is_kept(anna: TestClient, register: Register) -> None:
    desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/note", text="see <the> annex", seen="0")
    assert register.history("agreement/1")[0].data == {"text": "see <the> annex"}
    assert "see &lt;the&gt; annex" in anna.get("/review/entry/agreement/1").text
    assert desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/note", text=" ", seen="1").status_code == 400


def test_look_alikes_are_offered_and_merged_and_split_again(anna: TestClient, register: Register) -> None:
    other = handmade.report("other", text="Norway and Chile signed a treaty on peacekeeping on 9 June 2020.", title="Treaty").model_copy(
        update={"provenance": Provenance()}
    )
    record = Record(
        type="agreement",
        parties=tuple(handmade.value(other, Party(code=code, role="party"), name) for code, name in (("NOR", "Norway"), ("CHL", "Chile"))),
        instrument=handmade.value(other, "treaty", "treaty"),
        areas=(handmade.value(other, "peacekeeping", "peacekeeping"),),
        date=handmade.value(other, "2020-06-09", "9 June 2020"),
        evidence=(handmade.span(other, other.text),),
        confidence=0.8,
        reason="'sign'",
    )
    register.add(Coding(report=other, records=(record,)))
    page = anna.get("/review/entry/agreement/1").text
    assert 'name="with" value="agreement/2"' in page
    desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/merge", **{"with": "agreement/2", "seen": "0", "why": "one"})
    assert len(register.entry("agreement/1").members) == 2
    answer = desk.post(anna, "/review/entry/agreement/1", "/review/entry/agreement/1/split", records="4", seen="1")
    assert answer.status_code == 303
    assert len(register.entry("agreement/1").members) == 1


def test_a_record_that_was_missed_is_added_from_its_words(anna: TestClient, register: Register) -> None:
    start = handmade.TEXT.index("Defence ministers")
    page = anna.get(f"/review/report/1?add=meeting&start={start}&end={start + 17}&where=text").text
    assert 'value="Defence ministers"' in page
    fields = {
        "type": "meeting", "w.evidence.0.words": "Defence ministers Kari Lund of Norway and Pedro Soto of Chile",
        "v.parties.0.parties.code": "Norway", "v.parties.0.parties.role": "host", "w.parties.0.words": "Norway",
        "v.parties.1.parties.code": "CHL", "v.parties.1.parties.role": "visitor", "v.status.0.status": "done",
        "v.date.0.date": "2021-05-03", "w.date.0.words": "3 May 2021", "v.persons.0.persons.name": "Kari Lund",
        "v.areas.0.areas": "maritime", "why": "missed",
    }  # fmt: skip
    answer = desk.post(anna, "/review/report/1", "/review/report/1/add", **fields)
    assert answer.status_code == 303, answer.text
    entry = register.entry("meeting/1")
    assert entry.plain()["parties"] == [{"code": "NOR", "role": "host"}, {"code": "CHL", "role": "visitor"}]
    assert register.told(4).record.date is not None
    assert register.history("meeting/1")[0].who == "anna"
    back = desk.post(anna, "/review/report/1", "/review/undo/1")
    assert back.headers["location"].startswith("/review/report/1?")


def test_a_record_without_words_or_parties_is_refused_with_what_was_typed(anna: TestClient, register: Register) -> None:
    fields = {"type": "meeting", "v.parties.0.parties.code": "Norway", "v.parties.0.parties.role": "host"}
    answer = desk.post(anna, "/review/report/1", "/review/report/1/add", **fields)
    assert answer.status_code == 400 and "no words are marked" in answer.text and 'value="Norway"' in answer.text
    answer = desk.post(anna, "/review/report/1", "/review/report/1/add", type="meeting", **{"w.evidence.0.words": "Kari Lund"})
    assert answer.status_code == 400 and "no party is given" in answer.text
    assert not register.log()


def test_records_of_a_report_are_judged_one_by_one(anna: TestClient, register: Register) -> None:
    assert desk.post(anna, "/review/report/1", "/review/record/2/accept").status_code == 303
    desk.post(anna, "/review/report/1", "/review/record/3/reject")
    assert register.entry_of(3) is None
    assert "rejected" in anna.get("/review/report/1").text
    fields = {"path": "/mode", "v.mode.0.mode": "grant"}
    desk.post(anna, "/review/report/1", "/review/record/2/correct", **fields)
    assert register.entry("transfer/1").plain()["mode"] == "grant"
    answer = desk.post(anna, "/review/report/1", "/review/record/2/correct", path="/mode", **{"v.mode.0.mode": "theft"})
    assert answer.status_code == 400 and "theft" in answer.text


def test_all_that_waits_is_gone_through(anna: TestClient, register: Register) -> None:
    place, done = "/review/entry/" + anna.get("/review?format=json").json()["rows"][0]["id"], 0
    while place.startswith("/review/entry/"):
        page = anna.get(place).text
        fields = {name: desk.hidden(page, name) for name in ("seen", "kept", "next", "csrf")}
        place = anna.post(place.partition("?")[0] + "/accept", data=fields).headers["location"]
        done += 1
    assert done == 3
    assert anna.get("/review?format=json").json()["total"] == 0
    assert "a person has judged all of them" in anna.get("/review").text
