#!/usr/bin/env python3
"""Score the reading of raw text against a treebank.

usage: score_ud.py RELATA MODELS GOLD.conllu...

The gold sentences are put together as running text (SpaceAfter=No, a blank line before "# newpar" and "# newdoc"), RELATA reads the text, and
its CoNLL-U is compared with the gold by the measures of the CoNLL 2018 shared task (Zeman et al., 2018): F1 of tokens, words and sentences by
their place among the characters that are no spaces; UPOS, XPOS, lemma, UAS and LAS as F1 over words that stand in the same place, LAS with
the universal part of the relation. A second LAS compares the whole relation.
"""
import subprocess
import sys
import tempfile
from collections import namedtuple

Word = namedtuple("Word", "place upos xpos lemma head relation")  # place: (begin, end, form) in characters without spaces; head: its place or None


def squeezed(text):
    return "".join(text.split())


class Reading:
    """What a CoNLL-U file says: the running text, tokens, words and sentences."""

    def __init__(self, lines):
        self.text, self.tokens, self.sentences, self.words = "", [], [], []
        self.at, new_paragraph, rows = 0, False, []
        for line in list(lines) + [""]:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    self.sentence(rows, new_paragraph)
                    rows, new_paragraph = [], False
            elif line.startswith("#"):
                new_paragraph |= line.startswith(("# newpar", "# newdoc"))
            else:
                columns = line.split("\t")
                if "." not in columns[0]:
                    rows.append(columns)

    def sentence(self, rows, new_paragraph):
        if new_paragraph and self.text:
            self.text = self.text.rstrip() + "\n\n"
        begin, places, inside, last = self.at, {}, [], 0
        for columns in rows:
            if "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                inside = self.token(columns)
                continue
            number = int(columns[0])
            span = inside if number <= last else self.token(columns)
            places[number] = (*span, number - first if number <= last else 0, squeezed(columns[1]).lower())
        for columns in rows:
            if "-" not in columns[0]:
                self.words.append(Word(places[int(columns[0])], columns[3], columns[4], columns[2], places.get(int(columns[6])), columns[7]))
        self.sentences.append((begin, self.at))

    def token(self, columns):
        span = (self.at, self.at + len(squeezed(columns[1])))
        self.at = span[1]
        self.tokens.append(span)
        self.text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
        return span


class F1:
    def __init__(self):
        self.right = self.found = self.gold = 0

    def add(self, right, found, gold):
        self.right, self.found, self.gold = self.right + right, self.found + found, self.gold + gold

    def percent(self):
        return 200 * self.right / max(1, self.found + self.gold)


ASPECTS = {"UPOS": lambda w: w.upos, "XPOS": lambda w: w.xpos, "lemma": lambda w: w.lemma, "UAS": lambda w: w.head,
           "LAS": lambda w: (w.head, w.relation.split(":")[0]), "LAS with subtypes": lambda w: (w.head, w.relation)}


def compare(gold, found, scores):
    for name, a, b in (("tokens", gold.tokens, found.tokens), ("sentences", gold.sentences, found.sentences),
                       ("words", [w.place for w in gold.words], [w.place for w in found.words])):
        scores.setdefault(name, F1()).add(len(set(a) & set(b)), len(b), len(a))
    placed = {w.place: w for w in found.words}
    for name, aspect in ASPECTS.items():
        right = sum(w.place in placed and aspect(placed[w.place]) == aspect(w) for w in gold.words)
        scores.setdefault(name, F1()).add(right, len(found.words), len(gold.words))


def main():
    relata, models, *paths = sys.argv[1:]
    scores = {}
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            gold = Reading(lines)
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as raw:
            raw.write(gold.text)
            raw.flush()
            out = subprocess.run([relata, "analyse", "--models", models, raw.name], check=True, capture_output=True, text=True).stdout
        found = Reading(out.split("\n"))
        if found.at != gold.at:
            sys.exit(f"{path}: {found.at} characters were read of {gold.at}")
        compare(gold, found, scores)
    print("  ".join(f"{name} {score.percent():.2f}" for name, score in scores.items()))


if __name__ == "__main__":
    main()
