"""What was worked out once, kept while the register is as it was."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar

from pactograph.registry import Register

T = TypeVar("T")
MOST = 256


class Kept:
    """Answers by what was asked, those asked for last; forgotten as soon as something has come in or was judged, by whichever process."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._lock = Lock()
        self._state: Hashable = None
        self._found: OrderedDict[Hashable, object] = OrderedDict()

    def get(self, register: Register, asked: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, or what it gave when the same was asked of the register as it is now."""
        state = register.state()
        with self._lock:
            if state != self._state:
                self._found.clear()
                self._state = state
            if asked in self._found:
                self._found.move_to_end(asked)
                return self._found[asked]  # type: ignore[return-value]
        made = make()
        with self._lock:
            # What was begun before something came in may not be kept as if it had been worked out after.
            if state == self._state:
                self._found[asked] = made
                while len(self._found) > self.most:
                    self._found.popitem(last=False)
        return made
