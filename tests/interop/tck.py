#!/usr/bin/env python3
"""How much of the openCypher TCK the query language answers as openCypher wants it.

usage: tck.py RELATA TCK.jar [-v]

TCK.jar is org.opencypher:tck of Maven Central (Apache-2.0); nothing of it is kept here. Each scenario that only reads is one run of
`relata query`. Its graph becomes node-link JSON when CREATE of plain patterns makes it. Not representable, and only counted, are scenarios that
write or call procedures, graphs made otherwise, several relationships of one type between the same two nodes, and properties with the names of
those that every node or relationship has here (but `id`, which is renamed). Numbers are compared by value (1.0 is written 1, NaN is null). Scenarios of expressions/temporal
are counted apart, since many of them name time zones, which are offsets only.

For each folder: representable = passed + failed; failed = wrong (the answer differs) + refused (an error where an answer is due)
+ lenient (an answer where an error is due) + crashed. -v prints each failed scenario. It only measures: the exit code is 0.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap
import zipfile

OUTCOMES = ("passed", "wrong", "refused", "lenient", "crashed")
WRITES = re.compile(r"(?<![\w:.$])(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|CALL|LOAD)\b(?!\s*[:=),])", re.I)
QUOTED = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.S)
TOKEN = re.compile(r"\s*('(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|-?\d+\.\d+(?:[eE][-+]?\d+)?|-?\d+(?:[eE][-+]?\d+)?|-?\.\d+|-?Inf(?:inity)?\b|\w+|\S)", re.S)
OWN = {"label", "labels", "type", "types", "entity_type", "aliases", "mentions", "confidence", "gazetteer_id", "country", "roles", "sources",
       "relation", "class", "kind", "polarity", "symmetric", "disputed", "weight", "first_date", "last_date", "evidence", "speakers", "source",
       "target", "key", "foreign_type"}
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}

Scenario = collections.namedtuple("Scenario", "folder name steps")  # steps: (text, docstring, table)


class NotRepresentable(Exception):
    pass


class Parser:
    """Reads what a CREATE or a cell of a table of results is made of."""

    def __init__(self, text):
        self.tokens = [m.group(1) for m in TOKEN.finditer(text)]
        self.at = 0

    def peek(self, ahead=0):
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else ""

    def accept(self, token):
        found = self.peek().upper() == token
        self.at += found
        return found

    def need(self, token):
        if not self.accept(token):
            raise NotRepresentable(f"{token} expected at {self.peek()}")

    def word(self):
        self.at += 1
        return self.peek(-1).strip("`")

    def items(self, end, read):
        found = []
        while not self.accept(end):
            if found:
                self.need(",")
            found.append(read())
        return found

    def properties(self):
        return dict(self.items("}", lambda: (self.word(), self.need(":"), self.value())[::2])) if self.accept("{") else {}

    def value(self):
        token = self.peek()
        if token == "{":
            return {"map": self.properties()}
        if token == "<":
            return self.path()
        if token == "(":
            _, labels, properties = self.node()
            return {"node": sorted(labels), "properties": properties}
        self.at += 1
        if token == "[":
            return self.relationship() if self.peek() == ":" else self.items("]", self.value)
        if token[:1] in "'\"" and token:
            return re.sub(r"\\(?:u([0-9a-fA-F]{4})|(.))", lambda m: chr(int(m[1], 16)) if m[1] else ESCAPES.get(m[2], m[2]), token[1:-1])
        if token.lower() in ("true", "false", "null", "nan"):
            return {"true": True, "false": False}.get(token.lower())
        try:
            return int(token) if re.fullmatch(r"-?\d+", token) else float(token)
        except ValueError:
            raise NotRepresentable("a value expected at " + token) from None

    def node(self):
        self.need("(")
        name = self.word() if re.match(r"`|\w", self.peek()) else None
        labels = []
        while self.accept(":"):
            labels.append(self.word())
        properties = self.properties()
        self.need(")")
        return name, labels, properties

    def relationship(self):
        """What follows the bracket."""
        if self.peek() != ":":
            self.word()
        self.need(":")
        found = {"type": self.word(), "properties": self.properties()}
        self.need("]")
        return found

    def walk(self):
        """Nodes and, between them, [backward, relationship]."""
        found = [self.node()]
        while self.peek() in ("-", "<") and self.peek(1) in ("-", "["):
            backward = self.accept("<")
            self.need("-")
            self.need("[")
            found.append([backward, self.relationship()])
            self.need("-")
            if not backward:
                self.need(">")
            found.append(self.node())
        return found

    def path(self):
        self.need("<")
        walk = self.walk()
        self.need(">")
        return {"path": [s if i % 2 else {"node": sorted(s[1]), "properties": s[2]} for i, s in enumerate(walk)]}


class Graph:
    def __init__(self):
        self.nodes, self.edges = [], {}

    def create(self, text):
        parser, names = Parser(re.sub(r"//[^\n]*", "", text)), {}
        while parser.peek() not in ("", ";"):
            parser.need("CREATE")
            self.add(parser.walk(), names)
            while parser.accept(","):
                self.add(parser.walk(), names)

    def add(self, walk, names):
        places = []
        for name, labels, properties in walk[::2]:
            if name is None or name not in names:
                names[name] = len(self.nodes)
                self.nodes.append((labels, self.checked(properties)))
            places.append(names[name])
        for i, (backward, edge) in enumerate(walk[1::2]):
            ends = (places[i + 1], places[i]) if backward else (places[i], places[i + 1])
            key = (*ends, edge["type"].upper())
            if key in self.edges:
                raise NotRepresentable("parallel relationships")
            self.edges[key] = {"type": edge["type"], "properties": self.checked(edge["properties"])}

    @staticmethod
    def checked(properties):
        if OWN & set(properties):
            raise NotRepresentable("property " + ", ".join(OWN & set(properties)))
        return {name: value for name, value in properties.items() if value is not None}

    def write(self, path):
        nodes = [{"id": f"n{i}", **({"labels": labels} if labels else {}), **properties} for i, (labels, properties) in enumerate(self.nodes)]
        links = [{"source": f"n{key[0]}", "target": f"n{key[1]}", "relation": edge["type"], **edge["properties"]} for key, edge in self.edges.items()]
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"directed": True, "multigraph": True, "graph": {}, "nodes": nodes, "links": links}, file)

    def read(self, value):
        """A value of an answer, in the form in which Parser gives one."""
        if isinstance(value, list):
            return [self.read(item) for item in value]
        if not isinstance(value, dict):
            return value
        if "entity_type" in value and "id" in value:
            labels, properties = self.nodes[int(value["id"][1:])]
            return {"node": sorted(labels), "properties": properties}
        if "relation" in value and "source" in value:
            return self.edges[int(value["source"][1:]), int(value["target"][1:]), value["relation"].upper()]
        if set(value) == {"nodes", "edges"}:
            steps = [self.read(value["nodes"][0])]
            for edge, begin, end in zip(value["edges"], value["nodes"], value["nodes"][1:]):
                steps += [[edge["source"] != begin["id"], self.read(edge)], self.read(end)]
            return {"path": steps}
        return {"map": {name: self.read(item) for name, item in value.items()}}


def comparable(value, ordered):
    if isinstance(value, dict):
        return {name: comparable(item, ordered or name in ("path", "node")) for name, item in value.items()}
    if isinstance(value, list):
        items = [comparable(item, ordered) for item in value]
        return items if ordered else sorted(items, key=lambda item: json.dumps(item, sort_keys=True))
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else f"{value:.12g}"
    return value


def cells(line):
    unescape = {"\\\\": "\\", "\\|": "|", "\\n": "\n"}
    return [re.sub(r"\\[\\|n]", lambda m: unescape[m[0]], cell.strip()) for cell in re.findall(r"((?:\\.|[^\\|])*)\|", line.strip()[1:])]


def filled(text, example):
    """A text of an outline with what stands for <name>. The property id is called ident, since every node has an id here."""
    text = re.sub(r"<(\w+)>", lambda m: example.get(m[1], m[0]), text or "")
    return re.sub(r"\bid\b(?!\s*\()", "ident", text)


def scenarios(folder, text):
    """Those of a feature file, each example of an outline as one."""
    drafts, lines, target, before = [], iter(text.splitlines()), None, None
    for line in lines:
        line = line.strip()
        if line == "Background:":
            before = ("", [], [])
            drafts.append(before)
        elif line.startswith(("Scenario:", "Scenario Outline:")):
            drafts.append((line.split(":", 1)[1].strip(), [], []))
        elif line.startswith("Examples:"):
            target = []
            drafts[-1][2].append(target)
        elif line.startswith("|"):
            target.append(cells(line))
        elif line == '"""':
            quoted = []
            for row in lines:
                if row.strip() == '"""':
                    break
                quoted.append(row)
            if drafts:  # else it describes the feature
                drafts[-1][1][-1][1] = textwrap.dedent("\n".join(quoted))
        elif drafts and re.match(r"(Given|And|When|Then|But) ", line):
            target = []
            drafts[-1][1].append([line.split(" ", 1)[1], None, target])
    for name, steps, tables in drafts[before is not None:]:
        steps = (before[1] if before else []) + steps
        for example in [dict(zip(t[0], row)) for t in tables for row in t[1:]] if tables else [{}]:
            yield Scenario(folder, filled(name, example), [(filled(s, example), filled(d, example), [[filled(c, example) for c in row] for row in t]) for s, d, t in steps])


def prepared(scenario, graphs):
    """The graph, the parameters, the query, and the step and table of what is due."""
    graph, parameters, query, due = Graph(), [], None, None
    for step, text, table in scenario.steps:
        if step == "having executed:":
            graph.create(text)
        elif m := re.match(r"the (\S+) graph", step):
            graph.create(graphs[m[1]])
        elif step == "parameters are:":
            parameters += [part for name, value in table for part in ("-P", f"{name}={value}")]
        elif step == "executing query:":
            query = text
        elif step.startswith("the result should be") or "should be raised" in step:
            due = step, table
        elif step not in ("any graph", "an empty graph", "no side effects"):
            raise NotRepresentable(step)
    if WRITES.search(QUOTED.sub(" ", query)):
        raise NotRepresentable("writes")
    return graph, parameters, query, due


def judge(graph, due, done):
    """The outcome, and what was due and found as texts."""
    step, table = due
    if done.returncode not in (0, 2, 3):
        return "crashed", step, str(done.returncode)
    if "should be raised" in step:
        return ("lenient", step, done.stdout) if done.returncode == 0 or not done.stderr else ("passed", "", "")
    if done.returncode:
        return "refused", json.dumps(table, ensure_ascii=False), done.stderr.strip()
    rows = json.loads(done.stdout)
    ordered, lists = "in order" in step, "ignoring element order" not in step

    def line(names, values):
        return json.dumps([names, [comparable(value, lists) for value in values]], sort_keys=True, ensure_ascii=False)

    found = [line(list(row), map(graph.read, row.values())) for row in rows]
    expected = [line(table[0], [Parser(cell).value() for cell in row]) for row in table[1:]]
    same = found == expected if ordered else sorted(found) == sorted(expected)
    return ("passed", "", "") if same else ("wrong", "\n    ".join(expected), "\n    ".join(found))


def main():
    relata, verbose = sys.argv[1], "-v" in sys.argv[3:]
    counts, why = collections.defaultdict(collections.Counter), collections.Counter()
    with zipfile.ZipFile(sys.argv[2]) as jar, tempfile.TemporaryDirectory() as folder:
        graphs = {os.path.basename(n)[:-7]: jar.read(n).decode() for n in jar.namelist() if n.endswith(".cypher")}
        files = sorted(n for n in jar.namelist() if n.endswith(".feature"))
        path = os.path.join(folder, "graph.json")
        for scenario in (s for n in files for s in scenarios(os.path.dirname(n).split("/", 1)[-1], jar.read(n).decode())):
            try:
                graph, parameters, query, due = prepared(scenario, graphs)
                graph.write(path)
                command = [relata, "query", path, "--format", "json", "--timeout", "20", *parameters, "--", query]
                outcome, expected, found = judge(graph, due, subprocess.run(command, capture_output=True, text=True, encoding="utf-8"))
            except NotRepresentable as reason:
                outcome = "other"
                why[str(reason)] += 1
            counts[scenario.folder][outcome] += 1
            if verbose and outcome in OUTCOMES[1:]:
                print(f"{outcome}: {scenario.folder} {scenario.name} {' '.join(parameters)}\n{textwrap.indent(query, '  ')}\n  due:\n    {expected}\n  found:\n    {found}")
    report(counts, why if verbose else {})


def report(counts, why):
    for reason, count in sorted(why.items(), key=lambda item: -item[1]):
        print(f"{count:5} not representable: {reason}")
    print(f"{'representable':>13} " + " ".join(f"{name:>8}" for name in OUTCOMES) + "  not representable")
    temporal = collections.Counter(counts.get("expressions/temporal", {}))
    rest = sum((c for f, c in counts.items() if f != "expressions/temporal"), collections.Counter())
    for name, count in [*sorted(counts.items()), ("all without temporal", rest), ("temporal", temporal)]:
        print(f"{sum(count[o] for o in OUTCOMES):13} " + " ".join(f"{count[o]:8}" for o in OUTCOMES) + f" {count['other']:8}  {name}")


if __name__ == "__main__":
    main()
