#!/usr/bin/env bash
# Requests for memory fail, one alone and all from one on, at up to TRIES (default 60) places of a run:  memory_faults.sh RELATA LIBRARY [TRIES]
# Afterwards there is the old file or the new one and no other, and the program has ended by itself: with 3 or 4 and one message, or with 0 where it
# could do without.
set -u
relata=$(realpath "$1") library=$(realpath "$2") tries=${3:-60}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cd "$root"
printf '%s' '{"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","relation":"old"}]}' >old.json
printf '%s' '{"nodes":[{"id":"a"},{"id":"b","label":"New"}],"edges":[{"source":"a","target":"b","relation":"new","evidence":[{"source":"x","start":0,"end":3,"text":"New."}]}]}' >new.json
failed=0 tried=0
say() { echo "$*"; failed=1; }

# try NAME WORDS...: `relata WORDS... -o out/NAME`
try() {
  local name=$1 first total n mode code step
  shift
  rm -rf made was out; mkdir made was out
  "$relata" "$@" -o "made/$name" 2>err || say "cannot run $*"
  "$relata" convert old.json -o "was/$name"
  LD_PRELOAD=$library RELATA_MEMORY_COUNT=count "$relata" --version >version
  first=$(cat count)  # before that, the program has not begun
  LD_PRELOAD=$library RELATA_MEMORY_COUNT=count "$relata" "$@" -o "out/$name" 2>err
  total=$(cat count)
  step=$(((total - first) / tries + 1))
  for mode in '' ' on'; do
    for ((n = first; n <= total; n += step)); do
      rm -rf out; mkdir out; cp "was/$name" out/
      { LD_PRELOAD=$library RELATA_MEMORY_FAULT="$n$mode" "$relata" "$@" -o "out/$name" >answer 2>err; } 2>/dev/null
      code=$?
      tried=$((tried + 1))
      case $code in 0 | 3 | 4) ;; *) say "$*: memory fails at $n$mode: exit code $code: $(head -c 300 err)" ;; esac
      [ $code = 0 ] || [ "$(grep -c '^relata: ' err)" = 1 ] || say "$*: memory fails at $n$mode: no message: $(head -c 300 err)"
      if cmp -s "out/$name" "made/$name"; then :; elif [ $code = 0 ] || ! cmp -s "out/$name" "was/$name"; then say "$*: memory fails at $n$mode: the file is neither old nor new, exit code $code"; fi
      [ "$(ls -A out | wc -l)" = 1 ] || say "$*: memory fails at $n$mode: other files stay: $(ls -A out | tr '\n' ' ')"
    done
  done
}

try graph.json convert new.json
try graph.relata convert new.json
try graph.graphml merge new.json old.json
try graph.gexf convert new.json
echo "$tried requests for memory failed"
exit $failed
