"""Antecedents from gold graphs: what stands for the same thing of an article, as far as its entities' wordings and its relations' ends tell.

A gold graph lists how each thing is called, and where the words stand that are the ends of a relation, pronouns too. Pronouns among them, and nouns that stand
for what has a name, are taught to refer to the earlier words of their thing. Words of which the graph does not say what they stand for are neither right nor wrong."""
import re

MOST = 30  # earlier words of a thing
NOT_ASKED = set("i me my mine we us our ours you your yours who whom whose which that what".split())  # speakers and relative clauses have steps of their own


def occurrences(data, wording):
    """Byte spans of a wording in the text, whatever its white space."""
    pattern = rb"\s+".join(re.escape(w) for w in wording.encode("utf-8").split())
    return [m.span() for m in re.finditer(rb"(?<![\w-])" + pattern + rb"(?![\w-])", data)] if pattern else []


def wordings_of(graph, data):
    """(begin, end, thing) of every wording that only one thing has, the longer first."""
    owners = {}
    for e in graph["entities"]:
        for wording in {e["canonical"], *e["mentions"]}:
            owners.setdefault(wording, set()).add(e["id"])
    spans = [(a, b, next(iter(ids))) for wording, ids in owners.items() if len(ids) == 1 for a, b in occurrences(data, wording)]
    return sorted(spans, key=lambda s: (s[0] - s[1], s))


def things_at_heads(doc, spans, data, graph, head_of):
    """{word: things}: what each head of a mention stands for. The ends of relations go before wordings, longer wordings before shorter ones."""
    things = {}
    for r in graph["relations"]:
        for end in ("subject", "object"):
            head = head_of(doc, spans, *r[end + "_bytes"]) if r.get(end + "_bytes") else None
            if head is not None:
                things.setdefault(head, set()).add(r[end])
    for begin, end, thing in wordings_of(graph, data):
        head = head_of(doc, spans, begin, end)
        if head is not None:
            things.setdefault(head, {thing})
    return things


def name_around(doc, head):
    """The words of the name that the program reads around the word, or the word alone."""
    ner, begin, end = doc["read"]["ner"], head, head + 1
    if ner[head] == "O":
        return [head]
    while ner[begin][0] == "I":
        begin -= 1
    while end < len(ner) and ner[end][0] == "I":
        end += 1
    return list(range(begin, end))


def add_antecedents(doc, spans, data, graph, head_of):
    """Fills doc["coref"] and doc["unsure"] of corpora.py. Only who has earlier words is asked."""
    things = things_at_heads(doc, spans, data, graph, head_of)
    named = {e["id"] for e in graph["entities"] if e["type"] != "CONCEPT"}
    tags, before = doc["read"]["upos"], {}
    open_words = [i for i, tag in enumerate(tags) if tag in ("PRON", "NOUN") and len(things.get(i, ())) != 1]
    for head in sorted(things):
        if len(things[head]) != 1:
            continue
        thing = next(iter(things[head]))
        earlier = before.setdefault(thing, [])
        asked = tags[head] == "PRON" or (tags[head] in ("NOUN", "DET") and thing in named)
        if earlier and asked and doc["words"][head].lower() not in NOT_ASKED:
            doc["coref"][head] = earlier[-MOST:]
            doc["unsure"][head] = tuple(w for w in open_words if w < head)
        earlier += [w for w in name_around(doc, head) if w not in earlier]
