"""Commands of analysis: alignment, network, implementation, words, timeline, map, exercises, agreement-of-coders."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from pactograph.cli.analysis import options as analysed
from pactograph.cli.analysis.asking import Asked
from pactograph.cli.register import options as given

PARTY = Annotated[str | None, Option("--party", metavar="PARTY", help="Only entries of this state or organisation.")]


def alignment(
    state: Annotated[str, Argument(metavar="STATE", help="Whose cooperation: a name or code.", show_default=False)],
    toward: Annotated[
        list[str] | None, Option("--with", metavar="PARTIES", help="States and organisations: NATO,EU,RUS; else the most usual.")
    ] = None,
    by: analysed.BY = "year",
    type: analysed.TYPES = None,
    area: analysed.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    weights: Annotated[Path | None, Option("--weights", metavar="FILE", help="Weights of types and statuses (YAML).")] = None,
    samples: analysed.SAMPLES = 1000,
    seed: analysed.SEED = 0,
    plot: analysed.PLOT = None,
    dark: analysed.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show where a state's cooperation goes: shares and a weighted index by partner over time, with intervals and changes of course."""
    from pactograph.cli.analysis import working

    asked = Asked(db, as_of, type, area, since, until, plot, dark, json, csv)
    working.alignment(asked, state, toward, by=by, weights=weights, samples=samples, seed=seed)


def network(
    type: analysed.TYPES = None,
    area: analysed.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    pairs: Annotated[bool, Option("--pairs", help="Print pairs instead of parties.")] = False,
    seed: analysed.SEED = 0,
    plot: analysed.PLOT = None,
    dark: analysed.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show who cooperates with whom: pairs, centrality, communities."""
    from pactograph.cli.analysis import working

    working.network(Asked(db, as_of, type, area, since, until, plot, dark, json, csv), pairs=pairs, seed=seed)


def implementation(
    entry: Annotated[str | None, Argument(metavar="ENTRY", help="One agreement: agreement/12; else all.")] = None,
    party: PARTY = None,
    by: Annotated[str, Option("--by", metavar="GROUP", help="area, agreement, pair, party, kind, instrument or year.")] = "area",
    since: given.SINCE = None,
    until: given.UNTIL = None,
    promises: Annotated[bool, Option("--promises", help="Print every provision instead of groups.")] = False,
    plot: analysed.PLOT = None,
    dark: analysed.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show what was carried out of what was signed: of one agreement each provision, else shares and delays by group."""
    from pactograph.cli.analysis import working

    asked = Asked(db, as_of, since=since, until=until, plot=plot, dark=dark, json=json, csv=csv)
    if entry is None:
        working.implementation(asked, party, by=by, promises=promises)
    else:
        working.one_agreement(asked, entry, grouped=bool(party or promises or by != "area"))


def words(
    term: Annotated[str | None, Argument(metavar="TERM", help="A term or label, such as counter-terrorism; else all are listed.")] = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    as_of: given.AS_OF = None,
    db: given.DB = None,
) -> None:
    """Show contested terms: what is called so, what was played under that name, who means what by it."""
    from pactograph.cli.analysis import working

    working.words(Asked(db, as_of, json=json, csv=csv), term)


def timeline(
    party: Annotated[list[str] | None, Option("--party", metavar="PARTY", help="Entries in which all of these take part.")] = None,
    by: analysed.BY = "year",
    type: analysed.TYPES = None,
    area: analysed.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    counts: Annotated[bool, Option("--counts", help="Print numbers by period and type instead of entries.")] = False,
    plot: analysed.PLOT = None,
    dark: analysed.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show entries in the order of time."""
    from pactograph.cli.analysis import working

    working.timeline(Asked(db, as_of, type, area, since, until, plot, dark, json, csv), party, by=by, counts=counts)


def map_(
    party: PARTY = None,
    type: analysed.TYPES = None,
    area: analysed.AREAS = None,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    pairs: Annotated[bool, Option("--pairs", help="Print pairs instead of states.")] = False,
    plot: analysed.PLOT = None,
    dark: analysed.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show states and pairs of states by their entries, on a map with --plot."""
    from pactograph.cli.analysis import working

    working.map_(Asked(db, as_of, type, area, since, until, plot, dark, json, csv), party, pairs=pairs)


def exercises(
    party: PARTY = None,
    least: Annotated[int, Option("--least", min=1, metavar="N", help="Only series with at least so many editions.")] = 1,
    since: given.SINCE = None,
    until: given.UNTIL = None,
    plot: analysed.PLOT = None,
    dark: analysed.DARK = False,
    as_of: given.AS_OF = None,
    json: given.JSON = False,
    csv: given.CSV = False,
    db: given.DB = None,
) -> None:
    """Show series of exercises and their editions over the years."""
    from pactograph.cli.analysis import working

    asked = Asked(db, as_of, since=since, until=until, plot=plot, dark=dark, json=json, csv=csv)
    working.exercises(asked, party, least=least)


def agreement_of_coders(
    files: Annotated[list[Path], Argument(metavar="FILE", help="Two or more files in the gold form, one a coder.", show_default=False)],
    by: analysed.BY = "all",
    samples: analysed.SAMPLES = 200,
    seed: analysed.SEED = 0,
    pairs: Annotated[bool, Option("--pairs", help="Print pairs of coders instead of fields.")] = False,
    json: given.JSON = False,
    csv: given.CSV = False,
) -> None:
    """Show how far coders agree on the same reports: Krippendorff's alpha by field, F1 of records and values by pair."""
    from pactograph.cli.analysis import working

    working.coders(Asked(json=json, csv=csv), files, by=by, samples=samples, seed=seed, pairs=pairs)


COMMANDS = (alignment, network, implementation, words, timeline, map_, exercises, agreement_of_coders)
