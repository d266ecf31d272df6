"""What the tests of parsing share: a report read without syntax, as short lines."""

from __future__ import annotations

from pactograph.parsing.parse import parse
from pactograph.records import Report
from pactograph.records.parse import Mention, Parse


def read(text: str, title: str = "", date: str | None = "2023-06-14", **more: str) -> Parse:
    """The parse of a report without syntax."""
    return parse(Report(report="r", text=text, title=title, date=date, **more), wanted=lambda sentence: False)


def mentions(found: Parse, *kinds: str) -> list[Mention]:
    """All mentions of these kinds, in order."""
    return [mention for here in found.mentions for mention in here if mention.kind in kinds]


def people(found: Parse) -> list[str]:
    """Each person named, as "name | party | office | rank", once."""
    persons = [mention.value for mention in mentions(found, "person")]
    lines = [" | ".join(part or "-" for part in (p.name, p.party, p.office, p.rank)) for p in persons]
    return list(dict.fromkeys(lines))


def refs(found: Parse, *subs: str) -> list[tuple[str, str]]:
    """(words, codes) of each short form of these kinds."""
    return [(m.quote, " ".join(sorted(m.value))) for m in mentions(found, "ref") if not subs or m.sub in subs]
