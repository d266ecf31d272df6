"""Entries of all nine types made by hand, their reports, records and persons, and a lookup that gives them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pactograph.publishing.lookup import Filed
from pactograph.records import Backing, Claim, Entry, Member, Party, Provision, Record, Report, Span, Tie, Told, Value
from pactograph.records.person import Held, Somebody, Spelling

FIRST = (
    "Serbia and Russia signed a plan of military cooperation in Belgrade on 30 October 2015. Defence ministers Bratislav Gasic and "
    "Sergei Shoigu met before. The plan covers joint exercises and the education of cadets.\n"
    "Russia delivered six MiG-29 fighters to Serbia in October 2017, worth 180 million euros. "
    "Moscow praised Belgrade for its stand. \u201cNeutrality\u201d means abstention to Serbia and partnership to NATO."
)
SECOND = (
    "Serbian and Russian paratroopers held the exercise Slavic Shield near Pancevo from 3 to 12 November 2015, with 450 soldiers, "
    "called counter-terrorism; an attack on a convoy was played.\n"
    "Russia trained 60 Serbian pilots in 2016. Both will build engines together in Kosovo's neighbour. "
    "A Serbian company serves with the United Nations in Lebanon since 2010."
)
# A report that comes without a licence, and is hostile.
THIRD = (
    '=HYPERLINK("http://example.org","x") said <script>alert(1)</script> the minister; DROP TABLE entries; '
    "\u202eright to left\u202c and a bell \x07. Serbia and Russia put the plan off in 2016."
)
CLAUSES = {1: FIRST, 2: SECOND, 3: THIRD}
REPORTS = {
    1: Filed(
        1,
        Report(
            report="plan",
            text=FIRST,
            title="Serbia signs plan with Russia",
            date="2015-10-31",
            outlet="The Danube Post",
            author="A. Writer & B. {Second}",
            language="en",
            url="https://danube.example/plan?a=1&b=2",
        ),
        "CC-BY-4.0",
    ),
    2: Filed(2, Report(report="shield", text=SECOND, title="Slavic Shield held", date="2017-12-01", outlet="The Danube Post"), "CC0-1.0"),
    3: Filed(3, Report(report='od/d "key"', text=THIRD, title='=1+1 & <b>"odd"</b> % 100_$', date=None, url="https://odd.example/#x"), ""),
}


def span(report: int, quote: str) -> Span:
    return Span.cut(REPORTS[report].report, start := CLAUSES[report].index(quote), start + len(quote))


def claim(field: str, value: Any, report: int, *quotes: str, shown: bool = True, confidence: float = 0.9, record: int = 1) -> Claim:
    backing = Backing(record=record, report=report, story=report, confidence=confidence, spans=tuple(span(report, q) for q in quotes))
    return Claim(field=field, value=value, shown=shown, confidence=confidence, backing=(backing,), stories=1, reason=f"{field} is told")


def parties(report: int, record: int, *found: tuple[str, str, str]) -> tuple[Claim, ...]:
    return tuple(claim("parties", {"code": code, "role": role}, report, quote, record=record) for code, role, quote in found)


def entry(id: str, claims: Iterable[Claim], report: int = 1, record: int = 1, **more: Any) -> Entry:
    member = Member(record=record, report=report, score=1.0, reason="the first record")
    given = {"label": f"{id} of the tests", "members": (member,), "confidence": 0.9, "origin": ("press",)} | more
    return Entry(id=id, type=id.partition("/")[0], claims=tuple(claims), **given)


def agreement() -> Entry:
    roles = (("SRB", "party", "Serbia"), ("RUS", "party", "Russia"))
    claims = (
        claim("status", "done", 1, "signed"),
        claim("status", "cancelled", 3, "put the plan off", shown=False, confidence=0.6, record=9),
        claim("instrument", "plan", 1, "plan"),
        claim("date", "2015-10-30", 1, "30 October 2015"),
        claim("place", {"name": "Belgrade", "country": "SRB"}, 1, "Belgrade"),
        *parties(1, 1, *roles),
        claim("persons", {"name": "Bratislav Gasic", "party": "SRB", "office": "defence minister"}, 1, "Bratislav Gasic"),
        claim("persons", {"name": "Sergei Shoigu", "party": "RUS"}, 1, "Sergei Shoigu"),
        claim("areas", "policy", 1, "military cooperation"),
        claim("areas", "exercises", 1, "joint exercises"),
    )
    tie = Tie(entry="exercise/1", standing="done", date="2015-11-03", score=0.8, reason="same pair, after the signing")
    provisions = (
        Provision(
            number=1, kind="area", value="exercises", standing="done", since="2015-11-03", ties=(tie,), spans=(span(1, "joint exercises"),)
        ),
        Provision(number=2, kind="area", value="education"),
    )
    members = (Member(record=1, report=1, score=1, reason="first"), Member(record=9, report=3, score=0.7, reason="same pair", judged=4))
    return entry("agreement/1", claims, provisions=provisions, members=members, accepted=True)


def exercise() -> Entry:
    claims = (
        claim("status", "done", 2, "held", record=2),
        claim("name", "Slavic Shield", 2, "Slavic Shield", record=2),
        claim("date", "2015-11-03/2015-11-12", 2, "3 to 12 November 2015", record=2),
        claim("place", {"name": "Pancevo", "country": "SRB"}, 2, "Pancevo", record=2),
        claim("label", "counter-terrorism", 2, "counter-terrorism", record=2),
        claim("scenario", "an attack on a convoy", 2, "an attack on a convoy", record=2),
        claim("personnel", 450, 2, "450 soldiers", record=2),
        *parties(2, 2, ("SRB", "participant", "Serbian"), ("RUS", "participant", "Russian"), ("SRB", "host", "Pancevo")),
        claim("domains", "airborne", 2, "paratroopers", record=2),
    )
    return entry("exercise/1", claims, 2, 2)


def transfer() -> Entry:
    item = {"name": "MiG-29 fighters", "category": "aircraft", "quantity": 6}
    claims = (
        claim("status", "done", 1, "delivered", record=3),
        claim("date", "2017-10", 1, "October 2017", record=3),
        claim("value", {"amount": 180000000, "currency": "EUR"}, 1, "180 million euros", record=3),
        *parties(1, 3, ("RUS", "supplier", "Russia"), ("SRB", "recipient", "Serbia")),
        claim("items", item, 1, "six MiG-29 fighters", record=3),
    )
    return entry("transfer/1", claims, 1, 3)


def others() -> list[Entry]:
    both = (("SRB", "recipient", "Serbian"), ("RUS", "provider", "Russia"))
    training = (claim("status", "done", 2, "trained", record=4), claim("date", "2016", 2, "2016", record=4), *parties(2, 4, *both))
    makers = parties(2, 5, ("SRB", "partner", "Both"), ("XKX", "partner", "Kosovo"), ("Ares Works", "partner", "Both"))
    sent = parties(2, 6, ("SRB", "sender", "Serbian"), ("LBN", "host", "Lebanon"), ("UN", "organiser", "United Nations"))
    met = (claim("status", "done", 1, "met", record=7), claim("mode", "talks", 1, "met", record=7))
    ministers = parties(1, 7, ("SRB", "participant", "Serbia"), ("RUS", "participant", "Russia"))
    praised = parties(1, 8, ("RUS", "speaker", "Moscow"), ("SRB", "target", "Belgrade"))
    word = (claim("term", "neutrality", 1, "Neutrality", record=10), claim("meaning", "abstention", 1, "abstention", record=10))
    holders = parties(1, 10, ("SRB", "holder", "Serbia"), ("NATO", "contrast", "NATO"))
    return [
        entry("training/1", training, 2, 4),
        entry("industry/1", (claim("status", "planned", 2, "will build", record=5), *makers), 2, 5),
        entry(
            "deployment/1", (claim("status", "ongoing", 2, "since 2010", record=6), claim("date", "2010", 2, "2010", record=6), *sent), 2, 6
        ),
        entry("meeting/1", (*met, *ministers), 1, 7),
        entry("statement/1", (claim("stance", "support", 1, "praised", record=8), *praised), 1, 8),
        entry("usage/1", (*word, *holders), 1, 10),
    ]


def hostile() -> Entry:
    """No date, a party without a code, text that would run as a formula, as HTML or as SQL."""
    formula = '=HYPERLINK("http://example.org","x")'
    claims = (
        claim("name", formula, 3, formula, record=11),
        claim("parties", {"code": "@SUM(A1:A9)", "role": "participant"}, 3, "Serbia", record=11),
        claim("parties", {"code": "one | two \x07", "role": "participant"}, 3, "a bell \x07", record=11),
        claim("label", "<script>alert(1)</script>", 3, "<script>alert(1)</script>", record=11),
    )
    return entry("exercise/2", claims, 3, 11, label=formula, accepted=False, origin=("mme", "press"), confidence=0.5)


def entries() -> list[Entry]:
    made = [agreement(), exercise(), hostile(), *others()]
    return [*made[:6], transfer(), *made[6:]]


def told(number: int, one: Entry) -> Told:
    """A record with the first words that the entry rests on."""
    quotes = [(backing.report, span) for claim in one.claims for backing in claim.backing for span in backing.spans]
    report, quote = quotes[0]
    party = Value(value=Party(code="SRB", role="party"), spans=(quote,), confidence=0.9, reason="named")
    record = Record(type=one.type, parties=(party,), evidence=(quote,), confidence=0.9, reason="said so")
    return Told(number=number, report=report, key=REPORTS[report].report.report, story=report, record=record)


SHOIGU = Somebody(
    id="person/1",
    name="Sergei Shoigu",
    names=(Spelling(value="Sergei Shoigu", count=2), Spelling(value="Sergey Shoygu", count=1)),
    parties=(Spelling(value="RUS", count=3),),
    held=(
        Held(
            kind="office",
            title="defence minister",
            wordings=("defence minister",),
            party="RUS",
            since="2015-10-30",
            until=None,
            records=(1,),
        ),
    ),
    records=(1, 7),
    since="2015-10-30",
)


@dataclass
class Shelf:
    """A lookup over what stands in this module; `asked` counts the questions."""

    reports: Mapping[int, Filed] = field(default_factory=lambda: REPORTS)
    made: list[Entry] = field(default_factory=entries)
    people: tuple[Somebody, ...] = (SHOIGU,)
    asked: int = 0

    def filed(self, numbers: Collection[int], /) -> Mapping[int, Filed]:
        self.asked += 1
        return {number: self.reports[number] for number in numbers if number in self.reports}

    def tolds(self, numbers: Collection[int], /) -> Mapping[int, Told]:
        found = {one.members[0].record: one for one in self.made}
        return {number: told(number, found[number]) for number in numbers if number in found}

    def persons(self) -> Iterable[Somebody]:
        return self.people

    def file(self) -> Path | None:
        return Path("register.db")
