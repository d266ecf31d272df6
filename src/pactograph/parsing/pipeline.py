"""The only door to spaCy: sentences' words with tags, lemmas, governors and names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING

from pactograph.errors import SetupError
from pactograph.parsing.headlines import recased
from pactograph.records.parse import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Sentences a batch, of which the parser takes a quarter at once: most reports are one batch, which takes 0.95 of the time of batches of 64.
BATCH = 128
# Subtypes that the coder reads; all others are cut off, so that pipelines with other subtypes will do.
KEPT = frozenset({"nsubj:pass", "aux:pass"})

Row = tuple[int, int, str, str, str, str]
"""Start and end in the text, lemma, tag, part of speech, relation."""


@cache
def load(name: str) -> Language:
    """The pipeline in the package, where `name` is "", or another with Universal Dependencies labels by its name or folder.

    Raises SetupError where there is none of that name.
    """
    # One thread: the matrices are small, and work is spread over processes. Read by numpy as it is first imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy  # slow to import: only commands that parse pay for it
    from thinc.api import NumpyOps, set_current_ops

    # With numpy's own BLAS the pipeline is 1.7 times as fast as with thinc's default.
    set_current_ops(NumpyOps(use_blis=False))
    where = name or os.environ.get("PACTOGRAPH_PIPELINE", "") or Path(str(files("pactograph.parsing"))) / "model"
    try:
        return spacy.load(where)
    except OSError as error:
        raise SetupError("no language model", str(where), "name an installed spaCy pipeline with Universal Dependencies labels") from error


def parse(texts: Iterable[str], name: str = "") -> Iterator[tuple[list[Token], list[tuple[int, int, str]]]]:
    """For each text, one sentence, its tokens (offsets within the text) and the names in it as (start, end, label)."""
    printed, read = tee(texts)
    words = _words(name)
    for text, doc in zip(printed, load(name).pipe((recased(text, words) for text in read), batch_size=BATCH), strict=True):
        yield _tokens(doc, text), [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]


@cache
def _words(name: str) -> frozenset[str]:
    """Base forms of common words, from the pipeline's own lemma tables; none where it has no such tables."""
    nlp = load(name)
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    tables = (lookups.get_table(table, {}) for table in ("lemma_index", "lemma_exc")) if lookups else ()
    return frozenset(word for table in tables for words in table.values() for word in words)


def _tokens(doc: Doc, text: str) -> list[Token]:
    """One tree: what the parser leaves as a second root hangs from the first."""
    heads, rows = _columns(doc)
    root = next((i for i, head in enumerate(heads) if head == i), 0)
    return [_token(i, head, row, text, root) for i, (head, row) in enumerate(zip(heads, rows, strict=True))]


def _columns(doc: Doc) -> tuple[list[int], list[Row]]:
    """For each token its governor, and the rest: read at once, in half the time of asking token by token."""
    string = doc.vocab.strings.__getitem__
    table = doc.to_array(["HEAD", "IDX", "LENGTH", "LEMMA", "TAG", "POS", "DEP"])
    heads = [i + distance for i, distance in enumerate(table[:, 0].astype("int64").tolist())]
    rows = [
        (start, start + length, string(lemma), string(tag), string(pos), string(dep))
        for start, length, lemma, tag, pos, dep in table[:, 1:].tolist()
    ]
    return heads, rows


def _token(i: int, head: int, row: Row, text: str, root: int) -> Token:
    start, end, lemma, tag, pos, dep = row
    if dep not in KEPT:
        dep = dep.partition(":")[0]
    if i == head != root:
        dep, head = "parataxis", root
    word = text[start:end]
    lower = word.lower()
    return Token(i, start, end, word, lower, lemma or lower, tag, pos, dep, head)
