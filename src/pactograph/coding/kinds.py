"""All record types, by name."""

from __future__ import annotations

from pactograph.coding.types import Kind, agreement, deployment, exercise, industry, meeting, statement, training, transfer, usage

KINDS: dict[str, Kind] = {
    module.KIND.name: module.KIND for module in (agreement, exercise, training, industry, transfer, deployment, meeting, statement, usage)
}
