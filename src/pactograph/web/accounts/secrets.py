"""Passwords and tokens: never stored, only what they are known by."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from functools import cache
from threading import Semaphore
from typing import TYPE_CHECKING

from pactograph.errors import InputError, SetupError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 10, 200
# Each check of a password takes 64 MiB: a flood of log-ins must not fill the memory.
AT_ONCE = Semaphore(2)


@cache
def hasher() -> PasswordHasher:
    """Argon2id with the parameters of RFC 9106 for little memory. Raises SetupError where it is not installed."""
    try:
        from argon2 import PasswordHasher
    except ModuleNotFoundError:
        raise SetupError("accounts need argon2", remedy="pip install 'pactograph[accounts]'") from None
    return PasswordHasher()


def hashed(password: str, name: str) -> str:
    """What is stored of a password. Raises InputError for one that is too short or the name itself."""
    plain = unicodedata.normalize("NFKC", password)
    if not SHORTEST <= len(plain) <= LONGEST:
        raise InputError(f"a password has {SHORTEST} to {LONGEST} characters", remedy="take several words")
    if plain.casefold().strip() == name.casefold() or len(set(plain)) < 4:
        raise InputError("the password is too easy to guess", remedy="take several words")
    with AT_ONCE:
        return hasher().hash(plain)


def matches(stored: str | None, password: str) -> bool:
    """Whether it is the password. Takes as long where there is no such account, so that names cannot be told by time."""
    from argon2.exceptions import Argon2Error, InvalidHashError

    plain = unicodedata.normalize("NFKC", password)[: LONGEST + 1]
    with AT_ONCE:
        try:
            return hasher().verify(stored or _nobody(), plain) and stored is not None
        except (Argon2Error, InvalidHashError):
            return False


@cache
def _nobody() -> str:
    return hasher().hash(secrets.token_hex())


def secret() -> str:
    """A new token of 256 bits."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What a token is stored under: who reads the register cannot use it."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def same(a: str, b: str) -> bool:
    """Whether two secrets are equal, in constant time."""
    return secrets.compare_digest(a.encode("utf-8", "replace"), b.encode("utf-8", "replace"))
