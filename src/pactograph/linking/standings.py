"""Where a provision stands by the acts that are tied to it: none, planned, ongoing, done or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pactograph.linking.acts import Act
from pactograph.linking.days import days
from pactograph.records import Tie
from pactograph.records.entry import STANDINGS, Standing

BY_STATUS: dict[str, Standing] = {"done": "done", "ongoing": "ongoing", "planned": "planned", "proposed": "none", "cancelled": "dropped"}
# A signed instrument and a meeting carry out less than a deed does.
LESS: dict[tuple[str, str], Standing] = {
    ("agreement", "done"): "planned",
    ("agreement", "ongoing"): "planned",
    ("meeting", "done"): "ongoing",
}
FOR_LACK_OF_DATE = 0


def given(act: Act, *, bought: bool = False) -> Standing:
    """The standing that one act gives. `bought`: to a delivery of what one party buys, which is not done by joint work on it."""
    if bought and act.type == "industry" and act.status == "done":
        return "ongoing"
    return LESS.get((act.type, act.status)) or BY_STATUS.get(act.status, "none")


def standing(ties: Sequence[Tie], ended: str | None = None, *, over: bool = False) -> tuple[Standing, str | None]:
    """The furthest that the ties say, and the date of the first that says so.

    What was done stays done. Else what comes after the last cancellation counts; where nothing does, the provision is dropped.
    `over`: the agreement is suspended or terminated, since `ended`: what was not done by then is dropped.
    """
    done = [tie for tie in ties if tie.standing == "done"]
    if done:
        return "done", _first(done)
    if over:
        return "dropped", ended
    alive = _after_the_last_drop(ties)
    furthest = max((STANDINGS.index(tie.standing) for tie in alive), default=0)
    drops = [tie for tie in ties if tie.standing == "dropped"]
    if not furthest and drops:
        return "dropped", _first(drops)
    return STANDINGS[furthest], _first([tie for tie in alive if tie.standing == STANDINGS[furthest]]) if furthest else None


def _after_the_last_drop(ties: Sequence[Tie]) -> list[Tie]:
    last = max((_day(tie.date) for tie in ties if tie.standing == "dropped"), default=None)
    alive = [tie for tie in ties if tie.standing != "dropped"]
    return alive if last is None else [tie for tie in alive if _day(tie.date) > last]


def _day(date: str | None) -> int:
    """The last day that a date may mean; without one it is before all others."""
    found = days(date)
    return found.last if found else FOR_LACK_OF_DATE


def _first(ties: Iterable[Tie]) -> str | None:
    return min((tie.date for tie in ties if tie.date), default=None)
