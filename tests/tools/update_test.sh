#!/usr/bin/env bash
# relata update against relata extract: whatever articles come, change and go, the two graphs are one to the byte.
#   update_test.sh RELATA [GRAPH [STEPS]]: GRAPH is the name of the graph, week.relata or week.db
set -eu
relata=$(realpath "$1"); week=${2:-week.relata}; steps=${3:-8}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir news
fail() { echo "update_test: $*" >&2; exit 1; }
status() { local code=0; "$@" >out 2>err || code=$?; echo $code; }

people=("Ada Marlow" "Berta Quint" "Chen Luo" "Prime Minister Dario Este" "Marlow" "President Quint")
places=("Chad" "Mali" "Bolivia" "the Lake Union" "Quint Motors" "the European Commission")
deeds=("accused" "met" "praised" "sued" "threatened" "joined" "denied that it had attacked")
article() {  # NAME SEED: six sentences
  RANDOM=$2
  for i in 1 2 3 4 5 6; do
    echo "${people[RANDOM % 6]} ${deeds[RANDOM % 7]} ${places[RANDOM % 6]} on Tuesday, ${people[RANDOM % 6]} of ${places[RANDOM % 6]} said."
  done >"news/$1"
}
fresh() { "$relata" extract -q news -o fresh.relata; }
flat() { case $week in *.relata) cp "$1" "$2" ;; *) "$relata" convert "$1" -o "$2" ;; esac; }
same() { fresh; flat "$week" now.relata; cmp -s now.relata fresh.relata || fail "$1: not the graph of a fresh extraction"; }

for i in 1 2 3; do article "$i.txt" "$i"; done
"$relata" update -q "$week" news
same "the first articles"

for step in $(seq "$steps"); do
  RANDOM=$((step * 71)); which=$((RANDOM % 5)) what=$((RANDOM % 3))
  if [ "$what" = 0 ] && [ -f "news/$which.txt" ] && [ "$(ls news | wc -l)" -gt 1 ]; then rm "news/$which.txt"
  else article "$which.txt" $((step + 100)); fi
  "$relata" update -q "$week" news --prune
  same "step $step"
done

# What has not changed is not read, and the graph is not written.
before=$(stat -c %i.%Y "$week")
[ "$(status "$relata" update "$week" news)" = 0 ] && grep -q "nothing has changed" err || fail "an update of what is there: $(cat err)"
[ "$before" = "$(stat -c %i.%Y "$week")" ] || fail "a graph without changes was written"

# One article by its id, and another graph.
article 7.txt 7
"$relata" extract -q news/7.txt -o seven.json
"$relata" update -q "$week" seven.json
same "a graph joins"
rm news/7.txt
"$relata" update -q "$week" --remove 7.txt
same "an article leaves"
[ "$(status "$relata" update "$week" --remove 77.txt)" = 3 ] && grep -q "no article of $week has the id '77.txt'" err || fail "an unknown id: $(cat err)"
[ "$(status "$relata" update "$week" --prune)" = 2 ] || fail "--prune without articles"
[ "$(status "$relata" update week.dot news)" = 2 ] || fail "a format that cannot be read"

# Killed at any moment, it leaves the graph as it was, and goes on from there.
for i in 10 11 12 13 14 15; do article "$i.txt" "$i"; done
for after in 0.05 0.3 0.8; do
  flat "$week" before.relata
  "$relata" update -q --threads 1 "$week" news & pid=$!
  sleep $after
  kill -9 $pid 2>/dev/null || true
  wait $pid 2>/dev/null || true
  fresh
  flat "$week" now.relata
  cmp -s now.relata before.relata || cmp -s now.relata fresh.relata || fail "killed: a graph that is neither the old nor the new one"
done
head -c -9 "$week.part" >cut 2>/dev/null && mv cut "$week.part"  # as if the power had gone
"$relata" update -q "$week" news
same "after it was killed"
[ ! -e "$week.part" ] && [ ! -e "$week.lock" ] || fail "something was left lying: $(ls)"

# A second writer is told; readers go on.
exec 9>"$week.lock"
flock 9
article 16.txt 16
[ "$(status "$relata" update "$week" news)" = 4 ] && grep -q "another process is changing this graph" err || fail "two writers: $(cat err)"
"$relata" stats -q "$week" >/dev/null 2>&1 || "$relata" stats "$week" >/dev/null || fail "a reader beside a writer"
echo "update: all holds"
