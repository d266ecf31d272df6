"""Sentences to learn from: trees over spaCy's tokens, names in them."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from models import align, conllu, corpus, entities
from models.conllu import Sentence


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("en")


def names_of(doc: Doc) -> list[tuple[str, str]]:
    return [(name.text, name.label_) for name in doc.ents]


def sentence(tmp_path: Path, text: str, rows: str) -> Sentence:
    file = tmp_path / "one.conllu"
    lines = [line.split() for line in rows.strip().splitlines()]
    columns = ["\t".join((i, form, form.lower(), upos, upos, "_", head, deprel, "_", "_")) for i, form, upos, head, deprel in lines]
    file.write_text(f"# text = {text}\n" + "\n".join(columns) + "\n\n", encoding="utf-8")
    return next(conllu.read(file))


def test_a_contraction_is_cut_where_both_parts_are_printed(tmp_path: Path) -> None:
    read = sentence(
        tmp_path, "They don't.", "1 They PRON 2 nsubj\n2-3 don't _ _ _\n2 do AUX 0 root\n3 n't PART 2 advmod\n4 . PUNCT 2 punct"
    )
    assert [read.text[word.start : word.end] for word in read.words] == ["They", "do", "n't", "."]


def test_a_word_that_spacy_cuts_hangs_together(nlp: Language, tmp_path: Path) -> None:
    read = sentence(tmp_path, "See e-mail", "1 See VERB 0 root\n2 e-mail NOUN 1 obj")
    doc = align.to_doc(nlp, read)
    assert doc is not None
    assert (doc[0].text, doc[0].dep_) == ("See", "ROOT")
    assert sum(token.head.i == token.i for token in doc) == 1


def test_words_that_the_text_lacks_give_nothing(nlp: Language) -> None:
    assert align.to_doc(nlp, Sentence("Norway", [])) is None


def test_names_of_gum_are_without_title(nlp: Language, shared: Path) -> None:
    doc = corpus.trees(nlp, "gum-dev", corpus.gum("dev"))[0]
    assert names_of(doc) == [("Ana Petri", "PERSON")]
    assert doc[0].dep_ == "nmod:desc"


def test_names_of_uner_are_found_by_the_text(nlp: Language, shared: Path) -> None:
    assert names_of(corpus.trees(nlp, "ewt-dev", corpus.uner("dev"))[0]) == [("Ana Petri", "PERSON")]


def test_a_sentence_that_uner_lacks_says_nothing_of_names(nlp: Language, shared: Path) -> None:
    file = shared / "treebank" / "uner-ewt-dev.iob2"
    file.write_text(file.read_text(encoding="utf-8").replace("envoys.", "delegates."), encoding="utf-8")
    assert not corpus.trees(nlp, "ewt-dev", corpus.uner("dev"))[0].has_annotation("ENT_IOB")


def test_one_report_in_five_is_held_out(nlp: Language, shared: Path) -> None:
    kept, held = (corpus.named(nlp, entities.re3d(held_out=held)) for held in (False, True))
    assert (len(kept), len(held)) == (8, 2)
    assert names_of(held[0]) == [("Ana Petri", "PERSON"), ("Norland", "LOC")]
    assert names_of(held[1]) == [("Ministry of Defence", "ORG")]


def test_places_stay_open_where_nobody_marked_them(nlp: Language, shared: Path) -> None:
    doc = corpus.named(nlp, entities.sfm(held_out=True), places=False)[0]
    states = {token.text: token.ent_iob_ for token in doc}
    assert (states["Oslo"], states["met"], states["Ana"]) == ("", "O", "B")


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        ("the Norwegian minister, Ana Petri", "PERSON", "Ana Petri"),
        ("Ana Petri, minister of Norway", "PERSON", "Ana Petri"),
        ("President Petri", "PERSON", "Petri"),
        ("The Ministry of Defence", "ORG", "Ministry of Defence"),
        ("He", "PERSON", None),
        ("407th Wing commander", "PERSON", None),
    ],
)
def test_titles_and_articles_are_no_part_of_names(text: str, kind: str, kept: str | None) -> None:
    found = entities._trimmed(text, 0, len(text), kind)
    assert (text[found[0] : found[1]] if found else None) == kept
