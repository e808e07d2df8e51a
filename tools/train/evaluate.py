#!/usr/bin/env python3
"""Measures a model file on the dev files: evaluate.py MODEL --data DATA [--quick] [--int8] [--json OUT]. Numpy
only, fp32 unless --int8, gold words.

Windows hold whole gold sentences of one document. A first word of a window counts for nothing in begin-F1, nor does a word after
a paragraph break, which the reader is told. Trees are decoded within gold sentences. Nothing here was trained on."""
import argparse
import glob
import json
import os
import sys
import time

import numpy as np

import corpora
import labels as L
from decode import best_names, name_spans, one_root_tree
from reference import Reader, log_softmax


def windows(reader, doc, flat=False):
    """(begin, end, breaks) of windows of whole sentences; flat: as if the document were one line."""
    starts = [i for i, b in enumerate(doc["begin"]) if b == 1 or i == 0] + [len(doc["words"])]
    room, at = reader.config["max_pieces"] - 2, 0
    while at < len(starts) - 1:
        end = at + 1
        size = reader.room(doc["words"][starts[at]:starts[end]])
        while end < len(starts) - 1:
            more = reader.room(doc["words"][starts[end]:starts[end + 1]])
            if size + more > room:
                break
            size, end = size + more, end + 1
        first, last = starts[at], starts[end]
        while size > room:
            last -= 1
            size -= reader.room(doc["words"][last:last + 1])
        gaps = [1 if flat and i and g == 2 else g for i, g in enumerate(doc["gaps"][:last])][first:]
        yield first, last, gaps
        at = end


class Counts(dict):
    def add(self, name, right, total):
        a = self.setdefault(name, [0, 0])
        a[0] += int(right)
        a[1] += int(total)

    def percent(self, name):
        return round(100.0 * self[name][0] / max(1, self[name][1]), 2)


def f1(right, found, gold):
    return round(200.0 * right / max(1, found + gold), 2)


def trees(reader, doc, first, last, x, root, counts):
    begins = [i for i in range(first, last) if doc["begin"][i] == 1 or i == first] + [last]
    arcs = reader.arcs(x, root)
    for a, b in zip(begins, begins[1:]):
        a, b = a - first, b - first
        heads = one_root_tree(log_softmax(np.hstack([arcs[a:b, :1], arcs[a:b, a + 1:b + 1]])))
        vectors = np.vstack([root if h < 0 else x[a + h] for h in heads])
        scores = reader.relations(x[a:b], vectors)
        scores[[h >= 0 for h in heads], L.DEPREL.index("root")] = -1e9
        for i, h in enumerate(heads):
            gold = doc["head"][first + a + i]
            right = (h + a + first if h >= 0 else -1) == gold
            label = "root" if h < 0 else L.DEPREL[int(scores[i].argmax())]
            same = label == doc["rel"][first + a + i]
            plain = doc["upos"][first + a + i] != "PUNCT"
            counts.add("UAS", right, 1)
            counts.add("LAS", right and same, 1)
            counts.add("LAS without punctuation", right and same and plain, plain)
            counts.add("LAS without subtypes", right and label.split(":")[0] == doc["rel"][first + a + i].split(":")[0], 1)


def treebank(reader, docs, flat=False):
    counts, begin = Counts(), [0, 0, 0]
    for doc in docs:
        for first, last, gaps in windows(reader, doc, flat):
            x, root = reader.read(doc["words"][first:last], gaps)
            scores = reader.tags(x)
            for name, part in zip(("upos", "xpos", "lemma"), scores):
                best = part.argmax(axis=1)
                for i, number in enumerate(best):
                    gold = doc[name][first + i]
                    if gold is not None and not (name == "xpos" and gold == "_"):
                        counts.add(name, reader.labels[name][number] == gold, 1)
            for i in range(1, last - first):
                if gaps[i] != 2:
                    gold, found = doc["begin"][first + i] == 1, scores[3][i] > 0
                    begin = [begin[0] + (gold and found), begin[1] + found, begin[2] + gold]
            if not flat:
                trees(reader, doc, first, last, x, root, counts)
    if flat:
        return {"begin F1, all in one line": f1(*begin)}
    out = {name: counts.percent(name) for name in counts}
    out["begin F1"] = f1(*begin)
    return out


NEWSWIRE = {"GPE": "Location", "LOC": "Location", "EVENT": "Misc", "MISC": "Misc", "TIME": None, "QUANTITY": None}
CONLL = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "MISC": "MISC", "NORP": "MISC", "EVENT": "MISC",
         "PRODUCT": "MISC", "DATE": None, "TIME": None, "MONEY": None, "QUANTITY": None}


def folded(spans, table):
    return {(a, b, table.get(k, k)) for a, b, k in spans if table.get(k, k)}


def gold_spans(sets):
    """Spans of label sets; where a set leaves a choice its first type stands, folding makes that exact."""
    return name_spans(["O" if 0 in s else L.NER[s[0]] for s in sets])


def names(reader, docs, table):
    right, total = {}, [0, 0, 0]
    for doc in docs:
        for first, last, gaps in windows(reader, doc):
            x, _ = reader.read(doc["words"][first:last], gaps)
            found = name_spans([reader.labels["ner"][i] for i in best_names(reader.names(x), reader.labels["ner"])])
            found, gold = folded(found, table), folded(gold_spans(doc["ner"][first:last]), table)
            for kind in {k for _, _, k in found | gold}:
                f, g = {s for s in found if s[2] == kind}, {s for s in gold if s[2] == kind}
                a = right.setdefault(kind, [0, 0, 0])
                for n, value in enumerate((len(f & g), len(f), len(g))):
                    a[n] += value
                    total[n] += value
    out = {"F1": f1(*total), "precision": round(100 * total[0] / max(1, total[1]), 2), "recall": round(100 * total[0] / max(1, total[2]), 2)}
    out.update({kind: f1(*a) for kind, a in sorted(right.items())})
    return out


def gap_choice(reader, docs):
    """Of the texts where one of A and B is right and both stand before the pronoun: how often it outscores the other; and how
    often following best antecedents from the pronoun ends in the right name (or, where neither is right, in neither)."""
    counts = Counts()
    for doc in docs:
        task = doc["gap"]
        end = len(doc["words"])
        while reader.room(doc["words"][:end]) > reader.config["max_pieces"] - 2:
            end -= 1
        if task["pronoun"] >= end:
            continue
        x, _ = reader.read(doc["words"][:end], doc["gaps"][:end])
        scores = reader.antecedents(x)
        row, best = scores[task["pronoun"]][1:], scores.argmax(axis=1) - 1
        at, names = int(best[task["pronoun"]]), set(task["A"] + task["B"])
        while at >= 0 and at not in names and doc["words"][at].lower() in ("he", "she", "his", "her", "him", "hers"):
            at = int(best[at])
        right = {i for k in "AB" if task[k + "-coref"] for i in task[k]}
        counts.add("linked right", at in right if right else at not in names, 1)
        if right and all(i < task["pronoun"] for i in names) and task["A"] and task["B"]:
            a, b = row[task["A"]].max(), row[task["B"]].max()
            counts.add("A or B", (a > b) == task["A-coref"], 1)
    return {name: counts.percent(name) for name in counts}


def coreference(reader, docs):
    """Best antecedent of every mention head, none included; pronouns and others apart."""
    counts = Counts()
    for doc in docs:
        for first, last, gaps in windows(reader, doc):
            x, _ = reader.read(doc["words"][first:last], gaps)
            best = reader.antecedents(x).argmax(axis=1) - 1 + first
            for i in range(first, last):
                gold = doc["coref"][i]
                inside = [j for j in gold or [] if j >= first]
                if gold is not None and (inside or not gold):
                    kind = "pronouns" if doc["upos"][i] == "PRON" else "names" if doc["upos"][i] == "PROPN" else "nouns"
                    found = int(best[i - first])
                    counts.add(kind, found in inside if inside else found < first, 1)
                    if inside:
                        counts.add(kind + " with an antecedent", found in inside, 1)
    return {name: counts.percent(name) for name in sorted(counts)}


def evaluate(path, data, quick, int8=False):
    reader, places = Reader(path, int8), L.Places(data)
    ewt = list(corpora.treebank([os.path.join(data, "ud-ewt/en_ewt-ud-dev.conllu")]))
    gum = list(corpora.treebank(glob.glob(os.path.join(data, "gum/permissive/dev/**/*.conllu"), recursive=True), places))
    news = list(corpora.newswire(data, "dev", places))
    wiki = list(corpora.bio(os.path.join(data, "wikigold/dev.bio"), places, ()))
    gap = list(corpora.gap_texts(os.path.join(data, "gap/gap-development.tsv")))
    if quick:
        ewt, gum, news, wiki, gap = ewt[::6], gum[::4], news[::6], wiki[::3], gap[::8]
    return {"EWT dev": dict(treebank(reader, ewt), **treebank(reader, ewt, True)), "GUM dev": treebank(reader, gum),
            "GUM dev, best antecedent": coreference(reader, gum), "newswire dev, names": names(reader, news, NEWSWIRE),
            "WikiGold dev, names": names(reader, wiki, CONLL),
            "GAP development": gap_choice(reader, gap)}


def show(scores):
    for part, values in scores.items():
        print(f"{part:26s}" + "  ".join(f"{k} {v:.2f}" for k, v in values.items()), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--data", required=True)
    parser.add_argument("--quick", action="store_true", help="a part of each dev file")
    parser.add_argument("--int8", action="store_true", help="round the encoder's inputs as the int8 engine does")
    parser.add_argument("--json", help="also write the scores here")
    args = parser.parse_args()
    began = time.time()
    scores = evaluate(args.model, args.data, args.quick, args.int8)
    show(scores)
    print(f"{time.time() - began:.0f} s", file=sys.stderr)
    if args.json:
        with open(args.json, "w", encoding="utf-8") as out:
            json.dump(scores, out, indent=1)


if __name__ == "__main__":
    main()
