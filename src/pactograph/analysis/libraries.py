"""Libraries that only some analyses need, and what to do where they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pactograph.errors import SetupError


def library(name: str, extra: str) -> Any:
    """The module `name`. Raises SetupError where it is not installed; `extra` is the one of Pactograph that brings it."""
    try:
        return import_module(name)
    except ImportError as error:
        raise SetupError(f"{name.partition('.')[0]} is not installed", remedy=f"pip install 'pactograph[{extra}]'") from error
