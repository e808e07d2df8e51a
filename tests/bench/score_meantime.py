#!/usr/bin/env python3
"""Score chains against names, descriptions and pronouns of news that are linked to what they stand for.

usage: score_meantime.py RELATA MODELS FILE.jsonl...

A line of a FILE is a document of the MEANTIME corpus (Minard et al., LREC 2016): {"tokens": [...], "token_sentence": [...], "entity_mentions":
[{"sent", "tokens", "dbpedia"}]}. Mentions with one link are one chain. A mention of a chain of ours is a mention of the key when its phrase,
its phrase without what follows the head, or its name has the key's span; one that is marked without a link is left out on both sides.
Only the sentences that are annotated throughout (0, and 2 to 5) and chains with a name or of several mentions count.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from coref_measures import score_documents

SENTENCES = {0, 2, 3, 4, 5}


def conllu(document):
    lines, last = [], None
    for number, (token, sentence) in enumerate(zip(document["tokens"], document["token_sentence"])):
        if sentence != last:
            lines += ["", "# newpar"] if sentence < 3 else [""]
            first, last = number, sentence
        lines.append(f"{number - first + 1}\t{token}" + "\t_" * 8)
    return "\n".join(lines[1:]) + "\n\n"


def marked_mentions(document):
    """{span: link or ""} of the sentences that count."""
    return {(m["tokens"][0], m["tokens"][-1] + 1): m["dbpedia"].strip() for m in document["entity_mentions"]
            if m["sent"] in SENTENCES and m["contiguous"]}


def key_chains(marked):
    chains = {}
    for span, link in marked.items():
        if link:
            chains.setdefault(link, set()).add(span)
    return [chain for chain in chains.values() if len(chain) > 1]


def response_chains(article, document, marked):
    chains, seen = [], set()
    for entity in article["entities"]:
        chain = set()
        for mention in entity["mentions"]:
            if document["token_sentence"][mention["head"]] not in SENTENCES:
                continue
            spans = [tuple(mention[name]) for name in ("phrase", "tokens", "name") if name in mention]
            span = next((s for s in spans if s in marked), spans[-1])
            if marked.get(span) != "" and span not in seen:
                chain.add(span)
        if len(chain) > 1 and (entity["named"] or any(span in marked for span in chain)):
            chains.append(chain)
            seen |= chain
    return chains


def main():
    relata, models, *files = sys.argv[1:]
    pairs = []
    for document in (json.loads(line) for name in files for line in Path(name).read_text(encoding="utf-8").splitlines()):
        with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8") as file:
            file.write(conllu(document))
            file.flush()
            out = subprocess.run([relata, "analyse", "--entities", "--format", "json", "--conllu", "--models", models, file.name],
                                 check=True, capture_output=True, text=True).stdout
        marked = marked_mentions(document)
        pairs.append((key_chains(marked), response_chains(json.loads(out), document, marked)))
    for name, (recall, precision, f1) in score_documents(pairs).items():
        print(f"{name:8}  recall {recall:.3f}  precision {precision:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
