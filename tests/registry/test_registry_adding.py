"""Reports go in once, wholly, whatever is in them, and become entries."""

from __future__ import annotations

from typing import Any

import drills
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pactograph import registry
from pactograph.errors import InputError
from pactograph.records import Coding, Provenance, Report


def test_two_reports_of_one_event_are_one_entry(register: registry.Register) -> None:
    register.add(drills.first())
    register.add(drills.other())
    added = register.add(drills.second())
    assert added.entries == ("exercise/1",) and not added.known
    page = register.entries()
    assert page.total == 2 and page.next is None
    entry = register.entry("exercise/1")
    assert [member.report for member in entry.members] == [1, 3]
    assert entry.plain()["name"] == "Slavic Shield"
    assert all(member.reason and 0 <= member.score <= 1 for member in entry.members)
    assert register.check() == []


def test_the_same_report_is_known(register: registry.Register) -> None:
    first = register.add(drills.first())
    again = register.add(drills.first())
    assert again.known and again.report == first.report and again.records == first.records
    assert register.stats()["reports"] == 1


def test_the_same_bytes_are_known_whatever_the_text(register: registry.Register) -> None:
    def one(text: str) -> Coding:
        return Coding(report=Report(report=text, text=text, provenance=Provenance(sha256="ab", original=b"<p>bytes")))

    register.add(one("Read so."))
    assert register.add(one("Read otherwise.")).known
    assert register.original(1) == b"<p>bytes"


def test_a_wire_copy_joins_the_story_and_counts_once(register: registry.Register) -> None:
    words = " ".join(f"Sentence {n} tells of the drill and of unit {n * 7}." for n in range(60))
    parties = ("SRB:participant", "RUS:participant")
    for key, text in (("wire", words), ("paper", "From our desk. " + words)):
        row = {"type": "exercise", "status": "done", "name": "Slavic Shield", "parties": parties, "date": "2016-11-02", "quote": words}
        added = register.add(drills.coding(key, text, row))
    assert added.copy_of == 1 and register.stats()["stories"] == 1
    assert {claim.stories for claim in register.entry("exercise/1").claims} == {1}
    assert register.check() == []


def test_rows_of_data_sets_are_no_copies(register: registry.Register) -> None:
    text = "Ex_Name: Cold Fjord\n" * 60
    register.add(drills.coding("mme:1", text, title="one"), origin="mme", licence="free")
    added = register.add(drills.coding("mme:2", text, title="two"), origin="mme")
    assert added.copy_of is None and not added.known
    assert register.report(1).licence == "free" and register.report(1).origin == "mme"


def test_a_report_comes_back_as_it_was(register: registry.Register) -> None:
    given_report = drills.coding(
        "k",
        "Гашић met Gašić — “quotes” & <b>tags</b>; DROP TABLE reports; --",
        title="T",
        outlet="O",
        author="A",
        language="en",
        url="http://x/y",
    )
    register.add(given_report)
    assert register.report(1).report == given_report.report.model_copy(update={"provenance": register.report(1).report.provenance})
    assert register.urls() == {"http://x/y"}


def test_what_no_store_can_hold_is_replaced(register: registry.Register) -> None:
    row = {"type": "meeting", "status": "done", "parties": ("SRB:visitor", "RUS:host"), "quote": "the \x00 minister \ud800 came"}
    register.add(drills.coding("bad\x00key", "So the \x00 minister \ud800 came.", row, title="A \x00 title", outlet="\udfff"))
    assert register.report(1).report.text == "So the � minister � came."
    assert register.records(1)[0].record.evidence[0].quote == "the � minister � came"
    register.judge("note", "meeting/1", who="a\x00b", why="\ud800", data={"text": "\x00"})
    assert register.check() == []


def test_unknown_things_are_told_in_one_line(register: registry.Register) -> None:
    for ask in (
        lambda: register.entry("exercise/9"),
        lambda: register.report(9),
        lambda: register.told(9),
        lambda: register.person("person/9"),
    ):
        with pytest.raises(InputError) as told:
            ask()
        assert "\n" not in str(told.value) and told.value.remedy


TEXTS = st.text(max_size=80).filter(lambda text: bool(text.strip()))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, title=st.text(max_size=30), outlet=st.one_of(st.none(), st.text(max_size=20)))
def test_any_text_can_be_added_and_searched(register: registry.Register, text: str, title: str, outlet: str | None) -> None:
    row: dict[str, Any] = {"type": "exercise", "status": "done", "parties": ("SRB:participant", "RUS:participant"), "name": text}
    register.add(drills.coding("any", text, row, title=title, outlet=outlet))
    register.search(text)
    register.entries(registry.Filter(person=(text,), party=(text,)))


@pytest.mark.parametrize("sign", ["\0", "\ud800", "'; DROP TABLE reports; --"])
def test_what_no_store_can_hold_may_be_asked_for(register: registry.Register, sign: str) -> None:
    register.add(drills.coding("any", "They drilled.", {"type": "exercise", "parties": ("SRB:participant", "RUS:participant")}))
    for filter in (registry.Filter(party=(sign,)), registry.Filter(country=(sign,)), registry.Filter(person=(sign,))):
        assert register.entries(filter).total == 0
    register.search(sign)
    with pytest.raises(InputError, match="is no cursor"):
        register.entries(after=f"{sign}~1")
    for as_of in (None, "2026-01-01"):
        with pytest.raises(InputError):
            register.entry(f"exercise/{sign}", as_of=as_of)


def test_of_hits_without_number_the_latest_are_ranked(register: registry.Register, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        register.add(drills.coding(f"drill {number}", f"They drilled {'again ' * number}in year {number}."))
    assert len(register.search("drilled", "report")) == 6
    monkeypatch.setattr("pactograph.registry.words.RANKED", 2)
    found = {hit.id for hit in register.search("drilled", "report", limit=2)}
    assert len(found) == 2 and (register.store.sqlite or found == {"5", "6"})
