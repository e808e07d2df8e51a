"""An MCP server that answers questions about a graph, over standard input and output: ``python -m relata.mcp GRAPH...``

It only reads: no tool writes a file or opens one that was not named when it was started. Answers have a limit of rows, questions one of time. Needs ``mcp``.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from typing import Any, Callable

from ._core import Edge, Evidence, Node
from ._errors import Error, UsageError
from ._graph import Graph, merge, read_graph
from ._reader import Reader

_LONGEST_TEXT = 1_000_000  # characters of a text to extract
_LONGEST_QUERY = 10_000


class Tools:
    """The tools, each of which gives JSON text.

    Parameters
    ----------
    graph : Graph
        What they answer about.
    rows : int
        Rows of an answer at most; ``"more": true`` tells that there were more.
    seconds : float
        How long a question may take.
    """

    def __init__(self, graph: Graph, *, rows: int = 100, seconds: float = 10) -> None:
        if rows < 1 or seconds <= 0:
            raise UsageError(f"rows and seconds: found {rows} and {seconds}, expected more than 0")
        self._graph = graph
        self._rows = rows
        self._seconds = seconds
        self._reader: Reader | None = None
        graph.query("MATCH (a)-[r]->(b) RETURN count(r)")  # indexes are made once, before any question

    def find(self, name: str) -> str:
        """Finds things by name, by parts of a name, or by beginnings of its words. Gives id, label, type and number of mentions."""
        return self._limited(lambda: self._page("things", self._graph.find(name)) | ({} if self._graph.find(name) else {"did_you_mean": self._graph.suggest(name)}))

    def show(self, name: str) -> str:
        """Shows one thing (an id or a name): its names and roles, and its relations with the sentences that state them."""
        def answer() -> dict:
            node = self._graph.node(name)
            about = _plain(node) | {"aliases": node.aliases, "roles": node.roles, "articles": node.sources}
            return {"thing": about} | self._page("relations", sorted(node.edges, key=lambda edge: (-edge.weight, edge.id)), with_evidence=True)

        return self._limited(answer)

    def path(self, source: str, target: str, count: int = 3) -> str:
        """Tells how two things are connected: the shortest ways, with the relations of each step."""
        def answer() -> dict:
            ways = self._graph.path(source, target, count=max(1, min(count, self._rows)))
            return {"paths": [{"nodes": [_plain(node) for node in way.nodes], "steps": [self._page("relations", step, with_evidence=True) for step in way.steps]} for way in ways]}

        return self._limited(answer)

    def query(self, cypher: str) -> str:
        """Asks in a read-only part of openCypher: MATCH (a:PERSON)-[r]->(b) WHERE r.polarity = 'negated' RETURN a.label, r.label, b.label LIMIT 10"""
        def answer() -> dict:
            if len(cypher) > _LONGEST_QUERY:
                raise UsageError(f"the query has {len(cypher)} characters; at most {_LONGEST_QUERY} are answered")
            found = self._graph.query(cypher)
            return {"columns": found.columns, "remarks": found.remarks} | self._page("rows", found.rows)

        return self._limited(answer)

    def timeline(self, name: str = "", since: str = "", until: str = "") -> str:
        """Lists what is said of a thing (or of everything) in order of date. since and until are days, months or years: 2026-03"""
        def answer() -> dict:
            events = self._graph.timeline(name or None, since=since, until=until)
            return self._page("events", [_plain(event.edge) | {"date": event.date, "evidence": _plain(event.evidence)} for event in events])

        return self._limited(answer)

    def disputed(self, name: str = "") -> str:
        """Lists relations that some sentences affirm and others deny, with both sides."""
        def answer() -> dict:
            pairs = self._graph.disputed(name or None)
            return self._page("disputes", [{side: _plain(edge) | self._page("evidence", edge.evidence) for side, edge in (("affirmed", pair.affirmed), ("denied", pair.denied))} for pair in pairs])

        return self._limited(answer)

    def extract(self, text: str, date: str = "") -> str:
        """Reads an English text and gives the graph of what it says. It is not added to the graph that is asked."""
        def answer() -> dict:
            if len(text) > _LONGEST_TEXT:
                raise UsageError(f"the text has {len(text)} characters; at most {_LONGEST_TEXT} are read")
            graph = self._reader.read_one(text, date=date)  # type: ignore[union-attr]
            return self._page("things", graph.nodes[:]) | {"said": self._page("relations", graph.edges[:], with_evidence=True)}

        if self._reader is None:
            self._reader = Reader()
        return self._limited(answer)

    def _page(self, name: str, items: Any, *, with_evidence: bool = False) -> dict:
        page: dict[str, Any] = {name: []}
        for item in items[: self._rows]:
            plain = _plain(item)
            if with_evidence:
                plain["evidence"] = [_plain(piece) for piece in item.evidence[:3]]
            page[name].append(plain)
        if len(items) > self._rows:
            page |= {"more": True, "of": len(items)}
        return page

    def _limited(self, answer: Callable[[], dict]) -> str:
        """The answer as JSON, worked out in a child that is ended when its time is over."""
        here, there = _FORK.Pipe(duplex=False)
        child = _FORK.Process(target=_send, args=(there, answer), daemon=True)
        child.start()
        there.close()
        try:
            if not here.poll(self._seconds):
                raise UsageError(f"the answer took more than {self._seconds:g} seconds; ask for less")
            kind, text = here.recv()
        except EOFError:
            raise Error("the question ended without an answer") from None
        finally:
            child.kill()
            child.join()
            here.close()
        if kind == "error":
            raise UsageError(text)
        return text


_FORK = multiprocessing.get_context("fork")


def _send(pipe: Any, answer: Callable[[], dict]) -> None:
    try:
        pipe.send(("answer", json.dumps(answer(), ensure_ascii=False)))
    except Exception as error:  # every error is told to whoever asked
        pipe.send(("error", str(error)))


def _plain(value: Any) -> Any:
    """A value of an answer as JSON has it."""
    if isinstance(value, Node):
        return {"id": value.id, "label": value.label, "type": value.type, "mentions": value.mentions}
    if isinstance(value, Edge):
        return {
            "source": value.source.label, "relation": value.label, "target": value.target.label, "class": value.cls, "polarity": value.polarity,
            "disputed": value.disputed, "confidence": round(value.confidence, 3), "first_date": value.first_date, "last_date": value.last_date,
        }
    if isinstance(value, Evidence):
        return {"sentence": value.text, "article": value.source, "speaker": value.speaker.label if value.speaker else "", "date": value.date}
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def server(tools: Tools) -> Any:
    """The server of these tools, not yet running."""
    try:
        from mcp.server import MCPServer as Server
    except ImportError:  # the first version of the package
        from mcp.server.fastmcp import FastMCP as Server
    made = Server("relata", instructions="Questions about a knowledge graph of news: who did what to whom, who says so, and in which sentence.")
    for tool in (tools.find, tools.show, tools.path, tools.query, tools.timeline, tools.disputed, tools.extract):
        made.tool()(tool)
    return made


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m relata.mcp", description="Answers questions about a graph over MCP, on standard input and output.")
    parser.add_argument("graph", nargs="+", help="files that relata has written; several become one")
    parser.add_argument("--rows", type=int, default=100, help="rows of an answer at most (default: 100)")
    parser.add_argument("--seconds", type=float, default=10, help="how long a question may take (default: 10)")
    options = parser.parse_args(arguments)
    try:
        graphs = [read_graph(path) for path in options.graph]
        tools = Tools(graphs[0] if len(graphs) == 1 else merge(graphs), rows=options.rows, seconds=options.seconds)
    except Error as error:
        print(f"relata.mcp: {error}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 3
    try:
        server(tools).run()
    except ImportError:
        print("relata.mcp: needs the package mcp; install it with: pip install mcp", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
