"""Log-ins that fail become slower: for one name from one address soon, for a name or an address as a whole later."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

# Failures that are free, by how wide the key is.
FREE = {"pair": 5, "name": 30, "address": 20}
FIRST, LONGEST, FORGOTTEN = 2.0, 900.0, 3600.0
MOST = 20_000


class Throttle:
    """Counts failures in memory; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._failures: dict[tuple[str, str], tuple[int, float]] = {}

    def wait(self, name: str, address: str) -> int:
        """Seconds until another try is allowed, 0 where it is now."""
        now = self._clock()
        with self._lock:
            return max(self._left(key, now) for key in _keys(name, address))

    def failed(self, name: str, address: str) -> None:
        """A wrong name or password."""
        now = self._clock()
        with self._lock:
            if len(self._failures) > MOST:
                self._failures = {key: found for key, found in self._failures.items() if now - found[1] < LONGEST}
            for key in _keys(name, address):
                count, last = self._failures.get(key, (0, now))
                self._failures[key] = (1 if now - last > FORGOTTEN else count + 1, now)

    def passed(self, name: str, address: str) -> None:
        """A right one: what this address got wrong for this name is forgotten."""
        with self._lock:
            self._failures.pop(_keys(name, address)[0], None)

    def _left(self, key: tuple[str, str], now: float) -> int:
        count, last = self._failures.get(key, (0, now))
        over = count - FREE[key[0]]
        if over < 0:
            return 0
        left = last + min(LONGEST, FIRST * 2.0 ** min(over, 20)) - now
        return max(0, int(left) + (left > int(left)))


def _keys(name: str, address: str) -> list[tuple[str, str]]:
    name = name.strip().lower()[:64]
    return [("pair", f"{name}\0{address}"), ("name", name), ("address", address)]
