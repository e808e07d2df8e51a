#!/usr/bin/env python3
"""networkx reads GraphML, GEXF 1.2, node-link and Cytoscape JSON: all nodes and edges, parallel ones too, with names, types and weights.

usage: networkx_test.py FOLDER (of relata_sample)
"""
import json
import sys

from expected import Sample, check, in_xml, skip

try:
    import networkx as nx
    from networkx.readwrite import json_graph
except ImportError:
    skip("python3-networkx is not installed")


def ends(sample):
    return sorted((e["source"], e["target"], e["relation"], e["polarity"], e["weight"]) for e in sample.edges.values())


def check_graph(name, graph, sample, text):
    check(name + ": kind", (graph.is_directed(), graph.is_multigraph()), (True, True))
    check(name + ": nodes", sorted(graph.nodes), sorted(sample.nodes))
    found = sorted((u, v, d["relation"], d["polarity"], d["weight"]) for u, v, d in graph.edges(data=True))
    check(name + ": edges", found, ends(sample))
    for key, node in sample.nodes.items():
        check(f"{name}: label of {key}", graph.nodes[key]["label"], text(node["label"]))
        check(f"{name}: mentions of {key}", graph.nodes[key]["mentions"], node["mentions"])
    print("ok", name)


def main():
    sample = Sample(sys.argv[1])
    for extension in ("graphml", "strict.graphml", "graphml.gz"):
        graph = nx.read_graphml(sample.path(extension))
        check_graph(extension, graph, sample, in_xml)
        for u, v, key, data in graph.edges(keys=True, data=True):
            texts = [piece["text"] for piece in json.loads(data.get("evidence", "[]"))]
            check("evidence of " + key, texts, [piece["text"] for piece in sample.edges[key]["evidence"]])
    labels = nx.get_node_attributes(nx.read_graphml(sample.path("yed.graphml")), "label")
    check("yed.graphml: labels", sorted(labels.values()), sorted(in_xml(n["label"]) for n in sample.nodes.values()))
    check_graph("12.gexf", nx.read_gexf(sample.path("12.gexf")), sample, in_xml)
    with open(sample.path("json"), encoding="utf-8") as file:
        data = json.load(file)
    try:
        graph = json_graph.node_link_graph(data, edges="edges")
    except TypeError:  # before networkx 3.4
        graph = json_graph.node_link_graph(data, link="edges")
    check_graph("json", graph, sample, str)
    with open(sample.path("d3.json"), encoding="utf-8") as file:
        data = json.load(file)
    try:
        graph = json_graph.node_link_graph(data, edges="links")
    except TypeError:
        graph = json_graph.node_link_graph(data)
    check_graph("d3.json", graph, sample, str)
    with open(sample.path("cyjs"), encoding="utf-8") as file:
        check_graph("cyjs", json_graph.cytoscape_graph(json.load(file)), sample, str)


main()
