"""Judgements change what is shown, are never overwritten, and can be taken back."""

from __future__ import annotations

import time

import drills
import pytest

from pactograph import registry
from pactograph.errors import InputError, PactographError

WHO = {"who": "Ana", "why": "seen there"}


def filled(register: registry.Register) -> None:
    for one in (drills.first(), drills.second(), drills.other()):
        register.add(one)


def homes(register: registry.Register) -> set[frozenset[int]]:
    return {frozenset(member.record for member in entry.members) for entry in register.all()}


def test_split_and_merge_and_their_undoing(register: registry.Register) -> None:
    filled(register)
    assert homes(register) == {frozenset({1, 2}), frozenset({3})}
    split = register.judge("split", "exercise/1", data={"records": [2]}, **WHO)
    assert homes(register) == {frozenset({1}), frozenset({2}), frozenset({3})}
    register.undo(split.number, **WHO)
    assert homes(register) == {frozenset({1, 2}), frozenset({3})}
    register.judge("merge", "exercise/1", data={"with": ["exercise/2"]}, **WHO)
    assert homes(register) == {frozenset({1, 2, 3})}
    assert register.entry("exercise/2").id == "exercise/1"
    assert register.check() == []
    register.rebuild()
    assert homes(register) == {frozenset({1, 2, 3})} and register.check() == []


def test_a_correction_is_shown_and_is_gold(register: registry.Register) -> None:
    filled(register)
    before = register.entry("exercise/2").plain()
    made = register.judge("correct", "record/3", data={"path": "/name", "value": "Danube Guard 2016"}, **WHO)
    assert register.entry("exercise/2").plain()["name"] == "Danube Guard 2016"
    (line,) = register.gold()
    assert line["report"] == "other" and line["records"][0]["name"] == "Danube Guard 2016" and line["text"] == drills.OTHER
    register.undo(made.number, **WHO)
    assert register.entry("exercise/2").plain() == before and not list(register.gold())


def test_accept_and_reject(register: registry.Register) -> None:
    filled(register)
    register.judge("accept", "exercise/1", **WHO)
    assert register.entry("exercise/1").accepted is True
    register.judge("reject", "exercise/2", **WHO)
    assert [entry.id for entry in register.all()] == ["exercise/1"]
    assert [entry.id for entry in register.all(registry.Filter(judged="rejected"))] == ["exercise/2"]
    register.judge("reject", "record/2", **WHO)
    assert [member.record for member in register.entry("exercise/1").members] == [1]
    assert register.check() == []


def test_a_record_can_be_added_to_a_report(register: registry.Register) -> None:
    filled(register)
    made = drills.record(register.report(3).report, "meeting", "Serbia and Hungary", parties=("SRB:participant", "HUN:participant"))
    added = register.judge("add", "report/3", data={"record": made.model_dump(mode="json")}, **WHO)
    assert register.entry("meeting/1").members[0].report == 3
    register.undo(added.number, **WHO)
    with pytest.raises(InputError):
        register.entry("meeting/1")
    assert register.check() == []


def test_any_past_state_can_be_shown(register: registry.Register) -> None:
    register.add(drills.first())
    moment = register.log() or register.report(1).added
    time.sleep(0.002)
    filled(register)
    register.judge("merge", "exercise/1", data={"with": ["exercise/2"]}, **WHO)
    assert isinstance(moment, str)
    assert [member.record for member in register.entry("exercise/1", as_of=moment).members] == [1]
    assert register.entries(as_of=moment).total == 1 and register.entries().total == 1
    assert register.entries(as_of="2001").total == 0
    with pytest.raises(InputError, match="as of"):
        register.entry("exercise/1", as_of="2001-01-01")


def test_who_when_why_are_kept(register: registry.Register) -> None:
    filled(register)
    note = register.judge("note", "exercise/1", data={"text": "ask the ministry"}, **WHO)
    register.undo(note.number, who="Ben", why="done")
    first, second = register.history("exercise/1")
    assert (first.who, first.why, first.undone_by) == ("Ana", "seen there", second.number) and first.at < second.at
    with pytest.raises(InputError, match="taken back already"):
        register.undo(note.number, who="Ben")


@pytest.mark.parametrize(
    ("act", "target", "data"),
    [
        ("burn", "exercise/1", {}),
        ("accept", "exercise/77", {}),
        ("accept", "nonsense", {}),
        ("accept", "record/x", {}),
        ("accept", "record/999999", {}),
        ("merge", "exercise/1", {}),
        ("merge", "exercise/1", {"with": ["exercise/1"]}),
        ("split", "exercise/1", {"records": [1, 2]}),
        ("split", "exercise/1", {"records": [3]}),
        ("correct", "record/1", {"path": "/nonsense", "value": 1}),
        ("correct", "record/1", {"path": "/name"}),
        ("correct", "record/1", {"path": "/personnel", "value": "many"}),
        ("tie", "exercise/1", {"provision": 1, "entry": "exercise/2"}),
        ("same-person", "person/1", {"with": ["person/2"]}),
        ("add", "report/1", {"record": {"type": "exercise"}}),
        ("add", "report/9", {"record": {}}),
    ],
)
def test_what_means_nothing_is_refused_in_one_line(register: registry.Register, act: str, target: str, data: dict[str, object]) -> None:
    filled(register)
    with pytest.raises(PactographError) as told:
        register.judge(act, target, data=data, **WHO)
    assert "\n" not in str(told.value)
    assert not register.log()


def test_nobody_cannot_judge(register: registry.Register) -> None:
    filled(register)
    with pytest.raises(InputError, match="nobody"):
        register.judge("accept", "exercise/1", who=" ")


AGREED = "Serbia and Belarus signed a plan of cooperation in education and joint exercises in Belgrade on 3 May 2015."
DRILLED = "Serbia and Belarus held the exercise Friendly Road at Barysaw on 4 June 2016."
PARTIES = ("SRB:party", "BLR:party")


def agreed() -> object:
    row = {"type": "agreement", "status": "done", "parties": PARTIES, "areas": ("education", "exercises"), "date": "2015-05-03"}
    return drills.coding("plan", AGREED, row, date="2015-05-04")


def drilled(key: str = "road") -> object:
    parties = ("SRB:participant", "BLR:participant")
    return drills.exercise(key, DRILLED, "Friendly Road", "2016-06-04", date="2016-06-06", parties=parties)


def standings(register: registry.Register) -> dict[str, tuple[str, tuple[str, ...]]]:
    provisions = register.entry("agreement/1").provisions
    return {one.value: (one.standing, tuple(tie.entry for tie in one.ties)) for one in provisions}


@pytest.mark.parametrize("act_first", [False, True])
def test_carrying_out_whatever_comes_first(register: registry.Register, act_first: bool) -> None:
    for one in (drilled(), agreed()) if act_first else (agreed(), drilled()):
        register.add(one)  # type: ignore[arg-type]
    assert standings(register) == {"education": ("none", ()), "exercises": ("done", ("exercise/1",))}
    assert register.check() == []


def test_untie_tie_and_their_undoing(register: registry.Register) -> None:
    for one in (agreed(), drilled()):
        register.add(one)  # type: ignore[arg-type]
    made = register.judge("untie", "agreement/1", data={"provision": "area:exercises", "entry": "exercise/1"}, **WHO)
    assert standings(register)["exercises"] == ("none", ())
    register.undo(made.number, **WHO)
    assert standings(register)["exercises"] == ("done", ("exercise/1",))
    register.judge("tie", "agreement/1", data={"provision": "area:education", "entry": "exercise/1", "standing": "ongoing"}, **WHO)
    assert standings(register)["education"] == ("ongoing", ("exercise/1",))
    assert register.check() == []


def test_a_tie_goes_with_what_it_rested_on(register: registry.Register) -> None:
    for one in (agreed(), drilled()):
        register.add(one)  # type: ignore[arg-type]
    rejected = register.judge("reject", "exercise/1", **WHO)
    assert standings(register)["exercises"] == ("none", ())
    register.undo(rejected.number, **WHO)
    register.judge("reject", "record/2", **WHO)
    assert standings(register)["exercises"] == ("none", ())
    assert register.check() == []


def test_an_agreement_that_nothing_touches_gets_no_version(register: registry.Register) -> None:
    for one in (agreed(), drilled()):
        register.add(one)  # type: ignore[arg-type]
    changed = register.add(
        drills.exercise("again", DRILLED + " It ended well.", "Friendly Road", "2016-06-04", parties=("SRB:participant", "BLR:participant"))
    )
    assert changed.entries == ("exercise/1",)


def test_persons_join_and_part(register: registry.Register) -> None:
    for number, name in enumerate(("Bratislav Gašić", "Bratislav Gasic", "Anders Holm")):
        text = f"Talks in Belgrade number {number + 1}: {name} met his guests from Oslo."
        row = {
            "type": "meeting",
            "status": "done",
            "parties": ("SRB:host", "NOR:visitor"),
            "persons": (f"{name}:SRB",),
            "date": f"2016-0{3 * number + 1}-01",
        }
        register.add(drills.coding(f"talks-{number}", text, row))
    persons = {one.name: one for one in register.persons()}
    assert len(persons) == 2
    gasic = next(one for name, one in persons.items() if name.startswith("Brat"))
    assert gasic.records == (1, 2)
    holm = persons["Anders Holm"]
    made = register.judge("same-person", gasic.id, data={"with": [holm.id]}, **WHO)
    assert register.person(holm.id).id == gasic.id and len(register.persons()) == 1
    register.undo(made.number, **WHO)
    assert len(register.persons()) == 2
    assert [hit.id for hit in register.search("Гашић", kind="report")] in (["1", "2"], ["2", "1"])
    assert register.entries(registry.Filter(person=("Gašić",))).total == 2


def test_a_rebuild_keeps_what_carries_out(register: registry.Register) -> None:
    for one in (agreed(), drilled()):
        register.add(one)  # type: ignore[arg-type]
    before = list(register.all())
    register.rebuild()
    assert list(register.all()) == before and register.check() == []
    register.judge("reject", "exercise/1", **WHO)
    assert standings(register)["exercises"] == ("none", ())
