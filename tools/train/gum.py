"""Names and coreference of GUM, whose mentions are whole noun phrases: the name is a part of the phrase around its head."""
import re

import labels as L

CONNECTORS = {"of", "and", "for", "the", "&", "-", "\u2013", "de", "la", "al", "von", "van"}
PERSON_CONNECTORS = {"-", "\u2013", "de", "la", "al", "von", "van", "bin", "der", "di", "da", "del"}
TITLES = {"president", "minister", "chairman", "chairwoman", "professor", "director", "secretary", "king", "queen", "pope", "general",
          "justice", "speaker", "senator", "governor", "mayor", "judge", "captain", "colonel", "doctor", "mr.", "mrs.", "ms.", "dr.",
          "sir", "madam", "lord", "lady", "prince", "princess", "emperor", "chief", "ambassador", "representative", "member", "prof.",
          "father", "mother", "mom", "dad", "god", "sergeant", "officer", "counselor", "counsel", "chancellor", "bishop", "duke", "earl"}
TIMES = re.compile(r"^(\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|"
                   r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$", re.I)


def head_of(doc, begin, end):
    inside = [i for i in range(begin, end) if not begin <= doc["head"][i] < end]
    return inside[0] if inside else end - 1


def like_a_name(doc, i):
    word = doc["words"][i]
    if doc["upos"][i] == "PROPN" or doc["xpos"][i] in ("NNP", "NNPS"):
        return True
    return doc["upos"][i] in ("ADJ", "NOUN", "NUM", "VERB") and (word[0].isupper() or word[0].isdigit())


def core(doc, begin, end, head, kind):
    """The run of name-like words around the head; connectors only between two of them; titles of persons left out."""
    person = kind.startswith("PERSON")
    connectors = PERSON_CONNECTORS if person else CONNECTORS if not kind.startswith("GPE") and kind != "LOC" else {"of", "-", "and", "the"}

    def goes(i):
        if not begin <= i < end:
            return False
        if person and re.match(r"^[IVX]+$", doc["words"][i]):
            return i > begin
        return like_a_name(doc, i) and not (person and (doc["rel"][i] == "nmod:desc" or doc["upos"][i] == "NUM"))

    first, last = head, head + 1
    while True:
        step = next((n for n in (1, 2, 3) if goes(first - n) and all(
            begin <= first - k and doc["words"][first - k].lower() in connectors for k in range(1, n))), 0)
        if not step:
            break
        first -= step
    while True:
        step = next((n for n in (1, 2, 3) if goes(last + n - 1) and all(
            last + k < end and doc["words"][last + k].lower() in connectors for k in range(n - 1))), 0)
        if not step:
            break
        last += step
    return first, last


def name_of(doc, begin, end, etype, places):
    """(begin, end, types) of the name in a mention, or nothing."""
    head = head_of(doc, begin, end)
    if etype == "time" or doc["upos"][head] != "PROPN":
        return None
    kind = L.gum_type(etype, " ".join(doc["words"][begin:end]), places)
    if not kind:
        return None
    if kind.startswith("PERSON"):
        kind = "PERSON|NORP" if doc["xpos"][head] == "NNPS" else "PERSON"
    first, last = core(doc, begin, end, head, kind)
    if kind == "PERSON" and all(doc["words"][i].lower() in TITLES for i in range(first, last)):
        return None
    text = " ".join(doc["words"][first:last])
    return first, last, L.gum_type(etype, text, places) if etype == "place" else kind


def date_of(doc, begin, end):
    """(begin, end) of the calendar date in a time mention: from its first to its last number, month or weekday."""
    fits = [i for i in range(begin, end) if TIMES.match(doc["words"][i])
            or (doc["words"][i].isdigit() and doc["upos"][i] in ("NUM", "ADJ")) or re.match(r"^\d{1,2}(st|nd|rd|th)$", doc["words"][i])]
    if not any(TIMES.match(doc["words"][i]) for i in fits) or fits[-1] - fits[0] > 6:
        return None
    return fits[0], fits[-1] + 1


def names(doc, spans, places):
    """Fills doc["ner"]. A proper noun in no name, and a time that is no calendar date, stay open."""
    plain, unsure = L.outside("NORP", "MONEY", "QUANTITY", "TIME"), L.outside("DATE", "TIME", "QUANTITY", "MONEY", "NORP")
    doc["ner"] = [L.ANY if u == "PROPN" else plain for u in doc["upos"]]
    found = []
    for begin, end, fields in spans:
        if fields[1] == "time":
            doc["ner"][begin:end] = [unsure] * (end - begin)
            date = date_of(doc, begin, end)
            if date:
                found.append((date[0], date[1], "DATE"))
        else:
            name = name_of(doc, begin, end, fields[1], places)
            if name:
                found.append(name)
    taken = [False] * len(doc["words"])
    for begin, end, kind in sorted(found, key=lambda f: (f[0] - f[1], f)):
        if end - begin > 8 or any(taken[begin:end]):
            continue
        for i in range(begin, end):
            taken[i] = True
            doc["ner"][i] = L.allowed("B" if i == begin else "I", kind)


def coreference(doc, spans):
    """Fills doc["coref"]: the words of earlier mentions of the same thing (the head; of a name, all its proper nouns). A
    personal pronoun in no mention refers to nothing."""
    for i, tag in enumerate(doc["xpos"]):
        if tag in ("PRP", "PRP$"):
            doc["coref"][i] = []
    clusters = {}
    for begin, end, fields in sorted(spans):
        head = head_of(doc, begin, end)
        before = clusters.setdefault(fields[0], [])
        if doc["upos"][head] in ("PRON", "NOUN", "PROPN", "DET"):
            doc["coref"][head] = [w for w in before if w < head][-30:]
        if doc["upos"][head] == "PROPN":
            first, last = core(doc, begin, end, head, "ORG" if fields[1] != "person" else "PERSON")
            before += [i for i in range(first, last) if doc["upos"][i] == "PROPN"]
        else:
            before.append(head)
