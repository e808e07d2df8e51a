"""Reading and merging on many machines with Apache Spark. Needs ``pyspark``, ``pandas`` and ``pyarrow``.

>>> articles = relata.spark.extract(df)                       # doctest: +SKIP
>>> articles.write.parquet("articles.parquet")                # doctest: +SKIP
>>> graph = relata.spark.merge(articles)                      # doctest: +SKIP

`merge` gives the graph that `relata.merge` gives of the same articles, to the byte. What is one thing is decided in one place, by the merge itself, over
graphs without their sentences, since it depends on the neighbours of a thing as well as on its names; edges, with all evidence, are united where they
are, in blocks of pairs of things. docs/spark.md has the costs.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, Iterable, Iterator

from . import _graph
from ._errors import InputError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_ARTICLES = "id string, words long, nodes long, edges long, graph string"
_NOT_IN_SKELETONS = ("text", "rule", "time", "date", "confidence")
_NAMES_NODES = ("source", "target")


def extract(df: "DataFrame", *, text: str = "text", id: str = "id", date: str | None = "date", model: str | None = None) -> "DataFrame":
    """Reads a DataFrame of articles, one graph a row.

    Parameters
    ----------
    df : DataFrame
    text, id, date : str
        Its columns with the text, a name that no other article has, and the day (ISO 8601, may be null); ``date=None``: no days.
    model : str, optional
        Where the workers find the model; by default in the package. Each worker loads it once.

    Returns
    -------
    DataFrame
        Columns id, words, nodes, edges, and graph: the article's graph in native JSON. It goes to Parquet as it is.
    """
    columns = [df[text].alias("text"), df[id].cast("string").alias("id")]
    if date is not None:
        columns.append(df[date].cast("string").alias("date"))

    def read(frames: Iterable[Any]) -> Iterator[Any]:
        import pandas

        reader = _reader_of_worker(model)
        for frame in frames:
            days = frame["date"].fillna("") if "date" in frame else [""] * len(frame)
            rows = []
            for graph in reader.read(frame["text"], ids=frame["id"], dates=days):
                article = graph.sources[0]
                rows.append((article.id, article.words, len(graph.nodes), len(graph.edges), graph.to_json()))
            yield pandas.DataFrame(rows, columns=["id", "words", "nodes", "edges", "graph"])

    return df.select(*columns).mapInPandas(read, _ARTICLES)


def merge(articles: "DataFrame", *, blocks: int | None = None) -> _graph.Graph:
    """One graph of the graphs that `extract` gives.

    Parameters
    ----------
    articles : DataFrame
        With the column `graph`. Its ids must differ.
    blocks : int, optional
        In how many tasks edges are united; by default as Spark shuffles.

    Raises
    ------
    InputError
        Where two articles have one id.
    """
    spark = articles.sparkSession
    articles = articles.select("graph")

    def skeletons(frames: Iterable[Any]) -> Iterator[Any]:
        for frame in frames:
            yield frame.assign(graph=frame["graph"].map(skeleton))

    settled, ids = settle([row.graph for row in articles.mapInPandas(skeletons, "graph string").toLocalIterator()])
    known = spark.sparkContext.broadcast(ids)
    count = blocks or int(spark.conf.get("spark.sql.shuffle.partitions"))

    def divide(frames: Iterable[Any]) -> Iterator[Any]:
        import pandas

        for frame in frames:
            rows = [row for graph in frame["graph"] for row in edges_by_block(graph, known.value, count)]
            yield pandas.DataFrame(rows, columns=["block", "edges"])

    def unite(_: Any, frame: Any) -> Any:
        import pandas

        return pandas.DataFrame({"edge": united_edges(frame["edges"])})

    united = articles.mapInPandas(divide, "block long, edges string").groupBy("block").applyInPandas(unite, "edge string")
    return assembled(settled, (row.edge for row in united.toLocalIterator()))


# The steps of merge, without Spark: they can be run, and are tested, by themselves.


def skeleton(graph: str) -> str:
    """A graph in JSON with all that decides what is one thing, and without the words of its evidence."""
    content = json.loads(graph)
    for edge in content["edges"]:
        edge["evidence"] = [{key: value for key, value in piece.items() if key not in _NOT_IN_SKELETONS} for piece in edge.get("evidence", ())]
    return _compact(content)


def settle(skeletons: Iterable[str]) -> tuple[dict, dict[str, dict[str, str]]]:
    """The merged graph of skeletons as JSON has it, and for each article the ids that its nodes have there."""
    graphs = [_graph.from_json(text) for text in skeletons]
    seen: set[str] = set()
    for graph in graphs:
        for article in graph.sources:
            if article.id in seen:
                raise InputError(f"two articles have the id '{article.id}'; give each an id of its own")
            seen.add(article.id)
    settled = json.loads(_graph.merge(graphs).to_json())
    ids: dict[str, dict[str, str]] = {article: {} for article in seen}
    for node in settled["nodes"]:
        for part in node.get("parts") or [node]:
            ids[part["sources"][0]][part["id"]] = node["id"]
    return settled, ids


def edges_by_block(graph: str, ids: dict[str, dict[str, str]], count: int) -> Iterator[tuple[int, str]]:
    """The edges of an article with the ids of `settle`, in blocks: all edges between two things, in either direction, are in one of them."""
    content = json.loads(graph)
    blocks: dict[int, list[dict]] = {}
    for edge in content["edges"]:
        own = ids[edge["evidence"][0]["source"]]
        for end in _NAMES_NODES:
            edge[end] = own[edge[end]]
        for piece in edge["evidence"]:
            piece.update({name: own[piece[name]] for name in ("speaker", "place") if name in piece})
        pair = "\t".join(sorted((edge["source"], edge["target"])))
        blocks.setdefault(zlib.crc32(pair.encode()) % count, []).append(edge)
    return ((block, _compact({"graph": content["graph"], "edges": edges})) for block, edges in blocks.items())


def united_edges(pieces: Iterable[str]) -> list[str]:
    """The edges of a block, each united of what all articles say, as lines of native JSON."""
    graphs = []
    for piece in pieces:
        content = json.loads(piece)
        article = content["graph"]["sources"][0]["id"]
        named = {edge[end] for edge in content["edges"] for end in _NAMES_NODES}
        named |= {evidence[name] for edge in content["edges"] for evidence in edge["evidence"] for name in ("speaker", "place") if name in evidence}
        # A node that no slug would give its id keeps it through a merge.
        content["nodes"] = [{"id": name, "label": "", "entity_type": "MISC", "sources": [article]} for name in sorted(named)]
        graphs.append(_graph.from_json(_compact(content)))
    merged = json.loads(_graph.merge(graphs, identity=False).to_json())
    return [_compact(edge) for edge in merged["edges"]]


def assembled(settled: dict, edges: Iterable[str]) -> _graph.Graph:
    """The nodes and articles of `settle` with these edges."""
    settled["edges"] = [json.loads(edge) for edge in edges]
    return _graph.from_json(_compact(settled))


def _compact(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


_reader: Any = None


def _reader_of_worker(model: str | None) -> Any:
    global _reader
    if _reader is None:
        from ._reader import Reader

        _reader = Reader(model)
    return _reader
