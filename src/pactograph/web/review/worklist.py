"""The worklist: entries that no person has judged, those that most deserve a look first."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

from starlette.requests import Request

from pactograph import codebook
from pactograph.errors import InputError
from pactograph.publishing.summary import summary as row
from pactograph.records.judgement import Act
from pactograph.registry import Filter, Register
from pactograph.review.worth import Worth, worklist
from pactograph.web.asked import asked
from pactograph.web.kept import Kept
from pactograph.web.query import Query
from pactograph.web.render import Context

SHOWN = 60
# Parameters that narrow the list, and go along from entry to entry.
OWN = ("edit", "report", "done", "what", "record", "add", "start", "end", "where", "merge", "format", "words")


class Place(NamedTuple):
    """Where an entry stands in the list: what comes before and after it, None at the ends; `rank` 0 where it is not in the list."""

    rank: int
    total: int
    previous: str | None
    next: str | None
    reason: str


def page(request: Request, query: Query) -> Context:
    """`rows`: entries with rank and reason; `total`: how many wait in all."""
    found, total = _found(request, query)
    rows = [_row(one) for one in found[:SHOWN]]
    about = {"title": "Review", "total": total, "kept": kept(query), "types": codebook.types(), "first": first(found), "done": done(query)}
    return about | {"rows": rows}


def done(query: Query) -> tuple[int, str] | None:
    """(number, act) of the judgement that led here."""
    what = query.text("what")
    return (query.number("done", 0, 0, 10**9), what) if what in get_args(Act) and query.text("done") else None


def kept(query: Query) -> str:
    """The filters of a list as a query string."""
    return query.without(*OWN)


def first(found: list[Worth]) -> str | None:
    """The id of the entry to begin with."""
    return found[0].entry.id if found else None


def place(request: Request, query: Query, id: str) -> Place:
    """Where an entry stands in the list that the query asks for; one that is judged already leads on to the first that waits."""
    found, total = _found(request, query)
    ids = [one.entry.id for one in found]
    if id not in ids:
        return Place(0, total, None, first(found), "")
    at = ids.index(id)
    return Place(at + 1, total, ids[at - 1] if at else None, ids[at + 1] if at + 1 < len(ids) else None, found[at].reason)


def _found(request: Request, query: Query) -> tuple[list[Worth], int]:
    highest, wanted = query.fraction("max_confidence", 1.0), filter(query)
    register: Register = request.app.state.register
    kept: Kept = request.app.state.kept
    found, total = kept.get(register, (worklist, wanted), lambda: worklist(request.app.state.tally, wanted))
    if highest < 1:
        found = [one for one in found if one.entry.confidence <= highest]
        total = min(total, len(found)) if len(found) < SHOWN else total
    return found, total


def filter(query: Query) -> Filter:
    """The filter of the list; entries that are judged are not in it."""
    if query.text("judged") not in ("", "open"):
        raise InputError("the worklist holds what nobody has judged", "judged", "the list of entries shows the others")
    return asked(query, judged="open")


def _row(one: Worth) -> dict[str, Any]:
    return row(one.entry) | {"rank": round(one.rank, 3), "consequence": round(one.consequence, 2), "why": one.reason}
