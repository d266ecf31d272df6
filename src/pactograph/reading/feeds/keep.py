"""Which entries are kept: those with a keyword, or that name a state."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from pactograph.gazetteer import parties
from pactograph.reading.feeds.config import Feed


def keeps(feed: Feed, text: str) -> bool:
    """Whether `text` has what the feed is watched for; keywords without regard to case and accents."""
    wanted = []
    if feed.keywords:
        wanted.append(bool(_pattern(feed.keywords).search(anyascii(text))))
    if feed.states:
        wanted.append(any(mention.code in feed.states for mention in parties(text)))
    return (all(wanted) if feed.match == "all" else any(wanted)) if wanted else True


@lru_cache(maxsize=64)
def _pattern(keywords: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_one(anyascii(word)) for word in keywords), re.IGNORECASE)


def _one(keyword: str) -> str:
    words = r"\s+".join(map(re.escape, keyword.rstrip("* ").split()))
    return rf"(?<!\w){words}" + ("" if keyword.endswith("*") else r"(?!\w)")
