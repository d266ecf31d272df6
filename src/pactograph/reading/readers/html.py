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
from pactograph.records import Report

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\r\n\f]+")
# Pictures and fonts that a saved page carries within it.
INLINED = re.compile(r"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=\s]+")
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
# Article pages have some thousand elements, a megabyte with scripts, a tenth of that in words; beyond this, extraction takes seconds.
MOST_ELEMENTS, MOST_CHARACTERS, MOST_WORDS, DEEPEST = 50_000, 10_000_000, 1_000_000, 200

# The library speaks to the log of faults that are told to the user here.
for name in ("trafilatura", "htmldate"):
    logging.getLogger(name).addHandler(logging.NullHandler())


def read(blob: Blob, options: ReadingOptions) -> Iterator[Report]:
    """One report."""
    data = blob.read(options.max_bytes)
    page, encoding = decode(data, blob.where, blob.charset or _declared(data))
    tree = _tree(page, blob.where)
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


def _tree(page: str, where: str) -> html.HtmlElement:
    """The page as a tree. Raises UnreadableReport where there is none, or one too large or too deep to be an article."""
    page = INLINED.sub("data:,", page)
    if len(page) > MOST_CHARACTERS or page.count("<") > 4 * MOST_ELEMENTS:
        raise _too_large(where)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=False)
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableReport("is no page that can be read", where, "save it again, or give its text") from error
    if _size(tree) > MOST_ELEMENTS or _depth(tree) > DEEPEST or _words(tree) > MOST_WORDS:
        raise _too_large(where)
    _collapse(tree)
    _unbreak(tree)
    _unform(tree)
    return tree


def _too_large(where: str) -> UnreadableReport:
    return UnreadableReport("is too large or too deeply nested for an article", where, "give the text of the article alone")


def _size(tree: html.HtmlElement) -> int:
    return sum(1 for _ in tree.iter())


def _words(tree: html.HtmlElement) -> int:
    """Characters of text on the page, scripts and styles aside."""
    return sum(len(text) for text in tree.xpath("//body//text()[not(parent::script or parent::style)]"))


def _depth(tree: html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _collapse(tree: html.HtmlElement) -> None:
    """Line ends of the source become blanks, as in a browser; trafilatura takes some of them for the ends of paragraphs."""
    for element in tree.iter():
        if element.text and element.tag not in ("pre", "script", "style", "textarea"):
            element.text = BLANKS.sub(" ", element.text)
        if element.tail:
            element.tail = BLANKS.sub(" ", element.tail)


def _unbreak(tree: html.HtmlElement) -> None:
    """Line breaks within a paragraph become blanks; two in a row part paragraphs and stay."""
    for element in list(tree.iter("br")):
        after, before = element.getnext(), element.getprevious()
        doubled = _adjoins(element, after) or _adjoins(before, element)
        if not doubled:
            element.tail = f" {element.tail or ''}"
            element.drop_tag()


def _unform(tree: html.HtmlElement) -> None:
    """A form around a whole page, as some servers make it, is no form."""
    for form in list(tree.iter("form")):
        if len(form.findall(".//p")) > 1 or form.find(".//h1") is not None:
            form.drop_tag()


def _adjoins(first: html.HtmlElement | None, second: html.HtmlElement | None) -> bool:
    """Whether both are line breaks with nothing between them."""
    return first is not None and second is not None and first.tag == second.tag == "br" and not (first.tail or "").strip()


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
