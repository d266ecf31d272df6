"""What a feed lists."""

from __future__ import annotations

import datetime
import io
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import feedparser
from lxml import etree, html

from pactograph.errors import InputError
from pactograph.reading.fetch import Answer
from pactograph.reading.normal import one_line, stored

# What is added to addresses to count readers.
COUNTED = re.compile(r"utm_\w+|fbclid|gclid|at_(?:medium|campaign)|mc_[ce]id", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """`guid` is the entry's own id, or its address; `url` is "" where it has none; `content` is the HTML that the feed brings, or ""."""

    guid: str
    url: str
    title: str
    summary: str
    content: str
    date: str | None


@dataclass(frozen=True)
class Listing:
    """The feed's own title, and its entries in their order, each once."""

    title: str
    entries: tuple[Entry, ...]


def listing(url: str, answer: Answer) -> Listing:
    """The feed in an answer. Raises InputError where it is none, or is broken before its first entry."""
    told = {"content-type": answer.headers.get("Content-Type", ""), "content-location": answer.place}
    # A stream: the library would take bytes for the name of a file first.
    try:
        found = feedparser.parse(io.BytesIO(answer.body), response_headers=told)
    except Exception as error:  # the library's own faults on broken feeds are of many classes
        raise _none(url) from error
    if not found.entries and (found.bozo or not found.get("version")):
        raise _none(url)
    entries = {entry.guid: entry for one in reversed(found.entries) if (entry := _entry(one, answer.place))}
    return Listing(one_line(found.feed.get("title", "")), tuple(reversed(entries.values())))


def _none(url: str) -> InputError:
    return InputError("is no feed (RSS or Atom) that can be read", url, "give the address of the feed, not of the site")


def _entry(one: Any, base: str) -> Entry | None:
    """The entry; None where it has neither an address nor an id."""
    url = _address(one.get("link", ""), base)
    guid = str(one.get("id") or url)
    content = next((part.get("value", "") for part in one.get("content", []) if "html" in part.get("type", "")), "")
    entry = Entry(guid, url, one_line(_words(one.get("title", ""))), _words(one.get("summary", "")), stored(content), _date(one))
    return entry if guid else None


def _address(link: str, base: str) -> str:
    """The web address of an entry without what only counts readers; "" for any other."""
    try:
        parts = urlsplit(urljoin(base, link.strip()))
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not link.strip():
        return ""
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not COUNTED.fullmatch(name)]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _words(markup: str) -> str:
    """The words of a piece of HTML."""
    try:
        return " ".join(" ".join(html.fromstring(f"<div>{markup}</div>").itertext()).split()) if markup.strip() else ""
    except (etree.ParserError, ValueError):
        return " ".join(markup.split())


def _date(one: Any) -> str | None:
    # Asked as a plain dict: the library's own lookup of one name by the other is on its way out, and warns.
    stamp = dict.get(one, "published_parsed") or dict.get(one, "updated_parsed")
    try:
        return datetime.date(*stamp[:3]).isoformat() if stamp else None
    except ValueError:
        return None
