"""Where a state's cooperation goes."""

from __future__ import annotations

import numpy as np
import pytest
from made import entry, turning

from pactograph.analysis.alignment import alignment
from pactograph.analysis.breakdown import breakdown
from pactograph.analysis.changes import breaks, holm
from pactograph.analysis.facts import facts
from pactograph.analysis.intervals import resampled, wilson
from pactograph.analysis.periods import periods, span
from pactograph.analysis.targets import portion
from pactograph.analysis.weights import weights
from pactograph.errors import InputError
from pactograph.gazetteer import members, organisations

SERBIA = [
    entry("exercise/1", "SRB BLR RUS", date="2015-09-01", status="done"),
    entry("exercise/2", "SRB USA", date="2015-06", status="done"),
    entry("agreement/1", "SRB NATO", date="2015-01-15", status="done"),
    entry("meeting/1", "MKD SRB", date="2016-03-01", status="done"),
    entry("meeting/2", "MKD SRB", date="2021-03-01", status="done"),
    entry("meeting/3", "SRB CHN", status="done", told=7),
    entry("meeting/4", "SRB CHN", date="2016", status="cancelled"),
    entry("statement/1", "SRB USA", date="2016", stance="oppose"),
    entry("meeting/5", "RUS BLR", date="2016", status="done"),
    entry("meeting/6", "SRB RUS", date="2016", status="done", accepted=False),
]


def test_shares_know_their_entries_and_membership_at_the_date() -> None:
    found = alignment(SERBIA, "Serbia", ["NATO", "CSTO", "RUS"], samples=100)
    assert (found.state, found.targets, found.n, found.undated, found.aside) == ("SRB", ("NATO", "CSTO", "RUS"), 5, 1, 2)
    assert found.periods == ("2015", "2016", "2017", "2018", "2019", "2020", "2021")
    nato = {cell.period: cell for cell in found.of("NATO")}
    assert (nato["2015"].n, nato["2015"].entries) == (3, ("exercise/2", "agreement/1"))
    assert nato["2016"].hits == 0, "North Macedonia joined in 2020"
    assert nato["2021"].entries == ("meeting/2",)
    assert nato["2018"].share is None
    assert nato["2018"].low is None
    assert [cell.hits for cell in found.of("CSTO")] == [1, 0, 0, 0, 0, 0, 0]
    assert len(found.rows()) == 21


def test_a_report_s_date_stands_in_for_a_missing_one() -> None:
    found = alignment(SERBIA, "SRB", ["CHN"], published={7: "2017-05-05"}, samples=0)
    assert (found.undated, found.estimated) == (0, 1)
    assert [cell.entries for cell in found.of("CHN") if cell.hits] == [("meeting/3",)]


def test_the_index_decays_and_both_sides_can_rise() -> None:
    signed = [entry("agreement/1", "SRB RUS", date="2010", status="done"), entry("agreement/2", "SRB USA", date="2010", status="done")]
    later = [entry("meeting/1", "SRB CHN", date="2015", status="done")]
    found = alignment([*signed, *later], "SRB", ["RUS", "USA"], samples=0)
    for target in ("RUS", "USA"):
        index = [cell.index for cell in found.of(target)]
        assert index[0] == pytest.approx(100 * 3 / (7 / 6))
        assert index[5] == pytest.approx(index[0] / 2), "five years are the half-life of an agreement"


BAD = "types: {}\nstatuses: {done: -1}\nunknown_status: .nan\nstances: {}\n"


def test_weights_are_data(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "mine.yaml"
    file.write_text("types: {meeting: {weight: 1}}\nstatuses: {done: 1}\nunknown_status: 0\nstances: {}\n")
    found = alignment(SERBIA, "SRB", ["NATO"], weighed=weights(file), samples=0)
    assert found.n == 2
    assert found.weights.types["meeting"].weight == 1
    for text, told in (("types: [", "no YAML"), ("types: 3", "types"), ("{}", "types"), ("[1]", "mine.yaml"), (BAD, "done")):
        file.write_text(text)
        with pytest.raises(InputError, match=told):
            weights(file)
    with pytest.raises(InputError, match="cannot be read"):
        weights(tmp_path / "none.yaml")


def test_a_turn_is_found_where_it_was() -> None:
    found = alignment(turning(), "Serbia", ["RUS", "NATO"])
    (change,) = [change for change in found.changes if change.target == "RUS"]
    assert change.at == "2014"
    assert change.p < 0.001
    assert found.change_rows()[0]["state"] == "SRB"
    assert change.adjusted is not None and change.adjusted < 0.002
    assert change.before == pytest.approx(0.2, abs=0.06)
    assert change.after == pytest.approx(0.6, abs=0.06)
    for cell in found.of("RUS"):
        assert cell.low is not None and cell.high is not None and cell.share is not None
        assert cell.low <= cell.share <= cell.high
        assert cell.index_low is not None and cell.index_high is not None
        assert cell.index_low <= cell.index <= cell.index_high


def test_no_turn_is_rarely_found() -> None:
    """With no change the test says so at about its level of five per cent."""
    rng = np.random.default_rng(3)
    ps = [breaks(rng.binomial(20, 0.3, 12).tolist(), [20] * 12, samples=199, seed=seed)[0].p for seed in range(200)]
    assert 0.01 <= np.mean(np.array(ps) <= 0.05) <= 0.09


def test_more_press_is_no_turn() -> None:
    (found, *more) = breaks([2, 2, 2, 20, 20, 20], [10, 10, 10, 100, 100, 100])
    assert found.p > 0.5
    assert not more


def test_two_turns_are_both_found() -> None:
    found = breaks([2] * 5 + [16] * 5 + [2] * 5, [20] * 15)
    assert {row.at for row in found} == {5, 10}


@pytest.mark.parametrize("entries", [[], [entry("meeting/1", "SRB RUS", status="done")], [entry("meeting/1", "SRB")], [entry("meeting/1")]])
def test_little_or_nothing_is_a_clear_result(entries) -> None:  # type: ignore[no-untyped-def]
    found = alignment(entries, "SRB", ["RUS"])
    assert (found.n, found.cells, found.changes) == (0, (), ())
    assert alignment(entries, "SRB").cells == ()
    assert breakdown([], "SRB").rows() == []


def test_one_entry() -> None:
    found = alignment([entry("meeting/1", "SRB RUS", date="2015", status="done")], "SRB", by="all")
    (cell,) = found.cells
    assert (cell.period, cell.target, cell.share, cell.high) == ("all", "RUS", 1.0, 1.0)
    assert cell.low == pytest.approx(0.2065, abs=1e-3), "Wilson's, as resampling one entry knows no doubt"


def test_parties_without_a_code_can_be_named() -> None:
    found = alignment([entry("meeting/1", "SRB Hamas", date="2015", status="done")], "SRB", ["Hamas"], samples=0)
    assert found.cells[0].hits == 1
    with pytest.raises(InputError, match="no party"):
        alignment([], "Atlantis")


def test_the_same_seed_gives_the_same_result() -> None:
    entries = list(turning(a_year=10))
    assert alignment(entries, "SRB", ["RUS"], seed=4) == alignment(entries, "SRB", ["RUS"], seed=4)


def test_by_type_and_area() -> None:
    found = breakdown(SERBIA, "SRB", ["NATO"], by="type")
    assert [(share.part, share.n, share.hits) for share in found.shares][:2] == [("meeting", 4, 1), ("exercise", 2, 1)]
    signed = [entry("agreement/1", "SRB RUS", areas=["exercises", "education"]), entry("agreement/2", "SRB USA", areas=["education"])]
    assert [(share.part, share.share) for share in breakdown(signed, "SRB", ["RUS"], by="area").shares] == [
        ("education", 0.5),
        ("exercises", 1),
    ]


@pytest.mark.parametrize(
    ("by", "date", "label"),
    [
        ("year", "2015-10-30", "2015"), ("month", "2015-10-30", "2015-10"), ("quarter", "2015-10-30", "2015-Q4"),
        ("decade", "2015", "2010–2019"), ("5 years", "2014-01", "2010–2014"), ("2y", "2015", "2014–2015"), ("all", None, "all"),
    ],
)  # fmt: skip
def test_periods(by: str, date: str | None, label: str) -> None:
    number = periods(by).number(date)
    assert number is not None
    assert periods(by).label(number) == label


def test_what_is_no_period_is_said() -> None:
    for by in ("week", "0 years", "", "5"):
        with pytest.raises(InputError, match="no period"):
            periods(by)
    assert periods("month").number("2015") is None
    assert periods("year").number(None) is None
    assert span([3, None, 5]) == [3, 4, 5]


def test_wilson_is_as_published() -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29."""
    for hits, n, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)):
        assert wilson(hits, n) == pytest.approx((low, high), abs=5e-5)
    assert wilson(0, 0) == (0, 1)


def test_holm_adjusts_in_order() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])


def test_resampling_in_pieces_has_the_right_mean() -> None:
    rows = np.arange(3000, dtype=float)[:, None]
    draws = resampled(rows, 800, np.random.default_rng(0))
    assert draws.shape == (800, 1)
    assert draws.mean() == pytest.approx(rows.sum(), rel=0.01)


@pytest.mark.parametrize("code", ["NATO", "CSTO", "EU", "ECOWAS", "GCC"])
def test_members_at_any_date_are_those_of_the_gazetteer(code: str) -> None:
    turns = {date for one in organisations()[code].members for date in (one.start, one.end) if date}
    around = {date[:length] for date in turns for length in (4, 7, 10)} | {f"{date[:4]}-05-{day}" for date in turns for day in (11, 28)}
    for date in sorted({*around, "0001", "1900-01", "1949-04-03", "2030-12-31"}):
        inside = members(code, date)
        for state in ("HUN", "GBR", "ARM", "GEO", "UZB", "NER", "SAU"):
            fact = next(facts([entry("meeting/1", f"SRB {state}", date=date)]))
            assert (portion(fact, "SRB", code) > 0) == (state in inside), (date, state)


def test_draws_are_those_of_rows_met_once_in_order() -> None:
    rows = np.random.default_rng(1).integers(0, 3, (200, 4)) / 3
    distinct, counts = np.unique(rows, axis=0, return_counts=True)
    expected = np.random.default_rng(5).multinomial(200, counts / 200, size=7) @ distinct
    assert np.array_equal(resampled(rows, 7, np.random.default_rng(5)), expected)
