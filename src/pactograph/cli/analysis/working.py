"""What the commands of analysis do: read the register, reckon, print, draw."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pactograph.analysis import (
    alignment as aligning,
)
from pactograph.analysis import (
    coders as agreeing,
)
from pactograph.analysis import (
    exercises as exercising,
)
from pactograph.analysis import (
    implementation as implementing,
)
from pactograph.analysis import (
    network as linking,
)
from pactograph.analysis import (
    timeline as timing,
)
from pactograph.analysis import (
    weights as weighing,
)
from pactograph.analysis import (
    words as wording,
)
from pactograph.analysis import (
    worldmap as mapping,
)
from pactograph.cli.analysis.output import codes, material, one_format, show
from pactograph.cli.analysis.output import plot as drawn
from pactograph.cli.scoring import read as gold_rows
from pactograph.errors import InputError
from pactograph.review.wanted import split

Names = list[str] | None
# What people see of rows that have more columns than a screen.
ALIGNED = "period target hits n share low high index"
PROMISED = "name provisions any_sign done dropped share_sign share_done median_days"


def alignment(
    db: str | None, as_of: str | None, state: str, toward: Names, *, by: str, types: Names, areas: Names, since: str | None,
    until: str | None, weights: Path | None, samples: int, seed: int, plot: Path | None, dark: bool, json: bool, csv: bool,
) -> None:  # fmt: skip
    """Cells by target and period; below them changes of course and what was left out."""
    one_format(json, csv)
    entries, published = material(db, as_of)
    found = aligning.alignment(
        entries, state, split(toward), by=by, types=codes("type", types), areas=codes("area", areas), since=since, until=until,
        published=published, weighed=weighing.weights(weights), samples=samples, seed=seed,
    )  # fmt: skip
    notes = [f"n = {found.n} entries, {found.estimated} of them at the date of their report; {found.undated} without a date left out."]
    notes += [_change(change) for change in found.changes]
    show(found.rows(), json=json, csv_=csv, columns=ALIGNED, notes=notes)
    drawn(found, plot, dark=dark)


def _change(one: aligning.Change) -> str:
    tried = f", {one.adjusted:.3g} for all targets" if one.adjusted is not None else ""
    return f"{one.target}: share {one.before:.0%} before {one.at}, {one.after:.0%} from then on (p = {one.p:.3g}{tried})."


def network(
    db: str | None, as_of: str | None, *, types: Names, areas: Names, since: str | None, until: str | None, pairs: bool, seed: int,
    plot: Path | None, dark: bool, json: bool, csv: bool,
) -> None:  # fmt: skip
    """Parties by strength, or pairs by weight."""
    one_format(json, csv)
    entries, published = material(db, as_of)
    found = linking.network(
        entries, types=codes("type", types), areas=codes("area", areas), since=since, until=until, published=published, seed=seed
    )
    notes = [f"n = {found.n} entries, {found.first or '?'} to {found.last or '?'}; modularity of the communities {found.modularity:.2f}."]
    columns = "left right weight" if pairs else "code degree strength betweenness eigenvector community"
    show(found.edge_rows() if pairs else found.rows(), json=json, csv_=csv, columns=columns, notes=notes)
    drawn(found, plot, dark=dark)


def implementation(
    db: str | None, as_of: str | None, party: str | None, *, by: Any, since: str | None, until: str | None, promises: bool,
    plot: Path | None, dark: bool, json: bool, csv: bool,
) -> None:  # fmt: skip
    """Groups of provisions, or every provision."""
    one_format(json, csv)
    entries, published = material(db, as_of)
    found = implementing.implementation(entries, by=by, party=party, since=since, until=until, published=published)
    notes = [f"Acts are watched until {found.end or '?'}; {len(found.bare)} agreements signed without known provisions."]
    show(found.promise_rows() if promises else found.rows(), json=json, csv_=csv, columns="" if promises else PROMISED, notes=notes)
    drawn(found, plot, dark=dark)


def words(db: str | None, as_of: str | None, term: str | None, *, json: bool, csv: bool) -> None:
    """What a term stands for, or all terms."""
    one_format(json, csv)
    entries, published = material(db, as_of)
    if term is None:
        terms = [{"term": one.term, "called": one.called, "differs": one.differs, "meant": one.meant} for one in wording.terms(entries)]
        show(terms, json=json, csv_=csv)
        return
    found = wording.words(entries, term, published=published)
    notes = [f"{one.left} and {one.right} differ." for one in found.differ]
    show(found.rows(), json=json, csv_=csv, notes=notes)


def timeline(
    db: str | None, as_of: str | None, party: Names, *, by: str, types: Names, areas: Names, since: str | None, until: str | None,
    counts: bool, plot: Path | None, dark: bool, json: bool, csv: bool,
) -> None:  # fmt: skip
    """Entries in the order of time, or their numbers."""
    one_format(json, csv)
    entries, published = material(db, as_of)
    found = timing.timeline(
        entries, split(party), by=by, types=codes("type", types), areas=codes("area", areas), since=since, until=until, published=published
    )
    notes = [f"{found.undated} without a date, {found.estimated} at the date of their report."]
    columns = "period type n" if counts else "date id label status"
    show(found.count_rows() if counts else found.rows(), json=json, csv_=csv, columns=columns, notes=notes)
    drawn(found, plot, dark=dark)


def map_(
    db: str | None, as_of: str | None, party: str | None, *, types: Names, areas: Names, since: str | None, until: str | None, pairs: bool,
    plot: Path | None, dark: bool, json: bool, csv: bool,
) -> None:  # fmt: skip
    """States by their entries, or pairs."""
    one_format(json, csv)
    entries, published = material(db, as_of)
    found = mapping.worldmap(
        entries, party, types=codes("type", types), areas=codes("area", areas), since=since, until=until, published=published
    )
    notes = [f"n = {found.n} entries, {found.first or '?'} to {found.last or '?'}."]
    notes += ["Not on the map: " + ", ".join(f"{code} ({count})" for code, count in found.unplaced.items())] if found.unplaced else []
    columns = "left right n" if pairs else "code name n here"
    show(found.arc_rows() if pairs else found.rows(), json=json, csv_=csv, columns=columns, notes=notes)
    drawn(found, plot, dark=dark)


def exercises(
    db: str | None, as_of: str | None, party: str | None, *, least: int, since: str | None, until: str | None, plot: Path | None,
    dark: bool, json: bool, csv: bool,
) -> None:  # fmt: skip
    """Editions by series."""
    one_format(json, csv)
    entries, published = material(db, as_of)
    found = exercising.exercises(entries, party, least=least, since=since, until=until, published=published)
    notes = [f"{len(found.series)} series, {len(found.unnamed)} exercises without a name."]
    show(found.rows(), json=json, csv_=csv, columns="series entry date status parties", notes=notes)
    drawn(found, plot, dark=dark)


def coders(files: list[Path], *, by: str, samples: int, seed: int, pairs: bool, json: bool, csv: bool) -> None:
    """Reliability by field, or F1 by pair of coders. Raises InputError for less than two files."""
    one_format(json, csv)
    if len(files) < 2:
        raise InputError("one coder agrees with himself", str(files[0]), "give two files or more")
    codings = {path.stem: gold_rows(path) for path in files}
    if len(codings) < len(files):
        raise InputError("two files have the same name", ", ".join(map(str, files)), "rename one: names stand for coders")
    found = agreeing.coder_agreement(codings, by=by, samples=samples, seed=seed)
    show(found.match_rows() if pairs else found.rows(), json=json, csv_=csv, notes=[f"{len(found.reports)} reports coded by two or more."])
