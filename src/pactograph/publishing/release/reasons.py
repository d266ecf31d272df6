"""Why an entry of the last release is gone, as the register tells."""

from __future__ import annotations

from pactograph.errors import InputError
from pactograph.registry.register import Register


class Reasons:
    """Asks a register; for `release(why=Reasons(register))`."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def __call__(self, id: str) -> str | None:
        """Joined with which entry, rejected why, or taken out; None where the entry is what it was."""
        try:
            entry = self.register.entry(id)
        except InputError:
            return "taken out of the register"
        if entry.id != id:
            return f"joined with {entry.id}"
        return self._rejected(id) if entry.accepted is False else None

    def _rejected(self, id: str) -> str:
        told = [one.why for one in self.register.history(id) if one.act == "reject" and one.undone_by is None and one.why]
        return ": ".join(["rejected by a person", *told[-1:]])
