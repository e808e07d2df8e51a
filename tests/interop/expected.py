"""What every consumer must find: the sample graph as native JSON has it."""
import json
import os
import sys

SKIPPED = 77


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


class Sample:
    def __init__(self, folder):
        self.folder = folder
        with open(self.path("json"), encoding="utf-8") as file:
            self.graph = json.load(file)
        self.nodes = {node["id"]: node for node in self.graph["nodes"]}
        self.edges = {edge["id"]: edge for edge in self.graph["edges"]}

    def path(self, extension):
        return os.path.join(self.folder, "sample." + extension)


def in_xml(text):
    """A text as XML can hold it: control characters as U+FFFD, DEL dropped."""
    return "".join("\ufffd" if c < " " and c not in "\t\n" else "" if c == "\x7f" else c for c in text)


def check(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")
