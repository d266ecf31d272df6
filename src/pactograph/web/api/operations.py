"""The operations of the API, each on one method of the register."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request

from pactograph import codebook
from pactograph.records import Entry, Told
from pactograph.records.person import Somebody
from pactograph.registry import Filter
from pactograph.review.wanted import party
from pactograph.web.api import params, schemas
from pactograph.web.api.unchanged import unchanged
from pactograph.web.pages.codebook import FILTERS, LISTS
from pactograph.web.pages.reports import listed_row
from pactograph.web.query import HIGHEST
from pactograph.web.totals import counts as totals
from pactograph.web.totals import pairs, single

router = APIRouter(dependencies=[Depends(unchanged)])
Number = Annotated[int, Path(ge=1, le=HIGHEST, description="The number within its kind."), params.BARE]
Type = Annotated[str, Path(description="A record type.", pattern=f"^({'|'.join(codebook.types())})$")]


@router.get("/entries", tags=["entries"], summary="Entries by filters")
def entries(request: Request, asked: Annotated[params.WantedEntries, Query()]) -> schemas.Entries:
    """Newest first unless asked otherwise; a page at a time."""
    filter, where = asked.filter(), {"limit": asked.limit, "after": asked.after, "order": asked.order}
    state = request.app.state
    page = state.register.entries(filter, as_of=asked.as_of, **where) if asked.as_of else state.tally.entries(filter, **where)
    return schemas.Entries(items=list(page.entries), total=page.total, next=page.next)


@router.get("/entries/{type}/{number}", tags=["entries"], summary="One entry")
def entry(request: Request, type: Type, number: Number, as_of: Annotated[params.Moment | None, Query()] = None) -> Entry:
    """With its values, the words behind each, conflicts, provisions and what carries them out; as it is, or as it was."""
    found: Entry = _register(request).entry(f"{type}/{number}", as_of=as_of)
    return found


@router.get("/entries/{type}/{number}/history", tags=["entries"], summary="How an entry came to be as it is")
def history(request: Request, type: Type, number: Number) -> schemas.History:
    """Its versions and the judgements on it and on its records."""
    register, id = _register(request), f"{type}/{number}"
    judgements = register.history(id)
    versions = [schemas.Version(**one._asdict()) for one in register.moments(id)]
    return schemas.History(versions=versions, judgements=judgements)


@router.get("/reports", tags=["reports"], summary="Reports, those added last first")
def reports(request: Request, asked: Annotated[params.WantedReports, Query()]) -> schemas.Reports:
    """Without their texts."""
    found, total, cursor = _register(request).reports(**asked.model_dump())
    return schemas.Reports(items=[schemas.ReportHead(**listed_row(one)) for one in found], total=total, next=cursor)


@router.get("/reports/{number}", tags=["reports"], summary="One report with its text and records")
def report(request: Request, number: Number) -> schemas.ReportOut:
    """Spans of the records point into its text and title."""
    register = _register(request)
    stored = register.report(number)
    tolds = register.records(number)
    homes = register.homes([told.number for told in tolds])
    return schemas.ReportOut(**stored._asdict(), records=[_record(told, homes) for told in tolds])


@router.get("/records/{number}", tags=["reports"], summary="One record")
def record(request: Request, number: Number) -> schemas.RecordOut:
    """As it stands, with what persons corrected."""
    told = _register(request).told(number)
    return _record(told, _register(request).homes([number]))


@router.get("/persons", tags=["persons"], summary="Persons, those with most records first")
def persons(request: Request, asked: Annotated[params.WantedPersons, Query()]) -> schemas.Persons:
    """Of a party, or with a name that sounds like `name`."""
    start = int(asked.after or 0)
    code = party(asked.party) if asked.party else None
    found = _register(request).persons(party=code, name=asked.name or None, limit=start + asked.limit + 1)[start:]
    return schemas.Persons(items=found[: asked.limit], next=str(start + asked.limit) if len(found) > asked.limit else None)


@router.get("/persons/{number}", tags=["persons"], summary="One person")
def person(request: Request, number: Number) -> Somebody:
    """Names, parties, and offices held over time."""
    found: Somebody = _register(request).person(f"person/{number}")
    return found


@router.get("/search", tags=["search"], summary="Full text over reports, quotes and entries")
def search(request: Request, asked: Annotated[params.WantedHits, Query()]) -> schemas.Hits:
    """All words must be there, in any spelling or alphabet."""
    hits = _register(request).search(asked.q, asked.kind, asked.limit)
    return schemas.Hits(items=[schemas.HitOut(**hit._asdict()) for hit in hits])


@router.get("/counts", tags=["counts"], summary="Numbers of entries by one or two things")
def counts(request: Request, asked: Annotated[params.WantedCounts, Query()]) -> schemas.Counts:
    """An entry with two parties counts for both; undated ones have the year of their first report."""
    by, filter = tuple(dict.fromkeys(asked.by)), asked.filter()
    found = _register(request).counts(filter, by, as_of=asked.as_of) if asked.as_of else totals(request, filter, *by)
    ranked = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    return schemas.Counts(by=list(by), items=[schemas.Count(values=list(key), entries=n) for key, n in ranked])


@router.get("/pairs", tags=["counts"], summary="Numbers of entries that two parties have together")
def together(request: Request, asked: Annotated[params.Wanted, Query()]) -> schemas.Counts:
    """The codes of a pair are in order."""
    ranked = sorted(pairs(request, asked.filter()).items(), key=lambda one: (-one[1], one[0]))
    return schemas.Counts(by=["party", "party"], items=[schemas.Count(values=list(pair), entries=n) for pair, n in ranked])


@router.get("/codebook", tags=["codebook"], summary="Every code with its definition and number of entries")
def book(request: Request) -> schemas.Codebook:
    """Lists by name."""
    lists: dict[str, list[Any]] = {"types": [codebook.record_type(code) for code in codebook.types()]}
    lists |= {name: list(codebook.codes(name).values()) for name in LISTS}
    counted = {name: single(request, Filter(), by) for name, by in (FILTERS | {"types": "type"}).items()}
    return schemas.Codebook(lists={name: [_code(one, counted.get(name)) for one in codes] for name, codes in lists.items()})


@router.get("/stats", tags=["counts"], summary="What is in the register")
def stats(request: Request) -> schemas.Stats:
    """Without the place where it lies."""
    return schemas.Stats(counts={name: count for name, count in _register(request).stats().items() if name != "register"})


def _register(request: Request) -> Any:
    return request.app.state.register


def _record(told: Told, homes: dict[int, str]) -> schemas.RecordOut:
    plain = {name: getattr(told, name) for name in ("number", "report", "published", "outlet", "origin", "record")}
    return schemas.RecordOut(**plain, entry=homes.get(told.number))


def _code(code: Any, counts: dict[str, int] | None) -> schemas.CodeOut:
    example = code.example if hasattr(code, "example") else ""
    entries = None if counts is None else counts.get(code.code, 0)
    return schemas.CodeOut(code=code.code, label=code.label, definition=code.definition, example=example, entries=entries)
