"""Who is linked with whom."""

from __future__ import annotations

import sys

import pytest
from made import entry, turning

from pactograph.analysis.facts import facts
from pactograph.analysis.links import links
from pactograph.analysis.network import bipartite, network, networks
from pactograph.analysis.portfolios import portfolios
from pactograph.errors import InputError, SetupError

TWO_CAMPS = [
    entry("exercise/1", "RUS BLR ARM KAZ", date="2014"),
    entry("exercise/2", "RUS BLR", date="2015"),
    entry("exercise/3", "USA DEU POL", date="2016"),
    entry("meeting/1", "USA DEU", date="2016"),
    entry("meeting/2", "SRB RUS", date="2017"),
    entry("meeting/3", "SRB USA", date="2018"),
    entry("meeting/4", "SRB CHN", status="cancelled", date="2018"),
    entry("statement/1", "RUS USA", stance="oppose", date="2018"),
    entry("meeting/5", "NATO USA", date="2018"),
]


def test_links_are_shared_over_many_sided_entries() -> None:
    pairs = links(facts(TWO_CAMPS))
    assert pairs["BLR", "RUS"].weight == pytest.approx(1 + 1 / 3)
    assert pairs["BLR", "RUS"].entries == ["exercise/1", "exercise/2"]
    assert ("CHN", "SRB") not in pairs
    assert ("RUS", "USA") not in pairs
    assert links(facts(TWO_CAMPS), counting="full")["BLR", "RUS"].weight == 2
    assert links(facts(TWO_CAMPS), counting="two-sided")["BLR", "RUS"].weight == 1
    assert ("NATO", "USA") not in links(facts(TWO_CAMPS), organisations=False)
    with pytest.raises(InputError, match="counting"):
        links([], counting="half")  # type: ignore[arg-type]


def test_who_stands_between_two_camps_is_central() -> None:
    found = network(TWO_CAMPS)
    nodes = {node.code: node for node in found.nodes}
    assert max(nodes.values(), key=lambda node: node.betweenness).code in ("RUS", "SRB", "USA")
    assert nodes["SRB"].betweenness > nodes["BLR"].betweenness
    assert nodes["SRB"].entries == ("meeting/2", "meeting/3")
    assert nodes["RUS"].strength == pytest.approx(3)
    assert nodes["BLR"].community == nodes["RUS"].community != nodes["USA"].community == nodes["DEU"].community
    assert (found.n, found.first, found.last) == (7, "2014", "2018")
    assert found.modularity > 0.2
    assert max(node.eigenvector for node in found.nodes) == 1
    assert [row["weight"] for row in found.edge_rows()] == sorted((row["weight"] for row in found.edge_rows()), reverse=True)
    assert len(found.rows()) == len(found.nodes)


def test_centrality_of_a_star_is_known() -> None:
    found = network([entry(f"meeting/{number}", f"SRB {code}") for number, code in enumerate(["RUS", "USA", "CHN", "DEU"])])
    (centre,) = [node for node in found.nodes if node.code == "SRB"]
    assert (centre.degree, centre.betweenness, centre.eigenvector) == (4, 1.0, 1.0)
    assert found.nodes[1].eigenvector == pytest.approx(0.5, abs=1e-6)


def test_the_network_does_not_depend_on_the_order() -> None:
    assert network(TWO_CAMPS[::-1]).rows()[0] | {"entries": ()} == network(TWO_CAMPS).rows()[0] | {"entries": ()}


def test_networks_by_period_and_type() -> None:
    found = networks(TWO_CAMPS, by="2 years")
    assert list(found) == ["2014–2015", "2016–2017", "2018–2019"]
    assert {node.code for node in network(TWO_CAMPS, types=["exercise"], since="2016").nodes} == {"USA", "DEU", "POL"}


def test_nothing_gives_an_empty_network() -> None:
    found = network([])
    assert (found.nodes, found.edges, found.modularity, found.first) == ((), (), 0.0, None)
    assert network([entry("meeting/1", "SRB")]).nodes == ()
    assert portfolios([]).rows() == []


def test_two_sided_graph_keeps_roles() -> None:
    graph = bipartite(facts(TWO_CAMPS))
    assert graph.edges["meeting/2", "SRB"]["role"] == "visitor"
    assert "statement/1" not in graph
    assert {graph.nodes[name]["bipartite"] for name in ("RUS", "exercise/1")} == {0, 1}


def test_a_missing_library_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(SetupError, match=r"networkx is not installed \(pip install 'pactograph\[analysis\]'\)"):
        network(TWO_CAMPS)


def test_alike_are_those_with_the_same_partners() -> None:
    made = [entry(f"meeting/{n}", f"{a} {b}") for n, (a, b) in enumerate([("SRB", "RUS"), ("ARM", "RUS"), ("POL", "USA"), ("SRB", "ARM")])]
    found = portfolios(made, least=1)
    best = next(row for row in found.likeness if (row.left, row.right) == ("ARM", "SRB"))
    assert (best.cosine, best.common) == (1.0, ("RUS",))
    assert next(row.cosine for row in found.likeness if (row.left, row.right) == ("POL", "SRB")) == 0
    assert portfolios(turning(), over="kind").likeness[0].cosine > 0
    assert portfolios(made, over="type", least=1).likeness[0].cosine == pytest.approx(1)
    assert portfolios(made, over="area", least=1).likeness[0].cosine == 0
