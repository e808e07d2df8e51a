"""What a teacher and a pupil share (teacher.py, distill.py): the corpora and the articles with gold graphs as batches, the course of a training, its arguments."""
import argparse
import random

import torch

import claims
import train
from finetune import article_batch, article_groups, article_losses, encoded_articles, special, windows_of_articles
from model import CONFIG
from windows import Encoder, batch_of
from words import Pieces

WEIGHTS = {**train.WEIGHTS, "links": 0.5, "labels": 0.35}


def corpus_losses(kind, model, head, v, root, batch, masks):
    """What is known of a batch, whatever its kind: the parts of the loss."""
    return article_losses(model, head, v, batch, masks) if kind == "article" else train.losses_of(model, v, root, batch, masks)


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
        jobs += [("article", group) for group in article_groups(windows, max(1, self.args.batch // (limit + 2)), 240, rng, mixed=True)]
        rng.shuffle(jobs)
        return jobs

    def batch(self, kind, items, rng, hide=0.07, flat=None):
        """A share of the words of corpora is hidden; flat: which windows read as if in one case (train.lower_case), drawn where it is not told."""
        if kind == "article":
            return article_batch(items, self.encoder)
        flat = train.lower_case(rng, len(items)) if flat is None else flat
        return batch_of(items, *special(self.encoder), flat, lambda: self.mask if rng.random() < hide else None)


class Training:
    """Steps of one optimizer over the material. groups: parameters with their rates, as optimizers take them."""

    def __init__(self, args, material, groups):
        self.args, self.material, self.step = args, material, 0
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        self.every = [p for group in groups for p in group["params"]]
        self.total = sum(len(material.epoch(e, random.Random(0))) for e in range(args.epochs))
        shape = lambda s: min(1.0, (s + 1) / (0.06 * self.total)) * max(0.02, 1 - s / self.total)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, shape)

    def learn(self, loss):
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.every, 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1

    def run(self, lesson, save):
        """lesson(kind, items, rng, masks): the loss of one batch, its parts and its pieces. save(): after every epoch."""
        progress = train.Progress()
        for epoch in range(self.args.epochs):
            rng = random.Random(self.args.seed * 1000 + epoch)
            jobs = self.material.epoch(epoch, rng)
            masks = self.material.encoder.set_masks()
            for n, (kind, items) in enumerate(jobs):
                loss, parts, pieces = lesson(kind, items, rng, masks)
                self.learn(loss)
                progress.add({k: float(v.detach()) if torch.is_tensor(v) else v for k, v in parts.items()}, pieces)
                if n % 25 == 24:
                    progress.show(f"epoch {epoch} batch {n + 1} of {len(jobs)}", self.total - self.step)
            save()


def parser_of(description, needed, rate):
    """The arguments of both; needed: those that only one has, all of them paths."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "relata", "out", *needed):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--gold", required=True, nargs="+")
    parser.add_argument("--left-out")
    parser.add_argument("--permissive", action="store_true")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1, help="of order, hidden words and first weights")
    parser.add_argument("--lr", type=float, default=rate, help="of the layers; heads learn faster")
    parser.add_argument("--batch", type=int, default=3072, help="pieces a batch, with padding")
    return parser
