"""The language model in the package, by way of the door that the product uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pactograph.errors import SetupError
from pactograph.parsing import pipeline
from pactograph.records.parse import Token

MOST_BYTES = 15_000_000


def tokens(text: str) -> list[Token]:
    return next(pipeline.parse([text]))[0]


def people(text: str) -> list[str]:
    [found] = pipeline.people([doc for _, doc in pipeline.parse([text])])
    return [text[start:end] for start, end in found]


def relation(text: str, word: str) -> tuple[str, str]:
    """Relation of the first token `word`, and the word that governs it."""
    found = tokens(text)
    token = next(token for token in found if token.text == word)
    return token.dep, found[token.head].text


@pytest.fixture
def fresh() -> Iterator[None]:
    """No pipeline loaded before or after."""
    pipeline.load.cache_clear()
    yield
    pipeline.load.cache_clear()


def test_offsets_are_those_of_the_text() -> None:
    text = "  Norway’s  air force (RNoAF) didn't fly F-16s in 2024."
    assert [text[token.start : token.end] for token in tokens(text)] == [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The ministers signed an accord.", "signed", "sign"),
        ("Two memoranda were signed.", "memoranda", "memorandum"),
        ("She met her counterpart in Oslo.", "met", "meet"),
        ("The navies held drills.", "navies", "navy"),
        ("The navies held drills.", "held", "hold"),
        ("Finland has bought missiles.", "bought", "buy"),
        ("Finland has bought missiles.", "has", "have"),
        ("The treaties were being drafted.", "treaties", "treaty"),
        ("The treaties were being drafted.", "were", "be"),
        ("Peru sought vessels from Spain.", "sought", "seek"),
        ("The two armies are exercising together.", "exercising", "exercise"),
        ("The frigates will be built in Turku.", "built", "build"),
    ],
)
def test_lemmas_of_the_news(text: str, word: str, lemma: str) -> None:
    assert next(token.lemma for token in tokens(text) if token.text == word) == lemma


@pytest.mark.parametrize(
    ("text", "word", "link"),
    [
        ("Defence Minister Ana Petri visited Oslo on Monday.", "Ana", ("nsubj", "visited")),
        ("Peru Defence Minister, general Luis Rojas, has signed a plan.", "Minister", ("nsubj", "signed")),
        ("Peru Defence Minister, general Luis Rojas, has signed a plan.", "Luis", ("appos", "Minister")),
        ("Lt. Gen. Mark Olsen, commander of the Danish army, met officers.", "commander", ("appos", "Mark")),
        ("Lt. Gen. Mark Olsen, commander of the Danish army, met officers.", "Mark", ("nsubj", "met")),
        ("The Finnish defence minister, Kari Lund, met her Chilean counterpart.", "minister", ("nsubj", "met")),
        ("An accord was signed in Lima on Tuesday.", "accord", ("nsubj:pass", "signed")),
        ("An accord was signed in Lima on Tuesday.", "was", ("aux:pass", "signed")),
        ("Chile, Peru Sign Naval Cooperation Plan", "Plan", ("obj", "Sign")),
        ("Chile to buy patrol vessels from Spain", "vessels", ("obj", "buy")),
        ("Norway will deliver 12 howitzers to Estonia.", "Estonia", ("obl", "deliver")),
    ],
)
def test_trees_of_the_news(text: str, word: str, link: tuple[str, str]) -> None:
    assert relation(text, word) == link


def test_a_headline_is_read_as_a_sentence_and_quoted_as_printed() -> None:
    found = tokens("Rwanda Deploys Troops to Mozambique")
    assert [token.text for token in found] == ["Rwanda", "Deploys", "Troops", "to", "Mozambique"]
    assert (found[1].lemma, found[1].dep, found[2].dep) == ("deploy", "ROOT", "obj")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Defence Minister Ana Petri met General Luis Rojas in Lima.", ["Ana Petri", "Luis Rojas"]),
        ("Tomas Lindqvist, the army chief, left for Oslo.", ["Tomas Lindqvist"]),
        ("The frigate reached Tallinn on Monday.", []),
    ],
)
def test_people_are_found(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "text", ["", " ", "Serbia", "Chile. Peru. Spain said no. So did Norway!", "1) a; 2) b; 3) c", "¿? … — “”", "a " * 400]
)
def test_every_text_has_at_most_one_root(text: str) -> None:
    found = tokens(text)
    assert sum(token.head == token.i for token in found) == min(1, len(found))


def test_texts_are_read_alike_alone_and_together() -> None:
    texts = [f"Minister number {n} met {'very ' * n}old friends." for n in range(9)]
    assert [tokens(text) for text in texts] == [found for found, _ in pipeline.parse(texts)]


def test_a_pipeline_that_is_not_there(fresh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACTOGRAPH_PIPELINE", str(tmp_path / "none"))
    with pytest.raises(SetupError, match="no language model"):
        pipeline.load("")


def test_another_pipeline_can_stand_in(fresh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.load("").to_disk(tmp_path / "other")
    pipeline.load.cache_clear()
    monkeypatch.setenv("PACTOGRAPH_PIPELINE", str(tmp_path / "other"))
    assert relation("Chile will buy vessels.", "vessels") == ("obj", "buy")


def test_the_model_is_small_and_says_what_it_is() -> None:
    nlp = pipeline.load("")
    assert nlp.meta["name"] == "pactograph"
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    folder = Path(pipeline.__file__).parent / "model"
    assert sum(path.stat().st_size for path in folder.rglob("*")) < MOST_BYTES
    assert not any(b"/tmp" in path.read_bytes() or b"/work" in path.read_bytes() for path in folder.glob("*.*"))
