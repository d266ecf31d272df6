"""Gold trees carried over to the tokens that spaCy's English tokenizer cuts, so that training and use see the same tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from models.conllu import Sentence, Word

ROOT = "ROOT"  # spaCy's own name for the relation `root`


def to_doc(nlp: Language, sentence: Sentence) -> Doc | None:
    """`sentence` over spaCy's tokens; None where words cannot be found in the text or the tokens cut across the tree."""
    tokens = nlp.make_doc(sentence.text)
    groups = _groups(tokens, sentence.words)
    if not len(tokens) or any(not group for group in groups):
        return None
    carrier = _carriers(groups, tokens, sentence.words)
    rows = [_row(i, groups[i], carrier, sentence.words, tokens) for i in range(len(tokens))]
    if not _is_tree([row[0] for row in rows]):
        return None
    return build(nlp.vocab, [t.text for t in tokens], [bool(t.whitespace_) for t in tokens], rows)


Row = tuple[int, str, str, str, str]
"""Head (a token's number; its own for the root), relation, UPOS, XPOS, lemma."""


def build(vocab: Vocab, words: list[str], spaces: list[bool], rows: list[Row]) -> Doc:
    """One annotated sentence."""
    heads, deps, pos, tags, lemmas = (list(column) for column in zip(*rows, strict=True))
    starts: list[bool | int | None] = [i == 0 for i in range(len(words))]
    return Doc(vocab, words, spaces, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=lemmas, sent_starts=starts)


def _is_tree(heads: list[int]) -> bool:
    """Whether every token leads up to one root."""
    for at in range(len(heads)):
        for _ in heads:
            at = heads[at]
        if heads[at] != at:
            return False
    return sum(head == i for i, head in enumerate(heads)) == 1


def _groups(tokens: Doc, words: list[Word]) -> list[list[int]]:
    starts, ends = [word.start for word in words], [word.end for word in words]
    return [list(range(bisect_right(ends, t.idx), bisect_left(starts, t.idx + len(t.text)))) for t in tokens]


def _carriers(groups: list[list[int]], tokens: Doc, words: list[Word]) -> list[int]:
    """For each word the token that stands for it in the tree: the last of its tokens that has letters or digits."""
    carrier = [-1] * len(words)
    for i, group in enumerate(groups):
        for word in group:
            if carrier[word] < 0 or any(c.isalnum() for c in tokens[i].text):
                carrier[word] = i
    return carrier


def _row(i: int, group: list[int], carrier: list[int], words: list[Word], tokens: Doc) -> Row:
    top = next((w for w in group if words[w].head not in group), group[0])
    word = words[top]
    if carrier[top] != i:  # an earlier piece of a word that spaCy cuts: "e" and "-" of "e-mail"
        letters = any(c.isalnum() for c in tokens[i].text)
        return carrier[top], *(("compound", word.upos, word.xpos) if letters else ("punct", "PUNCT", "HYPH")), tokens[i].text
    head = i if word.head < 0 else carrier[word.head]
    whole = len(group) == 1 and (word.start, word.end) == (tokens[i].idx, tokens[i].idx + len(tokens[i].text))
    lemma = word.lemma if whole else tokens[i].text
    return head, ROOT if head == i else word.deprel, word.upos, word.xpos, lemma
