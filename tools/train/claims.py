"""Articles with gold graphs as documents of corpora.py that also hold the claims they state.

Words, sentences, trees and names are those that the program reads (`relata analyse`), so that training and running see the same words. A claim
is (trigger, agent, patient, class, polarity, symmetric, probability): three words, the heads of the spans that the gold graph marks by byte
offsets, three labels, and how sure it is: 1 for gold. Only claims whose agent and patient stand in one sentence are kept. Articles without gold
graphs have the claims that the program itself proposes, with the probability that its judge gives them (silver)."""
import glob
import json
import os
import re
import subprocess

import chains
import labels as L
from corpora import blank, conllu_sentences
from gold import name_key

CLASSES = ("AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT STATEMENT "
           "ROLE MEMBER LOCATION PART_OF ALLY FAMILY OWNERSHIP NATIONALITY FOUNDER COUNTERPART OTHER").split()
POLARITIES = "affirmed negated hypothetical".split()
LEAST = 0.3  # proposed claims less probable teach nothing
NAME_TYPES = "PERSON ORG GPE LOC FAC NORP EVENT PRODUCT MISC".split()
NO_HEAD = ("PUNCT", "DET", "ADP")  # a span whose tree is broken is not headed by one of these


def analysed(relata, path):
    """The document that the program reads in a text file, without labels to learn; with what it read in doc["read"]."""
    run = subprocess.run([relata, "analyse", path], capture_output=True, text=True, check=True)
    doc, gap = blank([], []), 2
    doc["sentence"], doc["read"] = [], {"head": [], "upos": [], "ner": []}
    for comments, rows, ranges in conllu_sentences(run.stdout.split("\n")):
        if any(c.startswith("# newpar") for c in comments):
            gap = 2
        gap = add_read_sentence(doc, rows, ranges, gap)
    return doc


def add_read_sentence(doc, rows, ranges, gap):
    base, number = len(doc["words"]), (doc["sentence"][-1] + 1 if doc["sentence"] else 0)
    no_space = ["SpaceAfter=No" in r[9] for r in rows]
    for a, b, quiet in ranges:
        for i in range(a, b):
            no_space[i] = True
        no_space[b] = quiet
    for i, r in enumerate(rows):
        one = blank([r[1]], [gap if i == 0 else 0 if no_space[i - 1] else 1])
        for key in one:
            doc[key] += one[key]
        doc["sentence"].append(number)
        doc["read"]["head"].append(-1 if r[6] == "0" else base + int(r[6]) - 1)
        doc["read"]["upos"].append(r[3])
        doc["read"]["ner"].append(next((f[len("NER="):] for f in r[9].split("|") if f.startswith("NER=")), "O"))
    return 0 if no_space[-1] else 1


def byte_spans(words, data):
    """Where each word stands in the bytes of the text; a word that the program has changed stands nowhere (empty span)."""
    at, spans = 0, []
    for word in words:
        raw = word.encode("utf-8")
        found = data.find(raw, at)
        if found < 0 or found - at > 400:
            spans.append((at, at))
            continue
        at = found + len(raw)
        spans.append((found, at))
    return spans


def head_of(doc, spans, begin, end):
    """The word that heads a byte span in the tree the program read, or None."""
    inside = [i for i, (a, b) in enumerate(spans) if a < end and b > begin and b > a]
    if not inside:
        return None
    heads, tags = doc["read"]["head"], doc["read"]["upos"]
    return next((i for i in inside if heads[i] not in inside and tags[i] not in NO_HEAD), inside[-1])


def claims_of(doc, spans, relations):
    claims = []
    for r in relations:
        ends = [r.get(k + "_bytes") for k in ("trigger", "subject", "object")]
        trigger, agent, patient = (head_of(doc, spans, *e) if e else None for e in ends)
        if agent is None or patient is None or agent == patient or doc["sentence"][agent] != doc["sentence"][patient]:
            continue
        trigger = patient if trigger is None or doc["sentence"][trigger] != doc["sentence"][agent] else trigger
        claims.append((trigger, agent, patient, CLASSES.index(r["class"]), POLARITIES.index(r["polarity"]), bool(r["symmetric"]), 1.0))
    return claims


def names_of(doc, spans, data, entities):
    """What may be said of each word: names that the program reads have the types of the things that the gold graph calls so (an adjective of nationality
    stays one), and are open where it calls nothing so; a word in lower case outside of them is outside."""
    types = {}
    for e in entities:
        for mention in e["mentions"] if e["type"] in NAME_TYPES else ():
            types.setdefault(name_key(mention), set()).add(e["type"])
    read, ner, i = doc["read"]["ner"], [], 0
    while i < len(read):
        end = i + 1
        while read[i][0] == "B" and end < len(read) and read[end][0] == "I":
            end += 1
        kinds = types.get(name_key(data[spans[i][0]:spans[end - 1][1]].decode("utf-8", "replace")), set())
        if read[i] == "B-NORP" and kinds == {"GPE"}:
            kinds = {"NORP"}
        if read[i] == "O":
            ner.append(L.outside() if doc["words"][i].islower() else L.ANY)
        elif not kinds or read[i][2:] not in NAME_TYPES:
            ner += [L.ANY] * (end - i)
        else:
            ner += [L.allowed("B" if k == i else "I", "|".join(sorted(kinds))) for k in range(i, end)]
        i = end
    return ner


def proposed_of(doc, spans, candidates):
    """Of lines of `relata analyse --candidates`: those of LEAST and more whose three words stand in one sentence."""
    at, claims = {begin: i for i, (begin, end) in reversed(list(enumerate(spans))) if end > begin}, []
    for c in candidates:
        triple = [at.get(c[k][0]) if c[k] else None for k in ("anchor", "subject word", "object word")]
        if c["probability"] < LEAST or None in triple or triple[1] == triple[2] or len({doc["sentence"][w] for w in triple}) > 1:
            continue
        claims.append((*triple, CLASSES.index(c["class"]), POLARITIES.index(c["polarity"]), bool(c["symmetric"]), c["probability"]))
    return claims


def silver_articles(folder, relata):
    """Yields (name, document) of every text of a folder that the program reads, with the claims it proposes."""
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        run = subprocess.run([relata, "analyse", "--candidates", path], capture_output=True, text=True)
        if run.returncode == 0:
            doc = analysed(relata, path)
            spans = byte_spans(doc["words"], open(path, "rb").read())
            doc["claims"] = proposed_of(doc, spans, [json.loads(line) for line in run.stdout.splitlines()])
            yield os.path.basename(path)[:-len(".txt")], doc


def articles(folder, relata, left_out=()):
    """Yields (name, document) of every article with a gold graph, but those left out."""
    for path in sorted(glob.glob(os.path.join(folder, "*.gold.json"))):
        name = os.path.basename(path)[:-len(".gold.json")]
        if name in left_out:
            continue
        text = path[:-len(".gold.json")] + ".txt"
        doc = analysed(relata, text)
        with open(text, "rb") as handle:
            data = handle.read()
        spans = byte_spans(doc["words"], data)
        with open(path, encoding="utf-8") as handle:
            graph = json.load(handle)
        doc["claims"] = claims_of(doc, spans, graph["relations"])
        doc["ner"] = names_of(doc, spans, data, graph["entities"])
        chains.add_antecedents(doc, spans, data, graph, head_of)
        yield name, doc
