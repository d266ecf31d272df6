"""Markdown: the text is stored as written; title, date and outlet come from its front matter and first heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from pactograph.reading.blob import Blob
from pactograph.reading.date import from_text, from_url, parse
from pactograph.reading.decoding import decode
from pactograph.reading.finish import Draft, finish, plain_bytes
from pactograph.reading.headline import headline
from pactograph.reading.normal import one_line, stored
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report

FRONT = re.compile(r"\A\s*---[ \t]*\n(.{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]{1,2000}?)[ \t]*#*[ \t]*$|^([^\n]{1,500})\n={2,}[ \t]*$", re.MULTILINE)
MARKS = re.compile(r"[*_`]{1,3}|!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report]:
    """One report. Front matter is taken off the text; what follows it is stored as written."""
    data = plain_bytes(blob, options)
    text, encoding = decode(data, blob.where, blob.charset)
    front, text = _split(stored(text))
    draft = Draft(
        text,
        title=one_line(str(front.get("title") or _heading(text) or headline(text))),
        date=parse(str(front.get("date", ""))) or from_url(blob.url) or from_text(text),
        outlet=_said(front, "outlet", "source", "publisher", "site"),
        author=_said(front, "author", "byline"),
        language=_said(front, "language", "lang"),
        url=_said(front, "url", "link", "canonical"),
        media_type="text/markdown",
        encoding=encoding,
        original=data,
    )
    yield finish(draft, blob, options)


def _split(text: str) -> tuple[dict[str, Any], str]:
    """The front matter and the text after it; what cannot be read as front matter stays text."""
    match = FRONT.match(text)
    if not match:
        return {}, text
    try:
        # BaseLoader makes strings only and expands no tags; an alias bomb needs `&`, which front matter does not.
        front = yaml.load(match[1], Loader=yaml.BaseLoader) if "&" not in match[1] else None
    except (yaml.YAMLError, RecursionError):
        return {}, text
    if not isinstance(front, dict):
        return {}, text
    return {str(key).lower(): value for key, value in front.items()}, text[match.end() :]


def _heading(text: str) -> str:
    match = HEADING.search(text[:20_000])
    return MARKS.sub(r"\1", match[1] or match[2]).strip() if match else ""


def _said(front: dict[str, Any], *keys: str) -> str | None:
    said = next((front[key] for key in keys if isinstance(front.get(key), str) and front[key].strip()), None)
    return one_line(said) if said else None
