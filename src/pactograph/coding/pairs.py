"""What the learned part that gives roles sees of a party and a trigger word."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.coding.classes import classes
from pactograph.coding.events import Event
from pactograph.coding.near import nearest
from pactograph.coding.tree import case, label, lemma, top, verb_of, way
from pactograph.coding.view import Doc, View, codes_of, is_state
from pactograph.records.parse import Mention

CONTEXT = 4
# A sentence with more parties than this needs none from elsewhere.
ENOUGH = 2
STEPS = 4


def candidates(doc: Doc, view: View) -> list[str]:
    """The codes that an event of this sentence may have: those in it, in the sentence before, in the title, the report's most named."""
    if len(view.codes) > ENOUGH:
        return list(view.codes)
    near = doc.before(view.sentence.number)
    others = [*(near.codes if near else ()), *doc.title_codes, *doc.ranked[:CONTEXT], *([doc.parse.author] if doc.parse.author else [])]
    return list(dict.fromkeys([*view.codes, *others]))


def of_pair(doc: Doc, event: Event, code: str) -> list[str]:
    """The features of party `code` for `event`."""
    out = dict.fromkeys(_of_code(doc, event, code))
    mentions = event.view.codes.get(code)
    if mentions is None:
        return [*out, *(f"out:{feature}" for feature in out), f"out/{event.name}"]
    for mention in mentions:
        out |= dict.fromkeys(_of_mention(event, mention))
    return list(out)


def _of_code(doc: Doc, event: Event, code: str) -> Iterator[str]:
    view = event.view
    inside = list(view.codes)
    yield "bias"
    yield f"kind={'state' if is_state(code) else code if code.isupper() and len(code) < 7 else 'other'}"
    yield f"n={min(4, len(inside))}"
    if code in doc.title_codes:
        yield "title"
    if code == doc.parse.author:
        yield "author"
    if code == doc.parse.home:
        yield "home"
    yield f"rank={min(4, doc.ranked.index(code))}" if code in doc.frequency else "rank=none"
    yield from _lands(event, code, inside)
    if code in inside:
        yield f"order={min(3, inside.index(code))}/{min(4, len(inside))}"
    else:
        near = doc.before(view.sentence.number)
        yield "near" if near is not None and code in near.codes else "remote"
        yield f"need={max(0, 2 - len(inside))}"
        if near is not None and code in near.codes:
            yield f"near={min(3, list(near.codes).index(code))}"


def _lands(event: Event, code: str, inside: list[str]) -> Iterator[str]:
    """Whose land the places of the sentence lie in: who receives a visitor is mostly told by that alone."""
    places = [m for m in event.view.mentions if m.kind == "place" and m.value.country]
    for name, countries in (
        ("land", {m.value.country for m in places if not m.sub}),
        ("state", {m.value.country for m in places if m.sub}),
    ):
        if code in countries:
            yield f"{name}=own/{min(2, len(countries))}"
        elif countries:
            yield f"{name}=other" if countries & set(inside) else f"{name}=third"
    place = nearest(event, "place")
    if place is not None:
        land = place.value.country
        yield f"t={event.name}/here={'own' if land == code else 'other' if land in inside else 'third'}{place.sub}"
    if code in {m.value.country for m in event.view.doc.views[0].mentions if m.kind == "place"}:
        yield "land=title"


def _of_mention(event: Event, mention: Mention) -> Iterator[str]:
    sentence = event.view.sentence
    yield f"m={mention.kind}"
    yield f"m={mention.kind}/{mention.sub}"
    if len(codes_of(mention)) > 1:
        yield "m=several"
    if mention.head < 0:
        return
    path = way(sentence, mention.head, event.token)
    yield f"way={path}"
    yield f"t={event.name}/way={path}"
    yield from (f"t={kind}/way={path}" for kind in classes(event.name))
    side = "l" if mention.head < event.token else "r"
    distance = abs(mention.head - event.token)
    yield f"side={side}"
    yield f"t={event.name}/side={side}"
    yield f"far={side}{'1' if distance < 3 else '2' if distance < 6 else '3' if distance < 12 else '4'}"
    yield from _governors(event, mention, side)


def _governors(event: Event, mention: Mention, side: str) -> Iterator[str]:
    sentence = event.view.sentence
    tokens = sentence.tokens
    at = anchor(event.view, mention, event.token)
    own, mark = label(sentence, at), case(sentence, at)
    yield f"rel={own}"
    yield f"rel={own}/{side}"
    yield f"t={event.name}/rel={own}"
    governor = lemma(tokens[tokens[at].head])
    yield f"gov={governor}"
    yield f"gov={governor}/{own}"
    yield from (f"govc={kind}/{own}" for kind in classes(governor))
    if mark:
        yield f"case={mark}/{side}"
    verb = verb_of(sentence, at)
    yield f"verb={lemma(tokens[verb])}/{own.split(':')[0]}"
    yield from (f"verbc={kind}/{own.split(':')[0]}" for kind in classes(lemma(tokens[verb])))
    yield f"top={lemma(tokens[top(sentence, at, event.token)])}/{own}"
    for step in (-1, 1):
        beside = (mention.first if step < 0 else mention.last) + step
        if 0 <= beside < len(tokens):
            yield f"beside{step}={lemma(tokens[beside])}"
    if event.view.in_quotes(mention.start):
        yield "quoted"


def anchor(view: View, mention: Mention, trigger: int) -> int:
    """The word by which a mention joins the sentence: up from it over names, lists and titles, not beyond the trigger."""
    tokens = view.sentence.tokens
    at = mention.head
    for _ in range(STEPS):
        token = tokens[at]
        if token.head in (at, trigger) or at == trigger:
            break
        named = token.dep in ("conj", "appos", "flat", "compound") or (token.dep in ("nmod", "amod") and _is_title(view, token.head))
        if not named:
            break
        at = token.head
    return at


def _is_title(view: View, i: int) -> bool:
    """Whether a word belongs to a person's name or office, or stands for people of a party."""
    if any(m.kind == "person" or (m.kind == "ref" and m.sub == "office") for m in view.at.get(i, ())):
        return True
    return lemma(view.sentence.tokens[i]) in HOLDERS


# Words for those who act for a party: "Russian officials", "the government of Chile".
HOLDERS = frozenset(
    "government minister ministry president official officer spokesman spokeswoman spokesperson leader chief force army navy military "
    "delegation troop soldier ambassador secretary commander parliament authority side company representative counterpart envoy "
    "premier general admiral chancellor king prince cabinet senate congress".split()
)
