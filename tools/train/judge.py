#!/usr/bin/env python3
"""Fits the claim judge on articles with gold graphs: candidates in, lib/claim/judge.tsv out (gradient boosted trees; docs in lib/claim/forest.h).

  tools/train/judge.py GOLD_DIR OUT.tsv --linked CANDIDATES.jsonl... --plain CANDIDATES.jsonl [--check CANDIDATES.jsonl GOLD_DIR]

CANDIDATES are lines of `relata analyse --candidates` over articles that the claim head did not train on (--linked: by heads of several folds, each over
the articles it left out, or by one that read other articles only; the candidates of several files teach together; --plain: by a model without one), GOLD_DIR has their <article>.gold.json. A candidate is right when a gold relation whose evidence
overlaps its own joins the same two things in the same direction, with a word of its wording or its class, and the same polarity; one that is right only
by another sentence of the article teaches nothing. Needs numpy and lightgbm."""
import argparse
import fileinput
import json
import math
import os

import lightgbm
import numpy as np

from gold import name_key

# More of these never speaks against a claim.
RISING = ("link", "best link", "link pair", "link agent", "link patient", "link polarity", "link class", "link direction", "certainty", "sureness of names",
          "sureness of arcs")
TREES = dict(n_estimators=400, learning_rate=0.045, num_leaves=32, min_child_samples=80, subsample=0.7, subsample_freq=1, colsample_bytree=0.5,
             reg_lambda=5, random_state=1, n_jobs=1, deterministic=True, force_row_wise=True, verbose=-1)
STOP = set("a an the of to in on at by with from for and or as is be being was were are has have had his her its their this that it he she they "
           "who whom which into over upon about against between".split())


def words(text):
    found = name_key(text.replace("_", " ").replace("-", " ")).split()
    return {w for w in found if w not in STOP} or set(found)


def close(a, b):
    return a == b or (min(len(a), len(b)) >= 4 and a[:5] == b[:5])


def share(label, predicates):
    have = words(label)
    return any(close(x, y) for p in predicates for x in have for y in words(p))


class Gold:
    def __init__(self, path):
        with open(path, encoding="utf-8") as handle:
            graph = json.load(handle)
        self.names = {}
        for e in graph["entities"]:
            for name in (e["canonical"], *e["mentions"]):
                self.names.setdefault(name_key(name), set()).add(e["id"])
        self.relations = graph["relations"]

    def things(self, end):
        found = set(self.names.get(name_key(end["label"]), ()))
        for alias in end["aliases"] if not found else ():
            found |= self.names.get(name_key(alias), set())
        return found

    def verdict(self, c):
        """1 right, 0 wrong, None: right only by another sentence."""
        subjects, objects = self.things(c["subject"]), self.things(c["object"])
        elsewhere = False
        for r in self.relations:
            ahead = r["subject"] in subjects and r["object"] in objects
            back = r["symmetric"] and r["object"] in subjects and r["subject"] in objects
            if not (ahead or back) or c["polarity"] != r["polarity"]:
                continue
            if not (share(c["label"], r["predicates"]) or (c["class"] == r["class"] != "OTHER")):
                continue
            begin, end = r.get("evidence_bytes", (0, 1 << 60))
            if begin < c["evidence"][1] and c["evidence"][0] < end:
                return 1
            elsewhere = True
        return None if elsewhere else 0


def load(paths, folder):
    """(features, verdict) of every candidate that teaches, and the number of gold relations."""
    golds, rows = {}, []
    for line in fileinput.input(paths, encoding="utf-8"):
        c = json.loads(line)
        name = os.path.splitext(os.path.basename(c["article"]))[0]
        if name not in golds:
            golds[name] = Gold(os.path.join(folder, name + ".gold.json"))
        verdict = golds[name].verdict(c)
        if verdict is not None:
            rows.append((c, verdict))
    return rows, sum(len(g.relations) for g in golds.values())


def names_of(rows, least):
    """The features that at least so many candidates have, sorted."""
    counts = {}
    for c, _ in rows:
        for name in c["features"]:
            counts[name] = counts.get(name, 0) + 1
    return sorted(n for n, k in counts.items() if k >= least)


def matrix(rows, names):
    index = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)), dtype=np.float32)
    for i, (c, _) in enumerate(rows):
        for name, value in c["features"].items():
            if name in index:
                x[i, index[name]] = value
    return x


def fit(x, y, names, **options):
    return lightgbm.LGBMClassifier(**TREES | options, monotone_constraints=[int(n in RISING) for n in names]).fit(x, y).booster_


def float_below(number):
    """The greatest 32-bit float that is not above a number: what is compared with the one as a double compares alike with the other as a float."""
    low = np.float32(number)
    return low if float(low) <= number else np.nextafter(low, np.float32(-math.inf))


def rows_of_tree(node, names):
    """A tree as rows (feature, threshold, offset) and ("=", value), the lower branch first."""
    if "leaf_value" in node:
        return [("=", f"{node['leaf_value']:.5f}")]
    low, high = (rows_of_tree(node[side], names) for side in ("left_child", "right_child"))
    return [(names[node["split_feature"]], f"{float_below(node['threshold']):.9g}", str(len(low) + 1)), *low, *high]


def rows_of_forest(title, booster, names):
    trees = booster.dump_model()["tree_info"]
    return [("forest", title, "0"), *(row for tree in trees for row in rows_of_tree(tree["tree_structure"], names))]


def calibration(p, y, bins=10):
    """Expected calibration error."""
    order, error = np.argsort(p), 0.0
    for part in np.array_split(order, bins):
        error += abs(p[part].mean() - y[part].mean()) * len(part) / len(p)
    return error


def report(name, rows, gold, booster, names):
    y = np.array([v for _, v in rows])
    p = booster.predict(matrix(rows, names))
    best = max((2 * y[p >= t].sum() / max(1, (p >= t).sum() + gold), t) for t in np.arange(0.05, 0.95, 0.05))
    kept, order = p >= best[1], np.argsort(-p)
    right = np.cumsum(y[order])
    at = [f"{right[k] / (k + 1):.3f} at {r}" for r in (0.2, 0.3, 0.4) for k in [np.searchsorted(right, r * gold)] if k < len(right)]
    print(f"{name}: {len(y)} candidates, {y.sum()} right, log loss {-np.mean(np.log(np.where(y == 1, p, 1 - p) + 1e-9)):.4f}, calibration error "
          f"{calibration(p, y):.3f}, best threshold {best[1]:.2f}: precision {y[kept].mean():.3f}, {y[kept].sum()} right of {kept.sum()}; "
          f"precision at recall: {', '.join(at)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("out")
    parser.add_argument("--linked", required=True, nargs="+")
    parser.add_argument("--plain", required=True)
    parser.add_argument("--least", type=int, default=30, help="features seen with fewer candidates of a file are left out")
    parser.add_argument("--check", nargs=2)
    args = parser.parse_args()
    table = []
    for title, paths in (("with links", args.linked), ("without links", [args.plain])):
        rows, gold = load(paths, args.gold)
        names = names_of(rows, args.least * len(paths))
        booster = fit(matrix(rows, names), np.array([v for _, v in rows]), names)
        report(title, rows, gold, booster, names)
        if args.check and title == "with links":
            report("  checked", *load(*args.check), booster, names)
        table += rows_of_forest(title, booster, names)
    with open(args.out, "w", encoding="utf-8") as out:
        out.write("# The claim judge, written by tools/train/judge.py: forests of lib/claim/forest.h\n")
        out.writelines("\t".join(row) + "\n" for row in table)


if __name__ == "__main__":
    main()
