"""The vectors of the pipeline's `tok2vec` in half of its time, for predicting alone.

What a word gives by itself is kept from report to report, since most words come again. The convolutions are written out, without what only
training needs. The layers are those of spaCy's HashEmbedCNN: hashed features, a maxout layer, then residual layers over a window of one
word to each side, each a maxout and a layer norm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Floats = NDArray[np.float32]

# Words kept at a time, 20 MB: all that some thousands of reports have.
KEPT = 50_000
TINY = np.float32(1e-8)
NORMED = "maxout>>layernorm>>dropout"
EMBEDS = ("extract_features", "list2ragged", "with_array", f"with_array({NORMED})", "ragged2list")


def hasten(pipe: Any) -> None:
    """Let a `tok2vec` predict by `Vectors`, where it is built as the one in the package is; any other stays as it is."""
    if fits(pipe.model):
        pipe.predict = Vectors(pipe.model)


def fits(model: Any) -> bool:
    """Whether a model is the embedding and the convolutions that `Vectors` knows."""
    names = [layer.name for layer in model.layers]
    if len(names) != 2 or not names[1].startswith("with_array(residual("):
        return False
    embed, encode = model.layers
    inner = [layer.name for layer in encode.layers[0].layers]
    windows = {node.attrs.get("window_size") for node in encode.walk() if node.name == "expand_window"}
    same = all(name == f"residual(expand_window>>{NORMED})" for name in inner) and windows == {1}
    return same and [layer.name.partition("(ints")[0] for layer in embed.layers] == list(EMBEDS)


class Layer(NamedTuple):
    """A maxout layer, its pieces one after the other, and the norm behind it. Shapes: (pieces · width, inputs), and twice (width,)."""

    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats

    @classmethod
    def of(cls, model: Any) -> Layer:
        """The layer among the nodes of `model`."""
        maxout, norm = (next(node for node in model.walk() if node.name == name) for name in ("maxout", "layernorm"))
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        flat = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, weights.shape[2]))
        return cls(flat, np.ascontiguousarray(bias.T).reshape(-1), norm.get_param("G"), norm.get_param("b"))

    def __call__(self, raw: Floats) -> Floats:
        """What follows on the product with the weights, (rows, pieces · width): the largest piece, normed; (rows, width)."""
        raw += self.bias
        width = len(self.gain)
        best = raw[:, :width].copy()
        for start in range(width, raw.shape[1], width):
            np.maximum(best, raw[:, start : start + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best)[:, None]
        spread /= np.float32(width)
        spread += TINY
        best /= np.sqrt(spread)
        best *= self.gain
        best += self.shift
        return best


class Vectors:
    """Predicts for sentences, as the model does from which it is made: an array (words, width) for each."""

    def __init__(self, model: Any) -> None:
        embed, encode = model.layers
        self.columns = embed.layers[0].attrs["columns"]
        self.hashed = embed.layers[2].layers[0]
        self.mixed = Layer.of(embed.layers[3])
        self.window = [Layer.of(layer) for layer in encode.layers[0].layers]
        self.pad = int(encode.attrs["pad"])
        self.width = len(self.mixed.gain)
        self.places: dict[bytes, int] = {}
        self.table = np.zeros((1024, self.width), np.float32)

    def __call__(self, docs: list[Doc]) -> list[Floats]:
        """One array (words, width) for each sentence."""
        if not any(map(len, docs)):
            return [np.zeros((0, self.width), np.float32) for _ in docs]
        starts, rows = self._laid(docs)
        padded = np.zeros((rows + 2, self.width), np.float32)  # and nothing before the first row and behind the last
        inside = padded[1:-1]
        known = self._words(np.concatenate([doc.to_array(self.columns) for doc in docs if len(doc)]))
        at = 0
        for start, doc in zip(starts, docs, strict=True):
            inside[start : start + len(doc)] = known[at : at + len(doc)]
            at += len(doc)
        around = np.empty((rows, 3 * self.width), np.float32)
        for layer in self.window:
            for place in range(3):
                around[:, place * self.width : (place + 1) * self.width] = padded[place : place + rows]
            inside += layer(around @ layer.weights.T)
        return [inside[start : start + len(doc)].copy() for start, doc in zip(starts, docs, strict=True)]

    def _laid(self, docs: list[Doc]) -> tuple[list[int], int]:
        """Where each sentence begins, with empty rows before and behind it as when it was trained; and all rows."""
        starts, row = [], self.pad
        for doc in docs:
            starts.append(row)
            row += len(doc) + self.pad
        return starts, row

    def _words(self, features: NDArray[np.uint64]) -> Floats:
        """The vectors of words by themselves, of features (words, columns)."""
        features = np.ascontiguousarray(features)
        keys = features.view(f"V{features.itemsize * features.shape[1]}").ravel().tolist()
        if len(self.places) > KEPT:
            self.places.clear()
        fresh = {key: row for row, key in enumerate(keys) if key not in self.places}
        if fresh:
            self._keep(fresh, features)
        found: Floats = self.table[[self.places[key] for key in keys]]
        return found

    def _keep(self, fresh: dict[bytes, int], features: NDArray[np.uint64]) -> None:
        """Words not seen before; one at a time, so that none depends on the others, not even in its last bits."""
        hashed = self.hashed.predict(features[list(fresh.values())])
        made = self.mixed(np.stack([self.mixed.weights @ row for row in hashed]))
        first = len(self.places)
        self.places |= dict(zip(fresh, range(first, first + len(fresh)), strict=True))
        if len(self.places) > len(self.table):
            more = np.zeros((2 * len(self.places), self.width), np.float32)
            more[: len(self.table)] = self.table
            self.table = more
        self.table[first : first + len(fresh)] = made
