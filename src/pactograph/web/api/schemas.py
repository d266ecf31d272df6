"""What the API answers with: records types, and the envelopes around them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

from pactograph.records import Entry, Judgement, Record, Report
from pactograph.records.person import Somebody


class Problem(BaseModel):
    """What went wrong (RFC 9457): `detail` says in a line what, where and how to put it right."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str


class Entries(BaseModel):
    """A page of entries; `total` counts those of all pages; `next` is the cursor of the next page, null on the last."""

    items: list[Entry]
    total: int
    next: str | None


class Version(BaseModel):
    """Shown from `at` to `until` (null: still)."""

    number: int
    at: str
    until: str | None


class History(BaseModel):
    """When an entry changed, and the judgements that touched it, the oldest first."""

    versions: list[Version]
    judgements: list[Judgement]


class ReportHead(BaseModel):
    """A report without its text. `copy_of` is the number of the first report of the same text."""

    number: int
    title: str
    date: str
    outlet: str
    source: str
    origin: str
    copy_of: int | None
    added: str


class Reports(BaseModel):
    """A page of reports, those added last first."""

    items: list[ReportHead]
    total: int
    next: str | None


class RecordOut(BaseModel):
    """A record with its number and the id of its entry, null where a person rejected it."""

    number: int
    report: int
    entry: str | None
    published: str | None
    outlet: str | None
    origin: str
    record: Record


class ReportOut(BaseModel):
    """A report with its text, provenance and records. `story` is the number of the first report of the same text."""

    number: int
    story: int
    origin: str
    licence: str
    added: str
    report: Report
    records: list[RecordOut]


class Persons(BaseModel):
    """A page of persons, those with most records first."""

    items: list[Somebody]
    next: str | None


class HitOut(BaseModel):
    """`id` is an entry's id, or the number of a report; a higher `rank` is better."""

    kind: Literal["report", "quote", "entry"]
    id: str
    title: str
    snippet: str
    rank: float


class Hits(BaseModel):
    """The best hits, the best first."""

    items: list[HitOut]


class Count(BaseModel):
    """`values` in the order of `by`; an entry with two parties counts for both."""

    values: list[str]
    entries: int


class Counts(BaseModel):
    """Numbers of entries, the highest first."""

    by: list[str]
    items: list[Count]


class CodeOut(BaseModel):
    """A code of the codebook, and the number of entries that have it (null where they are not counted)."""

    code: str
    label: str
    definition: str
    example: str = ""
    entries: int | None = None


class Codebook(BaseModel):
    """Lists of codes by name; `types` are the record types."""

    lists: dict[str, list[CodeOut]]


class Stats(BaseModel):
    """Counts of the whole register by name."""

    counts: dict[str, Any] = Field(examples=[{"reports": 1141, "entries": 3234}])
