"""Train the language model: `python -m models.train`."""

from __future__ import annotations

import argparse
import logging
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, NumpyOps, Optimizer, fix_random_seed, set_current_ops
from threadpoolctl import threadpool_limits

from models import augment, corpus, lemmas, pipeline, shared, synthetic
from pactograph.errors import PactographError

log = logging.getLogger("models")
META = {
    "name": "pactograph",
    "version": "1.0.0",
    "description": "Tags, lemmas, Universal Dependencies trees and names for news on defence cooperation, in English",
    "author": "The Pactograph authors",
    "license": "CC BY-SA 4.0",
    "sources": [
        "UD English EWT (CC BY-SA 4.0)",
        "GUM (annotations CC BY 4.0, texts CC BY and CC BY-SA)",
        "Universal NER over EWT (CC BY-SA 4.0)",
        "re3d (OGL v3, US public domain, CC BY, CC BY-NC, CC BY-SA)",
        "Security Force Monitor starter set (texts copyright of the outlets)",
        "spacy-lookups-data (MIT; WordNet licence)",
    ],
}


@dataclass(frozen=True)
class Plan:
    """How to learn: `passes` over the data in batches of about `words`, `written` sentences by template in each.

    The rate rises for `warm` batches to `rate`, then falls to near nothing at the end.
    """

    passes: int = 12
    seed: int = 20260
    rate: float = 0.002
    dropout: float = 0.1
    words: int = 800
    warm: int = 300
    written: int = 1500


def teach(nlp: Language, docs: list[Doc], plan: Plan) -> Optimizer:
    """Train `nlp` on `docs`; returns the optimizer, which keeps the averages of the weights over the steps."""
    random = Random(plan.seed)
    total = plan.passes * sum(map(len, docs)) // plan.words
    optimizer: Optimizer = Adam(plan.rate, L2=0.01, grad_clip=1.0, use_averages=True)
    examples = [example(doc) for doc in (*docs, *synthetic.sentences(nlp, random, plan.written))]  # for the labels
    nlp.initialize(lambda: examples, sgd=optimizer)
    step, start, seen = 0, time.perf_counter(), 0
    for number in range(plan.passes):
        losses: dict[str, float] = {}
        for batch in _batches([*docs, *synthetic.sentences(nlp, random, plan.written)], plan.words, random):
            step += 1
            seen += sum(map(len, batch))
            optimizer.learn_rate = plan.rate * min(step / plan.warm, max(0.02, 1 - step / total))
            nlp.update([example(doc) for doc in batch], sgd=optimizer, drop=plan.dropout, losses=losses)
        told = "  ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
        log.info("pass %d: losses %s  %.0f words/s", number + 1, told, seen / (time.perf_counter() - start))
    return optimizer


def example(doc: Doc) -> Example:
    """`doc` as the target, and its words alone as the input."""
    return Example(Doc(doc.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc]), doc)


def _batches(docs: list[Doc], words: int, random: Random) -> Iterator[list[Doc]]:
    """`docs` in a new order and varied, about `words` words at a time."""
    batch: list[Doc] = []
    count = 0
    for doc in random.sample(docs, len(docs)):
        batch.append(augment.vary(doc, random))
        count += len(batch[-1])
        if count >= words:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def save(nlp: Language, optimizer: Optimizer, folder: Path) -> None:
    """Write the pipeline with its averaged weights to `folder`, in one step, in place of what is there."""
    fresh, old = folder.with_suffix(".new"), folder.with_suffix(".old")
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(fresh)
    _forget_words(nlp, fresh)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _forget_words(nlp: Language, folder: Path) -> None:
    """Keep no word of the training text beside the weights: it would be published, and slow to load."""
    labels = {label for name in nlp.pipe_names for label in nlp.pipe_labels.get(name, ())}
    StringStore(sorted(labels)).to_disk(folder / "vocab" / "strings.json")


def train(plan: Plan) -> tuple[Language, Optimizer]:
    """The trained pipeline, and the optimizer with its averaged weights."""
    set_current_ops(NumpyOps(use_blis=False))  # numpy's own BLAS is twice as fast
    fix_random_seed(plan.seed)
    nlp = pipeline.untrained()
    docs = corpus.training(nlp)
    log.info("%d sentences, %d words", len(docs), sum(map(len, docs)))
    optimizer = teach(nlp, docs, plan)
    lemmas.add(nlp, docs)
    nlp.meta.update(META)
    return nlp, optimizer


def main(arguments: list[str] | None = None) -> int:
    """The command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m models.train", description=__doc__)
    parser.add_argument("--passes", type=int, default=Plan.passes, help="over the data (default %(default)s)")
    parser.add_argument("--seed", type=int, default=Plan.seed, help="default %(default)s")
    parser.add_argument("--output", type=Path, default=shared.MODEL, help="folder to write the pipeline to (default: in the package)")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("spacy").setLevel(logging.WARNING)
    try:
        with threadpool_limits(1):
            save(*train(Plan(passes=options.passes, seed=options.seed)), options.output)
    except PactographError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
