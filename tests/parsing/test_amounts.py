"""Sums and numbers, as tables of (words, what they are worth)."""

from __future__ import annotations

import pytest

from pactograph.parsing.amounts import money, numbers

SUMS = [
    ("Rs. 500 million", 500_000_000, "INR"),
    ("US$ 3.8 billion", 3_800_000_000, "USD"),
    ("US $11.6 million", 11_600_000, "USD"),
    ("€1.2bn", 1_200_000_000, "EUR"),
    ("$300 million", 300_000_000, "USD"),
    ("20 million euros", 20_000_000, "EUR"),
    ("Sri Lanka Rupees (LKR) 1.5 Mn", 1_500_000, "LKR"),
    ("$2-3 billion", 2_000_000_000, "USD"),
    ("Rs 60,000-crore", 600_000_000_000, "INR"),
    ("Rs 3,700 cr", 37_000_000_000, "INR"),
    ("10 lakh rupees", 1_000_000, "INR"),
    ("a $60-billion package", 60_000_000_000, "USD"),
    ("half a billion dollars", 500_000_000, "USD"),
    ("one million dollars", 1_000_000, "USD"),
    ("A$90 billion", 90_000_000_000, "AUD"),
    ("2 billion Swedish kronor", 2_000_000_000, "SEK"),
    ("500 million Norwegian kroner", 500_000_000, "NOK"),
    ("4 million Danish kroner", 4_000_000, "DKK"),
    ("3 billion Australian dollars", 3_000_000_000, "AUD"),
    ("EUR100m", 100_000_000, "EUR"),
    ("2.9 billion dlrs", 2_900_000_000, "USD"),
]


@pytest.mark.parametrize(("words", "amount", "currency"), SUMS)
def test_money(words: str, amount: int, currency: str) -> None:
    found = list(money(f"It is worth {words} in all."))
    assert [(mention.value.amount, mention.value.currency) for mention in found] == [(amount, currency)]


def test_two_sums_stay_two() -> None:
    found = [(mention.value.amount, mention.value.currency) for mention in money("a sale of $8bn (£6.4bn)")]
    assert found == [(8_000_000_000, "USD"), (6_400_000_000, "GBP")]


@pytest.mark.parametrize("words", ["several million dollars", "the dollar fell", "a 5 percent rise", "5m tall"])
def test_no_money(words: str) -> None:
    assert not list(money(words))


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("500 troops", [500]),
        ("a 35-member delegation", [35]),
        ("some 2,000 soldiers", [2000]),
        ("a 3,000-strong force", [3000]),
        ("about 1.5 thousand men", [1500]),
        ("twenty-five cadets", [25]),
        ("10-15 officers", [10]),
        ("two dozen aircraft and a dozen ships", [24, 12]),
        ("the 5th Fleet, an F-16 and 40 percent of it", []),
        ("version 2.5 of the plan", []),
        ("the 3rd brigade", []),
    ],
)
def test_numbers(words: str, values: list[int]) -> None:
    found = [mention.value for mention in numbers(words)]
    assert found == values
