"""Variants of a sentence that reports contain and treebanks lack: headlines, capitals, lower case, no full stop, names never seen."""

from __future__ import annotations

from random import Random

from spacy.tokens import Doc, Span

from models import people

# Share of the sentences of one pass that are read as printed, and in each variant.
SHARES = {"printed": 0.84, "unstopped": 0.05, "title": 0.05, "lower": 0.04, "upper": 0.02}
SMALL = frozenset("a an and as at but by for from in into nor of off on or over the to up via vs with".split())
# Share of the people who are given another name.
RENAMED = 0.5
KEPT: list[int | str] = ["HEAD", "DEP", "POS", "TAG", "SENT_START", "ENT_IOB", "ENT_TYPE"]


def vary(doc: Doc, random: Random) -> Doc:
    """`doc` itself, or a copy in one of the variants, with the same tree and names."""
    variant = random.choices(list(SHARES), weights=list(SHARES.values()))[0]
    doc = _renamed(doc, random)
    if variant == "printed" or len(doc) < 3:
        return doc
    if variant in ("unstopped", "title") and doc[-1].text == "." and all(token.head.i < len(doc) - 1 for token in doc[:-1]):
        doc = doc[:-1].as_doc()
    if variant == "unstopped":
        return doc
    if variant == "title":
        return titled(doc)
    return _rewrite(doc, [token.lower_ if variant == "lower" else token.text.upper() for token in doc])


def titled(doc: Doc) -> Doc:
    """A copy with capitals as in headlines."""
    return _rewrite(doc, [_title(token.text) for token in doc])


def _renamed(doc: Doc, random: Random) -> Doc:
    words = [token.text for token in doc]
    for name in doc.ents:
        if name.label_ == "PERSON" and _plain(name) and random.random() < RENAMED:
            words[name.start : name.end] = people.full(random) if len(name) == 2 else (people.surname(random),)
    return _rewrite(doc, words) if words != [token.text for token in doc] else doc


def _plain(name: Span) -> bool:
    return len(name) <= 2 and all(token.is_alpha and token.is_title and len(token) > 1 for token in name)


def _title(word: str) -> str:
    return word if word.lower() in SMALL or not word[:1].islower() else word[0].upper() + word[1:]


def _rewrite(doc: Doc, words: list[str]) -> Doc:
    spaces = [bool(token.whitespace_) for token in doc]
    return Doc(doc.vocab, words, spaces).from_array(KEPT, doc.to_array(KEPT))  # type: ignore[arg-type]
