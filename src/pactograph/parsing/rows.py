"""A parsed sentence's words as tokens of ours: read from spaCy all at once, since each look at one of its words makes an object."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pactograph.records.parse import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What is read of a word, as spaCy names its attributes.
COLUMNS: list[int | str] = ["ORTH", "POS", "MORPH", "LEMMA", "TAG", "DEP", "HEAD", "IDX", "LENGTH"]
# Subtypes of relations that the coder reads; all others are cut off, so that pipelines with other subtypes will do.
KEPT = frozenset({"nsubj:pass", "aux:pass"})
# Numbers come unsigned: the step to a governor on the left wraps around.
WRAP = (1 << 64) - 1
Key = tuple[int, int, int]


class Names(dict[int, str]):
    """The string of each of spaCy's numbers, by `read`, which is asked once for each."""

    def __init__(self, read: Callable[[int], str]) -> None:
        self.read = read

    def __missing__(self, number: int) -> str:
        found = self[number] = self.read(number)
        return found


class Rows:
    """Reads the tokens of sentences of one pipeline. `lemmatizer`: spaCy's by rules, which then need not run itself; else None."""

    def __init__(self, strings: Any, lemmatizer: Any = None) -> None:
        self.lemmatizer = lemmatizer
        self.names = Names(strings.__getitem__)
        self.relations = Names(lambda number: _relation(strings[number]))
        self.lemmas: dict[Key, str] = {}

    def tokens(self, doc: Doc, text: str) -> list[Token]:
        """One tree, of words as `text` writes them: what the parser leaves as a second root hangs from the first."""
        names, lemmas, out = self.names, self.lemmas, list[Token]()
        for i, (orth, pos, morph, lemma, tag, dep, up, at, length) in enumerate(doc.to_array(COLUMNS).tolist()):
            written = text[at : at + length]
            lower = written.lower()
            base = names[lemma] if lemma else lemmas.get((orth, pos, morph)) or self._lemma(doc, i, (orth, pos, morph))
            out.append(
                Token(i, at, at + length, written, lower, base or lower, names[tag], names[pos], self.relations[dep], (i + up) & WRAP)
            )
        roots = [token for token in out if token.head == token.i]
        for token in roots[1:]:
            token.dep, token.head = "parataxis", roots[0].i
        return out

    def _lemma(self, doc: Doc, i: int, key: Key) -> str:
        """The lemma of a word, which these three numbers settle."""
        if self.lemmatizer is None:
            return ""
        found = self.lemmas[key] = str(self.lemmatizer.lemmatize(doc[i])[0])
        return found


def _relation(name: str) -> str:
    return name if name in KEPT else name.partition(":")[0]
