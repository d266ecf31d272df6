"""A register: reports go in, entries come out, judgements are kept; each method is one unit of work."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any, Self

from sqlalchemy import delete, func, select

from pactograph.errors import InputError
from pactograph.records import Coding, Entry, Judgement, Told
from pactograph.records.person import Somebody
from pactograph.records.told import PRESS
from pactograph.registry import (
    adding,
    checks,
    judging,
    listing,
    lookup,
    people,
    rebuilding,
    reviewed,
    rows,
    said,
    standings,
    tables,
    upgrade,
    versions,
    words,
)
from pactograph.registry.adding import Added
from pactograph.registry.clock import until
from pactograph.registry.digits import number_in
from pactograph.registry.filter import Filter, Page
from pactograph.registry.lookup import Moment, State
from pactograph.registry.rows import Stored
from pactograph.registry.storable import storable
from pactograph.registry.store import Store
from pactograph.registry.words import Hit

ALL = Filter()


class Register:
    """Use it in a `with` block, or close it. Safe to be used by several threads and several processes at once.

    Raises StoreError for whatever is wrong with the store, InputError for whatever is asked for and not there.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self.store.close()

    def add(self, coding: Coding, *, origin: str = PRESS, licence: str = "") -> Added:
        """Add a report with its records, linked; wholly or not at all. A report that is there already is left as it is."""
        with self.store.write() as connection:
            return adding.add(connection, coding, origin=origin, licence=licence)

    def load(self, codings: Iterable[Coding], *, origin: str = PRESS, licence: str = "") -> int:
        """Add many reports in one transaction, faster than one by one and to the same groups; returns how many were not there."""
        with self.store.write() as connection:
            return adding.load(connection, codings, origin=origin, licence=licence)

    def judge(self, act: str, target: str, *, who: str, why: str = "", data: Mapping[str, Any] | None = None) -> Judgement:
        """Put a judgement into the log, and do what it says."""
        with self.store.write() as connection:
            return judging.judge(connection, act, target, who=who, why=why, data=data or {})

    def undo(self, number: int, *, who: str, why: str = "") -> Judgement:
        """Take a judgement back."""
        with self.store.write() as connection:
            return judging.undo(connection, number, who=who, why=why)

    def log(self, target: str | None = None, since: str | None = None) -> list[Judgement]:
        """Judgements, oldest first; on one target; not before a day."""
        with self.store.read() as connection:
            found = said.all_of(connection)
        return [one for one in found if target in (None, one.target) and (since is None or one.at >= since)]

    def history(self, entry: str) -> list[Judgement]:
        """The judgements that touched an entry: on itself, and on records that it has."""
        with self.store.read() as connection:
            shown = judging.found(connection, entry)
            own = {one.number: one for one in said.about(connection, [member.record for member in shown.members])}
            own |= {one.number: one for one in said.on(connection, (entry, shown.id))}
        return [own[number] for number in sorted(own)]

    def entry(self, id: str, as_of: str | None = None) -> Entry:
        """An entry as it is, or as it was at the end of a day or at a time; one that was joined leads to what it has become."""
        with self.store.read() as connection:
            if as_of is None:
                return judging.found(connection, id)
            versions, moment = tables.versions.c, until(as_of)
            asked = select(versions.data, versions.until).where(versions.entry == storable(id), versions.at <= moment)
            row = connection.execute(asked.order_by(versions.number.desc()).limit(1)).first()
            if row is None or (row.until is not None and row.until <= moment):
                raise InputError(f"there was no entry {id!r} as of {as_of}", remedy="`pactograph list --as-of` shows what there was")
            return rows.entry(row.data)

    def entries(
        self, filter: Filter = ALL, *, limit: int = 50, after: str | None = None, as_of: str | None = None, order: str = "date"
    ) -> Page:
        """A page of entries, newest first; `order`: date, changed or unsure."""
        with self.store.read() as connection:
            return listing.entries(connection, filter, limit=limit, after=after, as_of=as_of, order=order)

    def all(self, filter: Filter = ALL, as_of: str | None = None) -> Iterator[Entry]:
        """All entries that fit, page after page."""
        after = None
        while True:
            page = self.entries(filter, limit=500, after=after, as_of=as_of)
            yield from page.entries
            if (after := page.next) is None:
                return

    def ordered(self, filter: Filter = ALL, as_of: str | None = None) -> Iterator[Entry]:
        """All entries that fit, by type and number, as they stand when the first is asked for; few are held at a time."""
        with self.store.read() as connection:
            numbers = listing.ordered(connection, filter, as_of)
        for some in rows.batches(numbers):
            # Versions are never changed or taken away, so that what others write meanwhile does not show.
            with self.store.read() as connection:
                found = listing.of(connection, some)
            yield from found

    def counts(self, filter: Filter = ALL, by: tuple[str, ...] = ("type",), as_of: str | None = None) -> dict[tuple[str, ...], int]:
        """Numbers of entries by type, status, year, month, party, area, category, origin, country, instrument, mode, stance."""
        with self.store.read() as connection:
            return listing.counts(connection, filter, by, as_of)

    def pairs(self, filter: Filter = ALL, as_of: str | None = None) -> dict[tuple[str, str], int]:
        """Numbers of entries that two parties have together."""
        with self.store.read() as connection:
            return listing.pairs(connection, filter, as_of)

    def entry_of(self, record: int) -> Entry | None:
        """The entry that a record belongs to; None where a person rejected it."""
        with self.store.read() as connection:
            id = connection.execute(select(tables.members.c.entry).where(tables.members.c.record == record)).scalar()
            return None if id is None else judging.found(connection, id)

    def report(self, number: int) -> Stored:
        """A report with its provenance, without its original bytes."""
        with self.store.read() as connection:
            return rows.report(connection, number)

    def original(self, number: int) -> bytes:
        """The bytes of a report as they were fetched or read; its text where they were not kept."""
        with self.store.read() as connection:
            stored = rows.report(connection, number)
            data = connection.execute(select(tables.reports.c.original).where(tables.reports.c.number == number)).scalar()
        return rows.unpacked(data or b"") or stored.report.text.encode("utf-8", "replace")

    def reports(
        self,
        *,
        limit: int = 50,
        after: str | None = None,
        origin: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[list[Stored], int, str | None]:
        """A page of reports, those added last first; how many there are; the cursor of the next page. Dates are both inclusive."""
        columns = tables.reports.c
        fits = [columns.origin == origin] if origin else []
        fits += [columns.date >= since] if since else []
        fits += [columns.date <= until + "~"] if until else []
        with self.store.read() as connection:
            total = int(connection.execute(select(func.count()).select_from(tables.reports).where(*fits)).scalar() or 0)
            older = [columns.number < before] if (before := number_in(after or "")) is not None else []
            asked = select(*rows.REPORT).where(*fits, *older).order_by(columns.number.desc()).limit(limit + 1)
            found = [rows.stored(row) for row in connection.execute(asked)]
        return found[:limit], total, str(found[limit - 1].number) if len(found) > limit else None

    def state(self) -> State:
        """While it is the same, so is everything that the register shows."""
        with self.store.read() as connection:
            return lookup.state(connection)

    def shown(self, ids: Collection[str]) -> dict[str, Entry]:
        """Entries by id as they are, many at a time; ids that are shown no more are absent."""
        with self.store.read() as connection:
            return versions.current(connection, ids)

    def homes(self, records: Collection[int]) -> dict[int, str]:
        """Number of a record → id of its entry, many at a time; records that a person rejected are absent."""
        with self.store.read() as connection:
            return lookup.homes(connection, records)

    def moments(self, entry: str) -> list[Moment]:
        """When an entry changed: its versions, the oldest first."""
        with self.store.read() as connection:
            return lookup.moments(connection, entry)

    def carried_out_by(self, entry: str) -> list[Entry]:
        """The agreements of which this entry carries a provision out, by date."""
        with self.store.read() as connection:
            return lookup.carried_out_by(connection, entry)

    def persons_of(self, records: Collection[int]) -> list[Somebody]:
        """The persons whom these records name, by number."""
        with self.store.read() as connection:
            return [people.one(connection, f"person/{number}") for number in sorted(lookup.persons_of(connection, records))]

    def records(self, report: int) -> list[Told]:
        """The records of a report, in order."""
        with self.store.read() as connection:
            rows.report(connection, report)
            numbers = connection.execute(select(tables.records.c.number).where(tables.records.c.report == report)).scalars().all()
            return rows.tolds(connection, numbers)

    def told(self, record: int) -> Told:
        """One record with what is known of its report."""
        with self.store.read() as connection:
            found = rows.tolds(connection, [record])
        if not found:
            raise InputError(f"there is no record {record}", remedy="`pactograph show ENTRY` lists those of an entry")
        return found[0]

    def published(self) -> dict[int, str | None]:
        """Number of a report → its date, of all reports."""
        with self.store.read() as connection:
            found = connection.execute(select(tables.reports.c.number, tables.reports.c.date))
            # By place: names of columns take as long again.
            return {row[0]: row[1] for row in found}

    def stored(self, numbers: Collection[int]) -> dict[int, Stored]:
        """Reports by number, many at a time; numbers that the register does not have are absent."""
        with self.store.read() as connection:
            found = rows.within(connection, rows.REPORT, tables.reports.c.number, numbers)
        return {row.number: rows.stored(row) for row in found}

    def tolds(self, numbers: Collection[int]) -> dict[int, Told]:
        """Records by number, many at a time."""
        with self.store.read() as connection:
            return {told.number: told for told in rows.tolds(connection, numbers)}

    def person(self, id: str) -> Somebody:
        """A person by id (person/7)."""
        with self.store.read() as connection:
            return people.one(connection, id)

    def persons(self, *, party: str | None = None, name: str | None = None, limit: int = 50) -> list[Somebody]:
        """Persons, those with most records first."""
        with self.store.read() as connection:
            return standings.listed(connection, party=party, name=name, limit=limit)

    def search(self, query: str, kind: str | None = None, limit: int = 20) -> list[Hit]:
        """Full text over reports, quotes and entries, the best hits first."""
        with self.store.read() as connection:
            return words.search(connection, query, kind, limit)

    def stats(self) -> dict[str, Any]:
        """Counts: reports, stories, records, entries by type and origin, judgements, persons; the version of the tables."""
        with self.store.read() as connection:
            return reviewed.stats(connection, self.store.where)

    def gold(self) -> Iterator[dict[str, Any]]:
        """Lines of the gold form for the reports that a person has reviewed, with what was corrected."""
        with self.store.read() as connection:
            yield from reviewed.gold(connection)

    def check(self) -> list[str]:
        """A line for each fault; none where the register is whole."""
        with self.store.read() as connection:
            return [line for line, _ in zip(checks.check(connection), range(checks.MOST), strict=False)]

    def rebuild(self) -> None:
        """Derive entries and persons anew from reports, records and judgements; entries that come out otherwise get a new version."""
        with self.store.write() as connection:
            rebuilding.rebuild(connection)

    def keep(self, name: str, value: str) -> None:
        """Store something of a caller's under a name."""
        with self.store.write() as connection:
            upgrade.keep(connection, f"kept:{name}", value)

    def kept(self, name: str) -> str | None:
        """What was stored under a name."""
        with self.store.read() as connection:
            return connection.execute(select(tables.settings.c.value).where(tables.settings.c.name == f"kept:{name}")).scalar()

    def kept_all(self, start: str) -> dict[str, str]:
        """Everything stored under names that begin with `start`, by name."""
        name, whole = tables.settings.c.name, f"kept:{start}"
        asked = select(name, tables.settings.c.value).where(func.substr(name, 1, len(whole)) == whole).order_by(name)
        with self.store.read() as connection:
            return {row.name.removeprefix("kept:"): row.value for row in connection.execute(asked)}

    def forget(self, name: str) -> None:
        """Let go of what was stored under a name, if anything was."""
        with self.store.write() as connection:
            connection.execute(delete(tables.settings).where(tables.settings.c.name == f"kept:{name}"))

    def urls(self) -> frozenset[str]:
        """The addresses of all reports."""
        with self.store.read() as connection:
            return frozenset(connection.execute(select(tables.reports.c.url).where(tables.reports.c.url.is_not(None))).scalars())
