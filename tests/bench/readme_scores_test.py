#!/usr/bin/env python3
"""Which figures of a log of scores become the table of README.md, and that README.md has those of docs/scores.md."""
import unittest

import readme_scores

LOG = """## first
| 47 left-out articles: entities F1, types right | 0.871, 0.84 |
| 47 left-out articles: strict P, R, F1 | 0.64, 0.22, 0.33 |
| GAP development: R, P, F1, bias | 0.7, 0.8, 0.744, 0.9 |
| UD EWT dev: UPOS, XPOS, lemma, UAS, LAS, LAS with subtypes | 1, 2, 3, 4, 87.25, 6 |
| GUM dev (permissive): UPOS, XPOS, lemma, UAS, LAS, LAS with subtypes | 1, 2, 3, 4, 89.1, 6 |
| names, English Worldwide Newswire dev: P, R, F1 | 0.1, 0.2, 0.3 |
| names, WikiGold dev: P, R, F1; PER, LOC, ORG, MISC | 0.4, 0.5, 0.6; 0.7, 0.8, 0.9, 1 |
| MEANTIME across articles, end to end: B-cubed, CoNLL average F1 | 0.666, 0.674 |
| ECB+ across articles, end to end: B-cubed, CoNLL average F1; gold mentions | 0.628, 0.579; 0.649, 0.580 |
| CaRB dev (part): P, R, F1, AUC | 0.615, 0.506, 0.555, 0.381 |
| WiRe57: P, R, F1 | 0.463, 0.413, 0.437 |

    ALL                      ent P 0.96 R 0.93 F 0.94 type 0.98 frag  8 confl  1 | pair F 0.69 | labelled P 0.75 R 0.44 F 0.56 | strict P 0.73 R 0.42 F 0.53 key R 0.53 | traps 1/77
    as one graph:
    ALL                      ent P 0.97 R 0.94 F 0.95 type 0.97 frag  5 confl  2 | pair F 0.69 | labelled P 0.75 R 0.44 F 0.56 | strict P 0.73 R 0.42 F 0.53 key R 0.52 | traps 0/44

## second
| GAP development: R, P, F1, bias | 0.7, 0.8, 0.755, 0.9 |
"""


class ReadmeScores(unittest.TestCase):
    def test_the_last_line_of_a_measure_counts(self):
        self.assertIn("| pronouns in Wikipedia texts (GAP) F1 | 0.76 |\n", readme_scores.table(LOG))

    def test_figures_are_picked_by_place_and_rounded_half_up(self):
        table = readme_scores.table(LOG)
        self.assertIn("GUM | 87.3, 89.1 |\n", table)
        self.assertIn("Wikipedia texts F1 | 0.30, 0.60 |\n", table)
        self.assertIn("B-cubed F1 | 0.63, 0.67 |\n", table)
        self.assertIn("WiRe57 F1 | 0.56, 0.44 |\n", table)

    def test_articles_that_nothing_was_tuned_on_come_first(self):
        table = readme_scores.table(LOG)
        self.assertIn("entities found F1, types right | 0.87, 0.84 |\n", table)
        self.assertIn("polarity | precision 0.64, recall 0.22 |\n", table)

    def test_articles_alone_and_as_one_graph_are_told_apart(self):
        table = readme_scores.table(LOG)
        self.assertIn("types right | 0.94, 0.98 |\n", table)
        self.assertIn("nodes of several things | 8, 1 (of 267) |\n", table)
        self.assertIn("polarity | precision 0.73, recall 0.42 |\n", table)
        self.assertIn("of 77 tempting mistakes, made | 1 |\n", table)
        self.assertIn("split, mixed | 0.95, 5, 2 |\n", table)

    def test_a_measure_without_a_line_is_named(self):
        with self.assertRaisesRegex(readme_scores.Missing, "WiRe57"):
            readme_scores.table(LOG.replace("WiRe57", "WiRe58"))

    def test_only_the_table_is_replaced(self):
        readme = "# A\n| | |\n## How good it is\nWhen.\n\n| | |\n|---|---|\n| old | 1 |\n\nMore.\n"
        self.assertEqual(readme_scores.with_table(readme, "| new |\n"), "# A\n| | |\n## How good it is\nWhen.\n\n| new |\n\nMore.\n")

    def test_the_readme_has_the_newest_scores(self):
        self.assertEqual(readme_scores.main(["--check"]), 0)


if __name__ == "__main__":
    unittest.main()
