"""Web pages: the article without what stands around it, and what the page says about itself."""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterator

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from pactograph.errors import UnreadableReport
from pactograph.reading import meta
from pactograph.reading.blob import Blob
from pactograph.reading.debris import debris
from pactograph.reading.decoding import decode
from pactograph.reading.finish import Draft, finish
from pactograph.reading.normal import one_line, stored
from pactograph.reading.options import ReadingOptions
from pactograph.reading.tree import BLANKS, page_tree
from pactograph.records import Report

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
# What trafilatura leaves in at times: captions, notices and asides, by their elements and by the names that sites give them.
NAMES = (
    "ad ads advert advertisement banner breadcrumb breadcrumbs caption comments consent cookie newsletter promo related share sidebar"
).split()
UPPER, LOWER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_", "abcdefghijklmnopqrstuvwxyz  "
PRUNED = [
    "//script|//style|//noscript|//template|//iframe|//nav|//form|//button|//aside|//figcaption|//figure",
    "//*[@aria-hidden='true' or @hidden]",
    *(
        f"//*[self::div or self::section or self::p or self::ul or self::ol or self::span]"
        f"[contains(concat(' ', translate(@{name}, '{UPPER}', '{LOWER}'), ' '), ' {word} ')]"
        for name in ("class", "id")
        for word in NAMES
    ),
]
BLOCKS = "//p|//h2|//h3|//li|//blockquote|//pre|//td[not(.//p)]"
# The library speaks to the log of faults that are told to the user here.
for name in ("trafilatura", "htmldate"):
    logging.getLogger(name).addHandler(logging.NullHandler())


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report]:
    """One report."""
    data = blob.read(options.max_bytes)
    page, encoding = decode(data, blob.where, blob.charset or _declared(data))
    tree = page_tree(page, blob.where)
    found = _extract(tree, blob)
    outlet, title = meta.outlet(tree, found), meta.title(tree, found)
    text = _clean(stored(found.text or "")) or _plain(tree)
    draft = Draft(
        _untitled(text, title),
        title=title,
        date=meta.date(tree, found, blob.url, text),
        outlet=outlet,
        author=one_line(found.author) if found.author else None,
        language=meta.language(tree),
        url=meta.address(tree, blob.url),
        media_type="text/html",
        encoding=encoding,
        original=data,
    )
    yield finish(draft, blob, options)


def _declared(data: bytes) -> str | None:
    match = CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def _extract(tree: html.HtmlElement, blob: Blob) -> Document:
    """What trafilatura makes of the page; an empty document where it finds no article."""
    try:
        found = trafilatura.bare_extraction(
            copy.deepcopy(tree),
            url=blob.url,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            prune_xpath=PRUNED,
            # The latest date is fixed so that the same page gives the same date on any day.
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
        )
    except Exception as error:  # the library's own faults on broken pages are of many classes
        raise UnreadableReport(f"cannot be taken apart as a page ({type(error).__name__})", blob.where, "give its text") from error
    return found if isinstance(found, Document) else Document()


def _clean(text: str) -> str:
    """The lines of `text` as paragraphs, without those that `debris` marks; this is before it is stored, so no span moves."""
    kept, last = [], 0
    for start, end in debris(text):
        kept.append(text[last:start])
        last = end
    lines = "".join([*kept, text[last:]]).split("\n")
    return "\n\n".join(BLANKS.sub(" ", line).strip() for line in lines if line.strip())


def _plain(tree: html.HtmlElement) -> str:
    """The paragraphs of a page in which no article was found (a few lines, a page of tables), or all its words."""
    body = tree.find(".//body")
    if body is None:
        return ""
    etree.strip_elements(body, "script", "style", "noscript", "template", "nav", "footer", "form", with_tail=False)
    blocks = [" ".join(block.text_content().split()) for block in body.xpath(BLOCKS)]
    return _clean(stored("\n".join(filter(None, blocks)) or " ".join(body.text_content().split())))


def _untitled(text: str, title: str) -> str:
    """`text` without a first paragraph that only repeats the title."""
    first, _, rest = text.partition("\n\n")
    return rest if rest and first.casefold() == title.casefold() else text
