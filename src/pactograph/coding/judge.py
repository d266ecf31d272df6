"""What the learned part that accepts records sees of a draft."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.coding.drafts import Draft
from pactograph.coding.view import Doc, is_state

# Events surer than this share of the lead's score say what a draft is about.
SHARE = 0.5
FIFTHS = 5
STEPS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def of_draft(doc: Doc, draft: Draft, drafts: list[Draft]) -> list[str]:
    """The features of a draft among all drafts of its report, and all once more for its type."""
    found = once(draft, drafts)
    return [*found[:-1], *(f"{draft.type}/{feature}" for feature in found)]


def once(draft: Draft, drafts: list[Draft]) -> list[str]:
    """The features of a draft, of which the last is none: with the type before it the type alone."""
    return [*dict.fromkeys((*_scores(draft), *_parties(draft), *_lead(draft), *_scope(draft), *_others(draft, drafts))), ""]


def level(name: str, value: float) -> Iterator[str]:
    """One feature for each step that a chance reaches."""
    return (f"{name}>{step}" for step in STEPS if value >= step)


def _scores(draft: Draft) -> Iterator[str]:
    scores = sorted((event.score for event in draft.events), reverse=True)
    yield from level("best", scores[0])
    yield from level("second", scores[1] if len(scores) > 1 else 0.0)
    miss = 1.0
    for score in scores:
        miss *= 1 - score
    yield from level("any", 1 - miss)
    yield f"events={min(4, len(scores))}"
    yield f"sentences={min(3, len({event.order[0] for event in draft.events}))}"


def _parties(draft: Draft) -> Iterator[str]:
    yield f"parties={min(4, len(draft.parties))}"
    yield f"states={min(3, sum(map(is_state, draft.parties)))}"
    yield "roles=" + "+".join(sorted({role for role, _ in draft.parties.values()}))
    chances = sorted((chance for _, chance in draft.parties.values()), reverse=True)
    if len(chances) > 1:
        yield from level("party", chances[1])
        yield from level("least", chances[-1])
    inside = {code for event in draft.events for code in event.view.codes}
    yield f"outside={min(2, len(draft.parties.keys() - inside))}"


def _lead(draft: Draft) -> Iterator[str]:
    lead = draft.lead
    yield f"lead={lead.name}"
    yield f"tag={lead.view.sentence.tokens[lead.token].tag}"
    yield from (feature for feature in lead.features if feature.split("=")[0] in LEAD)
    yield from (feature for feature in lead.features if feature in FLAGS)


LEAD = frozenset(["at", "defence", "dense", "size", "parties", "states", "author", "vdep", "under"])
FLAGS = frozenset(["neg", "future", "modal", "quoted", "perfect", "passive", "k=money", "k=date", "k=item", "k=person", "k=place"])


def _scope(draft: Draft) -> Iterator[str]:
    """What the draft's sentences and its report are about: defence or other matters."""
    lead = draft.lead
    here, share = lead.view, lead.view.doc.civil
    views = {event.view for event in draft.events if event.score >= SHARE * lead.score}
    yield f"civil={min(3, here.civil)}"
    yield f"civil={min(3, here.civil)}/{min(3, here.defence)}"
    yield f"matters={min(3, sum(view.civil for view in views))}/{min(3, sum(view.defence for view in views))}"
    yield from level("other", share)
    yield f"other={int(share * FIFTHS)}/{min(3, here.defence)}"


def _others(draft: Draft, drafts: list[Draft]) -> Iterator[str]:
    alike = [d for d in drafts if d is not draft and d.type == draft.type]
    yield f"alike={min(3, len(alike))}"
    best = draft.lead.score
    yield f"order={min(3, sum(d.lead.score > best for d in alike))}"
    own = set(draft.parties)
    twins = [d for d in alike if own and set(d.parties) == own]
    yield f"twins={min(2, len(twins))}/{'best' if all(d.lead.score <= best for d in twins) else 'worse'}"
    here = [d for d in drafts if d.type != draft.type and any(e.order[0] == draft.lead.order[0] for e in d.events)]
    for other in here:
        if other.lead.score > 0.4:
            yield f"beside={other.type}"
            yield f"beside={other.type}/{'stronger' if other.lead.score > best else 'weaker'}"
    yield f"drafts={min(6, len([d for d in drafts if d.lead.score > 0.3]))}"
