#!/usr/bin/env bash
# Every system call of a write fails once, and once the program is killed there:  faults.sh RELATA LIBRARY
# Afterwards there is the old file or the new one, of a pair both the old or both the new, no other file, and the exit code is 4 (0 where the
# fault did not matter). RELATA_FAULT_NAMED: the same where the file system has no files without names.
set -u
relata=$(realpath "$1") library=$(realpath "$2")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cd "$root"
printf '%s' '{"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","relation":"old"}]}' >old.json
printf '%s' '{"nodes":[{"id":"a"},{"id":"b","label":"New"}],"edges":[{"source":"a","target":"b","relation":"new"}]}' >new.json
mkdir out
failed=0 tried=0
say() { echo "$*"; failed=1; }

# state FILES...: "old", "new" or what else it is
state() {
  local all= one
  for file in "$@"; do
    one=other
    if cmp -s "out/$file" "was/$file"; then one=old; elif cmp -s "out/$file" "made/$file"; then one=new; fi
    [ -e "out/$file" ] || [ -e "was/$file" ] || one=old
    case $all in '' | "$one") all=$one ;; *) all="mixed" ;; esac
  done
  echo "$all"
}

# try NAME FILES...: NAME is what --output gets, FILES what it makes
try() {
  local name=$1 call n error errors code now others
  shift
  rm -rf was made
  mkdir was made
  "$relata" convert new.json -o "made/$name" || say "cannot write $name"
  for begin in full empty; do
    rm -rf was; mkdir was
    [ $begin = empty ] || "$relata" convert old.json -o "was/$name"
    for named in '' 1; do
      for call in write fsync fchmod open close rename renameat2 linkat; do
        case $call in fchmod | linkat) errors='EIO EPERM kill' ;; *) errors='EIO kill' ;; esac
        for error in $errors; do
          for n in 1 2 3 4 5 6 7 8 9; do
            rm -rf out count; mkdir out
            [ $begin = empty ] || cp was/* out/
            RELATA_FAULT_NAMED=$named; [ -n "$named" ] && export RELATA_FAULT_NAMED || unset RELATA_FAULT_NAMED
            { LD_PRELOAD=$library RELATA_FAULT="$call $n $error" RELATA_FAULT_FOLDER="$root/out" RELATA_FAULT_COUNT="$root/count" \
              "$relata" convert new.json -o "$root/out/$name" 2>err; } 2>/dev/null
            code=$?
            [ "$(cat count 2>/dev/null || echo 0)" -ge $n ] || break
            tried=$((tried + 1))
            now=$(state "$@")
            others=$(ls -A out | grep -vxF "$(printf '%s\n' "$@")")
            [ "$error" != kill ] || [ $code -eq 137 ] || say "$name: killed at $call $n it ends with $code"
            [ "$error" = kill ] || [ -z "$others" ] || say "$name: $call $n $error leaves $others"
            case $now-$code in
              old-4 | old-137 | new-0 | new-4 | new-137) ;;
              mixed-137) ;;  # between the two renames nothing is atomic for a kill
              *) say "$name ($begin, named $named): $call $n $error leaves the $now file and ends with $code: $(cat err)" ;;
            esac
          done
        done
      done
    done
  done
}

try g.json g.json
try g.csv g-nodes.csv g-edges.csv
echo "$tried faults tried"
[ $tried -gt 50 ] || say "too few: is the library loaded?"
exit $failed
