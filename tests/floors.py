"""Floors of accuracy: a YAML of tables, each with a list of steps, the last of which is in force; a step that lowers one says `why`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

Step = dict[str, Any]


@cache
def steps(path: Path) -> dict[str, list[Step]]:
    """The steps of each table of a file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def below(found: Mapping[str, float], own: list[Step]) -> list[str]:
    """A line for each figure that is below its floor."""
    return [f"{name} {found[name]:.3f} < {least}" for name, least in own[-1].items() if name != "why" and found[name] < least]


def unexplained(own: list[Step]) -> list[Step]:
    """The steps that lower or drop a floor and do not say why."""
    lowered = [after for before, after in pairwise(own) if any(after.get(name, -1) < before[name] for name in before if name != "why")]
    return [step for step in lowered if not step.get("why", "").strip()]
