"""Accounts on a team's server: log-in, roles on every route, sessions, tokens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import desk
import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from pactograph.errors import InputError
from pactograph.registry import Register
from pactograph.web.accounts import secrets
from pactograph.web.accounts.book import Accounts
from pactograph.web.accounts.roles import ROLES, enough, needed
from pactograph.web.accounts.throttle import LONGEST, Throttle

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 at the lowest cost: the tests log in a hundred times."""
    from argon2 import PasswordHasher

    cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(secrets, "hasher", lambda: cheap)
    secrets._nobody.cache_clear()


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with desk.register(tmp_path) as made:
        accounts = Accounts(made)
        for role in ROLES:
            accounts.add(f"the-{role}", role, PASSWORD)
        yield made


@pytest.fixture
def accounts(register: Register) -> Accounts:
    return Accounts(register)


@pytest.fixture
def browser(register: Register, accounts: Accounts) -> TestClient:
    return desk.client(register, hosts=None, accounts=accounts)


def log_in(browser: TestClient, name: str, password: str = PASSWORD, **more: str) -> Any:
    token = desk.token(browser.get("/login").text)
    return browser.post("/login", data={"csrf": token, "name": name, "password": password, **more})


def test_nothing_is_shown_without_an_account(browser: TestClient) -> None:
    answer = browser.get("/entries?type=transfer", headers={"accept": "text/html"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=%2Fentries%3Ftype%3Dtransfer"
    assert browser.get("/entries?format=json", headers={"accept": "application/json"}).status_code == 401
    assert browser.post("/review/undo/1").status_code == 401
    assert browser.get("/static/style.css").status_code == 200


def test_logging_in_leads_on_and_logging_out_ends_it_for_good(browser: TestClient) -> None:
    answer = log_in(browser, "The-Reader", next="/entries?type=transfer")
    assert (answer.status_code, answer.headers["location"]) == (303, "/entries?type=transfer")
    held = browser.cookies["pactograph_session"]
    page = browser.get("/entries")
    assert page.status_code == 200 and "the-reader" in page.text
    assert browser.post("/logout", data={"csrf": desk.token(page.text)}).headers["location"] == "/login"
    browser.cookies.set("pactograph_session", held)
    assert browser.get("/entries").status_code == 401


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(browser: TestClient) -> None:
    cookie = next(value for value in log_in(browser, "the-reader").headers.get_list("set-cookie") if "pactograph_session" in value)
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Secure" not in cookie and "Path=/" in cookie


def test_the_cookie_is_secure_behind_tls(register: Register, accounts: Accounts) -> None:
    browser = desk.client(register, hosts=None, accounts=accounts)
    browser.base_url = "https://team.example"  # type: ignore[assignment]
    cookies = log_in(browser, "the-reader").headers.get_list("set-cookie")
    assert all("Secure" in cookie for cookie in cookies if "Max-Age=0" not in cookie)


def test_a_session_that_was_planted_is_not_taken_over(browser: TestClient, accounts: Accounts) -> None:
    browser.cookies.set("pactograph_session", "planted")
    log_in(browser, "the-coder")
    assert accounts.session("planted") is None
    first = next(cookie.value for cookie in browser.cookies.jar if cookie.name == "pactograph_session" and cookie.value != "planted")
    assert first is not None and accounts.session(first) is not None


def test_each_log_in_ends_the_session_before_it(browser: TestClient, accounts: Accounts) -> None:
    log_in(browser, "the-coder")
    first = browser.cookies["pactograph_session"]
    page = browser.get("/login")
    assert page.status_code == 303
    browser.post("/logout", data={"csrf": desk.token(browser.get("/entries").text)})
    log_in(browser, "the-coder")
    assert accounts.session(first) is None
    assert accounts.session(browser.cookies["pactograph_session"]) is not None


@pytest.mark.parametrize("name", ["the-reader", "nobody", "../../etc", "x" * 300, "", "the-reader\x00"])
def test_a_wrong_log_in_does_not_tell_what_was_wrong(browser: TestClient, name: str) -> None:
    answer = log_in(browser, name, "not the password")
    assert answer.status_code == 401
    assert "Name or password is wrong." in answer.text
    assert "pactograph_session" not in browser.cookies


def test_guessing_is_slowed(browser: TestClient) -> None:
    codes = [log_in(browser, "the-admin", f"guess number {number}").status_code for number in range(6)]
    assert codes == [401] * 5 + [429]
    answer = log_in(browser, "the-admin")
    assert answer.status_code == 429 and int(answer.headers["retry-after"]) >= 1
    assert log_in(browser, "the-reader").status_code == 303


def test_waiting_grows_and_ends() -> None:
    now = [0.0]
    throttle = Throttle(lambda: now[0])
    waits = []
    for _ in range(20):
        throttle.failed("anna", "10.0.0.1")
        waits.append(throttle.wait("anna", "10.0.0.1"))
    assert waits[:4] == [0] * 4 and waits[4] == 2 and waits == sorted(waits) and max(waits) == LONGEST
    assert throttle.wait("anna", "10.0.0.2") == 0
    assert throttle.wait("ben", "10.0.0.1") > 0
    now[0] += LONGEST + 1
    assert throttle.wait("anna", "10.0.0.1") == 0


def test_a_log_in_form_of_another_site_is_refused(browser: TestClient) -> None:
    assert browser.post("/login", data={"name": "the-reader", "password": PASSWORD}).status_code == 403
    token = desk.token(browser.get("/login").text)
    fields = {"csrf": token, "name": "the-reader", "password": PASSWORD}
    assert browser.post("/login", data=fields, headers={"origin": "https://evil.example"}).status_code == 403


@pytest.mark.parametrize(
    "place",
    ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "\\\\evil", "/\n//evil.example", "http:evil"],
)
def test_no_link_leads_away_through_the_log_in(browser: TestClient, place: str) -> None:
    answer = log_in(browser, "the-reader", next=place)
    assert answer.status_code == 303 and answer.headers["location"] == "/"
    assert browser.get("/login", params={"next": place}).headers["location"] == "/"


def paths(browser: TestClient) -> list[tuple[str, str]]:
    """(method, a path of the route) for every route."""
    fill = {
        "type": "agreement",
        "number": "1",
        "act": "accept",
        "judgement": "1",
        "code": "NOR",
        "other": "CHL",
        "id": "x",
        "name": "the-coder",
    }
    out = []
    for route in browser.app.routes:  # type: ignore[attr-defined]
        if isinstance(route, Route):
            path = route.path
            for name in route.param_convertors:
                path = path.replace(f"{{{name}:int}}", fill.get(name, "1")).replace(f"{{{name}}}", fill.get(name, "role"))
            out += [(method, path) for method in sorted(route.methods or {"GET"}) if method != "HEAD"]
    return out


@pytest.mark.parametrize("role", ROLES)
def test_every_route_wants_its_role(register: Register, accounts: Accounts, role: str) -> None:
    browser = desk.client(register, hosts=None, accounts=accounts)
    log_in(browser, f"the-{role}")
    csrf = desk.token(browser.get("/account").text)
    seen = 0
    for method, path in paths(browser):
        wanted = needed(method, path)
        if path in ("/login", "/logout"):
            continue
        # Without its token a form does nothing: what is let in is refused for that only.
        answer = browser.request(method, path, data={"csrf": "wrong"} if method == "POST" else None)
        refused = answer.status_code == 403 and "needs the role" in answer.text
        assert refused is not enough(role, wanted), (role, method, path, answer.status_code)
        if method == "POST" and not refused:
            assert answer.status_code == 403 and "the form has expired" in answer.text, (method, path)
        seen += 1
    assert seen > 25 and csrf


def test_what_changes_something_needs_more_than_reading() -> None:
    assert needed("POST", "/anything/new") == "admin"
    assert needed("GET", "/entries") == "reader"
    assert needed("POST", "/review/entry/agreement/1/merge") == "editor"
    assert needed("DELETE", "/entries/agreement/1") == "admin"
    assert not enough("nobody", "reader") and not enough("reader", "coder")


def test_the_history_names_the_account(browser: TestClient, register: Register) -> None:
    log_in(browser, "the-coder")
    assert desk.post(browser, "/review/entry/agreement/1", "/review/entry/agreement/1/accept", who="somebody else").status_code == 303
    assert register.log()[-1].who == "the-coder"
    assert desk.post(browser, "/review/entry/agreement/1", "/review/entry/agreement/1/merge", **{"with": "agreement/2"}).status_code == 403


def test_a_coder_takes_back_own_judgements_only(browser: TestClient, register: Register) -> None:
    register.judge("accept", "agreement/1", who="the-editor")
    log_in(browser, "the-coder")
    answer = desk.post(browser, "/review/entry/agreement/1", "/review/undo/1")
    assert answer.status_code == 400 and "the-editor" in answer.text
    assert register.entry("agreement/1").accepted is True


def test_a_token_reads_and_changes_nothing(browser: TestClient, register: Register, accounts: Accounts) -> None:
    log_in(browser, "the-editor")
    page = desk.post(browser, "/account", "/account/tokens", title="<b>my</b> notebook").text
    assert "&lt;b&gt;my&lt;/b&gt; notebook" in page
    token = page.split('class="token"><code>')[1].split("<")[0]
    program = desk.client(register, hosts=None, accounts=accounts)
    bearer = {"authorization": f"Bearer {token}"}
    assert program.get("/entries?format=json", headers=bearer).json()["total"] == 3
    assert program.get("/review", headers=bearer).status_code == 403
    assert program.get("/account", headers=bearer).status_code in (200, 403)
    assert program.post("/logout", headers=bearer, data={"csrf": ""}).status_code == 403
    assert program.get("/entries", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert not any(token in value for value in register.kept_all("").values())
    id = accounts.tokens("the-editor")[0].id
    desk.post(browser, "/account", f"/account/tokens/{id}/revoke")
    assert program.get("/entries", headers=bearer).status_code == 401


def test_a_password_is_changed_and_ends_all_sessions(browser: TestClient, accounts: Accounts) -> None:
    log_in(browser, "the-reader")
    fields = {"now": "wrong", "password": "another long password", "again": "another long password"}
    assert desk.post(browser, "/account", "/account/password", **fields).status_code == 400
    assert desk.post(browser, "/account", "/account/password", **fields | {"now": PASSWORD, "again": "other"}).status_code == 400
    assert desk.post(browser, "/account", "/account/password", **fields | {"now": PASSWORD}).headers["location"] == "/login"
    assert browser.get("/entries").status_code == 401
    assert accounts.check("the-reader", PASSWORD) is None
    assert accounts.check("the-reader", "another long password") is not None


def test_an_admin_manages_accounts(browser: TestClient, accounts: Accounts) -> None:
    log_in(browser, "the-admin")
    fields = {"name": "Dora", "role": "coder", "password": PASSWORD, "again": PASSWORD}
    assert desk.post(browser, "/accounts", "/accounts/add", **fields).status_code == 303
    assert desk.post(browser, "/accounts", "/accounts/add", **fields).status_code == 400
    desk.post(browser, "/accounts", "/accounts/dora/role", role="editor")
    assert accounts.get("dora").role == "editor"
    session = accounts.begin("dora")
    desk.post(browser, "/accounts", "/accounts/dora/remove")
    assert accounts.find("dora") is None and accounts.session(session) is None
    assert desk.post(browser, "/accounts", "/accounts/the-admin/remove").status_code == 400
    assert desk.post(browser, "/accounts", "/accounts/the-admin/role", role="reader").status_code == 400


@pytest.mark.parametrize(("name", "password"), [("a b", PASSWORD), ("", PASSWORD), ("x", "short"), ("x", "aaaaaaaaaaaa"), ("x", "y" * 201)])
def test_names_and_passwords_that_are_refused(accounts: Accounts, name: str, password: str) -> None:
    with pytest.raises(InputError):
        accounts.add(name, "reader", password)


def test_the_register_holds_no_password(register: Register) -> None:
    assert all(PASSWORD not in value for value in register.kept_all("").values())
    assert all("argon2id" in value for value in register.kept_all("account:").values())


def test_a_server_that_has_a_name_answers_under_it_alone(register: Register, accounts: Accounts) -> None:
    browser = desk.client(register, hosts=frozenset(["register.example"]), accounts=accounts)
    assert browser.get("/login", headers={"host": "register.example"}).status_code == 200
    assert browser.get("/login", headers={"host": "evil.example"}).status_code == 403
