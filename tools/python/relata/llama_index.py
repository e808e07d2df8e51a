"""Graphs for LlamaIndex: nodes and relations of its property graphs. Needs ``llama-index-core``."""

from __future__ import annotations

from collections import Counter

from llama_index.core.graph_stores.types import EntityNode, PropertyGraphStore, Relation

from ._graph import Graph, edge_properties

__all__ = ["fill_store", "nodes_and_relations"]


def nodes_and_relations(graph: Graph) -> tuple[list[EntityNode], list[Relation]]:
    """The entities and relations of a graph.

    An entity is named by its label, where several have that label with its id behind. A relation has its polarity, class, dates,
    confidence, and as its provenance the articles and sentences that state it.
    """
    labels = Counter(node.label for node in graph.nodes)
    entities = {}
    for node in graph.nodes:
        name = node.label if labels[node.label] == 1 else f"{node.label} ({node.id})"
        entities[node.id] = EntityNode(name=name, label=node.type, properties={"relata_id": node.id, "aliases": "; ".join(node.aliases), "mentions": node.mentions})
    relations = []
    for edge in graph.edges:
        properties = {"words": edge.label, **edge_properties(edge)}
        label = edge.relation.upper() if edge.polarity == "affirmed" else f"{edge.polarity}_{edge.relation}".upper()
        relations.append(Relation(label=label, source_id=entities[edge.source.id].id, target_id=entities[edge.target.id].id, properties=properties))
    return list(entities.values()), relations


def fill_store(store: PropertyGraphStore, graph: Graph) -> None:
    """Puts a graph into a property graph store of LlamaIndex."""
    entities, relations = nodes_and_relations(graph)
    store.upsert_nodes(entities)
    store.upsert_relations(relations)
