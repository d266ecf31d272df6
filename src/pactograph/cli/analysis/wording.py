"""What a term stands for, laid out for people: what was called so beside what was played, who means what by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from pactograph.cli.analysis.notes import SOME, counted
from pactograph.cli.clean import clean_line

if TYPE_CHECKING:
    from pactograph.analysis.words import Called, Meant, Quote, Words

UNKNOWN = "not told"


def parts(found: Words) -> Iterator[RenderableType]:
    """A block for each use of the term."""
    if found.called:
        yield Text("called so", "bold")
        for called in found.called:
            yield from _called(called)
    if found.meant:
        yield Text("meant by it", "bold")
        for meant in found.meant:
            yield from _meant(meant)


def _called(one: Called) -> Iterator[RenderableType]:
    yield _head(one.entry, one.date, one.parties)
    yield from _lines(("label", one.label or UNKNOWN), ("played", one.scenario or UNKNOWN), ("others", "; ".join(one.others)))
    if one.differs:
        yield from _lines(("≠", f"the label speaks of {_names(one.label_themes)}, what was played of {_names(one.scenario_themes)}"))
    yield from _quotes(one.quotes)


def _meant(one: Meant) -> Iterator[RenderableType]:
    yield _head(one.entry, one.date, one.holders)
    yield from _lines(("term", one.term), ("means", one.meaning or UNKNOWN), ("against", ", ".join(one.contrast)))
    yield from _quotes(one.quotes)


def _head(entry: str, date: str | None, parties: Iterable[str]) -> RenderableType:
    line = Text(f"{entry}  {date or 'undated'}  {clean_line(', '.join(parties))}")
    line.stylize("cyan", 0, len(entry))
    return Padding(line, (0, 0, 0, 2), expand=False)


def _lines(*named: tuple[str, str]) -> Iterator[RenderableType]:
    for name, words in named:
        if words:
            yield Padding(Text(f"{name:<8} {clean_line(words)}"), (0, 0, 0, 4), expand=False)


def _quotes(quotes: Iterable[Quote]) -> Iterator[RenderableType]:
    for one in quotes:
        yield Padding(Text(f"“{clean_line(one.text)}” (report/{one.report})", "dim"), (0, 0, 0, 4), expand=False)


def notes(found: Words) -> Iterator[str]:
    """What was played in all, who differs, and who signed something under the word."""
    if found.played:
        yield "Played: " + ", ".join(f"{theme} ({count})" for theme, count in found.played.items()) + "."
    for one in found.differ:
        yield f"{one.left} and {one.right} differ ({', '.join(one.entries)})."
    if found.signed:
        some = ", ".join(found.signed[:SOME]) + (" …" if len(found.signed) > SOME else "")
        yield f"{counted(len(found.signed))} with it among their areas: {some}."
    if not found.called and not found.meant:
        yield "`pactograph words` lists all labels and terms."


def _names(themes: Iterable[str]) -> str:
    return ", ".join(themes)
