"""Numbers and names of states in other data sets."""

from __future__ import annotations

import pytest

from pactograph.gazetteer import called, number_of, numbered
from pactograph.gazetteer.keys import Scheme, keys


@pytest.mark.parametrize(
    ("number", "scheme", "date", "code"),
    [
        (2, "cow", None, "USA"),
        (365, "cow", "1980-05", "USSR"),
        (365, "gw", "1991-12-25", "USSR"),
        (365, "gw", "1991-12-26", "RUS"),
        (365, "cow", "1992", "RUS"),
        (365, "cow", None, "RUS"),
        (345, "cow", "1999", "YUG"),
        (345, "cow", "2008", "SRB"),
        (340, "gw", None, "SRB"),
        (260, "cow", "1985", "DEU"),
        (255, "cow", "2001", "DEU"),
        (260, "gw", "2001", "DEU"),
        (970, "cow", None, "NRU"),
        (970, "gw", None, "KIR"),
        (347, "gw", "2010", "XKX"),
        (9999, "cow", None, None),
    ],
)
def test_numbers_mean_states_by_date(number: int, scheme: Scheme, date: str | None, code: str | None) -> None:
    assert numbered(number, scheme, date) == code


@pytest.mark.parametrize(
    ("code", "scheme", "date", "number"),
    [
        ("DEU", "cow", "1985", 260),
        ("DEU", "cow", None, 255),
        ("DEU", "gw", "1999", 260),
        ("SRB", "gw", None, 340),
        ("YEM", "cow", "1985", 678),
        ("YEM", "cow", "1995", 679),
        ("NATO", "cow", None, None),
    ],
)
def test_states_have_numbers(code: str, scheme: Scheme, date: str | None, number: int | None) -> None:
    assert number_of(code, scheme, date) == number


@pytest.mark.parametrize(
    ("name", "date", "code"),
    [
        ("Russia", "1980-02-29", "USSR"),
        ("Russia", "2004", "RUS"),
        ("Soviet Union", None, "USSR"),
        ("Serbia", "1999-03", "YUG"),
        ("Congo - Kinshasa", None, "COD"),
        ("Côte d’Ivoire", None, "CIV"),
        ("cote d'ivoire", None, "CIV"),
        ("Turkiye", None, "TUR"),
        ("UAE", None, "ARE"),
        ("Viet Nam", "1990", "VNM"),
        ("Bosnia-Herzegovina", None, "BIH"),
        ("Myanmar (Burma)", None, "MMR"),
        ("African Union", None, "AU"),
        ("Federal Republic of Germany", "1984", "DEU"),
        ("Atlantis", None, None),
    ],
)
def test_names_of_data_sets(name: str, date: str | None, code: str | None) -> None:
    assert called(name, date) == code


def test_every_number_comes_back() -> None:
    for key in keys():
        date = key.start or None
        assert numbered(key.cow, "cow", date) == numbered(key.gw, "gw", date) == key.code, key
