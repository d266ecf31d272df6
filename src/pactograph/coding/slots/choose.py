"""Fields whose value is one or several codes of the codebook, chosen by a learned part from the words of the draft."""

from __future__ import annotations

from pactograph.coding.case import Case, valued
from pactograph.coding.linear import Linear
from pactograph.coding.words import Seen
from pactograph.records import Value

NONE = "none"
STRONGEST = 12


def one(case: Case, seen: Seen, field: str) -> Value[str] | None:
    """The likeliest code of `field`; None where "none of them" is likeliest."""
    model = case.learned.fields[field]
    chances = model.choice(seen.features)
    code = max(chances, key=lambda name: (chances[name], name))
    return None if code == NONE else _valued(case, seen, model, code, chances[code])


def several(case: Case, seen: Seen, field: str, least: float) -> tuple[Value[str], ...]:
    """Each code of `field` with a chance of at least `least`, in the order of the codebook."""
    model = case.learned.fields[field]
    chances = model.chances(seen.features)
    return tuple(_valued(case, seen, model, code, chance) for code, chance in chances.items() if chance >= least)


def _valued(case: Case, seen: Seen, model: Linear, code: str, chance: float) -> Value[str]:
    told = [span for feature in model.strongest(code, seen.features, STRONGEST) if (span := seen.span(case, feature)) is not None]
    spans = list({span.quote.lower(): span for span in reversed(told)}.values())[::-1][:2]
    words = " and ".join(f"“{span.quote}”" for span in spans) or "the record as a whole"
    return valued(code, spans or [case.word(case.draft.lead)], chance, f"{words} speak{'s' if len(spans) < 2 else ''} for {code}")
