"""An entry of a feed as a report: its page, or the text that the feed itself brings."""

from __future__ import annotations

import html
from urllib.parse import urlsplit

from pactograph.errors import InputError, UnreadableReport
from pactograph.reading.blob import Blob, buffered
from pactograph.reading.feeds.config import Feed
from pactograph.reading.feeds.listing import Entry, Listing
from pactograph.reading.feeds.manners import Manners
from pactograph.reading.fetch import now, page
from pactograph.reading.options import ReadingOptions
from pactograph.reading.readers import read
from pactograph.records import Report

# A feed's own text of so many words is the article; a shorter one its beginning.
WHOLE = 120
CUT = ("…", "...", "[…]", "[...]")


def report(entry: Entry, feed: Feed, source: Listing, manners: Manners, options: ReadingOptions) -> Report:
    """The report. Raises UnreadableReport or FetchError where there is none to be had."""
    blob = _own(entry) if whole(entry) else _page(entry, feed, manners)
    found = next(iter(read(blob, options)), None)
    if not isinstance(found, Report):
        raise found or UnreadableReport("holds no report", blob.where, "look at it in a browser")
    told = {
        "title": found.title or entry.title,
        "date": found.date or entry.date,
        "outlet": feed.outlet or _named(found) or source.title or found.outlet,
        "language": found.language or feed.language or None,
        "url": found.url or entry.url or None,
    }
    return found.model_copy(update=told)


def _named(found: Report) -> str | None:
    """The outlet that the page names; None where only its host is known."""
    host = urlsplit(found.url or "").netloc
    return None if found.outlet and found.outlet in host else found.outlet


def whole(entry: Entry) -> bool:
    """Whether the feed brings the article itself."""
    words = " ".join(entry.content.split())
    return words.count(" ") >= WHOLE and not words.removesuffix("</p>").rstrip().endswith(CUT)


def _own(entry: Entry) -> Blob:
    """The text in the feed, as the page that it would be."""
    title = html.escape(entry.title)
    marked = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{entry.content}</article></body></html>"
    where = entry.url or entry.guid
    return Blob(where, where, buffered(marked.encode()), "text/html", "utf-8", entry.url or None, now())


def _page(entry: Entry, feed: Feed, manners: Manners) -> Blob:
    if not entry.url:
        raise InputError("has neither an address nor the whole text", f"{feed.url}, entry {entry.guid[:80]!r}", "leave the feed out")
    if not manners.allows(entry.url):
        raise UnreadableReport("is closed to programs by the site's robots.txt", entry.url, "open it in a browser and save it")
    return page(entry.url, manners.get(entry.url))
