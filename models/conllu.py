"""Sentences of a CoNLL-U file, each word with its place in the sentence's text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Word:
    """One syntactic word. `start` and `end` are characters of the sentence's text; `head` counts words from 0, -1 is the root."""

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    misc: str


@dataclass(slots=True)
class Sentence:
    """A sentence as printed, and its words."""

    text: str
    words: list[Word] = field(default_factory=list)
    document: str = ""


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of `path` with a complete tree and a `# text` line, runs of white space made one blank."""
    document, text, rows = "", "", []
    for line in (*path.read_text(encoding="utf-8").split("\n"), ""):
        if line.startswith("# newdoc"):
            document = line.partition("=")[2].strip()
        elif line.startswith("# text = "):
            text = " ".join(line[9:].split())
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield Sentence(text, _words(text, rows), document)
            rows = []


def _words(text: str, rows: list[list[str]]) -> list[Word]:
    words: list[Word] = []
    at, until, whole = 0, 0, (0, 0)
    for row in rows:
        if "." in row[0]:  # an empty node of the enhanced graph
            continue
        form = " ".join(row[1].split())
        if "-" in row[0]:
            until = int(row[0].split("-")[1])
            whole = _find(text, form, at)
            continue
        inside = int(row[0]) <= until
        start, end = _piece(text, form, at, whole) if inside else _find(text, form, at)
        at = whole[1] if int(row[0]) == until else end
        words.append(Word(start, end, form, row[2], row[3], row[4], int(row[6]) - 1, row[7], row[9]))
    return words


def _find(text: str, form: str, at: int) -> tuple[int, int]:
    start = text.find(form, at)
    return (at, at) if start < 0 else (start, start + len(form))


def _piece(text: str, form: str, at: int, whole: tuple[int, int]) -> tuple[int, int]:
    """A word of a contraction: its own letters where they are printed ("do" "n't"), else all of it ("au": "à" "le")."""
    start = max(at, whole[0])
    return (start, start + len(form)) if text.startswith(form, start) and start + len(form) <= whole[1] else whole
