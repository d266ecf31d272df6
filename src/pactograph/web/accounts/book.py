"""The accounts of a register: kept in it, so that they are where it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

from pactograph.errors import InputError
from pactograph.registry import Register
from pactograph.web.accounts import secrets
from pactograph.web.accounts.roles import ROLES

NAME = re.compile(r"[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])?")
LASTS = timedelta(hours=12)
TOKENS = 20
TITLE = 60


class Stored(BaseModel):
    model_config = ConfigDict(frozen=True)


class Account(Stored):
    """`password` is the hash of it; `since` the time when the account was made."""

    name: str
    role: str
    password: str
    since: str


class Session(Stored):
    """`csrf` is the token that every form of it carries; `until` the time when it ends."""

    account: str
    csrf: str
    until: str


class Token(Stored):
    """A key for programs that read: `id` names it, `title` says what it is for."""

    id: str
    account: str
    title: str
    since: str


Over: TypeAlias = Callable[[Session], bool]


class Accounts:
    """Raises InputError for whatever is asked for and not there, or not allowed."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def all(self) -> list[Account]:
        """All accounts by name."""
        return [Account.model_validate_json(value) for value in self.register.kept_all("account:").values()]

    def find(self, name: str) -> Account | None:
        """The account with this name, in any case."""
        found = self.register.kept(f"account:{name.strip().lower()}")
        return Account.model_validate_json(found) if found else None

    def get(self, name: str) -> Account:
        """The account with this name."""
        found = self.find(name)
        if found is None:
            raise InputError(f"there is no account {name[:60]!r}", remedy="`pactograph user list` shows all")
        return found

    def add(self, name: str, role: str, password: str) -> Account:
        """A new account."""
        name = name.strip().lower()
        if not NAME.fullmatch(name):
            raise InputError(f"{name[:60]!r} is no name of an account", remedy="1 to 64 of a-z, 0-9, . _ @ -")
        if self.find(name):
            raise InputError("there is such an account already", name, "take another name, or set its password")
        made = Account(name=name, role=_role(role), password=secrets.hashed(password, name), since=_now().isoformat())
        self._keep(made)
        return made

    def set_role(self, name: str, role: str) -> Account:
        """Give an account another role; it holds from the next request on."""
        account = self.get(name).model_copy(update={"role": _role(role)})
        self._spare_admin(account.name, account.role)
        self._keep(account)
        return account

    def set_password(self, name: str, password: str) -> None:
        """Set a password; every session of the account ends."""
        account = self.get(name)
        self._keep(account.model_copy(update={"password": secrets.hashed(password, account.name)}))
        self.end_all(account.name)

    def remove(self, name: str) -> None:
        """Remove an account with its sessions and tokens. What it judged stays in the history under its name."""
        account = self.get(name)
        self._spare_admin(account.name, "")
        self.register.forget(f"account:{account.name}")
        self.end_all(account.name)
        for token in self.tokens(account.name):
            self.revoke(account.name, token.id)

    def check(self, name: str, password: str) -> Account | None:
        """The account where name and password are right."""
        account = self.find(name) if NAME.fullmatch(name.strip().lower()) else None
        return account if secrets.matches(account.password if account else None, password) else None

    def begin(self, name: str) -> str:
        """A new session; returns the secret that its cookie holds."""
        token = secrets.secret()
        session = Session(account=name, csrf=secrets.secret(), until=(_now() + LASTS).isoformat())
        self._clear()
        self.register.keep(f"session:{secrets.digest(token)}", session.model_dump_json())
        return token

    def session(self, token: str) -> Session | None:
        """The session that a cookie holds, if it goes on."""
        found = self.register.kept(f"session:{secrets.digest(token)}") if token else None
        session = Session.model_validate_json(found) if found else None
        return session if session and session.until > _now().isoformat() else None

    def end(self, token: str) -> None:
        """End a session."""
        self.register.forget(f"session:{secrets.digest(token)}")

    def end_all(self, name: str) -> None:
        """End all sessions of an account."""
        self._drop(lambda session: session.account == name)

    def tokens(self, name: str) -> list[Token]:
        """The tokens of an account."""
        found = [Token.model_validate_json(value) for value in self.register.kept_all("token:").values()]
        return sorted((token for token in found if token.account == name), key=lambda token: token.since)

    def grant(self, name: str, title: str) -> str:
        """A new token to read with; it is shown this once."""
        if len(self.tokens(name)) >= TOKENS:
            raise InputError(f"more than {TOKENS} tokens", name, "revoke one first")
        token = secrets.secret()
        made = Token(id=secrets.digest(token)[:12], account=name, title=title.strip()[:TITLE] or "token", since=_now().isoformat())
        self.register.keep(f"token:{secrets.digest(token)}", made.model_dump_json())
        return token

    def revoke(self, name: str, id: str) -> None:
        """Take a token back."""
        for key, value in self.register.kept_all("token:").items():
            token = Token.model_validate_json(value)
            if token.account == name and token.id == id:
                self.register.forget(key)
                return
        raise InputError(f"there is no token {id[:20]!r}", remedy="the page of your account lists them")

    def bearer(self, token: str) -> Account | None:
        """The account whose token it is."""
        found = self.register.kept(f"token:{secrets.digest(token)}") if token else None
        return self.find(Token.model_validate_json(found).account) if found else None

    def _keep(self, account: Account) -> None:
        self.register.keep(f"account:{account.name}", account.model_dump_json())

    def _spare_admin(self, name: str, role: str) -> None:
        """The last admin stays one: else nobody could make another on the pages."""
        admins = [one.name for one in self.all() if one.role == "admin"]
        if admins == [name] and role != "admin":
            raise InputError("is the only admin", name, "make another admin first")

    def _clear(self) -> None:
        now = _now().isoformat()
        self._drop(lambda session: session.until <= now)

    def _drop(self, over: Over) -> None:
        for key, value in self.register.kept_all("session:").items():
            if over(Session.model_validate_json(value)):
                self.register.forget(key)


def _role(role: str) -> str:
    if role not in ROLES:
        raise InputError(f"{role[:40]!r} is no role", "role", "one of " + ", ".join(ROLES))
    return role


def _now() -> datetime:
    return datetime.now(UTC)
