"""The text as stored: what is changed once, at reading, so that spans hold for ever after."""

from __future__ import annotations

import re
import unicodedata

# Characters that show nothing and split names for a reader of code points: zero-width, soft hyphen, direction marks, BOM.
UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LINE_END = re.compile("\r\n|\r|\x85|\u2028|\u2029")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def stored(text: str) -> str:
    """`text` with line ends as \\n, in NFC, without characters that show nothing; lone surrogates become U+FFFD.

    Nothing is stripped or folded beyond that: blanks, quotation marks and dashes stay as written.
    """
    text = LINE_END.sub("\n", text)
    text = UNSEEN.sub("", text.replace("\f", "\n"))
    text = CONTROLS.sub("", text)
    return unicodedata.normalize("NFC", exact(text))


def exact(text: str) -> str:
    """`text` with its offsets untouched: only NUL and lone surrogates, which no file can hold, become U+FFFD."""
    return UNSTORABLE.sub("\ufffd", text)


def one_line(text: str, limit: int = 500) -> str:
    """A title, name or outlet: one line without double blanks, cut at `limit` characters."""
    return " ".join(stored(text[: limit * 20]).split())[:limit]
