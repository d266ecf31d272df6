"""Checks the data files against their own rules: `python -m pactograph.gazetteer.lint` prints one line a fault and exits 1 if there are
any.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pactograph.gazetteer.parties import all_names
from pactograph.gazetteer.tables import lines_of, names, table

FILES = (
    "cities designations families followers groups iso keys leaders members modifiers names namelike nouns offices organisations outlets "
    "parts placenouns "
    "places prefixes ranks shipnames states stops"
).split()
# Columns that hold lists of names.
LISTS = ("names", "adjectives", "people", "capitals", "states", "words", "nouns", "prefixes", "large", "small")
# The codebook's categories of items; the codebook is a sibling that the gazetteer does not import.
CATEGORIES = frozenset(
    "aircraft uav air-defence armoured-vehicles artillery missiles ships sensors engines satellites small-arms ammunition vehicles "
    "communications other".split()
)
# The codebook's organisations.
ORGANISATIONS = frozenset("UN NATO EU CSTO SCO AU ECOWAS ASEAN ARABLEAGUE GCC OSCE CIS SADC OAS BRICS G7 AUKUS QUAD".split())
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def faults() -> Iterator[str]:
    """One line a fault: file, what is wrong, with what."""
    for name in FILES:
        yield from file_faults(name)
    yield from code_faults()
    yield from category_faults()
    yield from member_faults()
    yield from key_faults()
    yield from clashes()


def file_faults(name: str) -> Iterator[str]:
    """Missing head remarks, cells with stray spaces or marks, names given twice in a cell, rows given twice, patterns that do not
    compile.
    """
    if not lines_of(name)[0].startswith("#"):
        yield f"{name}: no remark at the top that says where the data is from"
    rows = table(name)
    for cells, count in Counter(tuple(row.values()) for row in rows).items():
        if count > 1:
            yield f"{name}: row given {count} times: {'|'.join(cells)[:60]}"
    for row in rows:
        yield from cell_faults(name, row)


def cell_faults(name: str, row: dict[str, str]) -> Iterator[str]:
    """Faults of one row's cells."""
    for column, cell in row.items():
        if column == "pattern":
            yield from pattern_faults(name, cell)
            continue
        if "|" in cell or cell != cell.strip():
            yield f"{name}: stray mark or space in {column}: {cell[:60]!r}"
        if column in LISTS:
            yield from (f"{name}: {one!r} given twice in a cell" for one, count in Counter(names(cell)).items() if count > 1)
            yield from (
                f"{name}: stray space or empty name in {column}: {one!r}"
                for one in (cell.split(";") if cell else [])
                if one != one.strip() or not one
            )


def pattern_faults(name: str, pattern: str) -> Iterator[str]:
    """A pattern that does not compile, or that matches an empty or everyday word."""
    try:
        compiled = re.compile(pattern.replace("~?", "[- ]?"))
    except re.error as error:
        yield f"{name}: {error}: {pattern[:60]}"
        return
    yield from (
        f"{name}: matches {word!r}: {pattern[:60]}"
        for word in ("", "NATO", "USA", "A4", "COVID-19", "G-20", "G7")
        if compiled.fullmatch(word)
    )


def code_faults() -> Iterator[str]:
    """Codes that no state or organisation has, rows of states out of order, organisations of the codebook that are missing."""
    codes = [row["code"] for row in table("states")]
    if codes != sorted(set(codes)):
        yield "states: codes out of order or given twice"
    organisations = [row["code"] for row in table("organisations")]
    yield from (f"organisations: {code} given twice" for code, count in Counter(organisations).items() if count > 1)
    yield from (f"organisations: {code} is missing" for code in ORGANISATIONS - set(organisations))
    known = set(codes) | set(organisations)
    for name, column in (
        ("prefixes", "code"),
        ("leaders", "code"),
        ("cities", "code"),
        ("iso", "code"),
        ("keys", "code"),
        ("shipnames", "code"),
        ("places", "country"),
    ):
        yield from (f"{name}: unknown code {row[column]}" for row in table(name) if row[column] and row[column] not in known)
    for row in table("names"):
        if row["code"] not in known and row["kind"] != "company":
            yield f"names: unknown code {row['code']}"


def category_faults() -> Iterator[str]:
    """Categories that the codebook does not have."""
    for name in ("designations", "families", "nouns", "modifiers"):
        yield from (
            f"{name}: unknown category {row['category']}"
            for row in table(name)
            if row["category"] not in CATEGORIES | {"", "guarded", "vague"}
        )
    yield from (
        f"nouns: unknown weight {row['weight']}"
        for row in table("nouns")
        if row["weight"] not in ("strong", "weak", "bare", "dual", "dual-strong", "bare-strong")
    )
    listed = {name for row in table("families") if row["category"] != "guarded" for name in names(row["names"])}
    guarded = next(names(row["names"]) for row in table("families") if row["category"] == "guarded")
    yield from (f"families: guarded name {name!r} has no category" for name in guarded if name not in listed)


def member_faults() -> Iterator[str]:
    """Memberships of unknown states or organisations, with bad dates, that end before they begin or overlap for one state."""
    states = {row["code"] for row in table("states")}
    organisations = {row["code"] for row in table("organisations")}
    spells: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in table("members"):
        start, end = row["start"], row["end"]
        if row["organisation"] not in organisations:
            yield f"members: unknown organisation {row['organisation']}"
        if not DATE.fullmatch(start) or (end and not DATE.fullmatch(end)) or (end and end <= start):
            yield f"members: bad dates {start!r} to {end!r} of {row['organisation']}"
        for code in names(row["states"]):
            if code not in states:
                yield f"members: unknown state {code} in {row['organisation']}"
            spells.setdefault((row["organisation"], code), []).append((start, end or "9999"))
    for (body, code), dates in spells.items():
        ordered = sorted(dates)
        if any(later[0] < earlier[1] for earlier, later in pairwise(ordered)):
            yield f"members: {code} belongs to {body} twice at once"


def key_faults() -> Iterator[str]:
    """Numbers that are none, and numbers that mean two states on one day."""
    for row in table("keys"):
        yield from (f"keys: {row[scheme]!r} of {row['code']} is no number" for scheme in ("cow", "gw") if not row[scheme].isdecimal())
        yield from (f"keys: bad date {row[at]!r} of {row['code']}" for at in ("start", "end") if row[at] and not DATE.fullmatch(row[at]))
    for scheme in ("cow", "gw"):
        spells = sorted((row[scheme], row["start"], row["end"] or "9999", row["code"]) for row in table("keys"))
        for (number, _, end, code), (later, start, _, other) in pairwise(spells):
            if number == later and code != other and start < end:
                yield f"keys: {scheme} {number} means {code} and {other} at once"


def clashes() -> Iterator[str]:
    """Names that stand for two parties: only the first would ever count."""
    seen: dict[str, str] = {}
    for word, name in all_names():
        if name.kind in ("stop", "namesake", "prefix"):
            continue
        if seen.setdefault(word, name.code) != name.code:
            yield f"{word!r} stands for {seen[word]} and {name.code}"


def main() -> int:
    """Prints the faults; 1 if there are any."""
    found = list(faults())
    for fault in found:
        print(fault)
    print(f"{len(FILES)} files, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
