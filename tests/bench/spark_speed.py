#!/usr/bin/env python3
"""Reading and merging many articles with Spark on this machine, beside the program on as many threads.

usage: spark_speed.py RELATA TEXT... [--articles N] [--words N] [--tasks N]

Texts are repeated, cut to so many words, until there are N articles; each time names get another ending ("Halden" is "Haldenba", then "Haldence"), so that things are new. Both
ways read the same files and make one graph as JSON; whether the two graphs are the same is told. Seconds are those of the clock, Spark's start included. Needs
the wheel of the same build, pyspark, pandas, pyarrow and Java.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


def changed(text, round_):
    """The text with names that no earlier round has."""
    ending = "".join("bcdfghklmnprst"[digit] + "aeiou"[digit % 5] for digit in digits(round_, 14))
    return text if round_ == 0 else NAME.sub(lambda name: name.group() + ending, text)


def digits(number, base):
    while number:
        yield number % base
        number //= base


def write_articles(folder, texts, given):
    """Without characters that do not show, which the program leaves out of files."""
    for number in range(given.articles):
        text = " ".join(pathlib.Path(texts[number % len(texts)]).read_text(encoding="utf-8").split()[:given.words])
        text = "".join(filter(str.isprintable, text))
        (folder / f"{number:06}.txt").write_text(changed(text, number // len(texts)) + "\n", encoding="utf-8")


def timed(name, command):
    begin = time.monotonic()
    subprocess.run(command, check=True, env={**os.environ, "PYSPARK_PYTHON": sys.executable})
    seconds = time.monotonic() - begin
    print(f"{name:30} {seconds:8.1f} s", flush=True)
    return seconds


def with_spark(folder, tasks, out):
    from pyspark.sql import SparkSession
    from relata import spark

    session = SparkSession.builder.master(f"local[{tasks}]").config("spark.ui.enabled", "false").config("spark.driver.memory", "4g").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    rows = [(path.name, path.read_text(encoding="utf-8"), None) for path in sorted(pathlib.Path(folder).iterdir())]
    frame = session.createDataFrame(rows, "id string, text string, date string").repartition(4 * int(tasks))
    articles = spark.extract(frame).persist()
    begin = time.monotonic()
    articles.count()
    read = time.monotonic()
    graph = spark.merge(articles)
    print(f"{'  of it: read, merged':30} {read - begin:8.1f} s, {time.monotonic() - read:.1f} s", flush=True)
    pathlib.Path(out).write_text(graph.to_json(), encoding="utf-8")
    session.stop()


def main():
    if len(sys.argv) == 5 and sys.argv[1] == "--with-spark":
        return with_spark(*sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("relata")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--tasks", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder, graphs = pathlib.Path(scratch, "texts"), pathlib.Path(scratch, "graphs")
        folder.mkdir()
        write_articles(folder, sorted(given.texts), given)
        one, other = os.path.join(scratch, "one.json"), os.path.join(scratch, "other.json")
        read = timed("relata extract --each", [given.relata, "extract", "-q", "--each", "--threads", str(given.tasks), "-o", str(graphs), str(folder)])
        merged = timed("relata merge", [given.relata, "merge", "-q", *sorted(map(str, graphs.iterdir())), "-o", one])
        spark = timed(f"relata.spark, local[{given.tasks}]", [sys.executable, __file__, "--with-spark", str(folder), str(given.tasks), other])
        print(f"throughput of the program's: {(read + merged) / spark:.2f}")
        subprocess.run([given.relata, "convert", other, other + ".json"], check=True, stderr=subprocess.DEVNULL)
        print("the same graph" if pathlib.Path(one).read_bytes() == pathlib.Path(other + ".json").read_bytes() else "ANOTHER GRAPH")
    return 0


sys.exit(main())
