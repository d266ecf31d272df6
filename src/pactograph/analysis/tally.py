"""Counts of what was found, missed and invented, and the rates they give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Tally:
    """True positives, false negatives, false positives."""

    hits: int = 0
    missed: int = 0
    spurious: int = 0

    def add(self, hits: int = 0, missed: int = 0, spurious: int = 0) -> None:
        self.hits += hits
        self.missed += missed
        self.spurious += spurious

    def row(self) -> dict[str, float]:
        """precision, recall, f1 (0 where nothing is there to divide by), and the numbers in gold and as coded."""
        gold, coded = self.hits + self.missed, self.hits + self.spurious
        precision, recall = self.hits / coded if coded else 0.0, self.hits / gold if gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": precision, "recall": recall, "f1": f1, "gold": gold, "coded": coded}
