"""The reliability diagram of the docs, `docs/assets/calibration.svg`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib
from matplotlib import pyplot

from benchmarks.reliability import Mark, equal_count, error

TARGET = Path(__file__).parents[1] / "docs" / "assets" / "calibration.svg"
# Of Okabe and Ito's palette, which those who see few colours can tell apart; the marks differ as well.
LOOKS = (("#0072B2", "o"), ("#D55E00", "s"), ("#009E73", "^"))
STYLE: Any = {"svg.hashsalt": "pactograph", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 10}


def draw(records: dict[str, list[Mark]], values: list[Mark], target: Path = TARGET) -> None:
    """Records on the left, a row of marks a set; values of dev on the right. The same marks give the same bytes."""
    matplotlib.use("svg")
    with matplotlib.rc_context(STYLE):
        figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 4.9), sharex=True, sharey=True)
        _panel(left, "Records", records)
        _panel(right, "Values in paired records", {"dev": values})
        left.set_ylabel("share right")
        figure.text(0.5, 0.015, _caption(records, values), ha="center", va="bottom", fontsize=8.5)
        figure.tight_layout(rect=(0, 0.12, 1, 1))
        figure.savefig(target, metadata={"Date": None})
        pyplot.close(figure)


def _panel(axes: Any, title: str, sets: dict[str, list[Mark]]) -> None:
    axes.plot((0, 1), (0, 1), color="#767676", linewidth=1, linestyle="--")
    for (colour, shape), (name, marks) in zip(LOOKS, sets.items(), strict=False):
        bins = equal_count(marks)
        spread = [[one.share - one.interval[0] for one in bins], [one.interval[1] - one.share for one in bins]]
        label = f"{name} (n = {len(marks)}, error {error(bins):.3f})"
        places = [one.confidence for one in bins], [one.share for one in bins]
        axes.errorbar(*places, yerr=spread, color=colour, marker=shape, markersize=5, linewidth=1.2, capsize=2, elinewidth=0.8, label=label)
    axes.set(title=title, xlabel="mean confidence", xlim=(0, 1), ylim=(0, 1), aspect="equal")
    axes.legend(loc="upper left", fontsize=8, frameon=False)
    axes.spines[["top", "right"]].set_visible(False)


def _caption(records: dict[str, list[Mark]], values: list[Mark]) -> str:
    counts = ", ".join(f"{len(marks)} records of {name}" for name, marks in records.items())
    return (
        f"n: {counts}; {len(values)} values of dev. Ten bins of equal count, with 95 % intervals;\n"
        "on the dashed line confidence is the share that is right. Source: python -m benchmarks.calibration, gold coded by language models."
    )
