"""`pactograph export` and `pactograph publish`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from pactograph.cli.register import options as given


def export(
    files: Annotated[
        list[Path],
        Argument(
            metavar="FILE",
            help="entries.csv .parquet .xlsx .dta .jsonl .graphml .gexf .ftm.json .geojson plover.jsonl dcad.csv mme.csv sipri.csv "
            "annotations.jsonld brat/ bibtex metadata.json: the name says the format.",
            show_default=False,
        ),
    ],
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
    as_of: given.AS_OF = None,
    all_left: Annotated[bool, Option("--left-out", help="List everything that a format cannot express, not only numbers.")] = False,
    db: given.DB = None,
) -> None:
    """Export entries to other programs and in the shape of other data sets. What a format cannot express is told."""
    from pactograph.cli.publishing import working
    from pactograph.review.wanted import wanted

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
    working.export(db, files, filter, as_of, all_left=all_left)


def publish(
    folder: Annotated[Path, Argument(metavar="FOLDER", help="Where the release goes; a release there is replaced.", show_default=False)],
    title: Annotated[str, Option("--title", metavar="TEXT", help="Title of the data set.", show_default=False)],
    licence: Annotated[str, Option("--licence", metavar="CODE", help="Licence of the data set: CC-BY-4.0.", show_default=False)],
    previous: Annotated[Path | None, Option("--previous", metavar="FOLDER", help="The last release; else the one in FOLDER.")] = None,
    version: Annotated[str, Option("--version", metavar="TEXT", help="Version; else the next whole number.")] = "",
    date: Annotated[str, Option("--date", metavar="DATE", help="Day of publication; told nowhere where it is not given.")] = "",
    creator: Annotated[list[str] | None, Option("--creator", metavar="NAME", help="Who made it; repeat for several.")] = None,
    url: Annotated[str, Option("--url", metavar="URL", help="Where the data set is found.")] = "",
    quote: Annotated[int, Option("--quote", min=0, metavar="N", help="Longest quote from reports whose licence is not open.")] = 300,
    judged: Annotated[str | None, Option("--judged", metavar="HOW", help="Only entries that are accepted, or open.")] = None,
    min_confidence: given.MIN_CONFIDENCE = 0.0,
    as_of: given.AS_OF = None,
    db: given.DB = None,
) -> None:
    """Publish a release: tables as a data package, codebook, changes against the last release, citation, checksums."""
    from pactograph.cli.publishing import working
    from pactograph.review.wanted import wanted

    filter = wanted({}, min_confidence=min_confidence, judged=judged)
    said = working.Announced(title, licence, version, date, creator or [], url)
    working.publish(db, folder, filter, as_of, said, previous=previous, quote=quote)
