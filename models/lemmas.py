"""Tables of spaCy's rule lemmatizer: those of `spacy-lookups-data` (MIT, from WordNet), cut to words, and what the treebanks add.

The treebanks give function words ("was": be) and the words on which the rules go wrong ("news", "data").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.language import Language
from spacy.lookups import Lookups, load_lookups
from spacy.tokens import Doc

OPEN = ("noun", "verb", "adj", "adv")
TABLES = ("lemma_rules", "lemma_exc", "lemma_index")
# Names keep their form, and what is rarer than this teaches misprints.
LEAST = 3
KEPT = ("PROPN", "X", "NUM", "SYM", "PUNCT")
# British spelling and news words that WordNet's index lacks as the treebanks do.
ADDED = {
    "noun": ("memorandum", "defence", "programme", "centre", "drone"),
    "verb": ("interoperate", "codify", "operationalise", "operationalize"),
}


def add(nlp: Language, docs: Iterable[Doc]) -> None:
    """Give `nlp` a lemmatizer that knows the words of `docs`, which carry lemmas."""
    tables = _cut()
    nlp.add_pipe("lemmatizer", config={"mode": "rule"}).initialize(lookups=tables)  # type: ignore[attr-defined]
    lemmatizer = nlp.get_pipe("lemmatizer")
    exceptions = tables.get_table("lemma_exc")
    for (word, pos), lemma in sorted(_common(docs).items()):
        token = Doc(nlp.vocab, [word], pos=[pos])[0]
        # Of function words all are listed: the lemmatizer would leave others their capitals.
        if pos.lower() not in OPEN or lemmatizer.rule_lemmatize(token)[0] != lemma:  # type: ignore[attr-defined]
            exceptions.setdefault(pos.lower(), {})[word] = [lemma]
    lemmatizer.cache.clear()  # type: ignore[attr-defined]


def _cut() -> Lookups:
    """The tables as dictionaries: the package holds the index as lists, slow to search."""
    whole, cut = load_lookups("en", list(TABLES)), Lookups()
    index, exceptions = whole.get_table("lemma_index"), whole.get_table("lemma_exc")
    words = {pos: sorted({*filter(str.isalpha, index[pos]), *ADDED.get(pos, ())}) for pos in OPEN}
    cut.add_table("lemma_rules", {pos: whole.get_table("lemma_rules")[pos] for pos in OPEN})
    cut.add_table("lemma_exc", {pos: {word: lemmas for word, lemmas in sorted(exceptions[pos].items()) if word.isalpha()} for pos in OPEN})
    cut.add_table("lemma_index", {pos: dict.fromkeys(words[pos], 1) for pos in OPEN})
    return cut


def _common(docs: Iterable[Doc]) -> dict[tuple[str, str], str]:
    """The usual lemma of each lower-cased word as each part of speech."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            if token.lemma_ and token.pos_ not in KEPT:
                seen[token.lower_, token.pos_][token.lemma_] += 1
    return {key: min(count, key=lambda lemma: (-count[lemma], lemma)) for key, count in seen.items() if count.total() >= LEAST}
