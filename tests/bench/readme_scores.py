#!/usr/bin/env python3
"""The table of README.md under "How good it is", made from the newest figures of docs/scores.md.

  tests/bench/readme_scores.py           prints the table
  tests/bench/readme_scores.py --write   puts it into README.md
  tests/bench/readme_scores.py --check   ends with 1 if README.md has another one

Of each measure the last line of docs/scores.md counts: a row of a table that begins with the measure's words, or an ALL line of the gold articles.
"""
import decimal
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SCORES = os.path.join(ROOT, "docs", "scores.md")
README = os.path.join(ROOT, "README.md")

GOLD = r"ent P (?P<ent_p>\S+) R (?P<ent_r>\S+) F (?P<ent>\S+) type (?P<type>\S+) frag +(?P<frag>\d+) confl +(?P<confl>\d+) .*" \
       r"strict P (?P<p>\S+) R (?P<r>\S+) F .*traps (?P<traps>\d+)/(?P<tempting>\d+)"


class Missing(Exception):
    """docs/scores.md has no line of a measure."""


def rounded(figure, digits):
    """Half up, as people round; a float would make 0.555 less than it is."""
    return str(decimal.Decimal(figure).quantize(decimal.Decimal(1).scaleb(-digits), decimal.ROUND_HALF_UP))


def measured(scores, words):
    """The figures of the last row that begins with the words, in order."""
    rows = [line for line in scores.splitlines() if line.startswith("| " + words)]  # the figures stand in the last column
    if not rows:
        raise Missing(f'docs/scores.md: no row begins with "| {words}"')
    value = rows[-1].rstrip("| \n").rsplit(" | ", 1)[1]
    return re.findall(r"\d+(?:\.\d+)?", value)


def gold(scores, merged):
    """The last ALL line of the gold articles, each for itself or as one graph."""
    found = None
    lines = scores.splitlines()
    for before, line in zip(lines, lines[1:]):
        match = re.match(r"    ALL +" + GOLD, line)
        if match and (before.strip() == "as one graph:") == merged:
            found = match
    if not found:
        raise Missing("docs/scores.md: no line of the gold articles" + (" as one graph" if merged else ""))
    return found.groupdict()


def table(scores):
    each, one = gold(scores, False), gold(scores, True)
    last = lambda words, index, digits=2: rounded(measured(scores, words)[index], digits)
    unseen = "47 left-out articles: strict"
    rows = [
        ("47 news articles that nothing was tuned on: entities found F1, types right",
         last("47 left-out articles: entities", 0) + ", " + last("47 left-out articles: entities", 1)),
        ("the same: relations right in ends, direction, meaning and polarity",
         f"precision {last(unseen, 0)}, recall {last(unseen, 1)}"),
        ("13 news articles with gold graphs: entities found F1, types right", f'{each["ent"]}, {each["type"]}'),
        ("the same: things split in several nodes, nodes of several things", f'{each["frag"]}, {each["confl"]} (of 267)'),
        ("the same: relations right in ends, direction, meaning and polarity", f'precision {each["p"]}, recall {each["r"]}'),
        (f'the same: of {each["tempting"]} tempting mistakes, made', each["traps"]),
        ("the same 13 articles as one graph: entities found F1, split, mixed", f'{one["ent"]}, {one["frag"]}, {one["confl"]}'),
        ("pronouns in Wikipedia texts (GAP) F1", last("GAP development: R, P, F1", 2)),
        ("dependency trees from raw text, labelled: English Web Treebank, GUM",
         last("UD EWT dev: UPOS", 4, 1) + ", " + last("GUM dev (permissive): UPOS", 4, 1)),
        ("names in world news, in Wikipedia texts F1",
         last("names, English Worldwide Newswire dev: P, R, F1", 2) + ", " + last("names, WikiGold dev: P, R, F1", 2)),
        ("who is who across articles (ECB+, MEANTIME), B-cubed F1",
         last("ECB+ across articles, end to end: B-cubed", 0) + ", " + last("MEANTIME across articles, end to end: B-cubed", 0)),
        ("open propositions: CaRB (part of dev) F1, WiRe57 F1", last("CaRB dev (part): P, R, F1", 2) + ", " + last("WiRe57: P, R, F1", 2)),
    ]
    return "| | |\n|---|---|\n" + "".join(f"| {name} | {value} |\n" for name, value in rows)


def with_table(readme, new):
    """README.md with its table of scores replaced."""
    head, heading, rest = readme.partition("## How good it is\n")
    start, end = rest.index("| | |\n"), rest.index("\n\n", rest.index("| | |\n")) + 1
    return head + heading + rest[:start] + new + rest[end:]


def main(arguments):
    with open(SCORES, encoding="utf-8") as file:
        new = table(file.read())
    if not arguments:
        sys.stdout.write(new)
        return 0
    with open(README, encoding="utf-8") as file:
        readme = file.read()
    wanted = with_table(readme, new)
    if arguments == ["--write"]:
        with open(README, "w", encoding="utf-8") as file:
            file.write(wanted)
        return 0
    if arguments != ["--check"]:
        sys.stderr.write(__doc__)
        return 2
    if wanted != readme:
        sys.stderr.write("README.md has other scores than docs/scores.md; tests/bench/readme_scores.py --write puts these in:\n" + new)
    return int(wanted != readme)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
