"""What templates may say about values: names of codes, dates for people, shares."""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from pactograph import codebook
from pactograph.gazetteer.states import states
from pactograph.web.marks import beyond

MONTHS = "January February March April May June July August September October November December".split()


# Marks that turn the direction of writing for all that follows: a stranger's name must not turn ours.
TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])


@cache
def name(code: str) -> str:
    """A party's name for people: that of its state, else the code itself."""
    state = states().get(code)
    return state.name if state else code.translate(TURNS)


def day(date: str | None) -> str:
    """`2015-10-30` as `30 October 2015`; reduced dates and intervals likewise; — where there is none."""
    if not date:
        return "—"
    start, _, end = date.partition("/")
    try:
        return f"{_day(start)} – {_day(end)}" if end else _day(start)
    except (ValueError, IndexError):
        return date


def _day(date: str) -> str:
    parts = date.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def short(text: str, most: int = 28) -> str:
    """At most so many characters, the rest as an ellipsis; marks that turn writing count for nothing."""
    text = text.translate(TURNS)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def percent(share: float) -> str:
    """0.934 as `93 %`."""
    return f"{share * 100:.0f}\u202f%"


def value(worth: Any) -> str:
    """A plain value in a line: a party, person, place, item, sum, number or word."""
    return _said(worth).translate(TURNS)


def _said(worth: Any) -> str:
    if not isinstance(worth, dict):
        return f"{worth:,}".replace(",", "\u202f") if isinstance(worth, int) else str(worth)
    if "amount" in worth:
        return f"{worth['amount']:,}".replace(",", "\u202f") + f" {worth['currency']}"
    if "code" in worth:
        return f"{name(worth['code'])} ({worth['role']})"
    rest = [worth.get(key) for key in ("rank", "office", "category", "quantity")]
    rest += [name(worth[key]) for key in ("party", "country") if worth.get(key)]
    said = ", ".join(str(part) for part in rest if part is not None)
    return f"{worth.get('name', '')} ({said})" if said else str(worth.get("name", ""))


# Field or parameter → the list of the codebook that its codes are from.
LISTS = {
    "status": "statuses", "instrument": "instruments", "mode": "modes", "stance": "stances", "domains": "domains", "domain": "domains",
    "areas": "areas", "area": "areas", "category": "categories",
}  # fmt: skip


def label(code: str, field: str) -> str:
    """The label of a code of a field; the code itself where it has none."""
    found = codebook.codes(LISTS[field]).get(code) if field in LISTS else None
    return found.label if found else code


def told(worth: Any, field: str) -> str:
    """A plain value of a field, as a person reads it."""
    if field == "date":
        return day(worth)
    return label(worth, field).translate(TURNS) if isinstance(worth, str) else value(worth)


def moment(at: str | None) -> str:
    """A time of the register, `2026-11-25T08:34:48.306172Z`, to the minute; — where there is none."""
    return f"{day(at[:10])}, {at[11:16]} UTC" if at else "—"


def plural(count: int, one: str, many: str = "") -> str:
    """`1 report`, `1\u202f234 reports`."""
    return f"{count:,}".replace(",", "\u202f") + f" {one if count == 1 else many or one + 's'}"


def number(count: int) -> str:
    """1234567 as `1\u202f234\u202f567`."""
    return f"{count:,}".replace(",", "\u202f")


def field(code: str) -> str:
    """The name of a field for people."""
    found = codebook.fields().get(code)
    return found.label if found else code


def ticked(text: str) -> Markup:
    """Text in which `words` between backticks are code."""
    return Markup("").join(Markup("<code>{}</code>").format(part) if n % 2 else part for n, part in enumerate(str(text).split("`")))


# What servers and proxies on the way may read as more than a letter, and what stands for it within a path.
WITHIN = {"~": "~~", "/": "~-", "%": "~p", "\\": "~b"}


def placed(code: str) -> str:
    """A party's code as one part of a path: a slash within a name must not part it."""
    return quote("".join(WITHIN.get(letter, letter) for letter in code), safe="~")


def unplaced(part: str) -> str:
    """The code that `placed` made a part of a path of; what it did not make stays as it is."""
    back = {mark: letter for letter, mark in WITHIN.items()}
    return re.sub(r"~[~pb-]", lambda found: back[found.group()], part)


FILTERS = {
    "placed": placed,
    "beyond": beyond,
    "ticked": ticked,
    "short": short,
    "told": told,
    "moment": moment,
    "plural": plural,
    "number": number,
    "field": field,
    "name": name,
    "day": day,
    "percent": percent,
    "said": value,
    "label": label,
    "quoted": lambda text: quote(str(text), safe=""),
}
GLOBALS: dict[str, Any] = {"AREAS": codebook.areas()}
