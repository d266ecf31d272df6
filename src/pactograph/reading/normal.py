"""The text as stored: what is changed once, at reading, so that spans hold for ever after."""

from __future__ import annotations

import re
import unicodedata

# Characters that show nothing and split names for a reader of code points: zero-width, soft hyphen, direction marks, BOM.
UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
LINE_END = re.compile("\r\n|[\r\f\x85\u2028\u2029]")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# UTF-8 that was read as Windows-1252 or Windows-1251 before it came here: "GaÅ¡iÄ‡", "â€œgratefulâ€\x9d".
MOJIBAKE = re.compile("[ÂÃÄÅâÐÑРСГв][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122\u0402-\u040f\u0452-\u045f]")


def stored(text: str) -> str:
    """`text` with line ends as \\n, in NFC, without characters that show nothing, and with spoilt encoding mended.

    Nothing is stripped or folded beyond that: blanks, quotation marks and dashes stay as written. Lone surrogates become U+FFFD.
    """
    text = LINE_END.sub("\n", _mended(text) if MOJIBAKE.search(text) else text)
    text = CONTROLS.sub("", UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", exact(text))


def exact(text: str) -> str:
    """`text` with its offsets untouched: only NUL and lone surrogates, which no file can hold, become U+FFFD."""
    return UNSTORABLE.sub("\ufffd", text)


def one_line(text: str, limit: int = 500) -> str:
    """A title, name or outlet: one line without double blanks, cut at `limit` characters."""
    return " ".join(stored(text[: limit * 20]).split())[:limit].strip()


def _mended(text: str) -> str:
    # Here, not above: few texts need it, and it would add a tenth of a second to every start.
    from pactograph.reading.mending import mend

    return "\n".join(mend(line) if MOJIBAKE.search(line) else line for line in text.split("\n"))
