"""A register and a browser's side of its pages, for tests of the review and of accounts."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import handmade
from starlette.testclient import TestClient

from pactograph import registry
from pactograph.registry import Register
from pactograph.web.app import app

BASE = "http://127.0.0.1:8642"


def register(folder: Path) -> Register:
    """A register with the report made by hand: an agreement, a transfer, an exercise."""
    made = registry.open(folder / "r.db")
    made.add(handmade.coding())
    return made


def client(made: Register, **more: Any) -> TestClient:
    return TestClient(app(made, **more), base_url=BASE, follow_redirects=False)


def token(page: str) -> str:
    """The token of the forms of a page."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found, page[:400]
    return unescape(found.group(1))


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return unescape(found.group(1))


def post(browser: TestClient, page: str, to: str, /, **fields: Any) -> Any:
    """Send a form of `page` to `to`."""
    return browser.post(to, data={"csrf": token(browser.get(page).text), **fields})
