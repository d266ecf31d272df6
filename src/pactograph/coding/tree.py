"""Reading the syntax tree: arguments with their prepositions, the clause of a word, the way between two words."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.coding.cues import cues
from pactograph.coding.view import View
from pactograph.records.parse import Sentence, Token

ARGUMENTS = frozenset("nsubj nsubj:pass csubj obj iobj obl nmod amod compound xcomp ccomp advcl acl appos nummod dep".split())
# Relations that stay within one name or list: stepping over them does not change who does what.
SAME = frozenset("conj appos flat compound dep fixed goeswith list".split())
NO = frozenset(["no", "not", "without"])


def lemma(token: Token) -> str:
    """The lemma, lower-cased; numbers become one word."""
    return "#" if token.pos == "NUM" else token.lemma.lower()


def case(sentence: Sentence, i: int) -> str:
    """The preposition or possessive mark of a word, "" where it has none."""
    return sentence.case(i)


def label(sentence: Sentence, i: int) -> str:
    """A word's relation to its governor, with its preposition: "obl:with", "nmod:of", "nsubj"."""
    return sentence.labels[i]


def arguments(sentence: Sentence, i: int) -> Iterator[tuple[str, int]]:
    """(relation, word) of the dependents of word `i`, those joined to them by "and" included."""
    for child in sentence.children[i]:
        if sentence.tokens[child].dep not in ARGUMENTS:
            continue
        name = label(sentence, child)
        yield name, child
        for other in sentence.children[child]:
            if sentence.tokens[other].dep == "conj":
                yield name, other


def verb_of(sentence: Sentence, i: int) -> int:
    """The nearest verb at or above a word; the word itself where there is none."""
    return sentence.verbs[i]


def clause(view: View, i: int) -> frozenset[str]:
    """Flags of the clause that word `i` stands in: its tense, what it depends on, whether it is negated."""
    sentence = view.sentence
    verb = verb_of(sentence, i)
    if (found := view.clauses.get(verb)) is None:
        found = view.clauses[verb] = frozenset(_clause(sentence, verb))
    negated = any(sentence.tokens[child].lower in NO for child in sentence.children[i])
    return found | {"neg"} if negated else found


def _clause(sentence: Sentence, verb: int) -> set[str]:
    tokens = sentence.tokens
    found = {f"v={tokens[verb].tag}"}
    for child in sentence.children[verb]:
        word = tokens[child]
        if word.dep in ("aux", "aux:pass", "mark", "advmod", "cop"):
            found |= _flag(word)
    for above in sentence.chains[verb][1:4]:
        if tokens[above].pos == "VERB":
            found.add(f"under={lemma(tokens[above])}")
            found |= {
                f"over{flag}"
                for child in sentence.children[above]
                if tokens[child].dep in ("aux", "advmod")
                for flag in _flag(tokens[child])
            }
            break
    found.add(f"vdep={tokens[verb].dep}")
    return found


def _flag(word: Token) -> set[str]:
    name = word.lemma.lower()
    if name in cues("future"):
        return {"future"}
    if name in cues("modal"):
        return {"modal"}
    if name in cues("negative") or word.lower in ("n't", "n’t", "not"):
        return {"neg"}
    if word.dep == "mark":
        return {f"mark={name}"}
    if word.lower in ("has", "have", "had"):
        return {"perfect"}
    if word.dep == "aux:pass":
        return {"passive"}
    return set()


def way(sentence: Sentence, source: int, target: int, most: int = 5) -> str:
    """The way through the tree from `source` up and down to `target`: "nsubj^sign>obj"; "far" where it is long."""
    up, down = sentence.path(source, target)
    steps = [label(sentence, at) for at in up[:-1]]
    steps = [step for n, step in enumerate(steps) if n == len(steps) - 1 or step.split(":")[0] not in SAME]
    falls = [label(sentence, at) for at in down]
    if len(steps) + len(falls) > most:
        return "far"
    return "^".join(steps) + "|" + ">".join(falls)


def top(sentence: Sentence, source: int, target: int) -> int:
    """The lowest word that governs both."""
    return sentence.path(source, target)[0][-1]
