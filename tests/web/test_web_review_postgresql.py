"""The main ways through the review and accounts, over PostgreSQL."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import desk
import handmade
import pytest
import test_web_accounts as accounts_tests
import test_web_review as review
import test_web_review_double as double
from sqlalchemy import create_engine, text
from starlette.testclient import TestClient

from pactograph import registry
from pactograph.registry import Register
from pactograph.web.accounts.book import Accounts
from pactograph.web.accounts.roles import ROLES

sys.path.insert(0, str(Path(__file__).parents[1] / "registry"))
import server

fast = accounts_tests.fast


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server that lasts as long as these tests."""
    if (programs := server.programs()) is None:
        pytest.skip("PostgreSQL's server programs are not installed (Debian, Ubuntu: apt install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="pactograph-postgresql-"))
    folder.chmod(0o755)
    try:
        with server.running(programs, folder) as found:
            yield found
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def register(address: str) -> Iterator[Register]:
    """A register of its own with the report made by hand."""
    name = f"w{uuid4().hex}"
    engine = create_engine(address.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    with registry.open(f"{address.rsplit('/', 1)[0]}/{name}") as made:
        made.add(handmade.coding())
        yield made


@pytest.mark.parametrize(
    "way",
    [
        review.test_accepting_goes_on_to_the_next_and_is_in_the_history,
        review.test_a_value_is_picked_from_the_codebook_and_rests_on_selected_words,
        review.test_two_reviewers_of_one_entry_lose_nothing,
        review.test_look_alikes_are_offered_and_merged_and_split_again,
        review.test_a_record_that_was_missed_is_added_from_its_words,
        review.test_all_that_waits_is_gone_through,
    ],
)
def test_review(register: Register, way: Callable[[TestClient, Register], None]) -> None:
    way(desk.client(register, who="anna"), register)


@pytest.mark.parametrize(
    "way", [double.test_a_third_settles_and_the_records_stand_so, double.test_agreement_is_shown_once_both_have_finished]
)
def test_double_coding(register: Register, way: Callable[[Register], None]) -> None:
    way(register)


@pytest.mark.parametrize("way", [accounts_tests.test_a_token_reads_and_changes_nothing])
def test_accounts(register: Register, way: Callable[[TestClient, Register, Accounts], Any]) -> None:
    accounts = Accounts(register)
    for role in ROLES:
        accounts.add(f"the-{role}", role, accounts_tests.PASSWORD)
    way(desk.client(register, hosts=None, accounts=accounts), register, accounts)
