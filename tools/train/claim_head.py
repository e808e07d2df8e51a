"""The claim head of docs/model.md: which words state that two things are related, how, and with which polarity; and its loss.

A triple (trigger t, agent a, patient p) of words of one sentence is scored by three biaffine forms: t has a as its agent, t has p as its patient, and a
is related to p. A small network over the three vectors gives its class, polarity and direction. Biaffine scoring follows Dozat and Manning (2017)."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from claims import CLASSES, POLARITIES
from model import Linear, gelu

DIRECTIONS = ("forward", "backward", "both")
SPAN = 32  # distances beyond this many words count as this


class ClaimHead(nn.Module):
    def __init__(self, width, size, hidden, dropout):
        super().__init__()
        self.dropout = dropout
        self.trigger, self.argument = Linear(size, width), Linear(size, width)
        self.left, self.right = Linear(size, width), Linear(size, width)
        self.role_u = nn.Parameter(torch.randn(2, size, size) * 0.02)
        self.role_t, self.role_a = nn.Parameter(torch.zeros(2, size)), nn.Parameter(torch.zeros(2, size))
        self.role_distance = nn.Parameter(torch.full((2, 2 * SPAN), -3.0))
        self.pair_u = nn.Parameter(torch.randn(size, size) * 0.02)
        self.pair_l, self.pair_r = nn.Parameter(torch.zeros(size)), nn.Parameter(torch.zeros(size))
        self.pair_distance = nn.Parameter(torch.full((2 * SPAN,), -3.0))
        self.of_trigger, self.of_agent, self.of_patient = (Linear(hidden, width) for _ in range(3))
        self.cls, self.polarity, self.direction = Linear(len(CLASSES), hidden), Linear(len(POLARITIES), hidden), Linear(len(DIRECTIONS), hidden)

    def drop(self, x):
        return self.dropout(x, self.training)

    def scores(self, v):
        """v [B,W,w] -> roles [B,2,W,W] (agent, patient; row: trigger) and pairs [B,W,W] (row: agent), as logits."""
        n = v.shape[1]
        t, a = self.drop(gelu(self.trigger(v))), self.drop(gelu(self.argument(v)))
        distance = (torch.arange(n)[None, :] - torch.arange(n)[:, None]).clamp(-SPAN, SPAN - 1) + SPAN
        roles = torch.matmul(torch.matmul(t[:, None], self.role_u[None]), a.transpose(1, 2)[:, None])
        roles = roles + torch.matmul(t, self.role_t.t()).permute(0, 2, 1)[..., None] + torch.matmul(a, self.role_a.t()).permute(0, 2, 1)[:, :, None]
        l, r = self.drop(gelu(self.left(v))), self.drop(gelu(self.right(v)))
        pairs = torch.matmul(torch.matmul(l, self.pair_u), r.transpose(1, 2))
        pairs = pairs + torch.matmul(l, self.pair_l)[..., None] + torch.matmul(r, self.pair_r)[:, None]
        return roles + self.role_distance[:, distance], pairs + self.pair_distance[distance]

    def labels(self, v, t, a, p):
        """v [W,w] of one window; t, a, p: numbers of words -> logits of class, polarity and direction."""
        h = self.drop(gelu(self.of_trigger(v[t]) + self.of_agent(v[a]) + self.of_patient(v[p])))
        return self.cls(h), self.polarity(h), self.direction(h)


def targets(claims, n):
    """claims of one window -> roles [2,n,n], pairs [n,n] as probabilities. A symmetric claim holds both ways."""
    roles, pairs = torch.zeros(2, n, n), torch.zeros(n, n)
    for t, a, p, _, _, symmetric, probability in sorted(claims, key=lambda c: c[6]):
        for x, y in ((a, p), (p, a)) if symmetric else ((a, p),):
            roles[0, t, x] = roles[1, t, y] = pairs[x, y] = probability
    return roles, pairs


def label_targets(claims):
    """Each claim as it is and turned round: rows (t, a, p, class, polarity, direction)."""
    rows = {}
    for t, a, p, cls, polarity, symmetric, probability in claims:
        if probability < 0.5:
            continue
        rows[t, a, p] = (cls, polarity, 2 if symmetric else 0)
        rows.setdefault((t, p, a), (cls, polarity, 2 if symmetric else 1))
    return [(*k, *v) for k, v in rows.items()]


def claim_losses(head, v, claims, sentence):
    """v [B,W,w], sentence [B,W] (-1: padding), claims: a list a window. Returns the loss of roles and pairs, and of labels."""
    n = v.shape[1]
    roles, pairs = head.scores(v)
    gold = [targets(c, n) for c in claims]
    gold_roles, gold_pairs = torch.stack([g[0] for g in gold]), torch.stack([g[1] for g in gold])
    same = ((sentence[:, :, None] == sentence[:, None, :]) & (sentence[:, :, None] >= 0)).float()
    loss = lambda s, y, m: (F.binary_cross_entropy_with_logits(s.float(), y, weight=(1 + 2 * y) * m, reduction="sum"))
    positive = max(8.0, float(gold_roles.sum() + gold_pairs.sum()))
    arcs = (loss(roles, gold_roles, same[:, None]) + loss(pairs, gold_pairs, same)) / positive
    parts = []
    for i, c in enumerate(claims):
        rows = torch.tensor(label_targets(c))
        if len(rows):
            logits = head.labels(v[i], rows[:, 0], rows[:, 1], rows[:, 2])
            parts.append(sum(F.cross_entropy(x.float(), rows[:, 3 + k], reduction="sum") for k, x in enumerate(logits)))
    labels = sum(parts) / max(1, sum(len(label_targets(c)) for c in claims)) if parts else v.sum() * 0
    return arcs, labels


def named_tensors(layers, head):
    """The values of the branch's layers and of the head under the tensor names of docs/model.md."""
    out = {}
    for i, layer in enumerate(layers):
        p = layer.state_dict()
        for m in ("qkv", "out", "up", "down"):
            out[f"claim.layer.{i}.{m}"], out[f"claim.layer.{i}.{m}.b"] = p[m + ".w"], p[m + ".b"]
        for n in ("ln1", "ln2"):
            out[f"claim.layer.{i}.{n}.g"], out[f"claim.layer.{i}.{n}.b"] = p[n + "_g"], p[n + "_b"]
    p = head.state_dict()
    for ours, theirs in (("trigger", "trigger"), ("argument", "argument"), ("left", "left"), ("right", "right"), ("of.trigger", "of_trigger"),
                         ("of.agent", "of_agent"), ("of.patient", "of_patient"), ("class", "cls"), ("polarity", "polarity"),
                         ("direction", "direction")):
        out["claim." + ours], out[f"claim.{ours}.b"] = p[theirs + ".w"], p[theirs + ".b"]
    for ours in ("role.t", "role.a", "role.distance", "pair.u", "pair.l", "pair.r", "pair.distance"):
        out["claim." + ours] = p[ours.replace(".", "_")]
    out["claim.role.u"] = p["role_u"].flatten(0, 1)
    return out


def claim_config(layers, head):
    return {"claim_layers": len(layers), "claim": head.role_u.shape[1], "claim_hidden": head.of_trigger.w.shape[0], "claim_span": SPAN}
