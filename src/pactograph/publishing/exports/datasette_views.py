"""What Datasette is told of each view of a register: its columns, and by which of them it is sorted and counted."""

from __future__ import annotations

from dataclasses import dataclass

# Columns that several views have.
SHARED = {
    "entry": "Id of the entry.",
    "type": "Record type.",
    "title": "One line that names the entry.",
    "status": "How far it has come.",
    "year": "Year of its date, else of its first report.",
    "confidence": "How sure it is, 0 to 1.",
}
SEVERAL = "several are parted by |"


@dataclass(frozen=True)
class View:
    """`columns`: their meaning. `sort`: the order in which rows stand at first, downwards where `down`; by `sortable` an index sorts."""

    about: str
    label: str
    columns: dict[str, str]
    facets: tuple[str, ...] = ()
    sortable: tuple[str, ...] = ()
    sort: str = ""
    down: bool = False
    size: int = 50


ENTRIES = View(
    "What one agreement, exercise or visit is said to be over all reports: an entry a row.",
    "title",
    {
        "id": "Type and number.",
        **{name: SHARED[name] for name in ("type", "title", "status")},
        "date": "When it happened or will, as coded: YYYY, YYYY-MM, YYYY-MM-DD or start/end.",
        "first_day": "The first day of its date, else of its first report; by it rows are sorted.",
        "year": SHARED["year"],
        "place": "Where it happened, as written.",
        "place_country": "Code of the state that the place lies in.",
        "parties": f"Codes of the parties; {SEVERAL}. shown_parties has a row for each.",
        "areas": f"What the cooperation covers; {SEVERAL}. shown_areas has a row for each.",
        "origin": f"Where its records come from: press, or data sets; {SEVERAL}.",
        "confidence": SHARED["confidence"],
        "accepted": "1 or 0 as a person judged; empty where nobody has.",
        "records": "Number of records.",
        "reports": "Number of reports.",
    },
    ("type", "status", "year", "place_country"),
    ("id", "type", "first_day", "confidence"),
    "first_day",
    True,
)
PARTIES = View(
    "Who takes part: a party of an entry a row.",
    "title",
    {
        "entry": SHARED["entry"],
        "type": SHARED["type"],
        "code": "ISO 3166-1 alpha-3, an organisation's code, or a name.",
        "role": f"Role in the entry; {SEVERAL}.",
        **{name: SHARED[name] for name in ("year", "title", "status", "confidence")},
    },
    ("code", "type", "year"),
    ("entry",),
)
AREAS = View(
    "What entries cover: an area of an entry a row.",
    "title",
    {
        "entry": SHARED["entry"],
        "type": SHARED["type"],
        "area": "Area of cooperation.",
        **{name: SHARED[name] for name in ("year", "title", "status", "confidence")},
    },
    ("area", "type", "year"),
    ("entry",),
)
VALUES = View(
    "The values that entries show, with the words that they rest on: a value and a record that says so a row.",
    "quote",
    {
        "entry": SHARED["entry"],
        "type": SHARED["type"],
        "field": "Field of the codebook.",
        "value": "The value for people: of a party its code, of a person, place or item its name, of money the amount.",
        "quote": "The first words that say so; empty where a person set the value.",
        "report": "Number of the report.",
        "confidence": SHARED["confidence"],
    },
    sortable=("entry",),
)
REPORTS = View(
    "Reports, without their texts.",
    "title",
    {
        "report": "Number in the register.",
        "key": "The report's own key.",
        "date": "Date of the report, perhaps reduced.",
        "year": "Year of its date.",
        "title": "Headline.",
        "outlet": "Who published it.",
        "language": "Language, ISO 639-1.",
        "url": "Where it was published.",
        "origin": "Press, or the data set that it is a row of.",
        "licence": "Licence under which it came.",
        "story": "Number of the first report of the same text.",
        "added": "When it came into the register.",
        "records": "Number of records.",
    },
    ("origin", "year", "outlet", "licence"),
    ("report", "date"),
    "report",
    True,
)
PERSONS = View(
    "Persons, each with all names under which reports tell of them.",
    "name",
    {
        "id": "person/ and a number.",
        "name": "The fullest usual spelling.",
        "names": f"All spellings, the most frequent first; {SEVERAL}.",
        "parties": f"Codes of parties, the most frequent first; {SEVERAL}.",
        "records": "Number of records that name the person.",
        "since": "Date of the first record.",
        "until": "Date of the last record.",
        "confidence": "The least score by which a name was joined, 0 to 1.",
    },
    sortable=("name", "records", "since", "until", "confidence"),
    sort="records",
    down=True,
)
OFFICES = View(
    "Offices and ranks of persons over time.",
    "name",
    {
        "person": "Id of the person.",
        "name": "The fullest usual spelling.",
        "kind": "Office or rank.",
        "title": "The usual wording.",
        "party": "Code of the party for which it is held.",
        "since": "First date at which a record tells of it.",
        "until": "Last date at which a record tells of it.",
        "records": "Number of records.",
    },
    ("kind", "party"),
    ("name", "since", "until", "records"),
    "until",
    True,
)
VIEWS = {
    "shown_entries": ENTRIES,
    "shown_parties": PARTIES,
    "shown_areas": AREAS,
    "shown_values": VALUES,
    "shown_reports": REPORTS,
    "shown_persons": PERSONS,
    "shown_offices": OFFICES,
}
