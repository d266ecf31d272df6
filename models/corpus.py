"""The annotated sentences: trees with names where a set over the same sentences has them, and sentences with names alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from models import align, conllu, entities, shared
from models.entities import Name


def training(nlp: Language) -> list[Doc]:
    """All that the model learns from, the sentences by template aside."""
    parsed = [*trees(nlp, "ewt-train"), *trees(nlp, "ewt-dev", uner("dev")), *trees(nlp, "gum-train", gum("train"))]
    return [*parsed, *named(nlp, entities.re3d(held_out=False)), *named(nlp, entities.sfm(held_out=False), places=False)]


def trees(nlp: Language, name: str, names: Iterable[list[Name] | None] | None = None) -> list[Doc]:
    """The sentences of the treebank file NAME.conllu over spaCy's tokens, with `names` where given, sentence by sentence."""
    sentences = list(conllu.read(shared.treebank(f"{name}.conllu")))
    docs = [align.to_doc(nlp, sentence) for sentence in sentences]
    for doc, found in zip(docs, names or [None] * len(docs), strict=True):
        if doc is not None and found is not None:
            entities.mark(doc, found)
    return [doc for doc in docs if doc is not None]


def named(nlp: Language, sentences: Iterable[tuple[str, list[Name]]], places: bool = True) -> list[Doc]:
    """Sentences with names and no tree."""
    return [entities.mark(nlp.make_doc(text), names, places) for text, names in sentences if text]


def gum(part: str) -> Iterator[list[Name]]:
    """The names of each sentence of a part of GUM."""
    return (names for _, names in entities.gum(shared.treebank(f"gum-{part}.conllu")))


def uner(part: str) -> Iterator[list[Name] | None]:
    """The names of each sentence of EWT's dev or test part, from Universal NER."""
    return (names for _, names in entities.uner(shared.treebank(f"uner-ewt-{part}.iob2"), shared.treebank(f"ewt-{part}.conllu")))
