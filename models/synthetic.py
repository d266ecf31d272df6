"""Sentences by template for what the treebanks hardly have: office, rank and name side by side, headlines, lists of delegates.

The trees follow EWT and GUM: a title before a name is `nmod:desc` of it, further parts of a name are `flat`, and after
"the … minister" or a comma the name is `appos` of the office. States come from the gazetteer, people are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from spacy.language import Language
from spacy.tokens import Doc

from models import augment, people, trees
from models.trees import Phrase, Word, mark, read
from pactograph import gazetteer

SAYING = ("said", "told", "announced", "added", "stressed")
GUESTS = ("the/DT/DET/det delegation/NN/NOUN", "those/DT/DET/det present/JJ/NOUN", "the/DT/DET/det participants/NNS/NOUN")
WEIGHTS = (9, 5, 3, 3, 2)
# Share of the headlines with capitals throughout.
TITLED = 0.5
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@cache
def _phrases() -> dict[str, Any]:
    """The lists of templates.yaml by name."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("templates.yaml").read_text(encoding="utf-8"))
    return found


def _one(random: Random, name: str) -> Phrase:
    """A phrase of a list."""
    return read(random.choice(_phrases()[name]))


@cache
def _states() -> tuple[list[str], list[str], list[str]]:
    """One-word names, adjectives and capitals of states."""
    found = [state for state in gazetteer.states().values() if state.sort == "state"]
    names = [state.name for state in found if state.name.isalpha()]
    adjectives = [state.adjectives[0] for state in found if state.adjectives and state.adjectives[0].isalpha()]
    return names, adjectives, [state.capital for state in found if state.capital.isalpha()]


def sentences(nlp: Language, random: Random, count: int) -> Iterator[Doc]:
    """About `count` sentences, each new."""
    makers: tuple[Callable[[Random], Phrase], ...] = (_report, _headline, _quoted, _passive, _delegation)
    for _ in range(count):
        maker = random.choices(makers, WEIGHTS)[0]
        if (doc := trees.to_doc(nlp, maker(random))) is not None:
            yield augment.titled(doc) if maker is _headline and random.random() < TITLED else doc


def _report(random: Random) -> Phrase:
    """ "Belarus Defence Minister, general A B, has signed a memorandum in Minsk on Monday." """
    verb = _verb(random)
    for _ in range(random.choice((0, 1, 1, 2))):
        verb = verb.after("obl", _where(random))
    return _stopped(verb.before("nsubj", _subject(random)))


def _verb(random: Random) -> Phrase:
    base, _, past, participle, objects = random.choice(_phrases()["verbs"])
    form = random.random()
    if form < 0.5:
        verb = read(f"{past}/VBD/VERB")
    elif form < 0.75:
        verb = read(f"has/VBZ/AUX/aux {participle}/VBN/VERB")
    else:
        verb = read(f"will/MD/AUX/aux {base}/VB/VERB")
    kind = random.random()
    if kind < 0.35:  # "met the Serbian defence minister, A B, "
        met = {"VBD": "met", "VBN": "met", "VB": "meet"}[verb.words[-1].tag]
        verb = Phrase((*verb.words[:-1], Word(met, verb.words[-1].tag, "VERB", len(verb.words) - 1)))
        return verb.after("obj", _counterpart(random) if random.random() < 0.5 else official(random))
    topic = _one(random, objects)
    if objects == "agreements" and random.random() < 0.5:
        topic = topic.after("nmod", _one(random, "topics").before("case", read("on/IN/ADP")))
    return verb.after("obj", topic)


def _where(random: Random) -> Phrase:
    if random.random() < 0.6:
        return _capital(random).before("case", read("in/IN/ADP"))
    return read(f"{random.choice(DAYS)}/NNP/PROPN").before("case", read("on/IN/ADP"))


def _subject(random: Random) -> Phrase:
    kind = random.random()
    if kind < 0.7:
        return official(random)
    if kind < 0.85:
        return _and([official(random), official(random)])
    return _and([_state(random), _state(random)])


def official(random: Random) -> Phrase:
    """A person with office or rank, in one of the ways of the press."""
    return random.choices((_before, _possessed, _comma, _article, _behind, _ranked, _of), (6, 3, 5, 3, 4, 4, 4))[0](random)


def _before(random: Random) -> Phrase:
    """ "Serbian Defence Minister (Gen.) A B"."""
    person = _ranked(random) if random.random() < 0.3 else _person(random)
    return person.before("nmod:desc", _stated(random, _office(random)))


def _possessed(random: Random) -> Phrase:
    """ "Serbia's Defence Minister A B"."""
    return _person(random).before("nmod:desc", _office(random)).before("nmod:poss", _state(random).after("case", mark("'s")))


def _comma(random: Random) -> Phrase:
    """ "(the) Serbian Defence Minister, (general) A B,": the office is the head."""
    office = _stated(random, _office(random) if random.random() < 0.7 else _long_office(random))
    if random.random() < 0.5:
        office = office.before("det", read("the/DT/DET"))
    return office.after("appos", _inset(_ranked(random) if random.random() < 0.5 else _person(random))).after("punct", mark(","))


def _article(random: Random) -> Phrase:
    """ "the Serbian defence minister A B"."""
    return _stated(random, _office(random)).before("det", read("the/DT/DET")).after("appos", _person(random))


def _behind(random: Random) -> Phrase:
    """ "(Gen.) A B, (the) defence minister of Serbia,"."""
    office = _office(random) if random.random() < 0.5 else _long_office(random)
    if random.random() < 0.5:
        office = office.before("det", read("the/DT/DET"))
    if random.random() < 0.6:
        office = office.after("nmod", _state(random).before("case", read("of/IN/ADP")))
    else:
        office = _stated(random, office) if not office.left else office
    person = _ranked(random) if random.random() < 0.4 else _person(random)
    return person.after("appos", _inset(office)).after("punct", mark(","))


def _ranked(random: Random) -> Phrase:
    """ "Lt. Gen. A B"."""
    return _person(random).before("nmod:desc", _one(random, "ranks"))


def _of(random: Random) -> Phrase:
    """ "Minister of Defence (of Serbia) A B"."""
    office = _long_office(random)
    if random.random() < 0.4:
        office = office.after("nmod", _state(random).before("case", read("of/IN/ADP")))
    return _person(random).before("nmod:desc", office)


def _counterpart(random: Random) -> Phrase:
    """ "his Serbian counterpart(,) A B"."""
    head = read(f"{random.choice(('his', 'her'))}/PRP$/PRON/nmod:poss {random.choice(_states()[1])}/JJ/ADJ/amod counterpart/NN/NOUN")
    person = _ranked(random) if random.random() < 0.3 else _person(random)
    return head.after("appos", _inset(person) if random.random() < 0.5 else person)


def _office(random: Random) -> Phrase:
    return _one(random, "offices")


def _long_office(random: Random) -> Phrase:
    head, rest = random.choice(_phrases()["long_offices"]).split()
    return read(head).after("nmod", read(rest.removeprefix("of/").replace("_", " ")).before("case", read("of/IN/ADP")))


def _stated(random: Random, office: Phrase) -> Phrase:
    """With the state before it: "Serbian", "Serbia" or nothing."""
    kind = random.random()
    if kind < 0.5:
        return office.before("amod", read(f"{random.choice(_states()[1])}/JJ/ADJ"))
    return office.before("compound", _state(random)) if kind < 0.8 else office


def _person(random: Random) -> Phrase:
    words = people.full(random) if random.random() < 0.85 else (people.surname(random),)
    if random.random() < 0.08 and len(words) == 2:
        words = (words[0], f"{random.choice('ABCDEFGHJKLMNPRSTW')}.", words[1])
    return Phrase(tuple(Word(word, "NNP", "PROPN", 0, "flat" if i else "") for i, word in enumerate(words)), "PERSON")


def _state(random: Random) -> Phrase:
    if random.random() < 0.15:
        return replace(_one(random, "short_states"), name="LOC")
    return read(f"{random.choice(_states()[0])}/NNP/PROPN", "LOC")


def _capital(random: Random) -> Phrase:
    return read(f"{random.choice(_states()[2])}/NNP/PROPN", "LOC")


def _inset(phrase: Phrase) -> Phrase:
    return phrase.before("punct", mark(","))


def _and(parts: list[Phrase]) -> Phrase:
    """ "A, B and C"."""
    first, *others, last = parts
    for other in others:
        first = first.after("conj", _inset(other))
    return first.after("conj", last.before("cc", read("and/CC/CCONJ")))


def _stopped(phrase: Phrase) -> Phrase:
    return phrase.after("punct", mark("."))


def _headline(random: Random) -> Phrase:
    """ "Serbia, Belarus Sign Military Cooperation Plan", "India to sign arms deal", "Serbian defence minister visits Minsk"."""
    base, third, *_ = random.choice(_phrases()["verbs"])
    subject, many = _headed(random)
    kind = random.random()
    if kind < 0.25:
        verb = read(f"to/TO/PART/mark {base}/VB/VERB")
    else:
        verb = read(f"{base}/VBP/VERB" if many else f"{third}/VBZ/VERB")
    if kind > 0.8:
        visit = ("visit", "VBP") if many else ("visits", "VBZ")
        verb = Phrase((Word(*visit, "VERB", 0),)).after("obj", _capital(random))
    else:
        verb = verb.after("obj", _one(random, "headline_objects"))
    if random.random() < 0.3:
        verb = verb.after("obl", _where(random))
    return verb.before("nsubj", subject)


def _headed(random: Random) -> tuple[Phrase, bool]:
    kind = random.random()
    if kind < 0.35:
        return _state(random).after("conj", _inset(_state(random))), True
    if kind < 0.55:
        return _and([_state(random), _state(random)]), True
    return (_state(random) if kind < 0.75 else _stated(random, _office(random)) if kind < 0.9 else _before(random)), False


def _quoted(random: Random) -> Phrase:
    """ "Serbia will sign a protocol in Minsk, said A B, the defence minister."""
    said = read(f"{random.choice(SAYING)}/VBD/VERB")
    verb = _verb(random)
    subject = _state(random) if random.random() < 0.5 else read("the/DT/DET/det two/CD/NUM/nummod sides/NNS/NOUN")
    clause = verb.before("nsubj", subject)
    if random.random() < 0.5:
        return _stopped(said.before("nsubj", official(random)).after("ccomp", clause.before("mark", read("that/IN/SCONJ"))))
    speaker = official(random)
    return _stopped(said.before("punct", mark(",")).before("ccomp", clause).after("nsubj", _unclosed(speaker)))


def _unclosed(phrase: Phrase) -> Phrase:
    """Without the comma at its end: the full stop follows."""
    closed = bool(phrase.right) and phrase.right[-1] == ("punct", mark(","))
    return Phrase(phrase.words, phrase.name, phrase.left, phrase.right[:-1]) if closed else phrase


def _passive(random: Random) -> Phrase:
    """ "The agreement was signed in Minsk by A B and C D."""
    subject = _one(random, "agreements")
    auxiliary = "were" if subject.words[-1].tag == "NNS" else "was"
    verb = read(f"{auxiliary}/VBD/AUX/aux:pass {random.choice(('signed', 'approved', 'initialed', 'witnessed'))}/VBN/VERB")
    if random.random() < 0.4:
        verb = verb.after("obl", _where(random))
    first = official(random).before("case", read("by/IN/ADP"))
    agents = _and([first, _unclosed(official(random))]) if random.random() < 0.6 else _unclosed(first)
    return _stopped(verb.before("nsubj:pass", subject).after("obl:agent", agents))


def _delegation(random: Random) -> Phrase:
    """ "The delegation included A B, C D and E F."""
    named = [_unclosed(_ranked(random) if random.random() < 0.5 else official(random)) for _ in range(random.choice((2, 3, 3, 4)))]
    verb = read(f"{random.choice(('included', 'comprised'))}/VBD/VERB").after("obj", _and(named))
    return _stopped(verb.before("nsubj", read(random.choice(GUESTS))))
