"""What the learned part that joins mentions of one event sees of two of them."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.coding.events import Event
from pactograph.coding.near import nearest
from pactograph.coding.tree import lemma, verb_of, way

DEFINITE = frozenset("the this that these those its their his her both such".split())
OTHER = frozenset("another other separate second third further next previous last earlier annual first new".split())


def of_two(first: Event, second: Event) -> list[str]:
    """The features of two events of one type, `first` told before `second`."""
    found = [*_places(first, second), *_parties(first, second), *_facts(first, second), *_own(first, second), *_words(first, second)]
    return [*found, *(f"{first.type}/{feature}" for feature in found)]


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


def _parties(first: Event, second: Event) -> Iterator[str]:
    a, b = _sure(first), _sure(second)
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
    roles = {code: (first.roles[code], second.roles[code]) for code in a & b}
    if any(x != y for x, y in roles.values()):
        yield "roles=differ"
    elif roles:
        yield "roles=equal"


def _sure(event: Event) -> frozenset[str]:
    return frozenset(event.roles)


def _facts(first: Event, second: Event) -> Iterator[str]:
    for kind in ("date", "place", "money", "item", "person"):
        a, b = first.view.values(kind), second.view.values(kind)
        if a and b:
            yield f"{kind}={'equal' if a & b else 'differ'}"
        elif a or b:
            yield f"{kind}=one"


def _own(first: Event, second: Event) -> Iterator[str]:
    """The date and the place that stand nearest to each of two events."""
    for kind in ("date", "place"):
        a, b = _nearest(first, kind), _nearest(second, kind)
        if a and b:
            yield f"own {kind}={'equal' if a == b else 'differ'}"
        elif a or b:
            yield f"own {kind}=one"


def _nearest(event: Event, kind: str) -> str:
    mention = nearest(event, kind)
    if mention is None:
        return ""
    return str(mention.value.country or mention.value.name) if kind == "place" else str(mention.value)


def _words(first: Event, second: Event) -> Iterator[str]:
    yield f"word={'same' if first.name == second.name else 'other'}"
    yield "words=" + "+".join(sorted((first.name, second.name)))
    verbs = [lemma(event.view.sentence.tokens[verb_of(event.view.sentence, event.token)]) for event in (first, second)]
    yield "verbs=" + ("same" if verbs[0] == verbs[1] else "+".join(sorted(verbs)))
    tags = [event.view.sentence.tokens[event.token].tag for event in (first, second)]
    yield "tags=" + "/".join(tag[:1] for tag in tags)
    looks = ["future" in event.features or "modal" in event.features for event in (first, second)]
    yield f"looks={'same' if looks[0] == looks[1] else 'differ'}"
    marks = _marks(second)
    if marks & DEFINITE:
        yield "second=definite"
    if marks & OTHER:
        yield "second=other"
    if _marks(first) & OTHER:
        yield "first=other"


def _marks(event: Event) -> set[str]:
    sentence = event.view.sentence
    return {
        sentence.tokens[child].lower for child in sentence.children[event.token] if sentence.tokens[child].dep in ("det", "amod", "nmod")
    }
