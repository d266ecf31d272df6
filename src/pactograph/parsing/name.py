"""A person's name as it stands in a sentence, with what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from pactograph.records.parse import Mention


@dataclass(slots=True)
class Name:
    """A name and what stands beside it; `first` is where its titles begin, `last` where the words behind it end.

    `member`: of the United States Congress ("(D-RI)"); `listed`: one of several after a plural office; `entity`: the language model
    takes it for a person; `held`: the office in the words of a record; `party` is told by the words beside the name as firmly as
    `strength` says.
    """

    start: int
    end: int
    text: str
    first: int
    last: int
    office: Mention | None = None
    rank: Mention | None = None
    behind: Mention | None = None
    gap: str = ""
    honorific: bool = False
    counterpart: bool = False
    member: bool = False
    listed: bool = False
    entity: bool = False
    held: str | None = None
    party: str | None = None
    strength: int = 0

    @property
    def titled(self) -> bool:
        return self.office is not None or self.rank is not None or self.honorific or self.counterpart or self.member or self.listed
