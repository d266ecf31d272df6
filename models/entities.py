"""Names of people, organisations and places to learn from: GUM's and UNER's over the treebanks, re3d, and Security Force Monitor's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc
from spacy.util import filter_spans

from models import conllu, shared
from models.conllu import Sentence, Word
from pactograph.parsing import sentences

Name = tuple[int, int, str]
"""Start and end in characters, and PERSON, ORG or LOC."""

GUM_TYPES = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
UNER_TYPES = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
RE3D_TYPES = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC"}
SFM_TYPES = {"Person": "PERSON", "Organization": "ORG"}
MENTION = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-([a-z]+)-[^()]*(\))?|(\d+)(?:\[\d+/\d+\])?\)")
# One report in five is kept for measuring.
HELD_OUT = 5
PRONOUNS = frozenset("I We He She They It His Her Their Our My Its This These Those Who All Us You".split())
SMALL = frozenset("of for and the on in to de la du des al el bin & - ’s 's".split())
# Words of office and rank: no part of a person's name.
TITLES = frozenset(
    (
        "mr mrs ms miss dr prof sir lord lady president vice prime minister deputy foreign defence defense secretary state general gen "
        "lieutenant lt colonel col major maj captain capt brigadier brig sergeant sgt admiral vice-admiral commander chief marshal air "
        "commodore ambassador senator sen representative rep governor gov king queen prince princess emir sheikh sultan pope "
        "chancellor chairman spokesman spokeswoman spokesperson director commissioner judge justice professor doctor reverend rev "
        "saint st former acting interior home finance special envoy under-secretary secretary-general coach officer head"
    ).split()
)


def gum(path: Path) -> Iterator[tuple[str, list[Name]]]:
    """Text and names of each sentence of a GUM file: of a mention that is headed by a proper noun, the name alone."""
    for sentence in conllu.read(path):
        found = [name for kind, first, last in _mentions(sentence) if (name := _name(sentence, kind, first, last))]
        yield sentence.text, _longest(found)


def _mentions(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    opened: dict[str, list[tuple[str, int]]] = {}
    for i, word in enumerate(sentence.words):
        field = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for number, kind, closed, closing in MENTION.findall(field):
            if kind and closed:
                yield kind, i, i
            elif kind:
                opened.setdefault(number, []).append((kind, i))
            elif opened.get(closing):
                before, first = opened[closing].pop()
                yield before, first, i


def _name(sentence: Sentence, kind: str, first: int, last: int) -> Name | None:
    words = sentence.words
    head = next((i for i in range(first, last + 1) if not first <= words[i].head <= last), first)
    if kind not in GUM_TYPES or words[head].upos != "PROPN" or not words[head].form[:1].isupper():
        return None
    if kind == "person":
        if words[head].xpos == "NNPS" or words[head].form.lower().strip(".") in TITLES:
            return None
        parts = [head, *(i for i in range(head + 1, last + 1) if words[i].head == head and words[i].deprel in ("flat", "goeswith"))]
        return words[head].start, words[parts[-1]].end, "PERSON"
    left = _left(words, first, head)
    return words[left].start, words[_right(words, head, last)].end, GUM_TYPES[kind]


def _left(words: list[Word], first: int, head: int) -> int:
    best = at = head
    while at > first and (_capital(words[at - 1]) or words[at - 1].form.lower() in SMALL or words[at - 1].form.isdigit()):
        at -= 1
        if _capital(words[at]) and words[at].upos in ("PROPN", "NOUN", "ADJ", "VERB"):
            best = at
    return best


def _right(words: list[Word], head: int, last: int) -> int:
    best = at = head
    while at < last and (_capital(words[at + 1]) or words[at + 1].form.lower() in SMALL):
        at += 1
        if _capital(words[at]):
            best = at
    return best


def _capital(word: Word) -> bool:
    return word.form[:1].isupper() or (word.form[:1].isdigit() and word.upos == "PROPN")


def _longest(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(set(names), key=lambda name: (name[0] - name[1], name)):
        if all(name[1] <= start or end <= name[0] for start, end, _ in kept):
            kept.append(name)
    return sorted(kept)


def uner(path: Path, trees: Path) -> Iterator[tuple[str, list[Name] | None]]:
    """Text and names of each sentence of `trees`, the treebank that the UNER file was written over, in another order.

    The names are None where the file lacks the sentence.
    """
    labels = dict(map(_labelled, path.read_text(encoding="utf-8").strip().split("\n\n")))
    for sentence in conllu.read(trees):
        found = labels.get(sentence.text, [])
        spans = _runs(sentence.words, found) if len(found) == len(sentence.words) else None
        yield sentence.text, spans if spans is None else [name for span in spans if (name := _trimmed(sentence.text, *span))]


def _labelled(block: str) -> tuple[str, list[str]]:
    lines = block.split("\n")
    text = next(line[9:] for line in lines if line.startswith("# text = "))
    return " ".join(text.split()), [line.split("\t")[2] for line in lines if line and not line.startswith("#")]


def _runs(words: list[Word], labels: list[str]) -> list[Name]:
    found: list[Name] = []
    for word, label in zip(words, labels, strict=True):
        kind = UNER_TYPES.get(label[2:])
        if kind and label.startswith("B-"):
            found.append((word.start, word.end, kind))
        elif kind and found:
            found[-1] = (found[-1][0], word.end, found[-1][2])
    return found


def re3d(held_out: bool) -> Iterator[tuple[str, list[Name]]]:
    """Text and names of each sentence of re3d, pronouns and common nouns left out, titles cut off people."""
    yield from _sentences("re3d.jsonl", RE3D_TYPES, held_out)


def sfm(held_out: bool) -> Iterator[tuple[str, list[Name]]]:
    """Text, people and organisations of each sentence of Security Force Monitor's set; it marks no places."""
    yield from _sentences("sfm.jsonl", SFM_TYPES, held_out)


def _sentences(file: str, kinds: dict[str, str], held_out: bool) -> Iterator[tuple[str, list[Name]]]:
    for number, line in enumerate(shared.names(file).read_text(encoding="utf-8").splitlines()):
        if (number % HELD_OUT == HELD_OUT - 1) is not held_out:
            continue
        row = json.loads(line)
        text: str = row["text"]
        spans = [(start, end, kinds[kind]) for start, end, kind in (entity[-3:] for entity in row["entities"]) if kind in kinds]
        names = _longest(name for span in spans if (name := _trimmed(text, *span)))
        for a, b, _ in sentences.sentences(text):
            yield " ".join(text[a:b].split("\n")), [(start - a, end - a, kind) for start, end, kind in names if a <= start and end <= b]


def _trimmed(text: str, start: int, end: int, kind: str) -> Name | None:
    """The name without "the", nationality and titles before it; None for pronouns and common nouns."""
    end = start + len(text[start:end].rstrip(" .,;:’'"))
    if kind == "PERSON" and "," in text[start:end]:  # "A B, the minister of C" or "C's minister, A B"
        cut = text.index(",", start)
        start, end = (cut + 1, end) if any(word.lower() in TITLES for word in text[start:cut].split()) else (start, cut)
    words = [(m.start() + start, m.group()) for m in re.finditer(r"\S+", text[start:end])]
    while words and (not re.match(r"(?!(?i:the|an?)$)[A-Z0-9À-Ž]", words[0][1]) or (kind == "PERSON" and _title(words))):
        words.pop(0)
    if not words or words[0][1] in PRONOUNS or (kind == "PERSON" and not words[-1][1][:1].isupper()):
        return None
    return words[0][0], end, kind


def _title(words: list[tuple[int, str]]) -> bool:
    """Whether the first word is a title, or a nationality before one."""
    plain = [word.lower().strip(".,") for _, word in words]
    return plain[0] in TITLES or (len(plain) > 2 and plain[1] in TITLES)


def mark(doc: Doc, names: list[Name], places: bool = True) -> Doc:
    """`doc` with its names. Where `places` were not marked by the annotators, words that may be one stay open."""
    spans = [span for start, end, kind in names if (span := doc.char_span(start, end, label=kind, alignment_mode="expand"))]
    spans = filter_spans(spans)
    taken = {token.i for span in spans for token in span}
    unsure = [doc[i : i + 1] for i in range(1, len(doc)) if not places and i not in taken and doc[i].is_alpha and doc[i].text[:1].isupper()]
    doc.set_ents(spans, missing=unsure, default="outside")
    return doc
