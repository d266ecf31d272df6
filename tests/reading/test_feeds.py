"""Feeds from a server of our own: what is listed, kept, given once, asked for politely; and what breaks."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from pactograph.errors import InputError, PactographError
from pactograph.reading import ReadingOptions
from pactograph.reading.feeds import Config, Found, State, load, new

ARTICLE = (
    "<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
    "<p>The defence ministers of {states} signed a plan of naval cooperation on Monday, their offices said.</p>"
    "<p>It provides for a yearly exercise in coastal waters and for the training of twelve divers in the coming spring.</p>"
    "</article></body></html>"
)
ITEM = (
    "<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{guid}</guid>"
    "<description>&lt;p&gt;{summary}&lt;/p&gt;</description><pubDate>Tue, 04 May 2021 09:30:00 +0200</pubDate>{more}</item>"
)
WHOLE = "<p>" + "The navies of Chile and Norway opened a joint exercise off Valparaiso, with frigates and divers of both. " * 12 + "</p>"


class Handler(BaseHTTPRequestHandler):
    """Answers what the test has put under a path; a number alone is a status."""

    pages: dict[str, Any]
    asked: list[tuple[str, str | None]]

    def do_GET(self) -> None:
        Handler.asked.append((self.path, self.headers.get("If-None-Match")))
        given = Handler.pages.get(self.path, 404)
        if self.headers.get("If-None-Match") == '"first"' or self.headers.get("If-Modified-Since") == "Tue, 04 May 2021 07:30:00 GMT":
            given = 304
        body = b"" if isinstance(given, int) else given.encode()
        self.send_response(given if isinstance(given, int) else 200)
        self.send_header("Content-Type", "application/xml" if body.startswith(b"<?xml") else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if self.path == "/tagged":
            self.send_header("ETag", '"first"')
        if self.path == "/dated":
            self.send_header("Last-Modified", "Tue, 04 May 2021 07:30:00 GMT")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        return


@pytest.fixture
def server() -> Iterator[str]:
    Handler.asked, Handler.pages = [], {}
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    thread.join()
    httpd.server_close()


def rss(*items: str) -> str:
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Harbour Post</title>{''.join(items)}</channel></rss>"


def item(number: int, *, title: str = "Ministers meet", link: str = "", summary: str = "What they signed.", more: str = "") -> str:
    return ITEM.format(title=title, link=link or f"/{number}?utm_source=feed#top", guid=f"g{number}", summary=summary, more=more)


def serve(path: str, *items: str) -> None:
    """A feed at `path`, and the pages /1 to /9."""
    Handler.pages[path] = rss(*items)
    for number in range(1, 10):
        Handler.pages.setdefault(f"/{number}", ARTICLE.format(title=f"Plan {number} signed", states="Norway and Chile"))


def config(server: str, *paths: str, **settings: Any) -> Config:
    feeds = [{"url": f"{server}{path}", **settings} for path in paths]
    return Config.model_validate({"feed": feeds, "delay": 0, "robots": False})


def run(given: Config, state: State | None = None, **more: Any) -> tuple[list[Found], list[str]]:
    results = list(new(given, state or State(), options=ReadingOptions(allow_private=True, timeout=5.0), **more))
    return [one for one in results if isinstance(one, Found)], [str(one) for one in results if isinstance(one, PactographError)]


def paths() -> list[str]:
    return [path for path, _ in Handler.asked]


def test_entries_become_reports(server: str) -> None:
    serve("/feed", item(1), item(2))
    given = config(server, "/feed", licence="all rights reserved")
    found, errors = run(given)
    assert not errors
    report, feed = found[0]
    assert (report.report, report.url) == (f"{server}/1", f"{server}/1")
    assert (report.title, report.outlet, report.date) == ("Plan 1 signed", "The Harbour Post", "2021-05-04")
    assert "twelve divers" in report.text
    assert report.provenance.original.decode() == Handler.pages["/1"]
    assert feed.licence == "all rights reserved"
    assert paths() == ["/feed", "/1", "/2"]


def test_what_the_file_says_of_a_feed_stands_in_its_reports(server: str) -> None:
    serve("/feed", item(1))
    (found,), _ = run(config(server, "/feed", outlet="Fjord Herald"))
    assert found.report.outlet == "Fjord Herald"


def test_atom_is_read_as_well(server: str) -> None:
    serve("/unused")
    Handler.pages["/atom"] = (
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Ministry</title><entry><title>Signed</title>"
        "<id>tag:ministry,2021:1</id><link rel='alternate' href='/3'/><updated>2021-05-04T10:00:00Z</updated></entry></feed>"
    )
    (found,), errors = run(config(server, "/atom"))
    assert not errors
    assert (found.report.url, found.report.date, found.report.outlet) == (f"{server}/3", "2021-05-04", "Ministry")


def test_a_date_that_is_none_is_left_out(server: str) -> None:
    serve("/feed", item(1).replace("Tue, 04 May 2021 09:30:00 +0200", "some day in May"))
    (found,), errors = run(config(server, "/feed"))
    assert not errors
    assert found.report.date is None


def test_the_whole_text_in_a_feed_needs_no_page(server: str) -> None:
    more = f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[{WHOLE}]]></content:encoded>"
    serve("/feed", item(1, title="Drill & divers".replace("&", "&amp;"), more=more))
    (found,), errors = run(config(server, "/feed"))
    assert not errors
    assert found.report.title == "Drill & divers"
    assert found.report.text.startswith("The navies of Chile and Norway")
    assert found.report.provenance.fetched
    assert paths() == ["/feed"]


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        ({"keywords": ["naval"]}, ["/1", "/2"]),
        ({"keywords": ["nav"]}, []),
        ({"keywords": ["nav*"]}, ["/1", "/2"]),
        ({"keywords": ["NAVAL  Cooperation", "unheard"]}, ["/1", "/2"]),
        ({"states": ["Peru"]}, ["/2"]),
        ({"states": ["CHL"]}, ["/1"]),
        ({"states": ["per"], "keywords": ["lima"], "match": "all"}, ["/2"]),
        ({"states": ["CHL"], "keywords": ["lima"], "match": "all"}, []),
        ({"states": ["CHL"], "keywords": ["lima"]}, ["/1", "/2"]),
        ({"keywords": ["naval"], "look": "entry"}, []),
        ({"keywords": ["signed"], "look": "entry"}, ["/1"]),
    ],
)
def test_keywords_and_states_decide(server: str, settings: dict[str, Any], kept: list[str]) -> None:
    Handler.pages["/2"] = ARTICLE.format(title="Lima talks", states="Peru and Spain")
    serve("/feed", item(1), item(2, summary="Talks in Lima."))
    found, errors = run(config(server, "/feed", **settings))
    assert not errors
    assert [one.report.report.removeprefix(server) for one in found] == kept


def test_entries_are_given_once(server: str) -> None:
    serve("/feed", item(1), item(2))
    given, state = config(server, "/feed", keywords=["Plan 1"]), State()
    assert len(run(given, state)[0]) == 1
    state = State.model_validate_json(state.model_dump_json())
    assert run(given, state)[0] == []
    serve("/feed", item(3, title="Plan 1 again"), item(1), item(2))
    assert [one.report.report for one in run(given, state)[0]] == [f"{server}/3"]
    assert paths() == ["/feed", "/1", "/2", "/feed", "/feed", "/3"]


def test_an_entry_of_two_feeds_or_known_already_is_not_fetched(server: str) -> None:
    serve("/feed", item(1), item(2), item(3))
    serve("/other", item(3), item(4))
    found, _ = run(config(server, "/feed", "/other"), known={f"{server}/1", "g2"})
    assert [one.report.report.removeprefix(server) for one in found] == ["/3", "/4"]


@pytest.mark.parametrize("path", ["/tagged", "/dated"])
def test_a_feed_that_has_not_changed_is_not_sent_again(server: str, path: str) -> None:
    serve(path, item(1))
    given, state = config(server, path), State()
    assert len(run(given, state)[0]) == 1
    assert run(given, state) == ([], [])
    assert paths() == [path, "/1", path]


def test_a_run_that_is_broken_off_goes_on_where_it_was(server: str) -> None:
    serve("/tagged", item(1), item(2), item(3))
    given, state = config(server, "/tagged"), State()
    options = ReadingOptions(allow_private=True)
    first = next(new(given, state, options=options))
    assert isinstance(first, Found)
    assert [one.report.report.removeprefix(server) for one in run(given, state)[0]] == ["/1", "/2", "/3"]


def test_a_page_that_fails_is_tried_again_but_not_for_ever(server: str) -> None:
    serve("/tagged", item(1), item(2))
    Handler.pages["/1"] = 503
    given, state = config(server, "/tagged"), State()
    for tries in range(3):
        found, errors = run(given, state)
        assert len(found) == (tries == 0)
        assert errors == [f"{server}/1: the page cannot be had (HTTP 503) (open it in a browser and save it)"]
    assert run(given, state) == ([], [])
    assert paths().count("/1") == 3
    assert Handler.asked[-1] == ("/tagged", '"first"')


def test_a_broken_feed_stops_no_other(server: str) -> None:
    serve("/good", item(1))
    Handler.pages |= {"/page": "<html><body>no feed</body></html>", "/broken": "<?xml version='1.0'?><rss><chan", "/gone": 410}
    Handler.pages["/bomb"] = (
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&b;&f;</title></channel></rss>"
    )
    found, errors = run(config(server, "/page", "/broken", "/gone", "/missing", "/bomb", "/good"))
    assert [one.report.report for one in found] == [f"{server}/1"]
    assert [error.split(" (")[0] for error in errors[:4]] == [
        f"{server}/page: is no feed",
        f"{server}/broken: is no feed",
        f"{server}/gone: the page is gone",
        f"{server}/missing: the page does not exist",
    ]
    assert all("root:" not in error and "\n" not in error for error in errors)


def test_entries_that_lead_nowhere_are_told(server: str) -> None:
    serve("/feed", item(1, link="javascript:alert(1)"), item(2, link="file:///etc/passwd"), item(3))
    found, errors = run(config(server, "/feed"))
    assert [one.report.report for one in found] == [f"{server}/3"]
    assert errors[0] == f"{server}/feed, entry 'g1': has neither an address nor the whole text (leave the feed out)"
    assert len(errors) == 2


def test_private_addresses_are_refused_unless_allowed(server: str) -> None:
    serve("/feed", item(1))
    (error,) = new(config(server, "/feed"), State())
    assert "is an address of this machine or a private network" in str(error)
    assert Handler.asked == []


def test_robots_are_heeded(server: str) -> None:
    serve("/feed", item(1), item(2))
    Handler.pages["/robots.txt"] = "User-agent: *\nDisallow: /1\n"
    given = config(server, "/feed").model_copy(update={"robots": True})
    found, errors = run(given, state := State())
    assert [one.report.report for one in found] == [f"{server}/2"]
    assert errors == [f"{server}/1: is closed to programs by the site's robots.txt (open it in a browser and save it)"]
    assert run(given, state) == ([], [])


def test_a_host_is_asked_after_a_pause(server: str) -> None:
    serve("/feed", item(1), item(2))
    start = time.monotonic()
    run(config(server, "/feed").model_copy(update={"delay": 0.1}))
    assert time.monotonic() - start >= 0.2


def test_what_is_left_over_comes_in_the_next_run(server: str) -> None:
    serve("/tagged", *map(item, range(1, 6)))
    given, state = config(server, "/tagged").model_copy(update={"most": 2}), State()
    assert [len(run(given, state)[0]) for _ in range(4)] == [2, 2, 1, 0]


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_of_feeds(tmp_path: Path) -> None:
    given = load(
        write(
            tmp_path,
            'delay = 2\nkeywords = ["exercise"]\nlicence = "ask"\n'
            '[[feed]]\nurl = "https://a.example/rss"\nstates = ["Serbia", "NATO", "aut"]\n'
            '[[feed]]\nurl = "https://b.example/rss"\nkeywords = ["drill*"]\nlanguage = "en"\n',
        )
    )
    assert (given.delay, given.robots) == (2, True)
    one, other = given.feeds
    assert (one.keywords, one.states, one.licence) == (("exercise",), ("SRB", "NATO", "AUT"), "ask")
    assert (other.keywords, other.states, other.language) == (("drill*",), (), "en")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[[feed]\n", "feeds.toml: is not TOML: "),
        ("", "feeds.toml, feed: field required"),
        ("feed = 3", "feeds.toml, feed: input should be a valid tuple"),
        ("[[feed]]\noutlet = 'x'", "feeds.toml, feed 1, url: field required"),
        ("[[feed]]\nurl = 'ftp://x'", "feeds.toml, feed 1, url: 'ftp://x' is no web address"),
        ("[[feed]]\nurl = 'https://[x'", "feeds.toml, feed 1, url: "),
        ("[[feed]]\nurl = 'https://x.example'\nkeyword = ['a']", "feeds.toml, feed 1, keyword: extra inputs are not permitted"),
        ("[[feed]]\nurl = 'https://x.example'\nkeywords = ['*']", "feeds.toml, feed 1, keywords: '*' is no word"),
        ("[[feed]]\nurl = 'https://x.example'\nkeywords = ['a*b']", "feeds.toml, feed 1, keywords: 'a*b' has a star"),
        ("[[feed]]\nurl = 'https://x.example'\nstates = ['Atlantis']", "feeds.toml, feed 1, states: 'Atlantis' is no state"),
        ("[[feed]]\nurl = 'https://x.example'\nlanguage = 'English'", "feeds.toml, feed 1, language: "),
        ("delay = -1\n[[feed]]\nurl = 'https://x.example'", "feeds.toml, delay: "),
        ("[[feed]]\nurl = 'https://x.example'\n[[feed]]\nurl = 'https://x.example'", "feeds.toml, feed: https://x.example is given twice"),
    ],
)
def test_a_fault_in_the_file_is_one_line_that_says_where(tmp_path: Path, text: str, error: str) -> None:
    with pytest.raises(InputError) as refusal:
        load(write(tmp_path, text))
    assert error in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        load(tmp_path / "feeds.toml")
