#!/usr/bin/env python3
"""Our graph algorithms beside those of networkx, igraph and networkit on the same graph.

usage: algorithm_peers.py RELATA_ALGORITHM_BENCH [--nodes N] [--edges N]

Runs the program, then does with the graph that it leaves what it did: shortest ways between the same nodes (networkx's bidirectional search),
communities by the method of Louvain (networkit's, in one thread and in all), and the union of two graphs of the same nodes by their names (igraph). Prints
seconds of processor time, the least of three runs; the graphs are made before the clock starts. A library that is not installed is left out, with a word.
"""
import argparse
import os
import subprocess
import tempfile
import time


def least_time(work, runs=3):
    least, result = None, None
    for _ in range(runs):
        begin = time.process_time()
        result = work()
        spent = time.process_time() - begin
        least = spent if least is None else min(least, spent)
    return least, result


def pairs_of(path):
    with open(path) as file:
        return [tuple(map(int, line.split())) for line in file]


def ways_of_networkx(folder, nodes):
    import networkx

    graph = networkx.Graph(pairs_of(folder + "/edges.txt"))
    graph.add_nodes_from(range(nodes))
    ends = [(a, b) for a, b in pairs_of(folder + "/ends.txt")]

    def search():
        found = 0
        for a, b in ends:
            try:
                networkx.bidirectional_shortest_path(graph, a, b)
                found += 1
            except networkx.NetworkXNoPath:
                pass
        return found

    seconds, found = least_time(search)
    yield "shortest path, each", f"networkx {networkx.__version__}, bidirectional", seconds / len(ends), f"{found} of {len(ends)} found"


def communities_of_networkit(folder, nodes):
    import networkit

    graph = networkit.Graph(nodes, weighted=True)
    for a, b in pairs_of(folder + "/edges.txt"):
        graph.increaseWeight(a, b, 1)
    for threads in sorted({1, os.cpu_count()}):
        networkit.setNumberOfThreads(threads)
        networkit.setSeed(1, False)
        seconds, parts = least_time(lambda: networkit.community.PLM(graph, refine=False).run().getPartition())
        quality = networkit.community.Modularity().getQuality(parts, graph)
        yield "communities", f"networkit {networkit.__version__}, PLM, {threads} thread{'s' * (threads > 1)}", seconds, f"modularity {quality:.4f}"


def union_of_igraph(folder, nodes):
    import igraph

    graphs = []
    for name in ("edges", "more_edges"):
        graph = igraph.Graph(nodes, pairs_of(f"{folder}/{name}.txt"), directed=True)
        graph.vs["name"] = [str(10000000 + i) for i in range(nodes)]
        graphs.append(graph)
    seconds, united = least_time(lambda: igraph.union(graphs, byname=True))
    yield "merge by id", f"igraph {igraph.__version__}, union by name", seconds, f"{united.ecount()} edges"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("--nodes", type=int, default=100000)
    parser.add_argument("--edges", type=int, default=500000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([given.bench, str(given.nodes), str(given.edges), "300", "1500", folder], check=True)
        for work in (ways_of_networkx, communities_of_networkit, union_of_igraph):
            try:
                for task, program, seconds, note in work(folder, given.nodes):
                    print(f"{task:24} {seconds:10.5f}  {program}; {note}", flush=True)
            except ImportError as missing:
                print(f"{missing.name} is not installed: left out", flush=True)


main()
