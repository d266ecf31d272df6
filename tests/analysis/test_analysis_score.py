"""The measure: fixed figures, and the figures of the reference script where that lies beside the repository."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from perturbed import perturbed, reports

from pactograph.analysis.alike import agree, alike, same_date, same_money, same_number, same_person
from pactograph.analysis.pairing import is_swapped, pairs
from pactograph.analysis.score import score
from pactograph.analysis.slots import slots, split

SHARED = Path(__file__).parents[3] / "shared"
REFERENCE = SHARED / "score.py"
needs_reference = pytest.mark.skipif(not REFERENCE.is_file(), reason="no reference beside the repository (../shared/score.py)")


def record(type: str = "agreement", parties: str = "OMN party, KEN party", **fields: Any) -> dict[str, Any]:
    pairs_ = [pair.split() for pair in parties.split(",")]
    return {"type": type, "parties": [{"code": code, "role": role} for code, role in pairs_]} | fields


def report(*records: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"records": list(records)} | more


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    spec.loader.exec_module(module)
    sys.dont_write_bytecode = writes
    return module


@pytest.mark.parametrize(
    ("rule", "gold", "coded", "same"),
    [
        (alike, "Exercise Desert Lantern", "Desert Lantern 2015", True),
        (alike, "Desert Lantern", "Desert Storm", True),
        (alike, "Desert Lantern", "Cold Fjord", False),
        (alike, "the of", "the of", False),
        (same_person, "Bratislav Gašic", "Gasic", True),
        (same_person, "Ana Costa", "Ana Lima", True),
        (same_person, "Ana Costa", "Rui Lima", False),
        (same_person, "", "Rui Lima", False),
        (same_date, "2015-10", "2015-10-30", True),
        (same_date, "2015-10-30/2015-11-02", "2015-10-30", True),
        (same_date, "2015-10", "2015-11", False),
        (same_number, 1000, "1009", True),
        (same_number, 1000, 1020, False),
        (same_number, None, 1, False),
        (same_money, {"amount": 5, "currency": "EUR"}, {"amount": 5, "currency": "EUR"}, True),
        (same_money, {"amount": 5, "currency": "EUR"}, {"amount": 5, "currency": "USD"}, False),
    ],
)
def test_values_agree(rule: Any, gold: Any, coded: Any, same: bool) -> None:
    assert rule(gold, coded) is same


def test_codes_agree_only_where_equal() -> None:
    assert agree("area", "policy", "policy")
    assert not agree("area", "air-defence", "air defence")


def test_every_value_of_a_record_is_a_slot() -> None:
    whole = record(
        "transfer",
        "NOR supplier",
        status="done",
        value={"amount": 5, "currency": "EUR"},
        persons=[{"name": "Ana Costa", "party": "PRT", "office": "chief of staff"}],
        place={"name": "Oslo", "country": "NOR"},
        items=[{"name": "boats", "category": "ships", "quantity": 0}],
        areas=["policy"],
        domains=["sea"],
        evidence=["q"],
    )
    assert [field for field, _ in slots(whole)] == (
        "status value party role person office place item category quantity area domain".split()
    )


def test_each_gold_slot_is_used_once() -> None:
    assert split([("area", "a"), ("area", "b")], [("area", "a"), ("area", "a")]) == ([("area", "a")], [("area", "b")], [("area", "a")])


def test_records_are_paired_by_type_parties_and_agreement() -> None:
    gold = [record(status="done"), record(status="planned"), record("exercise", "OMN participant")]
    coded = [record(status="planned"), record(status="done"), record("exercise", "KEN participant"), record("training", "OMN provider")]
    assert sorted(pairs(gold, coded)) == [(0, 1), (1, 0)]


def test_a_common_quote_decides() -> None:
    gold = [record(evidence=["They signed an accord on Sunday"]), record(evidence=["A plan was agreed years ago"])]
    assert sorted(pairs(gold, [record(evidence=["a plan was agreed"])])) == [(1, 0)]


def test_swapped_roles() -> None:
    sale = record("transfer", "NOR supplier, CHL recipient")
    assert is_swapped(sale, record("transfer", "CHL supplier, NOR recipient"))
    assert not is_swapped(sale, sale)
    assert not is_swapped(sale, record("transfer", "NOR recipient"))


def test_figures() -> None:
    gold = {
        "right": report(record(status="done"), text="Oman and Kenya signed.", title="Accord signed"),
        "swapped": report(record("transfer", "NOR supplier, CHL recipient", status="done")),
        "missed": report(record("exercise", "OMN participant, KEN participant"), record("usage", "RUS holder")),
        "empty": report(),
        "not empty": report(),
    }
    coded = {
        "right": report(record(status="done", evidence=["Oman and\nKenya signed.", "Accord", "never said"])),
        "swapped": report(record("transfer", "CHL supplier, NOR recipient", status="planned")),
        "not empty": report(record("meeting", "USA host")),
        "of no gold": report(record()),
    }
    got = score(gold, coded)
    assert got["reports"] == 5
    assert got["records"] == {"precision": 2 / 3, "recall": 0.5, "f1": pytest.approx(4 / 7), "gold": 4, "coded": 3}
    # Right: status and two slots a party. Swapped: only the two codes. Missed: 4 + 2. Spurious: 2.
    assert (got["slots"]["gold"], got["slots"]["coded"], got["slots"]["precision"]) == (16, 12, 7 / 12)
    assert got["slots in matched records"]["recall"] == 7 / 10
    assert got["reports with nothing to code"] == {"reports": 2, "left empty": 1}
    assert got["entirely right"] == {"reports": 3, "right": 1}
    assert got["swapped roles"] == {"records": 1, "swapped": 1}
    assert got["evidence"] == {"quotes": 3, "verbatim": 2}
    assert list(got["by type"]) == ["agreement", "exercise", "meeting", "transfer", "usage"]
    assert got["by field"]["status"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5, "gold": 2, "coded": 2}
    assert ("missed", "exercise", "missed record", ["KEN", "OMN"], "") in got["errors"]
    assert ("swapped", "transfer", "missed", "status", "done") in got["errors"]


def test_nothing_against_nothing() -> None:
    got = score({}, {})
    assert (got["reports"], got["records"]["f1"], got["errors"]) == (0, 0.0, [])


@given(st.integers(), st.integers())
@settings(max_examples=50, deadline=None)
def test_gold_against_itself_is_all_right_and_figures_stay_in_bounds(seed: int, other: int) -> None:
    gold = reports(seed, 8)
    for row in score(gold, perturbed(gold, other))["by type"].values():
        assert all(0 <= row[what][rate] <= 1 for what in ("records", "slots") for rate in ("precision", "recall", "f1"))
    with_parties = {name: {**row, "records": [one for one in row["records"] if one["parties"]]} for name, row in gold.items()}
    itself = score(with_parties, with_parties)
    assert itself["records"]["gold"] == itself["records"]["coded"]
    assert itself["records"]["f1"] in (0.0, 1.0)


@needs_reference
@given(st.integers(), st.integers())
@settings(max_examples=60, deadline=None)
def test_figures_of_the_reference_on_reports_of_chance(seed: int, other: int) -> None:
    gold = reports(seed, 12)
    coded = perturbed(gold, other)
    assert score(gold, coded) == reference().score(gold, coded)


@needs_reference
@pytest.mark.parametrize("seed", range(3))
def test_figures_of_the_reference_on_gold(seed: int) -> None:
    lines = (SHARED / "gold" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["report"]: row for row in map(json.loads, lines)}
    coded = perturbed(gold, seed)
    ours, theirs = score(gold, coded), reference().score(gold, coded)
    assert ours == theirs
    assert json.dumps(ours) == json.dumps(theirs)
