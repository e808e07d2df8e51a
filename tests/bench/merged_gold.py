#!/usr/bin/env python3
"""Unite the gold graphs of many articles into one, to judge a graph of all of them.

usage: merged_gold.py GOLD_DIR OUT_DIR     writes OUT_DIR/all.gold.json

Named entities are one where their canonical names are the same; unnamed concepts stay those of their article. A mention that names different
things in different articles ("the country") identifies none and is left out; so is a trap between two things that some article affirms.
"""
import json
import sys
from collections import defaultdict
from pathlib import Path


class Union:
    def __init__(self):
        self.entities, self.relations, self.traps = {}, [], []

    def add(self, article, gold):
        ids = {}
        for entity in gold["entities"]:
            named = entity["type"] != "CONCEPT"
            key = ("", entity["canonical"]) if named else (article, entity["canonical"])
            one = self.entities.setdefault(key, dict(entity, id=f"m{len(self.entities)}", mentions=[]))
            one["mentions"] = list(dict.fromkeys(one["mentions"] + entity["mentions"]))
            ids[entity["id"]] = one["id"]
        for relation in gold["relations"]:
            self.relations.append(dict(relation, id=f"{article}/{relation['id']}", subject=ids[relation["subject"]],
                                       object=ids[relation["object"]], attribution=ids.get(relation["attribution"])))
        self.traps += [dict(t, subject=ids[t["subject"]], object=ids[t["object"]]) for t in gold["traps"]]

    def result(self):
        bearers = defaultdict(set)
        for entity in self.entities.values():
            for mention in entity["mentions"]:
                bearers[mention.casefold()].add(entity["id"])
        for entity in self.entities.values():
            entity["mentions"] = [m for m in entity["mentions"] if len(bearers[m.casefold()]) == 1 or m == entity["canonical"]]
        affirmed = {(r["subject"], r["object"]) for r in self.relations if r["polarity"] == "affirmed"}
        return {"article": "all", "entities": list(self.entities.values()), "relations": self.relations,
                "traps": [t for t in self.traps if (t["subject"], t["object"]) not in affirmed]}


def main():
    source, target = map(Path, sys.argv[1:])
    union = Union()
    for path in sorted(source.glob("*.gold.json")):
        union.add(path.name.removesuffix(".gold.json"), json.loads(path.read_text(encoding="utf-8")))
    target.mkdir(parents=True, exist_ok=True)
    (target / "all.gold.json").write_text(json.dumps(union.result(), ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
