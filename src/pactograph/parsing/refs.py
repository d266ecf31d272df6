"""Short forms and pronouns: "both sides", "the two countries", "he", "we", "its".

Reading goes on in the order of the text; each short form is given the parties that a reader has in mind. What cannot be told stays
unresolved.
"""

from __future__ import annotations

import re

from pactograph import gazetteer
from pactograph.parsing.forms import BLOCS, FEW, MEMBERS, PATTERNS, QUOTE, SAYS, SIZES, WORDS
from pactograph.parsing.memory import VISIT, Memory, codes_of, is_state, places
from pactograph.records.parse import Mention, Sentence


def refs(sentence: Sentence, named: list[Mention], memory: Memory) -> list[Mention]:
    """The resolved short forms of a sentence; `named` are its own parties, people and places, in order. `memory` takes the sentence in."""
    found: list[Mention] = []
    memory.speaker = _speaker(sentence, named) or memory.speaker
    for match, sub in _matches(sentence.text):
        start = sentence.start + match.start()
        if any(m.start <= start < m.end for m in named if m.kind != "place"):
            continue
        before = [m for m in named if m.end <= start]
        codes, person = _resolve(match, sub, sentence, before, found, memory)
        if codes:
            extra = {"person": person.value if person.kind == "person" else person.extra.get("person")} if person is not None else {}
            found.append(Mention("ref", start, sentence.start + match.end(), match.group(), codes, sub, sentence.number, extra=extra))
    memory.note(sentence, named)
    return [*found, *(ref for m in named if m.kind == "party" and (ref := _members(m, sentence, memory.date)) is not None)]


def _members(mention: Mention, sentence: Sentence, date: str | None) -> Mention | None:
    """The few states that a region's name stands for ("the Baltic states"), or an organisation's before "partners" ("AUKUS partners")."""
    body = gazetteer.organisations().get(mention.value)
    if body is None or not 1 < len(states := sorted(gazetteer.members(body.code, date))) <= FEW:
        return None
    behind = MEMBERS.match(sentence.text, mention.end - sentence.start)
    if body.sort != "region" and behind is None:
        return None
    end = sentence.start + behind.end() if behind else mention.end
    words = sentence.text[mention.start - sentence.start : end - sentence.start]
    return Mention("ref", mention.start, end, words, tuple(states), "members", sentence.number)


def _speaker(sentence: Sentence, named: list[Mention]) -> tuple[str, ...]:
    """The party of the person whose words follow in a transcript: "SECRETARY BLINKEN: Thank you"."""
    people = [m for m in named if m.kind == "person" and m.start - sentence.start < 40]
    return next((codes_of(m) for m in people if SAYS.match(sentence.text, m.end - sentence.start)), ())


def _matches(text: str) -> list[tuple[re.Match[str], str]]:
    out: list[tuple[re.Match[str], str]] = []
    written = WORDS.findall(text.lower())
    for pattern, sub, words in PATTERNS:
        for match in () if words.isdisjoint(written) else pattern.finditer(text):
            if match.group() in ("US", "ME", "IT", "HE") or any(match.start() < old.end() and old.start() < match.end() for old, _ in out):
                continue
            out.append((match, sub))
    return sorted(out, key=lambda pair: pair[0].start())


def _resolve(
    match: re.Match[str], sub: str, sentence: Sentence, before: list[Mention], found: list[Mention], memory: Memory
) -> tuple[tuple[str, ...], Mention | None]:
    """The codes that a short form stands for, and the person where it is one."""
    if sub == "he":
        person = _person(match, before, memory)
        return (codes_of(person), person) if person is not None else ((), None)
    if sub == "we":
        return _we(match, sentence, before, memory), None
    if sub == "bloc":
        return tuple(code for code in BLOCS[match.group().lower()] if code in memory.blocs)[:1], None
    if sub == "it":
        states = [code for m in before if m.kind == "party" for code in codes_of(m) if is_state(code)] or memory.states
        return tuple(states[-1:]), None
    if sub == "they" and not _plural(match, before, found):
        return (), None
    return _pair(match, before, found, memory), None


def _person(match: re.Match[str], before: list[Mention], memory: Memory) -> Mention | None:
    """Whom "he" means: the person named before in the sentence, else the first of the last sentence with people."""
    people = [m for m in before if m.kind == "person" or m.sub == "office"]
    return people[-1] if people else memory.people[0] if memory.people else None


def _we(match: re.Match[str], sentence: Sentence, before: list[Mention], memory: Memory) -> tuple[str, ...]:
    """Whom "we" means: within quotes the speaker, else the state in whose name the report speaks."""
    if any(q.start() <= match.start() < q.end() for q in QUOTE.finditer(sentence.text)):
        people = [m for m in before if m.kind == "person"] or memory.people[-1:]
        if people and codes_of(people[-1]):
            return codes_of(people[-1])
    if memory.speaker:
        return memory.speaker
    return memory.main if memory.joint and memory.main else (memory.author,) if memory.author else ()


def _plural(match: re.Match[str], before: list[Mention], found: list[Mention]) -> bool:
    """Whether "they" and "their" can mean the states: at the sentence's beginning, after another such form, or after two people."""
    people = [m for m in before if m.kind == "person"]
    return match.start() < 12 or any(m.sub in ("pair", "they") for m in found) or len({m.value.party for m in people}) > 1


def _pair(match: re.Match[str], before: list[Mention], found: list[Mention], memory: Memory) -> tuple[str, ...]:
    """The states that a plural form means: those of the form before it, of the people before it, else those in mind."""
    groups = match.groupdict()
    words = match.group().lower()
    size = next((n for word, n in SIZES.items() if word in words.split()), 2)
    told = groups.get("size") is not None or words.startswith(("both", "each", "the two"))
    if not told and (same := next((m.value for m in reversed(found) if m.sub in ("pair", "they")), None)):
        return tuple(same)
    people = list(dict.fromkeys(code for m in before if m.kind == "person" for code in codes_of(m) if is_state(code)))
    if len(people) == 1 and size == 2 and VISIT.search(match.string, 0, match.start()):
        people += [code for code in places(before) if code != people[0]][:1]
    if len(people) >= 2 and (len(people) == size or not told):
        return tuple(people)
    return memory.some(size) if told or not memory.group else memory.group
