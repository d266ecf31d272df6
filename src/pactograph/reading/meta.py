"""What a web page says about itself: title, date, outlet, language, address."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from lxml import html
from trafilatura.settings import Document

from pactograph.reading.date import from_text, from_url, parse
from pactograph.reading.normal import one_line

# What parts a title from the name of its site.
PARTING = re.compile(r"\s+[|»·•—–-]\s+|\s*[|»]\s*")


def title(tree: html.HtmlElement, found: Document) -> str:
    """The title without the name of the site."""
    said = one_line(found.title or _first(tree, "//h1//text()", "//title/text()"))
    site = (outlet(tree, found) or "").casefold()
    parts = PARTING.split(said)
    if len(parts) > 1 and site and parts[-1].casefold() == site:
        return said[: said.rindex(parts[-1])].rstrip(" |»·•—–-")
    return said


def outlet(tree: html.HtmlElement, found: Document) -> str | None:
    """The name of the site."""
    said = _first(tree, "//meta[@property='og:site_name']/@content", "//meta[@name='application-name']/@content") or found.sitename
    return one_line(said) if said else None


def date(tree: html.HtmlElement, found: Document, url: str | None, text: str) -> str | None:
    """The day on which the page says it appeared, else one in its address or first lines."""
    stated = _first(
        tree,
        "//meta[@property='article:published_time']/@content",
        "//*[@itemprop='datePublished']/@*[name()='content' or name()='datetime']",
    )
    return parse(stated) or parse(found.date or "") or from_url(url or found.url) or from_text(text)


def language(tree: html.HtmlElement) -> str | None:
    """The language that the page states, in two letters."""
    said = _first(tree, "/html/@lang", "//meta[@http-equiv='content-language']/@content")
    return said.strip().lower()[:2] or None


def address(tree: html.HtmlElement, url: str | None) -> str | None:
    """The address that the page gives as its own, where that is a web address; else the one it was fetched from."""
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        joined = _joined(url or "", _first(tree, path).strip()[:2000])
        if joined.startswith(("http://", "https://")):
            return joined
    return url


def _first(tree: html.HtmlElement, *paths: str) -> str:
    """The first string that one of the XPaths finds."""
    for path in paths:
        for found in tree.xpath(path):
            if str(found).strip():
                return str(found)
    return ""


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link) if link else ""
    except ValueError:
        return ""
