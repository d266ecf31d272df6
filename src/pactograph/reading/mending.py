"""Repairs that few texts need, with the libraries for them; loaded only when one does."""

from __future__ import annotations

import charset_normalizer
import ftfy

# Encodings that press texts come in; the wide list of charset-normalizer finds rarities in short texts.
LIKELY = ["cp1252", "cp1251", "cp1250", "cp1254", "cp1253", "cp1256", "koi8_r", "gb18030", "big5", "shift_jis", "euc_kr"]


def guess(sample: bytes) -> str:
    """The encoding in which `sample` makes most sense."""
    best = charset_normalizer.from_bytes(sample, cp_isolation=LIKELY).best()
    return best.encoding if best else "cp1252"


def mend(line: str) -> str:
    """`line` as it was before its UTF-8 was taken for another encoding."""
    return ftfy.fix_encoding(line)
