"""PLOVER: one event a line of JSON, with its CAMEO code."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pactograph.codebook import crosswalk
from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.lookup import Batch, Lookup, batches
from pactograph.publishing.parties import keys
from pactograph.publishing.plain import dump
from pactograph.publishing.shown import Shown
from pactograph.records import Entry

CODES = {"XKX": "KOS", "UN": "UNO", "EU": "EUR"}
# Who acts; the other roles are acted upon. Where all have one role, the first acts upon the rest, and PLOVER's reader may swap them.
ACTING = ("supplier", "provider", "sender", "visitor", "speaker", "holder", "organiser")
ARMED = ("exercise", "deployment", "training")
# PLOVER's four quadrants: words and deeds of cooperation, words and deeds of conflict.
QUADRANTS = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "ACCUSE": 3, "REJECT": 3, "SANCTION": 4}
CONTEXT = "military"


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """An event for each entry that PLOVER has a category for; gives those that it has none for, and fields that it cannot hold."""
    left: list[Left] = []
    with output.text(path) as stream:
        for batch in batches(entries, lookup):
            for entry, shown in batch.shown:
                event = _event(batch, entry, shown, left)
                if event:
                    stream.write(dump(event) + "\n")
    return left


def _event(batch: Batch, entry: Entry, shown: Shown, left: list[Left]) -> dict[str, Any] | None:
    plain = entry.plain()
    rows = crosswalk("plover").of(plain)
    actors, recipients = _sides(shown)
    if not rows or not actors:
        why = crosswalk("plover").absent.get(entry.type, "no event of PLOVER fits") if not rows else "no party is told"
        left.append(Left(entry.id, why))
        return None
    left += [Left(f"{entry.id}, {field}", "PLOVER has no field for it") for field in UNTOLD if field in plain]
    reported = next(iter(batch.reported(entry) or ()), None)
    event, cameo = rows[0], crosswalk("cameo").of(plain)
    when, quote = shown.when, batch.quote(entry)
    known = {
        "id": entry.id,
        "date": when.start or reported,
        "enddate": when.end if when.end != when.start else None,
        "actor": [_actor(shown, code) for code in actors],
        "recipient": [_actor(shown, code) for code in recipients],
        "event": event.code,
        "mode": event.more.get("mode"),
        "context": [CONTEXT],
        "quad_code": QUADRANTS.get(event.code),
        "cameo": cameo[0].code if cameo else None,
        "event_loc": shown.one("place"),
        "event_text": entry.label,
        "text": quote or None,
        "cite_info": _cited(batch, entry),
        "comment": f"confidence {entry.confidence:.2f}" + ("" if when.start else ", date of the first report" if reported else ", no date"),
    }
    return {name: value for name, value in known.items() if value not in (None, [])}


UNTOLD = ("areas", "items", "value", "personnel", "instrument", "name", "domains", "label", "scenario")


def _sides(shown: Shown) -> tuple[list[str], list[str]]:
    codes = shown.codes()
    acting = [code for code in codes if code in shown.codes(*ACTING)]
    actors = acting if 0 < len(acting) < len(codes) else codes[:1]
    return actors, [code for code in codes if code not in actors]


def _actor(shown: Shown, code: str) -> dict[str, Any]:
    found = keys(code)
    body = "IGO" if found.kind == "organisation" else "NGO"
    known = CODES.get(code) or (code if found.kind in ("state", "territory", "former") else body)
    sector = "MIL" if shown.entry.type in ARMED else "GOV"
    persons = [one for one in shown.many("persons") if one.get("party") == code]
    named = {"office": persons[0].get("office"), "identifier_text": persons[0]["name"]} if persons else {}
    told = {"code": known, "sector": sector if found.kind != "other" else None, "entity_text": found.name, "identifier_id": code} | named
    return {name: word for name, word in told.items() if word}


def _cited(batch: Batch, entry: Entry) -> dict[str, Any] | None:
    for filed in batch.reports(entry):
        report = filed.report
        told = {
            "title": report.title,
            "publication": report.outlet,
            "url": report.url,
            "language": report.language,
            "license": filed.licence,
        }
        return {"coder": "Pactograph"} | {name: word for name, word in told.items() if word}
    return None


EXPORT = Exporter("plover.jsonl", "events of PLOVER with CAMEO codes, a line of JSON each", write)
