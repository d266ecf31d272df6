"""Feeds (RSS and Atom) as a source of new reports: which feeds, what of them to keep, and what was seen before."""

from pactograph.reading.feeds.config import Config, Feed, load
from pactograph.reading.feeds.new import Found, new
from pactograph.reading.feeds.state import State

__all__ = ["Config", "Feed", "Found", "State", "load", "new"]
