"""Sentences by template and variants of printed ones: the trees stay trees, the names stay names."""

from __future__ import annotations

from random import Random

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from models import augment, people, synthetic, trees
from models.trees import mark, read


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("en")


@pytest.fixture
def doc(nlp: Language) -> Doc:
    words = ["General", "Ana", "Petri", "met", "envoys", "in", "Oslo", "."]
    doc = Doc(nlp.vocab, words, heads=[1, 3, 1, 3, 3, 6, 3, 3], deps=["nmod:desc", "nsubj", "flat", "ROOT", "obj", "case", "obl", "punct"])
    doc.set_ents([Span(doc, 1, 3, "PERSON")])
    return doc


def test_phrases_make_a_tree(nlp: Language) -> None:
    person = read("Ana/NNP/PROPN Petri/NNP/PROPN/flat", "PERSON")
    minister = (
        read("defence/NN/NOUN/compound minister/NN/NOUN")
        .before("det", read("the/DT/DET"))
        .after("appos", person.before("punct", mark(",")))
    )
    doc = trees.to_doc(nlp, read("left/VBD/VERB").before("nsubj", minister.after("punct", mark(","))).after("punct", mark(".")))
    assert doc is not None
    assert doc.text == "The defence minister, Ana Petri, left."
    assert [(t.dep_, t.head.text) for t in doc][1:6] == [
        ("compound", "minister"),
        ("nsubj", "left"),
        ("punct", "Ana"),
        ("appos", "minister"),
        ("flat", "Ana"),
    ]
    assert [name.text for name in doc.ents] == ["Ana Petri"]


def test_marks_side_by_side_are_refused(nlp: Language) -> None:
    assert trees.to_doc(nlp, read("left/VBD/VERB").after("punct", mark(",")).after("punct", mark("."))) is None


def test_written_sentences_have_one_root_and_whole_names(nlp: Language) -> None:
    docs = list(synthetic.sentences(nlp, Random(1), 300))
    assert len(docs) > 250
    assert all(sum(token.head.i == token.i for token in doc) == 1 for doc in docs)
    assert all(name.root.head.i not in range(name.start, name.end) or name.root.dep_ == "ROOT" for doc in docs for name in doc.ents)
    assert {name.label_ for doc in docs for name in doc.ents} == {"PERSON", "LOC"}


def test_the_same_seed_writes_the_same_sentences(nlp: Language) -> None:
    first, second = ([doc.text for doc in synthetic.sentences(nlp, Random(5), 40)] for _ in range(2))
    assert first == second


def test_names_are_words_in_latin_letters() -> None:
    names = [people.full(Random(seed)) for seed in range(400)]
    assert len(set(names)) > 300
    assert all(word.isalpha() and word[0].isupper() and max(map(ord, word)) < 0x250 for name in names for word in name)


def test_variants_keep_tree_and_names(doc: Doc) -> None:
    variants = [augment.vary(doc, Random(seed)) for seed in range(200)]
    assert {len(variant) for variant in variants} == {7, 8}
    assert all([t.dep_ for t in variant] == [t.dep_ for t in doc][: len(variant)] for variant in variants)
    assert all([(name.start, name.end) for name in variant.ents] == [(1, 3)] for variant in variants)
    texts = {variant.text for variant in variants}
    assert {"GENERAL", "general", "General"} == {text.split()[0] for text in texts}
    assert any("Ana Petri" not in text and text.startswith("General") for text in texts)
