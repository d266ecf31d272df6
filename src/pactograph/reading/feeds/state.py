"""What was seen of the feeds before. The caller keeps it: `model_dump_json()` to store, `model_validate_json()` to go on."""

from __future__ import annotations

from pydantic import BaseModel

# A page that cannot be read is tried in so many runs.
TRIES = 3
# How many ids of entries are remembered beyond those that the feed lists now.
REMEMBERED = 2000


class FeedState(BaseModel):
    """`etag` and `modified` are what the server said of the feed as last read to its end; `seen` the ids of entries that are done with;
    `tries` how often the page of an entry could not be read.
    """

    etag: str | None = None
    modified: str | None = None
    seen: list[str] = []
    tries: dict[str, int] = {}

    def done(self, guid: str) -> None:
        """The entry is not asked for again."""
        self.tries.pop(guid, None)
        if guid not in self.seen:
            self.seen.append(guid)

    def failed(self, guid: str) -> None:
        """The page could not be read: it is tried again in later runs, but not for ever."""
        self.tries[guid] = self.tries.get(guid, 0) + 1
        if self.tries[guid] >= TRIES:
            self.done(guid)

    def finished(self, listed: list[str], etag: str | None, modified: str | None) -> None:
        """The feed was read to its end. While a page is to be tried again, the feed will be sent again even if it has not changed."""
        now = set(listed)
        gone = [guid for guid in self.seen if guid not in now]
        self.seen = gone[-REMEMBERED:] + [guid for guid in self.seen if guid in now]
        self.tries = {guid: count for guid, count in self.tries.items() if guid in now}
        self.etag, self.modified = (None, None) if self.tries else (etag, modified)


class State(BaseModel):
    """By the URL of the feed."""

    feeds: dict[str, FeedState] = {}

    def of(self, url: str) -> FeedState:
        """The state of this feed, a blank one where it is new."""
        return self.feeds.setdefault(url, FeedState())
