"""Label sets, lemma scripts, and the map from each corpus's name types to ours."""
import csv
import os
import re

NAME_TYPES = "PERSON ORG GPE LOC FAC NORP EVENT PRODUCT MISC DATE TIME MONEY QUANTITY".split()
NER = ["O"] + [f"{p}-{t}" for t in NAME_TYPES for p in "BI"]
NER_ID = {label: i for i, label in enumerate(NER)}
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
XPOS = ("CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ "
        "WDT WP WP$ WRB _").split()
DEPREL = ("root nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer obj iobj ccomp xcomp obl obl:agent obl:unmarked advcl "
          "advcl:relcl advmod aux aux:pass cop mark case nmod nmod:poss nmod:unmarked nmod:desc appos nummod acl acl:relcl amod det "
          "det:predet conj cc cc:preconj fixed flat list parataxis compound compound:prt expl vocative dislocated discourse orphan "
          "goeswith reparandum punct dep").split()


def lemma_script(form, lemma):
    """The shortest rewriting of the form's end: 'L|2|y' is lower-case, drop two code points, add y."""
    best = None
    for case, word in (("K", form), ("L", form.lower())):
        same = 0
        while same < min(len(word), len(lemma)) and word[same] == lemma[same]:
            same += 1
        cost = len(word) - same + len(lemma) - same
        if best is None or cost < best[0]:
            best = (cost, f"{case}|{len(word) - same}|{lemma[same:]}")
    return best[1]


LOC_WORDS = re.compile(r"\b(sea|river|ocean|mount|mountains?|mt|lake|islands?|desert|region|africa|europe|asia|america|antarctica|"
                       r"middle east|gulf|bay|strait|peninsula|valley|coast|north|south|east|west|northern|southern|eastern|western|"
                       r"central|delta|basin|forest|border|caribbean|balkans|horn|sahara|sahel|arctic|pacific|atlantic|mediterranean|"
                       r"caucasus|alps|himalayas?|line|hemisphere|world|earth|park|reserve|falls|volcano|canal|reef|cape|plateau|jungle|nile|"
                       r"amazon|danube|rhine|seine|thames|ganges|mekong|andes|euphrates|tigris)\b", re.I)
GPE_WORDS = re.compile(r"\b(city|province|state|county|district|republic|kingdom|emirates|town|village|prefecture|territory)\b", re.I)
EVENT_WORDS = re.compile(r"\b(war|cup|summit|championships?|games|elections?|olympics?|festival|conference|league|tournament|open|"
                         r"revolution|crisis|referendum|marathon|grand prix|awards?|forum|pandemic|day|uprising|attacks?)\b", re.I)
FAC_WORDS = re.compile(r"\b(airport|bridge|building|stadium|tower|hospital|church|mosque|road|street|station|hotel|palace|dam|port|"
                       r"school|museum|prison|cathedral|house|hall|park|highway|square|avenue)\b", re.I)


class Places:
    """Tells a GPE from a LOC by gazetteer and by words in the name; 'GPE|LOC' when neither knows. demonyms: "Kenyan", "Kenyans"."""

    def __init__(self, data):
        folder = os.path.join(data, "gazetteers")
        self.gpe, self.demonyms = set(), set()
        with open(os.path.join(folder, "mledoze-countries.tsv"), encoding="utf-8-sig") as f:
            for row in csv.DictReader(f, delimiter="\t"):
                for key in ("common", "official", "capital"):
                    self.gpe.add((row[key] or "").split("|")[0].casefold())
                demonym = row["demonym m"].casefold()
                self.demonyms |= {demonym, demonym + "s"} if demonym else set()
                self.gpe |= {s.casefold() for s in (row["alt spellings"] or "").split("|") if len(s) > 3}
        with open(os.path.join(folder, "world-cities.csv"), encoding="utf-8") as f:
            for row in csv.DictReader(f):
                self.gpe |= {row["name"].casefold(), row["subcountry"].casefold()}
        self.gpe |= {"us", "u.s.", "uk", "u.k.", "usa", "uae", "washington dc", "america", "britain", "england", "scotland", "wales"}

    def type_of(self, text):
        name = re.sub(r"^the ", "", text.casefold().strip())
        if name in self.gpe and name != "asia":
            return "GPE"
        if LOC_WORDS.search(name):
            return "GPE" if GPE_WORDS.search(name) or name in ("south africa", "north korea", "south korea") else "LOC"
        return "GPE" if GPE_WORDS.search(name) else "GPE|LOC"


def newswire_type(kind, text, places):
    if kind == "Location":
        return places.type_of(text)
    if kind == "Misc":
        return "EVENT" if EVENT_WORDS.search(text) else "MISC"
    return {"Person": "PERSON", "Organization": "ORG", "Facility": "FAC", "NORP": "NORP", "Product": "PRODUCT", "Date": "DATE",
            "Money": "MONEY"}[kind]


def coarse_type(kind, text, places):
    """For the BIO corpora: types joined by '|' where the corpus does not tell them apart; None for what is not a name of ours."""
    if kind in ("LOC", "location", "Location"):
        return "FAC" if FAC_WORDS.search(text) else places.type_of(text)
    if kind == "MISC" or kind == "misc":
        if text.casefold() in places.demonyms:
            return "NORP"
        return "EVENT" if EVENT_WORDS.search(text) else "MISC|NORP|EVENT|PRODUCT"
    table = {"PER": "PERSON", "ORG": "ORG", "person": "PERSON", "corporation": "ORG", "group": "ORG", "product": "PRODUCT",
             "creative-work": "PRODUCT|MISC", "politician": "PERSON", "musicalartist": "PERSON", "writer": "PERSON",
             "scientist": "PERSON", "researcher": "PERSON", "country": "GPE", "politicalparty": "ORG", "organisation": "ORG",
             "band": "ORG", "university": "ORG", "election": "EVENT", "event": "EVENT", "conference": "EVENT", "album": "PRODUCT|MISC",
             "song": "PRODUCT|MISC", "book": "PRODUCT|MISC", "poem": "PRODUCT|MISC", "magazine": "ORG|PRODUCT|MISC",
             "academicjournal": "ORG|PRODUCT|MISC", "award": "MISC|EVENT", "astronomicalobject": "LOC|MISC"}
    return table.get(kind)


ADJECTIVE = re.compile(r"^[A-Z]\w+(?:an|ese|ish|ch|ic|i|ans)$")
BELIEVERS = re.compile(r"^(?:\w+-)?(?:christian|catholic|protestant|lutheran|orthodox|jewish|jew|muslim|islamic|hindu|buddhist|sikh|republican|"
                       r"democrat|democratic|communist|socialist|nazi)s?$", re.I)


def docred_type(kind, text, places):
    """For DocRED, where a nationality is a place and a believer a body; times and numbers may be values of ours or nothing."""
    if kind in ("TIME", "NUM"):
        return None
    if kind == "ORG" and BELIEVERS.match(text):
        return "NORP"
    if kind == "LOC" and text.casefold() not in places.gpe:
        if text.casefold() in places.demonyms:
            return "NORP"
        if ADJECTIVE.match(text):
            return places.type_of(text) + "|NORP"
    return coarse_type(kind, text, places)


def gum_type(etype, text, places):
    if etype == "place":
        return "FAC" if FAC_WORDS.search(text) else places.type_of(text)
    return {"person": "PERSON|NORP", "organization": "ORG", "event": "EVENT", "object": "PRODUCT|MISC", "abstract": "MISC|EVENT|PRODUCT|NORP",
            "time": "DATE"}.get(etype)


def allowed(prefix, types):
    return tuple(sorted(NER_ID[f"{prefix}-{t}"] for t in types.split("|")))


def outside(*missing):
    """Labels that an O may hide in a corpus that does not annotate the types in `missing`."""
    return tuple(sorted([0] + [NER_ID[f"{p}-{t}"] for t in missing for p in "BI"]))


def close_choices(documents):
    """Where a word may be outside of all names or in one of a type that its corpus does not annotate, takes out the types that no
    corpus teaches, and NORP for words in lower case: nothing speaks for them there."""
    sets = {allowed for doc in documents for allowed in doc["ner"]}
    taught = {0}.union(*(allowed for allowed in sets if 0 not in allowed))
    norp = {NER_ID["B-NORP"], NER_ID["I-NORP"]}
    open_sets = {allowed: tuple(i for i in allowed if i in taught) for allowed in sets if 0 in allowed and allowed != ANY}
    lower_sets = {allowed: tuple(i for i in kept if i not in norp) for allowed, kept in open_sets.items()}
    for doc in documents:
        doc["ner"] = [(lower_sets if word.islower() else open_sets).get(allowed, allowed) for word, allowed in zip(doc["words"], doc["ner"])]


ANY = tuple(range(len(NER)))
