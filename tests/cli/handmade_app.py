"""The command line over a coder made by hand: run as a script for tests of a real process."""

from __future__ import annotations

import sys
from types import ModuleType

import handmade

import pactograph


def install() -> ModuleType:
    """Put the coder of `handmade` in the place of the product's, which needs the language model."""
    flow = ModuleType("pactograph.flow")
    flow.code = handmade.moody  # type: ignore[attr-defined]
    flow.load = lambda: None  # type: ignore[attr-defined]
    sys.modules["pactograph.flow"] = flow
    pactograph.flow = flow  # type: ignore[attr-defined]
    return flow


# The second name is that of this file in the worker processes of a batch.
if __name__ in ("__main__", "__mp_main__"):
    install()

if __name__ == "__main__":
    from pactograph.cli.app import app

    app()
