#!/usr/bin/env python3
"""Kills a write at random moments:  kills.py RELATA GRAPH [COUNT [SEED]]

COUNT (default 20) times by SIGKILL and as often by SIGTERM, for one file and for a pair. Afterwards each file is the old or the new one, and no other file
stays, but, after SIGKILL, of a pair one may be old and one new, and a file .relata-PID-N may stay (docs/trust.md). As often an update of a store in place: who opens
it next finds it as it was or as it was to become, and when it is closed no log stays beside it. Prints how many of each there were.
"""
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

KINDS = {"graph.json": ["graph.json"], "graph.relata": ["graph.relata"], "graph.graphml.gz": ["graph.graphml.gz"], "graph.csv": ["graph-nodes.csv", "graph-edges.csv"]}


def write(relata, graph, name, wait=None):
    process = subprocess.Popen([relata, "convert", graph, name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if wait is None:
        process.wait()
        return process
    number, seconds = wait
    time.sleep(seconds)
    process.send_signal(number)
    process.wait()
    return process


def of_store(relata, name):
    """The graph of a store, as another process finds it."""
    told = subprocess.run([relata, "convert", name, "--format", "json", "-o", "-"], capture_output=True)
    return told.stdout if told.returncode == 0 else told.stderr


def kill_updates(relata, graph, number, count, chance):
    """An update of a store in place, killed: how many were, and what was found."""
    with open("article.json", "w") as file:
        file.write('{"graph":{"sources":[{"id":"late.txt","words":5}]},"nodes":[{"id":"a","label":"Ada Marlow","entity_type":"PERSON","sources":["late.txt"]},'
                   '{"id":"b","label":"Orm","entity_type":"GPE","sources":["late.txt"]}],"edges":[{"source":"a","target":"b","relation":"visit","evidence":'
                   '[{"source":"late.txt","start":0,"end":9,"text":"Ada Marlow visited Orm."}]}]}')
    write(relata, graph, "before.db")
    shutil.copy("before.db", "after.db")
    update = lambda name: subprocess.Popen([relata, "update", name, "article.json"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start = time.monotonic()
    if update("after.db").wait() != 0:
        raise SystemExit("the update of a store fails")
    took = time.monotonic() - start
    before, after = of_store(relata, "before.db"), of_store(relata, "after.db")
    told, faults = {"killed": 0, "old": 0, "new": 0}, 0
    for i in range(count):
        shutil.rmtree("out", ignore_errors=True)
        os.mkdir("out")
        name = os.path.join("out", "week.db")
        shutil.copy("before.db", name)
        start = time.monotonic()
        process = update(name)
        time.sleep(chance.uniform(0, 1.1 * took))
        process.send_signal(number)
        process.wait()
        if process.returncode == 0:
            took = 0.8 * took + 0.2 * (time.monotonic() - start)
        told["killed"] += process.returncode < 0
        found = of_store(relata, name)
        state = "old" if found == before else "new" if found == after else "torn"
        told[state] = told.get(state, 0) + 1
        others = sorted(set(os.listdir("out")) - {"week.db", "week.db.part", "week.db.lock"})
        if state == "torn" or others:
            print(f"update of a store: after {signal.Signals(number).name} {state}, left over: {others}")
            faults += 1
    print(f"{signal.Signals(number).name} {count} times during the update of a store: " + ", ".join(f"{key} {value}" for key, value in told.items()))
    return faults + (before == after)


def content(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}


def main():
    relata, graph = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    faults = 0
    with tempfile.TemporaryDirectory() as root:
        os.chdir(root)
        with open("old.json", "w") as file:
            file.write('{"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","relation":"old"}]}')
        before, after, took = {}, {}, {}
        for name in KINDS:
            for folder, source in (("old", "old.json"), ("new", graph)):
                os.makedirs(f"{folder}-{name}")
                start = time.monotonic()
                write(relata, source, os.path.join(f"{folder}-{name}", name))
                took[name] = time.monotonic() - start
            before[name], after[name] = content("old-" + name), content("new-" + name)
        for number in (signal.SIGKILL, signal.SIGTERM):
            told = {"killed": 0, "old": 0, "new": 0, "of a pair one old, one new": 0, "left over": 0}
            for i in range(count):
                name = list(KINDS)[i % len(KINDS)]
                shutil.rmtree("out", ignore_errors=True)
                shutil.copytree("old-" + name, "out")
                start = time.monotonic()
                process = write(relata, graph, os.path.join("out", name), (number, chance.uniform(0, 1.3 * took[name])))
                if process.returncode == 0:
                    took[name] = 0.8 * took[name] + 0.2 * (time.monotonic() - start)  # of the machine as it is now
                elif process.returncode < 0:
                    told["killed"] += 1
                    took[name] = max(took[name] * 1.02, 0.002)
                found = content("out")
                ours = {file: found.pop(file, None) for file in KINDS[name]}
                states = {"old" if ours[file] == before[name][file] else "new" if ours[file] == after[name][file] else "torn" for file in ours}
                told["left over"] += len(found)
                state = "torn" if "torn" in states else states.pop() if len(states) == 1 else "of a pair one old, one new"
                told[state] = told.get(state, 0) + 1
                if state == "torn" or (number == signal.SIGTERM and (found or state.startswith("of a pair"))) or any(not file.startswith(".relata-") for file in found):
                    print(f"{name}: after {signal.Signals(number).name} {state}, left over: {sorted(found)}")
                    faults += 1
            print(f"{signal.Signals(number).name} {count} times: " + ", ".join(f"{key} {value}" for key, value in told.items()))
            faults += kill_updates(relata, graph, number, count, chance)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
