"""What becomes of every record and every value of coded reports: found, missed, spurious or wrong, and for what cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks import causes
from benchmarks.corpus import Row
from benchmarks.differences import RIGHT, SPURIOUS, Difference, differences
from benchmarks.trace import Trace, of_value
from pactograph.analysis.pairing import codes, is_swapped
from pactograph.records import Record

FOUND, MISSED_RECORD, SPURIOUS_RECORD, VALUE = "found record", "missed record", "spurious record", "value"
SWAPPED = "parties in each other's role"


@dataclass(frozen=True)
class Finding:
    """One record, or one value of a field of a found record. `cause` is empty where all is well."""

    about: str
    report: str
    type: str
    cause: str = ""
    field: str = ""
    gold: str = ""
    coded: str = ""
    quote: str = ""
    why: str = ""


def findings(trace: Trace) -> Iterator[Finding]:
    """All of one report."""
    for i, gold in enumerate(trace.gold):
        if i in trace.pairs:
            yield from _paired(trace, gold, trace.pairs[i])
        else:
            cause = causes.of_missed(trace, i)
            yield Finding(MISSED_RECORD, trace.name, gold["type"], cause.name, gold=_parties(gold), quote=_quote(gold), why=cause.why)
    for j in sorted(set(range(len(trace.records))) - set(trace.pairs.values())):
        coded, cause = trace.coded[j], causes.of_spurious(trace, j)
        yield Finding(SPURIOUS_RECORD, trace.name, coded["type"], cause.name, coded=_parties(coded), quote=_quote(coded), why=cause.why)


def _paired(trace: Trace, gold: Row, j: int) -> Iterator[Finding]:
    coded, type = trace.coded[j], gold["type"]
    cause = SWAPPED if is_swapped(gold, coded) else ""
    yield Finding(
        FOUND, trace.name, type, cause, gold=_parties(gold), coded=_parties(coded), quote=_quote(gold), why=trace.records[j].reason
    )
    for one in differences(gold, coded):
        cause = "" if one.what == RIGHT else one.what
        why = _why(trace.records[j], one) if cause else ""
        yield Finding(VALUE, trace.name, type, cause, one.field, _written(one.gold), _written(one.coded), _quote(gold), why)


def _why(record: Record, one: Difference) -> str:
    """The coder's own reason for a value that it gave."""
    given = next((value for pointer, value in record.values() if (one.field, one.coded) in of_value(pointer, value)), None)
    return f"{given.reason} (chance {given.confidence:.2f})" if given else "no value" if one.what != SPURIOUS else record.reason


def _parties(record: Row) -> str:
    return " ".join(f"{party.get('code')}:{party.get('role')}" for party in record.get("parties") or []) or " ".join(sorted(codes(record)))


def _quote(record: Row) -> str:
    return str((record.get("evidence") or [""])[0])


def _written(value: object) -> str:
    return "" if value is None else " ".join(map(str, value.values())) if isinstance(value, dict) else str(value)
