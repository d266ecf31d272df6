"""Where states lie, and their borders."""

from __future__ import annotations

from itertools import pairwise

from pactograph.gazetteer.coordinates import coordinates
from pactograph.gazetteer.states import states
from pactograph.gazetteer.world import world

UNINHABITED = {"ATA", "BVT", "HMD", "UMI"}


def test_every_inhabited_state_has_a_spot() -> None:
    assert states().keys() - coordinates().keys() == UNINHABITED
    assert coordinates()["SRB"] == (44.8, 20.47, "Belgrade")
    assert coordinates()["USSR"] == coordinates()["RUS"]
    assert all(-90 <= spot.latitude <= 90 and -180 <= spot.longitude <= 180 for spot in coordinates().values())


def test_borders_are_closed_lines_of_known_states() -> None:
    lands = {country.code: country for country in world() if country.code}
    assert len(lands) == 175
    assert lands.keys() <= states().keys()
    assert all(ring[0] == ring[-1] and len(ring) > 3 for country in lands.values() for ring in country.rings)


def test_no_border_crosses_the_date_line() -> None:
    for country in world():
        wide = [abs(x - u) for ring in country.rings for (x, _), (u, _) in pairwise(ring)]
        assert max(wide) < 180 or country.code == "ATA", country.name
    (russia,) = [country for country in world() if country.code == "RUS"]
    assert {round(x) for ring in russia.rings for x, _ in ring} >= {-180, 180}


def test_a_state_lies_within_its_borders() -> None:
    longitudes = [x for country in world() if country.code == "SRB" for ring in country.rings for x, _ in ring]
    assert min(longitudes) < coordinates()["SRB"].longitude < max(longitudes)
