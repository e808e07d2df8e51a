#!/usr/bin/env python3
"""Score who is who across articles: what is one thing in many articles shall be one node.

usage: score_cross.py RELATA MODELS (ecbplus FOLDER | meantime FILE.jsonl...)

The articles of a topic are read into one graph; a mention stands for the node that its article's entity became. Key: in ECB+ (Cybulska and Vossen,
LREC 2014) the mentions of people, things and places in its validated sentences, in MEANTIME (Minard et al., LREC 2016) the mentions with one link
in the sentences annotated throughout. Keys mark now the bare noun ("climber"), now the whole phrase ("a hospital in Los Angeles"). A mention of ours
is one of the key if its name, its words or its whole phrase have the same span; or else, of those whose head the key holds, the one that shares most of
its characters, if it shares half of both together or the key lies in it (minimal spans: Moosavi, Born, Poesio and Strube, ACL 2019).

Two rows: "gold mentions" takes a mention that we do not have as a thing of its own; "end to end" leaves it out, so that it is missed.
Mentions of ours that the key lacks are left out, since the keys leave most things unmarked.
"""
import csv
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from coref_measures import score_documents

CLOSE_BEFORE = set(".,;:!?)]}%'") | {"'s", "n't", "''", "'re", "'ve", "'ll", "'d"}
CLOSE_AFTER = set("([{$#") | {"``"}
QUOTES = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}


class Article:
    def __init__(self, name, tokens, sentences, first):
        """first: the first sentence of the text; what comes before (an address) is left out."""
        self.name, self.text, self.place = name, "", {}
        before = None
        for number, (token, sentence) in enumerate(zip(tokens, sentences)):
            if sentence < first:
                continue
            close = before is None or token in CLOSE_BEFORE or before in CLOSE_AFTER
            self.text += "" if close else " "
            begin = len(self.text.encode())
            self.text += QUOTES.get(token, token)
            self.place[number] = (begin, len(self.text.encode()))
            before = token
        self.key = {}  # (begin, end) -> chain

    def mark(self, tokens, chain):
        spans = [self.place[t] for t in tokens if t in self.place]
        if spans:
            self.key[(spans[0][0], spans[-1][1])] = chain


def ecbplus(folder):
    validated = defaultdict(set)
    with open(folder / "validated_sentences.csv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            validated[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    topics = defaultdict(list)
    for line in (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        article = Article(document["doc"], document["tokens"], document["token_sentence"], int(document["doc"].endswith("plus")))
        for mention in document["mentions"]:
            thing = mention["type"].startswith(("HUMAN", "NON_HUMAN", "LOC"))
            if thing and mention["sent"] in validated[document["doc"]]:
                local = mention.get("cluster") if mention.get("scope") == "cross" else (document["doc"], mention.get("cluster") or mention["m"])
                article.mark(mention["tokens"], local)
        topics[document["topic"]].append(article)
    return topics


def meantime(paths):
    topics = {}
    for path in paths:
        topics[path.stem] = []
        for document in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            article = Article(document["doc"], document["tokens"], document["token_sentence"], 0)
            for mention in document["entity_mentions"]:
                if mention["dbpedia"].strip() and mention["contiguous"] and mention["sent"] in (0, 2, 3, 4, 5):
                    article.mark(mention["tokens"], mention["dbpedia"].strip())
            topics[path.stem].append(article)
    return topics


def shared(a, b):
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both / (max(a[1], b[1]) - min(a[0], b[0]))


class Reading:
    """The graph of a topic, and what each mention of each article became in it."""

    def __init__(self, relata, models, articles):
        with tempfile.TemporaryDirectory() as folder:
            texts, graph = Path(folder) / "topic.jsonl", Path(folder) / "topic.json"
            texts.write_text("".join(json.dumps({"id": a.name, "text": a.text}) + "\n" for a in articles), encoding="utf-8")
            subprocess.run([relata, "extract", "--quiet", "--models", models, texts, "-o", graph], check=True)
            chains = subprocess.run([relata, "analyse", "--entities", "--format", "json", "--models", models, texts],
                                    check=True, capture_output=True, text=True).stdout
            self.nodes = {}
            for node in json.loads(graph.read_text(encoding="utf-8"))["nodes"]:
                for part in node.get("parts") or [node]:
                    for source in part["sources"]:
                        self.nodes.setdefault((source, part["label"]), node["id"])
        self.mentions = {}
        for article in map(json.loads, chains.splitlines()):
            rows = self.mentions[article["id"]] = []
            for number, entity in enumerate(article["entities"]):
                node = self.nodes.get((article["id"], entity["label"]), (article["id"], number))
                for mention in entity["mentions"]:
                    spans = [tuple(mention[which]) for which in ("bytes", "name_bytes", "phrase_bytes") if which in mention]
                    rows.append((spans, tuple(mention["head_bytes"]), node))

    def node_at(self, article, span):
        """The node of the mention of ours that the key's span is, or None."""
        share = lambda row: max(shared(own, span) for own in row[0])
        holds = lambda outer, inner: outer[0] <= inner[0] and inner[1] <= outer[1]
        rows = [row for row in self.mentions.get(article.name, []) if span in row[0] or holds(span, row[1])]
        best = max(rows, key=share, default=None)
        if best and (share(best) >= 0.5 or any(holds(own, span) for own in best[0])):
            return best[2]
        return None


def chains_of(pairs):
    chains = defaultdict(set)
    for mention, chain in pairs:
        chains[chain].add(mention)
    return list(chains.values())


def main():
    relata, models, kind, *paths = sys.argv[1:]
    topics = ecbplus(Path(paths[0])) if kind == "ecbplus" else meantime(map(Path, paths))
    results = {"gold mentions": [], "end to end": []}
    for _, articles in sorted(topics.items()):
        reading = Reading(relata, models, articles)
        key = [((a.name, span), chain) for a in articles for span, chain in a.key.items()]
        found = [((a.name, span), reading.node_at(a, span)) for a in articles for span in a.key]
        results["end to end"].append((chains_of(key), chains_of((m, node) for m, node in found if node is not None)))
        results["gold mentions"].append((chains_of(key), chains_of((m, m if node is None else node) for m, node in found)))
    for row, pairs in results.items():
        for name, (recall, precision, f1) in score_documents(pairs).items():
            print(f"{row:14} {name:8}  recall {recall:.3f}  precision {precision:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
