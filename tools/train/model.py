"""The encoder and its heads, as docs/model.md states them. named_tensors gives them the tensor names of the model file.

Layers are written by hand: in bf16 autocast the stock encoder layer is slow, layer_norm wants f32, and only the tanh form of gelu
has a right gradient for non-contiguous inputs."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from pretrained import tensors_of

CONFIG = {"layers": 6, "width": 384, "heads": 12, "ffn": 1536, "max_pieces": 256, "arc": 256, "rel": 96, "coref": 128,
          "ner_hidden": 256, "shapes": 18, "breaks": 4, "distances": 12}
BUCKETS = (1, 2, 3, 4, 5, 8, 16, 32, 64, 128, 192, 256)


def gelu(x):
    return F.gelu(x, approximate="tanh")


class Dropout:
    """Dropout at one rate whose masks are stretches of one pool of random ones: drawing a mask anew costs a tenth of the training time."""

    def __init__(self, rate, seed, size=1 << 24):
        self.rng = torch.Generator().manual_seed(seed)
        keep = torch.rand(size, generator=self.rng) >= rate
        self.pool = (keep / (1 - rate)).to(torch.bfloat16)

    def __call__(self, x, training):
        if not training:
            return x
        at = int(torch.randint(len(self.pool) - x.numel(), (1,), generator=self.rng))
        return x * self.pool[at:at + x.numel()].view(x.shape)


def attend(q, k, v, mask):
    scores = torch.matmul(q, k.transpose(-1, -2)) * q.shape[-1] ** -0.5 + mask
    return torch.matmul(F.softmax(scores.float(), -1).to(v.dtype), v)


def layer_norm(x, g, b):
    return F.layer_norm(x.float(), g.shape, g, b, 1e-12)


class Linear(nn.Module):
    def __init__(self, out, inp):
        super().__init__()
        self.w = nn.Parameter(torch.empty(out, inp))
        self.b = nn.Parameter(torch.zeros(out))
        nn.init.normal_(self.w, std=0.02 if inp == out else math.sqrt(1.0 / inp))

    def forward(self, x):
        return F.linear(x, self.w, self.b)


class Layer(nn.Module):
    def __init__(self, c, dropout):
        super().__init__()
        w = c["width"]
        self.heads = c["heads"]
        self.qkv, self.out = Linear(3 * w, w), Linear(w, w)
        self.up, self.down = Linear(c["ffn"], w), Linear(w, c["ffn"])
        self.ln1_g, self.ln1_b = nn.Parameter(torch.ones(w)), nn.Parameter(torch.zeros(w))
        self.ln2_g, self.ln2_b = nn.Parameter(torch.ones(w)), nn.Parameter(torch.zeros(w))
        self.dropout = dropout

    def forward(self, x, mask):
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        a = attend(q, k, v, mask).transpose(1, 2).reshape(b, t, w)
        x = layer_norm(x + self.dropout(self.out(a), self.training), self.ln1_g, self.ln1_b)
        h = self.down(gelu(self.up(x)))
        return layer_norm(x + self.dropout(h, self.training), self.ln2_g, self.ln2_b)


class Reader(nn.Module):
    """labels: {"upos": [...], "xpos": [...], "lemma": [...], "deprel": [...], "ner": [...]}"""

    def __init__(self, vocabulary, labels, config=CONFIG, seed=1):
        super().__init__()
        self.dropout = Dropout(0.1, seed)
        c = self.config = dict(config)
        self.vocabulary, self.labels = vocabulary, labels
        w = c["width"]
        self.word = nn.Embedding(len(vocabulary), w)
        self.position = nn.Embedding(c["max_pieces"], w)
        self.shape = nn.Embedding(c["shapes"], w)
        self.gap = nn.Embedding(c["breaks"], w)
        for e in (self.word, self.position, self.shape, self.gap):
            nn.init.normal_(e.weight, std=0.02)
        self.ln_g, self.ln_b = nn.Parameter(torch.ones(w)), nn.Parameter(torch.zeros(w))
        self.layers = nn.ModuleList(Layer(c, self.dropout) for _ in range(c["layers"]))
        self.tags = Linear(len(labels["upos"]) + len(labels["xpos"]) + len(labels["lemma"]) + 1, w)
        self.ner_in, self.ner_out = Linear(c["ner_hidden"], w), Linear(len(labels["ner"]), c["ner_hidden"])
        self.arc_dep, self.arc_head = Linear(c["arc"], w), Linear(c["arc"], w)
        self.arc_u, self.arc_v = nn.Parameter(torch.eye(c["arc"]) * 0.1), nn.Parameter(torch.zeros(c["arc"]))
        r, d = len(labels["deprel"]), c["rel"]
        self.rel_dep, self.rel_head = Linear(d, w), Linear(d, w)
        self.rel_u = nn.Parameter(torch.randn(r, d, d) * 0.02)
        self.rel_wd, self.rel_wh = nn.Parameter(torch.randn(r, d) * 0.1), nn.Parameter(torch.randn(r, d) * 0.1)
        self.rel_b = nn.Parameter(torch.zeros(r))
        k = c["coref"]
        self.coref_ana, self.coref_cand = Linear(k, w), Linear(k, w)
        self.coref_u, self.coref_v = nn.Parameter(torch.eye(k) * 0.1), nn.Parameter(torch.zeros(k))
        self.coref_dist = nn.Parameter(torch.zeros(c["distances"]))
        self.coref_none, self.coref_none_b = nn.Parameter(torch.zeros(k)), nn.Parameter(torch.zeros(1))

    def encode(self, pieces, shapes, gaps, lengths):
        """[B,T] numbers -> [B,T,width]"""
        t = pieces.shape[1]
        x = self.word(pieces) + self.position.weight[:t] + self.shape(shapes) + self.gap(gaps)
        x = self.dropout(layer_norm(x, self.ln_g, self.ln_b), self.training)
        mask = torch.zeros(pieces.shape[0], 1, 1, t)
        mask.masked_fill_(torch.arange(t)[None, None, None, :] >= lengths[:, None, None, None], -1e4)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def word_vectors(self, x, first):
        """x [B,T,w], first [B,W] (position of a word's first piece) -> [B,W,w], root [B,1,w]"""
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2])), x[:, :1]

    def drop(self, x):
        return self.dropout(x, self.training)

    def tag_logits(self, v):
        n = [len(self.labels[k]) for k in ("upos", "xpos", "lemma")] + [1]
        return torch.split(self.tags(self.drop(v)), n, -1)

    def ner_logits(self, v):
        return self.ner_out(gelu(self.ner_in(self.drop(v))))

    def arc_scores(self, v, root):
        """[B,W,1+W]: column 0 is the root."""
        d = self.drop(gelu(self.arc_dep(v)))
        h = self.drop(gelu(self.arc_head(torch.cat([root, v], 1))))
        return torch.matmul(torch.matmul(d, self.arc_u), h.transpose(1, 2)) + torch.matmul(h, self.arc_v)[:, None, :]

    def rel_scores(self, v, root, heads):
        """heads [B,W]: 0 the root, i + 1 word i -> [B,W,R]"""
        d = self.drop(gelu(self.rel_dep(v)))
        h = self.drop(gelu(self.rel_head(torch.cat([root, v], 1))))
        h = torch.gather(h, 1, heads[:, :, None].expand(-1, -1, h.shape[2]))
        r, k = self.rel_wd.shape
        left = torch.matmul(d, self.rel_u.permute(1, 0, 2).reshape(k, r * k)).view(*d.shape[:2], r, k)
        return (left * h[:, :, None, :]).sum(-1) + F.linear(d, self.rel_wd) + F.linear(h, self.rel_wh) + self.rel_b

    def coref_scores(self, v, anaphors):
        """v [W,w] of one window, anaphors [A] -> [A,1+W]; column 0 is none; only earlier words are open."""
        a = gelu(self.coref_ana(v[anaphors]))
        c = gelu(self.coref_cand(v))
        distance = anaphors[:, None] - torch.arange(v.shape[0])[None, :]
        bucket = torch.bucketize(distance.clamp(min=1), torch.tensor(BUCKETS), right=True) - 1
        s = torch.matmul(torch.matmul(a, self.coref_u), c.t()) + torch.matmul(c, self.coref_v)[None] + self.coref_dist[bucket]
        s = s.float().masked_fill(distance <= 0, -1e4)
        none = torch.matmul(a, self.coref_none).float() + self.coref_none_b
        return torch.cat([none[:, None], s], 1)


def load_pretrained(model, safetensors, keep):
    """Fills the encoder from the bytes of all-MiniLM-L6-v2; keep: the rows of its vocabulary that ours has, in order."""
    tensor = {name.replace("bert.", ""): value for name, value in tensors_of(safetensors).items()}
    position = tensor["embeddings.position_embeddings.weight"] + tensor["embeddings.token_type_embeddings.weight"][0]
    fill_encoder(model, tensor, keep, position, [f"attention.self.{x}" for x in ("query", "key", "value")], "attention.output.dense", "attention.output.LayerNorm")


def fill_encoder(model, tensor, keep, position, qkv, out, norm):
    """tensor: the values of BERT's kind of encoder by name; keep: rows of its pieces; position [places,w]; qkv, out, norm: how it calls the parts of attention."""
    with torch.no_grad():
        model.word.weight.copy_(tensor["embeddings.word_embeddings.weight"][keep])
        model.position.weight.copy_(position[:model.config["max_pieces"]])
        model.ln_g.copy_(tensor["embeddings.LayerNorm.weight"])
        model.ln_b.copy_(tensor["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(model.layers):
            part = lambda name, kind: tensor[f"encoder.layer.{i}.{name}.{kind}"]
            layer.qkv.w.copy_(torch.cat([part(x, "weight") for x in qkv]))
            layer.qkv.b.copy_(torch.cat([part(x, "bias") for x in qkv]))
            for ours, theirs in ((layer.out, out), (layer.up, "intermediate.dense"), (layer.down, "output.dense")):
                ours.w.copy_(part(theirs, "weight"))
                ours.b.copy_(part(theirs, "bias"))
            for g, b, theirs in ((layer.ln1_g, layer.ln1_b, norm), (layer.ln2_g, layer.ln2_b, "output.LayerNorm")):
                g.copy_(part(theirs, "weight"))
                b.copy_(part(theirs, "bias"))
        model.shape.weight.normal_(std=0.01)
        model.gap.weight.normal_(std=0.01)


def named_tensors(model):
    """The model's values under the tensor names of docs/model.md."""
    p = model.state_dict()
    out = {}
    for ours, theirs in (("embed.word", "word.weight"), ("embed.position", "position.weight"), ("embed.shape", "shape.weight"),
                         ("embed.break", "gap.weight"), ("embed.ln.g", "ln_g"), ("embed.ln.b", "ln_b")):
        out[ours] = p[theirs]
    for i in range(model.config["layers"]):
        for m in ("qkv", "out", "up", "down"):
            out[f"layer.{i}.{m}"] = p[f"layers.{i}.{m}.w"]
            out[f"layer.{i}.{m}.b"] = p[f"layers.{i}.{m}.b"]
        for n in ("ln1", "ln2"):
            out[f"layer.{i}.{n}.g"] = p[f"layers.{i}.{n}_g"]
            out[f"layer.{i}.{n}.b"] = p[f"layers.{i}.{n}_b"]
    for ours in ("tags", "ner.in", "ner.out", "arc.dep", "arc.head", "rel.dep", "rel.head", "coref.ana", "coref.cand"):
        out[ours] = p[ours.replace(".", "_") + ".w"]
        out[ours + ".b"] = p[ours.replace(".", "_") + ".b"]
    for ours in ("arc.u", "arc.v", "rel.wd", "rel.wh", "rel.b", "coref.u", "coref.v", "coref.dist", "coref.none"):
        out[ours] = p[ours.replace(".", "_")]
    out["rel.u"] = p["rel_u"].flatten(0, 1)
    out["coref.none.b"] = p["coref_none_b"]
    return out
