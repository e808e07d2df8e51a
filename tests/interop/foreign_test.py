#!/usr/bin/env python3
"""Files that networkx and igraph write are read: names, attributes, direction, weights and parallel edges are kept.

usage: foreign_test.py RELATA FOLDER (for scratch files)
"""
import json
import os
import subprocess
import sys
from xml.etree import ElementTree

from expected import Sample, check, skip

try:
    import networkx as nx
    from networkx.readwrite import json_graph
except ImportError:
    nx = None
try:
    import igraph
except ImportError:
    igraph = None

RELATA, FOLDER = sys.argv[1], sys.argv[2]


def convert(path):
    done = subprocess.run([RELATA, "convert", path, "-"], capture_output=True, text=True)
    check(path + ": exit code", (done.returncode, done.stderr), (0, ""))
    return json.loads(done.stdout)


def scratch(name):
    return os.path.join(FOLDER, name)


def edges_of(graph):
    return sorted((e["source"], e["target"], e["relation"], e["weight"], e["symmetric"]) for e in graph["edges"])


def networkx_files():
    graph = nx.MultiDiGraph(name="small world")
    graph.add_node("a", label="Ann <&> \"Lee\"", age=31, member=True)
    graph.add_node("b\u00e9", label="two\nlines \U0001F600")
    graph.add_node(3)
    graph.add_edge("a", "b\u00e9", relation="knows", weight=2.5)
    graph.add_edge("a", "b\u00e9", relation="likes", weight=1)
    graph.add_edge("b\u00e9", 3, weight=7)
    expected = [("a", "b\u00e9", "knows", 2.5, False), ("a", "b\u00e9", "likes", 1, False), ("b\u00e9", "3", "related_to", 7, False)]
    nx.write_graphml(graph, scratch("networkx.graphml"))
    try:
        data = json_graph.node_link_data(graph, edges="links")
    except TypeError:  # before networkx 3.4
        data = json_graph.node_link_data(graph)
    with open(scratch("networkx.json"), "w", encoding="utf-8") as file:
        json.dump(data, file)
    for name in ("networkx.graphml", "networkx.json"):
        read = convert(scratch(name))
        check(name + ": edges", edges_of(read), expected)
        nodes = {n["id"]: n for n in read["nodes"]}
        check(name + ": label", [nodes[i]["label"] for i in ("a", "b\u00e9", "3")], ["Ann <&> \"Lee\"", "two\nlines \U0001F600", "3"])
        check(name + ": attribute", nodes["a"]["properties"]["age"], 31)
        print("ok", name)
    nx.write_graphml(nx.path_graph(4), scratch("networkx.undirected.graphml"))
    read = convert(scratch("networkx.undirected.graphml"))
    check("undirected", [e["symmetric"] for e in read["edges"]], [True] * 3)


def igraph_files():
    graph = igraph.Graph([(0, 1), (1, 2), (0, 1)], directed=True)
    graph.vs["name"] = ["Ann", "Bob & <Co>", "C\u00e9"]
    graph.es["weight"] = [1.5, 2, 3]
    graph.es["relation"] = ["knows", "knows", "likes"]
    graph.write_graphml(scratch("igraph.graphml"))
    read = convert(scratch("igraph.graphml"))
    names = {n["id"]: n["label"] for n in read["nodes"]}
    check("igraph: names", sorted(names.values()), sorted(graph.vs["name"]))
    found = sorted((names[e["source"]], names[e["target"]], e["relation"], e["weight"]) for e in read["edges"])
    check("igraph: edges", found, [("Ann", "Bob & <Co>", "knows", 1.5), ("Ann", "Bob & <Co>", "likes", 3), ("Bob & <Co>", "C\u00e9", "knows", 2)])
    print("ok igraph.graphml")


def write_well_formed(graph, path):
    """igraph 0.10.2 now and then ends a long text too early, with a byte that is no character: then it writes again."""
    for _ in range(20):
        graph.write_graphml(path)
        try:
            ElementTree.parse(path)
            return
        except ElementTree.ParseError:
            os.remove(path)
    print("igraph wrote no well-formed file: left out")


def our_own_way_back(sample):
    """Ours, read and written by another program, is still the same graph."""
    if igraph:
        graph = igraph.Graph.Read_GraphML(sample.path("graphml"))
        del graph.vs["aliases"]  # igraph 0.10 takes something in them for a control character and writes no file
        write_well_formed(graph, scratch("igraph.back.graphml"))
    if nx:
        nx.write_graphml(nx.read_graphml(sample.path("graphml")), scratch("networkx.back.graphml"))
        with open(sample.path("cyjs"), encoding="utf-8") as file:
            graph = json_graph.cytoscape_graph(json.load(file))
        check("cytoscape", graph.number_of_edges(), len(sample.edges))
    for name in ("igraph.back.graphml", "networkx.back.graphml"):
        if not os.path.exists(scratch(name)):
            continue
        read = convert(scratch(name))
        check(name + ": nodes", sorted(n["id"] for n in read["nodes"]), sorted(sample.nodes))
        found = sorted((e["source"], e["target"], e["relation"], e["polarity"], e["weight"], len(e["evidence"])) for e in read["edges"])
        expected = sorted((e["source"], e["target"], e["relation"], e["polarity"], e["weight"], len(e["evidence"])) for e in sample.edges.values())
        check(name + ": edges", found, expected)
        print("ok", name)


if not nx and not igraph:
    skip("neither python3-networkx nor python3-igraph is installed")
if nx:
    networkx_files()
if igraph:
    igraph_files()
our_own_way_back(Sample(FOLDER))
