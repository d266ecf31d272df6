"""The parameters of a page as a reader typed or clicked them."""

from __future__ import annotations

from starlette.datastructures import QueryParams

from pactograph.errors import InputError

LONGEST = 400


class Query:
    """Reads parameters of a URL; every fault is an InputError that names the parameter."""

    def __init__(self, params: QueryParams) -> None:
        self.params = params

    def text(self, name: str, default: str = "") -> str:
        """One value, stripped; at most LONGEST characters."""
        value = self.params.get(name, default).strip()
        if len(value) > LONGEST:
            raise InputError(f"more than {LONGEST} characters", name)
        return value

    def many(self, name: str) -> tuple[str, ...]:
        """All values given, whether repeated or separated by commas."""
        return tuple(part.strip() for value in self.params.getlist(name) for part in value.split(",") if part.strip())

    def number(self, name: str, default: int, least: int = 0, most: int = 1000) -> int:
        """A whole number within bounds."""
        text = self.text(name)
        if not text:
            return default
        if not text.lstrip("-").isascii() or not text.lstrip("-").isdigit() or not least <= int(text) <= most:
            raise InputError(f"{text[:40]!r} is not a number from {least} to {most}", name)
        return int(text)

    def fraction(self, name: str, default: float) -> float:
        """A number from 0 to 1."""
        text = self.text(name)
        try:
            value = float(text) if text else default
        except ValueError:
            value = -1.0
        if not 0 <= value <= 1:
            raise InputError(f"{text[:40]!r} is not a number from 0 to 1", name)
        return value

    def without(self, *names: str) -> str:
        """The query string without some parameters: for links that change one filter and keep the others."""
        kept = [(name, value) for name, value in self.params.multi_items() if name not in names]
        return str(QueryParams(kept))
