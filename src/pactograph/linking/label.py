"""The line that names an entry for people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pactograph.gazetteer import states
from pactograph.linking import naming
from pactograph.records import Claim

LONGEST = 160
MOST = 5
CONTROL = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
INSTRUMENTS = {
    "treaty": "Treaty",
    "agreement": "Agreement",
    "memorandum": "Memorandum of understanding",
    "protocol": "Protocol",
    "plan": "Plan of cooperation",
    "statement": "Joint statement",
    "letter": "Letter of intent",
    "contract": "Contract",
}
MEETINGS = {"visit": "Visit", "talks": "Talks", "call": "Call", "summit": "Summit"}
TRANSFERS = {"sale": "Sale", "grant": "Grant", "lease": "Lease", "licence": "Licence"}
STANCES = {"support": "Support", "oppose": "Criticism", "neutral": "Statement"}


class Shown:
    """The values that an entry shows, by field."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = [claim for claim in claims if claim.shown]

    def one(self, field: str) -> Any:
        return next((claim.value for claim in self._claims if claim.field == field), None)

    def many(self, field: str) -> list[Any]:
        return [claim.value for claim in self._claims if claim.field == field]

    def side(self, *roles: str) -> list[str]:
        """Names of the parties in these roles, or in any, each once."""
        return list(dict.fromkeys(called(party["code"]) for party in self.many("parties") if not roles or party["role"] in roles))


def label(type: str, claims: Sequence[Claim], reported: str | None) -> str:
    """One line of at most LONGEST characters: what it is, whose it is, and when; `reported` is the date of the first report."""
    shown = Shown(claims)
    head = BUILDERS.get(type, _other)(shown)
    line = CONTROL.sub(" ", f"{head}{_when(type, shown, reported, head)}").strip()
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def called(code: str) -> str:
    """The usual name of a state; an organisation's code, and any other name, as it is."""
    return states()[code].name if code in states() else code


def listed(names: Sequence[str]) -> str:
    """ "Serbia, Belarus and Russia"; of many the first ones and how many more."""
    if len(names) > MOST:
        names = [*names[: MOST - 1], f"{len(names) - MOST + 1} others"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _when(type: str, shown: Shown, reported: str | None, head: str) -> str:
    date = shown.one("date")
    if not date:
        return f" (reported {reported[:4]})" if reported and reported[:4] not in head else ""
    start = str(date).partition("/")[0]
    when = start if type in ("meeting", "statement") else start[:4]
    return "" if when in head else f", {when}"


def _agreement(shown: Shown) -> str:
    name, instrument = shown.one("name"), shown.one("instrument")
    sides = listed(shown.side())
    if name and naming.read(name).core:
        return f"{name}, {sides}" if sides else str(name)
    return (
        f"{INSTRUMENTS.get(instrument, 'Agreement')} between {sides}"
        if len(shown.side()) > 1
        else f"{INSTRUMENTS.get(instrument, 'Agreement')} of {sides}"
    )


def _exercise(shown: Shown) -> str:
    name, sides = shown.one("name"), listed(shown.side())
    if name:
        head = name if "exercise" in name.lower() else f"Exercise {name}"
        return f"{head}, {sides}" if sides else head
    place = shown.one("place")
    return f"Exercise of {sides}" + (f" at {place['name']}" if place else "")


def _training(shown: Shown) -> str:
    given, taken, both = shown.side("provider"), shown.side("recipient"), shown.side("participant")
    if given and taken:
        return f"Training of {listed(taken)} by {listed(given)}"
    return (
        f"Training exchange of {listed(both or given or taken)}" if both else f"Training {'by' if given else 'of'} {listed(given or taken)}"
    )


def _industry(shown: Shown) -> str:
    things = listed([item["name"] for item in shown.many("items")][:2])
    return f"Joint work of {listed(shown.side())}" + (f" on {things}" if things else "")


def _transfer(shown: Shown) -> str:
    things = listed([_counted(item) for item in shown.many("items")][:3])
    head = TRANSFERS.get(shown.one("mode"), "Transfer") + (f" of {things}" if things else "")
    given, taken = shown.side("supplier"), shown.side("recipient")
    return head + (f" from {listed(given)}" if given else "") + (f" to {listed(taken)}" if taken else "")


def _counted(item: dict[str, Any]) -> str:
    return f"{item['quantity']} {item['name']}" if item.get("quantity") is not None else str(item["name"])


def _deployment(shown: Shown) -> str:
    sent, host, body = shown.side("sender"), shown.side("host"), shown.side("organiser")
    head = f"Deployment of {listed(sent)}" if sent else "Deployment"
    return head + (f" to {listed(host)}" if host else "") + (f" with {listed(body)}" if body else "")


def _meeting(shown: Shown) -> str:
    kind = MEETINGS.get(shown.one("mode"), "Meeting")
    visitor, host = shown.side("visitor"), shown.side("host")
    if visitor and host:
        return f"{kind} of {listed(visitor)} {'to' if kind == 'Visit' else 'in'} {listed(host)}"
    return f"{kind} of {listed(shown.side())}"


def _statement(shown: Shown) -> str:
    speaker, target = shown.side("speaker"), shown.side("target")
    word = {"support": "for", "oppose": "of"}.get(shown.one("stance"), "on")
    head = STANCES.get(shown.one("stance"), "Statement")
    return head + (f" {word} {listed(target)}" if target else "") + (f" by {listed(speaker)}" if speaker else "")


def _usage(shown: Shown) -> str:
    return f"“{shown.one('term') or 'A term'}” as meant by {listed(shown.side('holder') or shown.side())}"


def _other(shown: Shown) -> str:
    return f"Entry on {listed(shown.side())}"


BUILDERS = {
    "agreement": _agreement,
    "exercise": _exercise,
    "training": _training,
    "industry": _industry,
    "transfer": _transfer,
    "deployment": _deployment,
    "meeting": _meeting,
    "statement": _statement,
    "usage": _usage,
}
