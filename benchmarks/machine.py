"""What the figures were measured on: without it they say nothing."""

from __future__ import annotations

import platform
from importlib.metadata import version
from pathlib import Path

from pactograph.bulk.batch import cores


def line() -> str:
    """Versions, processor and cores, in one line."""
    python = f"Python {platform.python_version()}, spaCy {version('spacy')}"
    return f"pactograph {version('pactograph')}, {python}, {processor()}, {cores()} cores"


def processor() -> str:
    """The processor's name where the system tells it, else its architecture."""
    try:
        rows = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        rows = []
    names = [row.partition(":")[2].strip() for row in rows if row.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
