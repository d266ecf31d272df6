"""Sentences by template for what the treebanks hardly have: office, rank and name side by side, headlines, lists of delegates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from spacy.language import Language
from spacy.tokens import Doc

from models import augment, trees
from models import officials as of
from models.trees import Phrase, Word, mark, read

SAYING = ("said", "told", "announced", "added", "stressed")
GUESTS = ("the/DT/DET/det delegation/NN/NOUN", "those/DT/DET/det present/JJ/NOUN", "the/DT/DET/det participants/NNS/NOUN")
WEIGHTS = (9, 5, 3, 3, 2)
# Share of the headlines with capitals throughout.
TITLED = 0.5
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def sentences(nlp: Language, random: Random, count: int) -> Iterator[Doc]:
    """About `count` sentences, each new."""
    makers: tuple[Callable[[Random], Phrase], ...] = (_report, _headline, _quoted, _passive, _delegation)
    for _ in range(count):
        maker = random.choices(makers, WEIGHTS)[0]
        if (doc := trees.to_doc(nlp, maker(random))) is not None:
            yield augment.titled(doc) if maker is _headline and random.random() < TITLED else doc


def _report(random: Random) -> Phrase:
    """“Belarus Defence Minister, general A B, has signed a memorandum in Minsk on Monday.”"""
    verb = _verb(random)
    for _ in range(random.choice((0, 1, 1, 2))):
        verb = verb.after("obl", _where(random))
    return _stopped(verb.before("nsubj", _subject(random)))


def _verb(random: Random) -> Phrase:
    base, _, past, participle, objects = random.choice(of.phrases()["verbs"])
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
        return verb.after("obj", of.counterpart(random) if random.random() < 0.5 else of.official(random))
    topic = of.one(random, objects)
    if objects == "agreements" and random.random() < 0.5:
        topic = topic.after("nmod", of.one(random, "topics").before("case", read("on/IN/ADP")))
    return verb.after("obj", topic)


def _where(random: Random) -> Phrase:
    if random.random() < 0.6:
        return of.capital(random).before("case", read("in/IN/ADP"))
    return read(f"{random.choice(DAYS)}/NNP/PROPN").before("case", read("on/IN/ADP"))


def _subject(random: Random) -> Phrase:
    kind = random.random()
    if kind < 0.7:
        return of.official(random)
    if kind < 0.85:
        return _and([of.official(random), of.official(random)])
    return _and([of.state(random), of.state(random)])


def _and(parts: list[Phrase]) -> Phrase:
    """“A, B and C”."""
    first, *others, last = parts
    for other in others:
        first = first.after("conj", of.inset(other))
    return first.after("conj", last.before("cc", read("and/CC/CCONJ")))


def _stopped(phrase: Phrase) -> Phrase:
    return phrase.after("punct", mark("."))


def _headline(random: Random) -> Phrase:
    """“Serbia, Belarus Sign Military Cooperation Plan”, “India to sign arms deal”, “Serbian defence minister visits Minsk”."""
    base, third, *_ = random.choice(of.phrases()["verbs"])
    subject, many = _headed(random)
    kind = random.random()
    if kind < 0.25:
        verb = read(f"to/TO/PART/mark {base}/VB/VERB")
    else:
        verb = read(f"{base}/VBP/VERB" if many else f"{third}/VBZ/VERB")
    if kind > 0.8:
        visit = ("visit", "VBP") if many else ("visits", "VBZ")
        verb = Phrase((Word(*visit, "VERB", 0),)).after("obj", of.capital(random))
    else:
        verb = verb.after("obj", of.one(random, "headline_objects"))
    if random.random() < 0.3:
        verb = verb.after("obl", _where(random))
    return verb.before("nsubj", subject)


def _headed(random: Random) -> tuple[Phrase, bool]:
    """The subject of a headline, and whether it is more than one."""
    kind = random.random()
    if kind < 0.35:
        return of.state(random).after("conj", of.inset(of.state(random))), True
    if kind < 0.55:
        return _and([of.state(random), of.state(random)]), True
    return (of.state(random) if kind < 0.75 else of.stated(random, of.short_office(random)) if kind < 0.9 else of.before(random)), False


def _quoted(random: Random) -> Phrase:
    """“Serbia will sign a protocol in Minsk, said A B, the defence minister.”"""
    said = read(f"{random.choice(SAYING)}/VBD/VERB")
    verb = _verb(random)
    subject = of.state(random) if random.random() < 0.5 else read("the/DT/DET/det two/CD/NUM/nummod sides/NNS/NOUN")
    clause = verb.before("nsubj", subject)
    if random.random() < 0.5:
        return _stopped(said.before("nsubj", of.official(random)).after("ccomp", clause.before("mark", read("that/IN/SCONJ"))))
    speaker = of.official(random)
    return _stopped(said.before("punct", mark(",")).before("ccomp", clause).after("nsubj", of.unclosed(speaker)))


def _passive(random: Random) -> Phrase:
    """“The agreement was signed in Minsk by A B and C D.”"""
    subject = of.one(random, "agreements")
    auxiliary = "were" if subject.words[-1].tag == "NNS" else "was"
    verb = read(f"{auxiliary}/VBD/AUX/aux:pass {random.choice(('signed', 'approved', 'initialed', 'witnessed'))}/VBN/VERB")
    if random.random() < 0.4:
        verb = verb.after("obl", _where(random))
    first = of.official(random).before("case", read("by/IN/ADP"))
    agents = _and([first, of.unclosed(of.official(random))]) if random.random() < 0.6 else of.unclosed(first)
    return _stopped(verb.before("nsubj:pass", subject).after("obl:agent", agents))


def _delegation(random: Random) -> Phrase:
    """“The delegation included A B, C D and E F.”"""
    named = [of.unclosed(of.ranked(random) if random.random() < 0.5 else of.official(random)) for _ in range(random.choice((2, 3, 3, 4)))]
    verb = read(f"{random.choice(('included', 'comprised'))}/VBD/VERB").after("obj", _and(named))
    return _stopped(verb.before("nsubj", read(random.choice(GUESTS))))
