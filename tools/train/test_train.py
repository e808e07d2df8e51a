#!/usr/bin/env python3
"""Tests of what needs no corpus and no torch. Without numpy they are skipped: exit code 77."""
import itertools
import json
import os
import sys
import tempfile
import unittest

try:
    import numpy as np
except ImportError:
    print("skipped: no numpy")
    sys.exit(77)

import corpora
import labels as L
from decode import best_names, name_spans, one_root_tree
from export import quantise, read_model, write_model
from layout import TINY, all_shapes
from tiny_model import LEMMAS, DEPRELS, random_tensors, vocabulary
from words import Pieces, guessed_gaps, normalise, rough_tokens, shape_class


def tree_value(scores, heads):
    """The sum of a tree's arcs, or nothing if it is no tree with one root."""
    if list(heads).count(-1) != 1:
        return None
    for i in range(len(heads)):
        seen = set()
        while i != -1:
            if i in seen:
                return None
            seen.add(i)
            i = heads[i]
    return sum(scores[i, h + 1] for i, h in enumerate(heads))


class Words(unittest.TestCase):
    def test_normalise(self):
        self.assertEqual(normalise("\u201cCaf\u00e9\u2019s\u201d\u2026"), "\"cafe's\"...")

    def test_pieces_take_the_longest_first(self):
        pieces = Pieces(["[PAD]", "[UNK]", "to", "town", "##s", "-", "##wn"])
        self.assertEqual(pieces.of("Towns-to"), [3, 4, 5, 2])
        self.assertEqual(pieces.of("xylo"), [1])

    def test_shapes(self):
        words = ["the", "The", "I", "USA", "McKay", "12", "B2", "...", "\u6771"]
        self.assertEqual([shape_class(w) for w in words], [2, 3, 3, 4, 5, 6, 7, 1, 8])

    def test_tokens(self):
        text = "Dr. Ode didn't pay $3.50, so-called."
        self.assertEqual([text[a:b] for a, b, _ in rough_tokens(text)],
                         ["Dr.", "Ode", "did", "n't", "pay", "$", "3.50", ",", "so", "-", "called", "."])
        self.assertEqual(guessed_gaps(["Hello", ",", "you"]), [2, 0, 1])

    def test_lemma_script(self):
        self.assertEqual(L.lemma_script("Cities", "city"), "L|3|y")
        self.assertEqual(L.lemma_script("Ode", "Ode"), "K|0|")


class Places:
    demonyms = {"kenyan", "kenyans"}
    gpe = {"milan"}

    @classmethod
    def type_of(cls, text):
        return "GPE" if text.casefold() in cls.gpe else "GPE|LOC"


class Names(unittest.TestCase):
    def test_kinds_of_other_corpora(self):
        kinds = [L.coarse_type("MISC", text, Places) for text in ("Kenyan", "Kenyans", "Lake Cup", "Lakeside")]
        self.assertEqual(kinds, ["NORP", "NORP", "EVENT", "MISC|NORP|EVENT|PRODUCT"])

    def test_kinds_of_docred(self):
        kinds = [L.docred_type(kind, text, Places) for kind, text in
                 (("LOC", "Kenyan"), ("LOC", "Milan"), ("LOC", "Volgan"), ("ORG", "Catholic"), ("ORG", "Catholic Church"), ("TIME", "1992"))]
        self.assertEqual(kinds, ["NORP", "GPE", "GPE|LOC|NORP", "NORP", "ORG", None])

    def test_docred_mentions(self):
        texts = [{"sents": [["The", "Alder", "Band", "met", "."], ["In", "1992", "it", "saw", "the", "Volga", "."]],
                  "vertexSet": [[{"sent_id": 0, "pos": [0, 3], "type": "ORG"}], [{"sent_id": 0, "pos": [1, 2], "type": "LOC"}],
                                [{"sent_id": 1, "pos": [1, 2], "type": "TIME"}], [{"sent_id": 1, "pos": [4, 6], "type": "LOC"}]]}]
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.json")
            with open(path, "w", encoding="utf-8") as f:
                json.dump(texts, f)
            doc, = corpora.docred(path, Places)
        other = L.outside("TIME", "MONEY", "QUANTITY")
        body, place = L.allowed("B", "ORG"), L.allowed("B", "GPE|LOC")
        self.assertEqual(doc["ner"][:5], [other, body, L.allowed("I", "ORG"), other, other])
        self.assertEqual(doc["ner"][5:], [other, L.outside("DATE", "TIME", "MONEY", "QUANTITY"), other, other, other, place, other])
        self.assertEqual([i for i, b in enumerate(doc["begin"]) if b == 1], [0, 5])

    def test_choices_that_nothing_speaks_for_are_closed(self):
        person, norp, unknown = L.allowed("B", "PERSON"), L.allowed("B", "MISC|NORP"), L.ANY
        docs = [{"words": ["Okello", "saw", "Kenyan", "boats"], "ner": [person, L.outside("NORP", "MONEY"), norp, L.outside("NORP", "MONEY")]},
                {"words": ["It", "rains"], "ner": [L.outside("NORP", "MONEY"), unknown]}]
        L.close_choices(docs)
        self.assertEqual(docs[0]["ner"], [person, (0,), norp, (0,)])
        self.assertEqual(docs[1]["ner"], [(0, L.NER_ID["B-NORP"]), unknown])


class Decoding(unittest.TestCase):
    def test_tree_is_the_best_one(self):
        random = np.random.RandomState(3)
        for _ in range(100):
            scores = random.randn(4, 5)
            for i in range(4):
                scores[i, i + 1] = -np.inf
            values = (tree_value(scores, h) for h in itertools.product(range(-1, 4), repeat=4))
            best = max(v for v in values if v is not None)
            self.assertAlmostEqual(tree_value(scores, one_root_tree(scores)), best)

    def test_names_keep_to_legal_moves(self):
        labels = ["O", "B-ORG", "I-ORG", "B-GPE", "I-GPE"]
        scores = np.array([[0, 1, 5, 2, 0], [0, 0, 3, 0, 2], [1, 0, 0, 0, 0]], dtype=np.float32)
        self.assertEqual(name_spans([labels[i] for i in best_names(scores, labels)]), [(0, 2, "ORG")])


class File(unittest.TestCase):
    def test_round_trip(self):
        sets = {"upos": L.UPOS, "xpos": L.XPOS, "lemma": LEMMAS, "deprel": DEPRELS, "ner": L.NER}
        tensors = random_tensors(TINY, vocabulary(), sets, 5)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.model")
            write_model(path, TINY, vocabulary(), sets, tensors, {})
            header, back = read_model(path)
            self.assertEqual(header["vocab"], vocabulary())
            self.assertEqual(set(back), set(all_shapes(TINY, len(vocabulary()), sets)))
            self.assertTrue(np.array_equal(back["arc.u"], tensors["arc.u"]))
            self.assertLess(np.abs(back["layer.0.up"] - tensors["layer.0.up"]).max(), np.abs(tensors["layer.0.up"]).max() / 250)
            with open(path, "r+b") as handle:
                handle.seek(4000)
                handle.write(b"?!")
            with self.assertRaises(ValueError):
                read_model(path)

    def test_quantise(self):
        rounded, scale = quantise([[1.0, -2.0], [0.0, 0.0]])
        self.assertEqual(rounded.tolist(), [[64, -127], [0, 0]])
        self.assertAlmostEqual(float(scale[0]), 2.0 / 127, places=6)


if __name__ == "__main__":
    unittest.main()
