"""What deserves a look first."""

from __future__ import annotations

from pactograph.records import Claim, Entry, Member
from pactograph.records.entry import Provision, Tie
from pactograph.review.worth import worth


def entry(type: str = "agreement", confidence: float = 0.5, reports: int = 1, **more: object) -> Entry:
    members = tuple(Member(record=number, report=number, score=1, reason="") for number in range(1, reports + 1))
    return Entry(id=f"{type}/1", type=type, label="x", members=members, confidence=confidence, **more)  # type: ignore[arg-type]


def test_the_less_certain_comes_first() -> None:
    assert worth(entry(confidence=0.3)).rank > worth(entry(confidence=0.6)).rank > worth(entry(confidence=0.99)).rank > 0


def test_what_binds_comes_before_what_is_said() -> None:
    assert worth(entry("agreement")).rank > worth(entry("exercise")).rank > worth(entry("statement")).rank


def test_what_much_rests_on_comes_first_and_says_why() -> None:
    claims = tuple(Claim(field="date", value=value, shown=value == "2021", confidence=0.5) for value in ("2021", "2022"))
    tie = Tie(entry="exercise/1", standing="done", date=None, score=1, reason="")
    found = worth(entry(reports=4, claims=claims, provisions=(Provision(number=1, kind="area", value="exercises", ties=(tie, tie)),)))
    assert found.rank > worth(entry()).rank * 2
    assert found.reason == "confidence 0.50; told by 4 reports; reports differ on date; 2 acts are tied to it"


def test_reports_that_differ_make_even_a_sure_entry_worth_a_look() -> None:
    claims = tuple(Claim(field="date", value=value, shown=value == "2020", confidence=0.9) for value in ("2020", "2021"))
    assert worth(entry(confidence=0.99, claims=claims)).rank > 10 * worth(entry(confidence=0.99)).rank
