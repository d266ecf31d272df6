"""Short forms and pronouns, as patterns."""

from __future__ import annotations

import re

NOUN = (
    r"(?:sides|countries|nations|states|parties|governments|leaders|presidents|prime ministers|ministers|secretaries|generals|militaries|"
    r"armies|navies|air forces|armed forces|forces|allies|"
    r"neighbou?rs|partners|delegations|officials|chiefs|capitals|peoples|signatories|heads|commanders|advis[eo]rs|diplomats|men|officers|"
    r"teams|powers|contingents|companies|firms|NSAs|"
    r"national security advis[eo]rs|defen[cs]e ministers|foreign ministers|defen[cs]e chiefs|participants)"
)
# Nouns that mean the parties without a number before them.
ALONE = (
    r"(?:sides|countries|nations|parties|governments|leaders|presidents|prime ministers|ministers|secretaries|delegations|NSAs|"
    r"participants|defen[cs]e ministers|foreign ministers)"
)
PAIR = re.compile(
    rf"\b(?:(?:both|(?:the|these|our|their|its) (?P<size>two|three|four|2|3))(?: [a-z\-]+)? {NOUN}(?: ?\(NSAs\))?|(?:the|our|"
    rf"their)(?-i:(?: respective)? {ALONE})|"
    r"the (?:two|pair|three|trio)(?= (?:also|discussed|agreed|met|signed|will|have|had|reviewed|exchanged))|each other|one another|both)\b"
    r"(?! (?:of|in|from|around|including|who)\b)",
    re.IGNORECASE,
)
THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
MUTUAL = re.compile(r"\b(?:bilateral|bilaterally|mutual|mutually)\b", re.IGNORECASE)
HE = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
WE = re.compile(r"\b(?:we|us|our|ours|i|my|me)\b", re.IGNORECASE)
IT = re.compile(
    r"\b(?:it|its|itself|the (?:country|nation|kingdom|republic|government|island nation|island|regime|state|former soviet republic|"
    r"emirate|sultanate)(?:['’]s)?)\b(?! (?:of|is expected|was reported)\b)",
    re.IGNORECASE,
)
BLOCS = {
    "the alliance": ("NATO",),
    "the bloc": ("EU", "CSTO", "ASEAN", "GCC"),
    "the gulf bloc": ("GCC",),
    "the world body": ("UN",),
    "the security council": ("UN",),
}
BLOC = re.compile(r"\b(?:" + "|".join(BLOCS) + r")\b", re.IGNORECASE)
SAYS = re.compile(r":\s")
QUOTE = re.compile(r"[“\"][^”\"]*[”\"]?|‘[^’]{15,}’")
WORDS = re.compile(r"[^\W_]+")
# Each pattern with what it finds and the words of which every match has one: most sentences have none, which is told sooner.
PATTERNS = tuple(
    (pattern, sub, frozenset(words.split()))
    for pattern, sub, words in (
        (
            PAIR,
            "pair",
            "both two three four 2 3 pair trio other another sides countries nations parties governments leaders presidents prime "
            "ministers secretaries delegations nsas participants defense defence foreign",
        ),
        (BLOC, "bloc", "alliance bloc world security"),
        (IT, "it", "it its itself country nation kingdom republic government island regime state soviet emirate sultanate"),
        (HE, "he", "he she his her him himself herself"),
        (THEY, "they", "they them their theirs"),
        (MUTUAL, "mutual", "bilateral bilaterally mutual mutually"),
        (WE, "we", "we us our ours i my me"),
    )
)
MEMBERS = re.compile(r" (?:partners|members|member states|nations|countries|states|leaders|allies)\b")
# A group of more states than these names no parties one by one.
FEW = 5
SIZES = {"three": 3, "3": 3, "trio": 3, "four": 4}
