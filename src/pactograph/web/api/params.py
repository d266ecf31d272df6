"""Parameters of the API's lists, as OpenAPI describes them. What is no parameter is refused: a misspelt filter would widen the answer."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from pactograph.registry import Filter
from pactograph.registry.listing import CURSOR
from pactograph.review.wanted import CODED, FREE, PARTIES, codes, wanted
from pactograph.web.query import LONGEST, NUMBERED

# A year, perhaps with month and day; only days that there are, so that what the description allows is never refused.
YEAR = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
LEAP = "(([0-9]{2}(0[48]|[2468][048]|[13579][26]))|(0[48]|[2468][048]|[13579][26])00)"
SHORT = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
MONTH = "(0[1-9]|1[0-2])"
DAY = f"({YEAR}-{SHORT}|{LEAP}-02-29)"
CLOCK = "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?Z?"
DATE, MOMENT = f"^({YEAR}(-{MONTH})?|{DAY})$", f"^({YEAR}(-{MONTH})?|{DAY}({CLOCK})?)$"
AFTER, LATER, PLAIN = f"^{CURSOR}$", f"^{NUMBERED}$", r"^[^\x00-\x1f\x7f]*$"
# A filter that names nothing would be none: the answer would be wider than whoever sent it thinks.
NAMED = r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f,][^\x00-\x1f\x7f]*$"
# What is said of a value that a pattern refuses: patterns are for programs.
SAID = {
    DATE: "not a date: write it as 2015-10-30, 2015-10 or 2015",
    MOMENT: "neither a date nor a time: write it as 2015-10-30 or 2015-10-30T12:00:00Z",
    AFTER: "no cursor: take the one that the page before gave",
    LATER: "no cursor: take the one that the page before gave",
    PLAIN: "holds a control character",
    NAMED: "names nothing, or holds a control character: leave it out",
}
Text = Annotated[str, StringConstraints(max_length=LONGEST, pattern=PLAIN)]
Named = Annotated[str, StringConstraints(max_length=200, pattern=NAMED)]
Date = Annotated[str, StringConstraints(pattern=DATE)]
Moment = Annotated[str, StringConstraints(pattern=MOMENT)]
Cursor = Annotated[str, StringConstraints(pattern=AFTER)]
Later = Annotated[str, StringConstraints(pattern=LATER)]
# Whatever the description allows fits into an address: 4 lists of names of 200 characters, each up to 12 bytes there, and 8 of codes.
Many = Annotated[list[Named], Field(max_length=20)]
Codes = Annotated[list[Named], Field(max_length=50)]


def bare(value: Any) -> Any:
    """A number as it was sent. Raises ValueError where there is more to it than the number."""
    if isinstance(value, str) and (value != value.strip() or "_" in value):
        raise ValueError("not a number")
    return value


# After what bounds the number: before it the bounds would be missing in the description.
BARE = BeforeValidator(bare)
Limit = Annotated[int, Field(ge=1, le=500), BARE]


def coded(name: str, description: str) -> Any:
    """A filter by codes, described by all that there are; what is written in capitals or several at once is understood, too."""
    return Field([], description=description, json_schema_extra={"items": {"type": "string", "enum": list(codes(name))}})


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Wanted(Strict):
    """Filters of entries: of `party` all must take part, of the others one value must fit. Repeated, or separated by commas."""

    party: Many = Field([], description="Code or name of a state or organisation; all of them must take part.", examples=[["SRB", "NATO"]])
    type: Codes = coded("type", "Record type.")
    status: Codes = coded("status", "Status.")
    area: Codes = coded("area", "Area of cooperation.")
    category: Codes = coded("category", "Category of items.")
    instrument: Codes = coded("instrument", "Instrument of an agreement.")
    mode: Codes = coded("mode", "Mode of a transfer, training or meeting.")
    stance: Codes = coded("stance", "Stance of a statement.")
    domain: Codes = coded("domain", "Domain of an exercise.")
    country: Many = Field([], description="State in which the place lies.")
    person: Many = Field([], description="Name of a person in any spelling.")
    origin: Many = Field([], description="`press` or the code of a data set.")
    since: Date | None = Field(None, description="First day, month or year.")
    until: Date | None = Field(None, description="Last day, month or year.")
    min_confidence: Annotated[float, Field(ge=0, le=1), BARE] = Field(0.0, description="Least confidence of the entry.")
    judged: Literal["accepted", "rejected", "open"] | None = Field(
        None, description="By a person's judgement; all but rejected by default."
    )

    def filter(self) -> Filter:
        """Raises InputError for a value that is no code."""
        asked = {name: getattr(self, name) for name in (*CODED, *PARTIES, *FREE)}
        return wanted(asked, since=self.since, until=self.until, min_confidence=self.min_confidence, judged=self.judged)


class WantedEntries(Wanted):
    order: Literal["date", "changed", "unsure"] = Field("date", description="Newest, changed last, or least certain first.")
    as_of: Moment | None = Field(None, description="As the register was at the end of a day, or at a time.")
    limit: Limit = 50
    after: Cursor | None = Field(
        None, description="The cursor `next` of the page before. It goes on in the order of that page: `order` is for the first."
    )


class WantedCounts(Wanted):
    by: Annotated[
        list[Literal["type", "status", "year", "month", "party", "area", "category", "origin", "country", "instrument", "mode", "stance"]],
        Field(min_length=1, max_length=2),
    ] = Field(["type"], description="One or two things to count by.")
    as_of: Moment | None = Field(None, description="As the register was then.")


class WantedReports(Strict):
    since: Date | None = None
    until: Date | None = None
    origin: Text | None = Field(None, description="`press` or the code of a data set.")
    limit: Limit = 50
    after: Later | None = Field(None, description="The cursor `next` of the page before.")


class WantedPersons(Strict):
    party: Text | None = Field(None, description="Code or name of a party.")
    name: Text | None = Field(None, description="A name in any spelling.")
    limit: Limit = 50
    after: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}$")] | None = Field(
        None, description="The cursor `next` of the page before."
    )


class WantedHits(Strict):
    q: Annotated[Text, Field(min_length=1)] = Field(description="Words; exact phrases in quotation marks.", examples=["naval exercise"])
    kind: Literal["report", "quote", "entry"] | None = None
    limit: Annotated[int, Field(ge=1, le=200), BARE] = 20
