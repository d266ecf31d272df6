"""Carrying out: later entries are tied to an agreement's provisions, and each provision gets its standing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pactograph.linking import provisions as provided
from pactograph.linking.acts import SILENT, Act, Telling, act
from pactograph.linking.carry_keys import of_act
from pactograph.linking.days import Days, days
from pactograph.linking.fits import Providing
from pactograph.linking.standings import given, standing
from pactograph.linking.ties import ENDED, tie
from pactograph.linking.weights import weights
from pactograph.records import Claim, Entry, Judgement, Provision, Span, Tie
from pactograph.records.entry import Standing


def keys(entry: Entry) -> frozenset[str]:
    """Keys of a later entry: an agreement can be tied to it only where `provisions.keys` shares one. Empty for statements."""
    return of_act(act(entry))


def carry(
    agreement: Entry,
    later: Sequence[Telling],
    judgements: Sequence[Judgement] = (),
    *,
    quotes: Sequence[Span] = (),
    published: Mapping[int, str | None] | None = None,
) -> tuple[Provision, ...]:
    """The provisions of `agreement` with the entries that carry them out and where each stands, whatever the order of `later`.

    `quotes`: the evidence of the agreement's records (exercises and courses are named there). `published`: dates of reports by number,
    for entries without a date. `judgements` that tie and untie win over scores, the last one over earlier ones; undone ones do not count.
    """
    return retied(agreement, provided.provisions(agreement, quotes), later, judgements, published=published)


def retied(
    agreement: Entry,
    provisions: Iterable[Provision],
    later: Iterable[Telling],
    judgements: Sequence[Judgement] = (),
    *,
    published: Mapping[int, str | None] | None = None,
) -> tuple[Provision, ...]:
    """These provisions of `agreement` with what carries them out; what they had before does not count. See `carry`."""
    own = act(agreement, published)
    acts = sorted(acts_of((entry for entry in later if entry.id != agreement.id), published or {}), key=_order)
    signed, ended = _life(agreement, own)
    judged = _judged(agreement, judgements)
    return tuple(_placed(one, own, _ties(one, own, acts, (days(signed), days(ended)), judged), ended) for one in provisions)


def acts_of(entries: Iterable[Telling], published: Mapping[int, str | None]) -> list[Act]:
    """Entries as carrying out sees them; statements and terms carry nothing out."""
    return [act(entry, published) for entry in entries if entry.type not in SILENT]


def may_tie(agreement: Telling, provided: Iterable[Providing], later: Iterable[Act], published: Mapping[int, str | None]) -> bool:
    """Whether some of these acts may be tied to one of the provisions that an agreement has; quicker than `carry`."""
    own = act(agreement, published)
    if own.status == ENDED:
        return True  # when it ended, its records tell
    least, since = weights().threshold, days(own.date)
    return any(tie(provision, own, one, since, None).value >= least for one in later for provision in provided)


def _order(act: Act) -> tuple[int, str, int]:
    kind, _, number = act.id.partition("/")
    return (act.when.first if act.when else 0), kind, int(number) if number.isdigit() else 0


def _life(agreement: Entry, own: Act) -> tuple[str | None, str | None]:
    """When it was signed and when it ended. Dates told by the records that tell of the end are not those of the signing."""
    ending = _tellers(agreement, "status", ENDED)
    if own.status != ENDED:
        return own.date, None
    dated = [(claim.value, _records(claim)) for claim in agreement.claims if claim.field == "date"]
    ends = [date for date, tellers in dated if tellers & ending]
    signs = [date for date, tellers in dated if tellers - ending]
    return min(signs, default=None), max(ends, default=None)


def _tellers(agreement: Entry, field: str, value: str) -> set[int]:
    return {number for claim in agreement.claims if (claim.field, claim.value) == (field, value) for number in _records(claim)}


def _records(claim: Claim) -> set[int]:
    return {backing.record for backing in claim.backing}


def _judged(agreement: Entry, judgements: Sequence[Judgement]) -> dict[tuple[str, str], Judgement]:
    """The last word on each provision (its number or reference as text) and entry."""
    own = [one for one in judgements if one.act in ("tie", "untie") and one.target == agreement.id and one.undone_by is None]
    return {(str(one.data.get("provision")), str(one.data.get("entry"))): one for one in sorted(own, key=lambda one: one.number)}


def _ties(
    provision: Provision, own: Act, acts: Sequence[Act], life: tuple[Days | None, Days | None], judged: Mapping[tuple[str, str], Judgement]
) -> list[Tie]:
    names = {str(provision.number), provided.reference(provision)}
    said = {entry: one for (name, entry), one in sorted(judged.items(), key=lambda row: row[1].number) if name in names}
    out = [_told(one, entry, next((act for act in acts if act.id == entry), None)) for entry, one in said.items() if one.act == "tie"]
    for later in acts:
        score = tie(provision, own, later, *life) if later.id not in said else None
        if score and score.value >= weights().threshold:
            bought = provision.kind == "delivery" and "procurement" in own.areas
            out.append(Tie(entry=later.id, standing=given(later, bought=bought), date=later.date, score=score.value, reason=score.reason))
    return sorted(out, key=lambda tie: (tie.date or "9", tie.entry))


def _told(one: Judgement, entry: str, later: Act | None) -> Tie:
    """A tie that a person made; its standing is what they said, else what the entry gives."""
    said: Standing = one.data.get("standing") or (given(later) if later else "none")
    reason = f"tied by {one.who}" + (f": {one.why}" if one.why else "")
    return Tie(entry=entry, standing=said, date=later.date if later else None, score=1.0, reason=reason, judged=one.number)


def _placed(provision: Provision, own: Act, ties: Sequence[Tie], ended: str | None) -> Provision:
    found, since = standing(ties, ended, over=own.status == ENDED)
    return provision.model_copy(update={"ties": tuple(ties), "standing": found, "since": since})
