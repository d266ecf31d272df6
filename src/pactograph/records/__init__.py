"""What things are: Report, Span, Parse, Value, Record, Coding; Told, Entry, Judgement. All stages speak in these types."""

from pactograph.records.coding import Coding
from pactograph.records.entry import Backing, Claim, Entry, Member, Provision, Tie
from pactograph.records.judgement import Judgement
from pactograph.records.person import Held, Somebody, Spelling
from pactograph.records.record import Item, Money, Party, Person, Place, Record
from pactograph.records.report import Provenance, Report
from pactograph.records.span import Span
from pactograph.records.told import Told
from pactograph.records.value import Value

__all__ = [
    "Backing",
    "Claim",
    "Coding",
    "Entry",
    "Held",
    "Item",
    "Judgement",
    "Member",
    "Money",
    "Party",
    "Person",
    "Place",
    "Provenance",
    "Provision",
    "Record",
    "Report",
    "Somebody",
    "Span",
    "Spelling",
    "Tie",
    "Told",
    "Value",
]
