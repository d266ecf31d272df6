"""Ships by the prefix of their names: "USS", "INS", "HMS" tell the navy."""

from __future__ import annotations

from functools import cache

from pactograph.gazetteer.tables import names, table


@cache
def ship_prefixes() -> dict[str, str]:
    """Prefixes of ships' names ("USS", "INS") with the code of the state whose navy uses them."""
    return {prefix: row["code"] for row in table("shipnames") for prefix in names(row["prefixes"])}
