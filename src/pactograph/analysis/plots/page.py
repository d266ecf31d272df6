"""One HTML page that holds a plot and its table, light or dark as the reader's system is, without script and network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from pactograph.analysis.plots.style import DARK, LIGHT, Theme, clean

NAMES = ("ink", "grey", "grid", "paper", "land", "blue")
STYLE = """\
body { margin: 2rem auto; max-width: 68rem; padding: 0 1rem; background: var(--paper); color: var(--ink) }
body { font: 15px/1.5 system-ui, sans-serif }
svg { width: 100%; height: auto } .scroll { overflow-x: auto } table { border-collapse: collapse; font-size: 13px }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--grid); text-align: left; vertical-align: top } th { white-space: nowrap }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums } a { color: inherit } summary { cursor: pointer; margin: 1rem 0 .5rem }
td details summary { margin: 0 } caption { text-align: left; color: var(--grey) }
"""
SHOWN = 12
MOST = 5000


def page(title: str, svg: str, rows: Sequence[Mapping[str, Any]], href: str | None = None) -> str:
    """`svg` as drawn on light paper; `rows` of the table, their ids as links where `href` (with `{id}` in it) is given."""
    shown = escape(clean(title))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f'<meta name="color-scheme" content="light dark">\n<title>{shown}</title>\n<style>\n{_colours()}{STYLE}</style>\n</head>\n<body>\n'
        f'<figure role="img" aria-label="{shown}" style="margin: 0">\n{_inline(svg)}\n</figure>\n{_table(rows, href)}\n</body>\n</html>\n'
    )


def _colours() -> str:
    light, dark = _variables(LIGHT), _variables(DARK)
    return f":root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"


def _variables(theme: Theme) -> str:
    return "; ".join(f"--{name}: {getattr(theme, name)}" for name in NAMES)


def _inline(svg: str) -> str:
    """The SVG element alone, with the colours of the theme as variables."""
    for name in NAMES:
        svg = svg.replace(getattr(LIGHT, name), f"var(--{name})")
    return svg[svg.index("<svg") :].strip()


def _table(rows: Sequence[Mapping[str, Any]], href: str | None) -> str:
    if not rows:
        return "<p>No rows.</p>"
    head = "".join(f"<th{_side(value)}>{escape(name.replace('_', ' '))}</th>" for name, value in rows[0].items())
    body = "\n".join("<tr>" + "".join(_cell(name, value, href) for name, value in row.items()) + "</tr>" for row in rows[:MOST])
    note = f"<caption>The first {MOST} of {len(rows)} rows</caption>" if len(rows) > MOST else ""
    table = f'<div class="scroll"><table>{note}<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>'
    return f"<details open><summary>The figures and the entries behind them</summary>\n{table}\n</details>"


def _side(value: Any) -> str:
    """Numbers stand on the right."""
    return ' class="n"' if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def _cell(name: str, value: Any, href: str | None) -> str:
    if isinstance(value, (list, tuple)):
        told = [_id(str(one), href) if name in ("entries", "entry") else escape(clean(str(one))) for one in value]
        return f"<td>{_folded(told)}</td>"
    if isinstance(value, bool) or value is None:
        return f"<td>{'' if value is None else 'yes' if value else 'no'}</td>"
    if isinstance(value, (int, float)):
        return f"<td{_side(value)}>{f'{value:.3f}' if isinstance(value, float) else value}</td>"
    return f"<td>{_id(value, href) if name in ('id', 'entry', 'agreement') else escape(clean(str(value)))}</td>"


def _folded(told: list[str]) -> str:
    """A long list shows its length, and itself when opened."""
    whole = ", ".join(told)
    return whole if len(told) <= SHOWN else f"<details><summary>{len(told)}</summary>{whole}</details>"


def _id(id: str, href: str | None) -> str:
    shown = escape(clean(id))
    return f'<a href="{escape(href.replace("{id}", quote(id)))}">{shown}</a>' if href else shown
