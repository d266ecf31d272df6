"""The same person over many reports: several spellings, the surname alone, other offices over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pactograph.gazetteer import members, organisations
from pactograph.linking.days import YEAR, days
from pactograph.linking.likeness import CONFLICT, likeness
from pactograph.linking.names import GIVEN_ALONE, SURNAME_FIRST, parsed
from pactograph.linking.offices import held, stretch, wording
from pactograph.linking.score import Score
from pactograph.linking.spelling import consonants, men_form
from pactograph.records.person import Held, Somebody, Spelling

# Appearances that score this or more are one person.
SAME = 0.7
# A surname alone that two persons score within this of each other is given to neither.
DOUBT = 0.03
# Keys: words of LONG letters or more are found with one letter changed; so many consonants after the first letter count.
LONG, REST = 6, 4
# So many appearances of one person are compared at most.
SAMPLES = 24


@dataclass(frozen=True)
class Appearance:
    """A person in a record (its number): name, office and rank as written, the party's code, the record's or report's date (ISO 8601)."""

    record: int
    name: str
    party: str | None = None
    office: str | None = None
    rank: str | None = None
    date: str | None = None
    report: int | None = None


def keys(name: str, party: str | None = None) -> frozenset[str]:
    """Keys to index, at most 17: two names that `same` can find alike share one. Empty for a name without letters.

    They are made of the words by which a person of `party` is called alone, and of the first and last word together, in any order. The
    first word of a Western name is no key of its own: half of a country is called Mohammed.
    """
    words = parsed(name, party).words
    if not words:
        return frozenset()
    called = {words[-1], *words[1:-1][-2:]}
    if party in SURNAME_FIRST | GIVEN_ALONE:
        called.add(words[0])
    both = sorted("".join(_sounds(word)) for word in (words[0], words[-1]))
    return frozenset().union(*map(_keys, called), ["=" + "".join(both)] if len(words) > 1 else [])


def _keys(word: str) -> set[str]:
    """The first letter and some of the consonants after it; of a word of LONG letters several, so that one letter does not matter."""
    first, rest = _sounds(word)
    if len(word) < LONG:
        return {first + rest}
    fewer = {"".join(left) for left in combinations(rest, max(1, len(rest) - 1))}
    return {first + left for left in (fewer if len(rest) == REST else {rest, *fewer})}


def _sounds(word: str) -> tuple[str, str]:
    plain = men_form(word).replace("g", "h")
    first = "a" if plain[0] in "aeiou" else plain[0]
    return first, consonants(plain[1:])[:REST]


def same(a: Appearance, b: Appearance) -> Score:
    """How sure it is that two appearances are one person: the names, then parties, offices and the years between. Symmetric."""
    names = likeness(*_ordered(a, b))
    if names.value < CONFLICT:
        return names
    weak = parsed(a.name, a.party).alone or parsed(b.name, b.party).alone
    value, reasons = names.value, [names.reason]
    for factor, reason in (_parties(a, b, weak=weak), _offices(a, b, weak=weak), _years(a, b, weak=weak)):
        value *= factor
        reasons += [reason] if reason else []
    return Score(round(min(1.0, value), 3), ", ".join(reasons))


def _ordered(a: Appearance, b: Appearance) -> tuple[str, str, str | None, str | None]:
    first, second = (a, b) if (a.name, a.party or "") <= (b.name, b.party or "") else (b, a)
    return first.name, second.name, first.party, second.party


def _parties(a: Appearance, b: Appearance, *, weak: bool) -> tuple[float, str]:
    if not a.party or not b.party:
        return (0.9 if weak else 0.97), ""
    if a.party == b.party:
        return 1.0, f"of {a.party}"
    if a.party in organisations() or b.party in organisations():
        joined = b.party in _members(a.party) or a.party in _members(b.party)
        return (0.85 if weak else 0.95, f"{a.party} and {b.party}") if joined else (0.6, "of other parties")
    return 0.4, "of other states"


def _members(code: str) -> frozenset[str]:
    return members(code) if code in organisations() else frozenset()


def _offices(a: Appearance, b: Appearance, *, weak: bool) -> tuple[float, str]:
    if not a.office or not b.office:
        ranks = a.rank and b.rank and wording(a.rank) == wording(b.rank)
        return (1.1, "the same rank") if ranks else (1.0, "")
    left, right = set(wording(a.office).split()), set(wording(b.office).split())
    if left == right or left < right or right < left:
        return 1.25, "the same office"
    if not weak:
        return 1.0, ""
    gap = _gap(a, b)
    return (0.75, "other offices at the time") if gap is None or gap < 2 else (0.92, "other offices")


def _gap(a: Appearance, b: Appearance) -> float | None:
    """Years between two appearances; None where one has no date."""
    one, other = days(a.date), days(b.date)
    if one is None or other is None:
        return None
    return max(0, one.first - other.last, other.first - one.last) / YEAR


def _years(a: Appearance, b: Appearance, *, weak: bool) -> tuple[float, str]:
    gap = _gap(a, b) or 0
    limit, factor = (15, 0.7) if weak else (45, 0.6)
    return (factor, f"{gap:.0f} years between") if gap > limit else (1.0, "")


def group(
    appearances: Sequence[Appearance], together: Iterable[Iterable[int]] = (), apart: Iterable[tuple[int, int]] = ()
) -> list[list[int]]:
    """Places of the appearances that are one person, whatever their order: the set alone decides.

    `together` and `apart` are places that judgements join and part; they win over scores. Names are joined best score first, and never so
    that two stand in one group which cannot be one person. A surname alone goes where it scores best, and to nobody where two score alike.
    """
    joined, parted = [frozenset(places) for places in together], {frozenset(pair) for pair in apart}
    nodes = _nodes(appearances, joined, parted)
    full = [node for node in nodes if not _weak(appearances, node)]
    groups = _agglomerated(appearances, full, parted)
    rest = [node for node in nodes if _weak(appearances, node)]
    return sorted(sorted(group) for group in _with_surnames(appearances, groups, rest, parted))


def _content(appearances: Sequence[Appearance], place: int) -> tuple[str, ...]:
    one = appearances[place]
    return one.name, one.party or "", one.office or "", one.rank or "", one.date or "", f"{one.record:012}"


def _nodes(appearances: Sequence[Appearance], joined: Sequence[frozenset[int]], parted: set[frozenset[int]]) -> list[list[int]]:
    """Appearances that need no score: the same full name and party, the same surname, party and office; and what judgements join."""
    judged = {place for places in (*joined, *parted) for place in places}
    by_name: dict[tuple[object, ...], list[int]] = {}
    parent = {place: place for place in range(len(appearances))}
    for place in sorted(parent, key=lambda place: _content(appearances, place)):
        by_name.setdefault((*_alike(appearances[place]), place if place in judged else -1), []).append(place)
    for places in (*by_name.values(), *joined):
        for place in places:
            parent[_root(parent, place)] = _root(parent, min(places))
    nodes: dict[int, list[int]] = {}
    for place in parent:
        nodes.setdefault(_root(parent, place), []).append(place)
    ordered = (sorted(node, key=lambda place: _content(appearances, place)) for node in nodes.values())
    return sorted(ordered, key=lambda node: _content(appearances, node[0]))


def _root(parent: dict[int, int], place: int) -> int:
    while parent[place] != place:
        place = parent[place]
    return place


def _alike(one: Appearance) -> tuple[object, ...]:
    name = parsed(one.name, one.party)
    if not name.alone:
        return name.words, name.suffix, name.fathers, one.party
    stretched = days(one.date)
    return name.words, one.party, wording(one.office or ""), wording(one.rank or ""), stretched


def _weak(appearances: Sequence[Appearance], node: Sequence[int]) -> bool:
    return all(parsed(appearances[place].name, appearances[place].party).alone for place in node)


def _agglomerated(appearances: Sequence[Appearance], nodes: list[list[int]], parted: set[frozenset[int]]) -> list[list[int]]:
    samples = [_samples(appearances, node) for node in nodes]
    scores = {(a, b): _between(appearances, samples[a], samples[b]) for a, b in combinations(range(len(nodes)), 2)}
    scores |= {(a, b): 0.0 for a, b in scores if parted and _parted(nodes[a], nodes[b], parted)}
    home = {n: [n] for n in range(len(nodes))}
    for a, b in sorted((pair for pair, value in scores.items() if value >= SAME), key=lambda pair: (-scores[pair], pair)):
        left, right = home[a], home[b]
        if left is right or any(scores[min(x, y), max(x, y)] < CONFLICT for x in left for y in right):
            continue
        merged = left + right
        home |= dict.fromkeys(merged, merged)
    distinct = {id(places): places for places in home.values()}
    return [[place for n in places for place in nodes[n]] for places in distinct.values()]


def _parted(a: Sequence[int], b: Sequence[int], parted: set[frozenset[int]]) -> bool:
    return any(frozenset((x, y)) in parted for x in a for y in b)


def _between(appearances: Sequence[Appearance], a: Sequence[int], b: Sequence[int]) -> float:
    """The best score between two nodes, each by its samples."""
    return max(same(appearances[x], appearances[y]).value for x in a for y in b)


def _samples(appearances: Sequence[Appearance], places: Sequence[int]) -> list[int]:
    """Appearances that differ in what is compared, so that a name told a thousand times costs little."""
    seen: dict[tuple[object, ...], int] = {}
    for place in sorted(places, key=lambda place: _content(appearances, place)):
        one = appearances[place]
        seen.setdefault((parsed(one.name, one.party).words, one.party, wording(one.office or ""), (one.date or "")[:3]), place)
    return list(seen.values())[:SAMPLES]


def _with_surnames(
    appearances: Sequence[Appearance], groups: list[list[int]], rest: list[list[int]], parted: set[frozenset[int]]
) -> list[list[int]]:
    """Each surname alone with the person whom it scores best with; those left with each other."""
    homes: list[list[int]] = [[] for _ in groups]
    samples = [_samples(appearances, group) for group in groups]
    left = []
    for node in rest:
        own = _samples(appearances, node)
        free = [n for n, group in enumerate(groups) if not (parted and _parted(node, group, parted))]
        scored = sorted(((_between(appearances, own, samples[n]), n) for n in free), reverse=True)
        sure = [(value, n) for value, n in scored if value >= SAME]
        if not sure or (len(sure) > 1 and sure[0][0] - sure[1][0] < DOUBT):
            left.append(node)
        else:
            homes[sure[0][1]].extend(node)
    whole = [group + more for group, more in zip(groups, homes, strict=True)]
    return whole + _agglomerated(appearances, left, parted)


def offices(appearances: Sequence[Appearance]) -> tuple[Held, ...]:
    """Offices and ranks of one person over time."""
    return held(appearances)


def gathered(id: str, appearances: Sequence[Appearance]) -> Somebody:
    """The person that `appearances` (at least one) are, whatever their order."""
    names, parties = _counted(one.name for one in appearances), _counted(one.party for one in appearances if one.party)
    since, until = stretch(one.date for one in appearances)
    shown = shown_name(names)
    score = _confidence(shown, appearances)
    records = tuple(sorted({one.record for one in appearances}))
    return Somebody(
        id=id,
        name=shown,
        names=names,
        parties=parties,
        held=held(appearances),
        records=records,
        since=since,
        until=until,
        confidence=score.value,
        reason=score.reason,
    )


def _counted(values: Iterable[str]) -> tuple[Spelling, ...]:
    counts: Mapping[str, int] = Counter(values)
    return tuple(Spelling(value=value, count=counts[value]) for value in sorted(counts, key=lambda value: (-counts[value], value)))


def shown_name(names: Sequence[Spelling]) -> str:
    """The most frequent name of two words or more in Latin letters; without one, of Latin letters, then any."""
    full = [one.value for one in names if not parsed(one.value).alone]
    latin = [name for name in full if name.translate(FOLDED).isascii() or _latin(name)]
    return next(iter(latin or full or [one.value for one in names]))


FOLDED = {ord(mark): " " for mark in "’‘ʼ‑–"}


def _latin(name: str) -> bool:
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 for letter in name if letter.isalpha())


def _confidence(shown: str, appearances: Sequence[Appearance]) -> Score:
    """The least of the scores by which each spelling is the name shown."""
    party = next((one.party for one in appearances if one.name == shown), None)
    scores = [likeness(*sorted((shown, one.name)), party, party) for one in appearances]
    return min(scores, key=lambda score: (score.value, score.reason))
