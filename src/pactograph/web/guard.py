"""What every answer carries and every request must satisfy: strict headers, a known host, an origin of our own for changes."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Nothing from elsewhere, no inline script or style: whatever a report's text holds, a page cannot be made to run it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
SAFE = frozenset(["GET", "HEAD", "OPTIONS"])
LOOPBACK = frozenset(["127.0.0.1", "localhost", "::1"])


class Guard:
    """ASGI middleware. `hosts`: the names under which the server may be asked for; None: any (a server with accounts behind a proxy)."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] | None = LOOPBACK) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        fault = self._fault(scope["method"], Headers(scope=scope))

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if fault:
            await PlainTextResponse(fault + "\n", status_code=403)(scope, receive, sent)
            return
        await self.app(scope, receive, sent)

    def _fault(self, method: str, headers: Headers) -> str:
        host = headers.get("host", "")
        if self.hosts is not None and _name(f"//{host}") not in self.hosts:
            return f"this server answers only as {', '.join(sorted(self.hosts))}, not as {host[:80]!r}"
        if method in SAFE:
            return ""
        origin = headers.get("origin")
        if origin is None:
            site = headers.get("sec-fetch-site", "same-origin")
            return "" if site in ("same-origin", "none") else "a request from another site may change nothing here"
        return "" if urlsplit(origin).netloc == host else f"a page of {origin[:80]!r} may change nothing here"


def _name(address: str) -> str:
    """The host of an address without its port, "" where it is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
