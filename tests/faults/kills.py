#!/usr/bin/env python3
"""Kills commands at random moments:  kills.py RELATA GRAPH [COUNT [SEED]]

COUNT (default 20) times by SIGKILL and as often by SIGTERM: `convert` to one file and to a pair, `extract`, `merge`, `update` of a file and of a store in
place. Afterwards each file is the old or the new one, and no other file stays, neither beside it nor where temporary files lie; but, after SIGKILL, of a pair one may
be old and one new, and a file .relata-PID-N may stay (docs/trust.md), and after any signal of an update what it has read (.part) and its lock. Who opens a store next
finds it as it was or as it was to become, and when it is closed no log stays beside it. Prints how many of each there were.
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
COMMANDS = {"extract": lambda graph, article: ["extract", "--quiet", article, "-o", "out/graph.json"],
            "merge": lambda graph, article: ["merge", "--quiet", graph, "old.json", "-o", "out/graph.json"],
            "update": lambda graph, article: ["update", "--quiet", "out/graph.json", article]}


def start(relata, *words):
    return subprocess.Popen([relata, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": os.path.abspath("temporary")})


def killed(process, number, seconds):
    """The process, ended: by the signal, sent after so many seconds, where it has not ended before."""
    time.sleep(seconds)
    process.send_signal(number)
    process.wait()
    return process


def write(relata, graph, name, wait=None):
    process = start(relata, "convert", graph, name)
    if wait is None:
        process.wait()
        return process
    return killed(process, *wait)


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
    update = lambda name: start(relata, "update", name, "article.json")
    begun = time.monotonic()
    if update("after.db").wait() != 0:
        raise SystemExit("the update of a store fails")
    took = time.monotonic() - begun
    before, after = of_store(relata, "before.db"), of_store(relata, "after.db")
    told, faults = {"killed": 0, "old": 0, "new": 0}, 0
    for i in range(count):
        shutil.rmtree("out", ignore_errors=True)
        os.mkdir("out")
        name = os.path.join("out", "week.db")
        shutil.copy("before.db", name)
        begun = time.monotonic()
        process = killed(update(name), number, chance.uniform(0, 1.1 * took))
        if process.returncode == 0:
            took = 0.8 * took + 0.2 * (time.monotonic() - begun)
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


def kill_commands(relata, graph, article, number, count, chance):
    """Each of COMMANDS over the file of a graph, killed: how many were, and what was found. Returns how often that was wrong."""
    faults, smaller = 0, os.path.join(os.path.dirname(article), "2026-03-02-phone-call.json")
    for command, words in COMMANDS.items():
        def run():
            shutil.rmtree("out", ignore_errors=True)
            os.mkdir("out")
            shutil.copy(smaller if command == "update" else "old.json", "out/graph.json")
            return start(relata, *words(graph, article))

        def found():
            with open("out/graph.json", "rb") as file:
                return file.read()

        begun = time.monotonic()
        process = run()
        before = found()
        if process.wait() != 0:
            raise SystemExit(f"{command} fails")
        took, after = time.monotonic() - begun, found()
        told = {"killed": 0, "old": 0, "new": 0, "left over": 0}
        for i in range(count):
            begun = time.monotonic()
            process = killed(run(), number, chance.uniform(0, 1.1 * took))
            if process.returncode == 0:
                took = 0.8 * took + 0.2 * (time.monotonic() - begun)
            told["killed"] += process.returncode < 0
            state = "old" if found() == before else "new" if found() == after else "torn"
            told[state] = told.get(state, 0) + 1
            others = {name for name in os.listdir("out") if not (command == "update" and name in ("graph.json.part", "graph.json.lock"))} - {"graph.json"}
            told["left over"] += len(others)
            temporary = os.listdir("temporary")
            if state == "torn" or temporary or any(number == signal.SIGTERM or not name.startswith(".relata-") for name in others):
                print(f"{command}: after {signal.Signals(number).name} {state}, left over: {sorted(others)} {temporary}")
                faults += 1
        print(f"{signal.Signals(number).name} {count} times during {command}: " + ", ".join(f"{key} {value}" for key, value in told.items()))
        faults += before == after
    return faults


def content(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}


def main():
    relata, graph = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    article = os.path.join(os.path.dirname(graph), "2026-03-05-sanctions.txt")
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    faults = 0
    with tempfile.TemporaryDirectory() as root:
        os.chdir(root)
        os.mkdir("temporary")
        with open("old.json", "w") as file:
            file.write('{"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","relation":"old"}]}')
        before, after, took = {}, {}, {}
        for name in KINDS:
            for folder, source in (("old", "old.json"), ("new", graph)):
                os.makedirs(f"{folder}-{name}")
                begun = time.monotonic()
                write(relata, source, os.path.join(f"{folder}-{name}", name))
                took[name] = time.monotonic() - begun
            before[name], after[name] = content("old-" + name), content("new-" + name)
        for number in (signal.SIGKILL, signal.SIGTERM):
            told = {"killed": 0, "old": 0, "new": 0, "of a pair one old, one new": 0, "left over": 0}
            for i in range(count):
                name = list(KINDS)[i % len(KINDS)]
                shutil.rmtree("out", ignore_errors=True)
                shutil.copytree("old-" + name, "out")
                begun = time.monotonic()
                process = write(relata, graph, os.path.join("out", name), (number, chance.uniform(0, 1.3 * took[name])))
                if process.returncode == 0:
                    took[name] = 0.8 * took[name] + 0.2 * (time.monotonic() - begun)  # of the machine as it is now
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
            faults += kill_commands(relata, graph, article, number, count, chance)
            faults += kill_updates(relata, graph, number, count, chance)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
