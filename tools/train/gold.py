#!/usr/bin/env python3
"""Gold graphs of news articles without their words: tools/train/gold.tsv, and the way from there to <article>.gold.json and back.

  tools/train/gold.py unpack TEXTS FOLDER [TABLE]   writes <article>.txt and <article>.gold.json into FOLDER for every article of the table that TEXTS has
  tools/train/gold.py pack TEXTS FOLDER TABLE       the other way: every article of FOLDER that has a gold graph; its text is that of TEXTS or a part of it

TEXTS holds <article>.txt of the corpus that the table names; <article>+2 is a later part of one. Line ends are brought to \\n first, and an article whose text is
another than the one that was read is left out and told. Rows of the table, fields by tabs, places in the text as BEGIN-END in bytes:
  A  article  SHA-256 of its whole text  how many bytes of it were read, where that is not all, or of a later part BEGIN-END
  E  id  type  canonical name  where each of its wordings stands
  R  id  subject  object  > or =  class  polarity  kind  salience  speaker or -  places of trigger, subject, object (or -), evidence  predicates by ;"""
import glob
import hashlib
import json
import os
import re
import sys
import unicodedata

TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gold.tsv")
PLACED = ("trigger", "subject", "object", "evidence")


def name_key(text):
    """What names are compared by: without case, accents, marks, an article before them and "'s" behind; a name of other letters as it stands."""
    text = re.sub(r"['’]s\b", "", text)
    key = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"^(the|a|an) ", "", re.sub(r"[^a-z0-9]+", " ", key).strip()) or text.casefold()


def text_of(path):
    with open(path, "rb") as handle:
        return handle.read().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def place(span):
    return f"{span[0]}-{span[1]}" if span else "-"


def span_of(field):
    return None if field == "-" else [int(n) for n in field.split("-")]


def source_of(name):
    """The article of which "article+2" is a part."""
    return re.sub(r"\+\d+$", "", name)


def rows_of(name, graph, text, whole):
    """The rows of one article, or of one part of it, whose whole text is given too. A wording whose white space differs from the text's is left out."""
    begin = whole.find(text) if source_of(name) != name else 0
    if begin < 0 or not whole.startswith(text, begin):
        raise SystemExit(f"gold.py: {name}.txt is no part of the article of the corpus, or not how it begins")
    part = [place((begin, begin + len(text)))] if begin else [str(len(text))] if len(text) < len(whole) else []
    yield "A", name, hashlib.sha256(whole).hexdigest(), *part
    for e in graph["entities"]:
        at = [(text.find(m.encode()), len(m.encode())) for m in e["mentions"]]
        yield "E", e["id"], e["type"], e["canonical"], " ".join(place((a, a + n)) for a, n in at if a >= 0)
    for r in graph["relations"]:
        yield ("R", r["id"], r["subject"], r["object"], "=" if r["symmetric"] else ">", r["class"], r["polarity"], r["kind"], r["salience"],
               r["attribution"] or "-", *(place(r[k + "_bytes"]) for k in PLACED), ";".join(r["predicates"]))


def add_row(graph, row, text):
    cut = lambda span: text[span[0]:span[1]].decode("utf-8", "replace")
    if row[0] == "E":
        graph["entities"].append({"id": row[1], "type": row[2], "canonical": row[3], "mentions": [cut(span_of(f)) for f in row[4].split()]})
    else:
        relation = dict(zip(("id", "subject", "object"), row[1:4]), symmetric=row[4] == "=", time=None, place=None)
        relation.update(zip(("class", "polarity", "kind", "salience"), row[5:9]), attribution=None if row[9] == "-" else row[9])
        relation.update((k + "_bytes", span_of(f)) for k, f in zip(PLACED, row[10:14]))
        graph["relations"].append(relation | {"evidence": cut(relation["evidence_bytes"]), "predicates": row[14].split(";")})


def unpack(table, texts, folder):
    """Returns how many articles were written, and the names of those whose text is not there or another."""
    graph, missing, written = None, [], 0

    def finish():
        if graph:
            with open(os.path.join(folder, graph["article"] + ".txt"), "wb") as out:
                out.write(text)
            with open(os.path.join(folder, graph["article"] + ".gold.json"), "w", encoding="utf-8") as out:
                json.dump(graph, out, ensure_ascii=False, indent=1)
        return bool(graph)

    os.makedirs(folder, exist_ok=True)
    with open(table, encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if row[0] == "A":
                written += finish()
                path = os.path.join(texts, source_of(row[1]) + ".txt")
                text = text_of(path) if os.path.exists(path) else b""
                known = hashlib.sha256(text).hexdigest() == row[2]
                missing += [] if known else [row[1]]
                text = text[slice(*map(int, row[3].split("-")))] if len(row) > 3 else text
                graph = {"article": row[1], "entities": [], "relations": [], "traps": []} if known else None
            elif row[0] in "ER" and graph:
                add_row(graph, row, text)
    return written + finish(), missing


def pack(texts, folder, table):
    with open(table, "w", encoding="utf-8") as out:
        out.write(f"# Gold graphs without their words (tools/train/gold.py tells the columns). Source and licence: docs/model-card.md.\n")
        for path in sorted(glob.glob(os.path.join(folder, "*.gold.json"))):
            name = os.path.basename(path)[:-len(".gold.json")]
            with open(path, encoding="utf-8") as handle:
                graph = json.load(handle)
            rows = rows_of(name, graph, text_of(os.path.join(folder, name + ".txt")), text_of(os.path.join(texts, source_of(name) + ".txt")))
            out.writelines("\t".join(row) + "\n" for row in rows)


def main():
    if len(sys.argv) in (4, 5) and sys.argv[1] == "unpack":
        written, missing = unpack(sys.argv[4] if len(sys.argv) == 5 else TABLE, sys.argv[2], sys.argv[3])
        print(f"{written} articles written to {sys.argv[3]}" + (f"; without their text, or with another: {' '.join(missing)}" if missing else ""))
    elif len(sys.argv) == 5 and sys.argv[1] == "pack":
        pack(*sys.argv[2:])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
