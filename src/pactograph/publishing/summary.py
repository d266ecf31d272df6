"""An entry in short, as lists show it: on the screen, on a page, as CSV."""

from __future__ import annotations

from typing import Any

from pactograph.records import Entry


def summary(entry: Entry) -> dict[str, Any]:
    """What a list shows of an entry; parties, roles, areas, items and origin are lists."""
    plain = entry.plain()
    place = plain.get("place") or {}
    return {
        "id": entry.id,
        "type": entry.type,
        "label": entry.label,
        "status": plain.get("status", ""),
        "date": plain.get("date", ""),
        "parties": [party["code"] for party in plain.get("parties", [])],
        "roles": [party["role"] for party in plain.get("parties", [])],
        "place": place.get("name", ""),
        "country": place.get("country", ""),
        "areas": plain.get("areas", []),
        "items": [item["name"] for item in plain.get("items", [])],
        "reports": len({member.report for member in entry.members}),
        "conflicts": len(entry.conflicts()),
        "confidence": round(entry.confidence, 3),
        "judged": {True: "accepted", False: "rejected", None: ""}[entry.accepted],
        "origin": list(entry.origin),
    }
