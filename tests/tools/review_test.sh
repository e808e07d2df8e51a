#!/usr/bin/env bash
# relata review with keys from a pipe, and from a terminal that `script` plays:  review_test.sh RELATA GRAPH
set -u
relata=$(realpath "$1") harbour=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export LC_ALL=C.UTF-8 NO_COLOR=1 COLUMNS=100
failed=0
check() { if ! eval "$2"; then echo "failed: $1"; sed 's/^/    /' out err | head -40; failed=1; fi; }
review() {  # KEYS GRAPH OPTION...
  local keys=$1
  shift
  printf '%s' "$keys" | "$relata" review "$@" >out 2>err
  code=$?
}
decided() { "$relata" stats --duplicates "$1" | grep -E '^(same|different)' | cut -f 1 | tr '\n' ' '; }

sed '/"relation"/s/"polarity"/"confidence":0.01,"polarity"/' "$harbour" >harbour.json  # each relation as sure as its sentences
# The harbour has two Marlows, and a third who may be either.
for graph in week.json week.relata week.db; do
  "$relata" merge -q harbour.json -o "$graph"
  "$relata" convert "$graph" -o before.json

  review 's' "$graph" --duplicates
  check "$graph: the end of the keys ends the review" '[ $code = 0 ] && grep -qx "'$graph': 1 same, 1 open" err'
  check "$graph: a pair is shown with its sentences" 'grep -q "^1 of 2: Ada Marlow / Marlow: a last name that several have (0\.[0-9]*[1-9])" out && grep -q "monday.txt" out'
  check "$graph: what is decided is in the graph" '[ "$(decided '$graph')" = "same " ]'
  check "$graph: and is one thing" '[ "$("$relata" find '$graph' marlow --format jsonl | wc -l)" = 2 ]'
  "$relata" stats --duplicates before.json | sed -n 's/^#same/same/p' | head -1 >same.tsv
  "$relata" merge -q --same same.tsv before.json -o merged.json
  "$relata" convert "$graph" -o after.json
  check "$graph: as with merge --same, to the byte" 'cmp -s merged.json after.json'

  "$relata" convert before.json -o "$graph"
  review $'\nd s\nu\nuud' "$graph" --duplicates
  check "$graph: undo takes back, one by one" '[ "$(decided '$graph')" = "different " ]'

  "$relata" convert before.json -o "$graph"
  cp "$graph" copy
  review 'xq' "$graph"
  check "$graph: an unknown key tells the keys" '[ "$(grep -c "s same, d different" out)" = 2 ]'
  check "$graph: nothing decided, nothing written" 'cmp -s "'$graph'" copy && grep -q "nothing is written" err'

  review 'rw' "$graph" --relations --below 1
  check "$graph: a relation is shown with its sentence" 'grep -q "^1 of [0-9]*: .* -\[.*\].* (0\.[0-9]*)$" out && grep -q "r right, w wrong" out'
  "$relata" convert "$graph" -o after.json
  edges() { grep -c '^{"id":"e' "$1"; }
  check "$graph: what is wrong leaves" '[ $(($(edges before.json) - $(edges after.json))) = 1 ]'
  check "$graph: what is right is certain" '[ "$("$relata" query after.json "MATCH ()-[r]->() WHERE r.confidence = 1 RETURN count(*) AS n" --format tsv | tail -1)" = 1 ]'
  "$relata" merge -q "$graph" before.json -o again.json
  check "$graph: both hold when the articles come anew" 'cmp -s after.json again.json'
  "$relata" stats --duplicates "$graph" | sed -n 's/^wrong/open/p' >open.tsv
  "$relata" merge -q --same open.tsv "$graph" before.json -o again.json
  check "$graph: what was wrong can be undone" '[ "$(edges before.json)" = "$(edges again.json)" ]'
done

# To another file; one writer; what cannot be.
"$relata" merge -q harbour.json -o week.json
cp week.json copy
review 's' week.json --duplicates -o checked.db
check "-o leaves the graph" 'cmp -s week.json copy && [ "$(decided checked.db)" = "same " ]'
(flock 9; printf s | "$relata" review week.json >out 2>err; [ $? = 4 ]) 9>week.json.lock
check "one writer at a time" '[ $? = 0 ]'
review '' week.json --below 2
check "a probability" '[ $code = 2 ]'
review '' week.json -o out.dot
check "a result that can be read again" '[ $code = 2 ] && grep -q "can be read again" err'
review '' ../none.json
check "a graph that is there" '[ $code = 3 ]'
"$relata" merge -q harbour.json -o sure.json
review 'ss' sure.json --duplicates -q
review '' sure.json --duplicates
check "nothing is doubtful" '[ $code = 0 ] && grep -q "nothing is doubtful" err'

# On a terminal keys count as they are pressed, without the return key; Ctrl-C keeps what was decided, and so does Ctrl-D.
# The shell between traps the interrupt, as some shells end of it where others go on.
asked() {  # NUMBER: waits until so many questions stand in `typed`, at most 20 seconds
  local left=200
  while [ "$(grep -c 's same, d different' typed)" -lt "$1" ] && [ $((left--)) -gt 0 ]; do sleep 0.1; done
}
if command -v script >/dev/null; then
  for end in '\003' '\004'; do
    cp copy week.json
    : >typed
    { asked 1; printf 'd'; asked 2; printf "$end"; sleep 0.5; } |
      TERM=xterm script -qefc "trap : INT; '$relata' review week.json --duplicates; echo code \$?" typed >/dev/null
    tr -d '\r' <typed >out
    check "keys of a terminal, then $end" 'grep -q "week.json: 1 different, 1 open" out && grep -q "^code 0" out && [ "$(decided week.json)" = "different " ]'
  done
fi
exit $failed
