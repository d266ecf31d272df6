"""What the commands of accounts do. A password never stands among the arguments, where every user of the machine can read it."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pactograph import registry
from pactograph.cli.clean import clean
from pactograph.errors import InputError
from pactograph.web.accounts import secrets
from pactograph.web.accounts.book import Accounts


def add(db: str | None, name: str, role: str) -> None:
    """Make an account."""
    with _opened(db) as accounts:
        made = accounts.add(name, role, _password())
        _say(f"{made.name} is {made.role}")


def role(db: str | None, name: str, role: str) -> None:
    """Give an account another role."""
    with _opened(db) as accounts:
        made = accounts.set_role(name, role)
        _say(f"{made.name} is {made.role}")


def password(db: str | None, name: str) -> None:
    """Set a password."""
    with _opened(db) as accounts:
        found = accounts.get(name)
        accounts.set_password(found.name, _password())
        _say(f"the password of {found.name} is set; its sessions have ended")


def remove(db: str | None, name: str) -> None:
    """Remove an account."""
    with _opened(db) as accounts:
        accounts.remove(name)
        _say(f"{name.strip().lower()} is removed; what it judged stays in the history")


def listed(db: str | None) -> None:
    """Print a line an account: name, role, since when."""
    with _opened(db) as accounts:
        for account in accounts.all():
            _say(f"{account.name:24} {account.role:8} since {account.since[:10]}")


@contextmanager
def _opened(db: str | None) -> Iterator[Accounts]:
    secrets.hasher()
    with registry.open(db, create=False) as register:
        yield Accounts(register)


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != first:
        raise InputError("the two passwords differ", remedy="try again")
    return first


def _say(line: str) -> None:
    sys.stdout.write(clean(line) + "\n")
