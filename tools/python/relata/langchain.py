"""Graphs for LangChain: `graph_documents` gives what its graph stores take (``store.add_graph_documents``). Needs ``langchain-community``."""

from __future__ import annotations

from typing import Iterable, Iterator

from langchain_community.graphs.graph_document import GraphDocument, Node, Relationship
from langchain_core.documents import Document

from ._graph import Graph, edge_properties
from ._reader import Reader, default_reader

__all__ = ["graph_document", "graph_documents"]


def graph_documents(documents: Iterable[Document], *, reader: Reader | None = None, threads: int = 1) -> Iterator[GraphDocument]:
    """Reads LangChain's documents, each to a graph document that keeps it as its source.

    Parameters
    ----------
    documents : iterable of Document
        The metadata ``id`` (else ``source``) names the article, ``date`` is its day.
    reader : Reader, optional
        By default one with the model of this package.
    threads : int
        How many are read at once.
    """
    kept = list(documents)
    ids = [str(d.metadata.get("id") or d.metadata.get("source") or number) for number, d in enumerate(kept, 1)]
    dates = [str(d.metadata.get("date") or "") for d in kept]
    graphs = (reader or default_reader()).read((d.page_content for d in kept), ids=ids, dates=dates, threads=threads)
    return (graph_document(graph, document) for graph, document in zip(graphs, kept))


def graph_document(graph: Graph, source: Document | None = None) -> GraphDocument:
    """A graph as nodes and relationships. A relationship has its polarity, class, dates and confidence, and, as its provenance, the
    ids of the articles and the sentences that state it."""
    nodes = {node.id: Node(id=node.id, type=node.type, properties={"name": node.label, "aliases": node.aliases, "mentions": node.mentions}) for node in graph.nodes}
    relationships = []
    for edge in graph.edges:
        properties = {"label": edge.label, **edge_properties(edge)}
        relationships.append(Relationship(source=nodes[edge.source.id], target=nodes[edge.target.id], type=edge.relation.upper(), properties=properties))
    text = source or Document(page_content="", metadata={"sources": [article.id for article in graph.sources]})
    return GraphDocument(nodes=list(nodes.values()), relationships=relationships, source=text)
