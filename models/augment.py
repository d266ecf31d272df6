"""Variants of a sentence that reports contain and treebanks lack: headlines, capitals, lower case, no full stop."""

from __future__ import annotations

from random import Random

from spacy.tokens import Doc

# Share of the sentences of one pass that are read as printed, and in each variant.
SHARES = {"printed": 0.84, "unstopped": 0.05, "title": 0.05, "lower": 0.04, "upper": 0.02}
SMALL = frozenset("a an and as at but by for from in into nor of off on or over the to up via vs with".split())


def vary(doc: Doc, random: Random) -> Doc:
    """`doc` itself, or a copy in one of the variants, with the same tree and names."""
    variant = random.choices(list(SHARES), weights=list(SHARES.values()))[0]
    if variant == "printed" or len(doc) < 3:
        return doc
    if variant in ("unstopped", "title") and doc[-1].text == "." and all(token.head.i < len(doc) - 1 for token in doc[:-1]):
        doc = doc[:-1].as_doc()
    if variant == "unstopped":
        return doc
    change = {"title": _title, "lower": str.lower, "upper": str.upper}[variant]
    return _rewrite(doc, [change(token.text) for token in doc])


def _title(word: str) -> str:
    return word if word.lower() in SMALL or not word[:1].islower() else word[0].upper() + word[1:]


def _rewrite(doc: Doc, words: list[str]) -> Doc:
    copy = doc.to_array(["HEAD", "DEP", "POS", "TAG", "SENT_START", "ENT_IOB", "ENT_TYPE"])
    spaces = [bool(token.whitespace_) for token in doc]
    return Doc(doc.vocab, words, spaces).from_array(["HEAD", "DEP", "POS", "TAG", "SENT_START", "ENT_IOB", "ENT_TYPE"], copy)
