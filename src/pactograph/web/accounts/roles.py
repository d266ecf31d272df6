"""Which role a request needs."""

from __future__ import annotations

import re

from pactograph.web.guard import SAFE

ROLES = ("reader", "coder", "editor", "admin")
"""Each may do what those before it may: read; judge and code; merge, split, assign and settle; manage accounts."""

# Paths that need no account: to log in, and the style of that page.
OPEN = re.compile(r"/login|/static/.*")
# (path, role to look, role to change), the first that fits; what no line allows to be changed, nobody changes but an admin.
NEEDED = (
    (r"/logout|/account(/.*)?", "reader", "reader"),
    (r"/accounts(/.*)?", "admin", "admin"),
    (r"/review/.*/(merge|split)", "editor", "editor"),
    (r"/review/coding/(assign|\d+/(settle|withdraw))", "editor", "editor"),
    (r"/review(/.*)?", "coder", "coder"),
    (r"/.*", "reader", "admin"),
)
RULES = tuple((re.compile(path), look, change) for path, look, change in NEEDED)


def needed(method: str, path: str) -> str | None:
    """The least role that may do this; None where no account is needed."""
    if OPEN.fullmatch(path):
        return None
    return next((look if method in SAFE else change for rule, look, change in RULES if rule.fullmatch(path)), "admin")


def enough(role: str, wanted: str | None) -> bool:
    """Whether a role may do what another is needed for."""
    return wanted is None or (role in ROLES and ROLES.index(role) >= ROLES.index(wanted))
