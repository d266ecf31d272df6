"""JSON text that is safe to show on a terminal and to split into lines."""

from __future__ import annotations

import json
import re
from typing import Any

# Beyond what JSON must escape: DEL and the C1 controls (some terminals obey them), line separators (some readers split
# lines at them) and the marks that reorder text on the screen. Escaped they mean the same to every JSON reader.
RISKY = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

# Made once: json.dumps makes one for every call with these settings.
ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def dump(value: Any, indent: int | None = None) -> str:
    """`value` as JSON, non-ASCII letters kept as they are, without a line end."""
    text = ENCODER.encode(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return RISKY.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
