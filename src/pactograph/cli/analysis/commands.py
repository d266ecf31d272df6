"""Commands of analysis: alignment, network, implementation, words, timeline, map, exercises, agreement-of-coders."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from pactograph.cli.analysis import options as asked
from pactograph.cli.register import options as given

PARTY = Annotated[str | None, Option("--party", metavar="PARTY", help="Only entries of this state or organisation.")]


def alignment(
    state: Annotated[str, Argument(metavar="STATE", help="Whose cooperation: a name or code.", show_default=False)],
    toward: Annotated[
        list[str] | None, Option("--with", metavar="PARTIES", help="States and organisations: NATO,EU,RUS; else the most usual.")
    ] = None,
    by: asked.BY = "year",
    type: asked.TYPES = None,
    area: asked.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    weights: Annotated[Path | None, Option("--weights", metavar="FILE", help="Weights of types and statuses (YAML).")] = None,
    samples: asked.SAMPLES = 1000,
    seed: asked.SEED = 0,
    plot: asked.PLOT = None,
    dark: asked.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show where a state's cooperation goes: shares and a weighted index by partner over time, with intervals and changes of course."""
    from pactograph.cli.analysis import working

    working.alignment(
        db, as_of, state, toward, by=by, types=type, areas=area, since=since, until=until, weights=weights, samples=samples, seed=seed,
        plot=plot, dark=dark, json=json, csv=csv,
    )  # fmt: skip


def network(
    type: asked.TYPES = None,
    area: asked.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    pairs: Annotated[bool, Option("--pairs", help="Print pairs instead of parties.")] = False,
    seed: asked.SEED = 0,
    plot: asked.PLOT = None,
    dark: asked.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show who cooperates with whom: pairs, centrality, communities."""
    from pactograph.cli.analysis import working

    working.network(
        db, as_of, types=type, areas=area, since=since, until=until, pairs=pairs, seed=seed, plot=plot, dark=dark, json=json, csv=csv
    )


def implementation(
    entry: Annotated[str | None, Argument(metavar="[ENTRY]", help="One agreement: agreement/12; else all.")] = None,
    party: PARTY = None,
    by: Annotated[str, Option("--by", metavar="GROUP", help="area, agreement, pair, party, kind, instrument or year.")] = "area",
    since: given.SINCE = None,
    until: given.UNTIL = None,
    promises: Annotated[bool, Option("--promises", help="Print every provision instead of groups.")] = False,
    plot: asked.PLOT = None,
    dark: asked.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show what was carried out of what was signed: of one agreement each provision, else shares and delays by group."""
    from pactograph.cli.analysis import working
    from pactograph.cli.register import keeping

    if entry is not None:
        keeping.implementation(db, entry, as_of, json)
        return
    working.implementation(db, as_of, party, by=by, since=since, until=until, promises=promises, plot=plot, dark=dark, json=json, csv=csv)


def words(
    term: Annotated[str | None, Argument(metavar="[TERM]", help="A term or label, such as counter-terrorism; else all are listed.")] = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    as_of: given.AS_OF = None,
    db: given.DB = None,
) -> None:
    """Show contested terms: what is called so, what was played under that name, who means what by it."""
    from pactograph.cli.analysis import working

    working.words(db, as_of, term, json=json, csv=csv)


def timeline(
    party: Annotated[list[str] | None, Option("--party", metavar="PARTY", help="Entries in which all of these take part.")] = None,
    by: asked.BY = "year",
    type: asked.TYPES = None,
    area: asked.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    counts: Annotated[bool, Option("--counts", help="Print numbers by period and type instead of entries.")] = False,
    plot: asked.PLOT = None,
    dark: asked.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show entries in the order of time."""
    from pactograph.cli.analysis import working

    working.timeline(
        db, as_of, party, by=by, types=type, areas=area, since=since, until=until, counts=counts, plot=plot, dark=dark, json=json, csv=csv
    )


def map_(
    party: PARTY = None,
    type: asked.TYPES = None,
    area: asked.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    pairs: Annotated[bool, Option("--pairs", help="Print pairs instead of states.")] = False,
    plot: asked.PLOT = None,
    dark: asked.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show states and pairs of states by their entries, on a map with --plot."""
    from pactograph.cli.analysis import working

    working.map_(db, as_of, party, types=type, areas=area, since=since, until=until, pairs=pairs, plot=plot, dark=dark, json=json, csv=csv)


def exercises(
    party: PARTY = None,
    least: Annotated[int, Option("--least", min=1, metavar="N", help="Only series with at least so many editions.")] = 1,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    plot: asked.PLOT = None,
    dark: asked.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show series of exercises and their editions over the years."""
    from pactograph.cli.analysis import working

    working.exercises(db, as_of, party, least=least, since=since, until=until, plot=plot, dark=dark, json=json, csv=csv)


def agreement_of_coders(
    files: Annotated[list[Path], Argument(metavar="FILE...", help="Two or more files in the gold form, one a coder.", show_default=False)],
    by: asked.BY = "all",
    samples: asked.SAMPLES = 200,
    seed: asked.SEED = 0,
    pairs: Annotated[bool, Option("--pairs", help="Print pairs of coders instead of fields.")] = False,
    json: given.JSON = False,
    csv: given.CSV = False,
) -> None:
    """Show how far coders agree on the same reports: Krippendorff's alpha by field, F1 of records and values by pair."""
    from pactograph.cli.analysis import working

    working.coders(files, by=by, samples=samples, seed=seed, pairs=pairs, json=json, csv=csv)


COMMANDS = (alignment, network, implementation, words, timeline, map_, exercises, agreement_of_coders)
