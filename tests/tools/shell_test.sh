#!/usr/bin/env bash
# `relata shell` through a pipe:  shell_test.sh RELATA GRAPH
set -u
relata=$1 graph=$2
faults=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 NO_COLOR=1 HOME=$work

# expect CODE OUTPUT ERRORS OPTION...: the lines of standard input are asked; ERRORS is a part of standard error, or - for none at all
expect() {
  local code=$1 output=$2 errors=$3 found rc
  shift 3
  found=$("$relata" shell "$graph" "$@" 2>"$work/errors")
  rc=$?
  if [[ $rc != "$code" || $found != "$output" ]] || { [[ $errors == - ]] && [[ -s $work/errors ]]; } || { [[ $errors != - ]] && ! grep -qF -- "$errors" "$work/errors"; }; then
    printf 'shell %s\n  found    %s: %s\n  expected %s: %s (%s)\n' "$*" "$rc" "$found" "$code" "$output" "$errors"
    cat "$work/errors"
    faults=$((faults + 1))
  fi
}

# Queries over several lines, several in one, comments, one without its end, and none.
expect 0 $'one\n1\ntwo\n2\na;b\n3' - <<'END'
// first ; the
RETURN 1
  AS one; RETURN 2 AS two;
RETURN 3 AS `a;b`
END
expect 0 '' - </dev/null
expect 0 $'[\n  {"n": 2}\n]' - --format json <<<'UNWIND [1, 2] AS x WITH x WHERE x = 2 RETURN x AS n;'

# A fault ends a query and not the shell, and is told at the end.
expect 2 $'one\n1' "expected" <<'END'
RETURN;
RETURN 1 AS one;
END
expect 2 $'one\n1' "did you mean '.mode'?" <<'END'
.mod csv
RETURN 1 AS one;
END

# Commands, with and without the point.
expect 0 $'x,y\n1,Quill' - <<'END'
.mode csv
.param name=Quill
RETURN 1 AS x, $name AS y;
END
expect 0 $'parameter\tvalue\nn\t7' - <<<$'.param n=7\n.param'
expect 0 '' 'ms' <<<$'.timing on'
expect 0 $'n\n9' 'begin at x by id' <<<$'.explain on\nMATCH (x {id: "gpe-arvenia"})-[r]-() RETURN 9 AS n LIMIT 1;'
expect 0 $'x\n1' - <<<$'RETURN 1 AS x;\nquit\nRETURN 2 AS x;'
expect 2 '' 'expected on or off' <<<'.timing perhaps'
[[ $("$relata" shell "$graph" <<<.help) == *.schema* ]] || { echo '.help lacks .schema'; faults=$((faults + 1)); }
[[ $("$relata" shell "$graph" <<<.schema) == *$'PERSON\t'*member_of* ]] || { echo '.schema lacks types or relations'; faults=$((faults + 1)); }

# The commands of the program, on the graph that is open.
for line in 'path "Ada Marlow" "Harbour Union" --k 1 --format tsv' 'show Bostria --format json' 'find marlow' 'neighbours Bostria' timeline disputed stats; do
  eval "set -- $line"
  "$relata" "$1" "$graph" "${@:2}" >"$work/alone" 2>&1
  "$relata" shell "$graph" <<<"$line" >"$work/inside" 2>&1
  cmp -s "$work/alone" "$work/inside" || { echo "in the shell differs: $line"; diff "$work/alone" "$work/inside" | head -5; faults=$((faults + 1)); }
done
expect 2 '' 'expected two names after path' <<<'path Arvenia'
expect 2 '' 'found a " without its end' <<<'show "Arvenia'
expect 2 $'one\n1' "nothing in the graph is called 'whale'" <<<$'show whale\nRETURN 1 AS one;'

# Ctrl-C ends a query and not the shell.
{ echo 'MATCH (a)-[*]-(b) MATCH (c)-[*]-(d) MATCH (e)-[*]-(f) MATCH (g)-[*]-(h) RETURN count(*);'; sleep 3; echo 'RETURN 1 AS one;'; } | {
  exec 3<&0
  "$relata" shell "$graph" <&3 >"$work/output" 2>"$work/errors" &
  pid=$!
  sleep 2
  kill -INT $pid
  wait $pid
}
[[ $(cat "$work/output") == $'one\n1' ]] && grep -q interrupted "$work/errors" || { echo 'Ctrl-C:'; cat "$work/output" "$work/errors"; faults=$((faults + 1)); }
exit $((faults > 0))
