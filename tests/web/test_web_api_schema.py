"""The API against its own description: schemathesis asks for whatever it allows and for what it does not, and finds nothing."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
import site_of_pages as site

from pactograph.errors import InputError
from pactograph.records.dates import checked
from pactograph.web.api import params
from pactograph.web.app import app

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
# What `st run` does by itself, but the same each time.
CONFIG = {"generation": {"max-examples": 12, "deterministic": True, "database": "none"}}


def test_nothing_is_found(tmp_path: Path) -> None:
    from schemathesis.engine import events, from_schema

    with site.register(tmp_path) as made:
        config = schemathesis.config.SchemathesisConfig.from_dict(CONFIG)
        described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app(made, hosts=None), config=config)
        found, asked = [], 0
        for event in from_schema(described).execute():
            assert not isinstance(event, events.FatalError | events.NonFatalError), event
            if isinstance(event, events.ScenarioFinished):
                asked += len(event.recorder.cases)
                found += [line for checks in event.recorder.checks.values() for one in checks if (line := _fault(one))]
    assert found == [] and asked > 500


def _fault(check: Any) -> str:
    info = check.failure_info
    return f"{check.name}: {info.failure.title} {info.failure.message} {info.code_sample}" if info else ""


def test_days_are_allowed_that_there_are_and_no_others() -> None:
    allowed = re.compile(str(params.Date.__metadata__[0].pattern))
    day = datetime.date(1896, 1, 1)
    while day.year < 1909:
        assert allowed.match(day.isoformat())
        day += datetime.timedelta(days=1)
    for year, month, last in (
        (year, month, last) for year in (1900, 1999, 2000, 2004) for month in range(14) for last in (0, 28, 29, 30, 31, 32)
    ):
        date = f"{year}-{month:02}-{last:02}"
        try:
            real = checked(date) is not None
        except InputError:
            real = False
        assert bool(allowed.match(date)) is real, date
    assert allowed.match("2015") and allowed.match("2015-12") and not allowed.match("0000") and not allowed.match("2015-13")
