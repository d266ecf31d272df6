"""Pages from a server of our own: what it sends, where it leads, and what is never fetched."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

import pytest

from pactograph.errors import FetchError, UnreadableReport
from pactograph.reading import ReadingOptions, addresses, fetch, read_all
from pactograph.records import Report

PAGE = b"<html><head><title>Plan signed in Bergen</title></head><body><p>%s</p></body></html>" % (
    b"The defence ministers of Norway and Chile signed a plan of naval cooperation in Bergen on Monday. " * 3
)


class Handler(BaseHTTPRequestHandler):
    """Each path shows one behaviour of a server."""

    asked: list[str]

    def do_GET(self) -> None:
        Handler.asked.append(self.path)
        answer = getattr(self, "answer_" + self.path.strip("/").split("/")[0].split("?")[0], None)
        try:
            answer() if answer else self.send(404, b"gone", "text/html")
        except OSError:  # the reader has hung up, as it should
            return

    def send(self, status: int, body: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_2021(self) -> None:
        self.send(200, PAGE)

    def answer_text(self) -> None:
        self.send(200, "Mr Müller signed a plan of naval cooperation in Bergen.".encode("cp1252"), "text/plain; charset=windows-1252")

    def answer_packed(self) -> None:
        self.send(200, gzip.compress(PAGE), Content_Encoding="gzip")

    def answer_cut(self) -> None:
        self.send(200, gzip.compress(PAGE)[:-20], Content_Encoding="gzip")

    def answer_short(self) -> None:
        self.send(200, PAGE[:50], **{"Content-Length": "5000"})

    def answer_bomb(self) -> None:
        self.send(200, gzip.compress(bytes(30_000_000)), Content_Encoding="gzip")

    def answer_brotli(self) -> None:
        self.send(200, b"abc", Content_Encoding="br")

    def answer_large(self) -> None:
        self.send(200, b"a" * 2_000_000)

    def answer_refused(self) -> None:
        self.send(403, b"a" * 2_000_000)

    def answer_empty(self) -> None:
        self.send(200, b"")

    def answer_picture(self) -> None:
        self.send(200, b"\x89PNG\r\n", "image/png")

    def answer_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b"a ")
            time.sleep(0.05)

    def answer_drip(self) -> None:
        for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 200:
            self.wfile.write(bytes([byte]))
            time.sleep(0.05)

    def answer_to(self) -> None:
        self.send(302, b"", Location=unquote(self.path.removeprefix("/to/")))

    def answer_loop(self) -> None:
        self.send(301, b"", Location=f"/loop/{len(Handler.asked)}")

    def log_message(self, *args: Any) -> None:
        return


@pytest.fixture
def server() -> Iterator[str]:
    Handler.asked = []
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    thread.join()
    httpd.server_close()


def get(url: str, **options: Any) -> Report | UnreadableReport:
    (found,) = read_all([url], ReadingOptions(**{"allow_private": True, "max_bytes": 1_000_000, "timeout": 5.0} | options))
    return found


def refused(url: str, **options: Any) -> str:
    found = get(url, **options)
    assert isinstance(found, UnreadableReport) and str(found).startswith(f"{url}: ") and found.remedy
    return found.what


def test_page(server):
    url = f"{server}/2021/05/04/plan?a=b c#d"
    found = get(url)
    assert isinstance(found, Report)
    assert (found.report, found.title, found.date) == (url, "Plan signed in Bergen", "2021-05-04")
    assert Handler.asked == ["/2021/05/04/plan?a=b%20c"]
    assert found.provenance.original == PAGE and found.provenance.source == url and found.provenance.fetched
    assert found.url == url


def test_text_in_the_encoding_that_the_server_states(server):
    found = get(f"{server}/text")
    assert found.text == "Mr Müller signed a plan of naval cooperation in Bergen."
    assert (found.provenance.media_type, found.provenance.encoding) == ("text/plain", "cp1252")


def test_packed_page(server):
    assert get(f"{server}/packed").provenance.original == PAGE


def test_redirects_are_followed_and_the_last_address_counts(server):
    found = get(f"{server}/to/{server}/2021/05/04/plan")
    assert (found.url, found.report) == (f"{server}/2021/05/04/plan", f"{server}/to/{server}/2021/05/04/plan")
    assert get(f"{server}/to//2021").title == "Plan signed in Bergen"


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("nothing", "the page does not exist (HTTP 404)"),
        ("refused", "the page is refused by the site (HTTP 403)"),
        ("loop", "leads through more than 5 redirects"),
        ("to/file:///etc/passwd", "leads to file:, and only http and https are read"),
        ("to/http://[bad", "leads to an address that is none"),
        ("to/http://user:word@127.0.0.1/", "carries a user name or password"),
        ("large", "is larger than 1 MB"),
        ("bomb", "is larger than 1 MB"),
        ("cut", "broke off before its end"),
        ("short", "broke off before its end"),
        ("brotli", "is packed as br"),
        ("empty", "is empty"),
        ("picture", "is an image"),
    ],
)
def test_answers_that_are_no_report(server, path, what):
    assert refused(f"{server}/{path}") == what


@pytest.mark.parametrize("path", ["endless", "drip"])
def test_slow_servers_are_cut_off(server, path):
    start = time.monotonic()
    assert refused(f"{server}/{path}", timeout=0.5) == "does not answer within 0.5 s"
    assert time.monotonic() - start < 3


def test_silent_server_and_closed_port():
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        assert refused(url, timeout=0.3) == "does not answer within 0.3 s"
        assert refused(url.replace("http:", "https:"), timeout=0.3) == "does not answer within 0.3 s"
    assert refused(url) == "cannot be fetched (ConnectionRefusedError)"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[fc00::1]",
        "[fe80::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
    ],
)
def test_private_addresses_are_refused(monkeypatch, host):
    monkeypatch.setattr(socket, "create_connection", lambda *args, **kwargs: pytest.fail("connected"))
    assert "is an address of this machine or a private network" in refused(f"http://{host}/", allow_private=False)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses(address):
    assert addresses.public(address)


def test_redirects_to_private_addresses_are_refused(server, monkeypatch):
    # The server counts as public, everything else is judged as always.
    real = addresses.public
    monkeypatch.setattr(addresses, "public", lambda address: address == "127.0.0.1" or real(address))
    assert get(f"{server}/2021", allow_private=False).title == "Plan signed in Bergen"
    for place in ("http://127.0.0.2/", "http://[::1]:80/", "http://169.254.169.254/latest/meta-data"):
        assert "private network" in refused(f"{server}/to/{place}", allow_private=False)
    assert len(Handler.asked) == 4


def test_a_name_is_looked_up_once_and_the_checked_address_used(server, monkeypatch):
    """A name that answers with another address the second time (DNS rebinding) leads nowhere else."""
    port = int(server.rpartition(":")[2])
    answers = iter(["93.184.216.34", "127.0.0.1"])
    connected = []

    def look_up(host: str, *args: Any, **kwargs: Any) -> list[Any]:
        assert host == "rebind.example"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    assert "cannot be fetched" in refused(f"http://rebind.example:{port}/", allow_private=False)
    assert connected == [("93.184.216.34", port)]


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: rows)
    assert "private network" in refused("http://mixed.example/", allow_private=False)


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("ftp://harbourpost.example/a", "leads to ftp:, and only http and https are read"),
        ("file:///etc/passwd", "leads to file:, and only http and https are read"),
        ("http://", "leads to http:, and only http and https are read"),
        ("http://harbourpost.example:99999/", "is no web address"),
        ("http://[::1/", "is no web address"),
        ("https://user:word@harbourpost.example/", "carries a user name or password"),
    ],
)
def test_addresses_that_are_no_page(url, what):
    assert refused(url) == what


def test_unknown_hosts(monkeypatch):
    def unknown(*args: Any, **kwargs: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert refused("http://nowhere.example/") == "the host nowhere.example cannot be found"


def test_certificates_are_checked(server, monkeypatch):
    def wrong(*args: Any) -> None:
        raise ssl.SSLCertVerificationError

    monkeypatch.setattr(fetch, "_secure", wrong)
    assert refused(server.replace("http:", "https:")) == "the site's certificate is not valid"


def test_fetch_raises_its_own_error(server):
    with pytest.raises(FetchError, match="HTTP 404"):
        fetch.fetch(f"{server}/nothing", ReadingOptions(allow_private=True))
