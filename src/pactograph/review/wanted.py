"""What a person asks the register for, in words: names of states become codes, and every code is checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pactograph import codebook
from pactograph.errors import InputError
from pactograph.gazetteer import called
from pactograph.gazetteer.organisations import organisations
from pactograph.gazetteer.states import states
from pactograph.records.dates import checked
from pactograph.registry import Filter

# Parameter → the list of the codebook that its values are from.
CODED = {
    "type": "types",
    "status": "statuses",
    "area": "areas",
    "category": "categories",
    "instrument": "instruments",
    "mode": "modes",
    "stance": "stances",
    "domain": "domains",
}
PARTIES = ("party", "country")
FREE = ("person", "origin")
# So many codes can be listed in a line.
FEW = 12
JUDGED = {"accepted": True, "rejected": False, "open": None}


def wanted(
    asked: Mapping[str, Iterable[str] | None],
    *,
    since: str | None = None,
    until: str | None = None,
    min_confidence: float = 0.0,
    judged: str | None = None,
) -> Filter:
    """The filter for values by parameter, each a list whose items may hold several separated by commas.

    Raises InputError, whose `where` is the parameter, for a value that is no code, no state or organisation, or no date.
    """
    found = {name: tuple(_each(name, value) for value in split(asked.get(name))) for name in (*CODED, *PARTIES, *FREE)}
    if judged and judged not in JUDGED:
        raise InputError(f"{judged!r} is not known", "judged", "one of " + ", ".join(JUDGED))
    since, until = dated("since", since), dated("until", until)
    return Filter(**found, since=since, until=until, min_confidence=min_confidence, judged=judged or None)


def split(values: Iterable[str] | None) -> list[str]:
    """All values, whether repeated or separated by commas."""
    return [part.strip() for value in values or () for part in value.split(",") if part.strip()]


def _each(name: str, value: str) -> str:
    if name in CODED:
        return coded(name, value)
    return party(value) if name in PARTIES else value


def coded(name: str, value: str) -> str:
    """The code of a list. Raises InputError, with the nearest codes, or with all where they are few."""
    known, plain = codes(name), codebook.plain(value)
    if plain not in known:
        others = "one of " + ", ".join(known) if len(known) <= FEW else "`pactograph explain` lists all codes"
        raise InputError(f"{value!r} is no code of the codebook", name, codebook.near(value, known) or others)
    return plain


def codes(name: str) -> tuple[str, ...]:
    """The codes that a parameter may have, in the order of the codebook."""
    return codebook.types() if name == "type" else tuple(codebook.codes(CODED[name]))


def dated(name: str, value: str | None) -> str | None:
    """The date that a parameter gives; None where it gives none."""
    try:
        return checked(value or None)
    except InputError as error:
        raise InputError(error.what, name, error.remedy) from None


def party(value: str) -> str:
    """The code of a state or organisation by code or name; a name of neither stays as it is (a company, an armed group)."""
    if value.upper() in states() or value.upper() in organisations():
        return value.upper()
    return called(value) or value
