"""States, territories and states that are gone: their names, people, capitals and years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pactograph.errors import DataError
from pactograph.gazetteer.tables import names, plain, table

# Endings of adjectives whose plural in -s names the people: "Serbian" to "Serbians", "Iraqi" to "Iraqis".
PLURAL_ENDINGS = ("n", "i", "er", "k", "c", "t", "e", "r", "v", "h")


@dataclass(frozen=True, slots=True)
class State:
    """A state of ISO 3166-1 (alpha-3 `code`), Kosovo (XKX), or a former one (USSR YUG CSK DDR).

    `names`: every name of it, the usual one first; `demonyms`: adjectives and nouns for its people; `capital`: the first capital,
    "" where the state has none of another name; `start`, `end`: years ("" where it does not matter); `sort`: state, territory or former.
    """

    code: str
    name: str
    official: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    start: str
    end: str
    sort: str

    @property
    def capital(self) -> str:
        return self.capitals[0].removeprefix("!") if self.capitals else ""


def state(code: str) -> State:
    """The state with that code. Raises DataError for a code that no state has."""
    try:
        return states()[code]
    except KeyError:
        raise DataError(f"no state has the code {code!r}", "gazetteer", "use ISO 3166-1 alpha-3, XKX, USSR, YUG, CSK or DDR") from None


@cache
def states() -> dict[str, State]:
    """All states by code, in the order of their codes."""
    formal = {row["code"]: row for row in table("iso")}
    return {row["code"]: read(row, formal.get(row["code"], {})) for row in table("states")}


def read(row: dict[str, str], formal: dict[str, str]) -> State:
    """A row of states.csv joined with its row of iso.csv."""
    adjectives = names(row["adjectives"])
    people = [*names(row["people"]), *(plural for adjective in adjectives if (plural := plural_of(adjective)))]
    usual = [row["name"], *names(row["names"]), *names(formal.get("names", ""))]
    return State(
        code=row["code"],
        name=row["name"],
        official=formal.get("official", "") or row["name"],
        names=unique(usual),
        demonyms=unique([*adjectives, *people]),
        adjectives=unique(adjectives),
        people=unique(people),
        capitals=tuple(names(row["capitals"])),
        start=row["start"],
        end=row["end"],
        sort=row["sort"],
    )


def plural_of(adjective: str) -> str:
    """The plural noun of an adjective in -an, -i and the like, "" where English has none ("French", "Japanese")."""
    word = adjective.rpartition(" ")[2]
    if word.endswith(("ese", "ish", "ch", "ss", "'s", "s'", "ic", "x")) or not word[0].isupper() or word in ("Ni-Vanuatu", "I-Kiribati"):
        return ""
    return adjective + "s" if word.endswith(PLURAL_ENDINGS) else ""


def unique(words: list[str]) -> tuple[str, ...]:
    """The words, once each, with their forms without diacritics after them."""
    return tuple(dict.fromkeys([*words, *(plain(word) for word in words if not word.isascii() and plain(word))]))
