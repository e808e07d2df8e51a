#!/usr/bin/env bash
# A store answers what the graph answers, whatever is asked.
#   store_test.sh RELATA GRAPHS...
set -eu
relata=$(realpath "$1"); shift
graphs=$(realpath "$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
fail() { echo "store_test: $*" >&2; exit 1; }
same() {  # WORDS of a command, G for the graph: output, messages and exit code
  local one=0 other=0
  "$relata" "${@//GRAPH/g.json}" >one 2>one.err || one=$?
  "$relata" "${@//GRAPH/g.db}" >other 2>other.err || other=$?
  [ $one = $other ] && cmp -s one other && cmp -s <(sed s/g.json/G/g one.err) <(sed s/g.db/G/g other.err) || fail "another answer to $*: $(diff one other | head -5) $(cat other.err)"
}

for graph in $graphs; do
  cp "$graph" g.json
  "$relata" convert g.json g.db
  "$relata" convert g.db back.json
  "$relata" convert g.json again.json
  cmp -s again.json back.json || fail "$graph: not the JSON it was made of"
  mapfile -t names < <("$relata" query g.json 'MATCH (n) RETURN n.label ORDER BY n.mentions DESC LIMIT 12' --format tsv | tail -n +2)
  for name in "${names[@]}" Xyzzy the a "${names[0]:0:3}"; do
    for format in text json; do same show GRAPH "$name" --format $format; done
    same find GRAPH "$name"
    same find GRAPH --text "$name"
    same neighbours GRAPH "$name" --hops 2
    same neighbours GRAPH "$name" --format json
  done
  same find GRAPH --text said on
  same find GRAPH --text '&'
  same path GRAPH "${names[0]}" "${names[1]}"
  same query GRAPH 'MATCH (a)-[r]->(b) RETURN a.label, r.label, b.label'
  for name in "${names[@]:0:4}" Xyzzy; do
    same query GRAPH -P n="$name" 'MATCH (a {label: $n}) RETURN a'
    same query GRAPH -P n="$name" --explain 'MATCH (a {label: $n})-[r]-(b)-[s]-(c) RETURN b.label, r.label, s.label, c.label'
    same query GRAPH -P n="$name" --evidence 'MATCH (a {label: $n})-[r]->(b) RETURN b.label'
    same query GRAPH -P n="$name" --format json 'MATCH (a {label: $n})<-[r]-(b:PERSON|GPE) RETURN r, b ORDER BY b.label'
    same query GRAPH -P n="$name" 'MATCH (a {label: $n})--(b) RETURN b.labell, degree(b)'
    same query GRAPH -P n="$name" 'MATCH (a:Movie {label: $n})--(b) RETURN b.label'
    same query GRAPH -P n="$name" 'MATCH (a {label: $n})-[:nothing]-(b) RETURN b.label; MATCH (a {label: $n})-[:meet]-(b) RETURN count(b) AS n'
    same timeline GRAPH "$name"
    same disputed GRAPH "$name"
  done
  same timeline GRAPH --class accuse
  same stats GRAPH
  "$relata" show - "${names[0]}" <g.db | cmp -s - <("$relata" show - "${names[0]}" <g.json) || fail "from standard input"
  "$relata" convert g.db -o h.db && cmp -s g.db h.db || fail "a store of a store"
done
# Only what a question needs is read: what cannot be read, far from it, is not noticed.
if python3 -c 'import sqlite3' 2>/dev/null; then
  printf '{"nodes":[{"id":"a","label":"Ada"},{"id":"b","label":"Berta"},{"id":"c","label":"Cleo"},{"id":"d","label":"Dora"},{"id":"e","label":"Edda"}],"edges":[' >far.json
  printf '{"source":"a","target":"b","relation":"meet"},{"source":"b","target":"c","relation":"meet"},{"source":"d","target":"e","relation":"meet"}]}' >>far.json
  "$relata" convert far.json far.db
  python3 -c 'import sqlite3; d = sqlite3.connect("far.db"); d.execute("UPDATE relations SET class=7 WHERE number=3"); d.commit()'
  two='MATCH (a {label: "Ada"})-[r]-(b)-[s]-(c) RETURN c.label'
  [ "$("$relata" query far.db "$two" | tail -1)" = Cleo ] || fail "a query that reaches two steps read more"
  [ "$("$relata" timeline far.db Ada | wc -l)" = 1 ] && "$relata" neighbours far.db Ada --hops 2 >out && "$relata" disputed far.db Ada 2>err || fail "a question about Ada read more"
  code=0; "$relata" query far.db 'MATCH (d {label: "Dora"})--(e) RETURN e.label' >out 2>err || code=$?
  [ $code = 3 ] || fail "a broken row is told: $(cat err)"
fi
[ -z "$(ls | grep -e -wal -e -shm)" ] || fail "something was left lying: $(ls)"

# What is in use is not replaced; what is no store is told.
code=0; "$relata" convert g.json -o g.db --evidence-limit 1 2>err || code=$?
[ $code = 2 ] && grep -q "a store holds all" err || fail "a limit: $(cat err)"
printf 'SQLite format 3\0and then nothing' >broken.db
code=0; "$relata" show broken.db x 2>err || code=$?
[ $code = 3 ] && grep -q "cannot be read as a store" err || fail "a broken store: $(cat err)"
"$relata" convert g.json -o broken.db && cmp -s broken.db h.db || fail "a broken store is not replaced"
echo "store: all holds"
