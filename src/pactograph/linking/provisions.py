"""What an agreement provides for: each area, named exercises, courses, deliveries of named items, sales to others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pactograph.codebook import areas
from pactograph.gazetteer import named
from pactograph.linking.acts import act
from pactograph.linking.carry_keys import of_agreement
from pactograph.records import Claim, Entry, Provision, Span

KINDS = ("area", "exercise", "course", "delivery", "sale")
SALE = "third-party-sales"
# The area under which later entries are looked for, where a provision is not an area itself.
UNDER = {"exercise": "exercises", "course": "education", "delivery": "procurement", "sale": SALE}
NAME = r"(?:[A-Z][\w’'-]*|\d{2,4})(?:[ -](?:[A-Z][\w’'-]*|\d{1,4}|of|for))*"
DRILL = r"(?:exercises?|drills?|manoeuvres?|maneuvers?|war ?games?)"
AFTER = re.compile(rf"\b{DRILL},? (?:called |named |code-?named |dubbed |known as )?[“\"‘']?(?P<name>{NAME})")
BEFORE = re.compile(rf"[“\"‘']?(?P<name>{NAME})[”\"’']?,? (?:(?:joint|annual|yearly|naval|air|land|military|staff|series of) )*{DRILL}\b")
COURSE = re.compile(
    r"\b(?:exchanges? of (?:[a-z]+ )?(?:cadets|officers|students|instructors|personnel)|(?:[a-z-]+ )?courses?\b(?: for [a-z]+)?"
    r"|scholarships?(?: for [a-z]+)?"
    r"|(?:training|education|schooling) of (?:[a-z]+ )?(?:cadets|officers|soldiers|pilots|troops|instructors|crews|police))",
    re.IGNORECASE,
)
# Words that stand before "courses" without telling which.
BARE = re.compile(r"^(?:of|the|and|in|on|for|at|with|to|joint|such|other|these|new|all|a|an) ", re.IGNORECASE)
OPENING = re.compile(r"^(?:The|A|An|Both|Their|Its|This|These|In|Under|Joint|Annual|During|For|From|With|And|Of)(?: |$)")


def provisions(entry: Entry, quotes: Sequence[Span] = ()) -> tuple[Provision, ...]:
    """The provisions of an agreement, none of another type. `quotes`: the evidence of its records, where exercises and courses are named.

    They come in the order of KINDS, then of the codebook or the alphabet, numbered from 1; `reference` names one for good.
    """
    if entry.type != "agreement":
        return ()
    found: dict[tuple[str, str], list[Span]] = {}
    for kind, value, spans in (*_claimed(entry), *_quoted(entry, quotes)):
        found.setdefault((kind, value), []).extend(spans)
    ranked = sorted(_distinct(found).items(), key=lambda row: _rank(*row[0]))
    return tuple(
        Provision(number=number, kind=kind, value=value, spans=tuple(sorted({*spans}, key=_order)))
        for number, ((kind, value), spans) in enumerate(ranked, start=1)
    )


def keys(agreement: Entry) -> frozenset[str]:
    """Keys of an agreement: a later entry can carry it out only where `carry.keys` shares one. Empty for other types.

    Exercises and courses are looked for whatever its areas: they are named in quotes, which an entry need not hold.
    """
    if agreement.type != "agreement":
        return frozenset()
    areas = {UNDER.get(provision.kind, provision.value) for provision in provisions(agreement)} | {"exercises", "education"}
    return of_agreement(act(agreement), areas, sales=SALE in areas)


def reference(provision: Provision) -> str:
    """What a judgement calls it by, since numbers move when an agreement gains a provision: `area:exercises`, `delivery:MiG-29`."""
    return f"{provision.kind}:{provision.value}"


def _order(span: Span) -> tuple[tuple[bool, int, int], str]:
    return span.order, span.quote


def _rank(kind: str, value: str) -> tuple[int, int, str]:
    codes = areas()
    return KINDS.index(kind), codes.index(value) if value in codes else len(codes), value


def _claimed(entry: Entry) -> Iterator[tuple[str, str, list[Span]]]:
    for claim in entry.claims:
        if claim.shown and claim.field == "areas":
            yield ("sale" if claim.value == SALE else "area"), claim.value, _spans(claim)
        elif claim.shown and claim.field == "items":
            yield "delivery", claim.value["name"], _spans(claim)


def _spans(claim: Claim) -> list[Span]:
    return [span for backing in claim.backing for span in backing.spans]


def _quoted(entry: Entry, quotes: Sequence[Span]) -> Iterator[tuple[str, str, list[Span]]]:
    for span in {*quotes, *(span for claim in entry.claims if claim.shown for span in _spans(claim))}:
        yield from (("exercise", name, [span]) for name in exercises(span.quote))
        yield from (("course", name, [span]) for name in courses(span.quote))
    for claim in entry.claims:
        if claim.shown and claim.field == "name":
            yield from (("exercise", name, _spans(claim)) for name in exercises(claim.value))


def exercises(text: str) -> list[str]:
    """Names of exercises in a text ("Slavic Shield"), without a state's name alone ("Serbian exercises")."""
    return [name for pattern in (BEFORE, AFTER) for found in pattern.finditer(text) if (name := _bare(found["name"]))]


def _bare(name: str) -> str:
    while opening := OPENING.match(name):
        name = name[opening.end() :]
    left = name
    for party in reversed(named(name)):
        left = left[: party.start] + left[party.end :]
    return name.strip(" -") if re.search(r"[A-Za-z]{3}", left) else ""


def courses(text: str) -> list[str]:
    """Courses and exchanges that a text names ("exchange of cadets", "language courses"), in lower case."""
    found = [match.group().lower() for match in COURSE.finditer(text)]
    return [_shorn(name) for name in found if len(_shorn(name).split()) > 1 or _shorn(name).startswith("scholar")]


def _shorn(name: str) -> str:
    while bare := BARE.match(name):
        name = name[bare.end() :]
    return name


def _distinct(found: dict[tuple[str, str], list[Span]]) -> dict[tuple[str, str], list[Span]]:
    """Without names that are part of a longer one of the same kind; the longer takes their spans. Areas stay."""
    out: dict[tuple[str, str], list[Span]] = {}
    for (kind, value), spans in sorted(found.items(), key=lambda row: (-len(row[0][1]), row[0])):
        longer = next((key for key in out if key[0] == kind and kind != "area" and value.lower() in key[1].lower()), (kind, value))
        out.setdefault(longer, []).extend(spans)
    return out
