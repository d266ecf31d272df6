"""PDF files that unpack to far more than they hold."""

from __future__ import annotations

import re
import zlib

STREAM = re.compile(rb"(?<!end)stream\r?\n")
# How far before a stream its dictionary may begin.
DICTIONARY = 1000


def unpacks_beyond(pdf: bytes, limit: int) -> bool:
    """Whether a packed stream of the file, images aside, has more than `limit` bytes. Images are never unpacked for their text."""
    for match in STREAM.finditer(pdf):
        stated = pdf[max(0, match.start() - DICTIONARY) : match.start()].rpartition(b" obj")[2]
        if b"FlateDecode" in stated and not re.search(rb"/Subtype\s*/Image", stated):
            end = pdf.find(b"endstream", match.end())
            if stated.count(b"FlateDecode") > 1 or _unpacks(pdf[match.end() : end if end > 0 else len(pdf)], limit):
                return True
    return False


def _unpacks(packed: bytes, limit: int) -> bool:
    try:
        return len(zlib.decompressobj().decompress(packed, limit + 1)) > limit
    except zlib.error:
        return False
