"""Outlets, domains, leaders and ships' prefixes, by the state that they tell."""

from __future__ import annotations

import pytest

from pactograph.gazetteer import domain_state, outlets, person_party, ship_prefixes, surname_party


def test_outlets() -> None:
    text = "Officials told PTI and the Kyiv Post."
    assert [(text[start:end], code) for start, end, code in outlets(text)] == [("PTI", "IND"), ("Kyiv Post", "UKR")]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://www.mod.gov.rs/a", "SRB"),
        ("https://www.gov.uk/a", "GBR"),
        ("https://www.state.gov/a", "USA"),
        ("https://www.centcom.mil", "USA"),
        ("https://example.io/a", None),
        ("https://example.com", None),
        ("", None),
    ],
)
def test_domain_state(url: str, code: str | None) -> None:
    assert domain_state(url) == code


def test_leaders_by_full_and_by_family_name() -> None:
    assert person_party("Sergei Lavrov") == "RUS"
    assert person_party("Sergei Lavrov Street") is None
    assert person_party("Sergei") is None
    assert surname_party("Duda") == "POL"
    assert surname_party("Kim") is None


def test_ship_prefixes() -> None:
    assert ship_prefixes()["HMAS"] == "AUS"
