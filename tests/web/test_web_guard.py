"""What every answer carries, and which requests are refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import site_of_pages as site
from starlette.testclient import TestClient

from pactograph.registry import Register


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with site.register(tmp_path_factory.mktemp("guard")) as found:
        yield found


@pytest.fixture
def client(made: Register) -> TestClient:
    return site.client(made)


def test_pages_run_nothing_from_elsewhere_nor_inline(client: TestClient) -> None:
    answer = client.get("/codebook")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "<script>" not in answer.text and "style=" not in answer.text and "onclick" not in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8642", "", "[::1", "10.0.0.1"])
def test_other_hosts_are_refused(client: TestClient, host: str) -> None:
    answer = client.get("/codebook", headers={"host": host})
    assert answer.status_code == 403
    assert answer.text.count("\n") == 1


@pytest.mark.parametrize("host", ["localhost:8642", "127.0.0.1", "[::1]:8642"])
def test_the_loopback_is_answered_under_all_its_names(client: TestClient, host: str) -> None:
    assert client.get("/codebook", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("headers", [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}])
def test_other_sites_change_nothing(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/codebook", headers=headers).status_code == 403


def test_the_same_page_as_json_and_csv(client: TestClient) -> None:
    found = client.get("/codebook", headers={"accept": "application/json"}).json()
    assert [one["code"] for one in found["types"]][:2] == ["agreement", "exercise"]
    rows = client.get("/codebook?format=csv")
    assert rows.headers["content-disposition"] == 'attachment; filename="codebook.csv"'
    assert rows.text.startswith("list,code,label,definition,entries\r\ntypes,agreement,")


def test_a_page_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/codebook").headers["etag"]
    assert client.get("/codebook", headers={"if-none-match": tag}).status_code == 304


def test_what_is_not_there_is_said_in_a_line(client: TestClient) -> None:
    answer = client.get("/nowhere<script>alert(1)</script>")
    assert answer.status_code == 404
    assert "there is no such page" in answer.text and "<script>alert" not in answer.text
