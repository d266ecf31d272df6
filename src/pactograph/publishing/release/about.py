"""What a release says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from anyascii import anyascii

# SPDX names, as `CC-BY-4.0`.
SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
DESCRIPTION = (
    "International defence cooperation: agreements, exercises, training, industry, transfers, deployments, meetings, statements and "
    "usage of terms, coded from reports, each value with the words that it rests on."
)
KEYWORDS = ("defence cooperation", "international relations", "event data")


@dataclass(frozen=True)
class About:
    """`licence`: of the data, best an SPDX name. `date` (ISO 8601) is given by whoever publishes: nothing here looks at a clock."""

    title: str
    licence: str
    version: str = ""
    date: str = ""
    creators: tuple[str, ...] = ()
    description: str = DESCRIPTION
    url: str = ""
    quote: int = 300
    keywords: tuple[str, ...] = field(default=KEYWORDS)

    @property
    def name(self) -> str:
        """The title as a name for programs: lower case letters, digits, hyphens."""
        return re.sub(r"[^a-z0-9]+", "-", anyascii(self.title).lower()).strip("-")[:60].strip("-") or "register"

    @property
    def licence_url(self) -> str:
        """Where the licence stands; "" where its name is no SPDX name."""
        return f"https://spdx.org/licenses/{self.licence}.html" if SPDX.fullmatch(self.licence) else ""

    @property
    def authors(self) -> tuple[str, ...]:
        """Who made it; without names those who contributed to it."""
        return self.creators or (f"Contributors to {self.title}",)
