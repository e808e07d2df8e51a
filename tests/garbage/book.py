#!/usr/bin/env python3
"""Print a book of about N words: news-like paragraphs about ever new people, bodies and places. usage: book.py N"""
import random
import sys

FIRST = "Marta Otieno Lars Amina Joseph Ingrid Pavel Chen Rosa Samuel Leila Tomas Grace Henrik Fatima Daniel".split()
START = "Ol Kar Mor Van Ber Sto Lin Has Tor Gal Nor Bel Kis Wan Dra Fen".split()
END = "sen ova ali berg uku strom ando etti iev ari mann ese wood ichi oko dal".split()
BODIES = "Ministry of Water|Harbour Authority|Central Bank|National Council|Rail Company|Teachers' Union".split("|")
SENTENCES = [
    "{name}, the head of the {body} of {place}, met {other} in {town} on Tuesday.",
    "{other} told reporters that the {body} would not pay {name} before the vote.",
    "She said that the talks with {place} had failed, and that he had left {town} for good.",
    "The company, which is based in {town}, bought {place} Steel from {name} for $3 million in 2019.",
    "\"We will not sign it,\" {name} said. The minister denied that {other} had threatened the {body}.",
]


def word(random_):
    return random_.choice(START) + random_.choice("aeiou") + random_.choice(END)


def main():
    wanted, source, words = int(sys.argv[1]), random.Random(5), 0
    while words < wanted:
        names = {"name": source.choice(FIRST) + " " + word(source), "other": source.choice(FIRST) + " " + word(source), "place": word(source),
                 "town": word(source), "body": source.choice(BODIES)}
        paragraph = " ".join(source.choice(SENTENCES).format(**names) for _ in range(4))
        words += len(paragraph.split())
        print(paragraph)


if __name__ == "__main__":
    main()
