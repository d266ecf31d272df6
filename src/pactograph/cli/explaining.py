"""Codes of the codebook and of the gazetteer explained: siblings that only the command line may join."""

from __future__ import annotations

import shutil
import textwrap
from dataclasses import replace

from pactograph.codebook import Detail, Entry, Meaning, entries, kinds, known, plain, unknown
from pactograph.gazetteer.organisations import Organisation, members, organisations
from pactograph.gazetteer.states import State, states

# Longer lines of prose are hard to read.
WIDEST = 100
STATES = {"state": "A state", "territory": "A territory with a code of its own", "former": "A state that is gone"}
ORGANISATIONS = {
    "organisation": "An international organisation.",
    "coalition": "A coalition of states.",
    "region": "A set of states without a body of its own.",
    "polity": "A body without recognition as a state.",
}


def width() -> int:
    """Columns to print in: those of the terminal, 80 where there is none."""
    return min(shutil.get_terminal_size().columns, WIDEST)


def meaning(code: str) -> Meaning:
    """All meanings of a code. Raises InputError, with the nearest codes, for one that nobody knows."""
    book, others = list(entries(code)), []
    for party in parties(code):
        # A party that the codebook has too is one meaning, not two: the gazetteer only adds what it knows of it.
        place = next((n for n, entry in enumerate(book) if entry.code == party.code and entry.kind in ("organisation", "state")), None)
        if place is None:
            others.append(party)
        else:
            book[place] = replace(book[place], details=book[place].details + party.details)
    if not (found := (*book, *others)):
        raise unknown(code, (*known(), *(state.name for state in states().values()), *organisations()))
    return Meaning(found[0].code, found)


def parties(code: str) -> tuple[Entry, ...]:
    """States and organisations with this code or name."""
    wanted = plain(code)
    found = [_state(one) for one in states().values() if wanted in map(plain, (one.code, *one.names))]
    return (*found, *(_organisation(one) for one in organisations().values() if wanted in map(plain, one.names)))


def index(columns: int) -> str:
    """All codes of the codebook, under what they are."""
    wrapped = textwrap.TextWrapper(columns, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    parts = [f"{kind}\n{wrapped.fill(', '.join(codes))}" for kind, codes in kinds().items()]
    return "\n".join([*parts, "", "States have their ISO 3166-1 alpha-3 codes.", "`pactograph explain CODE` explains a code."])


def _state(state: State) -> Entry:
    years = f", from {state.start or '…'} to {state.end or 'now'}" if state.start or state.end else ""
    details = (
        ("Official name", state.official if state.official != state.name else ""),
        ("Other names", ", ".join(name for name in state.names if name not in (state.name, state.official))),
        ("People", ", ".join(state.demonyms)),
        ("Capital", ", ".join(capital.removeprefix("!") for capital in state.capitals)),
    )
    return Entry(state.code, state.sort, state.name, f"{STATES[state.sort]}{years}.", _details(details))


def _organisation(organisation: Organisation) -> Entry:
    today = ", ".join(sorted(members(organisation.code)))
    former = ", ".join(sorted({one.state for one in organisation.members} - members(organisation.code)))
    names = organisation.names[1:]
    details = (("Also written", ", ".join(names[1:])), ("Members", today), ("Former members", former))
    label = names[0] if names else organisation.code
    return Entry(organisation.code, organisation.sort, label, ORGANISATIONS[organisation.sort], _details(details))


def _details(pairs: tuple[tuple[str, str], ...]) -> tuple[Detail, ...]:
    return tuple(Detail(heading, (("", words),)) for heading, words in pairs if words)
