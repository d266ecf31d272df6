"""What things are: Report, Span, Parse, Value, Record, Coding. All stages speak in these types."""

from pactograph.records.coding import Coding
from pactograph.records.record import Item, Money, Party, Person, Place, Record
from pactograph.records.report import Provenance, Report
from pactograph.records.span import Span
from pactograph.records.value import Value

__all__ = ["Coding", "Item", "Money", "Party", "Person", "Place", "Provenance", "Record", "Report", "Span", "Value"]
