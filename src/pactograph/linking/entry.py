"""An entry gathered from its records: what it shows, on whose word, and what stands against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pactograph.linking.compare.items import alike
from pactograph.linking.corrections import corrected
from pactograph.linking.facts import singular
from pactograph.linking.label import label
from pactograph.linking.support import Cluster, Said, clusters, joint, key, said
from pactograph.records import Claim, Entry, Judgement, Member, Told
from pactograph.records.record import MANY, SINGLE

# How far a matter has come; a cancelled one is cancelled if that is the last that is told.
FURTHER = {"proposed": 0, "planned": 1, "ongoing": 2, "done": 3}
# Below this a record alone does not move an entry's status.
UNSURE = 0.3


def gather(id: str, tolds: Sequence[Told], members: Sequence[Member], corrections: Sequence[Judgement] = ()) -> Entry:
    """The entry `id` of the records in `tolds` that `members` name (at least one), with a person's corrections over what they say.

    It does not depend on the order of `tolds`. Corrections are applied by number; those taken back are passed over.
    """
    wanted = {member.record for member in members}
    chosen = sorted((told for told in tolds if told.number in wanted), key=lambda told: (told.published or "9999", told.key, told.number))
    claims = [claim for field in SINGLE for claim in _single(field, chosen)]
    claims += [claim for field in MANY for claim in _many(field, chosen)]
    claims = corrected(claims, corrections)
    type = chosen[0].record.type
    return Entry(
        id=id,
        type=type,
        label=label(type, claims, next((told.published for told in chosen if told.published), None)),
        claims=tuple(claims),
        members=tuple(members),
        confidence=joint((told.story, told.record.confidence) for told in chosen),
        origin=tuple(sorted({told.origin for told in chosen})),
    )


def _single(field: str, tolds: Sequence[Told]) -> list[Claim]:
    """One claim for each value of a field, the one shown first."""
    values = [said(told, value) for told in tolds if (value := getattr(told.record, field)) is not None]
    if not values:
        return []
    found = clusters(field, values)
    ordered = _by_stage(found) if field == "status" else sorted(found, key=_rank, reverse=True)
    shown, others = ordered[0], ordered[1:]
    return [shown.claim(field, True, _why(field, shown, others))] + [other.claim(field, False, _against(field, other)) for other in others]


def _rank(cluster: Cluster) -> tuple[int, float, str]:
    return cluster.stories, cluster.confidence, key(cluster.said[0].value)


def _by_stage(found: list[Cluster]) -> list[Cluster]:
    """Sure ones first, then how far it came; cancelled before all if nothing was told after it."""
    last = max(cluster.latest for cluster in found)

    def stage(cluster: Cluster) -> tuple[bool, int, int, float]:
        value = cluster.said[0].value
        further = 4 if value == "cancelled" and cluster.latest == last else FURTHER.get(value, -1)
        return cluster.confidence >= UNSURE, further, cluster.stories, cluster.confidence

    return sorted(found, key=stage, reverse=True)


def _why(field: str, shown: Cluster, others: Sequence[Cluster]) -> str:
    if field == "status" and others:
        return f"the furthest that is told, by {_stories(shown)}"
    if not others:
        return f"told by {_stories(shown)}"
    return f"told by {_stories(shown)}, others by {_stories(others[0])}" + (" at most" if len(others) > 1 else "")


def _against(field: str, other: Cluster) -> str:
    if field == "status":
        return f"told by {_stories(other)}" + (f", last on {other.latest}" if other.latest else "")
    return f"only by {_stories(other)}"


def _stories(cluster: Cluster) -> str:
    return "1 report" if cluster.stories == 1 else f"{cluster.stories} reports"


def _many(field: str, tolds: Sequence[Told]) -> list[Claim]:
    """The union of what the records have, most told first, then as told; of a party in roles that exclude each other the best told."""
    values = [said(told, value) for told in tolds for value in getattr(told.record, field)]
    places = {id(one): place for place, one in enumerate(values)}
    found = sorted(clusters(field, values), key=lambda one: (-one.stories, min(places[id(said)] for said in one.said)))
    hidden: dict[int, str] = {}
    if field == "parties":
        hidden = _other_roles(found)
    elif field == "items":
        hidden = _other_numbers(found)
    claims = [one.claim(field, place not in hidden, hidden.get(place) or f"told by {_stories(one)}") for place, one in enumerate(found)]
    return [claim for claim in claims if claim.shown] + [claim for claim in claims if not claim.shown]


def _other_roles(found: Sequence[Cluster]) -> dict[int, str]:
    """Places of roles of a party that no record gives it together with a role told better."""
    roles: dict[str, list[Cluster]] = {}
    hidden: dict[int, str] = {}
    for place, cluster in enumerate(found):
        better = roles.setdefault(_value(cluster)["code"], [])
        if better and not any(_together(cluster, other) for other in better) and not _both(cluster, better):
            hidden[place] = f"another role, only by {_stories(cluster)}"
        else:
            better.append(cluster)
    return hidden


def _both(cluster: Cluster, better: Sequence[Cluster]) -> bool:
    """Hosts of an exercise take part in it as a rule."""
    return {_value(one)["role"] for one in (cluster, *better)} <= {"host", "participant"} and cluster.said[0].told.record.type == "exercise"


def _together(a: Cluster, b: Cluster) -> bool:
    return bool({one.backing.record for one in a.said} & {one.backing.record for one in b.said})


def _other_numbers(found: Sequence[Cluster]) -> dict[int, str]:
    """Places of items that are told better in another number."""
    hidden: dict[int, str] = {}
    kept: list[Cluster] = []
    for place, cluster in enumerate(found):
        twin = next((one for one in kept if _renamed(one.said[0], cluster.said[0]) and not _together(one, cluster)), None)
        if twin is None:
            kept.append(cluster)
        else:
            hidden[place] = f"in another number only by {_stories(cluster)}"
    return hidden


def _renamed(a: Said, b: Said) -> bool:
    """The same item but for its number."""
    return alike(singular(a.value["name"]), singular(b.value["name"]))


def _value(cluster: Cluster) -> Any:
    return cluster.said[0].value
