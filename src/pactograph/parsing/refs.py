"""Short forms and pronouns: "both sides", "the two countries", "he", "the Minister", "we".

Reading goes on in the order of the text; each short form is given the parties named last that fit it. What cannot be told stays unresolved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pactograph.records.parse import Mention, Sentence

PAIR_NOUN = r"(?:sides|countries|nations|states|parties|governments|leaders|presidents|prime ministers|ministers|secretaries|generals|militaries|armies|navies|air forces|armed forces|forces|allies|neighbou?rs|partners|delegations|officials|chiefs|capitals|peoples|signatories|heads|commanders|advisers|advisors|diplomats|men|officers|teams|powers|units|contingents|companies|firms|national security advis[eo]rs|defen[cs]e ministers|foreign ministers|counterparts)"
PAIR = re.compile(
    rf"\b(?:both|(?:the|these|our|their|its) (?:two|three|four|2|3)(?: [a-z\-]+)?|the|two|between the two|our|all) {PAIR_NOUN}\b|\b(?:they|them|their|theirs|each other|one another|the two|both|the pair|the trio|bilateral|bilaterally|mutual|mutually)\b",
    re.IGNORECASE,
)
HE = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
WE = re.compile(r"\b(?:we|us|our|ours|i|my|me)\b", re.IGNORECASE)
IT = re.compile(
    r"\b(?:it|its|itself|the (?:country|nation|kingdom|republic|government|island nation|island|regime|state|former soviet republic|emirate|sultanate|country’s|country's))\b",
    re.IGNORECASE,
)
BLOC = {"the alliance": ("NATO",), "the bloc": ("EU", "CSTO", "ASEAN"), "the world body": ("UN",), "the 27-nation bloc": ("EU",), "the security council": ("UN",)}
BLOCS = re.compile(r"\b(?:" + "|".join(BLOC) + r")\b", re.IGNORECASE)
QUOTE = re.compile(r"[“\"][^”\"]*[”\"]?|‘[^’]{15,}’")


@dataclass
class Memory:
    """What has been named so far."""

    home: str | None
    author: str | None
    parties: list[str] = field(default_factory=list)
    people: list[Mention] = field(default_factory=list)
    speaker: str | None = None

    def note(self, mention: Mention) -> None:
        """Remember a named party or person."""
        codes = codes_of(mention)
        for code in codes:
            if code in self.parties:
                self.parties.remove(code)
            self.parties.append(code)
        if mention.kind == "person":
            self.people.append(mention)


def codes_of(mention: Mention) -> tuple[str, ...]:
    """The codes of the parties that a mention of any kind stands for."""
    if mention.kind == "party":
        return (mention.value,)
    if mention.kind == "person":
        return (mention.value.party,) if mention.value.party else ()
    return tuple(mention.value) if mention.kind == "ref" else ()


def refs(sentence: Sentence, named: list[Mention], memory: Memory) -> list[Mention]:
    """The resolved short forms of a sentence; `named` are its own parties and people, in order. Updates `memory`."""
    offset = sentence.start
    found: list[Mention] = []
    queue = sorted(named, key=lambda mention: mention.start)
    lead = len(memory.parties)
    for match, sub in _matches(sentence.text):
        start = offset + match.start()
        while queue and queue[0].start < start:
            memory.note(queue.pop(0))
        if any(m.start <= start < m.end for m in named):
            continue
        if codes := _resolve(match.group().lower(), sub, sentence, match.start(), memory, lead):
            found.append(Mention("ref", start, offset + match.end(), match.group(), codes, sub, sentence.number))
    for mention in queue:
        memory.note(mention)
    return found


def _matches(text: str) -> list[tuple[re.Match[str], str]]:
    out: list[tuple[re.Match[str], str]] = []
    for pattern, sub in ((PAIR, "pair"), (BLOCS, "bloc"), (IT, "it"), (HE, "he"), (WE, "we")):
        for match in pattern.finditer(text):
            if match.group() in ("US", "ME", "IT", "HE") or any(match.start() < old.end() and old.start() < match.end() for old, _ in out):
                continue
            out.append((match, sub))
    return sorted(out, key=lambda pair: pair[0].start())


def _resolve(words: str, sub: str, sentence: Sentence, at: int, memory: Memory, lead: int) -> tuple[str, ...]:
    if sub == "he":
        return codes_of(memory.people[-1]) if memory.people else ()
    if sub == "we":
        inside = any(m.start() <= at < m.end() for m in QUOTE.finditer(sentence.text))
        speaker = (codes_of(memory.people[-1]) if memory.people else ())[:1] if inside else ()
        return speaker or ((memory.author,) if memory.author else ())
    if sub == "bloc":
        return tuple(code for code in BLOC[words] if code in memory.parties)[-1:]
    if sub == "it":
        states = [code for code in memory.parties if code.isupper()]
        return tuple(states[-1:])
    size = 3 if "three" in words or "trio" in words else 4 if "four" in words else 2
    recent = [code for code in memory.parties if code.isupper()][-size:]
    return tuple(recent) if len(recent) >= 2 else ()
