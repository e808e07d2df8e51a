#!/usr/bin/env python3
"""Tests of the teacher and of what a model learns from it. Without torch they are skipped: exit code 77."""
import os
import sys
import unittest

try:
    import torch
except ImportError:
    print("skipped: no torch")
    sys.exit(77)

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import distill
import teacher
from model import Reader

LABELS = {"upos": ["NOUN", "PRON", "PROPN", "VERB"], "xpos": ["NN", "VB"], "lemma": ["same"], "deprel": ["root", "obj"], "ner": ["O", "B-ORG", "I-ORG"]}


def small_batch(claims=False):
    """Two windows of four words, a piece each; the second has three."""
    unknown = torch.full((2, 4), -100)
    batch = {"pieces": torch.tensor([[1, 4, 5, 6, 7, 2], [1, 4, 5, 6, 2, 0]]), "shapes": torch.zeros(2, 6, dtype=torch.long),
             "gaps": torch.zeros(2, 6, dtype=torch.long), "lengths": torch.tensor([6, 5]), "first": torch.tensor([[1, 2, 3, 4], [1, 2, 3, 0]]),
             "head": unknown, "begin": torch.tensor([[1, -100, -100, -100], [1, -100, 1, -100]]), "sentence": torch.zeros(2, 4, dtype=torch.long),
             "ner": torch.tensor([[0, 0, 0, 0], [0, 0, 0, -1]]), "coref": [[], []]}
    return batch | ({"claims": [[], []]} if claims else {})


class Places(unittest.TestCase):
    def test_near_places_have_buckets_of_their_own_on_either_side(self):
        buckets = teacher.position_buckets(200)
        self.assertEqual(buckets[5, 5].item(), 0)
        self.assertEqual([buckets[5, 4].item(), buckets[5, 6].item()], [1, 1 + teacher.BUCKETS // 2])
        self.assertEqual(buckets[0, 199].item(), teacher.BUCKETS - 1)
        self.assertTrue((buckets[0, 1:].diff() >= 0).all())


class Targets(unittest.TestCase):
    def test_equal_distributions_do_not_diverge(self):
        scores, where = torch.randn(2, 3, 5), torch.tensor([[True, True, False], [True, False, False]])
        self.assertAlmostEqual(float(distill.divergence(scores, scores + 3, where)), 0, places=5)
        self.assertGreater(float(distill.divergence(scores, scores.flip(-1), where)), 0.01)

    def test_nothing_to_compare_costs_nothing(self):
        scores = torch.randn(1, 2, 3, requires_grad=True)
        self.assertEqual(float(distill.divergence(scores, scores.detach(), torch.zeros(1, 2, dtype=torch.bool))), 0)

    def test_sentences_are_those_known_or_those_that_the_teacher_sees(self):
        batch = small_batch()
        words = batch["ner"] >= 0
        begin = torch.tensor([[[-9.0], [-9.0], [9.0], [-9.0]], [[-9.0], [-9.0], [-9.0], [-9.0]]])
        self.assertEqual(distill.sentences(batch, begin, words).tolist(), [[1, 1, 2, 2], [1, 1, 2, -1]])
        self.assertEqual(distill.sentences(small_batch(claims=True), begin, words).tolist(), [[0, 0, 0, 0], [0, 0, 0, -1]])

    def test_a_likely_pair_has_its_best_trigger(self):
        roles, pairs = torch.full((2, 3, 3), -5.0), torch.full((3, 3), -5.0)
        pairs[0, 2] = 5
        roles[0, 1, 0] = roles[1, 1, 2] = 5
        self.assertEqual(distill.likely_triples(roles, pairs, torch.ones(3, 3)).tolist(), [[1, 0, 2]])
        self.assertEqual(distill.likely_triples(roles, pairs, torch.zeros(3, 3)).tolist(), [])


class Learning(unittest.TestCase):
    def test_a_student_comes_nearer_to_its_teacher(self):
        torch.manual_seed(1)
        vocabulary = [str(i) for i in range(8)]
        small = {"width": 24, "heads": 2, "ffn": 32, "layers": 5, "arc": 8, "rel": 8, "coref": 8, "ner_hidden": 8, "max_pieces": 16}
        shape = {**teacher.CONFIG, **small, "layers": 1}
        master, student = teacher.Teacher(vocabulary, LABELS, shape=small).eval(), Reader(vocabulary, LABELS, shape)
        head = distill.claim_head.ClaimHead(24, 8, 8, student.dropout)
        for model in (master, student, head):
            model.dropout.pool = model.dropout.pool[:1 << 20].float()
        pair, batch = distill.Pair(master, student, head), small_batch()
        optimizer = torch.optim.Adam([*student.parameters(), *head.parameters()], lr=0.01)
        seen = []
        for _ in range(25):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                losses = pair.losses(*distill.train.read(student, batch), pair.targets(batch))
            loss = sum(distill.WEIGHTS[k] * v for k, v in losses.items())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            seen.append({k: float(torch.as_tensor(v).detach()) for k, v in losses.items()})
        for part in ("upos", "ner", "arc", "coref"):
            self.assertLess(seen[-1][part], 0.7 * seen[0][part], part)


if __name__ == "__main__":
    unittest.main()
