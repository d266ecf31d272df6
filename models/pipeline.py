"""The untrained pipeline: which parts, how wide and deep, and why."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language

WIDTH, DEPTH = 96, 4
# Rows of the hashed tables of words, prefixes, suffixes and shapes; rare ones share a row.
ROWS = {"NORM": 5000, "PREFIX": 1500, "SUFFIX": 2500, "SHAPE": 1500}
HEARD = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}


def untrained() -> Language:
    """Tags, parts of speech, trees and names over one shared `tok2vec`: most of the time is spent there."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": tok2vec()})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": HEARD}})
    nlp.add_pipe("morphologizer", config={"extend": False, "model": {"@architectures": "spacy.Tagger.v2", "tok2vec": HEARD}})
    nlp.add_pipe("parser", config={"min_action_freq": 30, "learn_tokens": False, "model": transitions("parser", 64)})
    nlp.add_pipe("ner", config={"model": transitions("ner", 64)})
    return nlp


def tok2vec() -> dict[str, Any]:
    """A convolution over hashed word features: each layer sees one word more on either side."""
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "attrs": list(ROWS), "rows": list(ROWS.values()), "include_static_vectors": False}
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "depth": DEPTH, "window_size": 1, "maxout_pieces": 2}
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": {**embed, "width": WIDTH}, "encode": {**encode, "width": WIDTH}}


def transitions(kind: str, hidden: int) -> dict[str, Any]:
    """The model that chooses the next step of the parser or of the name finder."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": HEARD,
    }
