#!/usr/bin/env python3
"""Gephi's own importer reads GraphML, GEXF and DOT: all nodes with labels, sizes and colours, all edges with kinds and weights.

usage: gephi_test.py FOLDER (of relata_sample)

The toolkit (org.gephi:gephi-toolkit, classifier all) is RELATA_GEPHI, a folder with the jar, or fetched by Maven when RELATA_INTEROP=1.
"""
import glob
import os
import shutil
import subprocess
import sys

from expected import Sample, check, in_xml, skip

VERSION = "0.10.1"
FILES = ("graphml", "graphml.gz", "gexf", "12.gexf", "strict.graphml", "dot")
WITHOUT_KINDS = ("strict.graphml", "dot")  # parallel edges are added up


def toolkit(folder):
    if not shutil.which("java"):
        skip("java is not installed")
    if os.environ.get("RELATA_INTEROP") == "1" and "RELATA_GEPHI" not in os.environ and shutil.which("mvn"):
        fetch = ["mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy", f"-Dartifact=org.gephi:gephi-toolkit:{VERSION}:jar:all", "-DoutputDirectory=" + folder]
        if subprocess.run(fetch, stdout=subprocess.DEVNULL).returncode:
            skip("Maven cannot fetch gephi-toolkit")
        return os.path.join(folder, f"gephi-toolkit-{VERSION}-all.jar")
    jars = glob.glob(os.path.join(os.environ.get("RELATA_GEPHI", "none"), "**", "gephi-toolkit*-all.jar"), recursive=True)
    return jars[0] if jars else skip(f"set RELATA_GEPHI to a folder with gephi-toolkit-{VERSION}-all.jar, or RELATA_INTEROP=1 to fetch it")


def kind(edge):
    return {"negated": "not_", "hypothetical": "maybe_"}.get(edge["polarity"], "") + edge["relation"]


def quoted(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def main():
    sample = Sample(sys.argv[1])
    jar = toolkit(sys.argv[1])
    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "GephiImport.java")
    for extension in FILES:
        done = subprocess.run(["java", "-Djava.awt.headless=true", "-Xmx1g", "-cp", jar, program, sample.path(extension)], capture_output=True, text=True)
        check(extension + ": exit code", done.returncode, 0)
        rows = [line.split("\t") for line in done.stdout.splitlines()]
        labels = {row[1]: row[2] for row in rows if row[0] == "N"}
        check(extension + ": labels", labels, {key: quoted(in_xml(node["label"])) for key, node in sample.nodes.items()})
        edges = [row[1:] for row in rows if row[0] == "E"]
        if extension in WITHOUT_KINDS:
            check(extension + ": weights", sum(float(edge[4]) for edge in edges), float(sum(e["weight"] for e in sample.edges.values())))
        else:
            expected = sorted([key, e["source"], e["target"], kind(e), str(float(e["weight"]))] for key, e in sample.edges.items())
            check(extension + ": edges", sorted(edges), expected)
            check(extension + ": issues", [row[0] for row in rows if "SEVERE" in row[0]], [])
        print("ok", extension)


main()
