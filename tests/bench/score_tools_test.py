"""The parts of score_linking.py and score_names.py that need no program, on small inputs."""
import tempfile
import unittest
from pathlib import Path

from score_linking import judged
from score_names import names_of, newswire

CONLLU = """# newdoc id = one
1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-PERSON
2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
3\tBob\tBob\tPROPN\tNNP\t_\t2\tobj\t_\tNER=B-PERSON
"""


class LinkingTest(unittest.TestCase):
    names = {"country:PE": {"peru"}}
    known = {"peru"}

    def test_a_link_to_a_place_beside_the_tables_is_knowable(self):
        self.assertEqual(judged(self.names, self.known, ("Q1", "Oakland"), "place:US:Oakland"), (True, True, True, True))

    def test_a_name_of_the_tables_that_is_not_linked_is_missed(self):
        self.assertEqual(judged(self.names, self.known, ("Q2", "Peru"), ""), (False, False, True, True))

    def test_a_link_of_what_wikidata_lacks_is_wrong(self):
        self.assertEqual(judged(self.names, self.known, (None, "Peru"), "country:PE"), (False, True, False, False))


class NamesTest(unittest.TestCase):
    def test_an_invisible_mark_moves_no_name(self):
        text = "Ann\u200e met Bob"
        begin = len("Ann\u200e met ".encode())
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "text" / "dev").mkdir(parents=True)
            (Path(folder) / "text" / "dev" / "one.txt").write_text(text, encoding="utf-8")
            (Path(folder) / "dev.spans.tsv").write_text(
                f"doc\tlevel\tstart_byte\tend_byte\ttype\none\touter\t0\t3\tPerson\none\touter\t{begin}\t{begin + 3}\tPerson\n", encoding="utf-8")
            (_, _, gold), = newswire(Path(folder), "dev")
        ours = {(a, b, "Person") for a, b, _ in names_of(CONLLU)["one"]}
        self.assertEqual(gold, ours)


if __name__ == "__main__":
    unittest.main()
