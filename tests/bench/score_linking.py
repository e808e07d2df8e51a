#!/usr/bin/env python3
"""Score links to the gazetteer, and who is who, on articles whose mentions are linked to Wikidata.

usage: score_linking.py RELATA MODELS TABLES FILE.jsonl...

FILE: News-Fair or Wiki-Fair (Bast, Hertel and Prange, EMNLP 2023), JSON lines with text, evaluation_span and labels; TABLES: the folder of the gazetteer's
tables (lib/gazetteer). Wikidata's numbers are none of ours, so that a link is right if the label's name is one of the names of our entry.
Of nested labels the outer one counts. A label is ours if a name, phrase or head of ours has the same span, or else shares half of it.

recall: of the labels that the gazetteer has an entry for (a name of the tables, or one that we linked right), those linked right; "of all": of all labels linked to Wikidata.
precision: of our links on labels, those right; a link where the label is something that Wikidata lacks is wrong.
who is who: B-cubed of our entities against the labels of an article, all labels with a number, a label that we have no mention for missed.
"""
import csv
import json
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from coref_measures import score_documents
from score_cross import chains_of, shared


def folded(name):
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.removeprefix("the ").strip()


def gazetteer(folder):
    """{id: folded names} of the tables: countries (code, name, demonyms, capital ... aliases), cities (code, name, type, aliases), bodies (short
    name, full name ... aliases)."""
    names = {}

    def add(entry, own):
        names.setdefault(entry, set()).update(folded(name) for name in own if name != "-")

    def rows_of(table):
        with open(folder / f"{table}.tsv", encoding="utf-8") as lines:
            yield from csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)

    for code, name, demonyms, capital, _, aliases in rows_of("countries"):
        add(f"country:{code}", [name, *aliases.split(";")])
        add(f"city:{code}:{capital}", [capital])
        add(f"people:{code}", [name, *(form for one in demonyms.split(";") for form in (one, one + "s", one + " people"))])
    for code, name, _, aliases in rows_of("cities"):
        add(f"city:{code}:{name}", [name, *aliases.split(";")])
    for row in rows_of("bodies"):
        add(f"body:{row[0]}", [row[0], row[1], *row[-1].split(";")])
    return names


def names_of(names, entry):
    """The names of an entry: those of the tables, and the last part of its id ("place:US:Oakland", "region:Europe")."""
    return names.get(entry, set()) | {folded(entry.split(":")[-1])}


def labels_of(document):
    """(byte span, Wikidata number or None, name, is a pronoun or description) of the outer labels in the annotated part."""
    begin, end = document["evaluation_span"]
    place = lambda at: len(document["text"][:at].encode())
    out = []
    for label in document["labels"]:
        a, b = label["span"]
        if begin <= a and b <= end and label.get("parent") is None and label["entity_id"] not in ("DATETIME", "QUANTITY"):
            number = label["entity_id"] if label["entity_id"].startswith("Q") else None
            out.append(((place(a), place(b)), number, label["name"], bool(label.get("coref"))))
    return out


def read(relata, models, documents):
    """For every document [(spans, entity's number, gazetteer id or "")] of our mentions."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.jsonl"
        texts.write_text("".join(json.dumps({"id": str(n), "text": d["text"]}) + "\n" for n, d in enumerate(documents)), encoding="utf-8")
        out = subprocess.run([relata, "analyse", "--entities", "--format", "json", "--models", models, texts], check=True, capture_output=True, text=True).stdout
    found = {}
    for article in map(json.loads, out.splitlines()):
        rows = found[int(article["id"])] = []
        for number, entity in enumerate(article["entities"]):
            for mention in entity["mentions"]:
                spans = [tuple(mention[k]) for k in ("bytes", "name_bytes", "phrase_bytes", "head_bytes") if k in mention]
                rows.append((spans, number, entity.get("gazetteer_id", "")))
    return [found.get(n, []) for n in range(len(documents))]


def judged(names, known, label, entry):
    """(right, linked, knowable, all): whether a label (its Wikidata number or None, its name) that is linked to a gazetteer entry ("" for none)
    counts as each. `known`: the names of the tables. What is linked right is knowable, whether or not the tables tell that name."""
    wikidata, name = label
    right = wikidata is not None and entry != "" and folded(name) in names_of(names, entry)
    return right, entry != "", right or (wikidata is not None and folded(name) in known), wikidata is not None


def ours_at(rows, span):
    share = lambda row: max(shared(own, span) for own in row[0])
    best = max(rows, key=share, default=None)
    return best if best and share(best) >= 0.5 else None


def main():
    relata, models, tables, *paths = sys.argv[1:]
    names = gazetteer(Path(tables))
    known = set().union(*names.values())
    for path in paths:
        documents = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
        counts = {kind: [0, 0, 0, 0] for kind in ("names", "pronouns and descriptions")}  # right, linked, knowable, all
        chains = []
        for number, (document, rows) in enumerate(zip(documents, read(relata, models, documents))):
            key, response = [], []
            for span, wikidata, name, coref in labels_of(document):
                ours = ours_at(rows, span)
                count = counts["pronouns and descriptions" if coref else "names"]
                for k, value in enumerate(judged(names, known, (wikidata, name), ours[2] if ours else "")):
                    count[k] += value
                if wikidata:
                    key.append(((number, span), wikidata))
                    if ours:
                        response.append(((number, span), ours[1]))
            chains.append((chains_of(key), chains_of(response)))
        print(Path(path).name)
        for kind, (right, linked, knowable, every) in counts.items():
            precision, recall = right / max(1, linked), right / max(1, knowable)
            print(f"  {kind:25}  recall {recall:.3f} of {knowable} knowable ({right / max(1, every):.3f} of all {every})  precision {precision:.3f}  "
                  f"F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")
        recall, precision, f1 = score_documents(chains)["B-cubed"]
        print(f"  who is who: B-cubed         recall {recall:.3f}  precision {precision:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
