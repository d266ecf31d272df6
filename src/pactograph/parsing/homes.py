"""Where a report speaks from: the state in whose name it is written, and the one whose officials it names without saying whose they are."""

from __future__ import annotations

import re
from collections import Counter

from pactograph import gazetteer
from pactograph.parsing.allegiance import own_office
from pactograph.parsing.titles import Name
from pactograph.records.parse import Parse

RELEASE = re.compile(
    r"\b(?:(?:joint )?readout|(?:press |joint |leaders['’]? )?statement (?:by|from|of|on)|remarks (?:by|of|to|at|with)|fact sheet|media note|press (?:release|statement|availability)|"
    r"attributable to|office of the spokesperson|office of the press secretary)\b",
    re.IGNORECASE,
)
ON_BEHALF = re.compile(r"\b(?:[Oo]n behalf of|[Bb]ehalf of) (?:the )?(?:[Gg]overnment (?:and people )?of (?:the )?|people of (?:the )?)?")
DATELINE = re.compile(r"^\s*(?P<place>[A-Z][A-Za-z.’' ]{2,24}?)(?:, [A-Z][a-z]+\.?(?: \d{1,2})?| \d{1,2}(?: [A-Z][a-z]+)?)?(?:, \d{4})?\s?(?:\([^)]{2,24}\)|[-–—:;])")
# Bodies that publish in their own name, by the state that is theirs.
PUBLISHERS = ((re.compile(r"\b(?:office of the spokesperson|media note|nsc spokes\w+|the white house|national security council spokes\w+)\b", re.IGNORECASE), "USA"),)
# Votes for a report's home: its dateline; each mention of a party; the first; a known leader named without his state; an official named with his.
LINE, PARTY, FIRST, PLAIN, TOLD = 9, 2, 1, 4, -8
# More mentions than these say nothing more of whose the report is.
MOST = 5


def author(parse: Parse) -> str | None:
    """The state in whose name the report speaks ("we", "I"), where it is a release: of the first leader or office named in its head."""
    report = parse.report
    head = f"{report.title}\n{report.text[:300]}"
    if RELEASE.search(head):
        for leader in gazetteer.leaders(head):
            return leader.code
        for office in gazetteer.offices(head):
            if code := own_office(office.quote.lower()):
                return code
        if code := next((code for pattern, code in PUBLISHERS if pattern.search(head)), None):
            return code
        return next((leader.code for leader in gazetteer.leaders(report.text)), None) or _first(parse)
    if (match := ON_BEHALF.search(report.text)) is not None:
        behind = [m for mentions in parse.mentions for m in mentions if m.kind == "party" and 0 <= m.start - match.end() < 3]
        return str(behind[0].value) if behind else None
    return None


def _first(parse: Parse) -> str | None:
    return next((str(m.value) for mentions in parse.mentions for m in mentions if m.kind == "party" and len(m.value) == 3 and parse.sentences[m.sentence].where == "text"), None)


def home(parse: Parse, people: list[list[Name]]) -> str | None:
    """The state that the report writes from; None where it names none."""
    if parse.author:
        return parse.author
    votes = _named(parse)
    for name in (name for here in people for name in here if name.office is not None or name.rank is not None):
        known = gazetteer.person_party(name.text)
        if name.strength == 3 and name.party:
            votes[name.party] += TOLD
        elif known and not name.strength:
            votes[known] += PLAIN
    if code := _dateline(parse.report.text):
        votes[code] += LINE
    return min(votes, key=lambda code: (-votes[code], code)) if votes else None


def _named(parse: Parse) -> Counter[str]:
    """Votes of the states and places named."""
    counts: Counter[str] = Counter()
    for mention in (mention for mentions in parse.mentions for mention in mentions):
        if mention.kind == "party" and len(mention.value) == 3 and mention.value.isupper():
            counts[mention.value] += 1
    votes = Counter({code: PARTY * min(count, MOST) for code, count in counts.items()})
    if counts:
        votes[next(iter(counts))] += FIRST
    places = {mention.value.country for mentions in parse.mentions for mention in mentions if mention.kind == "place" and mention.sub != "state"}
    votes.update({code: 1 for code in places if code})
    return votes


def _dateline(text: str) -> str | None:
    found = DATELINE.match(text)
    return gazetteer.place_country(found["place"].strip()) if found else None
