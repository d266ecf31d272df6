"""The language model and the fitted parts, loaded once."""

from __future__ import annotations

import pytest

from pactograph import flow


@pytest.fixture(scope="session", autouse=True)
def loaded() -> None:
    """Load both before the first test, so that no test is timed or blamed for it."""
    flow.load()
