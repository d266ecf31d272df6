"""What a person writes or picks, as the codebook has it."""

from __future__ import annotations

from typing import Any

import pytest

from pactograph import codebook
from pactograph.errors import InputError
from pactograph.review.values import choices, value


@pytest.mark.parametrize(
    ("type", "field", "given", "worth"),
    [
        ("agreement", "status", {"status": "done"}, "done"),
        ("agreement", "status", {"status": " "}, None),
        ("agreement", "date", {"date": "2015-10-12/2015-10-16"}, "2015-10-12/2015-10-16"),
        ("agreement", "date", {"date": "2015/2015-06"}, "2015/2015-06"),
        ("agreement", "parties", {"parties.code": "Serbia", "parties.role": "party"}, {"code": "SRB", "role": "party"}),
        ("agreement", "parties", {"parties.code": "Acme Arms", "parties.role": "party"}, {"code": "Acme Arms", "role": "party"}),
        ("transfer", "value", {"value.amount": "320,000,000", "value.currency": "eur"}, {"amount": 320_000_000, "currency": "EUR"}),
        ("transfer", "value", {"value.amount": "1.5", "value.currency": "USD"}, {"amount": 1.5, "currency": "USD"}),
        ("transfer", "items", {"items.name": "T-72  tanks", "items.quantity": "30"}, {"name": "T-72 tanks", "quantity": 30}),
        ("meeting", "place", {"place.name": "Bergen", "place.country": "norway"}, {"name": "Bergen", "country": "NOR"}),
        ("meeting", "persons", {"persons.name": "Ana Costa", "persons.party": "Portugal"}, {"name": "Ana Costa", "party": "PRT"}),
    ],
)
def test_what_is_given_becomes_a_value(type: str, field: str, given: dict[str, str], worth: Any) -> None:
    assert value(codebook.fields(type)[field], type, given) == worth


@pytest.mark.parametrize(
    ("type", "field", "given"),
    [
        ("agreement", "status", {"status": "finished"}),
        ("transfer", "mode", {"mode": "visit"}),
        ("agreement", "date", {"date": "2015-02-30"}),
        ("agreement", "date", {"date": "2016/2015"}),
        ("agreement", "parties", {"parties.code": "Serbia"}),
        ("agreement", "parties", {"parties.code": "Serbia", "parties.role": "supplier"}),
        ("transfer", "value", {"value.amount": "much", "value.currency": "EUR"}),
        ("transfer", "value", {"value.amount": "-1", "value.currency": "EUR"}),
        ("transfer", "value", {"value.amount": "1", "value.currency": "euro"}),
        ("transfer", "items", {"items.name": "tanks", "items.quantity": "1.5"}),
        ("meeting", "place", {"place.name": "Bergen", "place.country": "Atlantis"}),
        ("meeting", "place", {"place.country": "Norway"}),
        ("exercise", "name", {"name": "x" * 401}),
    ],
)
def test_what_the_codebook_does_not_allow_is_refused(type: str, field: str, given: dict[str, str]) -> None:
    with pytest.raises(InputError):
        value(codebook.fields(type)[field], type, given)


def test_codes_are_picked_and_names_written() -> None:
    fields = codebook.fields("transfer")
    assert choices(fields["mode"], "transfer") == codebook.modes("transfer")
    assert choices(fields["parties"].parts[1], "transfer") == codebook.roles("transfer")
    assert choices(fields["parties"].parts[0], "transfer") == ()
    assert choices(fields["place"].parts[1], "transfer") == ()
