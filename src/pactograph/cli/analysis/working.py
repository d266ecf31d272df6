"""What the commands of analysis do: read the register, reckon, print, draw. Each loads its own analysis alone."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.text import Text

from pactograph import registry
from pactograph.cli.analysis import notes, tables, wording
from pactograph.cli.analysis.asking import Asked
from pactograph.cli.analysis.material import material
from pactograph.cli.analysis.output import MOST, about, cut, people, ready, show, table, write
from pactograph.errors import InputError

Names = list[str] | None


def alignment(asked: Asked, state: str, toward: Names, *, by: str, weights: Path | None, samples: int, seed: int) -> None:
    """Cells by target and period; below them the weights, and changes of course."""
    from pactograph.analysis.alignment import alignment as aligned
    from pactograph.analysis.weights import weights as weights_of

    weighed = weights_of(weights)
    with material(asked) as given:
        code = given.party(state)
        found = aligned(
            given.entries([code]), code, given.parties(toward), by=by, weighed=weighed, samples=samples, seed=seed, **given.choice
        )
    show(asked, found, found.rows(), tables.ALIGNMENT, notes=notes.alignment(found), changes=found.change_rows())


def network(asked: Asked, *, pairs: bool, seed: int) -> None:
    """Parties by strength, or pairs by weight."""
    from pactograph.analysis.network import network as linked

    with material(asked) as given:
        found = linked(given.entries(), seed=seed, **given.choice)
    if pairs:
        show(asked, found, found.edge_rows(), tables.PAIRS, notes=notes.pairs(found))
    else:
        show(asked, found, found.rows(), tables.NETWORK, notes=notes.network(found))


def implementation(asked: Asked, party: str | None, *, by: Any, promises: bool) -> None:
    """Groups of provisions, or every provision."""
    from pactograph.analysis.implementation import implementation as implemented

    with material(asked) as given:
        # All entries: acts of other types and parties say until when there was anything to be seen.
        code = given.party(party) if party else None
        found = implemented(given.whole(), by=by, party=code, **given.span)
    rows, shape = (found.promise_rows(), tables.PROMISES) if promises else (found.rows(), tables.GROUPS)
    shown = rows if found.whole.provisions or asked.json or asked.csv else []
    show(asked, found, shown, shape, notes=notes.implementation(found))


def one_agreement(asked: Asked, entry: str, *, grouped: bool) -> None:
    """The provisions of one agreement. Raises InputError for an entry of another type, and for options that choose among all."""
    from pactograph.cli.register import keeping

    if grouped or asked.plot or asked.since or asked.until:
        raise InputError("--party, --by, --promises, --since, --until and --plot are for all agreements", entry, "leave the entry out")
    ready(asked)
    if not asked.csv:
        keeping.implementation(asked.db, entry, asked.as_of, asked.json)
        return
    with registry.open(asked.db, create=False) as register:
        rows = [one.model_dump(mode="json") for one in keeping.agreement(register, entry, asked.as_of).provisions]
    write(asked, [row | {"ties": [tie["entry"] for tie in row["ties"]]} for row in rows], tables.PROVISIONS, {})


def words(asked: Asked, term: str | None) -> None:
    """What a term stands for, or all terms."""
    from pactograph.analysis import words as naming

    with material(asked) as given:
        if term is None:
            rows = [asdict(one) for one in naming.terms(given.whole())]
            _terms(asked, rows)
            return
        found = naming.words(given.whole(), term, published=given.published())
    if asked.json or asked.csv:
        differ = [asdict(one) for one in found.differ]
        write(asked, found.rows(), tables.WORDS, about(found), played=found.played, differ=differ)
        return
    people(list(wording.parts(found)) or [Text("Nothing in the register is called so.")], wording.notes(found))


def _terms(asked: Asked, rows: list[dict[str, Any]]) -> None:
    if asked.json or asked.csv:
        write(asked, rows, tables.TERMS, {})
        return
    known = ["`pactograph words TERM` shows what was called so, what was played, and who means what by it."] if rows else []
    nothing = Text("No exercise has a label, and nobody says what a term means.")
    people([table(rows[:MOST], tables.TERMS.columns)] if rows else [nothing], [*cut(rows), *known])


def timeline(asked: Asked, party: Names, *, by: str, counts: bool) -> None:
    """Entries in the order of time, or their numbers."""
    from pactograph.analysis.timeline import timeline as timed

    with material(asked) as given:
        codes = given.parties(party)
        found = timed(given.entries(codes), codes, by=by, **given.choice)
    rows, shape = (found.count_rows(), tables.COUNTS) if counts else (found.rows(), tables.TIMELINE)
    show(asked, found, rows, shape, notes=notes.timeline(found))


def map_(asked: Asked, party: str | None, *, pairs: bool) -> None:
    """States by their entries, or pairs."""
    from pactograph.analysis.worldmap import worldmap

    with material(asked) as given:
        code = given.party(party) if party else None
        found = worldmap(given.entries([code] if code else []), code, **given.choice)
    rows, shape = (found.arc_rows(), tables.ARCS) if pairs else (found.rows(), tables.STATES)
    show(asked, found, rows, shape, notes=notes.worldmap(found))


def exercises(asked: Asked, party: str | None, *, least: int) -> None:
    """Editions by series."""
    from pactograph.analysis.exercises import exercises as series

    with material(asked) as given:
        code = given.party(party) if party else None
        entries = given.entries([code] if code else [], ["exercise"])
        found = series(entries, code, least=least, **given.span)
    show(asked, found, found.rows(), tables.EXERCISES, notes=notes.exercises(found))


def coders(asked: Asked, files: list[Path], *, by: str, samples: int, seed: int, pairs: bool) -> None:
    """Reliability by field, or F1 by pair of coders. Raises InputError for less than two files."""
    from pactograph.analysis.coders import coder_agreement
    from pactograph.cli.scoring import read as gold_rows

    ready(asked)
    if len(files) < 2:
        raise InputError("one coder agrees with himself", str(files[0]), "give two files or more")
    codings = {path.stem: gold_rows(path) for path in files}
    if len(codings) < len(files):
        raise InputError("two files have the same name", ", ".join(map(str, files)), "rename one: names stand for coders")
    found = coder_agreement(codings, by=by, samples=samples, seed=seed)
    rows, shape = (found.match_rows(), tables.MATCHES) if pairs else (found.rows(), tables.FIELDS)
    show(asked, found, rows, shape, notes=notes.coders(found))
