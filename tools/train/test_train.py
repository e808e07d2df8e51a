#!/usr/bin/env python3
"""Tests of what needs no corpus and no torch. Without numpy they are skipped: exit code 77."""
import itertools
import json
import os
import pathlib
import sys
import tempfile
import unittest

try:
    import numpy as np
except ImportError:
    print("skipped: no numpy")
    sys.exit(77)

import chains
import claims
import corpora
import gold
try:
    import judge
except ImportError:  # lightgbm
    judge = None
import labels as L
from decode import best_names, name_spans, one_root_tree
from export import quantise, read_model, write_model
from layout import TINY, TINY_CLAIMS, all_shapes
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


class Claims(unittest.TestCase):
    def article(self):
        doc = {"words": "Ann Ode met Bo in Oslo .".split(), "sentence": [0] * 7,
               "read": {"head": [2, 0, -1, 2, 5, 2, 2], "upos": ["PROPN", "PROPN", "VERB", "PROPN", "ADP", "PROPN", "PUNCT"]}}
        return doc, claims.byte_spans(doc["words"], b"Ann Ode met Bo in Oslo.")

    def test_spans_follow_the_text(self):
        doc, spans = self.article()
        self.assertEqual(spans, [(0, 3), (4, 7), (8, 11), (12, 14), (15, 17), (18, 22), (22, 23)])
        self.assertEqual(claims.byte_spans(["Ann", "zzz", "Bo"], b"Ann met Bo")[1], (3, 3))

    def test_the_head_of_a_span_is_its_topmost_word(self):
        doc, spans = self.article()
        self.assertEqual(claims.head_of(doc, spans, 0, 7), 0)
        self.assertEqual(claims.head_of(doc, spans, 15, 22), 5)
        self.assertIsNone(claims.head_of(doc, spans, 40, 44))

    def test_a_relation_becomes_three_words_and_three_labels(self):
        doc, spans = self.article()
        relation = {"class": "CONSULT", "polarity": "negated", "symmetric": True, "trigger_bytes": [8, 11], "subject_bytes": [0, 7],
                    "object_bytes": [12, 14]}
        self.assertEqual(claims.claims_of(doc, spans, [relation]), [(2, 0, 3, claims.CLASSES.index("CONSULT"), 1, True, 1.0)])
        self.assertEqual(claims.claims_of(doc, spans, [dict(relation, object_bytes=[0, 7])]), [])

    def test_names_have_the_types_of_the_gold_graph(self):
        text = b"Peru beat Chile in Lima. Bo, of Volga, slept in May."
        doc = {"words": "Peru beat Chile in Lima . Bo , of Volga , slept in May .".split()}
        doc["read"] = {"ner": ["B-GPE", "O", "B-GPE", "O", "B-GPE", "O", "B-PERSON", "O", "O", "B-PERSON", "O", "O", "O", "B-DATE", "O"]}
        entities = [{"type": "ORG", "mentions": ["Peru"]}, {"type": "GPE", "mentions": ["Chile"]}, {"type": "ORG", "mentions": ["the Chile", "Volga"]},
                    {"type": "CONCEPT", "mentions": ["Lima"]}]
        taught = claims.names_of(doc, claims.byte_spans(doc["words"], text), text, entities)
        named = lambda *types: tuple(sorted(L.NER_ID["B-" + t] for t in types))
        self.assertEqual(taught[:3], [named("ORG"), L.outside(), named("GPE", "ORG")])
        self.assertEqual([taught[i] for i in (4, 6, 9, 13)], [L.ANY, L.ANY, named("ORG"), L.ANY])

    def test_pronouns_and_nouns_refer_to_the_earlier_words_of_their_thing(self):
        text = b"Ann Ode met Bo . The minister saw him and she left him there ."
        words = text.decode().split()
        doc = corpora.blank(words, [1] * len(words))
        doc["read"] = {"head": [2, 0, -1, 2, 2, 6, 7, -1, 7, 11, 11, 7, 11, 11, 7], "ner": ["B-PERSON", "I-PERSON", "O", "B-PERSON"] + ["O"] * 11,
                       "upos": "PROPN PROPN VERB PROPN PUNCT DET NOUN VERB PRON CCONJ PRON VERB PRON ADV PUNCT".split()}
        spans = claims.byte_spans(words, text)
        graph = {"entities": [{"id": "a", "type": "PERSON", "canonical": "Ann Ode", "mentions": ["Ann Ode", "The minister"]},
                              {"id": "b", "type": "PERSON", "canonical": "Bo", "mentions": ["Bo"]}],
                 "relations": [{"subject": "a", "object": "b", "subject_bytes": list(spans[10]), "object_bytes": list(spans[8])}]}
        chains.add_antecedents(doc, spans, text, graph, claims.head_of)
        self.assertEqual({i: list(c) for i, c in enumerate(doc["coref"]) if c is not None}, {6: [0, 1], 8: [3], 10: [0, 1, 6]})
        self.assertEqual([doc["unsure"][i] for i in (6, 8, 10)], [(), (), ()])
        graph["entities"][0]["type"] = "CONCEPT"
        doc = corpora.blank(words, [1] * len(words)) | {"read": doc["read"]}
        chains.add_antecedents(doc, spans, text, graph, claims.head_of)
        self.assertEqual([doc["coref"][i] for i in (6, 10)], [None, [0, 1, 6]])
        graph["relations"][0]["subject_bytes"] = list(spans[12])
        doc = corpora.blank(words, [1] * len(words)) | {"read": doc["read"]}
        chains.add_antecedents(doc, spans, text, graph, claims.head_of)
        self.assertEqual(doc["coref"][12], [0, 1, 6])
        self.assertEqual(doc["unsure"][12], (10,))

    def test_a_gold_graph_comes_back_from_its_table(self):
        text = "Ann met Élan in Oslo.\r\nShe left.\r\n".encode()
        graph = {"article": "a", "traps": [], "entities": [
            {"id": "e1", "type": "PERSON", "canonical": "Ann Ode", "mentions": ["Ann"]}, {"id": "e2", "type": "ORG", "canonical": "Élan", "mentions": ["Élan"]}],
            "relations": [{"id": "r1", "subject": "e1", "object": "e2", "symmetric": True, "class": "CONSULT", "polarity": "affirmed", "kind": "event",
                           "salience": "key", "attribution": None, "time": None, "place": None, "evidence": "Ann met Élan", "evidence_bytes": [0, 13],
                           "trigger_bytes": [4, 7], "subject_bytes": [0, 3], "object_bytes": None, "predicates": ["meet", "met with"]}]}
        with tempfile.TemporaryDirectory() as folder:
            texts, read, out, table = (os.path.join(folder, n) for n in ("texts", "read", "out", "table.tsv"))
            os.makedirs(texts)
            os.makedirs(read)
            write = lambda where, name, content: pathlib.Path(where, name).write_bytes(content)
            for name, end in (("a", b""), ("b", b""), ("c", b"Much more.")):
                write(texts, name + ".txt", text + end)
                write(read, name + ".txt", text)
                write(read, name + ".gold.json", json.dumps(graph | {"article": name}).encode())
            write(texts, "d.txt", b"First of all.\r\n" + text + b"Much more.")
            write(read, "d+2.txt", text)
            write(read, "d+2.gold.json", json.dumps(graph | {"article": "d+2"}).encode())
            gold.pack(texts, read, table)
            write(texts, "b.txt", text + b"More.")
            self.assertEqual(gold.unpack(table, texts, out), (3, ["b"]))
            for name in ("a", "c", "d+2"):
                self.assertEqual(json.loads(pathlib.Path(out, name + ".gold.json").read_bytes()), graph | {"article": name})
                self.assertEqual(pathlib.Path(out, name + ".txt").read_bytes(), text.replace(b"\r\n", b"\n"))
            self.assertNotIn(b"Oslo", pathlib.Path(table).read_bytes())
            write(read, "a.txt", b"Another.")
            self.assertRaises(SystemExit, gold.pack, texts, read, table)

    def test_a_model_with_claims_has_their_tensors(self):
        sets = {"upos": L.UPOS, "xpos": L.XPOS, "lemma": LEMMAS, "deprel": DEPRELS, "ner": L.NER, "class": claims.CLASSES}
        plain, more = all_shapes(TINY, 50, sets), all_shapes(TINY | TINY_CLAIMS, 50, sets)
        self.assertEqual({n for n in more if n not in plain}, {n for n in more if n.startswith("claim.")})
        self.assertEqual(more["claim.class"], (len(claims.CLASSES), TINY_CLAIMS["claim_hidden"]))


@unittest.skipIf(judge is None, "the judge is fitted with lightgbm, which is not installed")
class Judge(unittest.TestCase):
    def candidate(self, **facts):
        end = lambda name: {"label": name, "type": "PERSON", "aliases": []}
        return {"subject": end("Ann Ode"), "object": end("Bo"), "label": "meet", "class": "OTHER", "polarity": "affirmed", "evidence": [0, 14], **facts}

    def gold(self, **facts):
        gold = judge.Gold.__new__(judge.Gold)
        gold.names = {"ann ode": {"a"}, "bo": {"b"}}
        gold.relations = [{"subject": "a", "object": "b", "symmetric": False, "polarity": "affirmed", "class": "CONSULT",
                           "predicates": ["meet"], "evidence_bytes": [0, 14], **facts}]
        return gold

    def test_right_means_ends_direction_meaning_and_polarity(self):
        self.assertEqual(self.gold().verdict(self.candidate()), 1)
        self.assertEqual(self.gold().verdict(self.candidate(label="see")), 0)
        self.assertEqual(self.gold().verdict(self.candidate(label="see", **{"class": "CONSULT"})), 1)
        self.assertEqual(self.gold().verdict(self.candidate(polarity="negated")), 0)
        self.assertEqual(self.gold(subject="b", object="a").verdict(self.candidate()), 0)
        self.assertEqual(self.gold(subject="b", object="a", symmetric=True).verdict(self.candidate()), 1)

    def test_right_by_another_sentence_teaches_nothing(self):
        self.assertIsNone(self.gold(evidence_bytes=[100, 120]).verdict(self.candidate()))

    def test_the_fit_finds_what_speaks_for_a_candidate(self):
        rng = np.random.RandomState(1)
        x = rng.standard_normal((4000, 2)).astype(np.float32)
        y = (rng.random_sample(4000) < 1 / (1 + np.exp(-3 * x[:, 0]))).astype(int)
        p = judge.fit(x, y, ["link", "other"]).predict(np.array([[-1, 0], [0, 0], [1, 0], [1, 2]], dtype=np.float32))
        self.assertTrue(p[0] < 0.2 < 0.4 < p[1] < 0.6 < 0.8 < p[2], p)
        self.assertAlmostEqual(p[2], p[3], delta=0.1)

    def test_a_forest_is_written_as_it_decides(self):
        rng = np.random.RandomState(1)
        x = rng.standard_normal((1000, 3)).astype(np.float32)
        booster = judge.fit(x, (x[:, 0] + x[:, 1] * x[:, 2] > 0).astype(int), list("abc"), n_estimators=5)
        rows = judge.rows_of_forest("some", booster, list("abc"))
        self.assertEqual(rows[0], ("forest", "some", "0"))

        def leaf(at, values):
            while rows[at][0] != "=":
                at += 1 if values["abc".index(rows[at][0])] <= np.float32(rows[at][1]) else int(rows[at][2])
            return float(rows[at][1])

        def size(at):
            return 1 if rows[at][0] == "=" else int(rows[at][2]) + size(at + int(rows[at][2]))

        roots = [1]
        while roots[-1] + size(roots[-1]) < len(rows):
            roots.append(roots[-1] + size(roots[-1]))
        self.assertEqual(len(roots), 5)
        sums = [sum(leaf(r, v) for r in roots) for v in x[:50]]
        self.assertTrue(np.allclose(sums, booster.predict(x[:50], raw_score=True), atol=1e-3))


if __name__ == "__main__":
    unittest.main()
