"""How often one client may ask: a bucket of requests that fills again at a steady rate."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from starlette.types import ASGIApp, Receive, Scope, Send

from pactograph.web.api.problems import problem

# Clients that are remembered; who has not asked for longest is forgotten, with a full bucket.
CLIENTS = 10_000


class Rate(NamedTuple):
    """`burst` requests at once, `each_second` in the long run."""

    each_second: float
    burst: int


TEAM = Rate(10.0, 60)


class Buckets:
    """A bucket a client."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.clock = rate, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, client: str) -> float:
        """0 where the client may ask now, else the seconds until it may."""
        now = self.clock()
        with self._lock:
            left, then = self._left.pop(client, (float(self.rate.burst), now))
            left = min(float(self.rate.burst), left + (now - then) * self.rate.each_second)
            wait = 0.0 if left >= 1 else (1 - left) / self.rate.each_second
            self._left[client] = (left if wait else left - 1, now)
            if len(self._left) > CLIENTS:
                self._left.popitem(last=False)
        return wait


class Limited:
    """ASGI middleware: who asks too often is told when to ask again."""

    def __init__(self, app: ASGIApp, rate: Rate) -> None:
        self.app, self.buckets = app, Buckets(rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait = self.buckets.take(client(scope)) if scope["type"] == "http" else 0.0
        if not wait:
            await self.app(scope, receive, send)
            return
        seconds = math.ceil(wait)
        detail = f"too many requests: ask again in {seconds} s"
        await problem(scope.get("path", ""), 429, detail, {"Retry-After": str(seconds)})(scope, receive, send)


def client(scope: Scope) -> str:
    """Who is logged in, else the address that asks."""
    who = scope.get("state", {}).get("who")
    name = getattr(who, "name", "")
    return f"user {name}" if name else f"address {(scope.get('client') or ('',))[0]}"
