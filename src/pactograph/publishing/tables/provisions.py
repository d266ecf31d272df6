"""What agreements provide for, and the later entries that carry it out."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.publishing.lookup import Batch
from pactograph.publishing.plain import dump
from pactograph.publishing.tables.model import Column, Link, Row, Table
from pactograph.records.entry import STANDINGS

AGREEMENT = Column("agreement", "string", "Id of the agreement.", required=True)


def _provisions(batch: Batch) -> Iterator[Row]:
    for entry in batch.entries:
        for one in entry.provisions:
            spans = dump([{"start": span.start, "end": span.end, "quote": span.quote, "where": span.where} for span in one.spans])
            yield entry.id, one.number, one.kind, one.value, one.standing, one.since, len(one.ties), spans


PROVISIONS = Table(
    "provisions",
    "What agreements provide for, and how far each provision was carried out.",
    (
        AGREEMENT,
        Column("number", "integer", "Place within the agreement; it may change when the agreement gains a provision.", required=True),
        Column("kind", "string", "What is provided for.", ("area", "exercise", "course", "delivery", "sale"), required=True),
        Column("value", "string", "Code of the area, or name as written.", required=True),
        Column("standing", "string", "The furthest that later entries say.", STANDINGS, required=True),
        Column("since", "string", "Date of the first act, where one is known."),
        Column("ties", "integer", "Number of entries that carry it out.", required=True),
        Column("spans", "string", "Quotes with their offsets, as JSON.", required=True),
    ),
    ("agreement", "number"),
    _provisions,
    (Link(("agreement",), "entries", ("id",)),),
)


def _ties(batch: Batch) -> Iterator[Row]:
    for entry in batch.entries:
        for provision in entry.provisions:
            for number, tie in enumerate(provision.ties, 1):
                told = (tie.entry, tie.standing, tie.date, tie.score, tie.reason, tie.judged)
                yield (entry.id, provision.number, number, *told)


# No link to the entry that carries out: a release of a part of the register need not hold it.
TIES = Table(
    "ties",
    "Entries that carry provisions out.",
    (
        AGREEMENT,
        Column("provision", "integer", "Number of the provision.", required=True),
        Column("number", "integer", "Place within the provision, from 1.", required=True),
        Column("entry", "string", "Id of the entry that carries it out.", required=True),
        Column("standing", "string", "How far that entry carries it.", STANDINGS, required=True),
        Column("date", "string", "Date of the act."),
        Column("score", "number", "How sure that is, 0 to 1.", required=True),
        Column("reason", "string", "Why, in words."),
        Column("judged", "integer", "Number of the judgement, where a person said so."),
    ),
    ("agreement", "provision", "number"),
    _ties,
    (Link(("agreement", "provision"), "provisions", ("agreement", "number")),),
)
