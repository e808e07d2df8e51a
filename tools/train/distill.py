#!/usr/bin/env python3
"""Lets a reading model learn from a teacher (teacher.py): on every text both read, the model is taught what the corpus knows and what the teacher thinks.

  tools/train/distill.py --model relata.model --teacher teacher.pt --data DATA --gold GOLD... --relata PROGRAM --out OUT.model [--left-out NAMES] [--epochs 3]

The model has a claim head. All its layers learn. The teacher reads words that are hidden from the model, and says of every text what no corpus says of it: trees of
news, names and claims of treebanks. Targets are distributions (Hinton et al. 2015). A model file is written after every epoch."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch
import torch.nn.functional as F

import claim_head
import train
from finetune import fill_head, load_reader, save
from lessons import WEIGHTS, Material, Training, corpus_losses, parser_of
from model import Dropout, Linear
from teacher import Teacher, reading_labels

ASKED = ("PRON", "NOUN", "PROPN")  # the words whose antecedents are asked for, by the tags that the teacher gives
LIKELY = 0.3                       # pairs at least so probable have a trigger, a class and a polarity to learn


def divergence(scores, wanted, where):
    """Mean Kullback-Leibler divergence of distributions [..., n] over the places of a mask."""
    scores, wanted = scores[where].float(), wanted[where].float()
    if not len(scores):
        return scores.sum()
    return F.kl_div(F.log_softmax(scores, -1), F.log_softmax(wanted, -1), reduction="batchmean", log_target=True)


def sentences(batch, begin, words):
    """[B,W] numbers of sentences: those that are known, else what the teacher takes for beginnings."""
    known = (batch["head"] != -100).any(-1, keepdim=True) | (torch.tensor("claims" in batch))
    starts = (torch.sigmoid(begin.squeeze(-1).float()) > 0.5) | (batch["begin"] == 1)
    guessed = starts.long().cumsum(-1)
    return torch.where(words, torch.where(known, batch["sentence"], guessed), -1)


def likely_triples(roles, pairs, same):
    """(t, a, p) of one window for every pair that the teacher holds likely: the best trigger of each."""
    agent, patient, pair = roles[0].sigmoid(), roles[1].sigmoid(), pairs.sigmoid() * same
    found = (pair > LIKELY).nonzero()
    if not len(found):
        return found.new_zeros(0, 3)
    a, p = found[:, 0], found[:, 1]
    t = (agent[:, a] * patient[:, p] * same[:, a]).argmax(0)
    return torch.stack([t, a, p], 1)


class Pair:
    """Teacher and student over one batch."""

    def __init__(self, teacher, student, head):
        self.teacher, self.student, self.head = teacher, student, head

    @torch.no_grad()
    def targets(self, batch):
        v, root = train.read(self.teacher, batch)
        words = torch.arange(v.shape[1])[None] < (batch["ner"] >= 0).sum(-1, keepdim=True)
        upos, xpos, lemma, begin = self.teacher.tag_logits(v)
        number = sentences(batch, begin, words)
        arcs = train.arcs_within(self.teacher, v, root, number)
        heads = torch.where(batch["head"] >= 0, batch["head"], arcs.argmax(-1))
        roles, pairs = self.teacher.claims.scores(v)
        return {"v": v, "words": words, "number": number, "heads": heads, "tags": (upos, xpos, lemma), "begin": begin, "arc": arcs,
                "ner": self.teacher.ner_logits(v), "rel": self.teacher.rel_scores(v, root, heads), "roles": roles.float(), "pairs": pairs.float()}

    def losses(self, v, root, t):
        """What the teacher thinks, against the student's vectors."""
        out, words = {}, t["words"]
        *tags, begin = self.student.tag_logits(v)
        for name, mine, wanted in zip(("upos", "xpos", "lemma"), tags, t["tags"]):
            out[name] = divergence(mine, wanted, words)
        out["begin"] = F.binary_cross_entropy_with_logits(begin[words].float(), torch.sigmoid(t["begin"][words].float()))
        out["ner"] = divergence(self.student.ner_logits(v), t["ner"], words)
        out["arc"] = divergence(train.arcs_within(self.student, v, root, t["number"]), t["arc"], words)
        out["rel"] = divergence(self.student.rel_scores(v, root, t["heads"]), t["rel"], words)
        out["coref"] = self.antecedents(v, t)
        out["links"], out["labels"] = self.claims(v, t)
        return out

    def antecedents(self, v, t):
        asked = torch.isin(t["tags"][0].argmax(-1), torch.tensor([self.student.labels["upos"].index(x) for x in ASKED])) & t["words"]
        parts = []
        for i in range(len(v)):
            anaphors = asked[i].nonzero().squeeze(-1)
            if len(anaphors):
                with torch.no_grad():
                    wanted = self.teacher.coref_scores(t["v"][i], anaphors)
                parts.append((len(anaphors), F.kl_div(F.log_softmax(self.student.coref_scores(v[i], anaphors), -1), F.log_softmax(wanted, -1),
                                                      reduction="sum", log_target=True)))
        return sum(p for _, p in parts) / max(1, sum(n for n, _ in parts))

    def claims(self, v, t):
        number = t["number"]
        same = ((number[:, :, None] == number[:, None, :]) & (number[:, :, None] >= 0)).float()
        d = self.head.drop(v)
        roles, pairs = self.head.scores(d)
        wanted = t["roles"].sigmoid(), t["pairs"].sigmoid()
        loss = lambda s, y, m: F.binary_cross_entropy_with_logits(s.float(), y, weight=(1 + 2 * y) * m, reduction="sum")
        positive = max(8.0, float((wanted[0] * same[:, None]).sum() + (wanted[1] * same).sum()))
        links = (loss(roles, wanted[0], same[:, None]) + loss(pairs, wanted[1], same)) / positive
        parts = []
        for i in range(len(v)):
            triples = likely_triples(t["roles"][i], t["pairs"][i], same[i])
            if len(triples):
                with torch.no_grad():
                    labels = self.teacher.claims.labels(t["v"][i], *triples.t())
                mine = self.head.labels(d[i], *triples.t())
                parts.append((len(triples), sum(F.kl_div(F.log_softmax(m.float(), -1), F.log_softmax(w.float(), -1), reduction="sum", log_target=True)
                                                for m, w in zip(mine, labels))))
        return links, sum(p for _, p in parts) / max(1, sum(n for n, _ in parts))


def load_teacher(path, vocabulary, labels):
    state = torch.load(path)
    if (state["vocabulary"], state["labels"]) != (vocabulary, labels):
        raise SystemExit(f"{path}: teaches other pieces or labels than the model has; train it with --student set to the model")
    teacher = Teacher(state["vocabulary"], state["labels"])
    teacher.load_state_dict(state["model"])
    for part in teacher.modules():
        if isinstance(part, Linear):
            part.bfloat16()
    return teacher.eval()


class Course:
    """The pupil's."""

    def __init__(self, args):
        self.args = args
        torch.manual_seed(args.seed)
        self.header, self.student = load_reader(args.model)
        self.student.dropout.pool = self.student.dropout.pool.bfloat16()
        self.head = claim_head.ClaimHead(self.student.config["width"], 128, 160, Dropout(0.1, args.seed, 1 << 22))
        fill_head(self.head, args.model)
        labels = reading_labels(self.header)
        self.pair = Pair(load_teacher(args.teacher, self.header["vocab"], labels), self.student, self.head)
        old = lambda name: name.startswith(("layers.", "word", "position", "ln_"))
        trunk = [p for n, p in self.student.named_parameters() if old(n)]
        heads = [p for n, p in self.student.named_parameters() if not old(n)] + list(self.head.parameters())
        groups = [{"params": trunk, "lr": args.lr}, {"params": heads, "lr": 3 * args.lr}]
        self.training = Training(args, Material(args, self.header["vocab"], labels), groups)

    def lesson(self, kind, items, rng, masks):
        flat = train.lower_case(rng, len(items))  # both read the same, but for the words that are hidden from the student
        seen, shown = (self.training.material.batch(kind, items, rng, hide, flat) for hide in (0, 0.07))
        self.student.train(), self.head.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            targets = self.pair.targets(seen)
            v, root = train.read(self.student, shown)
            soft = self.pair.losses(v, root, targets)
            hard = corpus_losses(kind, self.student, self.head, v, root, shown, masks)
            loss = sum(WEIGHTS[k] * x for k, x in soft.items()) + self.args.hard * sum(WEIGHTS[k] * x for k, x in hard.items())
        return loss, soft, int(shown["lengths"].sum())

    def save(self):
        self.header["card"]["taught by"] = "tools/train/distill.py"
        save(self.args, self.header, self.student, [], self.head)


def main():
    parser = parser_of(__doc__, ("model", "teacher"), 1e-4)
    parser.add_argument("--hard", type=float, default=0.5, help="what the corpora's own labels count beside the teacher's")
    course = Course(parser.parse_args())
    course.training.run(course.lesson, course.save)


if __name__ == "__main__":
    main()
