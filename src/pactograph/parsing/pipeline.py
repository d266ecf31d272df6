"""The only door to spaCy: sentences' words with tags, lemmas and governors, and the people in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pactograph.errors import SetupError
from pactograph.parsing import steps
from pactograph.parsing.headlines import recased
from pactograph.parsing.rows import Rows
from pactograph.records.parse import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Sentences a batch: nearly all reports whole.
BATCH = 128
MODEL = Path(str(files("pactograph.parsing"))) / "model"
VECTORS, LEMMAS = "tok2vec", "lemmatizer"
# The part that finds names, and its labels of people.
NAMES, PEOPLE = "ner", frozenset({"PERSON", "PER"})


@cache
def load(name: str) -> Language:
    """The pipeline in the package, where `name` is "", or another with Universal Dependencies labels by its name or folder.

    Raises SetupError where there is none of that name.
    """
    # One thread: the matrices are small, and work is spread over processes. Read by numpy as it is first imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy  # slow to import: only commands that parse pay for it
    from thinc.api import NumpyOps, set_current_ops

    from pactograph.parsing.vectors import hasten

    # With numpy's own BLAS the pipeline is 1.7 times as fast as with thinc's default.
    set_current_ops(NumpyOps(use_blis=False))
    where = name or os.environ.get("PACTOGRAPH_PIPELINE", "") or MODEL
    try:
        nlp = spacy.load(where)
    except OSError as error:
        raise SetupError("no language model", str(where), "name an installed spaCy pipeline with Universal Dependencies labels") from error
    if nlp.has_pipe(VECTORS):
        hasten(nlp.get_pipe(VECTORS))
    return nlp


def parse(texts: Iterable[str], name: str = "") -> Iterator[tuple[list[Token], Doc]]:
    """For each text, one sentence, its tokens (offsets within the text), and what `people` asks for."""
    nlp, left = load(name), iter(texts)
    while batch := list(islice(left, BATCH)):
        docs = [nlp.make_doc(recased(text, _words(nlp))) for text in batch]
        for part in nlp.pipe_names:
            docs = docs if part == NAMES else _run(nlp, part)(docs)
        yield from ((_rows(nlp).tokens(doc, text), doc) for doc, text in zip(docs, batch, strict=True))


def people(docs: list[Doc], name: str = "") -> list[list[tuple[int, int]]]:
    """For each sentence that was parsed the people that the model sees, as (start, end) within the text.

    Apart from `parse`: names took a sixth of its time, and most sentences have none that only the model can tell.
    """
    nlp = load(name)
    if nlp.has_pipe(NAMES):
        docs = [doc for start in range(0, len(docs), BATCH) for doc in _run(nlp, NAMES)(docs[start : start + BATCH])]
    return [[(found.start_char, found.end_char) for found in doc.ents if found.label_ in PEOPLE] for doc in docs]


@cache
def _run(nlp: Language, part: str) -> Callable[[list[Doc]], list[Doc]]:
    """How a part of the pipeline goes over a batch: ours where we know how it is built; not at all where `_rows` does its work."""
    pipe: Any = nlp.get_pipe(part)
    if steps.fits(pipe):
        return steps.Steps(pipe)
    if pipe is _lemmatizer(nlp):
        return lambda docs: docs
    return (lambda docs: list(pipe.pipe(docs, batch_size=BATCH))) if hasattr(pipe, "pipe") else (lambda docs: [pipe(doc) for doc in docs])


@cache
def _rows(nlp: Language) -> Rows:
    return Rows(nlp.vocab.strings, _lemmatizer(nlp))


def _lemmatizer(nlp: Language) -> Any:
    """The part that finds lemmas by rules, one word at a time; None where there is none of that kind."""
    pipe: Any = nlp.get_pipe(LEMMAS) if nlp.has_pipe(LEMMAS) else None
    return pipe if getattr(pipe, "mode", "") == "rule" else None


@cache
def _words(nlp: Language) -> frozenset[str]:
    """Base forms of common words, from the pipeline's own lemma tables; none where it has no such tables."""
    lookups = getattr(nlp.get_pipe(LEMMAS), "lookups", None) if nlp.has_pipe(LEMMAS) else None
    tables = (lookups.get_table(table, {}) for table in ("lemma_index", "lemma_exc")) if lookups else ()
    return frozenset(word for table in tables for words in table.values() for word in words)
