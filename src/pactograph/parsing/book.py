"""The people of one report: every name under which each is met, and all that the report says of him anywhere."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from pactograph import gazetteer
from pactograph.parsing.name import Name
from pactograph.records import Person

SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
PARTICLES = frozenset("al el bin bint ibn de da di do dos van von der den la le ter ten abu abdul".split())
# Offices that say too little where a fuller one is told of the same person.
BARE = frozenset(
    "minister secretary senator spokesperson spokesman spokeswoman adviser advisor ambassador commissioner director chief commander head "
    "leader chairman deputy envoy representative premier".split()
)


@dataclass(slots=True)
class Entry:
    """One person. `votes`: for each code how firmly the report says that he stands for it."""

    name: str
    votes: Counter[str] = field(default_factory=Counter)
    party: str | None = None
    office: str | None = None
    rank: str | None = None
    cued: bool = False
    titled: bool = False

    def person(self, office: str | None = None, rank: str | None = None) -> Person:
        """The person, with the office and rank of this place where they say more than those told first."""
        if office is None or (office in BARE and self.office is not None):
            office = self.office
        return Person(name=self.name, party=self.party, office=office, rank=rank or self.rank)


class Book:
    """Entries by every word of their names."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._last: dict[str, list[Entry]] = {}
        self._any: dict[str, list[Entry]] = {}

    def find(self, name: str, titled: bool = True) -> Entry | None:
        """The person of that name, or, where `titled`, of whose full name that is any one word ("President Xi"); the one met last of
        several.
        """
        words = words_of(name)
        if not words:
            return None
        same = [one for one in self._last.get(words[-1], []) if _compatible(words, words_of(one.name))]
        if not same and titled and len(words) == 1:
            same = self._any.get(words[0], [])
        if not same and len(words) > 1:
            same = [one for one in self._last.get(words[0], []) if len(words_of(one.name)) == 1 and titled]
        return same[-1] if same else None

    def note(self, name: Name) -> Entry:
        """Enter what is told beside a name; returns its person."""
        entry = self.find(name.text, name.titled)
        if entry is None:
            entry = Entry(name.text)
            self.entries.append(entry)
        elif len(words_of(name.text)) > len(words_of(entry.name)) or (name.text.endswith("Jr.") and not entry.name.endswith("Jr.")):
            entry.name = name.text
        self._index(entry)
        if name.party:
            entry.votes[name.party] += name.strength
            entry.cued = entry.cued or name.strength >= 2
        entry.titled = entry.titled or name.titled
        entry.office = _fuller(entry.office, name.held)
        entry.rank = entry.rank or (name.rank.quote.lower() if name.rank is not None else None)
        return entry

    def _index(self, entry: Entry) -> None:
        words = words_of(entry.name)
        for index, keys in ((self._last, words[-1:]), (self._any, words)):
            for key in keys:
                listed = index.setdefault(key, [])
                if entry in listed:
                    listed.remove(entry)
                listed.append(entry)

    def settle(self, home: str | None) -> None:
        """Give everybody his party: of a known leader, else as told, else, for officials of whom none is told, the report's own."""
        for entry in self.entries:
            full = " " in entry.name
            known = gazetteer.person_party(plain_name(entry.name))
            told = min(entry.votes, key=lambda code: (-entry.votes[code], code)) if entry.votes else None
            surname = gazetteer.surname_party(entry.name) if entry.titled and not full else None
            entry.party = (known if full else None) or told or known or surname or (home if entry.titled else None)


def _fuller(old: str | None, new: str | None) -> str | None:
    """The first office told, but for one that says too little."""
    if old is None or new is None:
        return old or new
    return new if old in BARE and new not in BARE else old


def plain_name(name: str) -> str:
    """The name without "Jr." and the like."""
    return SUFFIX.sub("", name)


def words_of(name: str) -> list[str]:
    """The words of a name, lower-cased, without "Jr." and particles."""
    return [word for word in re.findall(r"[\w’'.]+", plain_name(name).lower()) if word not in PARTICLES] or [name.lower()]


def _compatible(words: list[str], known: list[str]) -> bool:
    """Whether two names of the same last word may be one person's: one without given name, or given names of one initial."""
    if len(words) == 1 or len(known) == 1 or words[0][0] == known[0][0]:
        return True
    short, long = sorted((words, known), key=len)
    return len(long) == len(short) + 1 and long[1:] == short
