"""What the learned part that gives roles sees of a party and a trigger word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

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
# So many parties of a sentence, and mentions of each, are looked at when another party is given its role.
SEEN, MENTIONS = 5, 3


def candidates(doc: Doc, view: View) -> list[str]:
    """The codes that an event of this sentence may have: those in it, in the sentence before, in the title, the report's most named."""
    if len(view.codes) > ENOUGH:
        return list(view.codes)
    near = doc.before(view.sentence.number)
    others = [*(near.codes if near else ()), *doc.title_codes, *doc.ranked[:CONTEXT], *([doc.parse.author] if doc.parse.author else [])]
    return list(dict.fromkeys([*view.codes, *others]))


def of_pair(doc: Doc, event: Event, code: str) -> list[str]:
    """The features of party `code` for `event`."""
    return of_code(Scene(doc, event), code)


class Scene:
    """What of an event is the same for all parties: the parties of its sentence and of the one before, and whose the places are.

    `stands`: how each of the first parties of the sentence stands to the trigger, which speaks for or against the roles of the others.
    """

    def __init__(self, doc: Doc, event: Event) -> None:
        view, near = event.view, doc.before(event.view.sentence.number)
        self.doc, self.event = doc, event
        self.codes = {code: number for number, code in enumerate(view.codes)}
        self.before = {} if near is None else {code: number for number, code in enumerate(near.codes)}
        places = [m for m in view.mentions if m.kind == "place" and m.value.country]
        lands = (("land", {m.value.country for m in places if not m.sub}), ("state", {m.value.country for m in places if m.sub}))
        self.lands = [
            (name, found, f"{name}=own/{min(2, len(found))}", f"{name}=other" if found & self.codes.keys() else f"{name}=third")
            for name, found in lands
            if found
        ]
        self.here = nearest(event, "place")
        self.stands = {code: _stands(event, mentions) for code, mentions in list(view.codes.items())[:SEEN]}
        self._counts = Counter(feature for found in self.stands.values() for feature in found)
        self._sorted = sorted(self._counts)

    def others(self, code: str) -> list[str]:
        """How the parties but `code` stand to the trigger, each way once, sorted."""
        own = self.stands.get(code)
        return self._sorted if own is None else [way for way in self._sorted if self._counts[way] > (way in own)]


def of_code(scene: Scene, code: str) -> list[str]:
    """The features of party `code` for the event of a scene."""
    event = scene.event
    out = dict.fromkeys(_of_code(scene, code))
    mentions = event.view.codes.get(code)
    if mentions is None:
        return [*out, *map(_outside, out), f"out/{event.name}", *scene.others(code)]
    for mention in mentions:
        out |= dict.fromkeys(_of_mention(event, mention))
    return [*out, *scene.others(code)]


# The features below come in few forms: kept, so that their strings are not made and hashed anew for each party (0.85 of the time).
kept = lru_cache(maxsize=1 << 12)


def _stands(event: Event, mentions: list[Mention]) -> set[str]:
    """How a party stands to the trigger, as the others see it: only one of them is subject, and who is behind "by" acts."""
    sentence = event.view.sentence
    found: set[str] = set()
    for mention in mentions[:MENTIONS]:
        if mention.head >= 0:
            at = anchor(event.view, mention, event.token)
            governor = lemma(sentence.tokens[sentence.tokens[at].head])
            path, side = way(sentence, mention.head, event.token), "l" if mention.head < event.token else "r"
            found.update(_other(path, event.name, label(sentence, at), side, governor))
    return found


def _other(path: str, name: str, own: str, side: str, governor: str) -> tuple[str, ...]:
    return f"o:way={path}", f"o:t={name}/way={path}", f"o:rel={own}/{side}", f"o:gov={governor}/{own}"


@kept
def _outside(feature: str) -> str:
    return f"out:{feature}"


def _of_code(scene: Scene, code: str) -> Iterator[str]:
    doc, inside = scene.doc, scene.codes
    yield "bias"
    yield _kind(code)
    yield f"n={min(4, len(inside))}"
    if code in doc.title_codes:
        yield "title"
    if code == doc.parse.author:
        yield "author"
    if code == doc.parse.home:
        yield "home"
    yield f"rank={min(4, doc.ranks[code])}" if code in doc.ranks else "rank=none"
    yield from _lands(scene, code)
    if code in inside:
        yield f"order={min(3, inside[code])}/{min(4, len(inside))}"
    else:
        yield "near" if code in scene.before else "remote"
        yield f"need={max(0, 2 - len(inside))}"
        if code in scene.before:
            yield f"near={min(3, scene.before[code])}"


@kept
def _kind(code: str) -> str:
    return f"kind={'state' if is_state(code) else code if code.isupper() and len(code) < 7 else 'other'}"


def _lands(scene: Scene, code: str) -> Iterator[str]:
    """Whose land the places of the sentence lie in: who receives a visitor is mostly told by that alone."""
    for _, countries, own, other in scene.lands:
        yield own if code in countries else other
    if scene.here is not None:
        land = scene.here.value.country
        whose = "own" if land == code else "other" if land in scene.codes else "third"
        yield f"t={scene.event.name}/here={whose}{scene.here.sub}"
    if code in scene.doc.title_lands:
        yield "land=title"


def _of_mention(event: Event, mention: Mention) -> Iterator[str]:
    sentence = event.view.sentence
    yield from _named(mention.kind, mention.sub)
    if len(codes_of(mention)) > 1:
        yield "m=several"
    if mention.head < 0:
        return
    yield from _ways(way(sentence, mention.head, event.token), event.name)
    yield from _sides(mention.head - event.token, event.name)
    yield from _governors(event, mention, "l" if mention.head < event.token else "r")


@kept
def _named(kind: str, sub: str) -> tuple[str, ...]:
    return f"m={kind}", f"m={kind}/{sub}"


def _ways(path: str, name: str) -> tuple[str, ...]:
    return f"way={path}", f"t={name}/way={path}", *(f"t={kind}/way={path}" for kind in classes(name))


def _sides(step: int, name: str) -> tuple[str, ...]:
    side, distance = "l" if step < 0 else "r", abs(step)
    far = "1" if distance < 3 else "2" if distance < 6 else "3" if distance < 12 else "4"
    return f"side={side}", f"t={name}/side={side}", f"far={side}{far}"


def _governors(event: Event, mention: Mention, side: str) -> Iterator[str]:
    sentence = event.view.sentence
    tokens = sentence.tokens
    at = anchor(event.view, mention, event.token)
    own, mark = label(sentence, at), case(sentence, at)
    yield from _relations(own, side, event.name)
    yield from _governed(lemma(tokens[tokens[at].head]), own)
    if mark:
        yield f"case={mark}/{side}"
    yield from _verbs(lemma(tokens[verb_of(sentence, at)]), own.split(":")[0])
    yield f"top={lemma(tokens[top(sentence, at, event.token)])}/{own}"
    if mention.first > 0:
        yield f"beside-1={lemma(tokens[mention.first - 1])}"
    if -1 <= mention.last < len(tokens) - 1:
        yield f"beside1={lemma(tokens[mention.last + 1])}"
    if event.view.in_quotes(mention.start):
        yield "quoted"


@kept
def _relations(own: str, side: str, name: str) -> tuple[str, ...]:
    return f"rel={own}", f"rel={own}/{side}", f"t={name}/rel={own}"


@kept
def _governed(governor: str, own: str) -> tuple[str, ...]:
    return f"gov={governor}", f"gov={governor}/{own}", *(f"govc={kind}/{own}" for kind in classes(governor))


@kept
def _verbs(verb: str, relation: str) -> tuple[str, ...]:
    return f"verb={verb}/{relation}", *(f"verbc={kind}/{relation}" for kind in classes(verb))


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
