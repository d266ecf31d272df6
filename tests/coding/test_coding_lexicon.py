"""Trigger words, cue words, classes and topics: data that the coder reads."""

from __future__ import annotations

import pytest

from pactograph import codebook
from pactograph.coding.classes import classes
from pactograph.coding.cues import cues
from pactograph.coding.kinds import KINDS
from pactograph.coding.lexicon import TYPES, noun_forms, triggers, verb_forms
from pactograph.coding.words import seen, topics
from tests.coding.told import case


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("sign", {"signs", "signed", "signing"}),
        ("ratify", {"ratifies", "ratified", "ratifying"}),
        ("deploy", {"deploys", "deployed", "deploying"}),
        ("conclude", {"concludes", "concluded", "concluding"}),
        ("ship", {"ships", "shipped", "shipping"}),
        ("launch", {"launches", "launched", "launching"}),
        ("arm", {"arms", "armed", "arming"}),
    ],
)
def test_regular_forms_of_verbs(verb: str, forms: set[str]) -> None:
    assert verb_forms(verb) == forms


@pytest.mark.parametrize(("noun", "form"), [("treaty", "treaties"), ("visit", "visits"), ("launch", "launches"), ("convoy", "convoys")])
def test_regular_plurals(noun: str, form: str) -> None:
    assert noun_forms(noun) == {form}


def test_irregular_forms_lead_to_their_lemma() -> None:
    assert ("agreement", "strike", "v") in triggers()["struck"]
    assert ("agreement", "treaty", "n") in triggers()["treaties"]


def test_every_type_has_triggers_and_a_kind() -> None:
    assert sorted(TYPES) == sorted(KINDS) == sorted(codebook.types())
    assert {kind for entries in triggers().values() for kind, *_ in entries} == set(TYPES)


def test_all_triggers_are_lower_case_words() -> None:
    assert [form for form in triggers() if form != form.lower() or not form.strip()] == []


def test_kinds_ask_only_for_fields_of_the_codebook() -> None:
    for name, kind in KINDS.items():
        assert not set(kind.fields) - set(codebook.fields(name)), name


def test_a_word_has_a_coarse_and_a_fine_class_or_none() -> None:
    coarse, fine = classes("agreement")
    assert coarse.startswith("c") and fine.startswith("f")
    assert classes("xqzzt") == ()


def test_lists_of_cues() -> None:
    assert "will" in cues("future")
    with pytest.raises(KeyError):
        cues("no such list")


def test_topics_are_areas_or_domains_of_the_codebook() -> None:
    names = {name for rows in topics().values() for _, own in rows for name in own}
    assert not names - {*codebook.areas(), *codebook.domains()}


def test_the_longest_phrase_stands_first() -> None:
    for rows in topics().values():
        lengths = [len(words) for words, _ in rows]
        assert lengths == sorted(lengths, reverse=True)


def test_words_of_a_draft_are_seen_with_their_places() -> None:
    draft = case("Serbia and Belarus signed a memorandum on naval exercises.", "agreement", "signed")
    found = seen(draft)
    assert "type=agreement" in found.features
    span = found.span(draft, "b=memorandum")
    assert span is not None and span.quote == "memorandum"
    assert found.span(draft, "type=agreement") is None
