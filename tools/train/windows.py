"""Windows of documents as tensors: what the encoder reads at once."""
import torch

import labels as L
from words import shape_class


class Encoder:
    """Turns documents (corpora.py) into numbered ones: lists of equal length plus pieces a word."""

    def __init__(self, pieces, label_sets):
        self.pieces = pieces
        self.number = {k: {x: i for i, x in enumerate(v)} for k, v in label_sets.items()}
        self.sets = {}

    def ner_set(self, allowed):
        return self.sets.setdefault(allowed, len(self.sets))

    def document(self, doc):
        get = lambda k: [self.number[k].get(x, -100) if x is not None else -100 for x in doc[k]]
        out = {"pieces": [self.pieces.of(w) for w in doc["words"]], "shape": [shape_class(w) for w in doc["words"]],
               "gaps": doc["gaps"], "begin": doc["begin"], "upos": get("upos"), "xpos": get("xpos"), "lemma": get("lemma"),
               "rel": [self.number["deprel"].get(x, -100) if x is not None else -100 for x in doc["rel"]],
               "head": doc["head"], "ner": [self.ner_set(a) for a in doc["ner"]], "coref": doc["coref"], "unsure": doc["unsure"], "words": doc["words"]}
        out["starts"] = [i for i, b in enumerate(doc["begin"]) if b == 1] or [0]
        if out["starts"][0] != 0:
            out["starts"].insert(0, 0)
        return out

    def set_masks(self):
        masks = torch.full((len(self.sets), len(L.NER)), -1e4)
        for allowed, i in self.sets.items():
            masks[i, list(allowed)] = 0
        return masks


def cut(doc, start, limit):
    """The window of at most `limit` pieces (with [CLS] and [SEP]) from word `start`: (start, end)."""
    total, end = 2, start
    while end < len(doc["pieces"]) and total + len(doc["pieces"][end]) <= limit:
        total += len(doc["pieces"][end])
        end += 1
    return start, max(end, start + 1)


def windows_of(doc, rng, max_pieces):
    """Covers a document with windows that start where sentences start, of random lengths (most of them long)."""
    starts, at, out = set(doc["starts"]), 0, []
    order = doc["starts"]
    while at < len(doc["pieces"]):
        limit = max_pieces if rng.random() < 0.5 else rng.randint(24, max_pieces)
        begin, end = cut(doc, at, limit)
        out.append((begin, end))
        if end >= len(doc["pieces"]):
            break
        inner = [s for s in order if begin < s <= end]
        at = end if end in starts or not inner else inner[-1]
        if at <= begin:
            at = end
    return out


def batch_of(items, cls_id, sep_id, lower=None, hide=lambda: None):
    """items: (doc, begin, end). hide(): the piece that stands for those of a word that is hidden, or None to show it; a hidden word keeps
    its shape and has no lemma to learn. Returns a dict of tensors; word positions are relative to the window."""
    rows, hidden = [], []
    for n, (doc, begin, end) in enumerate(items):
        pieces, shapes, gaps, first = [cls_id], [0], [3], []
        flat = lower[n] if lower else None
        for i in range(begin, end):
            first.append(len(pieces))
            shape = doc["shape"][i]
            if flat and shape in (3, 4, 5):
                shape = flat
            mask = hide()
            if mask is not None:
                hidden.append((n, i - begin))
            for k, p in enumerate(doc["pieces"][i]):
                pieces.append(p if mask is None else mask)
                shapes.append(2 * shape + (k > 0))
                gaps.append(doc["gaps"][i] if k == 0 else 3)
        rows.append((pieces + [sep_id], shapes + [0], gaps + [3], first))
    t, w = max(len(r[0]) for r in rows), max(len(r[3]) for r in rows)
    b = len(rows)
    out = {k: torch.zeros(b, t, dtype=torch.long) for k in ("pieces", "shapes", "gaps")}
    out["first"] = torch.zeros(b, w, dtype=torch.long)
    out["lengths"] = torch.tensor([len(r[0]) for r in rows])
    for k in ("upos", "xpos", "lemma", "rel", "begin", "head"):
        out[k] = torch.full((b, w), -100, dtype=torch.long)
    out["ner"] = torch.full((b, w), -1, dtype=torch.long)
    out["sentence"] = torch.full((b, w), -1, dtype=torch.long)
    out["coref"] = []
    for n, ((doc, begin, end), (pieces, shapes, gaps, first)) in enumerate(zip(items, rows)):
        size = end - begin
        out["pieces"][n, :len(pieces)] = torch.tensor(pieces)
        out["shapes"][n, :len(pieces)] = torch.tensor(shapes)
        out["gaps"][n, :len(pieces)] = torch.tensor(gaps)
        out["first"][n, :size] = torch.tensor(first)
        for k in ("upos", "xpos", "lemma", "rel", "begin", "ner"):
            out[k][n, :size] = torch.tensor(doc[k][begin:end])
        heads = [0 if h == -1 else h - begin + 1 if begin <= h < end else -100 for h in doc["head"][begin:end]]
        out["head"][n, :size] = torch.tensor(heads)
        sentence, s = [], 0
        for i in range(begin, end):
            s += doc["begin"][i] == 1 and i > begin
            sentence.append(s)
        out["sentence"][n, :size] = torch.tensor(sentence)
        links = []
        for i in range(begin, end):
            if doc["coref"][i] is not None:
                earlier = [j - begin for j in doc["coref"][i] if begin <= j < i]
                if earlier or not doc["coref"][i]:
                    links.append((i - begin, earlier, [j - begin for j in doc["unsure"][i] if begin <= j < i]))
        out["coref"].append(links)
    for n, i in hidden:
        out["lemma"][n, i] = -100
    return out
