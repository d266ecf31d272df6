"""Dates against the report's own, as tables of (sentence, date of the report, values)."""

from __future__ import annotations

import pytest

from pactograph.parsing.dates import dates

# A Wednesday.
TODAY = "2023-06-14"

CASES = [
    ("They met on 30 October 2015.", ["2015-10-30"]),
    ("They met on October 30, 2015.", ["2015-10-30"]),
    ("The 3rd of March 2016 was the day.", ["2016-03-03"]),
    ("It was signed on 2 May.", ["2023-05-02"]),
    ("It was signed on May 2.", ["2023-05-02"]),
    ("It was signed on 2 December.", ["2022-12-02"]),
    ("It will be signed on 2 December.", ["2023-12-02"]),
    ("The drill will be held on 2 February.", ["2024-02-02"]),
    ("The visit is due in March.", ["2024-03"]),
    ("He arrived in August.", ["2022-08"]),
    ("They trained in early May 2020.", ["2020-05"]),
    ("They trained last October.", ["2022-10"]),
    ("The drill runs from 12 to 25 August.", ["2023-08-12/2023-08-25"]),
    ("The drill runs on August 14-18.", ["2023-08-14/2023-08-18"]),
    ("He travels from May 2 to 7, 2022.", ["2022-05-02/2022-05-07"]),
    ("It lasted from 28 July to 2 August 2021.", ["2021-07-28/2021-08-02"]),
    ("They spoke on Monday.", ["2023-06-12"]),
    ("They spoke on Friday.", ["2023-06-09"]),
    ("They will speak on Friday.", ["2023-06-16"]),
    ("They met on Wednesday.", ["2023-06-14"]),
    ("He said they will meet and left on Friday.", ["2023-06-09"]),
    ("They met last Wednesday.", ["2023-06-07"]),
    ("They meet next Wednesday.", ["2023-06-21"]),
    ("The ship came on Friday (9).", ["2023-06-09"]),
    ("The ship came yesterday (12).", ["2023-06-12"]),
    ("He came today and leaves tomorrow.", ["2023-06-14", "2023-06-15"]),
    ("They meet tomorrow.", ["2023-06-15"]),
    ("They met LAST MONTH.", ["2023-05"]),
    ("He came this morning, not last night.", ["2023-06-14", "2023-06-13"]),
    ("They met last week.", ["2023-06"]),
    ("They met over the weekend.", ["2023-06"]),
    ("They meet next month.", ["2023-07"]),
    ("They met last year.", ["2022"]),
    ("They met two years ago, three days ago and a month ago.", ["2021", "2023-06-11", "2023-05"]),
    ("Between 2019 and 2023 arms were sold.", ["2019/2023"]),
    ("The plan of 2015-17 was kept.", ["2015/2017"]),
    ("It was signed in 2012.", ["2012"]),
    ("On 2015-10-30 and 30.10.2016.", ["2015-10-30", "2016-10-30"]),
    ("They mark the 25th anniversary of the treaty.", ["1998"]),
    ("They may march in the sun.", []),
    ("They sent 2000 troops and 1,999 rifles.", []),
    ("It was on 31 February 2020.", []),
]


@pytest.mark.parametrize(("sentence", "values"), CASES)
def test_dates(sentence: str, values: list[str]) -> None:
    assert [mention.value for mention in dates(sentence, TODAY)] == values


@pytest.mark.parametrize(
    ("sentence", "report", "values"),
    [
        ("They spoke on Monday.", None, []),
        ("They spoke on Monday.", "2023-06", []),
        ("They met last year and last month.", "2023", ["2022"]),
        ("They met last month.", "2023-01", ["2022-12"]),
        ("They met on 3 March.", "2016", ["2016-03-03"]),
        ("They met on 3 March 2014.", None, ["2014-03-03"]),
        ("They met this week.", "2023-06", ["2023-06"]),
    ],
)
def test_what_the_report_does_not_know_stays_open(sentence: str, report: str | None, values: list[str]) -> None:
    assert [mention.value for mention in dates(sentence, report)] == values


def test_kinds_and_places() -> None:
    text = "SEA SHIELD-2023 began on 1 May 2023, the 10th anniversary of the pact, and ended on Friday."
    found = list(dates(text, TODAY))
    assert [mention.sub for mention in found] == ["label", "day", "anniversary", "weekday"]
    assert all(text[mention.start : mention.end] == mention.quote for mention in found)
