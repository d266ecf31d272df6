"""Reading the syntax tree."""

from __future__ import annotations

from pactograph.coding import tree
from tests.coding.told import view, word


def test_a_label_has_its_preposition() -> None:
    found = view("Norway signed an agreement with Chile.")
    assert tree.label(found.sentence, word(found, "Norway")) == "nsubj"
    assert tree.label(found.sentence, word(found, "Chile")).endswith(":with")


def test_a_possessor_has_the_mark_of_one() -> None:
    found = view("Norway’s minister signed an agreement.")
    assert tree.case(found.sentence, word(found, "Norway")) == "'s"


def test_arguments_take_in_what_is_joined_by_and() -> None:
    found = view("Norway and Chile signed an agreement.")
    rows = list(tree.arguments(found.sentence, word(found, "signed")))
    assert ("nsubj", word(found, "Norway")) in rows
    assert ("nsubj", word(found, "Chile")) in rows
    assert ("obj", word(found, "agreement")) in rows


def test_flags_of_a_clause() -> None:
    def flags(text: str, at: str) -> set[str]:
        found = view(text)
        return tree.clause(found, word(found, at))

    assert "future" in flags("Norway will sign an agreement with Chile.", "sign")
    assert "modal" in flags("Norway may sign an agreement with Chile.", "sign")
    assert "neg" in flags("Norway did not sign an agreement with Chile.", "sign")
    assert "perfect" in flags("Norway has signed an agreement with Chile.", "signed")
    assert "passive" in flags("The agreement was signed by Norway.", "signed")
    assert not {"future", "modal", "neg", "perfect", "passive"} & flags("Norway signed an agreement with Chile.", "signed")


def test_the_way_between_two_words() -> None:
    found = view("Norway signed an agreement with Chile.")
    norway, signed = word(found, "Norway"), word(found, "signed")
    assert tree.way(found.sentence, norway, signed) == "nsubj|"
    assert tree.way(found.sentence, signed, norway) == "|nsubj"
    assert tree.way(found.sentence, norway, word(found, "agreement")) == "nsubj|obj"
    assert tree.way(found.sentence, norway, word(found, "agreement"), most=1) == "far"
    assert tree.top(found.sentence, norway, word(found, "agreement")) == signed


def test_numbers_are_one_word_and_a_verb_is_its_own() -> None:
    found = view("Norway sold 12 tanks to Chile.")
    assert tree.lemma(found.sentence.tokens[word(found, "12")]) == "#"
    assert tree.verb_of(found.sentence, word(found, "tanks")) == word(found, "sold")
    assert tree.verb_of(found.sentence, word(found, "sold")) == word(found, "sold")
