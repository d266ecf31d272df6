"""The only door to spaCy: sentences' words with tags, lemmas and governors, and the people in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pactograph.errors import SetupError
from pactograph.parsing.headlines import recased
from pactograph.records.parse import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

# Sentences a batch. The parser takes a quarter of a batch at once: with 128 nearly all reports whole, in 0.95 of the time that 64 took.
BATCH = 128
MODEL = Path(str(files("pactograph.parsing"))) / "model"
VECTORS = "tok2vec"
# The part that finds names, and its labels of people.
NAMES, PEOPLE = "ner", frozenset({"PERSON", "PER"})
# Subtypes that the coder reads; all others are cut off, so that pipelines with other subtypes will do.
KEPT = frozenset({"nsubj:pass", "aux:pass"})


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
    printed, read = tee(texts)
    words = _words(name)
    docs = load(name).pipe((recased(text, words) for text in read), batch_size=BATCH, disable=[NAMES])
    for text, doc in zip(printed, docs, strict=True):
        yield _tokens(doc, text), doc


def people(docs: list[Doc], name: str = "") -> list[list[tuple[int, int]]]:
    """For each sentence that was parsed the people that the model sees, as (start, end) within the text.

    Apart from `parse`: names took a sixth of its time, and most sentences have none that only the model can tell.
    """
    nlp = load(name)
    if docs and nlp.has_pipe(NAMES):
        finder: Any = nlp.get_pipe(NAMES)
        docs = list(finder.pipe(docs, batch_size=BATCH))
    return [[(found.start_char, found.end_char) for found in doc.ents if found.label_ in PEOPLE] for doc in docs]


@cache
def _words(name: str) -> frozenset[str]:
    """Base forms of common words, from the pipeline's own lemma tables; none where it has no such tables."""
    nlp = load(name)
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    tables = (lookups.get_table(table, {}) for table in ("lemma_index", "lemma_exc")) if lookups else ()
    return frozenset(word for table in tables for words in table.values() for word in words)


def _tokens(doc: Doc, text: str) -> list[Token]:
    """One tree: what the parser leaves as a second root hangs from the first."""
    root = next((t.i for t in doc if t.head.i == t.i), 0)
    return [_token(t, text, root) for t in doc]


def _token(t: SpacyToken, text: str, root: int) -> Token:
    deprel, head, start, end = t.dep_, t.head.i, t.idx, t.idx + len(t)
    if deprel not in KEPT:
        deprel = deprel.partition(":")[0]
    if t.i == head != root:
        deprel, head = "parataxis", root
    return Token(t.i, start, end, text[start:end], t.lower_, t.lemma_ or t.lower_, t.tag_, t.pos_, deprel, head)
