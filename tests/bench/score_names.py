#!/usr/bin/env python3
"""Score names in raw text: exact span and type.

usage: score_names.py RELATA MODELS (newswire DATA/en-worldwide-newswire SPLIT | bio FILE.bio)

newswire: articles with names as byte spans; kinds are folded as that corpus has them (GPE and LOC are Location, EVENT and MISC are Misc).
bio: a token and its tag a line (IOB2), a blank line after a sentence; the tokens are put together as running text, a paragraph a sentence, and
kinds are folded into PER, ORG, LOC and MISC. Places are compared by characters that are neither spaces nor invisible (U+200E and the like, which
the reader drops). A hyphen that the gold leaves outside of a name and we take as part of one word makes another span, and counts as wrong.
"""
import csv
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

NEWSWIRE = {"PERSON": "Person", "ORG": "Organization", "GPE": "Location", "LOC": "Location", "FAC": "Facility", "NORP": "NORP",
            "PRODUCT": "Product", "EVENT": "Misc", "MISC": "Misc", "DATE": "Date", "MONEY": "Money"}
CONLL = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "PRODUCT": "MISC",
         "MISC": "MISC"}
CLOSE_BEFORE = set(".,;:!?)]}%'") | {"'s", "n't", "''"}
CLOSE_AFTER = set("([{$#") | {"``"}


def width(text):
    """How many characters of a text stand in its words: none that is a space, a control or an invisible mark of format, but for joiners."""
    return sum(c in "\u200c\u200d" or unicodedata.category(c) not in ("Zs", "Zl", "Zp", "Cc", "Cf") for c in text)


def newswire(folder, split):
    """(id, text, {(begin, end, kind)}) with places in characters that count (width)."""
    spans = {}
    with open(folder / f"{split}.spans.tsv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["level"] == "outer":
                spans.setdefault(row["doc"], []).append((int(row["start_byte"]), int(row["end_byte"]), row["type"]))
    for name in sorted(spans):
        raw = (folder / "text" / split / f"{name}.txt").read_bytes()
        start = len(raw.split(b"\n", 1)[0]) if raw.startswith(b"http") else 0  # the address on the first line is no part of the article
        place = lambda byte: width(raw[start:byte].decode("utf-8", "replace"))
        yield name, raw[start:].decode("utf-8", "replace"), {(place(a), place(b), kind) for a, b, kind in spans[name] if a >= start}


def bio(path):
    text, gold, at, words, open_name = "", set(), 0, [], None
    for line in path.read_text(encoding="utf-8").split("\n") + [""]:
        if not line.strip():
            if open_name:
                gold.add((open_name[0], at, open_name[1]))
            open_name = None
            text += "\n\n" if words else ""
            words = []
            continue
        word, tag = line.split("\t")[:2]
        if open_name and not tag.startswith("I-"):
            gold.add((open_name[0], at, open_name[1]))
            open_name = None
        if tag.startswith("B-"):
            open_name = (at, tag[2:])
        close = not words or word in CLOSE_BEFORE or words[-1] in CLOSE_AFTER
        text += ("" if close else " ") + word
        words.append(word)
        at += width(word)
    yield path.stem, text, gold


def names_of(conllu):
    """{document id: {(begin, end, kind)}} of CoNLL-U with NER= in its last column."""
    found, at, current, open_name = {}, 0, None, None
    covered = 0  # words up to this number belong to a multiword token that is counted already
    for line in conllu.split("\n"):
        if line.startswith("# newdoc id = "):
            current, at, open_name = found.setdefault(line[14:], set()), 0, None
        if not line or line.startswith("#"):
            covered = 0
            continue
        columns = line.split("\t")
        length = width(columns[1])
        if "-" in columns[0]:
            covered = int(columns[0].split("-")[1])
            token_end = at + length
            continue
        label = next((m[4:] for m in columns[9].split("|") if m.startswith("NER=")), None)
        if open_name and (not label or label.startswith("B-")):
            current.add(open_name)
            open_name = None
        if label and label.startswith("B-"):
            open_name = (at, at + length, label[2:])
        elif label and open_name:
            open_name = (open_name[0], at + length, open_name[2])
        at += length
        if int(columns[0]) == covered:
            at = token_end
        if open_name:
            open_name = (open_name[0], max(open_name[1], at) if label else open_name[1], open_name[2])
    if open_name:
        current.add(open_name)
    return found


def read(relata, models, documents):
    """{document id: names} of our reading; the documents are handed over as files, each named by its number."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:06}.txt" for number in range(len(documents))]
        for path, (_, text, _) in zip(paths, documents):
            path.write_text(text, encoding="utf-8")
        out = subprocess.run([relata, "analyse", "--models", models, *map(str, paths)], check=True, capture_output=True, text=True).stdout
    numbered = {int(Path(name).stem): names for name, names in names_of(out).items()}
    return {name: numbered.get(number, set()) for number, (name, _, _) in enumerate(documents)}


def main():
    relata, models, kind, path = sys.argv[1:5]
    table = NEWSWIRE if kind == "newswire" else CONLL
    documents = list(newswire(Path(path), sys.argv[5]) if kind == "newswire" else bio(Path(path)))
    found = read(relata, models, documents)
    counts = {}
    for name, _, gold in documents:
        ours = {(a, b, table[k]) for a, b, k in found.get(name, ()) if k in table}
        for kinds, which in ((ours & gold, "right"), (ours, "found"), (gold, "gold")):
            for _, _, k in kinds:
                for group in ("all", k):
                    counts.setdefault(group, Counter())[which] += 1
    for group, n in sorted(counts.items(), key=lambda item: -item[1]["gold"]):
        precision, recall = n["right"] / max(1, n["found"]), n["right"] / max(1, n["gold"])
        print(f"{group:13} precision {precision:.3f}  recall {recall:.3f}  F1 {2 * n['right'] / max(1, n['found'] + n['gold']):.3f}  gold {n['gold']}")


if __name__ == "__main__":
    main()
