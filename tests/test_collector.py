"""The collector of garbage rests while a report is coded, and is as it was after that."""

from __future__ import annotations

import gc

import pytest

from pactograph import flow
from pactograph.records import Report

REPORT = Report(report="r", text="Chile and Peru signed a memorandum in Lima on 3 May 2021.", date="2021-05-04")


@pytest.mark.parametrize("on", [True, False])
def test_it_is_as_it_was(monkeypatch: pytest.MonkeyPatch, on: bool) -> None:
    seen: list[bool] = []
    parse = flow.parse

    def watched(*args: object, **more: object) -> object:
        seen.append(gc.isenabled())
        return parse(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(flow, "parse", watched)
    if not on:
        gc.disable()
    try:
        assert flow.code(REPORT).records
        assert seen == [False] and gc.isenabled() is on
    finally:
        gc.enable()


def test_a_fault_leaves_it_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "parse", lambda *args, **more: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        flow.code(REPORT)
    assert gc.isenabled()
