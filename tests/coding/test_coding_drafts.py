"""Events gathered into drafts, and what the part that accepts them sees."""

from __future__ import annotations

import pytest

from pactograph.coding import judge
from pactograph.coding.drafts import Draft, gather
from pactograph.coding.linear import Linear
from tests.coding.told import doc, event, view

ALWAYS, NEVER = Linear({"same": {"": 9.0}}), Linear({"same": {"": -9.0}})
TEXT = "Norway signed a treaty with Chile and visited Peru."


def test_events_that_are_one_are_gathered() -> None:
    found = view(TEXT)
    both = [event(found, "treaty", "agreement"), event(found, "signed", "agreement")]
    (draft,) = gather(both, ALWAYS)
    assert [one.name for one in draft.events] == ["signed", "treaty"]
    assert len(gather(both, NEVER)) == 2


def test_types_never_mix() -> None:
    found = view(TEXT)
    assert len(gather([event(found, "signed", "agreement"), event(found, "visited", "meeting")], ALWAYS)) == 2
    assert gather([], ALWAYS) == []


def test_the_surest_leads_and_of_equals_the_first() -> None:
    found = view(TEXT)
    first, second = event(found, "signed", "agreement", 0.6), event(found, "treaty", "agreement", 0.8)
    assert Draft("agreement", [first, second]).lead is second
    second.score = 0.6
    assert Draft("agreement", [first, second]).lead is first


def test_chances_are_weighed_means() -> None:
    found = view(TEXT)
    sure, faint = event(found, "signed", "agreement", 0.9), event(found, "treaty", "agreement", 0.1)
    sure.chances, faint.chances = {"NOR": {"party": 1.0, "none": 0.0}}, {"NOR": {"party": 0.0, "none": 1.0}}
    own = Draft("agreement", [sure, faint]).chances["NOR"]
    assert own["party"] == pytest.approx(0.9)
    assert sum(own.values()) == pytest.approx(1)


def test_levels_are_the_steps_that_are_reached() -> None:
    assert list(judge.level("best", 0.3)) == ["best>0.1", "best>0.2", "best>0.3"]
    assert list(judge.level("best", 0.0)) == []


def test_the_judge_sees_each_feature_once_and_with_its_type() -> None:
    report = doc(TEXT)
    draft = Draft("agreement", [event(report.views[0], "signed", "agreement")], {"NOR": ("party", 0.9), "CHL": ("party", 0.8)})
    twin = Draft("agreement", [event(report.views[0], "treaty", "agreement", 0.4)], dict(draft.parties))
    found = judge.of_draft(report, draft, [draft, twin])
    assert len(found) == len(set(found))
    assert {"parties=2", "states=2", "alike=1", "twins=1/best", "agreement/"} <= set(found)
    assert "twins=1/worse" in judge.of_draft(report, twin, [draft, twin])


def test_the_judge_sees_what_a_draft_and_its_report_are_about() -> None:
    report = doc("Norway and Chile signed an agreement on rice exports. Farmers and tourism will gain.")
    draft = Draft("agreement", [event(report.views[0], "agreement", "agreement")])
    found = judge.once(draft, [draft])
    assert {"civil=2", "civil=2/0", "matters=2/0", "other=5/0", "other>0.9"} <= set(found)
    army = doc("The army of Norway and Chile signed an agreement on frigates.")
    draft = Draft("agreement", [event(army.views[0], "agreement", "agreement")])
    assert "civil=0" in judge.once(draft, [draft]) and "other>0.1" not in judge.once(draft, [draft])
