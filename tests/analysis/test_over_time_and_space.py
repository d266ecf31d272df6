"""Timeline, map, series of exercises."""

from __future__ import annotations

import pytest
from made import entry

from pactograph.analysis.exercises import exercises, series_key
from pactograph.analysis.timeline import timeline
from pactograph.analysis.worldmap import worldmap
from pactograph.errors import InputError

MADE = [
    entry("exercise/1", "SRB RUS BLR", date="2016-11-02/2016-11-15", name="Slavic Brotherhood 2016", personnel=450, domains=["land"]),
    entry("exercise/2", "SRB:host RUS BLR", date="2019", name="Slavic Brotherhood-2019", place={"name": "Pancevo", "country": "SRB"}),
    entry("exercise/3", "RUS BLR", date="2018", name="exercise Slavic brotherhood"),
    entry("exercise/4", "SRB USA", date="2019", name="Platinum Wolf 19"),
    entry("exercise/5", "SRB USA", told=4),
    entry("meeting/1", "SRB NATO", date="2016-05"),
    entry("meeting/2", "SRB RUS", date="2016", status="cancelled"),
]


def test_a_timeline_of_one_pair() -> None:
    found = timeline(MADE, ["Serbia", "RUS"])
    assert [event.id for event in found.events] == ["meeting/2", "exercise/1", "exercise/2"]
    assert found.periods == ("2016", "2017", "2018", "2019")
    assert [(count.period, count.type, count.n) for count in found.counts] == [
        ("2016", "exercise", 1),
        ("2016", "meeting", 1),
        ("2019", "exercise", 1),
    ]
    assert found.events[1].end == "2016-11-15"
    assert found.count_rows()[0]["entries"] == ("exercise/1",)


def test_what_has_no_date_stands_last() -> None:
    found = timeline(MADE)
    assert (found.events[-1].id, found.undated) == ("exercise/5", 1)
    dated = timeline(MADE, published={4: "2020-01-01"}, by="all")
    assert (dated.undated, dated.estimated, dated.periods) == (0, 1, ("all",))
    assert timeline([]).rows() == []


def test_a_map_of_one_state() -> None:
    found = worldmap(MADE, "SRB")
    assert [(spot.code, spot.n, spot.here) for spot in found.spots] == [("SRB", 5, 1), ("BLR", 2, 0), ("RUS", 2, 0), ("USA", 2, 0)]
    assert found.spots[0].name == "Serbia"
    assert found.unplaced == {"NATO": 1}
    assert {(arc.left, arc.right, arc.n) for arc in found.arcs} == {("BLR", "SRB", 2), ("RUS", "SRB", 2), ("SRB", "USA", 2)}
    assert (found.n, found.first, found.last) == (5, "2016-05", "2019")
    assert found.arc_rows()[0]["n"] == 2
    assert len(found.rows()) == 4


def test_a_map_of_all_and_of_nothing() -> None:
    assert ("BLR", "RUS", 3) in {(arc.left, arc.right, arc.n) for arc in worldmap(MADE).arcs}
    assert worldmap([]).rows() == []
    with pytest.raises(InputError, match="no party"):
        worldmap([], "Atlantis")


def test_editions_of_a_series() -> None:
    found = exercises(MADE)
    assert [(series.name, len(series.editions)) for series in found.series] == [("Slavic Brotherhood", 3), ("Platinum Wolf", 1)]
    series = found.series[0]
    assert series.years == (2016, 2018, 2019)
    assert series.regular == ("BLR", "RUS", "SRB")
    assert (series.editions[0].personnel, series.editions[2].hosts, series.editions[2].country) == (450, ("SRB",), "SRB")
    assert [edition.entry for edition in found.unnamed] == ["exercise/5"]
    assert found.rows()[-1]["series"] == ""
    assert [one.name for one in exercises(MADE, "BLR", least=2).series] == ["Slavic Brotherhood"]
    assert exercises([]).rows() == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Zapad-2017", "zapad"), ("Zapad 2021", "zapad"), ("Malabar XXIV", "malabar"), ("Saber Strike 18", "saber strike"),
        ("Sea Breeze ’19", "sea breeze"), ("the joint military exercise Shared Destiny-2021", "shared destiny"), ("2019", ""),
        ("5th Indra", "indra"), ("Vostok-2018 strategic", "vostok strategic"), ("", ""), ("Щит Союза-2019", "щит союза"),
        ("Exercise", ""), ("Defender Europe 2020", "defender europe"),
        ("Peace Mission 2018", "peace mission"), ("RIMPAC '22", "rimpac"),
        ("June", ""), ("Exercise June 2019", ""), ("16", ""), ("the", ""), ("exercise of 12-15 March 2019", ""), ("Nov.", ""),
        ("Solid Shield on April 5", "solid shield"), ("Peninsula Shield 9", "peninsula shield"), ("Friendship-2", "friendship"),
        ("Talisman Sabre (July 2019)", "talisman sabre"), ("Talisman Sabre 5 July", "talisman sabre"), ("Cold May", "cold may"),
        ("March Storm 21", "march storm"), ("BALTOPS 2019-06", "baltops"), ("P-8", "p 8"),
    ],
)  # fmt: skip
def test_names_of_editions(name: str, key: str) -> None:
    assert series_key(name) == key
