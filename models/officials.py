"""Phrases that templates are made of: people with office and rank, in the ways of the press.

The trees follow EWT and GUM: a title before a name is `nmod:desc` of it, further parts of a name are `flat`, and after
"the … minister" or a comma the name is `appos` of the office. States come from the gazetteer, people are invented.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from models import people
from models.trees import Phrase, Word, mark, read
from pactograph import gazetteer


@cache
def phrases() -> dict[str, Any]:
    """The lists of templates.yaml by name."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("templates.yaml").read_text(encoding="utf-8"))
    return found


def one(random: Random, name: str) -> Phrase:
    """A phrase of the list `name`."""
    return read(random.choice(phrases()[name]))


@cache
def _states() -> tuple[list[str], list[str], list[str]]:
    """One-word names, adjectives and capitals of states."""
    found = [state for state in gazetteer.states().values() if state.sort == "state"]
    names = [state.name for state in found if state.name.isalpha()]
    adjectives = [state.adjectives[0] for state in found if state.adjectives and state.adjectives[0].isalpha()]
    return names, adjectives, [state.capital for state in found if state.capital.isalpha()]


def official(random: Random) -> Phrase:
    """A person with office or rank, in one of the ways of the press."""
    return random.choices((before, _possessed, _comma, _article, _behind, ranked, _of), (6, 3, 5, 3, 4, 4, 4))[0](random)


def before(random: Random) -> Phrase:
    """“Serbian Defence Minister (Gen.) A B”."""
    person = ranked(random) if random.random() < 0.3 else _person(random)
    return person.before("nmod:desc", stated(random, short_office(random)))


def _possessed(random: Random) -> Phrase:
    """“Serbia's Defence Minister A B”."""
    return _person(random).before("nmod:desc", short_office(random)).before("nmod:poss", state(random).after("case", mark("'s")))


def _comma(random: Random) -> Phrase:
    """“(the) Serbian Defence Minister, (general) A B,”: the office is the head."""
    office = stated(random, short_office(random) if random.random() < 0.7 else _long_office(random))
    if random.random() < 0.5:
        office = office.before("det", read("the/DT/DET"))
    return office.after("appos", inset(ranked(random) if random.random() < 0.5 else _person(random))).after("punct", mark(","))


def _article(random: Random) -> Phrase:
    """“the Serbian defence minister A B”."""
    return stated(random, short_office(random)).before("det", read("the/DT/DET")).after("appos", _person(random))


def _behind(random: Random) -> Phrase:
    """“(Gen.) A B, (the) defence minister of Serbia,”."""
    office = short_office(random) if random.random() < 0.5 else _long_office(random)
    if random.random() < 0.5:
        office = office.before("det", read("the/DT/DET"))
    if random.random() < 0.6:
        office = office.after("nmod", state(random).before("case", read("of/IN/ADP")))
    else:
        office = stated(random, office) if not office.left else office
    person = ranked(random) if random.random() < 0.4 else _person(random)
    return person.after("appos", inset(office)).after("punct", mark(","))


def ranked(random: Random) -> Phrase:
    """“Lt. Gen. A B”."""
    return _person(random).before("nmod:desc", one(random, "ranks"))


def _of(random: Random) -> Phrase:
    """“Minister of Defence (of Serbia) A B”."""
    office = _long_office(random)
    if random.random() < 0.4:
        office = office.after("nmod", state(random).before("case", read("of/IN/ADP")))
    return _person(random).before("nmod:desc", office)


def counterpart(random: Random) -> Phrase:
    """“his Serbian counterpart(,) A B”."""
    head = read(f"{random.choice(('his', 'her'))}/PRP$/PRON/nmod:poss {random.choice(_states()[1])}/JJ/ADJ/amod counterpart/NN/NOUN")
    person = ranked(random) if random.random() < 0.3 else _person(random)
    return head.after("appos", inset(person) if random.random() < 0.5 else person)


def short_office(random: Random) -> Phrase:
    """“defence minister”."""
    return one(random, "offices")


def _long_office(random: Random) -> Phrase:
    head, rest = random.choice(phrases()["long_offices"]).split()
    return read(head).after("nmod", read(rest.removeprefix("of/").replace("_", " ")).before("case", read("of/IN/ADP")))


def stated(random: Random, office: Phrase) -> Phrase:
    """With the state before it: “Serbian”, “Serbia” or nothing."""
    kind = random.random()
    if kind < 0.5:
        return office.before("amod", read(f"{random.choice(_states()[1])}/JJ/ADJ"))
    return office.before("compound", state(random)) if kind < 0.8 else office


def _person(random: Random) -> Phrase:
    words = people.full(random) if random.random() < 0.85 else (people.surname(random),)
    if random.random() < 0.08 and len(words) == 2:
        words = (words[0], f"{random.choice('ABCDEFGHJKLMNPRSTW')}.", words[1])
    return Phrase(tuple(Word(word, "NNP", "PROPN", 0, "flat" if i else "") for i, word in enumerate(words)), "PERSON")


def state(random: Random) -> Phrase:
    """The name of a state."""
    if random.random() < 0.15:
        return replace(one(random, "short_states"), name="LOC")
    return read(f"{random.choice(_states()[0])}/NNP/PROPN", "LOC")


def capital(random: Random) -> Phrase:
    """The name of a capital."""
    return read(f"{random.choice(_states()[2])}/NNP/PROPN", "LOC")


def inset(phrase: Phrase) -> Phrase:
    """With a comma before it."""
    return phrase.before("punct", mark(","))


def unclosed(phrase: Phrase) -> Phrase:
    """Without the comma at its end: the full stop follows."""
    closed = bool(phrase.right) and phrase.right[-1] == ("punct", mark(","))
    return Phrase(phrase.words, phrase.name, phrase.left, phrase.right[:-1]) if closed else phrase
