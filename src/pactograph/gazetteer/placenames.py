"""Names of places with the states that they lie in, and the words that make a place's name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pactograph.gazetteer.matcher import Matcher
from pactograph.gazetteer.parties import forms, word_kinds
from pactograph.gazetteer.states import states
from pactograph.gazetteer.tables import names, plain, table


class Place(NamedTuple):
    """What a place's name stands for. `sure`: it counts wherever it stands; else only where words around speak of a place."""

    country: str
    sure: bool


# The country of names that hold a place's name but are none: "Papua New Guinea", "Daily Sabah".
BLOCKED = "-"


@cache
def countries() -> dict[str, str]:
    """Every place's, state's and capital's name with its state's code."""
    known: dict[str, str] = {}
    for state in states().values():
        for name in (*state.names, *(capital.removeprefix("!") for capital in state.capitals)):
            known.setdefault(name, state.code)
    for row in table("places"):
        for name in names(row["names"]):
            known.setdefault(name, row["country"])
            known.setdefault(plain(name), row["country"])
    cities = [(name, row["code"]) for row in table("cities") for name in names(row["large"]) + names(row["small"])]
    for name, code in cities:
        known.setdefault(name, code)
    for name, code in cities:
        known.setdefault(plain(name), code)
    return known


@cache
def place_names() -> Matcher[Place]:
    """Names of places but states: own ones and capitals sure, cities by size."""
    return Matcher(place_entries())


def place_entries() -> Iterator[tuple[str, Place]]:
    """(name, place); of the same names the first counts."""
    for name in blocked_names():
        yield from ((form, Place(BLOCKED, True)) for form in forms(name))
    for row in table("places"):
        yield from own_forms(names(row["names"]), row["country"], True)
    for state in states().values():
        yield from own_forms([name for name in state.capitals if name[0] != "!"], state.code, True)
        yield from own_forms([name[1:] for name in state.capitals if name[0] == "!"], state.code, False)
    yield from city_entries()


def own_forms(listed: list[str], country: str, sure: bool) -> Iterator[tuple[str, Place]]:
    """Names of places in all their forms; those of the list of unsure ones need words around that speak of a place."""
    unsure = word_kinds()["unsure"]
    yield from ((form, Place(country, sure and name not in unsure)) for name in listed for form in forms(name))


def city_entries() -> Iterator[tuple[str, Place]]:
    """Names of cities as written, in capitals where they are large, then without diacritics ("Los Angeles" before "Los Ángeles")."""
    kinds = word_kinds()
    no_city = kinds["place"] | kinds["given"] | {name for state in states().values() for name in state.names}
    cities = [
        (name, Place(row["code"], size == "large" and name not in kinds["unsure"]))
        for row in table("cities")
        for size in ("large", "small")
        for name in names(row[size])
        if len(name) > 2 and plain(name) not in no_city
    ]
    yield from cities
    yield from ((name.upper(), place) for name, place in cities if place.sure and len(name) > 4)
    yield from ((plain(name), place) for name, place in cities if not name.isascii())


def blocked_names() -> Iterator[str]:
    """Names of states in several words, of outlets, persons and companies that hold a place's name."""
    yield from (name for state in states().values() for name in (*state.names, *state.demonyms) if not name.isalpha())
    yield from (
        name for row in table("stops") if row["class"] in ("outlet", "person", "company", "sport", "thing") for name in names(row["names"])
    )


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of all states."""
    return frozenset(word for state in states().values() for word in state.adjectives)


@cache
def place_nouns() -> dict[str, Matcher[str]]:
    """Nouns after and before a place's own name."""
    return {row["sort"]: Matcher((name, row["sort"]) for name in names(row["names"])) for row in table("placenouns")}


@cache
def regions() -> Matcher[str]:
    """Parts of states that follow a city's name after a comma, with their state's code."""
    return Matcher(
        (name, row["country"]) for row in table("places") if row["country"] and row["sort"] == "region" for name in names(row["names"])
    )


@cache
def state_words() -> dict[str, str]:
    """One-word names of states with their codes."""
    return {name: state.code for state in states().values() for name in state.names if name.isalpha()}
