"""What a third person settles of two blind codings becomes judgements on the report's records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pactograph.errors import InputError
from pactograph.records import Record, Told
from pactograph.records.record import MANY, SINGLE, bare
from pactograph.registry import Register
from pactograph.registry.clock import now
from pactograph.review.double import CODERS, Draft, finished, get


def settle(register: Register, report: int, chosen: Iterable[Draft], who: str, why: str = "") -> None:
    """The chosen records are accepted, corrected or added, the others of the report rejected. Doing it twice adds nothing.

    Raises InputError where it is settled, where a coder has not finished, or where the settler is one of the two.
    """
    assignment = get(register, report)
    if assignment.settled:
        raise InputError("is settled already", f"report {report}")
    if who in assignment.coders:
        raise InputError("you coded it: a third person settles", f"report {report}")
    if len(finished(register, report)) < CODERS:
        raise InputError("both must have finished first", f"report {report}")
    why = why or f"settled between {' and '.join(assignment.coders)}"
    left = {told.number: told for told in register.records(report) if register.entry_of(told.number)}
    for draft in chosen:
        _stand(register, report, draft, left, who, why)
    for number in left:
        register.judge("reject", f"record/{number}", who=who, why=why)
    register.keep(f"assigned:{report:09}", assignment.model_copy(update={"settled": now(), "settler": who}).model_dump_json())


def _stand(register: Register, report: int, draft: Draft, left: dict[int, Told], who: str, why: str) -> None:
    """One record that stands: the one that it began as put right, one that reads the same accepted, else a new one."""
    twin = next((number for number, told in left.items() if told.record.plain() == draft.record.plain()), None)
    number = twin if twin is not None else draft.origin if draft.origin in left else None
    if number is None:
        register.judge("add", f"report/{report}", who=who, why=why, data={"record": draft.record.model_dump(mode="json")})
        return
    for data in differences(left.pop(number).record, draft.record):
        register.judge("correct", f"record/{number}", who=who, why=why, data=data)
    register.judge("accept", f"record/{number}", who=who, why=why)


def differences(old: Record, new: Record) -> Iterator[dict[str, Any]]:
    """The corrections that make `old` say what `new` says."""
    for field in SINGLE:
        before, after = getattr(old, field), getattr(new, field)
        if _plain(before) != _plain(after):
            yield _data(f"/{field}", after)
    for field in MANY:
        before, after = getattr(old, field), getattr(new, field)
        if [_plain(one) for one in before] != [_plain(one) for one in after]:
            yield from ({"path": f"/{field}/{place}", "value": None} for place in range(len(before) - 1, -1, -1))
            yield from (_data(f"/{field}/-", one) for one in after)


def _plain(value: Any) -> Any:
    return None if value is None else bare(value.value)


def _data(path: str, value: Any) -> dict[str, Any]:
    spans = {"spans": [span.model_dump() for span in value.spans]} if value is not None else {}
    return {"path": path, "value": _plain(value)} | spans
