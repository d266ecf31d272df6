"""Web pages: the article without what stands around it, and what the page says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from pactograph.errors import UnreadableReport
from pactograph.reading.blob import Blob
from pactograph.reading.date import from_text, from_url, parse
from pactograph.reading.debris import debris
from pactograph.reading.decoding import decode
from pactograph.reading.finish import Draft, finish
from pactograph.reading.normal import one_line, stored
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
# What trafilatura leaves in at times: captions, notices and asides by the names that sites give them.
PRUNED = [
    "//script|//style|//noscript|//template|//iframe|//nav|//form|//button|//aside",
    "//figcaption|//figure",
    "//*[@aria-hidden='true' or @hidden]",
    *(
        f"//div[contains(concat(' ', translate(@{name}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ-_', 'abcdefghijklmnopqrstuvwxyz  '), ' '), ' {word} ')]"
        for name in ("class", "id")
        for word in (
            "ad",
            "ads",
            "advert",
            "advertisement",
            "caption",
            "cookie",
            "consent",
            "related",
            "comments",
            "newsletter",
            "share",
            "promo",
        )
    ),
]
BLOCKS = "//p|//h2|//h3|//li|//blockquote|//pre|//td"
# Article pages have some thousand elements; extraction takes seconds beyond this.
MOST_ELEMENTS = 50_000
DEEPEST = 200


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report]:
    """One report."""
    data = blob.read(options.max_bytes)
    declared = blob.charset or _declared(data)
    page, encoding = decode(data, blob.where, declared)
    tree = _tree(page, blob.where)
    found = _extract(tree, blob)
    text = _clean(stored(found.text or "")) or _plain(tree)
    draft = Draft(
        text,
        title=one_line(found.title or _first(tree, "//h1//text()", "//title/text()")),
        date=_date(found, tree, blob, text),
        outlet=_outlet(found, tree),
        author=one_line(found.author) if found.author else None,
        language=_language(tree) or found.language,
        url=_canonical(tree, blob),
        media_type="text/html",
        encoding=encoding,
        original=data,
    )
    yield finish(draft, blob, options)


def _declared(data: bytes) -> str | None:
    match = CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def _tree(page: str, where: str) -> html.HtmlElement:
    """The page as a tree. Raises UnreadableReport where there is none, or one too large or too deep to be an article."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=False)
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableReport("is no page that can be read", where, "save it again, or give its text") from error
    if _size(tree) > MOST_ELEMENTS or _depth(tree) > DEEPEST:
        raise UnreadableReport(
            "is too large or too deeply nested for an article", where, "give the text of the article alone"
        )
    return tree


def _size(tree: html.HtmlElement) -> int:
    return sum(1 for _ in tree.iter())


def _depth(tree: html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _extract(tree: html.HtmlElement, blob: Blob) -> Document:
    """What trafilatura makes of the page; an empty document where it finds no article."""
    try:
        found = trafilatura.bare_extraction(
            html.fromstring(html.tostring(tree)),
            url=blob.url,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            prune_xpath=PRUNED,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # the library's own faults on broken pages are of many classes
        raise UnreadableReport(
            f"cannot be taken apart as a page ({type(error).__name__})", blob.where, "give its text"
        ) from error
    return found if isinstance(found, Document) else Document()


def _clean(text: str) -> str:
    """`text` without the lines that `debris` marks; this is before it is stored, so no span moves."""
    kept, last = [], 0
    for start, end in debris(text):
        kept.append(text[last:start])
        last = end + 1
    return "\n\n".join(line for line in ("".join(kept) + text[last:]).split("\n") if line.strip())


def _plain(tree: html.HtmlElement) -> str:
    """The paragraphs of a page in which no article was found (a few lines, a page of tables), or all its words."""
    body = tree.find(".//body")
    if body is None:
        return ""
    etree.strip_elements(body, "script", "style", "noscript", "template", "nav", "footer", "form", with_tail=False)
    blocks = [" ".join(block.text_content().split()) for block in body.xpath(BLOCKS)]
    return _clean(stored("\n\n".join(filter(None, blocks)) or " ".join(body.text_content().split())))


def _first(tree: html.HtmlElement, *paths: str) -> str:
    """The first string that one of the XPaths finds."""
    for path in paths:
        for found in tree.xpath(path):
            if str(found).strip():
                return str(found)
    return ""


def _date(found: Document, tree: html.HtmlElement, blob: Blob, text: str) -> str | None:
    stated = _first(
        tree, "//meta[@property='article:published_time']/@content", "//meta[@itemprop='datePublished']/@content"
    )
    return parse(stated) or parse(found.date or "") or from_url(blob.url or found.url) or from_text(text)


def _outlet(found: Document, tree: html.HtmlElement) -> str | None:
    said = (
        _first(tree, "//meta[@property='og:site_name']/@content", "//meta[@name='application-name']/@content")
        or found.sitename
    )
    return one_line(said) if said else None


def _language(tree: html.HtmlElement) -> str | None:
    said = _first(tree, "/html/@lang", "//meta[@http-equiv='content-language']/@content")
    return said.strip().lower()[:2] or None


def _canonical(tree: html.HtmlElement, blob: Blob) -> str | None:
    """The address that the page gives as its own, where that is a web address."""
    said = _first(tree, "//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content").strip()
    address = _joined(blob.url or "", said[:2000])
    return address if address.startswith(("http://", "https://")) else blob.url


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link) if urlsplit(link) else ""
    except ValueError:
        return ""
