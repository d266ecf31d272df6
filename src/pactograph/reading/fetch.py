"""A page from the web: bounded in time, size and redirects, and connected to an address that was checked.

The standard library's client is used, for the one thing that others make hard: to look a name up once, check the addresses, and
connect to exactly these, so that a name which changes its address between check and use (DNS rebinding) leads nowhere. Proxies
of the environment are not used, as they would look names up themselves.
"""

from __future__ import annotations

import datetime
import email.message
import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from pactograph.errors import FetchError
from pactograph.reading.addresses import resolve
from pactograph.reading.blob import Blob, buffered, size
from pactograph.reading.options import ReadingOptions

HEADERS = {"User-Agent": "pactograph (reader of reports)", "Accept": "text/html, */*", "Accept-Encoding": "gzip", "Connection": "close"}
MOVED = frozenset({301, 302, 303, 307, 308})
CHUNK = 1 << 16
SAVE = "save the page and give the file"
REASONS = {
    401: "asks for a login",
    403: "is refused by the site",
    404: "does not exist",
    410: "is gone",
    429: "is refused for now: too many requests",
}


@dataclass(frozen=True)
class Answer:
    """What a server says at last: `place` is the address after redirects; the body is empty unless the status is 200."""

    place: str
    status: int
    headers: email.message.Message
    body: bytes


def fetch(url: str, options: ReadingOptions) -> Blob:
    """The page at `url` after its redirects. Raises FetchError where it may not or cannot be fetched."""
    return page(url, answer(url, options))


def answer(url: str, options: ReadingOptions, asked: Mapping[str, str] | None = None) -> Answer:
    """The last answer after redirects, whatever its status; `asked` are more headers of the request. Raises FetchError for none."""
    deadline = time.monotonic() + options.timeout
    place = url
    for _ in range(options.max_redirects + 1):
        status, headers, body = _get(place, url, options, deadline, {**HEADERS, **(asked or {})})
        target = headers.get("Location")
        if status not in MOVED or not target:
            return Answer(place, status, headers, body)
        place = _joined(place, target, url)
    raise FetchError(f"leads through more than {options.max_redirects} redirects", url, "give the last address")


def page(url: str, given: Answer) -> Blob:
    """The answer as a page to read. Raises FetchError where its status says that there is none."""
    if given.status != 200:
        reason = REASONS.get(given.status, "cannot be had")
        raise FetchError(f"the page {reason} (HTTP {given.status})", url, "open it in a browser and save it")
    kind, charset = given.headers.get_content_type(), given.headers.get_content_charset()
    return Blob(url, url, buffered(given.body), kind, charset, given.place, now())


def now() -> str:
    """The time in UTC, as a report says when it was fetched."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _joined(place: str, target: str, url: str) -> str:
    try:
        return urljoin(place, target)
    except ValueError as error:
        raise FetchError("leads to an address that is none", url, "give the last address") from error


def _parts(place: str, url: str) -> tuple[SplitResult, str, int]:
    """The address in parts, its host and port. Raises FetchError where it is not one of the web."""
    try:
        parts = urlsplit(place)
        host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise FetchError("is no web address", url, "write it as https://…") from error
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError(f"leads to {parts.scheme or 'nothing'}:, and only http and https are read", url, "write it as https://…")
    if parts.username or parts.password:
        raise FetchError("carries a user name or password", url, SAVE)
    return parts, host, port


def _get(
    place: str, url: str, options: ReadingOptions, deadline: float, asked: Mapping[str, str]
) -> tuple[int, email.message.Message, bytes]:
    """Status, headers and body of one request, without following where it leads."""
    parts, host, port = _parts(place, url)
    addresses = resolve(host, port, url, options.allow_private)
    try:
        with _connected(host, port, addresses, parts.scheme == "https", deadline) as connection:
            connection.request("GET", _path(parts), headers=dict(asked))
            response = connection.getresponse()
            body = _body(response, url, options.max_bytes, deadline) if response.status == 200 else b""
            return response.status, response.headers, body
    except ssl.SSLCertVerificationError as error:
        raise FetchError("the site's certificate is not valid", url, SAVE) from error
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise _failed(error, url, options, deadline) from error


def _failed(error: Exception, url: str, options: ReadingOptions, deadline: float) -> FetchError:
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return FetchError(f"does not answer within {options.timeout:g} s", url, "try again later, or save the page and give the file")
    return FetchError(f"cannot be fetched ({type(error).__name__})", url, "check the address and the network")


def _path(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=?~-._")
    return f"{path}?{query}" if query else path


@contextmanager
def _connected(host: str, port: int, addresses: list[str], secure: bool, deadline: float) -> Iterator[http.client.HTTPConnection]:
    """A connection to the first address that answers. It is cut at the deadline, even while headers come byte by byte."""
    connection = http.client.HTTPConnection(host, port)
    connection.default_port = 443 if secure else 80
    # Never connect again by name.
    connection.auto_open = False
    connection.sock = _socket(addresses, port, deadline)
    watch = threading.Timer(max(0.0, deadline - time.monotonic()), _cut, [connection])
    watch.daemon = True
    watch.start()
    try:
        if secure:
            _secure(connection, host)
        yield connection
    finally:
        watch.cancel()
        connection.close()


def _secure(connection: http.client.HTTPConnection, host: str) -> None:
    """TLS on the open connection. The name is for the certificate and the Host header; the address was chosen before."""
    context = ssl.create_default_context()
    # The handshake comes after the assignment, so that the deadline can cut it too.
    connection.sock = context.wrap_socket(connection.sock, server_hostname=host, do_handshake_on_connect=False)
    connection.sock.do_handshake()


def _cut(connection: http.client.HTTPConnection) -> None:
    with suppress(OSError, TypeError):
        # Not the method of the TLS socket, which would take its state away from the thread that reads.
        socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)


def _socket(addresses: list[str], port: int, deadline: float) -> socket.socket:
    fault: OSError = TimeoutError()
    for address in addresses:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        try:
            return socket.create_connection((address, port), timeout=left)
        except OSError as error:
            fault = error
    raise fault


def _body(response: http.client.HTTPResponse, url: str, limit: int, deadline: float) -> bytes:
    """The body, unpacked where it is gzip. Raises FetchError beyond `limit`, packed or unpacked, without reading the rest."""
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip"):
        raise FetchError(f"is packed as {packing[:20]}", url, SAVE)
    unpack = zlib.decompressobj(31) if packing != "identity" else None
    data = bytearray()
    while chunk := response.read1(CHUNK):
        data += unpack.decompress(chunk, limit + 1 - len(data)) if unpack else chunk
        if len(data) > limit:
            raise FetchError(f"is larger than {size(limit)}", url, "raise the limit with --max-size")
        if time.monotonic() >= deadline:
            break
    if time.monotonic() >= deadline:
        raise TimeoutError
    if response.length or (unpack and not unpack.eof):
        raise FetchError("broke off before its end", url, "try again later")
    return bytes(data)
