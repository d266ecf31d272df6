"""The untrained pipeline: which parts, how wide and deep, and why."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language

WIDTH, DEPTH = 96, 4
# Rows of the hashed tables of words, prefixes, suffixes and shapes; rare ones share a row.
ROWS = (4000, 1500, 2000, 1500)
NAME_ROWS = (3000, 1000, 1500, 1500)


def tok2vec(width: int, depth: int, rows: tuple[int, ...], vectors: bool) -> dict[str, Any]:
    """A convolution over hashed word features: each layer sees one word more on either side."""
    attributes = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {"@architectures": "spacy.MultiHashEmbed.v2", "width": width, "attrs": attributes, "rows": list(rows), "include_static_vectors": vectors},
        "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": width, "depth": depth, "window_size": 1, "maxout_pieces": 3},
    }


def syntax(vectors: bool) -> Language:
    """Tags, parts of speech, lemmas and trees over one shared `tok2vec`."""
    nlp = spacy.blank("en")
    heard = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}
    nlp.add_pipe("tok2vec", config={"model": tok2vec(WIDTH, DEPTH, ROWS, vectors)})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": heard}})
    nlp.add_pipe("morphologizer", config={"extend": False, "model": {"@architectures": "spacy.Tagger.v2", "tok2vec": heard}})
    nlp.add_pipe("parser", config={"min_action_freq": 30, "learn_tokens": False, "model": transitions("parser", heard, 96)})
    return nlp


def names(vectors: bool) -> Language:
    """Names, with a smaller `tok2vec` of their own: what helps a tree does not help a name."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ner", config={"model": transitions("ner", tok2vec(64, 3, NAME_ROWS, vectors), 64)})
    return nlp


def transitions(kind: str, source: dict[str, Any], hidden: int) -> dict[str, Any]:
    """The model that chooses a parser's next step."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": kind == "parser",
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": source,
    }
