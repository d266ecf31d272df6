"""The only door to spaCy: sentences' words with tags, lemmas, governors and names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from pactograph.errors import SetupError
from pactograph.records.parse import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Sentences a batch: larger ones waste padding, smaller ones calls.
BATCH = 64


@cache
def load(name: str = "") -> Language:
    """The pipeline in the package, or another with Universal Dependencies labels by its name or folder.

    Raises SetupError where there is none of that name.
    """
    import spacy  # slow to import: only commands that parse pay for it

    where = name or os.environ.get("PACTOGRAPH_PIPELINE", "") or Path(str(files("pactograph.parsing"))) / "model"
    try:
        return spacy.load(where)
    except OSError as error:
        raise SetupError("no language model", str(where), "name an installed spaCy pipeline with Universal Dependencies labels") from error


def parse(texts: Iterable[str], name: str = "") -> Iterator[tuple[list[Token], list[tuple[int, int, str]]]]:
    """For each text its tokens (offsets within the text) and the names in it as (start, end, label)."""
    for doc in load(name).pipe(texts, batch_size=BATCH):
        yield _tokens(doc), [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]


def _tokens(doc: Doc) -> list[Token]:
    return [
        Token(t.i, t.idx, t.idx + len(t.text), t.text, t.lower_, t.lemma_ or t.lower_, t.tag_, t.pos_, t.dep_.split(":")[0] if t.dep_ != "nsubj:pass" else "nsubj:pass", t.head.i)
        for t in doc
    ]
