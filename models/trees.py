"""Small trees put together from phrases, for sentences that are written by template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

CLOSING = frozenset(", . ; : ) 's '".split())


@dataclass(frozen=True, slots=True)
class Word:
    """One token. `head` and `deprel` hold within its phrase; the head word of the phrase has itself as head and no relation."""

    form: str
    tag: str
    pos: str
    head: int
    deprel: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together, with the phrases that depend on their head word, left and right of them, by relation."""

    words: tuple[Word, ...]
    name: str = ""
    left: tuple[tuple[str, Phrase], ...] = ()
    right: tuple[tuple[str, Phrase], ...] = ()

    def before(self, deprel: str, other: Phrase) -> Phrase:
        """With `other` as the leftmost dependent."""
        return replace(self, left=((deprel, other), *self.left))

    def after(self, deprel: str, other: Phrase) -> Phrase:
        """With `other` as the rightmost dependent."""
        return replace(self, right=(*self.right, (deprel, other)))

    @property
    def core(self) -> int:
        """Which of `words` is the head word."""
        return next(i for i, word in enumerate(self.words) if word.head == i)


def read(text: str, name: str = "") -> Phrase:
    """A phrase written as "form/tag/pos/relation …"; all words depend on the one that has no relation."""
    parts = [part.split("/") for part in text.split()]
    core = next(i for i, part in enumerate(parts) if len(part) == 3)
    return Phrase(tuple(Word(part[0], part[1], part[2], core, *part[3:]) for part in parts), name)


def mark(form: str) -> Phrase:
    """A punctuation mark."""
    tag = {",": ",", ".": ".", "(": "-LRB-", ")": "-RRB-", "'s": "POS", "'": "POS"}.get(form, ":")
    return Phrase((Word(form, tag, "PART" if tag == "POS" else "PUNCT", 0),))


def to_doc(nlp: Language, phrase: Phrase) -> Doc | None:
    """The sentence, its first letter a capital; None where two marks meet or spaCy's tokenizer would cut it otherwise."""
    placed = list(_flat(phrase, "ROOT", -1, 0))
    words = [word.form for word, *_ in placed]
    words[0] = words[0][0].upper() + words[0][1:]
    spaces = [after not in CLOSING and word != "(" for word, after in zip(words, [*words[1:], "."], strict=True)]
    marks = [word in CLOSING for word in words]
    text = "".join(word + " " * space for word, space in zip(words, spaces, strict=True))
    if any(a and b for a, b in pairwise(marks)) or [token.text for token in nlp.make_doc(text)] != words:
        return None
    heads = [i if head < 0 else head for i, (_, _, head, _) in enumerate(placed)]
    deps = [deprel for _, deprel, _, _ in placed]
    tags, pos = [word.tag for word, *_ in placed], [word.pos for word, *_ in placed]
    starts: list[bool | int | None] = [i == 0 for i in range(len(words))]
    doc = Doc(nlp.vocab, words, spaces, heads=heads, deps=deps, tags=tags, pos=pos, sent_starts=starts)
    doc.set_ents(list(_names(doc, [name for *_, name in placed])), default="outside")
    return doc


def size(phrase: Phrase) -> int:
    """Words in it, dependents included."""
    return len(phrase.words) + sum(size(other) for _, other in (*phrase.left, *phrase.right))


def _flat(phrase: Phrase, deprel: str, head: int, start: int) -> Iterator[tuple[Word, str, int, tuple[str, int] | None]]:
    """Word, relation, place of its head and the name that it is part of, in order of the sentence."""
    own = start + sum(size(other) for _, other in phrase.left)
    core = own + phrase.core
    at = start
    for relation, other in phrase.left:
        yield from _flat(other, relation, core, at)
        at += size(other)
    for i, word in enumerate(phrase.words):
        name = (phrase.name, own) if phrase.name else None
        yield word, deprel if i == phrase.core else word.deprel, head if i == phrase.core else own + word.head, name
    at += len(phrase.words)
    for relation, other in phrase.right:
        yield from _flat(other, relation, core, at)
        at += size(other)


def _names(doc: Doc, names: list[tuple[str, int] | None]) -> Iterator[Span]:
    for key in dict.fromkeys(name for name in names if name):
        yield Span(doc, key[1], key[1] + names.count(key), label=key[0])
