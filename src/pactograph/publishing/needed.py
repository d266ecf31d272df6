"""Libraries that only some formats need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pactograph.errors import SetupError


def needed(module: str, package: str = "") -> Any:
    """The module. Raises SetupError, with what to install, where its package is not there."""
    try:
        return import_module(module)
    except ImportError as error:
        name = package or module.partition(".")[0]
        raise SetupError(f"{name} is not installed", remedy="pip install 'pactograph[publishing]'") from error
