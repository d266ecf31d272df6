"""What a person decides about the register. Judgements are the log: what is shown is derived from them, and none is ever overwritten."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

Act: TypeAlias = Literal[
    "accept", "reject", "correct", "add", "merge", "split", "tie", "untie", "same-person", "other-person", "note", "undo"
]


class Judgement(BaseModel):
    """`number` is its place in the log; `at` an ISO 8601 time in UTC; `target` what it is about (`agreement/12`, `record/345`, `person/7`).

    `data` by act: correct {path, value, spans?} (value null: withdrawn); add {report, record}; merge {with: [entry ids]} ;
    split {records: [numbers]}; tie and untie {provision, entry, standing?}; same-person and other-person {with: [person ids]};
    note {text}; undo {judgement}. `records` are the numbers of the records that the target stood for at the time, so that a judgement
    on an entry keeps its meaning when entries change.
    """

    model_config = ConfigDict(frozen=True)

    number: int
    at: str
    who: str
    act: Act
    target: str
    why: str = ""
    data: dict[str, Any] = {}
    records: tuple[int, ...] = ()
    undone_by: int | None = None
