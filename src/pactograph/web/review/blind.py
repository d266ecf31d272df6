"""What a person must not see while they code a report blind: its own page, its entries, and what was said of them."""

from __future__ import annotations

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from pactograph.errors import InputError
from pactograph.registry import Register
from pactograph.review.double import closed_to
from pactograph.web.render import fault

PLACE = re.compile(r"(?:/api/v\d+)?/(?:entries/(?P<entry>[a-z]+/\d{1,9})|reports/(?P<report>\d{1,9})|records/(?P<record>\d{1,9}))(?:/.*)?")


class Blind:
    """ASGI middleware, behind the door: pages of a report that somebody codes blind are closed to them, in every form."""

    def __init__(self, app: ASGIApp, register: Register) -> None:
        self.app, self.register = app, register

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = PLACE.fullmatch(scope["path"]) if scope["type"] == "http" else None
        who = scope.get("state", {}).get("who")
        if found and who:
            error = await run_in_threadpool(self._closed, who.name, found)
            if error is not None:
                await fault(Request(scope, receive), error, 403)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _closed(self, who: str, found: re.Match[str]) -> InputError | None:
        try:
            closed_to(self.register, who, self._reports(found))
        except InputError as error:
            return error
        return None

    def _reports(self, found: re.Match[str]) -> list[int]:
        """The reports behind a page; none where there is no such page, which is then said as ever."""
        try:
            if found["entry"]:
                return [member.report for member in self.register.entry(found["entry"]).members]
            return [int(found["report"])] if found["report"] else [self.register.told(int(found["record"])).report]
        except InputError:
            return []
