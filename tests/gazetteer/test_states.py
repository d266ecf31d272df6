"""States and organisations as data."""

from __future__ import annotations

import pycountry
import pytest

from pactograph.errors import DataError
from pactograph.gazetteer import members, organisation, organisations, parties, place_country, state, states


def test_all_of_iso_3166() -> None:
    assert {country.alpha_3 for country in pycountry.countries} | {"XKX", "USSR", "YUG", "CSK", "DDR"} == set(states())


def test_every_name_leads_to_its_state() -> None:
    # Names that another state or a longer name of the same words has are listed here, each with its reason.
    shared = {"Korea", "Samoa", "Congo"}
    for one in states().values():
        for name in one.names:
            found = parties(f"Talks with {name} went on")
            assert name in shared or (found and found[0].code == one.code), (one.code, name, found)


def test_every_demonym_leads_to_its_state() -> None:
    for one in states().values():
        for name in one.demonyms:
            found = parties(f"Many {name} were there")
            assert found and found[0].code == one.code, (one.code, name, found)


def test_every_capital_lies_in_its_state() -> None:
    for one in states().values():
        if one.capital and one.sort != "former":
            assert place_country(one.capital) == one.code


def test_state() -> None:
    serbia = state("SRB")
    assert (serbia.name, serbia.official, serbia.capital) == ("Serbia", "Republic of Serbia", "Belgrade")
    assert {"Serbian", "Serbs", "Serbians"} <= set(serbia.demonyms)
    assert (state("USSR").start, state("USSR").end) == ("1922", "1991")


def test_unknown_codes() -> None:
    with pytest.raises(DataError, match="no state has the code 'XYZ'"):
        state("XYZ")
    with pytest.raises(DataError, match="no organisation has the code 'XYZ'"):
        organisation("XYZ")


def test_codes_of_the_codebook() -> None:
    listed = "UN NATO EU CSTO SCO AU ECOWAS ASEAN ARABLEAGUE GCC OSCE CIS SADC OAS BRICS G7 AUKUS QUAD".split()
    assert set(listed) <= set(organisations())


@pytest.mark.parametrize(
    ("code", "date", "count", "member", "stranger"),
    [
        ("NATO", None, 32, "SWE", "UKR"),
        ("NATO", "2023-12-31", 31, "FIN", "SWE"),
        ("NATO", "1950", 12, "USA", "TUR"),
        ("EU", None, 27, "HRV", "GBR"),
        ("EU", "2019", 28, "GBR", "SRB"),
        ("CSTO", None, 6, "BLR", "UZB"),
        ("CSTO", "2010", 7, "UZB", "GEO"),
        ("SCO", "2018", 8, "IND", "IRN"),
        ("BRICS", "2015", 5, "ZAF", "EGY"),
        ("G7", "1980", 7, "CAN", "RUS"),
        ("GCC", None, 6, "OMN", "YEM"),
        ("AUKUS", None, 3, "AUS", "NZL"),
        ("AU", None, 55, "MAR", "HTI"),
        ("OSCE", None, 57, "MNG", "CHN"),
        ("ARABLEAGUE", None, 22, "COM", "IRN"),
        ("SADC", None, 16, "COD", "KEN"),
        ("ECOWAS", "2020", 15, "MLI", "MRT"),
        ("CIS", "2000", 12, "GEO", "EST"),
        ("QUAD", None, 4, "JPN", "KOR"),
    ],
)
def test_members(code: str, date: str | None, count: int, member: str, stranger: str) -> None:
    found = members(code, date)
    assert len(found) == count and member in found and stranger not in found
