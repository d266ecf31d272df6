"""The two commands, on a folder of made-up treebanks."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from models import evaluate, train

TINY = train.Plan(passes=1, written=30, words=200)


def weights(nlp: Language) -> bytes:
    return b"".join(nlp.get_pipe(name).to_bytes(exclude=["vocab"]) for name in nlp.pipe_names)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", [train.main, evaluate.main])
def test_without_treebanks_one_line_says_so(
    command: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PACTOGRAPH_SHARED", str(tmp_path / "nowhere"))
    assert command([]) == 2  # type: ignore[operator]
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "nowhere" in told and "PACTOGRAPH_SHARED" in told


def test_the_same_seed_gives_the_same_weights(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (first, averages), (second, _) = train.train(TINY), train.train(TINY)
    assert weights(first) == weights(second)
    train.save(first, averages, tmp_path / "model")
    assert "envoys" not in (tmp_path / "model" / "vocab" / "strings.json").read_text(encoding="utf-8")
    assert spacy.load(tmp_path / "model").meta["license"] == "CC BY-SA 4.0"
    assert evaluate.main(["--model", str(tmp_path / "model")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["gum-dev", "ewt-test", "pud-test", "ewt-test", "gum-dev", "re3d", "sfm"]
    assert all(name in lines[0] for name in ("LAS", "UAS", "TAG", "POS", "LEMMA", "words/s"))
    assert "PERSON P" in lines[3] and "LOC" not in lines[6]
