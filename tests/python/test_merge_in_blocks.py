"""The steps of relata.spark.merge, one after the other, give what relata.merge gives."""
import random

import pytest
import relata
from relata import spark

NAMES = ["Amina Okello", "Dawit Bekele", "Okello", "Bekele", "Ruth Okello", "Kenya", "Ethiopia", "the Volga Bank", "Volga Bank", "the foreign ministry", "United Nations", "UN"]
VERBS = ["met", "accused", "did not accuse", "praised", "may meet", "warned", "never met"]


def articles_of(seed):
    chance = random.Random(seed)
    for _ in range(12):
        yield " ".join(f"{chance.choice(NAMES)} {chance.choice(VERBS)} {chance.choice(NAMES)} on Monday." for _ in range(6))


def in_blocks(graphs, count):
    texts = [graph.to_json() for graph in graphs]
    settled, ids = spark.settle([spark.skeleton(text) for text in texts])
    blocks = {}
    for text in texts:
        for block, edges in spark.edges_by_block(text, ids, count):
            blocks.setdefault(block, []).append(edges)
    return spark.assembled(settled, [edge for _, edges in sorted(blocks.items(), reverse=True) for edge in spark.united_edges(edges)])


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("count", [1, 7])
def test_blocks_give_the_merged_graph(reader, seed, count):
    graphs = list(reader.read(articles_of(seed), dates="2026-03-02"))
    merged = relata.merge(graphs)
    assert in_blocks(graphs, count).to_json() == merged.to_json()
    assert any(edge.disputed for edge in merged.edges) or seed  # the law is tried on what is hard, too


def test_the_sample_articles(reader, articles):
    graphs = [reader.extract([path]) for path in articles]
    assert in_blocks(graphs, 3).to_json() == relata.merge(graphs).to_json()


def test_two_articles_of_one_id_are_refused(reader):
    graphs = list(reader.read(["Kenya accused Ethiopia.", "Kenya met Ethiopia."], ids=["a", "a"]))
    with pytest.raises(relata.InputError, match="two articles have the id 'a'"):
        in_blocks(graphs, 2)
