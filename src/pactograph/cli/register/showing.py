"""What `pactograph show` prints of an entry, a report, a record, a person."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from rich.padding import Padding
from rich.text import Text

from pactograph import registry
from pactograph.cli.clean import clean_line
from pactograph.cli.register.listing import clean_json
from pactograph.cli.show.report import show as show_report
from pactograph.cli.show.style import colour, console
from pactograph.errors import InputError
from pactograph.records import Claim, Coding, Entry, Judgement, Provision
from pactograph.records.record import MANY, SINGLE
from pactograph.registry import Register
from pactograph.registry.digits import number_in

ORDER = tuple(dict.fromkeys(("status", "date", "place", "parties", *SINGLE, *MANY)))
QUOTES = 2
MOST_RECORDS = 20
STANDINGS = {"none": "no sign yet", "planned": "planned", "ongoing": "under way", "done": "done", "dropped": "dropped"}


def run(db: str | None, what: str, *, history: bool, as_of: str | None, json: bool) -> None:
    """Print `what`. Raises InputError where it is neither an entry nor a report, record or person of the register."""
    kind, _, number = what.partition("/")
    with registry.open(db, create=False) as register:
        if kind == "report":
            _report(register, _number(what, number), json)
        elif kind == "record":
            _record(register, _number(what, number), json)
        elif kind == "person":
            _person(register, what, json)
        else:
            _entry(register, register.entry(what, as_of=as_of), history, json)


def _number(what: str, number: str) -> int:
    found = number_in(number)
    if found is None:
        raise InputError(f"{what!r} has no number of a report or record", remedy="write it as report/3")
    return found


def _entry(register: Register, entry: Entry, history: bool, json: bool) -> None:
    past = register.history(entry.id) if history else []
    if json:
        sys.stdout.write(clean_json(entry.model_dump(mode="json") | {"history": [one.model_dump(mode="json") for one in past]}))
        return
    screen = console(sys.stdout)
    for part in (*head(entry), *values(entry), *tellings(register, entry), *implementation(entry.provisions), *judgements(past)):
        screen.print(part, overflow="fold")


def head(entry: Entry) -> Iterator[Text]:
    """The label; below it the id, how sure it is, how many reports tell of it."""
    reports = len({member.report for member in entry.members})
    judged = {True: " · accepted", False: " · rejected", None: ""}[entry.accepted]
    yield Text(clean_line(entry.label), "bold")
    facts = f" · confidence {entry.confidence:.2f} · {reports} report{'s' * (reports != 1)}{judged}"
    yield Text.assemble((entry.id, colour(entry.type)), (facts, "dim"))


def values(entry: Entry) -> Iterator[Any]:
    """A line a value: the number of stories behind it and its words; what other reports say instead is marked."""
    yield Text()
    for field in ORDER:
        for claim in sorted((c for c in entry.claims if c.field == field), key=lambda c: not c.shown):
            yield from _claim(field, claim)


def _claim(field: str, claim: Claim) -> Iterator[Any]:
    mark = "" if claim.shown else "≠ "
    judged = f", judgement {claim.judged}" if claim.judged else ""
    stories = f"{claim.stories} {'story' if claim.stories == 1 else 'stories'}, {claim.confidence:.2f}{judged}"
    yield Text.assemble((f"{field:<11}", "dim"), mark, clean_line(worded(claim.value)), (f"  ({stories})", "dim"))
    quotes = dict.fromkeys((span.quote, backing.report) for backing in claim.backing for span in backing.spans)
    for quote, report in list(quotes)[:QUOTES]:
        yield Padding(Text(f"“{clean_line(quote)}” report/{report}", "dim"), (0, 0, 0, 11))


def worded(value: Any) -> str:
    """A plain value in words: a party with its role, a sum with its currency, a person with rank, office and party."""
    if not isinstance(value, dict):
        return f"{value:,}" if isinstance(value, int) else str(value)
    if "amount" in value:
        return f"{value['amount']:,} {value['currency']}"
    if "code" in value:
        return f"{value['code']} ({value['role']})"
    about = ", ".join(str(value[part]) for part in ("rank", "office", "party", "country", "category") if value.get(part))
    number = f"{value['quantity']:,} × " if value.get("quantity") else ""
    return f"{number}{value['name']}" + (f" ({about})" if about else "")


def tellings(register: Register, entry: Entry) -> Iterator[Any]:
    """The reports, in the order of publication, each with the quote that says most and why it belongs."""
    rows = [(register.told(member.record), member) for member in entry.members]
    yield Text("\ntold by", "bold")
    for told, member in sorted(rows, key=lambda row: (row[0].published or "", row[0].number)):
        copied = " · copy" if told.story != told.report else ""
        source = " · ".join(part for part in (f"report/{told.report}", told.outlet, told.published) if part)
        yield Text(f"  {clean_line(source)}{copied} · record/{told.number}")
        yield Padding(Text(f"“{clean_line(told.record.evidence[0].quote)}”"), (0, 0, 0, 4))
        yield Padding(Text(f"{member.reason} ({member.score:.2f})", "dim"), (0, 0, 0, 4))


def implementation(provisions: tuple[Provision, ...]) -> Iterator[Any]:
    """Provisions, where each stands, and the entries that carry it out."""
    if provisions:
        yield Text("\nprovisions", "bold")
    for one in provisions:
        since = f", since {one.since}" if one.since else ""
        yield Text(f"  {one.number}  {one.kind} {clean_line(one.value)}: {STANDINGS[one.standing]}{since}")
        for tie in one.ties:
            when = f", {tie.date}" if tie.date else ""
            yield Padding(
                Text(f"{tie.entry} {STANDINGS[tie.standing]}{when}: {clean_line(tie.reason)} ({tie.score:.2f})", "dim"), (0, 0, 0, 5)
            )


def judgements(past: list[Judgement]) -> Iterator[Text]:
    """The log of an entry, oldest first."""
    if past:
        yield Text("\nhistory", "bold")
    for one in past:
        undone = f" (undone by {one.undone_by})" if one.undone_by else ""
        yield Text(clean_line(f"{one.number} {one.at} {one.who}: {one.act} {one.target}{': ' + one.why if one.why else ''}{undone}"))


def _report(register: Register, number: int, json: bool) -> None:
    stored = register.report(number)
    coding = Coding(report=stored.report, records=tuple(told.record for told in register.records(number)))
    if json:
        filed = {"number": number, "story": stored.story, "origin": stored.origin, "licence": stored.licence}
        sys.stdout.write(clean_json(coding.line() | filed))
        return
    show_report(console(sys.stdout), coding, text=True)


def _record(register: Register, number: int, json: bool) -> None:
    told = register.told(number)
    if json:
        sys.stdout.write(clean_json(told.model_dump(mode="json")))
        return
    stored = register.report(told.report)
    show_report(console(sys.stdout), Coding(report=stored.report, records=(told.record,)), reasons=True)


def _person(register: Register, id: str, json: bool) -> None:
    person = register.person(id)
    if json:
        sys.stdout.write(clean_json(person.model_dump(mode="json")))
        return
    screen = console(sys.stdout)
    screen.print(Text.assemble((clean_line(person.name), "bold"), (f"  {person.id}", "dim")))
    screen.print(Text("  names     " + clean_line(", ".join(f"{one.value} ({one.count})" for one in person.names))), overflow="fold")
    screen.print(Text("  parties   " + clean_line(", ".join(one.value for one in person.parties))))
    for held in person.held:
        when = " to ".join(dict.fromkeys(day for day in (held.since, held.until) if day)) or "undated"
        screen.print(Text(f"  {held.kind:<9} {clean_line(held.title)}, {held.party or '?'}: {when}"), overflow="fold")
    records = ", ".join(f"record/{number}" for number in person.records[:MOST_RECORDS])
    screen.print(Text(f"  told in   {records}{' …' if len(person.records) > MOST_RECORDS else ''}"), overflow="fold")
