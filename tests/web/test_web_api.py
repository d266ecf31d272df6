"""The API: typed answers, cursors, ETags, faults as problem details, a document that tells the truth."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import jsonschema
import pytest
import site_of_pages as site
from starlette.testclient import TestClient

from pactograph import registry
from pactograph.records import Entry
from pactograph.registry import Register, Tally
from pactograph.review.wanted import CODED, FREE, PARTIES, codes
from pactograph.web.api.app import api, described
from pactograph.web.kept import Kept
from pactograph.web.limits import Buckets, Limited, Rate

API = "/api/v1"
NUMBERS = {"type": "agreement", "number": "1"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with site.register(tmp_path_factory.mktemp("api")) as found:
        yield found


@pytest.fixture(scope="module")
def browser(made: Register) -> TestClient:
    return site.client(made)


@pytest.fixture(scope="module")
def document(browser: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = browser.get(f"{API}/openapi.json").json()
    return found


def test_the_document_is_openapi_31(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1.")
    assert document["servers"] == [{"url": API}]
    assert set(document["paths"]) >= {
        "/entries",
        "/entries/{type}/{number}",
        "/reports",
        "/reports/{number}",
        "/records/{number}",
        "/persons",
        "/search",
        "/counts",
        "/codebook",
    }
    assert "HTTPValidationError" not in document["components"]["schemas"]


def test_every_operation_answers_as_its_schema_says(browser: TestClient, document: dict[str, Any]) -> None:
    for path, operations in document["paths"].items():
        answer = browser.get(API + path.format(**NUMBERS), params={"q": "anvil"} if path == "/search" else {})
        assert answer.status_code == 200, f"{path}: {answer.text}"
        schema = operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        jsonschema.validate(answer.json(), schema | {"components": document["components"]}, cls=jsonschema.Draft202012Validator)


def test_every_page_of_the_api_is_described_for_people(browser: TestClient, document: dict[str, Any]) -> None:
    page = browser.get("/api").text
    assert all(f"GET {API}{path}" in page for path in document["paths"])
    assert all(f'id="schema-{name}"' in page for name in document["components"]["schemas"])


def test_cursors_lead_through_all(browser: TestClient, made: Register) -> None:
    for place, total in (("entries", made.entries().total), ("reports", made.stats()["reports"]), ("persons", made.stats()["persons"])):
        seen, after = [], ""
        while after is not None:
            page = browser.get(f"{API}/{place}?limit=2" + (f"&after={after}" if after else "")).json()
            seen += [str(one.get("id", one.get("number"))) for one in page["items"]]
            after = page["next"]
        assert len(seen) == len(set(seen)) == total, place


def test_filters_are_those_of_the_pages(browser: TestClient, made: Register) -> None:
    found = browser.get(f"{API}/entries?party=Serbia&party=RUS&type=exercise,agreement&since=2018&order=unsure").json()
    expected = made.entries(registry.Filter(party=("SRB", "RUS"), type=("exercise", "agreement"), since="2018"), order="unsure")
    assert [Entry.model_validate(one) for one in found["items"]] == list(expected.entries)


def test_an_entry_as_it_was_and_how_it_came_to_be(browser: TestClient, made: Register) -> None:
    id = made.entries(registry.Filter(type=("exercise",))).entries[0].id
    history = browser.get(f"{API}/entries/{id}/history").json()
    first = history["versions"][0]["at"]
    assert browser.get(f"{API}/entries/{id}?as_of={first}").status_code == 200
    assert browser.get(f"{API}/entries/{id}?as_of=1990").status_code == 404


def test_spans_of_a_report_stand_in_its_text(browser: TestClient, made: Register) -> None:
    found = browser.get(f"{API}/reports/{made.search('paragraph', 'report')[0].id}").json()
    spans = [span for record in found["records"] for span in record["record"]["evidence"]]
    assert spans and all(found["report"]["text"][span["start"] : span["end"]] == span["quote"] for span in spans)
    assert "original" not in found["report"]["provenance"]


def test_counts_by_two_things(browser: TestClient) -> None:
    found = browser.get(f"{API}/counts?by=type&by=year&party=SRB").json()
    assert found["by"] == ["type", "year"]
    assert {"values": ["agreement", "2016"], "entries": 1} in found["items"]
    assert {"values": ["RUS", "SRB"], "entries": 3} in browser.get(f"{API}/pairs").json()["items"]


def test_what_has_not_changed_is_not_sent_again(tmp_path: Path) -> None:
    with registry.open(tmp_path / "r.db") as made:
        browser = site.client(made)
        tag = browser.get(f"{API}/entries").headers["etag"]
        assert browser.get(f"{API}/entries", headers={"if-none-match": f'"other", {tag}'}).status_code == 304
        assert browser.get(f"{API}/entries?limit=1", headers={"if-none-match": tag}).status_code == 200
        made.add(site.agreement())
        assert browser.get(f"{API}/entries", headers={"if-none-match": tag}).json()["total"] == 1


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ("entries/agreement/999", 404, "there is no entry"),
        ("entries/nothing/1", 422, "type"),
        ("entries/agreement/0", 422, "number"),
        ("reports/1_0", 422, "number: "),
        ("reports?limit=5%20", 422, "limit: "),
        ("entries?min_confidence=%200.5", 422, "min_confidence: "),
        ("entries/agreement/99999999999999", 422, "number"),
        ("entries?parties=SRB", 422, "parties"),
        ("entries?limit=501", 422, "limit"),
        ("entries?after=x", 422, "after"),
        ("entries?after=1.5~1", 422, "after: no cursor"),
        ("reports?after=2015-01-01~1", 422, "after: no cursor"),
        ("entries?since=2015-1", 422, "since: not a date"),
        ("entries?since=2015-13", 422, "since: not a date"),
        ("entries?since=2015-02-30", 422, "since: not a date"),
        ("entries?area=nonsense", 400, "area: 'nonsense' is no code of the codebook"),
        ("entries?area=", 422, "area.0: names nothing"),
        ("entries?person=,%20", 422, "person.0: names nothing"),
        ("entries?party=a%00b", 422, "party"),
        ("entries?min_confidence=2", 422, "min_confidence"),
        ("counts?by=nothing", 422, "by"),
        ("reports/999", 404, "there is no report"),
        ("records/999", 404, "there is no record"),
        ("persons/999", 404, "there is no person"),
        ("search", 422, "q"),
        ("nowhere", 404, "no such place"),
    ],
)
def test_faults_are_problem_details(browser: TestClient, asked: str, status: int, said: str) -> None:
    answer = browser.get(f"{API}/{asked}")
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found["status"] == status and found["instance"] == f"{API}/{asked.partition('?')[0]}" and said in found["detail"]
    assert "etag" not in answer.headers


def test_whatever_is_beside_it_is_no_page(browser: TestClient) -> None:
    answer = browser.get("/api/v2/entries")
    assert answer.status_code == 404 and answer.headers["content-type"] == "application/problem+json"
    assert API in answer.json()["detail"]


def test_nothing_is_written_through_it(browser: TestClient) -> None:
    assert browser.post(f"{API}/entries").status_code == 405
    assert browser.post(f"{API}/entries").headers["content-type"] == "application/problem+json"


def test_head_is_get_without_the_body(browser: TestClient, document: dict[str, Any]) -> None:
    for path in [*document["paths"], "/openapi.json", "/nowhere", "/entries?area=nonsense"]:
        asked = API + path.format(**NUMBERS)
        whole, head = browser.get(asked), browser.head(asked)
        assert (head.status_code, head.content) == (whole.status_code, b""), path
        assert {**head.headers} == {**whole.headers}
    tag = browser.head(f"{API}/stats").headers["etag"]
    assert browser.head(f"{API}/stats", headers={"if-none-match": tag}).status_code == 304


def test_what_may_be_done_is_said(browser: TestClient) -> None:
    for path in ("/entries", "/entries/agreement/1", "/openapi.json"):
        asked, refused = browser.options(API + path), browser.delete(API + path)
        assert (asked.status_code, asked.content, refused.status_code) == (204, b"", 405)
        assert asked.headers["allow"] == refused.headers["allow"] == "GET, HEAD, OPTIONS"
    assert browser.options(f"{API}/nowhere").status_code == 404


def test_a_number_is_a_number_alone(browser: TestClient) -> None:
    for path in ("reports/1%0D", "reports/%201", "records/1%0A", "persons/1%C2%A0"):
        assert browser.get(f"{API}/{path}").status_code in (404, 422), path


def test_much_can_be_asked_at_once_and_too_much_is_said(browser: TestClient) -> None:
    most = {name: ["\U0001f6e9" * 200] * 20 for name in (*PARTIES, *FREE)} | {name: codes(name)[:50] for name in CODED}
    status, said = asked_by_hand(browser.app, urlencode(most, doseq=True).encode())
    assert status == 200 and said["total"] == 0
    status, said = asked_by_hand(browser.app, b"party=" + b"x" * 250_000)
    assert status == 414 and "250000 of query" in said["detail"]


def asked_by_hand(app: Any, query: bytes) -> tuple[int, Any]:
    """Status and answer: clients refuse to send addresses as long as these."""
    found: list[Any] = []
    path = f"{API}/entries"
    scope = {"type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": query, "root_path": ""}
    scope |= {"headers": [(b"host", b"127.0.0.1")], "scheme": "http", "server": ("127.0.0.1", 80), "http_version": "1.1"}

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        found.append(message)

    asyncio.run(app(scope, receive, send))
    return found[0]["status"], json.loads(b"".join(one.get("body", b"") for one in found))


def test_filters_by_codes_list_them(browser: TestClient, document: dict[str, Any]) -> None:
    parameters = {one["name"]: one["schema"] for one in document["paths"]["/entries"]["get"]["parameters"]}
    for name in CODED:
        assert parameters[name]["items"]["enum"] == list(codes(name))
        assert browser.get(f"{API}/entries", params={name: [*codes(name), codes(name)[0].upper()]}).status_code == 200


def test_headers_are_as_strict_as_those_of_pages(browser: TestClient) -> None:
    assert "default-src 'none'" in browser.get(f"{API}/entries").headers["content-security-policy"]
    assert browser.get(f"{API}/docs").status_code == browser.get("/docs").status_code == 404


def test_the_document_is_made_once(made: Register) -> None:
    app = api(made, Kept(), Tally(made))
    assert described(app) is described(app)


def test_a_bucket_empties_and_fills_again() -> None:
    now = [0.0]
    buckets = Buckets(Rate(each_second=2, burst=3), clock=lambda: now[0])
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 0.5]
    assert buckets.take("b") == 0, "each client has its own"
    now[0] = 0.5
    assert [buckets.take("a"), buckets.take("a")] == [0, 0.5]
    now[0] = 100
    assert [buckets.take("a") for _ in range(4)][-1] == 0.5, "it never holds more than a burst"


def test_who_asks_too_often_is_told_when_to_ask_again(made: Register) -> None:
    browser = TestClient(Limited(api(made, Kept(), Tally(made)), Rate(each_second=0.5, burst=2)))
    assert [browser.get("/stats").status_code for _ in range(3)] == [200, 200, 429]
    answer = browser.get("/stats")
    assert answer.headers["retry-after"] == "2"
    assert answer.headers["content-type"] == "application/problem+json" and "ask again in 2 s" in answer.json()["detail"]
