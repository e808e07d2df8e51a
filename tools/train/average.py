#!/usr/bin/env python3
"""Makes one model file of several checkpoints of one training by the mean of their weights: average.py OUT.model CHECKPOINT...

The checkpoints must have the same labels and pieces (train.py writes one after every epoch)."""
import argparse

import torch

import export
from model import Reader, named_tensors


def mean_state(paths):
    states = [torch.load(path) for path in paths]
    first = states[0]
    for path, state in zip(paths, states):
        if (state["labels"], state["vocabulary"]) != (first["labels"], first["vocabulary"]):
            raise SystemExit(f"{path}: has other labels or pieces than {paths[0]}")
    mean = {name: sum(state["model"][name] for state in states) / len(states) for name in first["model"]}
    return mean, first["labels"], first["vocabulary"], [state["step"] for state in states]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("checkpoints", nargs="+")
    args = parser.parse_args()
    mean, labels, vocabulary, steps = mean_state(args.checkpoints)
    model = Reader(vocabulary, labels)
    model.load_state_dict(mean)
    card = {"trained by": "tools/train/train.py, tools/train/average.py", "from": "all-MiniLM-L6-v2", "mean of the steps": steps, "see": "docs/model-card.md"}
    export.write_model(args.out, model.config, vocabulary, labels, named_tensors(model), card)


if __name__ == "__main__":
    main()
