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
  same stats GRAPH
  "$relata" show - "${names[0]}" <g.db | cmp -s - <("$relata" show - "${names[0]}" <g.json) || fail "from standard input"
  "$relata" convert g.db -o h.db && cmp -s g.db h.db || fail "a store of a store"
done
[ -z "$(ls | grep -e -wal -e -shm)" ] || fail "something was left lying: $(ls)"

# What is in use is not replaced; what is no store is told.
code=0; "$relata" convert g.json -o g.db --evidence-limit 1 2>err || code=$?
[ $code = 2 ] && grep -q "a store holds all" err || fail "a limit: $(cat err)"
printf 'SQLite format 3\0and then nothing' >broken.db
code=0; "$relata" show broken.db x 2>err || code=$?
[ $code = 3 ] && grep -q "cannot be read as a store" err || fail "a broken store: $(cat err)"
"$relata" convert g.json -o broken.db && cmp -s broken.db h.db || fail "a broken store is not replaced"
echo "store: all holds"
