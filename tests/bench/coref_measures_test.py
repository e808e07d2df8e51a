#!/usr/bin/env python3
"""The measures on examples whose values are known: the one that Pradhan et al. 2014 work through, and by-hand ones."""
import itertools
import random
import tempfile
import unittest
from pathlib import Path

import coref_measures as measures
import score_coref
import score_gap

KEY = [{"a", "b", "c"}, {"d", "e", "f", "g"}]
RESPONSE = [{"a", "b"}, {"c", "d"}, {"f", "g", "h", "i"}]


class PublishedExample(unittest.TestCase):
    def check(self, measure, recall, precision):
        found = measures.scores(measure(KEY, RESPONSE))
        self.assertAlmostEqual(found[0], recall)
        self.assertAlmostEqual(found[1], precision)

    def test_muc(self):
        self.check(measures.muc, 2 / 5, 2 / 5)

    def test_b_cubed(self):
        self.check(measures.b_cubed, (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7, (4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)

    def test_ceaf_e(self):
        self.check(measures.ceaf_e, (4 / 5 + 4 / 8) / 2, (4 / 5 + 4 / 8) / 3)


class Properties(unittest.TestCase):
    def test_equal_chains_have_all_of_everything(self):
        for measure in measures.MEASURES.values():
            self.assertEqual(measures.scores(measure(KEY, KEY)), (1, 1, 1))

    def test_key_and_response_changed_over_change_recall_and_precision(self):
        for measure in measures.MEASURES.values():
            recall, precision, _ = measures.scores(measure(KEY, RESPONSE))
            self.assertEqual(measures.scores(measure(RESPONSE, KEY))[:2], (precision, recall))

    def test_nothing_is_no_error(self):
        for measure in measures.MEASURES.values():
            self.assertEqual(measures.scores(measure(KEY, [])), (0, 0, 0))
            self.assertEqual(measures.scores(measure([], [])), (0, 0, 0))

    def test_the_average_is_the_mean_of_three(self):
        table = measures.score_documents([(KEY, RESPONSE)])
        self.assertAlmostEqual(table["average"][2], sum(table[name][2] for name in measures.MEASURES) / 3)

    def test_assignment_is_the_best_of_all(self):
        numbers = random.Random(7)
        for rows, columns in itertools.product(range(1, 5), repeat=2):
            gains = [[numbers.randrange(10) / 10 for _ in range(columns)] for _ in range(rows)]
            wide = gains if rows <= columns else [list(column) for column in zip(*gains)]
            best = max(sum(wide[r][c] for r, c in enumerate(order)) for order in itertools.permutations(range(len(wide[0])), len(wide)))
            self.assertAlmostEqual(measures.best_assignment(gains), best)


class Readers(unittest.TestCase):
    def test_brackets_nest_and_single_mentions_go(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.conll"
            path.write_text("# begin document a\n0\tAnn\t(1)\n1\tsaw\t_\n2\ther\t(2(1)\n3\tdog\t2)\n\n4\tIt\t(2)(3)\n# end document\n", encoding="utf-8")
            self.assertEqual(score_coref.key_chains(path), [{(0, 1), (2, 3)}, {(2, 4), (4, 5)}])

    def test_a_pronoun_of_gap_is_answered_by_its_chain(self):
        row = {"Text": "É Ann met Eve. She left.", "Pronoun": "She", "Pronoun-offset": "15", "A": "Ann", "A-offset": "2", "B": "Eve", "B-offset": "10"}
        chain = {"mentions": [{"kind": "name", "bytes": [11, 14], "name_bytes": [11, 14]}, {"kind": "pronoun", "bytes": [16, 19]}]}
        other = {"mentions": [{"kind": "name", "bytes": [3, 6], "name_bytes": [3, 6]}]}
        self.assertEqual(score_gap.answers({"entities": [other, chain]}, row), [False, True])


if __name__ == "__main__":
    unittest.main()
