"""A record as the stages after coding see it: with its number in the register and what is known of its report."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from pactograph.records.record import Record

PRESS = "press"


class Told(BaseModel):
    """`number` is the record's in the register, `report` the number of its report, `key` the report's own key.

    `story` is the number of the first report of the same wire copy (the report's own where it copies none): reports of a story count as
    one piece of evidence. `published` is the report's date (ISO 8601, perhaps reduced) or None. `origin` is PRESS or the code of the
    data set that the record was imported from (mme, sipri, dcad, plover).
    """

    model_config = ConfigDict(frozen=True)

    number: int
    report: int
    key: str
    story: int
    record: Record
    published: str | None = None
    outlet: str | None = None
    origin: str = PRESS
