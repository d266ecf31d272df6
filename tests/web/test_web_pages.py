"""Every page over a small register with hostile reports: what it shows, in each form, and that no link leads nowhere."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import pytest
import site_of_pages as site
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from pactograph import registry
from pactograph.records import Party
from pactograph.registry import Register
from pactograph.review.wanted import CODED, codes
from pactograph.web.charts.lines import Point, lines
from pactograph.web.filters import placed, unplaced

LISTS = "/ /entries /reports /countries /countries/SRB /countries/SRB/RUS /persons /network /words /codebook /search?q=anvil".split()
PAGES = (*LISTS, "/persons/1", "/about", "/api")
HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with site.register(tmp_path_factory.mktemp("pages")) as found:
        yield found


@pytest.fixture(scope="module")
def browser(made: Register) -> TestClient:
    return site.client(made)


def entry(made: Register, type: str, place: int = 0) -> str:
    return made.entries(registry.Filter(type=(type,))).entries[place].id


def tree(text: str) -> tuple[object, list[object]]:
    parser = html5lib.HTMLParser()
    return parser.parse(text), parser.errors


def links(root: object, page: str) -> set[str]:
    found = {one.get("href") for one in root.iter() if one.get("href")}  # type: ignore[attr-defined]
    return {urldefrag(urljoin(site.BASE + page, href))[0] for href in found}


def faults(text: str) -> list[str]:
    """What is wrong with the structure of a page."""
    root, errors = tree(text)
    out = [f"not well formed: {one}" for one in errors]
    ids: list[str] = []
    before = 0
    for one in root.iter():  # type: ignore[attr-defined]
        name = one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""
        out += [f"{name} has {key}" for key in one.attrib if key.startswith("on") or key == "style"]
        if name == "style" or (name == "script" and not str(one.get("src", "")).startswith("/static/")):
            out.append(f"inline {name}")
        if str(one.get("href", "")).lower().startswith(("javascript:", "data:")):
            out.append(f"a link runs {one.get('href')}")
        if name == "svg" and (not one.get("aria-label") or (one.get("role") == "img") == bool(one.findall(f".//{SVG}a"))):
            out.append("a chart without words, or links within a picture")
        if name == "summary" and one.findall(f".//{HTML}a"):
            out.append("a link within a summary")
        if one.get("id"):
            ids.append(one.get("id"))
        if one.tag in {f"{HTML}h{level}" for level in range(1, 7)}:
            level = int(name[1])
            if level > before + 1:
                out.append(f"{name} {''.join(one.itertext())[:40]!r} after h{before}")
            before = level
    out += [f"id {id!r} twice" for id in set(ids) if ids.count(id) > 1]
    for tag, count in (("h1", 1), ("main", 1), ("title", 1)):
        if len(root.findall(f".//{HTML}{tag}")) != count:  # type: ignore[attr-defined]
            out.append(f"not {count} {tag}")
    return out + [f"a field without a label: {one.get('name')}" for one in unlabelled(root)]


def unlabelled(root: object) -> list[object]:
    labelled = {id(field) for label in root.iter(f"{HTML}label") for field in label.iter()}  # type: ignore[attr-defined]
    named = {label.get("for") for label in root.iter(f"{HTML}label")}  # type: ignore[attr-defined]
    fields = [one for tag in ("input", "select", "textarea") for one in root.iter(f"{HTML}{tag}")]  # type: ignore[attr-defined]
    return [
        one
        for one in fields
        if one.get("type") != "hidden" and id(one) not in labelled and one.get("id") not in named and not one.get("aria-label")
    ]


def test_no_link_of_the_site_leads_nowhere_and_every_page_is_sound(browser: TestClient) -> None:
    queue, seen = deque(["/"]), {"/"}
    while queue:
        page = queue.popleft()
        answer = browser.get(page)
        assert answer.status_code == 200, f"{page}: {answer.status_code} {answer.text[-300:]}"
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        assert site.SCRIPT not in answer.text, page
        if page.startswith("/review"):
            # It is there; it has tests of its own.
            continue
        assert faults(answer.text) == [], page
        for link in links(tree(answer.text)[0], page):
            parts = urlsplit(link)
            place = parts.path + (f"?{parts.query}" if parts.query else "")
            if parts.netloc == urlsplit(site.BASE).netloc and place not in seen:
                seen.add(place)
                # Filters may be put together without end: one page deep is enough.
                if "?" not in page or "?" not in place:
                    queue.append(place)
    assert len(seen) > 100


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_json_too(browser: TestClient, page: str) -> None:
    answer = browser.get(page, headers={"accept": "application/json"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["title"]
    assert "charts" not in answer.json()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_sent_once_until_something_changes(browser: TestClient, page: str) -> None:
    tag = browser.get(page).headers["etag"]
    assert browser.get(page, headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_register_says_what_to_do_next(tmp_path: Path, page: str) -> None:
    with registry.open(tmp_path / "empty.db") as empty:
        answer = site.client(empty).get(page)
    if page == "/persons/1":
        assert answer.status_code == 404
    else:
        assert answer.status_code == 200
        assert faults(answer.text) == []
        assert page in ("/codebook", "/about", "/api") or 'class="empty"' in answer.text


def test_lists_download_whole_and_run_nothing_in_a_spreadsheet(browser: TestClient, made: Register) -> None:
    answer = browser.get("/entries?format=csv&limit=1")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == made.entries().total > 1
    assert answer.headers["content-disposition"] == 'attachment; filename="entries.csv"'
    lines = browser.get("/entries?format=jsonl&type=exercise").text.splitlines()
    assert {json.loads(line)["type"] for line in lines} == {"exercise"}
    assert len(browser.get("/reports?format=csv").text.splitlines()) == 1 + made.stats()["reports"]


def test_a_file_is_named_in_ascii(browser: TestClient) -> None:
    answer = browser.get("/countries/Küche%0D%0AX-Evil:%201?format=csv")
    assert answer.status_code == 400
    assert browser.get('/countries/Kü"che?format=csv').headers["content-disposition"] == 'attachment; filename="countries-K-che.csv"'


def test_cursors_lead_through_all_entries(browser: TestClient, made: Register) -> None:
    seen, after = [], ""
    while after is not None:
        page = browser.get(f"/entries?format=json&limit=2&after={after}").json()
        seen += [row["id"] for row in page["rows"]]
        after = page["next"]
    assert len(seen) == len(set(seen)) == made.entries().total


def test_an_agreement_shows_what_carries_it_out_and_the_act_what_it_carries_out(browser: TestClient, made: Register) -> None:
    agreement, exercise = entry(made, "agreement"), entry(made, "exercise")
    page = browser.get(f"/entries/{agreement}").text
    assert "carried out?" in page and f'href="/entries/{exercise}"' in page and "Later events by provision" in page
    assert "no later event is known" in page
    assert f'href="/entries/{agreement}"' in browser.get(f"/entries/{exercise}").text


def test_an_exercise_shows_its_editions_and_where_reports_differ(browser: TestClient, made: Register) -> None:
    page = browser.get(f"/entries/{entry(made, 'exercise', 1)}").text
    assert "2 editions" in page and "Slavic Anvil 2019" in page
    assert "Reports differ" in page and "400" in page and "450" in page
    assert "Why are these the same?" in page and "#split" in page


def test_an_entry_as_it_was(browser: TestClient, made: Register) -> None:
    id = entry(made, "exercise")
    first = made.moments(id)[0].at
    assert "As it was at" in browser.get(f"/entries/{id}?as_of={first}").text
    assert browser.get(f"/entries/{id}?as_of=1990").status_code == 404
    assert browser.get(f"/entries/{id}?as_of=yesterday").status_code == 400


def test_a_report_marks_the_words_of_all_its_values(browser: TestClient, made: Register) -> None:
    number = made.search("paragraph", "report")[0].id
    page = browser.get(f"/reports/{number}").text
    root, _ = tree(page)
    shown = "".join("".join(one.itertext()) for one in root.iter(f"{HTML}p") if one.get("dir"))  # type: ignore[attr-defined]
    assert shown == made.report(int(number)).report.text.replace("\n", "")
    marks = list(root.iter(f"{HTML}mark"))  # type: ignore[attr-defined]
    values = {one.get("data-word") for one in root.iter(f"{HTML}a") if one.get("data-word")}  # type: ignore[attr-defined]
    assert {id for one in marks for id in one.get("data-words").split()} == values
    assert any(one.find(f"{HTML}span") is not None for one in marks), "words of two records are underlined twice"
    assert all(one.get("title") for one in marks)


def test_an_original_is_saved_and_never_shown(browser: TestClient, made: Register) -> None:
    number = made.search("paragraph", "report")[0].id
    answer = browser.get(f"/reports/{number}/original")
    assert answer.content == site.ORIGINAL
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == f'attachment; filename="report-{number}.html"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"] and "script-src" not in answer.headers["content-security-policy"]
    assert browser.get("/reports/99999/original").status_code == 404


def test_marks_that_turn_writing_stay_in_the_strangers_words(browser: TestClient) -> None:
    """Our words beside a stranger's are in no element that holds such a mark, but for the text of the report itself."""
    for page in ("/", "/entries", "/reports", "/countries", "/persons", "/network", "/words"):
        root, _ = tree(browser.get(page).text)
        for one in root.iter():  # type: ignore[attr-defined]
            own = [one.text or "", *(child.tail or "" for child in one)] if isinstance(one.tag, str) else []
            if any("\u202e" in words for words in own):
                name = one.tag.rpartition("}")[2]
                assert name in ("a", "b", "bdi", "small", "mark", "blockquote", "title", "h1", "h2"), f"{page}: {name}"


def test_a_foreign_address_is_no_link(browser: TestClient, made: Register) -> None:
    page = browser.get(f"/reports/{made.search('paragraph', 'report')[0].id}").text
    assert 'href="javascript' not in page


def test_a_person_in_another_spelling_is_found(browser: TestClient) -> None:
    assert "Petar Maric" in browser.get("/persons?name=Петар+Марић").text
    assert "Petar Maric" in browser.get("/search?q=petar+maric").text
    assert "Persons:" not in browser.get("/search?q=anvil").text


def test_what_is_searched_for_stands_out(browser: TestClient) -> None:
    assert "<b>Anvil</b>" in browser.get("/search?q=anvil").text


def test_the_codebook_counts_and_leads_to_entries(browser: TestClient) -> None:
    page = browser.get("/codebook").text
    assert 'href="/entries?area=cyber"' in page and 'href="/entries?type=exercise"' in page


@pytest.mark.parametrize(
    ("page", "status"),
    [
        ("/entries?type=nonsense", 400),
        ("/entries?since=soon", 400),
        ("/entries?limit=0", 400),
        ("/entries?limit=²", 400),
        ("/entries?after=x", 400),
        ("/entries?after=" + "9" * 60, 400),
        ("/entries?order=sideways", 400),
        ("/entries?party=a%00b", 400),
        ("/entries?min_confidence=nan", 400),
        ("/entries?q=" + "x" * 300, 200),
        ("/entries?party=" + "x" * 500, 400),
        ("/entries/agreement/99999999999999999999", 404),
        ("/entries/nothing/1", 404),
        ("/reports/99999999999999999999", 404),
        ("/reports?after=99999999999", 400),
        ("/persons/99999999999999999999", 404),
        ("/countries/%00", 400),
        ("/countries/NOWHERE", 200),
        ("/network?parties=1", 400),
        ("/search?q=%22%22%22*(", 200),
        ("/search?kind=nothing&q=a", 400),
        ("/reports?after=2015-01-01~1", 400),
        ("/%2e%2e/%2e%2e/etc/passwd", 404),
        ("/static/../app.py", 404),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_line(browser: TestClient, page: str, status: int) -> None:
    answer = browser.get(page)
    assert answer.status_code == status, answer.text[-400:]
    if status >= 400 and answer.headers["content-type"].startswith("text/html"):
        assert 'role="alert"' in answer.text
        assert faults(answer.text) == []


@pytest.mark.parametrize("page", ["/", "/entries", "/countries", "/countries/SRB", "/countries/RUS/SRB", "/network", "/words", "/review"])
@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        *((name, "nonsense", "") for name in CODED),
        ("type", "agrement", "near it: agreement"),
        ("since", "soon", "write it as 2015-10-30"),
        ("until", "2015-02-30", "write it as 2015-10-30"),
        ("min_confidence", "1.5", "not a number from 0 to 1"),
        ("judged", "perhaps", "[(]"),
        ("person", "x" * 500, "more than 400 characters"),
    ],
)
def test_every_filter_that_cannot_be_meant_is_named_with_the_way_on(
    browser: TestClient, page: str, name: str, value: str, remedy: str
) -> None:
    answer = browser.get(page, params={"origin": "press", name: value})
    assert answer.status_code == 400
    assert re.search(f'role="alert" id="fault">{name}: .*{remedy}', answer.text)
    assert f'href="{page}?origin=press">Leave it out' in answer.text and f'href="{page}">Without any filter' in answer.text
    assert '<input type="hidden" name="origin" value="press">' in answer.text and f'name="{name}"' in answer.text
    assert f'<option value="{codes(name)[0]}">' in answer.text if name in CODED else True
    assert browser.get(page, params={name: value, "format": "json"}).json()["parameter"] == name


@pytest.mark.parametrize("asked", ["/reports?since=soon", "/search?q=a&kind=b", "/countries?kind=b", "/entries?as_of=2015-01-01T99:99"])
def test_filters_of_one_page_are_named_too(browser: TestClient, asked: str) -> None:
    answer = browser.get(asked)
    name = asked.rpartition("=")[0].split("?")[-1].split("&")[-1]
    assert answer.status_code == 400 and f'id="fault">{name}: ' in answer.text and f'name="{name}"' in answer.text


def test_head_is_get_without_the_body(browser: TestClient) -> None:
    for page in (
        *PAGES,
        "/entries?format=csv",
        "/reports?format=jsonl",
        "/entries?type=nonsense",
        "/static/page.js",
        "/reports/1/original",
    ):
        whole, head = browser.get(page), browser.head(page)
        assert (head.status_code, head.content) == (whole.status_code, b""), page
        assert {**head.headers} == {**whole.headers}


def test_what_has_come_in_is_shown_at_once(tmp_path: Path) -> None:
    with registry.open(tmp_path / "r.db") as made:
        browser = site.client(made)
        assert "It is empty" in browser.get("/").text
        made.add(site.agreement())
        assert "Serbia and Russia sign" in browser.get("/").text
        id = entry(made, "agreement")
        made.judge("accept", id, who="ann")
        assert "accepted" in browser.get(f"/entries/{id}").text


def test_hostile_names_reach_their_pages(browser: TestClient) -> None:
    rows = browser.get("/countries?format=json").json()["rows"]
    nasty = next(row["code"] for row in rows if site.SCRIPT in row["code"])
    assert nasty == site.NASTY
    answer = browser.get(f"/countries/{placed(nasty)}?format=json")
    assert answer.json()["codes"] == [nasty] and answer.json()["total"] == 1
    assert browser.get(f"/countries/CHL/{placed(nasty)}?format=json").json()["total"] == 1


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_a_name_survives_its_place_in_a_path(code: str) -> None:
    assert "/" not in placed(code)
    assert unplaced(unquote(placed(code))) == code


def test_shares_are_joined_by_dashes_where_years_are_missing() -> None:
    one = Point(0.5, 0.4, 0.6)
    drawn = lines(["2001", "2002", "2003", "2004", "2005"], {"SRB": [one, one, None, None, one]}, "Shares")
    assert drawn.count('class="band"') == 2 and drawn.count('class="line"') == 2 and drawn.count('class="line gap"') == 1
    assert drawn.count("<circle") == 3


@pytest.mark.parametrize("page", ["/entries", "/reports", "/countries", "/persons", "/network"])
def test_an_empty_register_says_how_reports_come_in(tmp_path: Path, page: str) -> None:
    with registry.open(tmp_path / "r.db") as made:
        browser = site.client(made)
        assert "pactograph add FILE" in browser.get(page).text
        assert "pactograph add FILE" not in browser.get(f"{page}?since=2015").text
        assert "Nothing waits: no entry has come in" in browser.get("/review").text


def test_the_hundred_parties_with_most_entries_come_first(tmp_path: Path) -> None:
    rows = [f"P{number:03}" for number in range(130)]
    with registry.open(tmp_path / "r.db") as made:
        for code in rows:
            made.add(site.coding(code, f"{code} and Serbia met.", [meeting(code)]))
        page = site.client(made).get("/countries").text
    assert "<details><summary>31 more, with at most 1 entry each</summary>" in page
    assert all(f">{code}<" in page for code in rows)


def meeting(code: str) -> dict[str, Any]:
    return {"type": "meeting", "parties": [(Party(code=code, role="participant"), code), (Party(code="SRB", role="participant"), "Serbia")]}
