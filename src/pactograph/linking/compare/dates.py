"""Whether the dates allow that it is one event: stated dates of any precision, and those of the reports where none is stated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactograph.linking.compare.sign import Sign
from pactograph.linking.days import Days
from pactograph.linking.facts import Facts

# Events of a moment; the others last, or are spoken of for long.
MOMENTS = frozenset({"meeting", "statement", "exercise", "transfer"})
LONG = 27
YEARLONG = 92


def dates(a: Facts, b: Facts) -> Iterator[Sign]:
    """What the dates say; the same again for the sort of event; whether the plan and the act lie apart."""
    found = _dates(a, b)
    yield found
    sort = "moment" if a.type in MOMENTS else "lasting"
    yield Sign(f"{found.feature}/{sort}", found.words)
    yield from _order(a, b)


def _dates(a: Facts, b: Facts) -> Sign:
    if a.days and b.days:
        return _stated(a, b, a.days, b.days)
    if a.days or b.days:
        return _one_stated(a.days or b.days, b.window if a.days else a.window)
    if a.told is None or b.told is None:
        return Sign("date=unknown", "no dates to compare")
    apart = gap(a.told, b.told)
    return Sign(f"reported={_bin(apart)}", f"undated in both, reported {_days(apart)} apart")


def _stated(a: Facts, b: Facts, left: Days, right: Days) -> Sign:
    apart = gap(left, right)
    if apart:
        exact = "exact" if a.exact and b.exact else "coarse"
        return Sign(f"date={exact}{_bin(apart)}", f"dates {_days(apart)} apart ({_shown(min(left, right))}, {_shown(max(left, right))})")
    if left == right and a.exact and b.exact:
        return Sign("date=same", f"both {_shown(left)}")
    if left.first == right.first and a.exact and b.exact:
        return Sign("date=start", f"both from {_day(left.first)}")
    if left.last == right.last and a.exact and b.exact and right.first != right.last and left.first != left.last:
        return Sign("date=end", f"both until {_day(left.last)}")
    broad = max(left.last - left.first, right.last - right.first)
    width = "year" if broad > YEARLONG else "month" if broad >= LONG else "days"
    return Sign(f"date=within-{width}", f"dates that fit ({_shown(min(left, right))}, {_shown(max(left, right))})")


def _one_stated(stated: Days | None, window: Days | None) -> Sign:
    if stated is None or window is None:
        return Sign("date=unknown", "no dates to compare")
    apart = gap(stated, window)
    if not apart:
        return Sign("one=fits", f"{_shown(stated)} fits the undated one by its report's date")
    return Sign(f"one={_bin(apart)}", f"{_shown(stated)} and the undated one's report are {_days(apart)} too far apart")


def _order(a: Facts, b: Facts) -> Iterator[Sign]:
    """A plan told before the act is the same event at an earlier stage; a plan told after it is another one."""
    if {a.status, b.status} & {"planned", "proposed"} and (a.status == "done") != (b.status == "done"):
        plan, act = (a, b) if b.status == "done" else (b, a)
        if plan.told and act.told:
            after = plan.told.first > act.told.last + 3
            yield Sign("plan-after", "a plan told after the act") if after else Sign("plan-before", "planned in the earlier report")
        if plan.days and act.days and plan.exact and act.exact and gap(plan.days, act.days):
            yield Sign("moved", "planned for another date")


def gap(a: Days, b: Days) -> int:
    """Days between two stretches, 0 where they overlap."""
    return max(0, a.first - b.last, b.first - a.last)


BINS = ((1, "1"), (3, "3"), (10, "10"), (31, "31"), (100, "100"), (280, "280"))


def _bin(apart: int) -> str:
    return next((name for most, name in BINS if apart <= most), "more") if apart else "0"


def _days(apart: int) -> str:
    return "1 day" if apart == 1 else f"{apart} days" if apart < 800 else f"{apart // 365} years"


def _shown(known: Days) -> str:
    return _day(known.first) if known.first == known.last else f"{_day(known.first)} to {_day(known.last)}"


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
