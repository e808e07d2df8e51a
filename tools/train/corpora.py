"""Readers of the raw corpora. Each yields documents: dicts of equally long lists, one item a word.

words, gaps (0 none, 1 white space, 2 paragraph), begin (1 sentence starts, 0 not, -100 unknown), upos, xpos, lemma (script),
head (index in the document, -1 root, -100 unknown), rel, ner (tuple of allowed label numbers), coref (None: not asked; else the
list of antecedent words, empty for a first mention), unsure (words that may be antecedents too). `license` of a corpus: 'free' or 'restricted' (non-commercial or unstated)."""
import csv
import glob
import json
import os
import re

import gum
import labels as L
from words import guessed_gaps, rough_tokens


def blank(words, gaps):
    n = len(words)
    return {"words": words, "gaps": gaps, "begin": [-100] * n, "upos": [None] * n, "xpos": [None] * n, "lemma": [None] * n,
            "head": [-100] * n, "rel": [None] * n, "ner": [L.ANY] * n, "coref": [None] * n,
            "unsure": [()] * n}


def conllu_sentences(lines):
    """(comments, rows of syntactic words, multiword ranges with their SpaceAfter) per sentence."""
    comments, rows, ranges = [], [], []
    for line in lines:
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield comments, rows, ranges
            comments, rows, ranges = [], [], []
        elif line[0] == "#":
            comments.append(line)
        else:
            c = line.split("\t")
            if "." in c[0]:
                continue
            if "-" in c[0]:
                a, b = c[0].split("-")
                ranges.append((int(a) - 1, int(b) - 1, "SpaceAfter=No" in c[9]))
            else:
                rows.append(c)


def add_sentence(doc, rows, ranges, gap):
    base = len(doc["words"])
    no_space = ["SpaceAfter=No" in r[9] for r in rows]
    for a, b, quiet in ranges:
        for i in range(a, b):
            no_space[i] = True
        no_space[b] = quiet
    for i, r in enumerate(rows):
        doc["words"].append(r[1])
        doc["gaps"].append(gap if i == 0 else 0 if no_space[i - 1] else 1)
        doc["begin"].append(int(i == 0))
        doc["upos"].append(r[3])
        doc["xpos"].append(r[4] if r[4] in L.XPOS else "_")
        doc["lemma"].append(L.lemma_script(r[1], r[2]) if r[2] != "_" else None)
        doc["head"].append(-1 if r[6] == "0" else base + int(r[6]) - 1)
        doc["rel"].append(r[7] if r[7] in L.DEPREL else r[7].split(":")[0])
        doc["ner"].append(L.ANY)
        doc["coref"].append(None)
        doc["unsure"].append(())
    return 0 if no_space[-1] else 1


ENTITY = re.compile(r"\(([^()]*)(\)?)|([^()]+)\)")


def treebank(paths, places=None):
    for path in sorted(paths):
        doc, gap, spans, open_spans = None, 2, [], []
        for comments, rows, ranges in conllu_sentences(open(path, encoding="utf-8")):
            if doc is None or any(c.startswith("# newdoc") for c in comments):
                if doc:
                    yield doc
                doc, gap, spans, open_spans = blank([], []), 2, [], []
            if any(c.startswith("# newpar") for c in comments) or (places and any("# s_type = frag" == c for c in comments)):
                gap = 2
            base = len(doc["words"])
            gap = add_sentence(doc, rows, ranges, gap)
            for i, r in enumerate(rows if places else []):
                m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
                for opened, closed, name in ENTITY.findall(m.group(1)) if m else []:
                    if name:
                        at = next((k for k in range(len(open_spans) - 1, -1, -1) if open_spans[k][1][0] == name), None)
                        if at is not None:
                            begin, fields = open_spans.pop(at)
                            spans.append((begin, base + i + 1, fields))
                    elif closed:
                        spans.append((base + i, base + i + 1, opened.split("-")))
                    else:
                        open_spans.append((base + i, opened.split("-")))
            doc["spans"] = spans
        if doc:
            if places:
                gum.names(doc, spans, places)
                gum.coreference(doc, spans)
            yield doc


def split_places(spans, raw, places):
    """"Seoul, South Korea" is one Location now and then, two far more often: here always two."""
    for begin, end, kind in spans:
        parts = raw[begin:end].split(b", ") if kind == "Location" else []
        if len(parts) > 1 and all("GPE" in places.type_of(p.decode("utf-8", "replace")) for p in parts):
            for part in parts:
                yield begin, begin + len(part), kind
                begin += len(part) + 2
        else:
            yield begin, end, kind


def newswire(data, split, places):
    folder = os.path.join(data, "en-worldwide-newswire")
    spans = {}
    with open(os.path.join(folder, f"{split}.spans.tsv"), encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["level"] == "outer":
                spans.setdefault(row["doc"], []).append((int(row["start_byte"]), int(row["end_byte"]), row["type"]))
    for name in sorted(spans):
        raw = open(os.path.join(folder, "text", split, name + ".txt"), "rb").read()
        text = raw.decode("utf-8", "replace")
        to_byte = [0]
        for c in text:
            to_byte.append(to_byte[-1] + len(c.encode("utf-8")))
        tokens = rough_tokens(text)
        doc = blank([text[a:b] for a, b, _ in tokens], [g for _, _, g in tokens])
        doc["ner"] = [L.outside("EVENT")] * len(tokens)
        doc["begin"] = [1 if g == 2 else -100 for g in doc["gaps"]]
        for begin, end, kind in split_places(spans[name], raw, places) if split == "train" else spans[name]:
            at = [i for i, (a, b, _) in enumerate(tokens) if to_byte[a] < end and begin < to_byte[b]]
            types = L.newswire_type(kind, raw[begin:end].decode("utf-8", "replace"), places)
            for n, i in enumerate(at):
                doc["ner"][i] = L.allowed("B" if n == 0 else "I", types)
        yield doc


def bio(path, places, missing):
    """CoNLL-like files without documents: sentences one after another, each a paragraph."""
    words, tags, sentences = [], [], []
    for line in list(open(path, encoding="utf-8")) + ["\n"]:
        line = line.rstrip("\n")
        if line.strip():
            word, tag = line.split("\t")[:2]
            words.append(word)
            tags.append(tag)
        elif words:
            sentences.append((words, tags))
            words, tags = [], []
    for words, tags in sentences:
        doc = blank(words, guessed_gaps(words))
        doc["begin"][0] = 1
        i = 0
        while i < len(words):
            j = i + 1
            if tags[i] == "O":
                doc["ner"][i] = L.outside(*missing)
            else:
                while j < len(words) and tags[j] == "I" + tags[i][1:]:
                    j += 1
                types = L.coarse_type(tags[i][2:], " ".join(words[i:j]), places)
                for k in range(i, j):
                    doc["ner"][k] = L.allowed("B" if k == i else "I", types) if types else L.ANY
            i = j
        yield doc


def spread(doc, at, kind, places):
    """Gives the words at these numbers the labels of one DocRED mention; the article before a place or a body is no part of its name."""
    words = doc["words"]
    if kind in ("LOC", "ORG") and len(at) > 1 and words[at[0]].lower() == "the":
        at = at[1:]
    types = L.docred_type(kind, " ".join(words[i] for i in at), places)
    for n, i in enumerate(at):
        doc["ner"][i] = L.allowed("B" if n == 0 else "I", types) if types else L.outside("DATE", "TIME", "MONEY", "QUANTITY")


def docred(path, places):
    """Re-DocRED: names of Wikipedia abstracts. A sentence surely starts after a lone stop; of two mentions that overlap the longer stands."""
    with open(path, encoding="utf-8") as f:
        texts = json.load(f)
    for text in texts:
        words, number = [], {}
        for s, sentence in enumerate(text["sents"]):
            for i, word in enumerate(sentence):
                if word.strip():
                    number[s, i] = len(words)
                    words.append(word.strip())
        doc = blank(words, guessed_gaps(words))
        doc["begin"] = [1 if i == 0 or (s_i == 0 and words[i - 1] in (".", "!", "?")) else -100 for (_, s_i), i in number.items()]
        doc["ner"] = [L.outside("TIME", "MONEY", "QUANTITY")] * len(words)
        mentions = sorted(((m["pos"][1] - m["pos"][0], m["sent_id"], *m["pos"], m["type"]) for e in text["vertexSet"] for m in e))
        for _, s, begin, end, kind in mentions:
            spread(doc, [number[s, i] for i in range(begin, end) if (s, i) in number], kind, places)
        yield doc


def litbank(data):
    for ann in sorted(glob.glob(os.path.join(data, "litbank-coref", "*.ann"))):
        lines = [line.split() for line in open(ann[:-4] + ".txt", encoding="utf-8")]
        starts, words, gaps = [], [], []
        for line in lines:
            starts.append(len(words))
            words += line
            gaps += [1 if g == 2 else g for g in guessed_gaps(line)]
        doc = blank(words, gaps)
        for s in starts:
            if s < len(words):
                doc["begin"][s] = 1
        mentions, cluster = {}, {}
        for line in open(ann, encoding="utf-8"):
            c = line.rstrip("\n").split("\t")
            if c[0] == "MENTION":
                mentions[c[1]] = (starts[int(c[2])] + int(c[3]), starts[int(c[4])] + int(c[5]) + 1, c[8])
            elif c[0] == "COREF":
                cluster[c[1]] = c[2]
        chains = {}
        for m, (begin, end, form) in sorted(mentions.items(), key=lambda kv: kv[1]):
            head = end - 1
            for k in range(begin + 1, end):
                if words[k] in ("of", "in", "who", "that", ",", "with", "which", "at", "on", "from", "to"):
                    head = k - 1
                    break
            before = chains.setdefault(cluster.get(m, m), [])
            if form == "PRON":
                doc["coref"][head] = [w for w in before if w < head][-30:]
            before += range(begin, head + 1) if form == "PROP" else [head]
        yield doc


GENDERED = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}


def gap_texts(path):
    for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        tokens = rough_tokens(row["Text"])
        doc = blank([row["Text"][a:b] for a, b, _ in tokens], [g for _, _, g in tokens])
        at = lambda begin, length: [i for i, (a, b, _) in enumerate(tokens) if a < begin + length and begin < b]
        pronoun = at(int(row["Pronoun-offset"]), len(row["Pronoun"]))
        names = {k: at(int(row[k + "-offset"]), len(row[k])) for k in "AB"}
        right = [i for k in "AB" if row[k + "-coref"].upper() == "TRUE" for i in names[k]]
        words = doc["words"]
        again = {words[i] for i in right if words[i][0].isupper()}
        earlier = [i for i in range(pronoun[0] if pronoun else 0) if i in right or words[i] in again]
        if earlier:
            doc["coref"][pronoun[0]] = earlier
            doc["unsure"][pronoun[0]] = [i for i in range(pronoun[0]) if words[i].lower() in GENDERED]
        doc["gap"] = {"pronoun": pronoun[0] if pronoun else 0, "A": names["A"], "B": names["B"],
                      "A-coref": row["A-coref"].upper() == "TRUE", "B-coref": row["B-coref"].upper() == "TRUE"}
        yield doc
