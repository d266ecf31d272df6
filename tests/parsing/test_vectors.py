"""Vectors made in half of the time are those of the pipeline, whatever was read before."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from pactograph.parsing import pipeline, vectors

TEXTS = ["Chile and Peru signed a plan.", "No.", "The navies of Chile and Peru will train together in Arica, the Chilean minister said."]


@pytest.fixture
def pipe() -> Any:
    """The part that makes vectors, fresh and not hastened."""
    return spacy.load(pipeline.MODEL).get_pipe("tok2vec")


def docs(texts: list[str]) -> list[Doc]:
    nlp = pipeline.load("")
    return [nlp.make_doc(text) for text in texts]


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[1:2], ["", *TEXTS, ""], [""], []])
def test_they_are_those_of_the_model(pipe: Any, texts: list[str]) -> None:
    wanted, found = pipe.predict(docs(texts)), vectors.Vectors(pipe.model)(docs(texts))
    assert [one.shape for one in found] == [one.shape for one in wanted]
    assert all(np.allclose(a, b, atol=1e-4) for a, b in zip(found, wanted, strict=True))


def test_what_was_read_before_changes_no_bit(pipe: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = vectors.Vectors(pipe.model)(docs(TEXTS))
    monkeypatch.setattr(vectors, "KEPT", 8)  # words are forgotten in between
    after = vectors.Vectors(pipe.model)
    for text in ("Peru's minister was in Lima.", "The plan of the navies was signed, he said.", *TEXTS):
        after(docs([text]))
    assert [one.tobytes() for one in after(docs(TEXTS))] == [one.tobytes() for one in alone]


def test_a_model_of_another_make_is_left_as_it_is() -> None:
    made = spacy.registry.architectures.get("spacy.HashEmbedCNN.v2")
    common = {"width": 32, "depth": 2, "embed_size": 50, "maxout_pieces": 2, "subword_features": True, "pretrained_vectors": None}
    assert vectors.fits(made(**common, window_size=1))
    assert not vectors.fits(made(**common, window_size=2))
    other = SimpleNamespace(model=made(**common, window_size=2))
    vectors.hasten(other)
    assert list(vars(other)) == ["model"]
