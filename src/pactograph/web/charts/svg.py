"""Elements of SVG. Everything that is put in is escaped; colours come from classes of the style sheet, never from inline styles."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

Number = int | float


def element(name: str, *children: Markup, text: str = "", **attributes: str | Number | None) -> Markup:
    """`<name attributes>text, children</name>`; `klass` is the class, underscores become hyphens, None leaves an attribute out."""
    parts = [f' {_key(key)}="{escape(_shown(value))}"' for key, value in attributes.items() if value is not None]
    return Markup(f"<{name}{''.join(parts)}>{escape(text)}{''.join(children)}</{name}>")


def _key(key: str) -> str:
    return "class" if key == "klass" else key if key == "viewBox" else key.replace("_", "-")


def _shown(value: str | Number) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def chart(width: Number, height: Number, label: str, children: Iterable[Markup], klass: str = "chart") -> Markup:
    """A chart that fills the width it is given; `label` is read out to who does not see it. With links in it, it is a group of them."""
    box, drawn = f"0 0 {_shown(width)} {_shown(height)}", list(children)
    role = "group" if any("<a " in child for child in drawn) else "img"
    title = element("title", text=label)
    return element("svg", title, *drawn, viewBox=box, role=role, aria_label=label, klass=klass, xmlns="http://www.w3.org/2000/svg")


def link(href: str, label: str, *children: Markup) -> Markup:
    """Marks that lead to a page; `label` is shown on hovering and read out."""
    return element("a", element("title", text=label), *children, href=href, aria_label=label)


def words(x: Number, y: Number, text: str, anchor: str = "start", klass: str | None = None) -> Markup:
    """Words at a place; `anchor` is start, middle or end."""
    return element("text", text=text, x=x, y=y, text_anchor=anchor, klass=klass)
