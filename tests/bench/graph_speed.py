#!/usr/bin/env python3
"""Time and memory of reading, writing and merging a big graph, ours beside networkx and igraph.

usage: graph_speed.py RELATA BIG_GRAPH [--nodes N] [--edges N] [--only WORD] [--folder DIR]

BIG_GRAPH is the program relata_big_graph. Each task is a process of its own; CPU seconds (user and system) and the peak of memory are its
rusage, so that other work on the machine matters little. igraph writes without the aliases, which version 0.10.2 refuses to write. The
others also tell how many nodes and edges they saw.
"""
import argparse
import os
import subprocess
import sys
import time

NETWORKX = "import sys, json, networkx as nx; a, b = sys.argv[1:3]; "
IGRAPH = "import sys, igraph; a, b = sys.argv[1:3]; "
COUNT = "; print(g.number_of_nodes(), g.number_of_edges())"
TASKS = [
    # name, program, arguments; {a} the graph without extension, {b} the result
    ("JSON in and out", "relata", ["convert", "{a}.json", "{b}.json"]),
    ("JSON in and out", "networkx", NETWORKX + "g = nx.node_link_graph(json.load(open(a + '.json')), **K); json.dump(nx.node_link_data(g, **K), open(b + '.json', 'w'))" + COUNT),
    ("GraphML in and out", "relata", ["convert", "{a}.graphml", "{b}.graphml"]),
    ("GraphML in and out", "igraph", IGRAPH + "g = igraph.Graph.Read_GraphML(a + '.graphml'); del g.vs['aliases']; g.write_graphml(b + '.graphml'); print(g.vcount(), g.ecount())"),
    ("GraphML in and out", "networkx", NETWORKX + "g = nx.read_graphml(a + '.graphml'); nx.write_graphml(g, b + '.graphml')" + COUNT),
    ("GraphML in", "relata", ["query", "{a}.graphml", "MATCH (n) RETURN count(n)"]),
    ("GraphML in", "igraph", IGRAPH + "g = igraph.Graph.Read_GraphML(a + '.graphml'); print(g.vcount(), g.ecount())"),
    ("JSON in", "relata", ["query", "{a}.json", "MATCH (n) RETURN count(n)"]),
    ("JSON in, binary out", "relata", ["convert", "{a}.json", "{b}.relata"]),
    ("binary in", "relata", ["query", "{b}.relata", "MATCH (n) RETURN count(n)"]),
    ("JSON in, JSONL out", "relata", ["convert", "{a}.json", "{b}.jsonl"]),
    ("JSON in, GEXF out", "relata", ["convert", "{a}.json", "{b}.gexf"]),
    ("JSON in, Turtle out", "relata", ["convert", "{a}.json", "{b}.ttl"]),
    ("JSON in, CSV out", "relata", ["convert", "{a}.json", "{b}.csv"]),
    ("JSONL in, JSON out", "relata", ["convert", "{b}.jsonl", "{b}.json"]),
    ("merge with itself", "relata", ["merge", "{a}.json", "{a}.json", "-o", "{b}.json", "-q"]),
    ("merge with itself", "networkx", NETWORKX + "r = lambda: nx.node_link_graph(json.load(open(a + '.json')), **K); g = nx.compose(r(), r())"
     "; json.dump(nx.node_link_data(g, **K), open(b + '.json', 'w'))" + COUNT),
]
PREFIX = "import networkx as _n; K = {'edges': 'edges'} if tuple(map(int, _n.__version__.split('.')[:2])) >= (3, 4) else {'link': 'edges'}; "


def measure(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        return None, None, None, output
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024, output.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("relata")
    parser.add_argument("big_graph")
    parser.add_argument("--nodes", type=int, default=100000)
    parser.add_argument("--edges", type=int, default=500000)
    parser.add_argument("--only", default="", help="tasks or programs with this word")
    parser.add_argument("--folder", default=".")
    given = parser.parse_args()
    a, b = os.path.join(given.folder, "bench"), os.path.join(given.folder, "result")
    raw = a + ".raw.json"
    subprocess.run([given.big_graph, str(given.nodes), str(given.edges), "1000", raw], check=True)
    subprocess.run([given.relata, "convert", raw, a + ".json"], check=True)  # equal edges become one
    os.remove(raw)
    subprocess.run([given.relata, "convert", a + ".json", a + ".graphml"], check=True)
    print(f"{given.nodes} nodes, {given.edges} edges drawn; JSON {os.path.getsize(a + '.json') / 1e6:.0f} MB, GraphML {os.path.getsize(a + '.graphml') / 1e6:.0f} MB")
    print("| task | program | CPU s | s | MB | said |\n|---|---|---|---|---|---|", flush=True)
    for name, program, work in TASKS:
        if given.only not in name + " " + program:
            continue
        if program == "relata":
            command = [given.relata] + [word.format(a=a, b=b) for word in work]
        else:
            command = [sys.executable, "-c", (PREFIX if program == "networkx" else "") + work, a, b]
        cpu, wall, memory, said = measure(command)
        row = f"{cpu:.1f} | {wall:.1f} | {memory:.0f} | {said}" if cpu is not None else f"- | - | - | failed {said}"
        print(f"| {name} | {program} | {row} |", flush=True)


main()
