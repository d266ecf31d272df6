"""What an event of PLOVER is in this codebook: by its category, and by its words where the category holds several of our types."""

from __future__ import annotations

import re
from typing import NamedTuple

from pactograph.codebook import crosswalk


class Reading(NamedTuple):
    """Type, status, mode and stance of the record, the word that told, and how sure that is."""

    type: str
    status: str = ""
    mode: str = ""
    stance: str = ""
    word: str = ""
    sure: float = 0.7


# Contexts of PLOVER, and beginnings of its sectors, that make an event one of defence or security.
CONTEXTS = frozenset("military intelligence terrorism cbrn cyber peacekeeping".split())
SECTORS = ("MIL", "SPY")
# What gives something up or takes it back is no cooperation of ours.
BACK = re.compile(r"return|lift|withdr[ae]w|evacuat|releas|re-?open|inspect|cease-?fire|resign|seiz|surrender|intelligence|asylum")
EXERCISE = (r"exercis|war games?|man(?:o?eu|eu)vr|maneuver|drill", "exercise")
TRAINING = (r"\btrain|instruct|cadet", "training")
MEETING = (r"visit|\bmeet|negotiat|mediat|\btalks?\b|summit|consult|host", "meeting")
TROOPS = (r"troop|peace-?keep|soldier|deploy|\bbase\b|warship|contingent", "deployment")
ARMS = (r"\barms\b|weapon|military aid|materi[ae]l|equipment|missile|aircraft|tank|ammunition|helicopter|warplane|\baid\b", "transfer")
PACT = (r"\bsign|ratif|treaty|\bpact\b|accord|agreement|cooperat", "agreement")
JOINT = (r"produc|develop|manufactur|\bbuild", "industry")
STOPPED = re.compile(r"suspend|cancel|halt|\bcut|freez|froze|stop|postpon")
WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "AGREE": (EXERCISE, TRAINING, MEETING, TROOPS, ARMS, PACT),
    "SUPPORT": ((r"\bsign|ratif", "agreement"),),
    "COOPERATE": (EXERCISE, TRAINING, JOINT),
    "AID": (TRAINING, TROOPS, ARMS),
    "SANCTION": (EXERCISE, TRAINING, ARMS, PACT),
}
STATUS = {"AGREE": "planned", "SUPPORT": "done", "COOPERATE": "done", "AID": "done", "SANCTION": "cancelled", "CONSULT": "done"}
# DISAPPROVE is ACCUSE in the gold records.
OPPOSED = frozenset({"REJECT", "ACCUSE", "DISAPPROVE"})
MODES = {row.more["mode"]: row.when["mode"] for row in crosswalk("plover").rows if "mode" in row.more} | {
    "host": "visit",
    "third-party": "talks",
}


def reading(event: str, mode: str, context: str, words: str, sectors: set[str]) -> Reading | None:
    """The record that an event stands for; None where it is outside the codebook's scope."""
    if not set(re.split(r"[,;\s]+", context.casefold())) & CONTEXTS and not any(one.startswith(SECTORS) for one in sectors):
        return None
    if event == "CONSULT":
        return Reading("meeting", "done", MODES.get(mode, "talks"), sure=0.8)
    if event in OPPOSED:
        return Reading("statement", stance="oppose")
    if found := _by_words(event, words.casefold()):
        return found
    return Reading("statement", stance="support") if event == "SUPPORT" else None


def _by_words(event: str, words: str) -> Reading | None:
    if BACK.search(words) or (event == "SANCTION" and not STOPPED.search(words)):
        return None
    for pattern, type in WORDS.get(event, ()):
        if found := re.search(pattern, words):
            mode = "grant" if type == "transfer" and event == "AID" else "visit" if type == "meeting" and "visit" in words else ""
            return Reading(type, STATUS[event], mode, word=found[0].strip())
    return None


def roles(found: Reading, opposite: bool) -> tuple[str, str]:
    """The roles of actor and recipient; the same where the type knows no sides or the event names only one."""
    sides = {
        "training": ("provider", "recipient"),
        "transfer": ("supplier", "recipient"),
        "deployment": ("sender", "host"),
        "statement": ("speaker", "target"),
    }
    both = {"agreement": "party", "industry": "partner", "training": "participant"}.get(found.type, "participant")
    if found.type == "meeting":
        return ("visitor", "host") if found.mode == "visit" and opposite else (both, both)
    return sides[found.type] if found.type in sides and (opposite or found.type != "training") else (both, both)
