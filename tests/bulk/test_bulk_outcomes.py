"""Batches: the order is kept, the output does not depend on the number of processes, and nothing stops a batch."""

import json
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from types import ModuleType

import handmade
import pytest

from pactograph.bulk import Outcome, batch, cluster, ledger, pool, serial
from pactograph.bulk.outcome import allowance
from pactograph.errors import SetupError, UnreadableReport
from pactograph.publishing import jsonl
from pactograph.records import Coding, Report

TEXTS = ["raise", handmade.TEXT, "exit", "kill", "hang", "wait 0.3", "nothing", handmade.TEXT]
EXPECTED = ["failed", "coded", "failed", "failed", "failed", "coded", "coded", "coded"]


def reports(texts: list[str]) -> list[Report]:
    return [handmade.report(f"r{number}", text=text) for number, text in enumerate(texts)]


def lines(outcomes: Iterator[Outcome]) -> str:
    return "".join(jsonl.chunks(outcome.coding for outcome in outcomes if outcome.coding))


def test_pool_survives_crash_kill_hang_and_error_in_order() -> None:
    outcomes = list(pool.run(reports(TEXTS), handmade.moody, jobs=2, limit=2))
    assert [outcome.report for outcome in outcomes] == [f"r{number}" for number in range(len(TEXTS))]
    assert [outcome.status for outcome in outcomes] == EXPECTED
    errors = [outcome.error for outcome in outcomes]
    assert "ValueError: a strange sentence" in errors[0]
    assert "exit code 7" in errors[2]
    assert "signal 9" in errors[3]
    assert "longer than 2 s" in errors[4]
    assert not any("\n" in error for error in errors)


def test_pool_gives_the_bytes_of_one_process() -> None:
    given = reports([handmade.TEXT, "wait 0.2", "nothing", handmade.TEXT] * 3)
    assert lines(pool.run(given, handmade.moody, jobs=2, limit=30)) == lines(serial.run(given, handmade.moody, 30))


def test_pool_keeps_the_original_bytes_out_of_the_workers_and_in_the_report() -> None:
    [outcome] = pool.run(reports([handmade.TEXT]), handmade.whole, jobs=1, limit=30)
    assert outcome.coding is not None
    assert outcome.coding.report.provenance.original == handmade.TEXT.encode()


def test_pool_of_unreadable_sources_ends() -> None:
    given = [UnreadableReport("is empty", f"{number}.txt") for number in range(300)]
    outcomes = list(pool.run(given, handmade.whole, jobs=1, limit=30))
    assert [outcome.error for outcome in outcomes] == [f"{number}.txt: is empty" for number in range(300)]


def test_pool_without_input_has_no_outcome() -> None:
    assert list(pool.run([], handmade.whole, jobs=2, limit=30)) == []


def test_serial_reports_errors_and_time() -> None:
    outcomes = list(serial.run(reports(["raise", "hang", handmade.TEXT]), handmade.moody, 0.3))
    assert [outcome.status for outcome in outcomes] == ["failed", "failed", "coded"]


def test_what_the_installation_lacks_ends_the_batch() -> None:
    given = reports(["nothing", "lack", "nothing"])
    for outcomes in (pool.run(given, handmade.moody, jobs=1, limit=30), serial.run(given, handmade.moody, 30)):
        assert next(outcomes).status == "coded"
        with pytest.raises(SetupError, match=r"the model is missing \(install it\)"):
            next(outcomes)


def test_long_texts_have_more_time() -> None:
    assert allowance(handmade.report(text="x"), 120) == 120
    assert allowance(handmade.report(text="x" * 1_000_000), 120) == 1200


def test_ledger_says_what_became_of_each_source() -> None:
    given = [*reports([handmade.TEXT, "raise"]), UnreadableReport("is empty", "a.txt")]
    rows = [json.loads(ledger.line(outcome)) for outcome in serial.run(given, handmade.moody, 30)]
    assert [row["status"] for row in rows] == ["coded", "failed", "unreadable"]
    assert [row["records"] for row in rows] == [3, None, None]
    assert (rows[0]["source"], rows[0]["sha256"], rows[0]["error"]) == ("r0.txt", "ab" * 32, None)
    assert (rows[2]["source"], rows[2]["error"]) == ("a.txt", "a.txt: is empty")


@pytest.mark.parametrize(
    ("count", "jobs", "cores", "expected"), [(3, 0, 8, "serial"), (40, 0, 8, 8), (40, 0, 1, "serial"), (2, 2, 8, 2), (40, 1, 8, "serial")]
)
def test_batch_starts_workers_only_where_they_pay(
    monkeypatch: pytest.MonkeyPatch, count: int, jobs: int, cores: int, expected: object
) -> None:
    seen: list[object] = []
    flow = ModuleType("pactograph.flow")
    flow.code = handmade.whole  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pactograph.flow", flow)
    monkeypatch.setattr("pactograph.flow", flow, raising=False)
    monkeypatch.setattr(batch, "cores", lambda: cores)
    monkeypatch.setattr(batch.serial, "run", lambda inputs, coder, limit: seen.append("serial") or iter(inputs))
    monkeypatch.setattr(batch.pool, "run", lambda inputs, jobs, limit: seen.append(jobs) or iter(inputs))
    given = reports(["nothing"] * count)
    assert list(batch.run(given, jobs=jobs)) == given
    assert seen == [expected]


def test_ray_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda name: None)
    with pytest.raises(SetupError, match=r"pip install 'pactograph\[ray\]'"):
        list(batch.run(reports(["nothing"]), ray="auto"))


@pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed")
@pytest.mark.filterwarnings("ignore")
def test_ray_gives_the_same_outcomes() -> None:
    texts = ["raise", handmade.TEXT, "exit", "hang", "nothing"]
    outcomes = list(cluster.run(reports(texts), handmade.moody, address="local", limit=20))
    assert [outcome.status for outcome in outcomes] == ["failed", "coded", "failed", "failed", "coded"]
    assert outcomes[1].coding == Coding(report=reports(texts)[1], records=handmade.coding(reports(texts)[1]).records)
