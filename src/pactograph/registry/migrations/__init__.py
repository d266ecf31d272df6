"""Numbered changes of the tables, each in one transaction with the number that it brings the register to."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from pactograph.registry.migrations import (
    m001_tables,
    m002_counting,
    m003_standings,
    m004_planning,
    m005_numbering,
    m006_listing,
    m007_views,
)

STEPS: tuple[Callable[[Connection], None], ...] = (
    m001_tables.up,
    m002_counting.up,
    m003_standings.up,
    m004_planning.up,
    m005_numbering.up,
    m006_listing.up,
    m007_views.up,
)
"""Step n brings a register from version n - 1 to n. Steps are never changed, only added."""
