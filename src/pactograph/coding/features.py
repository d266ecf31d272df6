"""What the learned parts of the coder see of a trigger word: its own form, its arguments in the tree, its sentence, its report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pactograph.coding.classes import classes
from pactograph.coding.lexicon import triggers
from pactograph.coding.tree import arguments, clause, lemma
from pactograph.coding.view import Doc, View, is_state

WINDOW = 3


def of_trigger(view: View, i: int, name: str) -> list[str]:
    """The features of token `i`, which stands there as the trigger lemma `name`, but for those of its sentence."""
    return [*_own(view, i, name), *_arguments(view, i, name), *_around(view, i), *_parties(view, i, name)]


# The features below come in few forms: kept, so that their strings are not made and hashed anew for each trigger.
kept = lru_cache(maxsize=1 << 12)


def _own(view: View, i: int, name: str) -> Iterator[str]:
    tokens = view.sentence.tokens
    token = tokens[i]
    yield from _form(name, token.tag)
    yield from _head(name, token.dep, lemma(tokens[token.head]))
    if view.in_quotes(token.start):
        yield "quoted"
        yield f"t={name}/quoted"
    yield from _flags(name, clause(view, i))


@kept
def _form(name: str, tag: str) -> tuple[str, ...]:
    return f"t={name}", f"tag={tag}", f"t={name}/{tag}"


def _head(name: str, relation: str, word: str) -> tuple[str, ...]:
    own = (f"tc={kind}" for kind in classes(name))
    above = (f"hc={relation}:{kind}" for kind in classes(word))
    return f"dep={relation}", f"t={name}^{relation}:{word}", f"h={relation}:{word}", *own, *above


def _flags(name: str, found: frozenset[str]) -> tuple[str, ...]:
    flags = sorted(found)
    return *flags, *(f"t={name}/{flag}" for flag in flags)


def _arguments(view: View, i: int, name: str) -> Iterator[str]:
    codes = view.at
    for label, at in arguments(view.sentence, i):
        if at in codes:
            yield from _actor(name, label, codes[at][0].kind)
        else:
            yield from _argument(name, label, lemma(view.sentence.tokens[at]))


@kept
def _actor(name: str, label: str, kind: str) -> tuple[str, ...]:
    return f"a={label}:<{kind}>", f"t={name}>{label}:<{kind}>", f"t={name}>{label}"


def _argument(name: str, label: str, word: str) -> tuple[str, ...]:
    return f"a={label}:{word}", *(f"ac={label}:{kind}" for kind in classes(word)), f"t={name}>{label}:{word}", f"t={name}>{label}"


def _around(view: View, i: int) -> Iterator[str]:
    tokens = view.sentence.tokens
    for at in range(max(0, i - WINDOW), i):
        yield _left(lemma(tokens[at]))
    for at in range(i + 1, min(len(tokens), i + WINDOW + 1)):
        yield _right(lemma(tokens[at]))
    if i > 0:
        yield from _beside("l1", lemma(tokens[i - 1]))
    if i + 1 < len(tokens):
        yield from _beside("r1", lemma(tokens[i + 1]))


@kept
def _left(word: str) -> str:
    return f"l={word}"


@kept
def _right(word: str) -> str:
    return f"r={word}"


@kept
def _beside(side: str, word: str) -> tuple[str, ...]:
    return f"{side}={word}", *(f"{side}c={kind}" for kind in classes(word))


def _parties(view: View, i: int, name: str) -> Iterator[str]:
    edges = view.sentence.edges[i]
    inside = {code for code, found in view.codes.items() if any(edges[0] <= m.head <= edges[1] for m in found)}
    yield f"inside={min(3, len(inside))}"
    yield f"t={name}/inside={min(2, len(inside))}"
    yield f"codes={min(3, len(view.codes))}"
    yield f"t={name}/codes={min(2, len(view.codes))}"


def of_sentence(view: View) -> list[str]:
    """The features that all triggers of a sentence share."""
    return [*_sentence(view), *of_report(view.doc)]


def _sentence(view: View) -> Iterator[str]:
    yield from (f"b={word}" for word in sorted(view.bag))
    yield from sorted({f"bc={kind}" for word in view.bag for kind in classes(word)})
    yield from (f"k={kind}" for kind in sorted(view.kinds))
    states = sum(is_state(code) for code in view.codes)
    yield f"states={min(3, states)}"
    yield f"defence={min(3, view.defence)}"
    number = view.sentence.number - (len(view.doc.views[0:1]) if view.doc.views[0].sentence.where == "title" else 0)
    yield "at=title" if view.sentence.where == "title" else f"at={'first' if number == 0 else 'early' if number < 3 else 'late'}"
    yield f"long={min(4, len(view.sentence.tokens) // 12)}"
    yield from (f"co={kind}" for kind in sorted(_types(view)))


def _types(view: View) -> set[str]:
    words = triggers()
    return {kind for token in view.sentence.tokens for kind, _, _ in words.get(token.lower, ())}


def of_report(doc: Doc) -> list[str]:
    """The features that all sentences of a report share."""
    size = len(doc.views)
    out = [f"size={'one' if size <= 2 else 'few' if size <= 6 else 'some' if size <= 15 else 'many'}"]
    out.append(f"dense={'none' if not doc.defence else 'low' if doc.defence < 0.3 else 'mid' if doc.defence < 0.6 else 'high'}")
    out.append(f"parties={min(4, len(doc.frequency))}")
    if doc.parse.author:
        out.append("author")
    return out
