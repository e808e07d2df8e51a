#!/usr/bin/env bash
# The exit codes and streams of `relata query`:  command_test.sh RELATA GRAPH
set -u
relata=$1 graph=$2
faults=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# expect CODE OUTPUT ARGUMENT...: the exit code and all of standard output
expect() {
  local code=$1 output=$2
  shift 2
  local found rc
  found=$("$relata" query "$@" 2>"$work/errors")
  rc=$?
  if [[ $rc != "$code" || $found != "$output" ]]; then
    printf 'query %s\n  found    %s: %s\n  expected %s: %s\n' "$*" "$rc" "$found" "$code" "$output"
    cat "$work/errors"
    faults=$((faults + 1))
  fi
}

expect 0 $'n.label\nArvenia' "$graph" 'MATCH (n {country: "AV"}) RETURN n.label'
expect 0 '[]' "$graph" 'MATCH (n:MISC) RETURN n' --format json
expect 1 '[]' "$graph" 'MATCH (n:MISC) RETURN n' --format json --exit-status
expect 0 '' "$graph" 'MATCH (n:MISC) RETURN n' --format jsonl
expect 0 $'d,n\n2026-03-02,4' "$graph" -P date=2026-03-02 -P n=3 'RETURN $date AS d, $n + 1 AS n' --format csv
expect 0 $'from\trelation\tto\tclass\tpolarity\tweight\nArvenia\tally of\tBostria\tALLY\tnegated\t1' "$graph" --polarity negated
expect 0 $'a.label\tsource\tspeaker\tsentence\nArvenia\ta.txt\tBerta Quint\tArvenia is no ally of Bostria, Berta Quint said.' "$graph" --evidence \
  'MATCH (a)-[{polarity: "negated"}]->() RETURN a.label'
expect 2 '' "$graph" 'MATCH (n RETURN n'
expect 2 '' "$graph" 'CREATE (n) RETURN n'
expect 2 '' "$graph"
expect 2 '' "$graph" 'RETURN 1' --from Ada
expect 2 '' "$graph" 'RETURN 1' --format xml
expect 3 '' "$graph" --from nobody
expect 3 '' "$work/missing.json" 'RETURN 1'

# Several queries, each with its answer; messages have the lines of the file.
expect 0 $'a\n1\nb\n2' "$graph" 'RETURN 1 AS a; RETURN 2 AS b;'
printf '// none; here\nRETURN "ö" AS a;\n\nRETURN 2 +\n  AS b;\n' >"$work/several.cypher"
expect 2 $'a\nö' "$graph" -F "$work/several.cypher"
grep -q 'several.cypher:5:3: ' "$work/errors" || { echo "the place of the second query: $(cat "$work/errors")"; faults=$((faults + 1)); }
printf 'RETURN "ö" AS a; RETURN 2 + AS b' >"$work/line.cypher"
expect 2 $'a\nö' "$graph" -F "$work/line.cypher"
grep -q 'line.cypher:1:29: ' "$work/errors" || { echo "the place in a line: $(cat "$work/errors")"; faults=$((faults + 1)); }
expect 2 '' "$graph" 'RETURN 1 AS a; RETURN 2 AS b' --graph -o "$work/out.json"
expect 0 $'n\n0\nm\n1' "$graph" -e 'MATCH (n:MISC) RETURN count(n) AS n; RETURN 1 AS m'

# PROFILE tells of the steps on the standard error.
expect 0 $'n.label\nArvenia' "$graph" 'PROFILE MATCH (n {country: "AV"}) RETURN n.label'
grep -qE '^ +[0-9]+ +[0-9.]+  begin at n by trying all nodes$' "$work/errors" && grep -qE '^ +1 +[0-9.]+  all$' "$work/errors" ||
  { echo "profile: $(cat "$work/errors")"; faults=$((faults + 1)); }

printf 'MATCH (n:EVENT)\nRETURN n.label AS name' >"$work/events.cypher"
expect 0 $'name\nHarbour Summit' "$graph" -f "$work/events.cypher"
expect 0 $'name\nHarbour Summit' "$graph" -f - <"$work/events.cypher"
printf '\xEF\xBB\xBFRETURN 1 AS one' >"$work/marked.cypher"
expect 0 $'one\n1' "$graph" -f "$work/marked.cypher"
printf 'MATCH (n)\nRETURN m' >"$work/wrong.cypher"
expect 2 '' "$graph" -f "$work/wrong.cypher"
grep -q 'wrong.cypher:2:8: ' "$work/errors" || { echo 'an error in a file lacks its place'; faults=$((faults + 1)); }

# The matched part is a graph in its own right, and no more than what matched.
expect 0 '' "$graph" --class FOUNDER --graph -o "$work/part.graphml"
expect 0 $'count(*)\n2' "$work/part.graphml" 'MATCH (n) RETURN count(*)'
expect 0 $'a.label\tr.relation\tb.label\nDario Esté\tfounder_of\tQuint Motors' "$work/part.graphml" 'MATCH (a)-[r]->(b) RETURN a.label, r.relation, b.label'

# A query ends by itself when it takes too long, and by Ctrl-C without an answer (--foreground: the signal comes once).
awk 'BEGIN {
  for (i = 0; i < 40; i++) { nodes = nodes (i ? "," : "") "{\"id\":\"" i "\"}"
    for (k = 0; k < i; k++) edges = edges (edges ? "," : "") "{\"source\":\"" i "\",\"target\":\"" k "\",\"relation\":\"knows\"}" }
  print "{\"nodes\":[" nodes "],\"edges\":[" edges "]}" }' >"$work/clique.json"
endless='MATCH (a)-[*]-(b) RETURN count(*)'
expect 2 '' "$work/clique.json" "$endless" --timeout 1
grep -q 'not done in its time' "$work/errors" || { echo 'the end of the time is not told'; faults=$((faults + 1)); }
expect 0 $'n.id\n0\n1' "$work/clique.json" 'MATCH (n) RETURN n.id ORDER BY n.id' --max-rows 2
timeout --foreground --preserve-status -s INT 2 "$relata" query "$work/clique.json" "$endless" >"$work/output" 2>"$work/errors"
rc=$?
[[ $rc == 130 && ! -s $work/output ]] && grep -q '^relata: interrupted' "$work/errors" || { echo "Ctrl-C: $rc"; cat "$work/errors"; faults=$((faults + 1)); }
exit $((faults > 0))
