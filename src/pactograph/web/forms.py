"""What a form sends: read within limits, with the token that only a page of ours knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from pactograph.errors import InputError, PactographError
from pactograph.web.accounts.secrets import same
from pactograph.web.render import fault

LARGEST, FIELDS = 500_000, 600


class Form:
    """The fields of a form: the first value of each, or all."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._pairs = pairs

    def text(self, name: str, default: str = "") -> str:
        """The first value, stripped."""
        return next((value.strip() for key, value in self._pairs if key == name), default)

    def many(self, name: str) -> list[str]:
        """All values that are not empty."""
        return [value.strip() for key, value in self._pairs if key == name and value.strip()]

    def numbers(self, name: str) -> list[int]:
        """All values as numbers. Raises InputError for one that is none."""
        found = self.many(name)
        if not all(value.isascii() and value.isdigit() and len(value) < 12 for value in found):
            raise InputError("is not a number", name)
        return [int(value) for value in found]

    def under(self, start: str) -> Mapping[str, str]:
        """The fields whose names begin with `start`, without it."""
        return {key.removeprefix(start): value for key, value in self._pairs if key.startswith(start)}


Handler: TypeAlias = Callable[[Request, Form], Response | str]


def posted(handler: Handler) -> Callable[[Request], object]:
    """The endpoint of a form: refuses it without its token; a handler returns a page, or where to go on."""

    async def endpoint(request: Request) -> Response:
        try:
            form = await read(request)
        except InputError as error:
            return PlainTextResponse(f"{error}\n", 413)
        if not same(form.text("csrf"), request.state.who.csrf if request.state.who else ""):
            return PlainTextResponse("the form has expired: go back, reload the page and send it again\n", 403)
        return await run_in_threadpool(_handled, request, form, handler)

    return endpoint


def _handled(request: Request, form: Form, handler: Handler) -> Response:
    try:
        found = handler(request, form)
    except PactographError as error:
        return fault(request, error)
    return RedirectResponse(local(found), 303) if isinstance(found, str) else found


async def read(request: Request) -> Form:
    """Raises InputError for a form that is too large or none."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        raise InputError("is not a form")
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise InputError(f"the form is larger than {LARGEST} bytes")
    try:
        return Form(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=FIELDS, errors="replace"))
    except (ValueError, UnicodeDecodeError):
        raise InputError(f"the form has more than {FIELDS} fields, or is none") from None


def local(place: str) -> str:
    """A place on this server; the front page instead of any other, so that no link leads a reader away through us."""
    try:
        parts = urlsplit(place)
    except ValueError:
        return "/"
    plain = place.startswith("/") and not place.startswith(("//", "/\\")) and place.isprintable() and "\\" not in place
    return place if plain and not parts.scheme and not parts.netloc else "/"
