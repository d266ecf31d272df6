"""`pactograph list`: entries of the register, by any filter of the codebook."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Option

from pactograph.cli.register import options as given


def list_(
    party: given.PARTY = None,
    type: given.TYPE = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    status: given.STATUS = None,
    area: given.AREA = None,
    category: given.CATEGORY = None,
    instrument: given.INSTRUMENT = None,
    mode: given.MODE = None,
    stance: given.STANCE = None,
    domain: given.DOMAIN = None,
    country: given.COUNTRY = None,
    person: given.PERSON = None,
    origin: given.ORIGIN = None,
    min_confidence: given.MIN_CONFIDENCE = 0.0,
    judged: Annotated[str | None, Option("--judged", metavar="HOW", help="accepted, rejected or open.")] = None,
    limit: Annotated[int, Option("--limit", min=1, metavar="N", help="At most so many entries.")] = 50,
    all_: Annotated[bool, Option("--all", help="All entries.")] = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """List entries, newest first. Several options narrow the list, several values of one widen it; of two parties both take part."""
    from pactograph.cli.register import listing
    from pactograph.review.wanted import wanted

    if json and csv:
        raise typer.BadParameter("give one of --json and --csv")
    asked = {
        "party": party,
        "type": type,
        "status": status,
        "area": area,
        "category": category,
        "instrument": instrument,
        "mode": mode,
        "stance": stance,
        "domain": domain,
        "country": country,
        "person": person,
        "origin": origin,
    }
    filter = wanted(asked, since=since, until=until, min_confidence=min_confidence, judged=judged)
    listing.run(db, filter, limit=None if all_ else limit, as_of=as_of, format="json" if json else "csv" if csv else "people")
