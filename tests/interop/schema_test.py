#!/usr/bin/env python3
"""Native JSON validates against the published schema, and what is no graph does not.

usage: schema_test.py SCHEMA FOLDER (of relata_sample)
"""
import copy
import json
import sys

from expected import Sample, check, skip

try:
    import jsonschema
except ImportError:
    skip("python3-jsonschema is not installed")

FAULTS = {
    "a higher version": lambda g: g.update(version=3),
    "no nodes": lambda g: g.pop("nodes"),
    "a node without id": lambda g: g["nodes"][0].pop("id"),
    "an unknown type": lambda g: g["nodes"][0].update(entity_type="BIRD"),
    "an unknown class": lambda g: g["edges"][0].update({"class": "SING"}),
    "an edge without target": lambda g: g["edges"][0].pop("target"),
    "a weight that is text": lambda g: g["edges"][0].update(weight="3"),
    "mentions below nothing": lambda g: g["nodes"][0].update(mentions=-1),
    "evidence without text": lambda g: g["edges"][0]["evidence"][0].pop("text"),
}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    graph = Sample(sys.argv[2]).graph
    check("faults of the sample", [error.message for error in validator.iter_errors(graph)], [])
    for name, spoil in FAULTS.items():
        spoiled = copy.deepcopy(graph)
        spoil(spoiled)
        check(name + " is refused", validator.is_valid(spoiled), False)
    print("ok", len(FAULTS), "faults refused")


main()
