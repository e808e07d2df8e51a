#!/usr/bin/env python3
"""igraph reads GraphML, plain and compressed: all nodes and edges, with names, types and weights.

usage: igraph_test.py FOLDER (of relata_sample)
"""
import sys
import warnings

from expected import Sample, check, in_xml, skip

try:
    import igraph
except ImportError:
    skip("python3-igraph is not installed")


def main():
    sample = Sample(sys.argv[1])
    warnings.simplefilter("error")
    for extension, read in (("graphml", igraph.Graph.Read_GraphML), ("strict.graphml", igraph.Graph.Read_GraphML), ("graphml.gz", igraph.Graph.Read_GraphMLz)):
        graph = read(sample.path(extension))
        check(extension + ": directed", graph.is_directed(), True)
        check(extension + ": ids", sorted(graph.vs["id"]), sorted(sample.nodes))
        for vertex in graph.vs:
            node = sample.nodes[vertex["id"]]
            check(extension + ": label", vertex["label"], in_xml(node["label"]))
            check(extension + ": mentions", vertex["mentions"], node["mentions"])
        check(extension + ": edges", sorted(graph.es["id"]), sorted(sample.edges))
        for edge in graph.es:
            data = sample.edges[edge["id"]]
            found = (graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], edge["relation"], edge["weight"], edge["start"])
            check(extension + ": edge", found, (data["source"], data["target"], data["relation"], data["weight"], data.get("start", "")))
        print("ok", extension)


main()
