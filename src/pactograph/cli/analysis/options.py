"""Options that commands of analysis share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Option

BY = Annotated[str, Option("--by", metavar="PERIOD", help="all, month, quarter, year, decade, or a run such as '5 years'.")]
TYPES = Annotated[list[str] | None, Option("--type", metavar="TYPE", help="Record types; repeat or separate by commas.")]
AREAS = Annotated[list[str] | None, Option("--area", metavar="AREA", help="Areas of cooperation; repeat or separate by commas.")]
PLOT = Annotated[Path | None, Option("--plot", metavar="FILE", help="Draw it: .svg, .png, or .html that needs no network.")]
DARK = Annotated[bool, Option("--dark", help="Draw on dark ground.")]
SEED = Annotated[int, Option("--seed", metavar="N", help="Seed of what is drawn at random.")]
SAMPLES = Annotated[int, Option("--samples", min=0, max=100_000, metavar="N", help="Draws of the bootstrap; 0: no intervals.")]
