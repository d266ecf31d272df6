"""Measure the language model: `python -m models.evaluate`."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

from models import corpus, entities, shared
from pactograph.errors import PactographError
from pactograph.parsing import pipeline

KINDS = ("PERSON", "ORG", "LOC")


@dataclass
class Trees:
    """Counts over the words of one treebank; LAS and UAS leave out punctuation, as spaCy's own scorer does."""

    words: int = 0
    scored: int = 0
    right: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Doc, found: Doc) -> None:
        """Count one sentence."""
        for a, b in zip(gold, found, strict=True):
            self.words += 1
            self.right.update(tag=a.tag_ == b.tag_, pos=a.pos_ == b.pos_, lemma=a.lemma_.lower() == b.lemma_.lower())
            if a.dep_ != "punct":
                headed = a.head.i == b.head.i
                self.scored += 1
                self.right.update(uas=headed, las=headed and a.dep_ == b.dep_)

    def line(self) -> str:
        """The shares in per cent."""
        share = {name: 100 * n / (self.scored if name in ("uas", "las") else self.words) for name, n in self.right.items()}
        return "  ".join(f"{name.upper()} {share[name]:5.2f}" for name in ("las", "uas", "tag", "pos", "lemma"))


def parsed(nlp: Language, gold: list[Doc]) -> Iterator[Doc]:
    """The words of `gold`, sentence by sentence, as the pipeline annotates them."""
    blank = (Doc(nlp.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc]) for doc in gold)
    yield from nlp.pipe(blank, batch_size=pipeline.BATCH)


def trees(nlp: Language, name: str) -> str:
    """Scores on a treebank, and the speed there."""
    gold, counts = corpus.trees(nlp, name), Trees()
    start = time.process_time()
    found = list(parsed(nlp, gold))
    seconds = time.process_time() - start
    for pair in zip(gold, found, strict=True):
        counts.add(*pair)
    return f"{name:9}  {counts.line()}  {counts.words / seconds:6.0f} words/s"


def names(nlp: Language, title: str, gold: list[Doc], kinds: tuple[str, ...] = KINDS) -> str:
    """Exact matches of names by type; what is found on words that the annotators left open counts neither way."""
    right, told, there = Counter[str](), Counter[str](), Counter[str]()
    for a, b in zip(gold, parsed(nlp, gold), strict=True):
        wanted, seen = ({(name.start, name.end, name.label_) for name in doc.ents} for doc in (a, b))
        seen = {span for span in seen if all(token.ent_iob for token in a[span[0] : span[1]])}
        for counts, spans in ((right, wanted & seen), (told, seen), (there, wanted)):
            counts.update(span[2] for span in spans)
    return f"{title:9}  " + "  ".join(f"{kind} {_scores(right[kind], told[kind], there[kind])}" for kind in kinds)


def _scores(right: int, told: int, there: int) -> str:
    precision, recall = right / max(told, 1), right / max(there, 1)
    return f"P {100 * precision:4.1f} R {100 * recall:4.1f} F {200 * precision * recall / max(precision + recall, 1e-9):4.1f} (of {there})"


def report(nlp: Language) -> Iterator[str]:
    """All scores, a line each."""
    for name in ("gum-dev", "ewt-test", "pud-test"):
        yield trees(nlp, name)
    yield names(nlp, "ewt-test", [doc for doc in corpus.trees(nlp, "ewt-test", corpus.uner("test")) if doc.has_annotation("ENT_IOB")])
    yield names(nlp, "gum-dev", corpus.trees(nlp, "gum-dev", corpus.gum("dev")))
    yield names(nlp, "re3d", corpus.named(nlp, entities.re3d(held_out=True)))
    yield names(nlp, "sfm", corpus.named(nlp, entities.sfm(held_out=True), places=False), ("PERSON", "ORG"))


def main(arguments: list[str] | None = None) -> int:
    """The command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m models.evaluate", description=__doc__)
    parser.add_argument("--model", type=Path, default=shared.MODEL, help="folder of the pipeline (default: that in the package)")
    options = parser.parse_args(arguments)
    try:
        shared.folder()
        with threadpool_limits(1):
            for line in report(pipeline.load(str(options.model))):
                print(line, flush=True)
    except PactographError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
