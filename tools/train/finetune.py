#!/usr/bin/env python3
"""Teaches a reading model claims: its last layers and all heads go on learning from the corpora while a claim head learns from gold graphs.

  tools/train/finetune.py --model relata.model --data DATA --gold GOLD... --relata PROGRAM --out OUT.model [--silver TEXTS] [--left-out NAMES] [--branch | --go-on]

Every GOLD holds <article>.txt with <article>.gold.json, TEXTS other articles, NAMES is a file with the articles of either that are not read, a name a line. What
the lower layers make of the texts is computed once. First a head with a copy of the last layers learns what the program proposes of TEXTS, then gold
(--branch: that is all, and the copy becomes the model's claim branch); then trunk, heads and claim head learn together, so that nothing is forgotten.
With --go-on the model has a claim head already, and everything learns together from the start.
In f32; the seed fixes everything but the order of sums over threads."""
import argparse
import os
import random
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import numpy as np
import torch
import torch.nn as nn

import claim_head
import claims
import export
import train
from model import Dropout, Layer, Reader, layer_norm, named_tensors
from windows import Encoder, batch_of
from words import Pieces

# Of each corpus every n-th document takes part, so that an epoch of them all is some 400,000 pieces.
EVERY = {"ewt": 3, "gum": 3, "gum-nc": 3, "newswire": 5, "wikigold": 2, "crossner": 4, "docred": 3, "litbank": 5, "gap": 1}
LIMITS = (254, 110)  # pieces of a window of an article, in turns
WINDOWS = (6, 13)    # windows a batch of each


def load_reader(path):
    header, tensors = export.read_model(path)
    reader = Reader(header["vocab"], header["labels"], {k: v for k, v in header["config"].items() if not k.startswith("claim")}, 1)
    reader.dropout.pool = reader.dropout.pool.float()
    with torch.no_grad():
        for name, value in named_tensors(reader).items():
            value.copy_(torch.tensor(tensors[name]).reshape(value.shape))
    return header, reader


def fill_head(head, path):
    """Gives a claim head the weights that a model file has."""
    _, tensors = export.read_model(path)
    with torch.no_grad():
        for name, value in claim_head.named_tensors([], head).items():
            value.copy_(torch.tensor(tensors[name]).reshape(value.shape))


def whole_sentences(doc, limit):
    """Windows of whole sentences of at most `limit` pieces."""
    sizes, number = [len(p) for p in doc["pieces"]], doc["sentence"]
    starts = [i for i in range(len(number)) if i == 0 or number[i] != number[i - 1]] + [len(number)]
    at = 0
    while at < len(starts) - 1:
        end = at + 1
        while end < len(starts) - 1 and sum(sizes[starts[at]:starts[end + 1]]) <= limit:
            end += 1
        last = starts[end]
        while sum(sizes[starts[at]:last]) > limit:
            last -= 1
        yield starts[at], last
        at = end


class Trunk:
    """The lower layers, which stay as they are."""

    def __init__(self, reader, top):
        self.reader, self.layers = reader, list(reader.layers)[:len(reader.layers) - top]

    @torch.no_grad()
    def __call__(self, batch):
        r, t = self.reader, batch["pieces"].shape[1]
        x = r.word(batch["pieces"]) + r.position.weight[:t] + r.shape(batch["shapes"]) + r.gap(batch["gaps"])
        x = layer_norm(x, r.ln_g, r.ln_b)
        beyond = torch.arange(t)[None, None, None, :] >= batch["lengths"][:, None, None, None]
        batch["mask"] = torch.zeros(len(batch["lengths"]), 1, 1, t).masked_fill_(beyond, -1e4)
        for layer in self.layers:
            x = layer(x, batch["mask"])
        batch["trunk"] = x.half()
        return batch


def special(encoder):
    return encoder.pieces.ids["[CLS]"], encoder.pieces.ids["[SEP]"]


def windows_of_articles(documents, encoder, limit):
    """(document, begin, end, claims) of every window of encoded articles."""
    for encoded, all_claims in documents:
        for a, b in whole_sentences(encoded, limit):
            inside = [c for c in all_claims if all(a <= w < b for w in c[:3])]
            yield encoded, a, b, [(c[0] - a, c[1] - a, c[2] - a, *c[3:]) for c in inside]


def encoded_articles(articles, encoder):
    out = []
    for _, doc in articles:
        encoded = encoder.document(doc)
        encoded["sentence"] = doc["sentence"]
        out.append((encoded, doc["claims"]))
    return out


def article_groups(items, size, pool, rng, mixed=False):
    """Groups of windows (document, begin, end, claims), of like length within a pool; mixed: the groups in random order."""
    items = list(items)
    rng.shuffle(items)
    items = [it for at in range(0, len(items), pool) for it in sorted(items[at:at + pool], key=lambda i: i[2] - i[1])]
    groups = [items[at:at + size] for at in range(0, len(items), size)]
    if mixed:
        rng.shuffle(groups)
    return groups


def article_batch(group, encoder):
    batch = batch_of([i[:3] for i in group], *special(encoder))
    width = batch["first"].shape[1]
    batch["sentence"] = torch.tensor([i[0]["sentence"][i[1]:i[2]] + [-1] * (width - (i[2] - i[1])) for i in group])
    batch["claims"] = [i[3] for i in group]
    return batch


def article_losses(reader, head, v, batch, masks):
    """What articles with gold graphs teach: claims, types of names, antecedents."""
    links, labels = claim_head.claim_losses(head, head.drop(v), batch["claims"], batch["sentence"])
    out = {"links": links, "labels": labels, "ner": train.ner_loss(reader.ner_logits(v), batch["ner"], masks)}
    chains = [train.coref_loss(reader, v[i], found) for i, found in enumerate(batch["coref"]) if found]
    if chains:
        out["coref"] = torch.cat(chains).mean()
    return out


def corpus_batches(args, encoder, trunk, rng):
    documents = train.load_corpora(args.data, args.permissive)
    encoded = {name: [encoder.document(d) for d in docs[::EVERY[name]]] for name, docs in documents.items()}
    train.SHARES = {name: (1.0, False) for name in encoded}
    hidden = encoder.pieces.ids["[MASK]"]
    hide = lambda: hidden if rng.random() < 0.07 else None
    items = train.epoch_batches(encoded, 0, rng, 2600, trunk.reader.config["max_pieces"])
    return [trunk(batch_of(i, *special(encoder), train.lower_case(rng, len(i)), hide)) for i in items], encoder.set_masks()


class Learner:
    """Layers on top of the trunk, and the claim head."""

    def __init__(self, reader, layers, head):
        self.reader, self.layers, self.head = reader, layers, head

    def encode(self, batch, dropout):
        x = dropout(batch["trunk"].float(), True)
        for layer in self.layers:
            x = layer(x, batch["mask"])
        return x

    def claim_loss(self, batch, dropout, masks=None):
        """With the masks of the name sets: what the articles teach of names and antecedents, too."""
        x = self.encode(batch, dropout)
        v = torch.gather(x, 1, batch["first"][:, :, None].expand(-1, -1, x.shape[2]))
        if masks is None:
            links, labels = claim_head.claim_losses(self.head, self.head.drop(v), batch["claims"], batch["sentence"])
            return links + 0.7 * labels
        weights = {**train.WEIGHTS, "links": 1, "labels": 0.7}
        return sum(weights[k] * x for k, x in article_losses(self.reader, self.head, v, batch, masks).items())

    def corpus_loss(self, batch, masks):
        self.reader.encode = lambda *_: self.encode(batch, self.reader.dropout)
        return sum(train.WEIGHTS[k] * v for k, v in train.losses(self.reader, batch, masks).items())


def float_dropout(rate, seed):
    dropout = Dropout(rate, seed, 1 << 22)
    dropout.pool = dropout.pool.float()
    return dropout


def learn(groups, jobs_of, epochs, name):
    """jobs_of(epoch): functions that give a loss. groups: (parameters, rate)."""
    optimizer = torch.optim.AdamW([{"params": list(p), "lr": rate} for p, rate in groups], weight_decay=0.01)
    total = sum(len(jobs_of(e)) for e in range(epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / (0.08 * total)) * max(0.03, 1 - s / total))
    every = [p for group in optimizer.param_groups for p in group["params"]]
    began = time.time()
    for epoch in range(epochs):
        losses = []
        for job in jobs_of(epoch):
            loss = job()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(every, 1.0)
            optimizer.step()
            schedule.step()
            losses.append(float(loss.detach()))
        print(f"{name} epoch {epoch}: loss {np.mean(losses):.3f}, {time.time() - began:.0f} s", flush=True)


def save(args, header, reader, branch, head):
    tensors = {k: v.detach() for k, v in named_tensors(reader).items()}
    tensors.update({k: v.detach() for k, v in claim_head.named_tensors(branch, head).items()})
    config = {**reader.config, **claim_head.claim_config(branch, head)}
    card = {**header["card"], "finetuned by": "tools/train/finetune.py", "claims from": [os.path.basename(os.path.abspath(g)) for g in args.gold], "seed": args.seed}
    export.write_model(args.out, config, header["vocab"], {**header["labels"], "class": claims.CLASSES}, tensors, card)


class Course:
    """What is learned from, and in which order."""

    def __init__(self, args):
        self.args, self.rng = args, random.Random(args.seed)
        torch.manual_seed(args.seed)
        self.header, self.reader = load_reader(args.model)
        self.reader.eval()
        self.encoder, self.trunk = Encoder(Pieces(self.header["vocab"]), self.header["labels"]), Trunk(self.reader, args.layers)
        self.dropout = float_dropout(0.1, args.seed)
        self.head = claim_head.ClaimHead(self.reader.config["width"], 128, 160, float_dropout(0.2, args.seed))
        self.branch = nn.ModuleList(Layer(self.reader.config, self.dropout) for _ in range(args.layers))
        for copy, layer in zip(self.branch, list(self.reader.layers)[-args.layers:]):
            copy.load_state_dict(layer.state_dict())
        self.left_out = set(open(args.left_out).read().split()) if args.left_out else set()
        self.silver = []

    def read_gold(self):
        articles = (item for folder in self.args.gold for item in claims.articles(folder, self.args.relata, self.left_out))
        self.gold = self.batches(articles, LIMITS, WINDOWS)
        print(f"{sum(len(c) for b in self.gold[0] for c in b['claims'])} claims", flush=True)

    def go_on(self):
        """Takes the claim head of the model."""
        fill_head(self.head, self.args.model)
        self.read_gold()

    def batches(self, articles, limits, sizes):
        documents = encoded_articles(articles, self.encoder)
        return [[self.trunk(article_batch(group, self.encoder))
                 for group in article_groups(windows_of_articles(documents, self.encoder, limit), size, 60, self.rng)]
                for limit, size in zip(limits, sizes)]

    def jobs(self, learner, batches, masks=None):
        jobs = [lambda b=b: learner.claim_loss(b, self.dropout, masks) for b in batches]
        self.rng.shuffle(jobs)
        return jobs

    def alone(self):
        """Silver once, then gold."""
        args, learner = self.args, Learner(self.reader, self.branch, self.head)
        groups = lambda: [(self.branch.parameters(), 1.2e-4), (self.head.parameters(), 1e-3)]
        if args.silver:
            texts = ((name, doc) for name, doc in claims.silver_articles(args.silver, args.relata) if name not in self.left_out)
            self.silver = self.batches(texts, LIMITS[:1], WINDOWS[:1])[0]
        if args.start and os.path.exists(args.start):
            state = torch.load(args.start)
            self.branch.load_state_dict(state["branch"])
            self.head.load_state_dict(state["head"])
        elif self.silver:
            learn(groups(), lambda _: self.jobs(learner, self.silver), 1, "silver")
            if args.start:
                torch.save({"branch": self.branch.state_dict(), "head": self.head.state_dict()}, args.start)
        self.read_gold()
        learn(groups(), lambda epoch: self.jobs(learner, self.gold[epoch % len(self.gold)]), args.alone, "claims")

    def together(self):
        """Every epoch: gold, a third of silver, half of the corpora."""
        args = self.args
        corpora, masks = corpus_batches(args, self.encoder, self.trunk, self.rng)
        self.reader.train()
        top = list(self.reader.layers)[-args.layers:]
        learner = Learner(self.reader, top, self.head)

        def jobs_of(epoch):
            batches = self.gold[epoch % len(self.gold)] + self.silver[epoch % 3::3]
            jobs = [lambda j=j: 0.5 * j() for j in self.jobs(learner, batches, masks)]
            jobs += [lambda b=b: learner.corpus_loss(b, masks) for b in corpora[epoch % 2::2]]
            self.rng.shuffle(jobs)
            return jobs

        trunk_names = ("word", "position", "shape", "gap", "ln_", "layers.")
        heads = [p for n, p in self.reader.named_parameters() if not n.startswith(trunk_names)]
        learn([([p for layer in top for p in layer.parameters()], args.lr), (heads, 2 * args.lr), (self.head.parameters(), 4 * args.lr)], jobs_of,
              args.epochs, "all")

    def run(self):
        self.go_on() if self.args.go_on else self.alone()
        if not self.args.branch:
            self.together()
        save(self.args, self.header, self.reader, self.branch if self.args.branch else [], self.head)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "data", "relata", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--gold", required=True, nargs="+")
    parser.add_argument("--silver", help="a folder of texts without gold graphs")
    parser.add_argument("--start", help="where head and layers are kept as silver left them: read if it is there, else written")
    parser.add_argument("--left-out")
    parser.add_argument("--permissive", action="store_true")
    parser.add_argument("--branch", action="store_true", help="only the claim head, on layers of its own")
    parser.add_argument("--go-on", action="store_true", help="the model has a claim head: everything learns together")
    parser.add_argument("--layers", type=int, default=2, help="how many last layers learn")
    parser.add_argument("--alone", type=int, default=8, help="epochs of gold for the head alone")
    parser.add_argument("--epochs", type=int, default=6, help="epochs of everything together")
    parser.add_argument("--lr", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    Course(parser.parse_args()).run()


if __name__ == "__main__":
    main()
