"""Graph, and the answers that it gives."""

from __future__ import annotations

import gc
import html
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Iterable, Iterator, Sequence, Union

from . import _core
from ._core import Edge, Evidence, Node, Source
from ._errors import UsageError

if TYPE_CHECKING:
    import igraph
    import networkx
    import pandas
    import pyarrow

PathLike = Union[str, "os.PathLike[str]"]


@dataclass(frozen=True)
class Answer:
    """The answer to a query: a sequence of rows, each a dictionary from column to value.

    Attributes
    ----------
    columns : list of str
        Their names, in order.
    rows : list of tuple
        One value a column: None, bool, int, float, str, Node, Edge, list, dict; a path is a list of nodes and edges in turn.
    remarks : list of str
        What one had better know: a relation that no edge has, paths that were cut.
    """

    columns: list[str]
    rows: list[tuple]
    remarks: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self.columns, row)) for row in self.rows)

    def __getitem__(self, index: int) -> dict[str, Any]:
        return dict(zip(self.columns, self.rows[index]))

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a DataFrame."""
        import pandas

        return pandas.DataFrame.from_records(self.rows, columns=self.columns)


@dataclass(frozen=True)
class Path:
    """A way from one node to another.

    Attributes
    ----------
    nodes : list of Node
        From the first to the last.
    steps : list of list of Edge
        The edges between each two nodes; one shorter than `nodes`.
    """

    nodes: list[Node]
    steps: list[list[Edge]]


@dataclass(frozen=True)
class Event:
    """A piece of evidence with its day: the day that its sentence tells of, else the day of its article (ISO 8601; empty where neither is known)."""

    date: str
    edge: Edge
    evidence: Evidence


@dataclass(frozen=True)
class Dispute:
    """A relation that some evidence affirms and other evidence denies."""

    affirmed: Edge
    denied: Edge


class Graph:
    """A knowledge graph. It never changes; any number of threads may ask it.

    Made by `relata.extract`, `Reader.read`, `relata.read_graph`, `relata.from_json` and `relata.merge`.

    Attributes
    ----------
    nodes : sequence of Node
        Sorted by id. A position or a slice copies only what it names.
    edges : sequence of Edge
        Sorted by source, target and relation; each has its `evidence`.
    sources : sequence of Source
        The articles, sorted by id.
    """

    __slots__ = ("_core",)

    def __init__(self, core: "_core.Graph") -> None:
        self._core = core

    @property
    def nodes(self) -> Sequence[Node]:
        return _core.nodes(self._core)

    @property
    def edges(self) -> Sequence[Edge]:
        return _core.edges(self._core)

    @property
    def sources(self) -> Sequence[Source]:
        return _core.sources(self._core)

    @property
    def title(self) -> str:
        return self._core.title

    # -- asking ------------------------------------------------------------

    def query(self, cypher: str, **params: Any) -> Answer:
        """Asks in the read-only part of openCypher that docs/query.md describes.

        Parameters
        ----------
        cypher : str
            The query; ``$name`` stands for the parameter `name`.
        **params
            None, bool, int, float, str, or lists and dictionaries of them.

        Raises
        ------
        UsageError
            For a query that is wrong: line, column, what was found and expected.
        """
        return Answer(*_core.ask(self._core, cypher, params))

    def find(self, name: str) -> list[Node]:
        """Every node that a name fits, the best first: by id, label, alias, words of a name, beginnings of words. Case and accents do not matter."""
        return _core.find(self._core, name)

    def suggest(self, name: str) -> list[str]:
        """Names of the graph that are written nearly so, the nearest first."""
        return _core.suggest(self._core, name)

    def node(self, name: Union[str, Node]) -> Node:
        """The one node of that id or name.

        Raises
        ------
        InputError
            For a name that nothing has, or that several things have; the message lists them.
        """
        return _core.named(self._core, name.id if isinstance(name, Node) else name)

    def path(self, source: Union[str, Node], target: Union[str, Node], *, count: int = 1, max_length: int = 6, directed: bool = False) -> list[Path]:
        """The shortest ways between two things, of equal ones the best attested first.

        Parameters
        ----------
        source, target : str or Node
            As `node` takes them.
        count : int
            How many ways at most.
        max_length : int
            Steps of a way at most, 1 to 1000.
        directed : bool
            Only along the direction of edges.
        """
        ways = _core.ways(self._core, self.node(source), self.node(target), count, max_length, directed)
        return [Path(nodes, steps) for nodes, steps in ways]

    def timeline(self, name: Union[str, Node, None] = None, *, since: str = "", until: str = "") -> list[Event]:
        """What is said of a thing, or of all, in order of date; what has no date comes last.

        Parameters
        ----------
        since, until : str
            A day, month or year that bounds the dates, itself included: ``"2026-03"``. With a bound, what has no date is left out.
        """
        node_id = "" if name is None else self.node(name).id
        return [Event(*event) for event in _core.timeline(self._core, node_id, since, until)]

    def disputed(self, name: Union[str, Node, None] = None) -> list[Dispute]:
        """Relations that some evidence affirms and other evidence denies, those with the most evidence first."""
        node_id = "" if name is None else self.node(name).id
        return [Dispute(*pair) for pair in _core.disputed(self._core, node_id)]

    # -- making graphs of graphs -------------------------------------------

    def merge(self, *others: "Graph", identity: bool = True) -> "Graph":
        """This graph and others as one; the order does not matter. See `relata.merge`."""
        return merge([self, *others], identity=identity)

    def update(self, *, removed: Iterable[str] = (), added: Iterable["Graph"] = ()) -> "Graph":
        """The graph without the articles of these ids and with other graphs: what reading all anew would give."""
        return Graph(_core.update(self._core, list(removed), [graph._core for graph in added]))

    # -- writing -----------------------------------------------------------

    def write(self, path: PathLike, format: str | None = None, *, strict: bool = False, evidence_limit: int = 0, text_limit: int = 0) -> None:
        """Writes a file, whole or not at all.

        Parameters
        ----------
        path : str or path
            The format goes by its ending (``.json``, ``.graphml``, ``.gexf``, ``.html`` ...) where `format` is not given; ``.gz`` compresses.
        format : str, optional
            A name of `relata convert --help`.
        strict : bool
            GraphML: only what its schema knows. CSV: no guard against formulas.
        evidence_limit, text_limit : int
            Pieces of evidence an edge, and characters of a sentence, at most; 0: all.

        Raises
        ------
        UsageError
            For a path whose ending is no format, or a format that is none.
        OutputError
            Where it cannot be written.
        """
        self._core.write(os.fspath(path), format, strict, evidence_limit, text_limit)

    def to_bytes(self, format: str = "json") -> bytes:
        """The bytes that `write` would write, of a format of one file."""
        return self._core.to_bytes(format, False, 0, 0)

    def to_json(self) -> str:
        """The graph in native JSON, which loses nothing."""
        return self.to_bytes("json").decode("utf-8")

    def to_html(self) -> str:
        """One page to look at in a browser, which needs no network."""
        return self.to_bytes("html").decode("utf-8")

    # -- into other libraries ----------------------------------------------

    def to_networkx(self) -> "networkx.MultiDiGraph":
        """A networkx.MultiDiGraph: nodes and edge keys are ids, attributes are named as in GraphML (docs/graph-format.md)."""
        import networkx

        graph = networkx.MultiDiGraph(title=self.title)
        collecting = gc.isenabled()
        gc.disable()  # nothing that is made here is garbage, and looking for it takes as long as making it
        try:
            _core.fill_networkx(self._core, graph._node, graph._succ, graph._pred)
        finally:
            if collecting:
                gc.enable()
        return graph

    def to_igraph(self) -> "igraph.Graph":
        """A directed igraph.Graph; the attribute `name` of a vertex is its id, the other attributes are named as in GraphML."""
        import igraph

        vertices = _core.node_columns(self._core)
        edges = _core.edge_columns(self._core, True)
        pairs = zip(edges.pop("source"), edges.pop("target"))
        graph = igraph.Graph(n=len(self.nodes), edges=list(pairs), directed=True)
        graph["title"] = self.title
        vertices["name"] = vertices.pop("id")
        for name, values in vertices.items():
            graph.vs[name] = values
        for name, values in edges.items():
            graph.es[name] = values
        return graph

    def to_pandas(self) -> "dict[str, pandas.DataFrame]":
        """DataFrames ``"nodes"``, ``"edges"`` and ``"evidence"`` (one row a piece, `edge` is the id of its edge)."""
        import pandas

        return {name: pandas.DataFrame(columns) for name, columns in self._tables().items()}

    def to_arrow(self) -> "dict[str, pyarrow.Table]":
        """Tables ``"nodes"``, ``"edges"`` and ``"evidence"``, as `to_pandas` has them."""
        import pyarrow

        lists = dict.fromkeys(("aliases", "roles", "sources"), pyarrow.list_(pyarrow.string()))
        return {
            name: pyarrow.table({column: pyarrow.array(values, type=lists.get(column)) for column, values in columns.items()})
            for name, columns in self._tables().items()
        }

    def _tables(self) -> dict[str, dict[str, list]]:
        return {
            "nodes": _core.node_columns(self._core),
            "edges": _core.edge_columns(self._core, False),
            "evidence": _core.evidence_columns(self._core),
        }

    # -- Python ------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.nodes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Graph) and self._core.same_as(other._core)

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple:
        return _from_binary, (self.to_bytes("relata"),)

    def __repr__(self) -> str:
        return f"<Graph: {len(self.nodes)} nodes, {len(self.edges)} edges, {len(self.sources)} articles>"

    def _repr_html_(self) -> str:
        page = html.escape(self.to_html(), quote=True)
        return f'<iframe srcdoc="{page}" sandbox="allow-scripts" width="100%" height="600" style="border: 1px solid #ccc"></iframe>'


def merge(graphs: Iterable[Graph], *, identity: bool = True) -> Graph:
    """Several graphs as one, whatever their order; no evidence is lost.

    Parameters
    ----------
    graphs : iterable of Graph
    identity : bool
        False: only nodes of the same id are the same thing.
    """
    cores = []
    for graph in graphs:
        if not isinstance(graph, Graph):
            raise UsageError(f"merge takes graphs; found a {type(graph).__name__}")
        cores.append(graph._core)
    return Graph(_core.merge(cores, identity))


def read_graph(path: PathLike, format: str | None = None) -> Graph:
    """Reads a graph of a file.

    Parameters
    ----------
    path : str or path
    format : str, optional
        By default it goes by the ending, else by the first bytes.

    Raises
    ------
    InputError
        For a file that is missing or broken: file, line, column and reason.
    """
    return Graph(_core.read_file(os.fspath(path), format))


def from_json(data: str | bytes) -> Graph:
    """The graph of native JSON, as `Graph.to_json` gives it.

    Raises
    ------
    InputError
        For what is no such JSON.
    """
    return Graph(_core.read_bytes(data.encode("utf-8") if isinstance(data, str) else data, "json", "<json>"))


def edge_properties(edge: Edge) -> dict[str, Any]:
    """What the property graphs of other libraries keep of an edge beside its words, with its provenance."""
    return {
        "class": edge.cls, "polarity": edge.polarity, "disputed": edge.disputed, "weight": edge.weight,
        "confidence": edge.confidence, "start": edge.first_date, "end": edge.last_date,
        "sources": sorted({piece.source for piece in edge.evidence}), "sentences": [piece.text for piece in edge.evidence],
    }


def _from_binary(data: bytes) -> Graph:
    return Graph(_core.read_bytes(data, "relata", "<bytes>"))
