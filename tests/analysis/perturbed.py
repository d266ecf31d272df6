"""Reports coded well, badly and strangely, made from others by chance with a seed."""

from __future__ import annotations

import copy
import random
from typing import Any

Row = dict[str, Any]

CODES = ["SRB", "BLR", "UN", "PRT", "a band of rebels"]
WORDS = {
    "status": ["done", "planned", ""],
    "instrument": ["treaty", "plan"],
    "date": ["2015", "2015-10", "2015-10-30/2015-11-02", ""],
    "name": ["Desert Lantern 2015", "the lantern of the desert", "Défense"],
    "personnel": [100, 101, 130],
    "value": [{"amount": 100, "currency": "EUR"}, {"amount": 100.9, "currency": "EUR"}, {"amount": 100, "currency": "USD"}, {}],
    "place": [{"name": "Aqaba", "country": "JOR"}, {"name": "near Aqaba"}, {}],
    "areas": [["policy"], ["policy", "cyber"], []],
    "domains": [["sea", "air"]],
    "persons": [[{"name": "Ana Costa", "office": "chief of staff", "rank": "general"}], [{"name": "Costa"}], None],
    "items": [
        [{"name": "patrol boats", "category": "ships", "quantity": 2}, {"name": "boats"}],
        [{"name": "two patrol boats", "quantity": 2}],
    ],
    "evidence": [["Oman and Kenya signed an accord."], ["signed  an\naccord"], ["What was never said."], []],
}


def reports(seed: int, count: int) -> dict[str, Row]:
    """Reports with records of chance."""
    chance = random.Random(seed)
    text = "Oman and Kenya signed an accord."
    names = [f"r{number}" for number in range(count)]
    return {name: {"report": name, "text": text, "title": None, "records": _records(chance)} for name in names}


def perturbed(rows: dict[str, Row], seed: int) -> dict[str, Row]:
    """The same reports coded otherwise: records lost, added, doubled and changed, roles swapped, reports left out."""
    chance = random.Random(seed)
    out = {}
    for name, row in rows.items():
        records = [_changed(copy.deepcopy(record), chance) for record in row["records"] if chance.random() > 0.15]
        if records and chance.random() < 0.2:
            records.append(copy.deepcopy(chance.choice(records)))
        if chance.random() < 0.2:
            records += _records(chance)
        chance.shuffle(records)
        if chance.random() > 0.05:
            out[name] = {"report": name, "records": records}
    return out


def _records(chance: random.Random) -> list[Row]:
    return [_record(chance) for _ in range(chance.choice((0, 1, 2, 4)))]


def _record(chance: random.Random) -> Row:
    record: Row = {"type": chance.choice(("agreement", "transfer", "exercise"))}
    roles = ("party", "supplier", "recipient")
    codes = chance.sample(CODES, chance.randint(0, 3))
    record["parties"] = [{"code": code, "role": chance.choice(roles)} for code in codes]
    return record | {name: copy.deepcopy(chance.choice(worths)) for name, worths in WORDS.items() if chance.random() < 0.5}


def _changed(record: Row, chance: random.Random) -> Row:
    for name, worths in WORDS.items():
        if chance.random() < 0.1:
            record[name] = copy.deepcopy(chance.choice(worths))
        elif chance.random() < 0.05:
            record.pop(name, None)
    parties = record.get("parties") or []
    if len(parties) > 1 and chance.random() < 0.3:
        parties[0]["role"], parties[1]["role"] = parties[1]["role"], parties[0]["role"]
    if parties and chance.random() < 0.2:
        parties[0]["code"] = chance.choice(CODES)
    return record
