"""Parses and names found step by step are those that spaCy's own loop finds."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pactograph.parsing import pipeline, steps

TEXTS = [
    "Chile and Peru signed a plan.",
    "No.",
    "",
    "The navies of Chile and Peru, which Admiral Ana Soto commands, will train together in Arica, the Chilean minister said on Monday.",
    "Jean Dupont met Maria Rossi and they agreed that what had been promised in May would be delivered, if at all, by the end of the year.",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline in the package, fresh."""
    return spacy.load(pipeline.MODEL)


def docs(nlp: Language, texts: list[str]) -> list[Doc]:
    return list(nlp.get_pipe("tok2vec").pipe([nlp.make_doc(text) for text in texts]))  # type: ignore[attr-defined]


def seen(found: list[Doc]) -> list[Any]:
    return [([(t.head.i, t.dep_) for t in doc], [(e.start, e.end, e.label_) for e in doc.ents]) for doc in found]


@pytest.mark.parametrize("part", ["parser", "ner"])
@pytest.mark.parametrize("texts", [TEXTS, TEXTS[1:2], TEXTS[2:3], [], TEXTS * 9])
def test_they_are_those_of_spacy(nlp: Language, part: str, texts: list[str]) -> None:
    pipe: Any = nlp.get_pipe(part)
    assert steps.fits(pipe)
    wanted, found = docs(nlp, texts), docs(nlp, texts)
    pipe.set_annotations(wanted, pipe.predict(wanted))
    assert seen(steps.Steps(pipe)(found)) == seen(wanted)


def test_other_parts_are_left_as_they_are(nlp: Language) -> None:
    parser: Any = nlp.get_pipe("parser")
    assert not any(steps.fits(nlp.get_pipe(name)) for name in ("tok2vec", "tagger", "lemmatizer"))
    assert not steps.fits(SimpleNamespace(model=parser.model, cfg={"beam_width": 4}))
    assert not steps.fits(spacy.blank("en").add_pipe("sentencizer"))
