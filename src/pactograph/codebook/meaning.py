"""A code explained: all its meanings, laid out for a terminal."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pactograph.codebook.entries import Detail, Entry, every
from pactograph.errors import InputError

WIDTH = 80
# A longer term stands on a line of its own, above its words.
TERM = 14


@dataclass(frozen=True)
class Meaning:
    """All entries of one code. `str()` lays them out for 80 columns."""

    code: str
    entries: tuple[Entry, ...]

    def __str__(self) -> str:
        return self.text(WIDTH)

    def text(self, width: int) -> str:
        """The entries, one below the other, in lines of at most `width` characters where words allow it."""
        return "\n\n".join("\n".join(_entry(entry, width)) for entry in self.entries)


def explain(code: str) -> Meaning:
    """What a code of the codebook means. Raises InputError, with the nearest codes, for one that it does not have."""
    found = entries(code)
    if not found:
        raise unknown(code, known())
    return Meaning(found[0].code, found)


def entries(code: str) -> tuple[Entry, ...]:
    """The meanings of a code, written in capitals or not, or of a label ("air defence"); empty where there is none."""
    wanted = plain(code)
    return tuple(entry for entry in every() if wanted in (plain(entry.code), plain(entry.label)))


def known() -> tuple[str, ...]:
    """All codes, once each, in the order of the codebook."""
    return tuple(dict.fromkeys(entry.code for entry in every()))


def unknown(code: str, codes: Iterable[str]) -> InputError:
    """The error for a code that is none of `codes`, with the nearest of them."""
    return InputError(f"no code {code!r}", remedy=near(code, codes) or "`pactograph explain` lists all codes")


def near(code: str, codes: Iterable[str]) -> str:
    """The nearest of `codes` as a hint, "" where none is near."""
    by_plain = {plain(one): one for one in codes}
    found = [by_plain[one] for one in difflib.get_close_matches(plain(code), by_plain, n=3)]
    return "near it: " + ", ".join(found) if found else ""


def plain(word: str) -> str:
    """`word` as it is compared: lower case, hyphens for spaces."""
    return "-".join(word.lower().replace("_", " ").replace("-", " ").split())


def _entry(entry: Entry, width: int) -> Iterator[str]:
    yield entry.title
    yield from _wrapped(entry.definition, width, "  ")
    for detail in entry.details:
        yield from _detail(detail, width)


def _detail(detail: Detail, width: int) -> Iterator[str]:
    yield from ("", f"  {detail.heading}")
    pad = max((len(term) for term, _ in detail.lines if len(term) <= TERM), default=0)
    for term, words in detail.lines:
        if len(term) > TERM:
            yield from _wrapped(term, width, "    ")
            yield from _wrapped(words, width, "      ")
        else:
            yield from _wrapped(words, width, " " * (4 + pad + 2 * bool(pad)), f"    {term}".ljust(4 + pad) + "  " * bool(pad))


def _wrapped(text: str, width: int, indent: str, first: str | None = None) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent if first is None else first, subsequent_indent=indent, break_on_hyphens=False)
