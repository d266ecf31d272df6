"""The routes of accounts; without accounts there are none."""

from __future__ import annotations

from starlette.routing import Route


def routes() -> list[Route]:
    """Log in and out, one's own account, all accounts."""
    return []
