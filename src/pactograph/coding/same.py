"""What the learned part that joins mentions of one event sees of two of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pactograph.coding.events import Event
from pactograph.coding.near import nearest
from pactograph.coding.tree import lemma, verb_of, way

DEFINITE = frozenset("the this that these those its their his her both such".split())
OTHER = frozenset("another other separate second third further next previous last earlier annual first new".split())


FACTS = tuple((kind, f"{kind}=equal", f"{kind}=differ", f"{kind}=one") for kind in ("date", "place", "money", "item", "person"))
OWN = tuple((kind, f"own {kind}=equal", f"own {kind}=differ", f"own {kind}=one") for kind in ("date", "place"))


@dataclass(slots=True, eq=False)
class Look:
    """An event as it is compared with many others: what of it takes part in that, read once.

    `near`: of the kinds of `OWN`, `values`: of the kinds of `FACTS`, in their order; `verb`: its lemma; `open`: future or only possible.
    """

    event: Event
    parties: frozenset[str]
    values: tuple[frozenset[str], ...]
    near: tuple[str, ...]
    verb: str
    tag: str
    open: bool
    marks: frozenset[str]


def look(event: Event) -> Look:
    """What is compared of an event that has its roles."""
    sentence, seen = event.view.sentence, event.features
    return Look(
        event=event,
        parties=frozenset(event.roles),
        values=tuple(event.view.values(kind) for kind, *_ in FACTS),
        near=tuple(_nearest(event, kind) for kind, *_ in OWN),
        verb=lemma(sentence.tokens[verb_of(sentence, event.token)]),
        tag=sentence.tokens[event.token].tag[:1],
        open="future" in seen or "modal" in seen,
        marks=_marks(event),
    )


def of_two(first: Event, second: Event) -> list[str]:
    """The features of two events of one type, `first` told before `second`, and all once more for their type."""
    found = once(look(first), look(second))
    return [*found, *(f"{first.type}/{feature}" for feature in found)]


def once(first: Look, second: Look) -> list[str]:
    """The features of two events."""
    facts = (*_shared(FACTS, first.values, second.values), *_shared(OWN, first.near, second.near))
    return [*_places(first.event, second.event), *_parties(first, second), *facts, *_words(first, second)]


def _places(first: Event, second: Event) -> Iterator[str]:
    a, b = first.view.sentence, second.view.sentence
    distance = b.number - a.number
    yield f"apart={min(distance, 3) if distance < 6 else 'far'}"
    if a.where != b.where:
        yield "title"
        yield f"title/{min(3, b.number)}"
    elif a.paragraph == b.paragraph:
        yield "paragraph"
    if distance == 0:
        yield f"way={way(a, second.token, first.token, 4)}"


def _parties(first: Look, second: Look) -> Iterator[str]:
    a, b = first.parties, second.parties
    if not a or not b:
        yield "parties=none"
    elif a == b:
        yield "parties=equal"
    elif a <= b or b <= a:
        yield "parties=within"
    elif a & b:
        yield "parties=overlap"
    else:
        yield "parties=apart"
    yield f"fewer={min(2, len(a), len(b))}"
    if both := a & b:
        mine, theirs = first.event.roles, second.event.roles
        yield "roles=differ" if any(mine[code] != theirs[code] for code in both) else "roles=equal"


Names = tuple[tuple[str, str, str, str], ...]
"""(kind, feature where it is equal, where it differs, where only one event has it)."""


def _shared(names: Names, mine: Sequence[Collection[str]], theirs: Sequence[Collection[str]]) -> Iterator[str]:
    """For each kind whether two events have it alike: sets that overlap, or the same words."""
    for (_, equal, differ, one), a, b in zip(names, mine, theirs, strict=True):
        if a and b:
            yield equal if (a & b if isinstance(a, frozenset) and isinstance(b, frozenset) else a == b) else differ
        elif a or b:
            yield one


def _nearest(event: Event, kind: str) -> str:
    """The date or the place that stands nearest to an event."""
    mention = nearest(event, kind)
    if mention is None:
        return ""
    return str(mention.value.country or mention.value.name) if kind == "place" else str(mention.value)


def _words(first: Look, second: Look) -> Iterator[str]:
    mine, theirs = first.event.name, second.event.name
    yield "word=same" if mine == theirs else "word=other"
    yield f"words={mine}+{theirs}" if mine <= theirs else f"words={theirs}+{mine}"
    yield "verbs=same" if first.verb == second.verb else "verbs=" + "+".join(sorted((first.verb, second.verb)))
    yield f"tags={first.tag}/{second.tag}"
    yield "looks=same" if first.open == second.open else "looks=differ"
    if second.marks & DEFINITE:
        yield "second=definite"
    if second.marks & OTHER:
        yield "second=other"
    if first.marks & OTHER:
        yield "first=other"


def _marks(event: Event) -> frozenset[str]:
    sentence = event.view.sentence
    words = (sentence.tokens[child] for child in sentence.children[event.token])
    return frozenset(word.lower for word in words if word.dep in ("det", "amod", "nmod"))
