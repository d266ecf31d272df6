"""What strength and threshold do best on families that the weights have not seen, within the fit half."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from models.linking.events import Tale
from models.linking.fit import Rows, fitted
from models.linking.measure import bcubed, linked
from pactograph.linking.compare import weighed

FOLDS = 5
STRENGTHS = (0.3, 1.0, 3.0)
THRESHOLDS = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
Sets = dict[str, list[Tale]]


def lines(sets: Sets) -> Iterator[str]:
    """B-cubed F1 by set, strength and threshold, families left out by turns."""
    yield "B-cubed F1 on families left out" + "".join(f"{threshold:>7}" for threshold in THRESHOLDS)
    for strength in STRENGTHS:
        found = {name: [0.0] * len(THRESHOLDS) for name in sets}
        for fold in range(FOLDS):
            _add(found, sets, fold, strength)
        for name, sums in found.items():
            yield f"  {name:<10} strength {strength:<11}" + "".join(f"{total / len(_known(sets[name])):7.3f}" for total in sums)


def _add(found: dict[str, list[float]], sets: Sets, fold: int, strength: float) -> None:
    families = sorted({tale.family for tales in sets.values() for tale in tales})
    out = set(families[fold::FOLDS])
    rows = Rows()
    for tales in sets.values():
        rows.add([tale for tale in tales if tale.family not in out])
    scored = partial(weighed, own=fitted(rows, strength))
    for name, tales in sets.items():
        left = [tale for tale in tales if tale.family in out]
        for place, threshold in enumerate(THRESHOLDS):
            home = linked([tale.told for tale in left], scored, threshold)
            found[name][place] += bcubed(left, home).f1 * len(_known(left))


def _known(tales: Sequence[Tale]) -> list[Tale]:
    return [tale for tale in tales if tale.event]
