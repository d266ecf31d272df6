"""Persons: those with most records, or of a party, or by name; and one with the offices held and the entries that name him or her."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.publishing.summary import summary as row
from pactograph.records import Held, Somebody
from pactograph.review.wanted import party as coded_party
from pactograph.web.charts.track import Lane, Mark, track
from pactograph.web.filters import day
from pactograph.web.query import Query, place
from pactograph.web.render import Context

PAGE, MOST, ENTRIES = 100, 1000, 200


def listed(request: Request, query: Query) -> Context:
    """`rows`: persons, those with most records first."""
    register = request.app.state.register
    party, name = query.text("party"), query.text("name")
    found = register.persons(party=coded_party(party) if party else None, name=name or None, limit=query.number("limit", PAGE, 1, MOST))
    return {"title": "Persons", "rows": [person_row(one) for one in found]}


def person_row(person: Somebody) -> dict[str, Any]:
    """What a list shows of a person: the last office held, and when records name him or her."""
    offices = [held for held in person.held if held.kind == "office"]
    ranks = [held for held in person.held if held.kind == "rank"]
    shown = sorted(offices or ranks, key=lambda held: held.until or "")
    return {
        "id": person.id,
        "name": person.name,
        "party": person.parties[0].value if person.parties else "",
        "office": shown[-1].title if shown else "",
        "since": (shown[-1].since if shown else person.since) or "",
        "until": (shown[-1].until if shown else person.until) or "",
        "records": len(person.records),
    }


def one(request: Request, query: Query) -> Context:
    """`person`: names, parties, offices and ranks over time; `rows`: the entries that name him or her, newest first."""
    register = request.app.state.register
    person = register.person(f"person/{place('person', request.path_params['number'])}")
    homes = register.homes(person.records[-ENTRIES:])
    rows = [row(entry) for entry in register.shown(set(homes.values())).values()]
    return {
        "title": person.name,
        "person": person,
        "rows": sorted(rows, key=lambda one: (one["date"], one["id"]), reverse=True),
        "charts": {"held": held(person)},
    }


def held(person: Somebody) -> Any:
    """Offices and ranks as bars over the years in which records tell of them."""
    dated = [one for one in person.held if one.since]
    lanes = [
        Lane(
            one.title,
            [
                Mark(
                    one.since or "",
                    one.until or one.since or "",
                    _said(one),
                    f"/reports/{one.reports[0]}" if one.reports else "#main",
                    f"h-{one.kind}",
                )
            ],
        )
        for one in dated
    ]
    return track(lanes, f"Offices and ranks of {person.name}")


def _said(one: Held) -> str:
    return f"{one.title}: {day(one.since)} – {day(one.until)}, {len(one.records)} records"
