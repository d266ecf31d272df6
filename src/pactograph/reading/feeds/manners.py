"""How a host is treated: never asked twice within the delay, and only for what its robots.txt leaves open."""

from __future__ import annotations

import time
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from pactograph.errors import FetchError
from pactograph.reading.feeds.config import Config
from pactograph.reading.fetch import Answer, answer
from pactograph.reading.options import ReadingOptions

AGENT = "pactograph"
# A site that asks for longer pauses between two pages is given these.
LONGEST = 30.0


class Manners:
    """The hosts of one run."""

    def __init__(self, config: Config, options: ReadingOptions) -> None:
        self.config, self.options = config, options
        self.last: dict[str, float] = {}
        self.rules: dict[str, RobotFileParser | None] = {}

    def get(self, url: str, asked: dict[str, str] | None = None) -> Answer:
        """The answer of the host, asked after the delay. Raises FetchError."""
        host = urlsplit(url).netloc
        rest = self.last.get(host, -LONGEST) + self._delay(url) - time.monotonic()
        if rest > 0:
            time.sleep(rest)
        try:
            return answer(url, self.options, asked)
        finally:
            self.last[host] = time.monotonic()

    def allows(self, url: str) -> bool:
        """Whether the host leaves this page to programs."""
        rules = self._rules(url)
        return rules is None or rules.can_fetch(AGENT, url)

    def _delay(self, url: str) -> float:
        rules = self.rules.get(_site(url))
        stated = rules.crawl_delay(AGENT) if rules else None
        return max(self.config.delay, min(float(stated or 0), LONGEST)) if self.config.delay else 0.0

    def _rules(self, url: str) -> RobotFileParser | None:
        """The rules of the site; None where it has none, or they are not to be heeded."""
        site = _site(url)
        if site not in self.rules:
            self.rules[site] = self._read(site) if self.config.robots else None
        return self.rules[site]

    def _read(self, site: str) -> RobotFileParser | None:
        try:
            given = self.get(f"{site}/robots.txt")
        except FetchError:
            # The page will say by itself why the host does not answer.
            return None
        if given.status != 200:
            return None
        rules = RobotFileParser()
        rules.parse(given.body.decode("utf-8", "replace").splitlines())
        return rules


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
