#!/usr/bin/env python3
"""Makes one model file of several checkpoints of one training by the mean of their weights: average.py OUT.model CHECKPOINT...

The checkpoints must have the same labels and pieces (train.py writes one after every epoch). Model files (*.model) will do as well, where one was
trained from the other: their mean often forgets less than the later one."""
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


def mean_of_models(out, paths, share=None, but=()):
    headers, tensors = zip(*(export.read_model(path) for path in paths))
    if any((h["config"], h["labels"], h["vocab"]) != (headers[0]["config"], headers[0]["labels"], headers[0]["vocab"]) for h in headers):
        raise SystemExit(f"{out}: the models have other shapes, labels or pieces")
    weights = [1 / len(paths)] * len(paths) if share is None else [1 - share, share]
    first = [1.0] + [0.0] * (len(paths) - 1)
    mean = {name: sum(w * t[name] for w, t in zip(first if name.startswith(tuple(but)) else weights, tensors)) for name in tensors[0]}
    export.write_model(out, headers[0]["config"], headers[0]["vocab"], headers[0]["labels"], mean, headers[-1]["card"] | {"mean of": len(paths)})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("checkpoints", nargs="+")
    parser.add_argument("--share", type=float, help="of two model files: how much the second counts, 0.5 unless told")
    parser.add_argument("--but", nargs=1, default=[], metavar="PREFIX", help="of model files: weights whose names begin so are the first one's")
    args = parser.parse_args()
    if args.share is not None and len(args.checkpoints) != 2:
        parser.error("--share is for two model files")
    if all(path.endswith(".model") for path in args.checkpoints):
        return mean_of_models(args.out, args.checkpoints, args.share, args.but)
    mean, labels, vocabulary, steps = mean_state(args.checkpoints)
    model = Reader(vocabulary, labels)
    model.load_state_dict(mean)
    card = {"trained by": "tools/train/train.py, tools/train/average.py", "from": "all-MiniLM-L6-v2", "mean of the steps": steps, "see": "docs/model-card.md"}
    export.write_model(args.out, model.config, vocabulary, labels, named_tensors(model), card)


if __name__ == "__main__":
    main()
