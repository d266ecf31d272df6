"""Lines that a web page saved as text carries beside its article: advertisements, captions, links, comments, cookie notices.

They stay in the stored text, so that spans hold; they are only marked, for the coder to pass over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

import yaml

from pactograph.reading.language import foreign, language

EDGE = " \t\u00a0•·*-–—|>»«#:.…[]()"
# A line in another language counts only beside an English text, and only where it is long enough to tell.
FOREIGN_WORDS = 5


@cache
def _lists() -> dict[str, frozenset[str]]:
    rows = _data()
    return {name: frozenset(str(line) for line in rows[name]) for name in ("lines", "comments")}


@cache
def _data() -> dict[str, list[str]]:
    text = resources.files("pactograph.reading").joinpath("data", "debris.yaml").read_text("utf-8")
    data: dict[str, list[str]] = yaml.safe_load(text)
    return data


@cache
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _data()["patterns"]), re.IGNORECASE)


@cache
def _comment_heads() -> re.Pattern[str]:
    return re.compile(
        r"(?:\d{1,5}\s+|leave a |post a |add a )?(?:%s)(?:\s*\(\d{1,5}\))?"
        % "|".join(map(re.escape, _data()["comments"]))
    )


def debris(text: str) -> list[tuple[int, int]]:
    """Start and end of every line of `text` that belongs to the page and not to the article, in order, without its line end."""
    english = language(text) == "en"
    found = []
    for start, end in _lines(text):
        line = text[start:end]
        if not line.strip():
            continue
        if _opens_comments(line) and 2 * start > len(text):
            found.append((start, len(text.rstrip())))
            break
        if is_debris(line) or (english and _foreign_line(line)):
            found.append((start, end))
    return found


def is_debris(line: str) -> bool:
    """Whether a line, whatever stands around it, is no part of an article."""
    bare = line.strip(EDGE).casefold()
    return bare in _lists()["lines"] or bool(line.strip()) and bool(_patterns().match(line[:400].strip()))


def _opens_comments(line: str) -> bool:
    return len(line) < 60 and bool(_comment_heads().fullmatch(line.strip(EDGE).casefold()))


def _foreign_line(line: str) -> bool:
    return len(line.split()) >= FOREIGN_WORDS and foreign(line) is not None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1
