#!/usr/bin/env python3
"""Score the article that is read of web pages against the text expected: words as bags, averaged over pages.

usage: score_pages.py RELATA PAGES.jsonl[.gz] [--worst N] [--part NAME]

A line of PAGES holds `name`, `html` and `article_text`, and maybe `metadata` with `publishedTime`. --part dev takes two of three pages in the
order of their names, for work on the rules; --part check the others, for seeing whether the rules are general.
"""
import argparse
import gzip
import json
import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path


def words(text):
    return Counter(re.findall(r"\w+", text))


def score(text, expected):
    """(F1, precision, recall) of two texts as bags of words."""
    read, gold = words(text), words(expected)
    common = sum((read & gold).values())
    precision, recall = common / max(1, sum(read.values())), common / max(1, sum(gold.values()))
    return (2 * precision * recall / (precision + recall) if common else 0.0), precision, recall


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("relata")
    arguments.add_argument("pages")
    arguments.add_argument("--worst", type=int, default=0)
    arguments.add_argument("--part", choices=["all", "dev", "check"], default="all")
    options = arguments.parse_args()
    with (gzip.open if options.pages.endswith(".gz") else open)(options.pages, "rt", encoding="utf-8") as lines:
        pages = sorted(map(json.loads, lines), key=lambda page: page["name"])
    if options.part != "all":
        pages = [page for i, page in enumerate(pages) if (i % 3 == 2) == (options.part == "check")]
    with tempfile.TemporaryDirectory() as folder:
        for page in pages:
            Path(folder, page["name"] + ".html").write_text(page["html"], encoding="utf-8")
        out = subprocess.run([options.relata, "read", "--quiet", "--any-language", "--format", "jsonl", folder], check=True, capture_output=True).stdout
    read = {}
    for line in out.decode("utf-8").splitlines():
        article = json.loads(line)
        read[article["id"].removesuffix(".html")] = article
    rows, dated, right = [], 0, 0
    for page in pages:
        article = read.get(page["name"], {})
        rows.append((*score(article.get("text", ""), page["article_text"]), page["name"]))
        day = ((page.get("metadata") or {}).get("publishedTime") or "")[:10]
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
            dated += 1
            right += article.get("date") == day
    count = len(rows)
    f1, precision, recall = (sum(row[i] for row in rows) / count for i in range(3))
    print(f"{count} pages: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}, lost {sum(row[2] < 0.1 for row in rows)}, days {right} of {dated}")
    for row in sorted(rows)[: options.worst]:
        print("%.3f %.3f %.3f %s" % row)


if __name__ == "__main__":
    main()
