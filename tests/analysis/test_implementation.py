"""Promised against carried out."""

from __future__ import annotations

import pytest
from made import entry

from pactograph.analysis.implementation import days, implementation
from pactograph.analysis.survival import curve
from pactograph.errors import InputError
from pactograph.records import Provision, Tie

# Weeks in remission under 6-mercaptopurine (E. J. Freireich and others, Blood 21, 1963), the example of the textbooks; False: still in it.
FREIREICH = [
    *[(6, True)] * 3, (6, False), (7, True), (9, False), (10, True), (10, False), (11, False), (13, True), (16, True), (17, False),
    (19, False), (20, False), (22, True), (23, True), (25, False), (32, False), (32, False), (34, False), (35, False),
]  # fmt: skip
KNOWN = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}


def test_kaplan_meier_is_as_published() -> None:
    found = curve(FREIREICH)
    assert (found.n, found.events, found.median) == (21, 9, 23)
    for time, survival in KNOWN.items():
        assert found.at(time) == pytest.approx(survival, abs=5e-4)
    assert found.at(5) == 1
    band = {step.time: (step.low, step.high) for step in found.steps}
    assert band[6] == pytest.approx((0.6197, 0.9516), abs=5e-4), "as R's survfit(conf.type = 'log-log') gives it"
    assert band[23] == pytest.approx((0.1881, 0.6801), abs=5e-4)


def test_curves_at_their_ends() -> None:
    assert curve([]).steps == ()
    assert curve([(3, True)]).at(3) == 0
    assert curve([(3, False)]).median is None
    assert curve([(0, True), (5, False)]).at(0) == 0.5


@pytest.mark.parametrize(
    ("signed", "until", "expected"),
    [
        ("2015-01-01", "2015-03-01", 59), ("2015-06-01", "2015", 31), ("2015", "2015-02-01", 0), ("2015", "2016", 365),
        ("2016", "2015", None), (None, "2015", None), ("2015-02-30", "2016", None), ("2015-02", "2015-02-28", 14), ("9999", "9999", None),
    ],
)  # fmt: skip
def test_days_between_dates_as_exact_as_they_are(signed: str | None, until: str | None, expected: int | None) -> None:
    assert days(signed, until) == expected


def promise(number: int, value: str, *ties: tuple[str, str, str | None], kind: str = "area", since: str | None = None) -> Provision:
    made = tuple(Tie(entry=id, standing=standing, date=date, score=1, reason="made") for id, standing, date in ties)  # type: ignore[arg-type]
    order = ["none", "planned", "ongoing", "done", "dropped"]
    standing = max((standing for _, standing, _ in ties), key=order.index, default="none")
    return Provision(number=number, kind=kind, value=value, standing=standing, since=since, ties=made)  # type: ignore[arg-type]


SIGNED = [
    entry(
        "agreement/1", "SRB RUS", status="done", date="2013-11-13", instrument="agreement", areas=["exercises", "education"],
        provisions=(
            promise(1, "exercises", ("exercise/1", "done", "2014-11-13")),
            promise(2, "education"),
            promise(3, "MiG-29", ("transfer/1", "planned", "2016"), kind="delivery"),
        ),
    ),
    entry("agreement/2", "SRB USA", status="done", date="2015", provisions=(promise(1, "exercises", ("meeting/9", "ongoing", None)),)),
    entry("agreement/3", "SRB CHN", status="proposed", date="2015", provisions=(promise(1, "industry"),)),
    entry("agreement/4", "SRB BLR", status="done", date="2015"),
    entry("agreement/5", "BLR RUS", status="done", date="2012", provisions=(promise(1, "basing", ("agreement/9", "dropped", "2013")),)),
    entry("exercise/1", "SRB RUS", status="done", date="2014-11-13"),
    entry("exercise/2", "SRB RUS", status="planned", date="2030"),
    entry("meeting/2", "SRB RUS", status="done", date="2018-11-13"),
]  # fmt: skip


def test_shares_and_delays_of_one_party() -> None:
    found = implementation(SIGNED, party="Serbia")
    whole = found.whole
    assert (whole.agreements, whole.provisions, whole.any_sign, whole.done) == (2, 4, 3, 1)
    assert (found.bare, found.unsigned, found.end) == (("agreement/4",), 1, "2018-11-13")
    assert [(group.name, group.provisions) for group in found.groups] == [("exercises", 2), ("delivery", 1), ("education", 1)]
    first, second, third, fourth = found.promises
    assert (first.days, first.acted) == (365, True)
    assert (second.days, second.acted) == (1826, False), "watched until the last act, not until a plan for 2030"
    assert (third.acted, third.standing) == (False, "planned")
    assert (fourth.acted, fourth.days) == (True, None), "begun on an unknown day"
    assert whole.curve.n == 3
    assert whole.curve.at(365) == pytest.approx(2 / 3)
    assert "exercise/1" in whole.entries
    assert found.rows()[0]["name"] == "all"
    assert len(found.promise_rows()) == 4


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("agreement", {"agreement/1", "agreement/2", "agreement/5"}), ("pair", {"RUS–SRB", "SRB–USA", "BLR–RUS"}),
        ("party", {"SRB", "RUS", "USA", "BLR"}), ("area", {"exercises", "education", "delivery", "basing"}), ("kind", {"area", "delivery"}),
        ("instrument", {"agreement", "unknown"}), ("year", {"2012", "2013", "2015"}),
    ],
)  # fmt: skip
def test_groups(by: str, names: set[str]) -> None:
    assert {group.name for group in implementation(SIGNED, by=by).groups} == names  # type: ignore[arg-type]


def test_a_promise_that_was_dropped_is_watched_until_then() -> None:
    promised = promise(1, "basing", ("agreement/9", "dropped", "2013-01-01"), since="2013-01-01")
    (found,) = implementation([entry("agreement/1", "BLR RUS", status="cancelled", date="2012-01-01", provisions=(promised,))]).promises
    assert (found.days, found.acted) == (366, False)


def test_nothing_is_a_clear_result() -> None:
    found = implementation([])
    assert (found.whole.provisions, found.groups, found.end) == (0, (), None)
    assert found.whole.share_done == 0
    with pytest.raises(InputError, match="grouped by"):
        implementation([], by="moon")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="no party"):
        implementation([], party="Atlantis")


def test_nothing_is_watched_beyond_the_last_report() -> None:
    signed = entry("agreement/1", "SRB RUS", status="done", date="2015-01-01", provisions=(promise(1, "basing"),))
    mission = entry("deployment/1", "SRB RUS", status="ongoing", date="2015/2042")
    found = implementation([signed, mission], published={1: "2016-01-01", 2: None})
    assert (found.end, found.promises[0].days) == ("2016-01-01", 365)
