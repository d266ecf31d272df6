"""A result drawn and written as SVG, PNG or HTML, by the name of the file."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from pactograph.analysis.alignment import Alignment
from pactograph.analysis.exercises import Exercises
from pactograph.analysis.implementation import Implementation
from pactograph.analysis.network import Network
from pactograph.analysis.plots import alignment, exercises, implementation, network, timeline, world
from pactograph.analysis.plots.page import page
from pactograph.analysis.plots.style import DARK, LIGHT, Theme, styled
from pactograph.analysis.timeline import Timeline
from pactograph.analysis.worldmap import WorldMap
from pactograph.errors import InputError

Result: TypeAlias = Alignment | Network | Implementation | Timeline | WorldMap | Exercises
FORMATS = ("svg", "png", "html")
SOURCE = "press reports coded by Pactograph"
DRAWN: dict[type, Callable[[Any, Theme, str], Any]] = {
    Alignment: alignment.draw,
    Network: network.draw,
    Implementation: implementation.draw,
    Timeline: timeline.draw,
    WorldMap: world.draw,
    Exercises: exercises.draw,
}


def save(result: Result, path: Path | str, *, source: str = SOURCE, dark: bool = False, href: str | None = None) -> Path:
    """Writes the plot of a result; `.svg`, `.png` or `.html` says how. Raises InputError for another ending or where it cannot be written,
    SetupError where matplotlib is missing.
    """
    path = Path(path)
    data = render(result, path.suffix.lstrip(".").lower(), source=source, dark=dark, href=href)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", str(path)) from error
    return path


def render(result: Result, format: str = "svg", *, source: str = SOURCE, dark: bool = False, href: str | None = None) -> bytes:
    """The plot as bytes; the same result gives the same SVG. `href` (with `{id}`) makes ids of the HTML's table links to entries."""
    if format not in FORMATS:
        raise InputError(f"no plot is written as {format or 'a file without an ending'!r}", remedy="use .svg, .png or .html")
    theme = DARK if dark and format != "html" else LIGHT
    with styled(theme), warnings.catch_warnings():
        # Letters that the font lacks are drawn as boxes in PNG; SVG and HTML keep them as text.
        warnings.filterwarnings("ignore", message="Glyph")
        drawn = DRAWN[type(result)](result, theme, source)
        data = _written(drawn, "png" if format == "png" else "svg")
    if format != "html":
        return data
    return page(drawn.get_suptitle(), data.decode("utf-8"), result.rows(), href).encode("utf-8")


def _written(drawn: Any, format: str) -> bytes:
    buffer = io.BytesIO()
    known: dict[str, Any] = (
        {"Title": drawn.get_suptitle(), "Date": None, "Creator": "Pactograph"} if format == "svg" else {"Software": None}
    )
    drawn.savefig(buffer, format=format, dpi=160, metadata=known)
    return buffer.getvalue()
