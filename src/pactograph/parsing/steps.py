"""The steps of the pipeline's parser and of what finds names, for predicting alone, in two thirds of the time.

spaCy's own loop is compiled and gives the interpreter's lock away. Below Python 3.12 its maxout, compiled with the hooks of Cython's
profiler, asks for that lock again for each unit of each state, which took more than half of the time. Here the states of all sentences go
forward one step at a time, with numpy for the layers, and the lock is never given away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Floats = NDArray[np.float32]

LAYERS = ("precomputable_affine", "linear")


def fits(pipe: Any) -> bool:
    """Whether a pipe takes the best step each time, by a hidden maxout layer and a linear one, and knows all its classes."""
    model = getattr(pipe, "model", None)
    if model is None or model.name != "parser_model" or pipe.cfg.get("beam_width", 1) > 1:
        return False
    names = tuple(layer.name for layer in model.layers[1:])
    return bool(names == LAYERS and model.layers[1].get_dim("nP") > 1 and not model.attrs["unseen_classes"])


class _Width(NamedTuple):
    """How many words of a state are looked at, as spaCy's function for that reads it."""

    nF: int


class Steps:
    """Does to sentences what the transition-based pipe does from which it is made."""

    def __init__(self, pipe: Any) -> None:
        from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found, unused-ignore]

        self.moves, self.move, self.annotate = pipe.moves, pipe.transition_states, pipe.set_annotations
        self.vectors, lower, upper = pipe.model.layers
        self.words, self.units, self.pieces = (lower.get_dim(name) for name in ("nF", "nO", "nP"))
        # A row for each word of a state and piece, with the pieces one after the other.
        shape = self.words * self.pieces * self.units
        self.weights = np.ascontiguousarray(lower.get_param("W").transpose(0, 2, 1, 3)).reshape(shape, -1)
        self.pad = np.ascontiguousarray(lower.get_param("pad")[0].transpose(0, 2, 1)).reshape(self.words, -1)
        self.bias = np.ascontiguousarray(lower.get_param("b").T).reshape(-1)
        self.scores, self.constants = np.ascontiguousarray(upper.get_param("W").T), upper.get_param("b")
        self.state2vec, self.seen = _Width(self.words), ParserStepModel.get_token_ids

    def __call__(self, docs: list[Doc]) -> list[Doc]:
        """The sentences, with what the pipe finds in them."""
        self.annotate(docs, self.predict(docs))
        return docs

    def predict(self, docs: list[Doc]) -> list[Any]:
        """One final state for each sentence."""
        batch: list[Any] = self.moves.init_batch(docs)
        states = [state for state in batch if not state.is_final()]
        if not states:
            return batch
        hidden, places = self._hidden(docs), np.arange(self.words, 2 * self.words, dtype=np.int32)
        while states:
            rows = self.seen(self, states)  # -1 for no word: the first rows
            rows *= self.words
            rows += places
            states = self.move(states, self._scores(np.add.reduce(hidden.take(rows, axis=0), axis=1)))
        return batch

    def _hidden(self, docs: list[Doc]) -> Floats:
        """What each word adds to the hidden layer at each place of a state, and before them what no word adds there.

        Shape: ((words + 1) · places, pieces · units).
        """
        vectors = self.vectors.predict(docs)
        made = np.empty((len(vectors) + 1, len(self.weights)), np.float32)
        made[0] = self.pad.reshape(-1)
        np.matmul(vectors, self.weights.T, out=made[1:])
        made[:, : len(self.bias)] += self.bias  # each state has one row of the first place
        return made.reshape(-1, len(self.bias))

    def _scores(self, sums: Floats) -> Floats:
        """The score of each move for each state, of its sums (states, pieces · units)."""
        best = sums[:, : self.units]
        for start in range(self.units, sums.shape[1], self.units):
            best = np.maximum(best, sums[:, start : start + self.units])
        scores: Floats = best @ self.scores
        scores += self.constants
        return scores
