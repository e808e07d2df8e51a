#!/usr/bin/env python3
"""Fits the weights of the claim judge on articles with gold graphs: candidates in, lib/claim/judge.tsv out.

  tools/train/judge.py CANDIDATES.jsonl GOLD_DIR OUT.tsv [--strength 0.5] [--check CANDIDATES.jsonl GOLD_DIR]

CANDIDATES are lines of `relata analyse --candidates` over articles that the claim head did not train on (heads of several folds, each over the articles
it left out), GOLD_DIR has their <article>.gold.json. A candidate is right when a gold relation whose evidence overlaps its own joins the same two
things in the same direction, with a word of its wording or its class, and the same polarity; one that is right only by another sentence of
the article teaches nothing. Two columns of weights: beside a model with a claim head, and without. Needs numpy."""
import argparse
import json
import os
import re
import unicodedata

import numpy as np

LINK = "link"  # features that only a model with a claim head gives begin so, and so do candidates of the rule "link"
STOP = set("a an the of to in on at by with from for and or as is be being was were are has have had his her its their this that it he she they "
           "who whom which into over upon about against between".split())


def plain(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    text = re.sub(r"['’]s\b", "", text)
    return re.sub(r"^(the|a|an) ", "", re.sub(r"[^a-z0-9]+", " ", text).strip())


def words(text):
    found = plain(text.replace("_", " ").replace("-", " ")).split()
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
                self.names.setdefault(plain(name), set()).add(e["id"])
        self.relations = graph["relations"]

    def things(self, end):
        found = set(self.names.get(plain(end["label"]), ()))
        for alias in end["aliases"] if not found else ():
            found |= self.names.get(plain(alias), set())
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


def load(path, folder):
    """(features, verdict) of every candidate that teaches, and the number of gold relations."""
    golds, rows = {}, []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            c = json.loads(line)
            name = os.path.splitext(os.path.basename(c["article"]))[0]
            if name not in golds:
                golds[name] = Gold(os.path.join(folder, name + ".gold.json"))
            verdict = golds[name].verdict(c)
            if verdict is not None:
                rows.append((c, verdict))
    return rows, sum(len(g.relations) for g in golds.values())


def matrix(rows, index):
    x = np.zeros((len(rows), len(index)), dtype=np.float32)
    for i, (c, _) in enumerate(rows):
        for name, value in c["features"].items():
            if name in index:
                x[i, index[name]] = value
    return x


def fit(x, y, strength, steps=12):
    """Logistic regression with a ridge, by Newton's method; columns are scaled to unit spread."""
    scale = x.std(0)
    scale[scale == 0] = 1
    z, w = (x / scale).astype(np.float64), np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(z @ w)))
        gradient = z.T @ (p - y) + strength * w
        hessian = (z * (p * (1 - p))[:, None]).T @ z + strength * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return w / scale


def calibration(p, y, bins=10):
    """Expected calibration error."""
    order, error = np.argsort(p), 0.0
    for part in np.array_split(order, bins):
        error += abs(p[part].mean() - y[part].mean()) * len(part) / len(p)
    return error


def report(name, rows, gold, index, w):
    x, y = matrix(rows, index), np.array([v for _, v in rows])
    p = 1 / (1 + np.exp(-(x @ w)))
    best = max((2 * y[p >= t].sum() / max(1, (p >= t).sum() + gold), t) for t in np.arange(0.05, 0.95, 0.05))
    kept = p >= best[1]
    print(f"{name}: {len(y)} candidates, {y.sum()} right, log loss {-np.mean(np.log(np.where(y == 1, p, 1 - p) + 1e-9)):.4f}, calibration error "
          f"{calibration(p, y):.3f}, best threshold {best[1]:.2f}: precision {y[kept].mean():.3f}, {y[kept].sum()} right of {kept.sum()}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("candidates")
    parser.add_argument("gold")
    parser.add_argument("out")
    parser.add_argument("--strength", type=float, default=150, help="of the ridge")
    parser.add_argument("--least", type=int, default=30, help="features seen with fewer candidates are left out")
    parser.add_argument("--check", nargs=2)
    args = parser.parse_args()
    rows, gold = load(args.candidates, args.gold)
    counts = {}
    for c, _ in rows:
        for name in c["features"]:
            counts[name] = counts.get(name, 0) + 1
    index = {name: i for i, name in enumerate(sorted(n for n, k in counts.items() if k >= args.least))}
    check = load(*args.check) if args.check else None
    columns = []
    for linked in (True, False):
        some = rows if linked else [r for r in rows if r[0]["rule"] != LINK]
        keep = np.array([linked or not n.startswith(LINK) and n != "no link" for n in index])
        x, y = matrix(some, index) * keep, np.array([v for _, v in some], dtype=np.float64)
        w = fit(x, y, args.strength) * keep
        report("with links" if linked else "without", some, gold, index, w)
        if check:
            report("  checked", check[0] if linked else [r for r in check[0] if r[0]["rule"] != LINK], check[1], index, w)
        columns.append(w)
    with open(args.out, "w", encoding="utf-8") as out:
        out.write("# Weights of the claim judge, written by tools/train/judge.py: feature, weight beside a model with a claim head, weight without\n")
        for name, i in index.items():
            out.write(f"{name}\t{columns[0][i]:.4f}\t{columns[1][i]:.4f}\n")


if __name__ == "__main__":
    main()
