"""Where a report speaks from: the state in whose name it is written, and the one whose officials it names without saying whose they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pactograph import gazetteer
from pactograph.parsing.memory import JOINT
from pactograph.parsing.name import Name
from pactograph.parsing.ownoffices import own_office
from pactograph.records import Report
from pactograph.records.parse import Parse

RELEASE = re.compile(
    r"\b(?:(?:joint )?readout|(?:press |joint |leaders['’]? )?statement (?:by|from|of|on)|remarks (?:by|of|to|at|with)|fact sheet|media "
    r"note|press (?:release|statement|availability)|"
    r"attributable to|['’]s (?:Call|Meeting|Travel|Trip|Visit|Remarks|Participation|Video)|office of the spokesperson|office of the press "
    r"secretary)\b",
    re.IGNORECASE,
)
SURNAME = re.compile(r" ([A-Z]\w+)\b(?! [A-Z])")
CONGRESS = re.compile(r"\((?:R|D)[-–][A-Z][A-Za-z. ]{1,14}\)")
ON_BEHALF = re.compile(r"\b(?:[Oo]n behalf of|[Bb]ehalf of) (?:the )?(?:[Gg]overnment (?:and people )?of (?:the )?|people of (?:the )?)?")
FOOTLINE = re.compile(r"\((?P<place>[A-Z][A-Za-z ]{2,20})/[A-Z][a-z]{2}\.? ?\d{1,2}[^)]*\)\s*$")
DATELINE = re.compile(
    r"^\s*(?P<place>[A-Z][A-Za-z.’' ]{2,24}?)(?:, (?:D\.?C\.?|[A-Z][a-z]+\.?)(?: \d{1,2})?| \d{1,2}(?: [A-Z][a-z]+)?)?(?:, "
    r"\d{4})?\s?(?:\([^)]{2,24}\)|[-–—:;])"
)
# Bodies that publish in their own name, by the state that is theirs.
PUBLISHERS = (
    (
        re.compile(
            r"\b(?:office of the spokesperson|media note|nsc spokes\w+|the white house|national security council spokes\w+)\b",
            re.IGNORECASE,
        ),
        "USA",
    ),
)
# Votes for a report's home: its dateline; each mention of a party; the first; a known leader named without his state; an official named
# with his; the outlet; an outlet named at the beginning or the end.
LINE, PARTY, FIRST, PLAIN, TOLD, OUTLET, NAMED_OUTLET = 9, 2, 1, 6, -8, 12, 8
# More mentions than these say nothing more of whose the report is.
MOST = 5


def author(parse: Parse) -> str | None:
    """The state in whose name the report speaks ("we", "I"), where it is a release: of the first leader or office named in its head."""
    report = parse.report
    head = f"{report.title}\n{report.text[:300]}"
    if RELEASE.search(head):
        if code := _leading(head):
            return code
        for office in gazetteer.offices(head):
            if code := own_office(office.quote.lower()):
                return code
        if code := next((code for pattern, code in PUBLISHERS if pattern.search(head)), None):
            return code
        if not JOINT.search(head):
            return next((leader.code for leader in gazetteer.leaders(report.text)), None) or _first(parse)
    if (match := ON_BEHALF.search(report.text)) is not None:
        behind = [m for mentions in parse.mentions for m in mentions if m.kind == "party" and 0 <= m.start - match.end() < 3]
        return str(behind[0].value) if behind else None
    return None


def _leading(head: str) -> str | None:
    """The code of the first known leader, by full name or by office and family name ("Vice President Harris")."""
    found = [(leader.start, leader.code) for leader in gazetteer.leaders(head)]
    for office in gazetteer.offices(head):
        surname = SURNAME.match(head, office.end)
        if surname and (code := gazetteer.surname_party(surname[1])):
            found.append((office.start, code))
    return min(found)[1] if found else None


def _first(parse: Parse) -> str | None:
    return next(
        (
            str(m.value)
            for mentions in parse.mentions
            for m in mentions
            if m.kind == "party" and len(m.value) == 3 and parse.sentences[m.sentence].where == "text"
        ),
        None,
    )


def home(parse: Parse, people: list[list[Name]]) -> str | None:
    """The state that the report writes from; None where it names none."""
    if parse.author:
        return parse.author
    votes = _named(parse)
    officials = [name for here in people for name in here if name.office is not None or name.rank is not None]
    for name in officials:
        if name.strength == 3 and name.party and not name.member:
            votes[name.party] += TOLD
    plain = {name.text: gazetteer.person_party(name.text) for name in officials if not name.strength}
    for known in plain.values():
        if known:
            votes[known] += PLAIN
    if CONGRESS.search(parse.report.text):
        votes["USA"] += OUTLET
    for state, weight in (*_lines(parse.report.text), *_outlets(parse.report)):
        votes[state] += weight
    best = min(votes, key=lambda code: (-votes[code], code)) if votes else None
    return best if best and votes[best] > 1 else None


def _named(parse: Parse) -> Counter[str]:
    """Votes of the states and places named."""
    counts: Counter[str] = Counter()
    for mention in (mention for mentions in parse.mentions for mention in mentions):
        if mention.kind == "party" and len(mention.value) == 3 and mention.value.isupper():
            counts[mention.value] += 1
    votes = Counter({code: PARTY * min(count, MOST) for code, count in counts.items()})
    if counts:
        votes[next(iter(counts))] += FIRST
    places = {
        mention.value.country for mentions in parse.mentions for mention in mentions if mention.kind == "place" and mention.sub != "state"
    }
    votes.update({code: 1 for code in places if code})
    return votes


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Votes of the dateline, which stands before the text or, in brackets, behind it."""
    for pattern in (DATELINE, FOOTLINE):
        found = pattern.search(text)
        code = gazetteer.place_country(found["place"].strip().title()) if found else None
        if code:
            yield code, LINE


def _outlets(report: Report) -> Iterator[tuple[str, int]]:
    """Votes of the outlet, of the domain, and of outlets named in the first and last words."""
    for *_, code in gazetteer.outlets(report.outlet or ""):
        yield code, OUTLET
    if (domain := gazetteer.domain_state(report.url or "")) is not None:
        yield domain, OUTLET
    named = {state for part in (report.text[:160], report.text[-80:]) for *_, state in gazetteer.outlets(part)}
    yield from ((state, NAMED_OUTLET) for state in sorted(named))
