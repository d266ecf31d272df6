"""What must be known of a table to read it: numbers, weights, changes, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pactograph.analysis.alignment import Alignment, Change
    from pactograph.analysis.coders import CoderAgreement
    from pactograph.analysis.exercises import Exercises
    from pactograph.analysis.implementation import Implementation
    from pactograph.analysis.network import Network
    from pactograph.analysis.timeline import Timeline
    from pactograph.analysis.weights import Weights
    from pactograph.analysis.worldmap import WorldMap

# A change that chance makes this often or more is no finding.
CHANCE = 0.05
# So many ids are named in a sentence.
SOME = 5


def alignment(found: Alignment) -> Iterator[str]:
    """Numbers, what share and index are, the weights, and whether the state turned."""
    if found.n or _left(found):
        yield f"{counted(found.n)} of {found.state} with others{_left(found)}."
    if not found.n:
        return
    if found.estimated:
        yield f"At the date of the first report, without one of its own: {counted(found.estimated)}."
    yield "Share: of the state's entries in the period, those in which the target takes part; they do not add up to 100%."
    yield "Index: weighted volume; 100 is all that is new in an average period of the state."
    yield f"Weights: {weights(found.weights)} (--weights FILE changes them)."
    yield from (_change(one) for one in found.changes)


def _left(found: Alignment) -> str:
    left = [f"{found.undated:,} without a date that says the period"] if found.undated else []
    left += [f"{found.aside:,} of no weight (cancelled, hostile, mere use of a term)"] if found.aside else []
    return f"; left out: {', '.join(left)}" if left else ""


def weights(given: Weights) -> str:
    """The weights of types, statuses and stances in one sentence."""
    types = [
        f"{name} {kind.weight:g}" + (f" (half after {years(kind.half_life)})" if kind.half_life else "")
        for name, kind in given.types.items()
    ]
    statuses = [f"{name} {amount:g}" for name, amount in given.statuses.items()] + [f"unknown {given.unknown_status:g}"]
    stances = [f"{name} {amount:g}" for name, amount in given.stances.items()]
    told = [", ".join(types) or "no type", f"times {', '.join(statuses)}"]
    return "; ".join([*told, f"of statements times {', '.join(stances)}"] if stances else told)


def years(number: float) -> str:
    """`1 year`, `2.5 years`."""
    return f"{number:g} year" + ("" if number == 1 else "s")


def _change(one: Change) -> str:
    if one.before == one.after:
        return f"{one.target}: no change."
    chance = one.adjusted if one.adjusted is not None else one.p
    tried = f"; {_p(one.adjusted)} with all targets counted" if one.adjusted is not None and one.adjusted != one.p else ""
    moved = f"from {one.before:.0%} before {one.at} to {one.after:.0%} from then on ({_p(one.p)}{tried})"
    return f"{one.target}: the share changed {moved}." if chance < CHANCE else f"{one.target}: no clear change; the likeliest is {moved}."


def _p(value: float) -> str:
    return "p < 0.001" if value < 0.001 else f"p = {value:.2g}"


def network(found: Network) -> Iterator[str]:
    """Numbers, and what the figures are."""
    if not found.n:
        return
    yield f"{counted(found.n)}{_span(found.first, found.last)}; modularity of the communities {found.modularity:.2f}."
    yield "An entry of n parties gives each pair 1/(n − 1). Betweenness and eigenvector go from 0 to 1; communities are numbered by size."


def pairs(found: Network) -> Iterator[str]:
    """Numbers, and what the weight is."""
    if found.n:
        yield f"{counted(found.n)}{_span(found.first, found.last)}. Weight: an entry of n parties gives each pair 1/(n − 1)."


def implementation(found: Implementation) -> Iterator[str]:
    """How long it was watched, what is not known, and what the figures are."""
    if found.whole.provisions:
        yield f"Acts are watched until {found.end or 'an unknown day'}. Any sign: planned, ongoing or done. Shares are lower bounds."
        yield "Median days: from signing until half of the provisions had a first act (Kaplan–Meier); – where half had none yet."
    if found.bare:
        more = f" and {len(found.bare) - SOME} others" if len(found.bare) > SOME else ""
        yield f"Signed without known provisions: {', '.join(found.bare[:SOME])}{more}."
    if found.unsigned:
        yield f"Only planned or proposed, so that nothing is promised yet: {counted(found.unsigned, 'agreement', 'agreements')}."


def timeline(found: Timeline) -> Iterator[str]:
    """How many stand where they stand for want of a date."""
    if found.estimated:
        yield f"At the date of the first report, without one of its own: {counted(found.estimated)}."
    if found.undated:
        yield f"Without a date that says the period, and not counted by period: {counted(found.undated)}."


def worldmap(found: WorldMap) -> Iterator[str]:
    """Numbers, and who is not on the map."""
    if found.n:
        yield f"{counted(found.n)}{_span(found.first, found.last)}."
    if found.unplaced:
        yield "Not on the map: " + ", ".join(f"{code} ({count:,})" for code, count in found.unplaced.items()) + "."


def exercises(found: Exercises) -> Iterator[str]:
    """Numbers."""
    if found.series or found.unnamed:
        yield f"{len(found.series):,} series; {counted(len(found.unnamed), 'exercise', 'exercises')} without a name."


def coders(found: CoderAgreement) -> Iterator[str]:
    """How many reports, and what is compared."""
    yield f"{counted(len(found.reports), 'report', 'reports')} coded by two or more of {', '.join(found.coders)}."
    if found.reports:
        yield "Alpha (Krippendorff): 1 is full agreement, 0 what chance gives; – where nothing varies."


def counted(n: int, one: str = "entry", many: str = "entries") -> str:
    """`1 entry`, `12 entries`."""
    return f"{n:,} {one if n == 1 else many}"


def _span(first: str | None, last: str | None) -> str:
    if not first or not last:
        return ", undated"
    return f", {first}" if first == last else f", {first} to {last}"
