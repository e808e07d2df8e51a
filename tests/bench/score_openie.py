#!/usr/bin/env python3
"""Score open information extraction on CaRB or WiRe57.

usage: score_openie.py carb RELATA MODELS GOLD.tsv [--by-kind]
       score_openie.py wire57 RELATA MODELS WiRe57.json [--by-kind]

The sentences of the gold file are read one by one, as articles of their own, with their words divided by blanks. CaRB prints precision,
recall and F1 at the confidence where F1 is best, and the area under precision over recall; WiRe57 prints all three over all propositions.
--by-kind also tells how many propositions of each kind there are, and how well each meets its best gold tuple.
"""
import collections
import json
import subprocess
import sys
import tempfile

import openie_measures as measures


def read_carb(path):
    """sentence -> tuples, in the order of the file."""
    gold = collections.OrderedDict()
    for line in open(path, encoding="utf-8"):
        sentence, tuple_ = measures.carb_tuple(line)
        gold.setdefault(sentence, []).append(tuple_)
    return gold


def words_of(part):
    return [measures.Inferred(word) if index == "inf" else word for word, index in zip(part["words"], part["words_indexes"])]


def read_wire57(path):
    gold = collections.OrderedDict()
    for document in json.load(open(path, encoding="utf-8")).values():
        for sentence in document:
            gold[" ".join(sentence["tokens"])] = [
                (words_of(one["arg1"]), words_of(one["rel"]), [words_of(part) for part in [one["arg2"]] + one["arg3+"]]) for one in sentence["tuples"]]
    return gold


def propositions(relata, models, sentences):
    """sentence -> propositions as JSON objects."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as texts:
        texts.writelines(json.dumps({"id": str(i), "text": sentence}) + "\n" for i, sentence in enumerate(sentences))
        texts.flush()
        out = subprocess.run([relata, "extract", "--open", "--format", "jsonl", "--quiet", "--models", models, texts.name],
                             check=True, capture_output=True, text=True)
    found = collections.defaultdict(list)
    for one in map(json.loads, out.stdout.splitlines()):
        found[sentences[int(one["id"])]].append(one)
    return found


def tuple_of(one):
    return one["arg1"]["text"].split(), one["relation"]["text"].split(), [argument["text"].split() for argument in one["arguments"]]


def print_kinds(gold, found, pair):
    """Of every kind: how many, the mean precision and recall against the gold tuple that fits best."""
    kinds = collections.defaultdict(list)
    for sentence, tuples in gold.items():
        for one in found.get(sentence, []):
            best = max((pair(tuple_, tuple_of(one)) or (0, 0) for tuple_ in tuples), key=lambda values: measures.f1(*values), default=(0, 0))
            kinds[one["kind"]].append(best)
    for kind, values in sorted(kinds.items()):
        print(f"{kind:12} {len(values):5}  precision {sum(v[0] for v in values) / len(values):.3f}  recall {sum(v[1] for v in values) / len(values):.3f}")


def main():
    which, relata, models, path = sys.argv[1:5]
    gold = {"carb": read_carb, "wire57": read_wire57}[which](path)
    found = propositions(relata, models, list(gold))
    if which == "carb":
        curve = measures.carb_curve(gold, {sentence: [(tuple_of(one), one["confidence"]) for one in all_] for sentence, all_ in found.items()})
        precision, recall, f1 = measures.best_point(curve)
        print(f"CaRB    sentences {len(gold)}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  AUC {measures.area(curve):.3f}")
    else:
        precision, recall, f1 = measures.wire_score(gold, {sentence: [tuple_of(one) for one in all_] for sentence, all_ in found.items()})
        print(f"WiRe57  sentences {len(gold)}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    if "--by-kind" in sys.argv:
        print_kinds(gold, found, measures.carb_pair if which == "carb" else measures.wire_pair)


if __name__ == "__main__":
    main()
