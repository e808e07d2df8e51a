#!/bin/sh
# Bad input as a whole: every case has to end with the right exit code, in bounded memory, within the time limit of the test.
# usage: garbage.sh RELATA MODEL.model PYTHON
# Sizes are chosen for the tiny model; GARBAGE=100 multiplies the great ones by as much.
relata=$1
python=$3
times=${GARBAGE:-1}
work=$(mktemp -d) || exit 1
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
mkdir "$work/models" && cp "$2" "$work/models/relata.model"
export RELATA_MODELS="$work/models"
failed=0

# Memory is bounded by ulimit where the program can run so: the address sanitizer maps terabytes at its start.
limit="ulimit -v 1500000"
if ! (eval "$limit" && exec "$relata" --version) >/dev/null 2>&1; then
  echo "memory is not bounded: the program does not start under $limit"
  limit=true
fi

# want CODE NAME COMMAND...: runs the command with little memory and compares its exit code; its messages go to $work/messages.
want() {
  expected=$1 name=$2
  shift 2
  (eval "$limit" && exec "$@") >"$work/out" 2>"$work/messages" </dev/null
  found=$?
  if [ "$found" -ne "$expected" ]; then
    echo "$name: exit code $found, expected $expected: $(head -c 300 "$work/messages")"
    failed=1
  fi
}

says() {
  grep -q "$2" "$work/messages" || { echo "$1: the message does not say '$2': $(head -c 300 "$work/messages")"; failed=1; }
}

repeated() { "$python" -c 'import sys; sys.stdout.buffer.write(eval(sys.argv[1]) * int(sys.argv[2]))' "$1" "$2"; }
graph() { want 0 "$1" "$relata" extract --quiet --threads 2 -o "$work/graph.json" "$2"; }

: >"$work/empty.txt"
graph "an empty file" "$work/empty.txt"

repeated "b'and the lake fell '" $((2500 * times)) >"$work/sentence.txt"
graph "a sentence of ten thousand words" "$work/sentence.txt"

repeated "b'x' * 1000" $((500 * times)) >"$work/line.txt"
graph "a line without a space" "$work/line.txt"

repeated "b'\\xff\\xfe\\xc3 \\xe2\\x82 lake'" 20000 >"$work/utf8.txt"
graph "broken UTF-8" "$work/utf8.txt"

repeated "'\\U0001F600 \\u65e5\\u672c \\u041e\\u0437\\u0435\\u0440\\u043e '.encode()" 3000 >"$work/scripts.txt"
graph "emoji and scripts" "$work/scripts.txt"

repeated "b'(' * 500 + b'\"' * 500 + b'. ' * 500" 10 >"$work/marks.txt"
graph "nothing but marks" "$work/marks.txt"

repeated "bytes(range(32)) + b'lake fell '" 1000 >"$work/controls.txt"
want 3 "control characters and NULs" "$relata" extract --quiet -o "$work/graph.json" "$work/controls.txt"
says "control characters and NULs" "controls.txt"

repeated "b'\\x7fELF\\0\\0\\0\\0'" 10000 >"$work/program.txt"
want 3 "a binary file" "$relata" extract --quiet -o "$work/graph.json" "$work/program.txt"
says "a binary file" "binary"

repeated "b'['" 1000000 >"$work/deep.jsonl"
want 3 "JSON nested without end" "$relata" extract --quiet -o "$work/graph.json" "$work/deep.jsonl"
says "JSON nested without end" "deep.jsonl"

repeated "b'<div><p>lake '" 5000 >"$work/deep.html"
graph "HTML nested without end" "$work/deep.html"

"$python" "$(dirname "$0")/book.py" $((5000 * times)) >"$work/book.txt"
graph "a book" "$work/book.txt"

mkdir "$work/many"
"$python" -c 'import sys
for i in range(int(sys.argv[2])): open(f"{sys.argv[1]}/{i}.txt", "w").write(f"Olsen met Otieno in Karova on {i} May.")' "$work/many" $((200 * times))
graph "many small files" "$work/many"

if [ "$(id -u)" -ne 0 ]; then
  mkdir "$work/closed" && chmod 000 "$work/closed"
  want 3 "a directory that may not be read" "$relata" extract --quiet -o "$work/graph.json" "$work/closed"
  says "a directory that may not be read" "closed"
fi
want 3 "a missing file" "$relata" extract --quiet -o "$work/graph.json" "$work/nothing.txt"
says "a missing file" "nothing.txt"

exit $failed
