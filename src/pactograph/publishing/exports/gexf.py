"""GEXF, for Gephi. Needs networkx."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pactograph.publishing import output
from pactograph.publishing.exports.model import Exporter, Left
from pactograph.publishing.exports.network import network
from pactograph.publishing.lookup import Lookup
from pactograph.publishing.needed import needed
from pactograph.records import Entry

# The same entries must give the same bytes on another day.
CLOCK = re.compile(r' lastmodifieddate="[^"]*"')


def write(path: Path, entries: Iterable[Entry], lookup: Lookup) -> list[Left]:
    """The network of parties; of parties and entries where the file's name begins with `bipartite`."""
    graph, left = network(path, entries)
    lines = needed("networkx").generate_gexf(graph)
    with output.text(path) as stream:
        stream.write('<?xml version="1.0" encoding="utf-8"?>\n')
        stream.writelines((CLOCK.sub("", line) if "<meta" in line else line) + "\n" for line in lines)
    return left


EXPORT = Exporter(".gexf", "the network of parties as GEXF", write)
