#!/usr/bin/env python3
"""Counts the English words that stand as literals in the code of the rooms that read language, where they belong in tables.

  tests/word_literals.py LIB TEXT REST  ends with 1 if the room "text" has more than TEXT, or the others have more than REST; both only ever sink
  tests/word_literals.py LIB            prints each with its place

A word is one of the blank-divided parts of a literal. Not counted, because they are no knowledge of English: names of our own (sieves,
rules, features, columns of tables, tensors), names of Universal Dependencies, what a row of a table of rules says (its name, its example),
what is said to a user, and the wording of a relation that a rule proposes.
"""
import os
import re
import sys

ROOMS = ["text", "analysis", "syntax", "mention", "entity", "claim"]
# The formats of trees, models and features: names of our own or of others.
FORMATS = {"analysis/conllu_reader.cc", "analysis/conllu_writer.cc", "analysis/claim_head.cc", "analysis/heads.cc", "analysis/labels.cc", "claim/features.cc"}
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
WORD = re.compile(r"[A-Za-z'’.-]*[A-Za-z][A-Za-z'’.-]*")
# What stands before a literal that is a name of our own: a call that takes one, a comparison with one, or a row of names.
OURS = re.compile(
    r"\b(?:add_claim|link|add_cluster|add_named_cluster|add_person_cluster|move_members|add|add_mix|mix|floats|labels|row_of|signature_of|controller_of"
    r"|endings_of|fail|Error|kind_of|read_obliques|add_state|path)\([^()]*(?:\([^()]*\)[^()]*)*$"
    r"|\b(?:rule|row\[\d\]|use|columns\[\d\]|target|name_of\([^()]*(?:\([^()]*\))?[^()]*\)) *[!=]= *$"
    r"|\b(?:Row|Name|ClassName|Sieve|NameRule)\{[^{}]*$"
    r"|is_one_of\(name_of\([^{}]*\{[^{}]*$"
    r"|\blabel(?:\.insert\(0, | = | \+= )[^;]*$|label\([^;]*$|Label\([^;]*$|\blabel \+ $"  # the wording of a relation or a thing
)
EXAMPLE = re.compile(r'"[^"]*[A-Z"][^"]*[.?]"')  # the example sentence of a row


def literals_of(path):
    """(line, literal) of what may be a word of English."""
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith(("#include", "extern")):
                continue
            for match in LITERAL.finditer(line):
                before = line[: match.start()]
                if "//" in before:
                    break
                if not OURS.search(before) and not EXAMPLE.search(line):
                    yield number, match.group(1)


def main(lib, *most):
    if len(most) not in (0, 2):
        sys.exit(__doc__)
    total = {}
    for room in ROOMS:
        for name in sorted(os.listdir(os.path.join(lib, room))):
            if not name.endswith((".cc", ".h")) or f"{room}/{name}" in FORMATS:
                continue
            for line, literal in literals_of(os.path.join(lib, room, name)):
                words = [part for part in literal.split() if WORD.fullmatch(part)]
                part = "text" if room == "text" else "the other rooms"
                total[part] = total.get(part, 0) + len(words)
                if words and not most:
                    print(f"{room}/{name}:{line}: {literal}")
    over = False
    for (part, count), bound in zip(total.items(), most or total.values()):
        print(f"{count} words in {part}, of {bound}")
        over |= count > int(bound)
    if over:
        print("more words of English stand in the code than may: a list is a class of lexicon/words.h, lexicon/prepositions.h, lexicon/endings.h or text/spelling.h")
    return over


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
