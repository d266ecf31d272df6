"""ETags from the register's state: an answer that would be the same is neither worked out nor sent again."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from fastapi import Request, Response

VERSION = version("pactograph")
CACHE = "private, no-cache"


class UnchangedError(Exception):
    """What the client has is still right."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


def unchanged(request: Request, response: Response) -> None:
    """A dependency of every operation. Raises UnchangedError where the client's tag is that of the answer."""
    state = request.app.state.register.state()
    asked = f"{VERSION} {tuple(state)} {request.url.path}?{request.url.query}"
    tag = f'W/"{hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()[:20]}"'
    if tag in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
        raise UnchangedError(tag)
    response.headers["ETag"], response.headers["Cache-Control"] = tag, CACHE


def not_modified(request: Request, error: Exception) -> Response:
    """The answer to it."""
    assert isinstance(error, UnchangedError)
    return Response(status_code=304, headers={"ETag": error.tag, "Cache-Control": CACHE})
