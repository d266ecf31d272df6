"""Words read from spaCy all at once are what its own objects tell."""

from __future__ import annotations

from spacy.tokens import Doc

from pactograph.parsing import pipeline
from pactograph.parsing.rows import Rows

TEXT = "Peru’s ships were met by those of Chile"
RELATIONS = ["nmod:poss", "nsubj:pass", "aux:pass", "ROOT", "case", "obl:agent", "case", "nmod"]
HEADS = [1, 3, 3, 3, 5, 3, 7, 5]


def test_they_are_what_spacy_tells() -> None:
    nlp = pipeline.load("")
    [(tokens, doc)] = pipeline.parse([TEXT])
    nlp.get_pipe("lemmatizer")(doc)
    told = [(t.i, t.idx, t.idx + len(t), t.text, t.lower_, t.lemma_, t.tag_, t.pos_, t.head.i) for t in doc]
    assert [(t.i, t.start, t.end, t.text, t.lower, t.lemma, t.tag, t.pos, t.head) for t in tokens] == told
    assert tokens[2].lemma != tokens[2].text  # "were"


def test_only_subtypes_that_are_read_are_kept() -> None:
    words = [*"Peru ships were met by those of Chile".split()]
    doc = Doc(pipeline.load("").vocab, words=words, heads=HEADS, deps=RELATIONS)
    tokens = Rows(doc.vocab.strings).tokens(doc, doc.text)
    assert [t.dep for t in tokens] == ["nmod", "nsubj:pass", "aux:pass", "ROOT", "case", "obl", "case", "nmod"]
    assert [t.head for t in tokens] == HEADS


def test_a_second_root_hangs_from_the_first_and_no_lemmatizer_leaves_the_words() -> None:
    doc = Doc(pipeline.load("").vocab, words=["Ships", "sailed"], heads=[0, 1], deps=["ROOT", "ROOT"])
    tokens = Rows(doc.vocab.strings).tokens(doc, "SHIPS sailed")
    assert [(t.text, t.lemma, t.dep, t.head) for t in tokens] == [("SHIPS", "ships", "ROOT", 0), ("sailed", "sailed", "parataxis", 0)]
