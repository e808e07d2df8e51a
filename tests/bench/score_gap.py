#!/usr/bin/env python3
"""Score pronouns on GAP: does the pronoun stand for the name A, for the name B, or for neither?

usage: score_gap.py RELATA MODELS GAP.tsv

The measure is that of Webster et al., "Mind the GAP: A Balanced Corpus of Gendered Ambiguous Pronouns" (TACL 2018): every name is a yes or a no,
F1 is over the names answered yes, for all texts, for those with masculine and with feminine pronouns, and bias is feminine over masculine.
"""
import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter

FEMININE = {"she", "her", "hers"}


def bytes_at(text, offset, words):
    begin = len(text[:offset].encode())
    return begin, begin + len(words.encode())


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def answers(article, row):
    """The two answers of an article: whether the pronoun's chains name A, and B."""
    pronoun, *names = (bytes_at(row["Text"], int(row[n + "offset"]), row[w]) for n, w in (("Pronoun-", "Pronoun"), ("A-", "A"), ("B-", "B")))
    named = [False, False]
    for entity in article["entities"]:
        if not any(m["kind"] == "pronoun" and overlap(m["bytes"], pronoun) for m in entity["mentions"]):
            continue
        for which, name in enumerate(names):
            named[which] |= any("name_bytes" in m and overlap(m["name_bytes"], name) for m in entity["mentions"])
    return named


class Tally(Counter):
    def add(self, gold, answer):
        self["hit" if gold and answer else "missed" if gold else "wrong" if answer else "rest"] += 1

    def f1(self):
        return 2 * self["hit"] / max(1, 2 * self["hit"] + self["missed"] + self["wrong"])


def tally(rows, articles):
    tallies = {"all": Tally(), "masculine": Tally(), "feminine": Tally()}
    for row in rows:
        group = "feminine" if row["Pronoun"].lower() in FEMININE else "masculine"
        for gold, answer in zip((row["A-coref"], row["B-coref"]), answers(articles[row["ID"]], row)):
            for name in ("all", group):
                tallies[name].add(gold.upper() == "TRUE", answer)
    return tallies


def main():
    relata, models, path = sys.argv[1:4]
    rows = list(csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as texts:
        texts.writelines(json.dumps({"id": row["ID"], "text": row["Text"]}) + "\n" for row in rows)
        texts.flush()
        out = subprocess.run([relata, "analyse", "--entities", "--format", "json", "--models", models, texts.name],
                             check=True, capture_output=True, text=True)
    tallies = tally(rows, {article["id"]: article for article in map(json.loads, out.stdout.splitlines())})
    for group, counts in tallies.items():
        recall = counts["hit"] / max(1, counts["hit"] + counts["missed"])
        precision = counts["hit"] / max(1, counts["hit"] + counts["wrong"])
        print(f"{group:9}  recall {recall:.3f}  precision {precision:.3f}  F1 {counts.f1():.3f}")
    print(f"bias {tallies['feminine'].f1() / max(1e-9, tallies['masculine'].f1()):.3f}")


if __name__ == "__main__":
    main()
