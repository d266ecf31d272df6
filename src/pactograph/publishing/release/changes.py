"""What changed since the last release: entries added, changed and withdrawn, and why."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeAlias

from pactograph.publishing.plain import dump
from pactograph.publishing.release.reader import descriptor, read
from pactograph.publishing.tables.model import Column, Row, Table, nothing
from pactograph.records import Entry

# Says why the entry with this id changed, or is gone; None where it does not know.
Why: TypeAlias = Callable[[str], str | None]


class Judgements(Protocol):
    """What persons said of the register that is released."""

    @property
    def latest(self) -> int:
        """The number of the last judgement, 0 where there is none."""

    def of(self, entry: Entry, after: int) -> list[int]:
        """The judgements with higher numbers than `after` that touch the entry or a record of it."""


# Where a release says up to which judgement the register had come.
JUDGEMENTS = "judgements"
GONE = "no longer among the entries that are released"
NEW = "new in the register"
ADDED, CHANGED, WITHDRAWN = "added", "changed", "withdrawn"
# Parts of an entry's essence that say why it changed, and are no fields.
HIDDEN = ("judged", "records")
# So many of each are told in CHANGES.md; changes.csv has all.
TOLD = 100


class Change(NamedTuple):
    """`field`, `before` and `after` (JSON) are empty for an entry that was added or withdrawn."""

    entry: str
    change: str
    label: str
    why: str
    field: str | None = None
    before: str | None = None
    after: str | None = None


TABLE = Table(
    "changes",
    "What changed since the last release.",
    (
        Column("entry", "string", "Id of the entry.", required=True),
        Column("change", "string", "What became of it.", (ADDED, CHANGED, WITHDRAWN), required=True),
        Column("title", "string", "One line that names the entry."),
        Column("why", "string", "Why."),
        Column("field", "string", "What changed in it; a row for each."),
        Column("before", "string", "Before, as JSON."),
        Column("after", "string", "After, as JSON."),
    ),
    (),
    nothing,
)


class Before:
    """The entries of the last release, each as little as a comparison needs; entries that were met again are struck off."""

    def __init__(self, folder: Path | None, judgements: Judgements | None = None) -> None:
        self.known = {entry.id: dump(essence(entry)) for entry in read(folder)} if folder else None
        self.judgements = judgements
        self.latest = descriptor(folder).get(JUDGEMENTS) if folder else None

    def compare(self, entry: Entry, why: Why) -> Iterator[Change]:
        """What changed in an entry, a change for each field; nothing where there is no last release."""
        if self.known is None:
            return
        old = self.known.pop(entry.id, None)
        if old is None:
            yield Change(entry.id, ADDED, entry.label, why(entry.id) or NEW)
        elif old != dump(now := essence(entry)):
            yield from self._changed(entry, _loaded(old), now, why)

    def withdrawn(self, why: Why) -> Iterator[Change]:
        """Entries that did not come again."""
        for id, old in (self.known or {}).items():
            yield Change(id, WITHDRAWN, _loaded(old)["title"], why(id) or GONE)

    def _changed(self, entry: Entry, old: dict[str, Any], now: dict[str, Any], why: Why) -> Iterator[Change]:
        reason = why(entry.id) or _why(old, now, self._judged(entry))
        for field in dict.fromkeys([*old, *now]):
            if field not in HIDDEN and old.get(field) != now.get(field):
                yield Change(entry.id, CHANGED, entry.label, reason, field, dump(old.get(field)), dump(now.get(field)))

    def _judged(self, entry: Entry) -> set[int]:
        """The judgements since the last release, where it says up to which one it had come."""
        return set(self.judgements.of(entry, self.latest)) if self.judgements and isinstance(self.latest, int) else set()


def essence(entry: Entry) -> dict[str, Any]:
    """What an entry says, by field; what it rests on as numbers of reports and of judged values."""
    conflicts = {field: [claim.value for claim in claims[1:]] for field, claims in entry.conflicts().items()}
    provisions = [[one.kind, one.value, one.standing, one.since] for one in entry.provisions]
    more = {"title": entry.label, "accepted": entry.accepted, "conflicts": conflicts, "provisions": provisions}
    judged = [claim.judged for claim in entry.claims] + [member.judged for member in entry.members]
    hidden = {"judged": sorted(filter(None, judged)), "records": sorted(member.record for member in entry.members)}
    return entry.plain() | more | {"reports": len({one.report for one in entry.members})} | hidden


def _loaded(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def _why(old: dict[str, Any], now: dict[str, Any], judged: set[int]) -> str:
    """`judged`: judgements that are known to be new. Of values that an entry has from a corrected record, it does not know them itself."""
    why = []
    if fresh := sorted(set(now["judged"]) - set(old["judged"]) | judged):
        why.append("judgement " + ", ".join(str(number) for number in fresh))
    if difference := now["reports"] - old["reports"]:
        count = abs(difference)
        why.append(f"{count} {'more' if difference > 0 else 'fewer'} report{'s' if count > 1 else ''}")
    elif old["records"] != now["records"]:
        why.append("records were joined or parted")
    if old["accepted"] != now["accepted"] and not fresh:
        why.append("accepted or rejected by a person")
    return ", ".join(why) or "coded or linked anew"


def rows(changes: Iterable[Change]) -> list[Row]:
    """The rows of the table."""
    return [(one.entry, one.change, one.label, one.why, one.field, one.before, one.after) for one in changes]


def page(version: str, date: str, changes: list[Change], first: bool, count: int, earlier: str) -> str:
    """CHANGES.md: this release, then what stood there before."""
    head = f"## {version}{f' ({date})' if date else ''}\n"
    told = [f"The first release: {_entries(count)}."] if first else list(_told(changes))
    old = earlier.partition("\n## ")[2]
    return "# Changes\n\n" + head + "\n" + "\n".join(told) + "\n" + (f"\n## {old}" if old else "")


def _told(changes: list[Change]) -> Iterator[str]:
    counts = Counter(change for _, change in {(one.entry, one.change) for one in changes})
    yield ", ".join(f"{_entries(counts[kind])} {kind}" for kind in (ADDED, CHANGED, WITHDRAWN)) + ". All stand in `data/changes.csv`."
    for kind in (ADDED, CHANGED, WITHDRAWN):
        found: dict[str, list[Change]] = {}
        for one in changes:
            if one.change == kind:
                found.setdefault(one.entry, []).append(one)
        if found:
            yield from ("", f"### {kind.capitalize()}", "")
            yield from (_line(several) for several in list(found.values())[:TOLD])
        if len(found) > TOLD:
            yield f"- and {len(found) - TOLD:,} more"


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"


def _line(changes: list[Change]) -> str:
    first = changes[0]
    fields = ", ".join(f"`{one.field}`" for one in changes if one.field)
    return f"- `{first.entry}` {escaped(first.label)}{f': {fields}' if fields else ''} ({escaped(first.why)})"


def escaped(text: str) -> str:
    """Words of reports in Markdown: no HTML, links or emphasis, on one line."""
    plain = html.escape(" ".join(text.split()), quote=False)
    return re.sub(r"([\\`*_\[\]|!])", r"\\\1", plain)
