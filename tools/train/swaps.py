"""Other names in the same sentences: some names of a document are replaced by others of their kind, the same way throughout the
document, so that context and form count and not only names seen before."""
import csv
import os
import string

import labels as L
from words import rough_tokens

KINDS = {L.allowed("B", k): (k, L.allowed("I", k)) for k in ("PERSON", "ORG", "GPE")}
RATES = {"PERSON": 0.2, "ORG": 0.35, "GPE": 0.15}


def column(path, name, delimiter=","):
    with open(path, encoding="utf-8-sig") as f:
        return [row[name] for row in csv.DictReader(f, delimiter=delimiter) if row.get(name)]


def name_runs(doc):
    """(begin, end, kind) of the names whose kind is certain."""
    out, i, ner = [], 0, doc["ner"]
    while i < len(ner):
        kind, inside = KINDS.get(ner[i], (None, None))
        j = i + 1
        while kind and j < len(ner) and ner[j] == inside:
            j += 1
        if kind:
            out.append((i, j, kind))
        i = j
    return out


class Swaps:
    def __init__(self, data, docs):
        folder = os.path.join(data, "gazetteers")
        at = lambda *parts: os.path.join(folder, *parts)
        self.pool = {"PERSON": [], "ORG": [], "GPE": []}
        for doc in docs:
            for begin, end, kind in name_runs(doc):
                words = doc["words"][begin:end]
                if kind != "PERSON" or len(words) == 2:
                    self.pool[kind].append((words, doc["gaps"][begin + 1:end]))
        listed = {"ORG": column(at("factbook", "political-parties.tsv"), "party", "\t")
                  + column(at("companies", "s-and-p-500.csv"), "Security"),
                  "GPE": column(at("world-cities.csv"), "name")}
        self.listed = {kind: [n for n in names if n.isascii() or kind == "GPE"] for kind, names in listed.items()}
        acronyms = column(at("factbook", "political-parties.tsv"), "acronym or other name", "\t")
        self.acronyms = [a for a in acronyms if len(a) <= 12 and ";" not in a]

    def tokens(self, text):
        found = rough_tokens(text)
        return [text[a:b] for a, b, _ in found], [g for _, _, g in found[1:]]

    def other(self, kind, words, rng):
        """(words, gaps between them) of another name of this kind; an acronym for an acronym."""
        if kind == "ORG" and len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
            if rng.random() < 0.5:
                return ["".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(3, 5)))], []
            return self.tokens(rng.choice(self.acronyms))
        if kind in self.listed and rng.random() < 0.4:
            return self.tokens(rng.choice(self.listed[kind]))
        return rng.choice(self.pool[kind])

    def replacements(self, doc, runs, rng):
        """Words of a name -> words and gaps to stand there. A surname alone follows the full name it comes from."""
        chosen = {}
        for begin, end, kind in runs:
            words = tuple(doc["words"][begin:end])
            if words in chosen or rng.random() > RATES[kind] or (kind == "PERSON" and len(words) != 2):
                continue
            new, gaps = self.other(kind, words, rng)
            if 0 < len(new) < 9:
                chosen[words] = (new, gaps)
                if kind == "PERSON":
                    chosen.setdefault(words[1:], (new[-1:], []))
                    chosen.setdefault(words[:1], (new[:1], []))
        return chosen

    def of(self, doc, rng):
        """A copy of a document that has names only (no trees, no coreference), with some of them replaced."""
        runs = name_runs(doc)
        chosen = self.replacements(doc, runs, rng)
        out = {k: [] for k in doc}
        at = 0
        for begin, end, kind in runs + [(len(doc["words"]), len(doc["words"]), None)]:
            new = chosen.get(tuple(doc["words"][begin:end])) if kind else None
            stop = begin if new else end
            for k in out:
                out[k] += doc[k][at:stop]
            if new:
                self.put(out, doc, begin, kind, *new)
            at = end
        return out

    def put(self, out, doc, begin, kind, words, gaps):
        for n, word in enumerate(words):
            for k in out:
                out[k].append(doc[k][begin])
            out["words"][-1] = word
            if n:
                out["gaps"][-1], out["begin"][-1], out["ner"][-1] = gaps[n - 1], -100, L.allowed("I", kind)
