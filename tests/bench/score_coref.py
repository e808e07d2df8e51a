#!/usr/bin/env python3
"""Score chains against coreference in the bracket columns of CoNLL files.

usage: score_coref.py RELATA MODELS CONLLU_DIR CONLL_DIR

RELATA reads every CONLLU_DIR/NAME.conllu (taking its words only) and its chains are compared with those of CONLL_DIR/NAME.conll, whose lines are
"NUMBER word brackets", brackets as in CoNLL-2012: "(3", "3)", "(3)", and "_" for none. Mentions must have equal spans. As in the OntoNotes
scheme, chains of one mention do not count, nor do adjectives of nationality, and a description in apposition is no mention of its own.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

from coref_measures import score_documents


def key_chains(path):
    chains, opened, token = {}, {}, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 3:
            continue
        for begins, number, ends in re.findall(r"(\(?)(\d+)(\)?)", cells[-1]):
            if begins:
                opened.setdefault(number, []).append(token)
            if ends:
                chains.setdefault(number, set()).add((opened[number].pop(), token + 1))
        token += 1
    return [chain for chain in chains.values() if len(chain) > 1]


def response_chains(article):
    chains, seen = [], set()
    for entity in article["entities"]:
        chain = set()
        for mention in entity["mentions"]:
            span = tuple(mention["phrase"])
            if mention["kind"] != "demonym" and mention.get("step") != "apposition" and span not in seen:
                chain.add(span)
        if len(chain) > 1:
            seen |= chain
            chains.append(chain)
    return chains


def main():
    relata, models, texts, keys = sys.argv[1:5]
    pairs = []
    for path in sorted(Path(texts).glob("*.conllu")):
        out = subprocess.run([relata, "analyse", "--entities", "--format", "json", "--conllu", "--models", models, path],
                             check=True, capture_output=True, text=True).stdout
        pairs.append((key_chains(Path(keys) / (path.stem + ".conll")), response_chains(json.loads(out))))
    key, response = [set().union(*(frozenset((i, m) for c in pair[side] for m in c) for i, pair in enumerate(pairs))) for side in (0, 1)]
    print(f"mentions  recall {len(key & response) / len(key):.3f}  precision {len(key & response) / max(1, len(response)):.3f}")
    for name, (recall, precision, f1) in score_documents(pairs).items():
        print(f"{name:8}  recall {recall:.3f}  precision {precision:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
