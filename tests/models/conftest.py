"""A folder of treebanks and name corpora, small and made up, in the place of the real ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROWS = [
    ("General", "general", "PROPN", "NNP", 2, "nmod:desc"),
    ("Ana", "Ana", "PROPN", "NNP", 4, "nsubj"),
    ("Petri", "Petri", "PROPN", "NNP", 2, "flat"),
    ("met", "meet", "VERB", "VBD", 0, "root"),
    ("the", "the", "DET", "DT", 6, "det"),
    ("envoys", "envoy", "NOUN", "NNS", 4, "obj"),
    (".", ".", "PUNCT", ".", 4, "punct"),
]
ENTITIES = {1: "(1-person-giv:act-cf1-1-coref", 3: "1)"}
REPORT = "General Ana Petri met the envoys of Norland in Oslo.\nThe Ministry of Defence said so."
NAMES = [[8, 17, "Person"], [36, 43, "Location"], [57, 76, "Organisation"]]


def block(text: str = "General Ana Petri met the envoys.", copies: int = 16) -> str:
    lines = [f"# text = {text}"]
    for number, (form, lemma, upos, xpos, head, deprel) in enumerate(ROWS, 1):
        entity = f"Entity={ENTITIES[number]}" if number in ENTITIES else "_"
        lines.append("\t".join((str(number), form, lemma, upos, xpos, "_", str(head), deprel, "_", entity)))
    return ("\n".join(lines) + "\n\n") * copies


def labelled(text: str = "General Ana Petri met the envoys.") -> str:
    labels = ("O", "B-PER", "I-PER", "O", "O", "O", "O")
    lines = [f"{i}\t{row[0]}\t{label}\t-\t-" for i, (row, label) in enumerate(zip(ROWS, labels, strict=True), 1)]
    return "\n".join([f"# text = {text}", *lines]) + "\n"


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, named in PACTOGRAPH_SHARED."""
    folder = tmp_path / "shared"
    for part in ("treebank", "names"):
        (folder / part).mkdir(parents=True)
    for name in ("ewt-train", "ewt-dev", "ewt-test", "gum-train", "gum-dev", "pud-test"):
        (folder / "treebank" / f"{name}.conllu").write_text(block(), encoding="utf-8")
    for name in ("dev", "test"):
        (folder / "treebank" / f"uner-ewt-{name}.iob2").write_text(labelled(), encoding="utf-8")
    row = json.dumps({"text": REPORT, "entities": NAMES}) + "\n"
    (folder / "names" / "re3d.jsonl").write_text(row * 5, encoding="utf-8")
    keyed = [["T1", *entity[:2], entity[2].replace("Organisation", "Organization")] for entity in NAMES]
    (folder / "names" / "sfm.jsonl").write_text((json.dumps({"text": REPORT, "entities": keyed}) + "\n") * 5, encoding="utf-8")
    monkeypatch.setenv("PACTOGRAPH_SHARED", str(folder))
    return folder
