"""The file `feeds.toml`: which feeds are watched, and what of them is kept."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from pactograph.errors import InputError
from pactograph.gazetteer import called
from pactograph.gazetteer import states as known_states
from pactograph.reading.sources import fault

EXAMPLE = 'write each feed as [[feed]] with url = "https://…"'
# Settings that stand for every feed which does not say otherwise.
SHARED = ("keywords", "states", "match", "look", "language", "licence", "outlet")


class Strict(BaseModel):
    """Refuses settings that it does not know: a misspelled one would be without effect."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Feed(Strict):
    """One feed.

    An entry is kept where it has one of `keywords` (whole words, `*` for any ending) or names one of `states` (codes), with `match = "all"`
    one of each; every entry where both are empty. They are looked for in the entry, and with `look = "page"` in the text of its page too.
    `outlet` and `language` (two letters) stand in the report, `licence` beside it.
    """

    url: str
    outlet: str = ""
    keywords: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    match: Literal["any", "all"] = "any"
    look: Literal["entry", "page"] = "page"
    language: str = Field(default="", pattern="^([a-z]{2})?$")
    licence: str = ""

    @field_validator("url")
    @classmethod
    def is_address(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"{url[:60]!r} is no web address")
        return url

    @field_validator("keywords")
    @classmethod
    def have_letters(cls, keywords: tuple[str, ...]) -> tuple[str, ...]:
        if empty := next((word for word in keywords if not any(map(str.isalnum, word))), None):
            raise ValueError(f"{empty!r} is no word")
        if within := next((word for word in keywords if "*" in word.rstrip("*")), None):
            raise ValueError(f"{within!r} has a star that does not end it")
        return keywords

    @field_validator("states")
    @classmethod
    def are_known(cls, states: tuple[str, ...]) -> tuple[str, ...]:
        codes = [(name, called(name) or _code(name)) for name in states]
        if unknown := next((name for name, code in codes if code is None), None):
            raise ValueError(f"{unknown!r} is no state or organisation")
        return tuple(code for _, code in codes if code)


class Config(Strict):
    """All feeds. `delay`: seconds between two requests to one host; `robots`: whether the robots.txt of a page's host is heeded; `most`:
    entries taken from one feed in one run.
    """

    feeds: tuple[Feed, ...] = Field(min_length=1, alias="feed")
    delay: float = Field(default=1.0, ge=0, le=600)
    robots: bool = True
    most: int = Field(default=200, ge=1)

    @field_validator("feeds")
    @classmethod
    def differ(cls, feeds: tuple[Feed, ...]) -> tuple[Feed, ...]:
        urls = [feed.url for feed in feeds]
        if twice := next((url for url in urls if urls.count(url) > 1), None):
            raise ValueError(f"{twice} is given twice")
        return feeds


def load(path: Path) -> Config:
    """The configuration in a file. Raises InputError with the feed and the setting at fault."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"is not TOML: {error}", str(path), EXAMPLE) from error
    except OSError as error:
        found = fault(error, str(path))
        raise InputError(found.what, found.where, found.remedy) from error
    try:
        return Config.model_validate(_spread(data))
    except ValidationError as error:
        first = error.errors()[0]
        message = str(first["msg"]).removeprefix("Value error, ")
        raise InputError(message[:1].lower() + message[1:], f"{path}{_spot(first['loc'])}", EXAMPLE) from error


def _spread(data: dict[str, Any]) -> dict[str, Any]:
    """The data with what stands for all feeds written into each."""
    shared = {name: data.pop(name) for name in SHARED if name in data}
    feeds = data.get("feed")
    if isinstance(feeds, list):
        data["feed"] = [shared | feed if isinstance(feed, dict) else feed for feed in feeds]
    return data


def _spot(loc: tuple[int | str, ...]) -> str:
    """ ", feed 2, states"."""
    words = [str(part) if isinstance(part, str) else f"{part + 1}" for part in loc]
    return ", " + ", ".join(words).replace("feed, ", "feed ", 1) if words else ""


def _code(name: str) -> str | None:
    """A code written as one: `srb`."""
    return name.upper() if name.upper() in known_states() else None
