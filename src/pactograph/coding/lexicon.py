"""The trigger words of each record type, read from `triggers/*.yaml` and spread into all their forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from pactograph.errors import DataError

TYPES = ("agreement", "exercise", "training", "industry", "transfer", "deployment", "meeting", "statement", "usage")
DOUBLED = frozenset("plan ban ship equip transfer admit commit step stop set quit refer confer program arm sit".split()) - {"arm"}


@cache
def triggers() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Lower-cased form → the (record type, lemma, word class) that it may stand for; classes are `v`, `n`, `a`."""
    out: dict[str, list[tuple[str, str, str]]] = {}
    for kind in TYPES:
        for lemma, word_class, form in _forms(kind):
            entry = (kind, lemma, word_class)
            if entry not in out.setdefault(form, []):
                out[form].append(entry)
    return {form: tuple(entries) for form, entries in out.items()}


def _forms(kind: str) -> Iterator[tuple[str, str, str]]:
    source = files("pactograph.coding") / "triggers" / f"{kind}.yaml"
    data: dict[str, list[Any]] = yaml.load(source.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for name, word_class, spread in (("verbs", "v", verb_forms), ("nouns", "n", noun_forms), ("adjectives", "a", lambda word: {word})):
        for entry in data.get(name, []):
            lemma, extra = (entry, "") if isinstance(entry, str) else next(iter(entry.items()))
            if not isinstance(lemma, str):
                raise DataError(f"{lemma!r} is not a word", f"triggers/{kind}.yaml, {name}", "quote it")
            for form in sorted({lemma, *spread(lemma), *str(extra).split()}):
                yield lemma, word_class, form


def verb_forms(verb: str) -> set[str]:
    """The regular forms of an English verb."""
    stem = verb + verb[-1] if verb in DOUBLED else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    if verb.endswith("e"):
        return {verb + "s", verb + "d", verb[:-1] + "ing"}
    ending = "es" if verb.endswith(("s", "x", "ch", "sh", "o")) else "s"
    return {verb + ending, stem + "ed", stem + "ing"}


def noun_forms(noun: str) -> set[str]:
    """The regular plural of an English noun."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return {noun[:-1] + "ies"}
    return {noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")}
