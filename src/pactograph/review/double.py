"""Double coding: two persons code a report blind to each other, a third settles where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from pactograph.errors import InputError
from pactograph.records import Judgement, Record
from pactograph.registry import Register
from pactograph.registry.amending import amended
from pactograph.registry.clock import now

CODERS = 2


class Kept(BaseModel):
    model_config = ConfigDict(frozen=True)


class Assignment(Kept):
    """Who codes a report. `start`: whether they begin with nothing, or with the records that the coder of the product found.

    `settled` is the time when the differences were settled, by whom says `settler`.
    """

    report: int
    coders: tuple[str, ...]
    by: str
    at: str
    start: Literal["empty", "machine"] = "empty"
    settled: str | None = None
    settler: str | None = None


class Draft(Kept):
    """A record as one person codes it; `origin` is the number of the record of the register that it began as."""

    record: Record
    origin: int | None = None


class Work(Kept):
    """What one person has coded of one report; `finished` is the time when they said so."""

    report: int
    coder: str
    drafts: tuple[Draft, ...] = ()
    finished: str | None = None


def assign(register: Register, report: int, coders: Iterable[str], by: str, start: str = "empty") -> Assignment:
    """Give a report to two coders. Raises InputError where it is given already, or the two are one."""
    register.report(report)
    names = tuple(dict.fromkeys(name.strip().lower() for name in coders if name.strip()))
    if len(names) != CODERS:
        raise InputError("two different coders are needed", f"report {report}", "name two accounts")
    if find(register, report):
        raise InputError("is being coded twice already", f"report {report}", "settle or withdraw that first")
    made = Assignment(report=report, coders=names, by=by, at=now(), start="machine" if start == "machine" else "empty")
    register.keep(f"assigned:{report:09}", made.model_dump_json())
    return made


def find(register: Register, report: int) -> Assignment | None:
    """The assignment of a report."""
    found = register.kept(f"assigned:{report:09}")
    return Assignment.model_validate_json(found) if found else None


def get(register: Register, report: int) -> Assignment:
    """The assignment of a report. Raises InputError where there is none."""
    found = find(register, report)
    if found is None:
        raise InputError(f"there is no double coding of report {report}", remedy="an editor assigns it to two coders")
    return found


def assignments(register: Register) -> list[Assignment]:
    """All assignments, by report."""
    return [Assignment.model_validate_json(value) for value in register.kept_all("assigned:").values()]


def withdraw(register: Register, report: int) -> None:
    """Take an assignment back, with what was coded under it. Raises InputError for one that is settled."""
    if get(register, report).settled:
        raise InputError("is settled: what was coded stays", f"report {report}")
    for coder in get(register, report).coders:
        register.forget(_key(report, coder))
    register.forget(f"assigned:{report:09}")


def closed_to(register: Register, who: str, reports: Iterable[int]) -> None:
    """Raises InputError for a person who codes one of these reports blind: they must not see what others say of it until it is settled."""
    for report in sorted(set(reports)):
        found = find(register, report)
        if found and found.settled is None and who in found.coders:
            raise InputError("you code this report blind to the other coder", f"report {report}", f"your page: /review/coding/{report}")


def work(register: Register, report: int, coder: str) -> Work:
    """What a person has coded of a report that is theirs. Raises InputError where it is not."""
    assignment = get(register, report)
    if coder not in assignment.coders:
        raise InputError("is not assigned to you", f"report {report}", "an editor assigns reports")
    found = register.kept(_key(report, coder))
    if found:
        return Work.model_validate_json(found)
    begun = register.records(report) if assignment.start == "machine" else []
    return Work(report=report, coder=coder, drafts=tuple(Draft(record=told.record, origin=told.number) for told in begun))


def add(register: Register, report: int, coder: str, record: Record) -> Work:
    """One more record."""
    own = _open(register, report, coder)
    return _keep(register, own.model_copy(update={"drafts": (*own.drafts, Draft(record=record))}))


def drop(register: Register, report: int, coder: str, place: int) -> Work:
    """Take a record out. Raises InputError where there is none at this place."""
    own = _open(register, report, coder)
    _draft(own, place)
    return _keep(register, own.model_copy(update={"drafts": own.drafts[:place] + own.drafts[place + 1 :]}))


def correct(register: Register, report: int, coder: str, place: int, data: dict[str, Any]) -> Work:
    """Put one value of a record right; `data` as of a judgement."""
    own = _open(register, report, coder)
    draft = _draft(own, place)
    said = Judgement(number=0, at=now(), who=coder, act="correct", target="record/0", data=data)
    changed = draft.model_copy(update={"record": amended(draft.record, [said])})
    return _keep(register, own.model_copy(update={"drafts": (*own.drafts[:place], changed, *own.drafts[place + 1 :])}))


def finish(register: Register, report: int, coder: str) -> Work:
    """Say that it is done; it can be changed no more."""
    return _keep(register, _open(register, report, coder).model_copy(update={"finished": now()}))


def finished(register: Register, report: int) -> list[Work]:
    """The work of both coders, in the order in which they were named; fewer where one has not finished."""
    found = [register.kept(_key(report, coder)) for coder in get(register, report).coders]
    done = [Work.model_validate_json(value) for value in found if value]
    return [one for one in done if one.finished]


def codings(register: Register) -> dict[str, dict[str, dict[str, Any]]]:
    """By coder, by report, lines in the gold form: of the reports that both have finished, so that nobody is told of the other's before."""
    out: dict[str, dict[str, dict[str, Any]]] = {}
    for assignment in assignments(register):
        both = finished(register, assignment.report)
        if len(both) == CODERS:
            report = register.report(assignment.report).report
            for one in both:
                line = {"report": report.report, "date": report.date, "title": report.title, "text": report.text}
                out.setdefault(one.coder, {})[str(one.report)] = line | {"records": [draft.record.plain() for draft in one.drafts]}
    return out


def _open(register: Register, report: int, coder: str) -> Work:
    own = work(register, report, coder)
    if own.finished:
        raise InputError("you have finished it: it can be changed no more", f"report {report}")
    return own


def _draft(own: Work, place: int) -> Draft:
    if not 0 <= place < len(own.drafts):
        raise InputError(f"there is no record {place + 1} in your coding", f"report {own.report}", "reload the page")
    return own.drafts[place]


def _keep(register: Register, own: Work) -> Work:
    register.keep(_key(own.report, own.coder), own.model_dump_json())
    return own


def _key(report: int, coder: str) -> str:
    return f"coding:{report:09}:{coder}"
