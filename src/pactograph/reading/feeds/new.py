"""New reports from feeds: what they list and was not seen before, as far as it is to be kept."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from pactograph.errors import FetchError, InputError, PactographError
from pactograph.reading.feeds.config import Config, Feed
from pactograph.reading.feeds.keep import keeps
from pactograph.reading.feeds.listing import Entry, Listing, listing
from pactograph.reading.feeds.manners import Manners
from pactograph.reading.feeds.pages import report, whole
from pactograph.reading.feeds.state import FeedState, State
from pactograph.reading.fetch import Answer, page
from pactograph.reading.options import ReadingOptions
from pactograph.records import Report

UNCHANGED = 304
ACCEPT = {"Accept": "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"}


class Found(NamedTuple):
    """A new report, and the feed that listed it (its licence note is there)."""

    report: Report
    feed: Feed


def new(
    config: Config, state: State, known: Container[str] = frozenset(), options: ReadingOptions | None = None
) -> Iterator[Found | PactographError]:
    """The new reports of all feeds, in the order of the file, and for each feed or page that cannot be read the error that says why.

    `state` is changed as the run goes: an entry is done once the caller has come back for the next one, so that a run that is broken off
    gives it again. `known` are addresses or ids of entries that the caller has already. Nothing is raised for what lies in a feed.
    """
    settings = options or ReadingOptions()
    manners = Manners(config, settings)
    taken: set[str] = set()
    for feed in config.feeds:
        try:
            yield from _Run(config, feed, state.of(feed.url), manners, settings).found(known, taken)
        except InputError as error:
            yield error


class _Run(NamedTuple):
    """One feed in one run."""

    config: Config
    feed: Feed
    state: FeedState
    manners: Manners
    options: ReadingOptions

    def found(self, known: Container[str], taken: set[str]) -> Iterator[Found | PactographError]:
        answer = self._asked()
        if answer is None:
            return
        listed = listing(self.feed.url, answer)
        fresh = [entry for entry in listed.entries if entry.guid not in self.state.seen]
        for entry in fresh[: self.config.most]:
            if not {entry.url, entry.guid} & taken and entry.url not in known and entry.guid not in known:
                yield from self._entry(entry, listed)
            else:
                self.state.done(entry.guid)
            taken |= {entry.guid, entry.url} - {""}
        # What is left over is read in the next run, for which the feed must be sent again.
        etag, modified = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
        all_read = len(fresh) <= self.config.most
        self.state.finished([entry.guid for entry in listed.entries], etag if all_read else None, modified if all_read else None)

    def _asked(self) -> Answer | None:
        """The feed; None where it has not changed. Raises FetchError."""
        conditions = {"If-None-Match": self.state.etag, "If-Modified-Since": self.state.modified}
        given = self.manners.get(self.feed.url, ACCEPT | {name: value for name, value in conditions.items() if value})
        if given.status == UNCHANGED:
            return None
        page(self.feed.url, given)
        return given

    def _entry(self, entry: Entry, listed: Listing) -> Iterator[Found | PactographError]:
        told = "\n".join((entry.title, entry.summary, entry.content if whole(entry) else ""))
        kept = keeps(self.feed, told)
        if kept or self.feed.look == "page":
            try:
                found = report(entry, self.feed, listed, self.manners, self.options)
            except InputError as error:
                yield error
                # What a server refused or broke off may come another day; what was read and is no report will not change.
                (self.state.failed if isinstance(error, FetchError) else self.state.done)(entry.guid)
                return
            if kept or keeps(self.feed, f"{told}\n{found.title}\n{found.text}"):
                yield Found(found, self.feed)
        self.state.done(entry.guid)
