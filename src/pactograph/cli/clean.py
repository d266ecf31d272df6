"""Text of a report made safe for the terminal: what would move the cursor, colour or reorder the screen becomes visible."""

from __future__ import annotations

# One character for one, so that offsets into the text stay right: C0 controls become their pictures (U+2400 …), DEL its
# own, C1 controls (some terminals obey them) and the marks that reorder text the replacement character.
PICTURES: dict[int, str] = (
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
    | {0x0D: " ", 0x7F: "\u2421"}
    | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
    | dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
    | dict.fromkeys((0x2028, 0x2029), "\n")
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
)


def clean(text: str) -> str:
    """`text` with the same number of characters, none of which a terminal obeys except line ends and tabs."""
    return text.translate(PICTURES)


def clean_line(text: str) -> str:
    """`text` cleaned and in one line."""
    return " ".join(clean(text).split())
