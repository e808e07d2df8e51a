#!/usr/bin/env python3
"""Writes a small model with random weights, for tests of the engine: tiny_model.py OUT [--claims]. With a claim head if asked. Needs numpy only; same
bytes each time."""
import sys

import numpy as np

from claims import CLASSES
from export import write_model
from labels import NER, UPOS, XPOS
from layout import TINY, TINY_CLAIMS, all_shapes

LEMMAS = ["L|0|", "K|0|", "L|1|", "L|2|", "L|3|", "L|3|be", "L|2|be", "L|3|y", "L|1|e", "L|4|", "L|3|have", "L|4|go"]
DEPRELS = ["root", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound",
           "conj", "cop", "csubj", "dep", "det", "fixed", "flat", "iobj", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass",
           "nummod", "obj", "obl", "obl:agent", "parataxis", "punct", "xcomp"]
WORDS = ("the of and to in a is was that for on with as by at from it he his she her they be are said has have had not "
         "president minister company government state city river met visited signed agreed founded born died president "
         "monday tuesday year years million new north south east west united nations who which their its").split()
ENDINGS = "##s ##ed ##ing ##er ##ly ##tion ##al ##an ##ia ##on".split()


def vocabulary():
    """Special pieces, every ASCII character alone and as a continuation, a few Latin letters and signs, some words."""
    signs = [chr(c) for c in range(33, 127) if not chr(c).isupper()]
    more = list("£€¥§°±æøßðþłđıαβμπω")
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + signs + more
    pieces += ["##" + c for c in signs + more if c.isalnum()]
    pieces += WORDS + ENDINGS
    return list(dict.fromkeys(pieces))


def random_tensors(config, vocab, labels, seed):
    """Weights of unit gain, layer norms near 1 and 0, and strong words, so that answers differ from word to word."""
    generator = np.random.RandomState(seed)
    tensors = {}
    for name, shape in all_shapes(config, len(vocab), labels).items():
        value = generator.standard_normal(shape).astype(np.float32)
        if name.endswith(".g"):
            value = 1 + 0.1 * value
        elif len(shape) == 1:
            value = 0.02 * value
        elif name == "embed.word":
            value = 2 * value
        elif not name.startswith("embed."):
            gain = 0.7 if name.endswith((".out", ".down")) and name != "ner.out" else 2.0
            value = value * np.float32(gain / np.sqrt(shape[1]))
        tensors[name] = value.astype(np.float32)
    return tensors


def main():
    labels = {"upos": UPOS, "xpos": XPOS, "lemma": LEMMAS, "deprel": DEPRELS, "ner": NER}
    config = TINY
    if "--claims" in sys.argv[2:]:
        labels["class"] = CLASSES
        config = TINY | TINY_CLAIMS
    vocab = vocabulary()
    card = {"about": "random weights for tests; it has read nothing", "seed": 1}
    write_model(sys.argv[1], config, vocab, labels, random_tensors(config, vocab, labels, 1), card)


if __name__ == "__main__":
    main()
