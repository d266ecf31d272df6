"""Why an entry changed since the last release, or is gone, as the register tells."""

from __future__ import annotations

from pactograph.errors import InputError
from pactograph.records import Entry
from pactograph.registry.clock import until
from pactograph.registry.register import Register


class Reasons:
    """Asks a register as it was on a day, or as it is; for `release(why=reasons, judgements=reasons)`."""

    def __init__(self, register: Register, as_of: str | None = None) -> None:
        self.register = register
        moment = until(as_of) if as_of else None
        log = [one for one in register.log() if moment is None or one.at <= moment]
        self.latest = max((one.number for one in log), default=0)
        self._touching: dict[int, list[int]] = {}
        for one in log:
            # What was taken back does not speak any more; what took it back does.
            if one.act != "note" and one.undone_by is None:
                for record in one.records:
                    self._touching.setdefault(record, []).append(one.number)

    def of(self, entry: Entry, after: int) -> list[int]:
        """The judgements with higher numbers than `after` that touch the entry or a record of it."""
        return sorted({number for member in entry.members for number in self._touching.get(member.record, ()) if number > after})

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
