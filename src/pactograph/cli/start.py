"""How the command `pactograph` starts."""

from __future__ import annotations

import os

from pactograph.publishing.collecting import rarely


def main() -> None:
    """Run the command that the arguments name."""
    # Whether there are plugins that watch Pydantic is asked of everything that is installed: 15 ms that no command has use for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What is imported stays: a collector that looks through it again and again takes a tenth of the start.
    with rarely():
        from pactograph.cli.app import app

        app()
