"""A web page as a tree that is no larger than an article, with blanks and breaks as a browser shows them."""

from __future__ import annotations

import re

from lxml import etree, html

from pactograph.errors import UnreadableReport

BLANKS = re.compile(r"[ \t\r\n\f]+")
# What no text of a tree may hold; a page may have it as bytes or as "&#27;".
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
# Pictures and fonts that a saved page carries within it.
INLINED = re.compile(r"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=\s]+")
# Article pages have some thousand elements, a megabyte with scripts, a tenth of that in words; beyond this, extraction takes seconds.
MOST_ELEMENTS, MOST_CHARACTERS, MOST_WORDS, DEEPEST = 50_000, 10_000_000, 1_000_000, 200


def page_tree(page: str, where: str) -> html.HtmlElement:
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
    """Line ends of the source become blanks, as in a browser; trafilatura takes some of them for the ends of paragraphs. Controls, too."""
    for element in tree.iter():
        if element.text:
            text = CONTROLS.sub(" ", element.text)
            element.text = text if element.tag in ("pre", "script", "style", "textarea") else BLANKS.sub(" ", text)
        if element.tail:
            element.tail = BLANKS.sub(" ", CONTROLS.sub(" ", element.tail))


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
