"""Networks of entries as networkx graphs: parties joined by what they do together, or parties and entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from pactograph.codebook import types
from pactograph.publishing.exports.model import Left
from pactograph.publishing.needed import needed
from pactograph.publishing.parties import keys
from pactograph.publishing.shown import Shown, words
from pactograph.publishing.tables.entries import PLURALS
from pactograph.records import Entry

# What XML cannot hold.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NOWHERE = "without two parties it joins nothing"


def network(path: Path, entries: Iterable[Entry]) -> tuple[Any, list[Left]]:
    """The graph that the file's name asks for: `bipartite…` has entries as nodes too, any other the parties alone."""
    return bipartite(entries) if path.name.casefold().startswith("bipartite") else pairs(entries)


def pairs(entries: Iterable[Entry]) -> tuple[Any, list[Left]]:
    """Parties as nodes; two are joined by the number of entries that both are in, by type, with the first and the last date."""
    left, alone = [], Counter[str]()
    edges: dict[tuple[str, str], Counter[str]] = {}
    dates: dict[tuple[str, str], list[str]] = {}
    for entry in entries:
        shown = Shown(entry)
        codes = sorted(safe(code) for code in shown.codes())
        alone.update(codes)
        if len(codes) < 2:
            left.append(Left(entry.id, NOWHERE))
        for pair in combinations(codes, 2):
            edges.setdefault(pair, Counter())[entry.type] += 1
            if start := shown.when.start:
                dates.setdefault(pair, []).append(start)
    graph = needed("networkx").Graph(name="Parties and what they do together")
    for code in sorted(alone):
        graph.add_node(code, **_party(code), entries=alone[code])
    for pair, counts in sorted(edges.items()):
        graph.add_edge(*pair, weight=counts.total(), **_counts(counts), **_between(dates.get(pair, [])))
    return graph, left


def _party(code: str) -> dict[str, Any]:
    found = keys(code)
    return {"label": safe(found.name), "kind": found.kind}


def _counts(counts: Counter[str]) -> dict[str, int]:
    return {PLURALS[type]: counts[type] for type in types()}


def _between(dates: list[str]) -> dict[str, str]:
    return {"first": min(dates), "last": max(dates)} if dates else {}


def bipartite(entries: Iterable[Entry]) -> tuple[Any, list[Left]]:
    """Parties and entries as nodes, joined by roles; an agreement points at the entries that carry it out."""
    graph, ties = needed("networkx").DiGraph(name="Parties, entries and what carries agreements out"), []
    for entry in entries:
        shown = Shown(entry)
        when = shown.when
        more = {"status": words(shown.one("status")), "start": when.start, "end": when.end}
        graph.add_node(entry.id, label=safe(entry.label), kind=entry.type, **{name: word for name, word in more.items() if word})
        for party in shown.many("parties"):
            code = safe(party["code"])
            if code not in graph:
                graph.add_node(code, **_party(code))
            roles = {*graph.get_edge_data(code, entry.id, {}).get("role", "").split(), party["role"]} - {""}
            graph.add_edge(code, entry.id, role=" ".join(sorted(roles)), weight=1)
        ties += [(entry.id, tie.entry, tie.standing) for provision in entry.provisions for tie in provision.ties]
    left = [Left(f"{one}, tie to {other}", "the entry is not among those exported") for one, other, _ in ties if other not in graph]
    for one, other, standing in ties:
        if other in graph:
            graph.add_edge(one, other, role=f"carried out: {standing}", weight=1)
    return graph, left


def safe(text: str) -> str:
    """Text that XML can hold."""
    return ILLEGAL.sub("\ufffd", text)
