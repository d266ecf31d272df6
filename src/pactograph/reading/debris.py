"""Lines that a web page saved as text carries beside its article: advertisements, menus, captions, links, comments, cookie notices.

They stay in the stored text, so that spans hold; they are only marked, for the coder to pass over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby

import yaml

from pactograph.reading.language import foreign, language

EDGE = " \t\u00a0•·*-–—|>»«#:.…[]()"
# A line in another language counts only beside an English text, and only where it is long enough to tell.
FOREIGN_WORDS = 5
# No line that a pattern describes is as long.
LOOKED_AT = 400
# A menu: so many short lines in a row, of which so many are known. Lists of countries or weapons have none of these.
MENU_LINES, MENU_KNOWN, MENU_WORDS = 4, 2, 4
SENTENCE = re.compile(r"[.!?:;][\"”’')\]]*$")
# Headlines end with no full stop, and have fewer words than this.
STOP = re.compile(r"\.[\"”’')\]]*$")
LONGEST_LINK = 25


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def bare(self) -> str:
        """The words alone, in lower case."""
        return self.text.strip(EDGE).casefold()

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(SENTENCE.search(self.text.rstrip()))


@cache
def _data() -> dict[str, list[str]]:
    text = resources.files("pactograph.reading").joinpath("data", "debris.yaml").read_text("utf-8")
    data: dict[str, list[str]] = yaml.safe_load(text)
    return data


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_data()[name])


@cache
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _data()["patterns"]), re.IGNORECASE)


@cache
def _comments() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, _data()["comments"]))
    return re.compile(rf"(?:\d{{1,5}}\s+)?(?:{heads})(?:\s*\(\d{{1,5}})?")


def debris(text: str) -> list[tuple[int, int]]:
    """Start and end of every stretch of `text` that belongs to the page and not to the article, in order: lines without their line ends."""
    lines = _lines(text)
    last = next((n for n, line in enumerate(lines) if 2 * line.start > len(text) and _comments().fullmatch(line.bare)), len(lines))
    english = language(text) == "en"
    marked = {n for n, line in enumerate(lines[:last]) if is_debris(line.text) or (english and _foreign(line.text))}
    marked |= _links(lines[:last]) | _menus(lines[:last])
    found = [(lines[n].start, lines[n].end) for n in sorted(marked)]
    return [*found, (lines[last].start, lines[-1].end)] if last < len(lines) else found


def is_debris(line: str) -> bool:
    """Whether a line, whatever stands around it, is no part of an article."""
    bare = line.strip(EDGE).casefold()
    return bare in _listed("lines") or bare in _listed("links") or bool(_patterns().match(line[:LOOKED_AT].strip()))


def _lines(text: str) -> list[_Line]:
    """The lines that are not blank."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(_Line(start, start + len(line), line))
        start += len(line) + 1
    return lines


def _foreign(line: str) -> bool:
    return len(line.split()) >= FOREIGN_WORDS and foreign(line) is not None


def _links(lines: list[_Line]) -> set[int]:
    """The headlines of other reports: what follows a line such as "Related articles" until something is no headline."""
    marked, within = set(), False
    for n, line in enumerate(lines):
        if within and (STOP.search(line.text.rstrip()) or len(line.text.split()) > LONGEST_LINK):
            within = False
        if within:
            marked.add(n)
        within = within or line.bare in _listed("links")
    return marked


def _menus(lines: list[_Line]) -> set[int]:
    """Runs of short lines with known ones among them."""
    marked: set[int] = set()
    for short, run in groupby(range(len(lines)), lambda n: len(lines[n].text.split()) <= MENU_WORDS and not lines[n].ends):
        numbers = list(run) if short else []
        if len(numbers) >= MENU_LINES and sum(is_debris(lines[n].text) for n in numbers) >= MENU_KNOWN:
            marked.update(numbers)
    return marked
