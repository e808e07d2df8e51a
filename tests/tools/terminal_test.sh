#!/usr/bin/env bash
# terminal_test.sh RELATA GRAPH: answers on a terminal, which `script` plays; and logs for programs.
set -u
relata=$(realpath "$1") graph=$(realpath "$2")
command -v script >/dev/null || { echo "skipped: there is no script(1) here"; exit 77; }
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
failed=0
check() { if ! eval "$2"; then echo "failed: $1"; sed 's/^/    /' out | head -20; failed=1; fi; }

# 120 things that meet one.
{
  printf '{"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":"hub","label":"Hub"}'
  for i in $(seq 120); do printf ',{"id":"n%d","label":"Thing %d"}' "$i" "$i"; done
  printf '],"links":['
  for i in $(seq 120); do printf '%s{"source":"hub","target":"n%d","relation":"meet"}' "$([ "$i" -gt 1 ] && echo ,)" "$i"; done
  printf ']}'
} >many.json

on_terminal() {  # COLUMNS COMMAND
  env -u COLUMNS TERM=xterm NO_COLOR=1 LC_ALL=C.UTF-8 script -qec "stty rows 24 cols $1; $2" /dev/null </dev/null | tr -d '\r' >out
}

on_terminal 100 "PAGER= '$relata' neighbours many.json Hub"
check "50 rows on a terminal" '[ "$(grep -c "Thing" out)" = 50 ]'
check "the rest is counted" 'grep -qx "and 70 more (--limit 0 shows all)" out'
on_terminal 100 "PAGER= '$relata' neighbours many.json Hub --limit 0"
check "--limit 0 shows all" '[ "$(grep -c "Thing" out)" = 120 ] && ! grep -q "more (--limit" out'
on_terminal 100 "PAGER= '$relata' show many.json Hub"
check "relations of a thing are limited too" 'grep -qx "and 70 more (--limit 0 shows all)" out'
on_terminal 100 "PAGER='sed s/^/paged:/' '$relata' neighbours many.json Hub"
check "what is longer than the terminal goes through the pager" 'grep -q "^paged:.*Thing" out'
on_terminal 100 "PAGER='sed s/^/paged:/' '$relata' neighbours many.json Hub --limit 2"
check "what is shorter does not" '! grep -q "^paged:" out && grep -qx "and 118 more (--limit 0 shows all)" out'
on_terminal 100 "PAGER=/no/such/pager '$relata' neighbours many.json Hub"
check "a pager that is not there hides nothing" '[ "$(grep -c "Thing" out)" = 50 ]'
on_terminal 40 "PAGER= '$relata' timeline '$graph'"
check "columns are left out, and named" 'grep -q "^not shown, for want of room: .*speaker" out'
check "no line is wider than the terminal" '[ "$(grep "│" out | LC_ALL=C.UTF-8 wc -L)" -le 40 ]'
"$relata" neighbours many.json Hub >out
check "a pipe gets all" '[ "$(wc -l <out)" = 121 ]'
"$relata" neighbours many.json Hub --limit 7 >out
check "unless it asks for less" '[ "$(wc -l <out)" = 8 ]'

"$relata" disputed many.json --log json 2>out
check "a remark is an object" 'grep -Eq "^\{\"time\":\"[0-9T:Z-]+\",\"level\":\"note\",\"message\":\"nothing is disputed\"\}$" out'
"$relata" show many.json Nobody --log json 2>out
check "so is an error" 'grep -q "\"level\":\"error\",\"message\":\".*Nobody.*\",\"exit_code\":3}$" out && [ "$(wc -l <out)" = 1 ]'
"$relata" merge many.json -o merged.json --log json 2>out
check "and a summary" 'grep -q "\"level\":\"summary\".*\"nodes\":121,\"edges\":120}$" out'
"$relata" merge many.json -o merged.json --log yaml 2>out
check "other logs are refused" '[ $? = 2 ] && grep -q "expected text or json" out'

echo 'MATCH (n) RETURN count(n) AS n' >query.cypher
for file in "-F query.cypher" "-f query.cypher" "--file query.cypher"; do
  "$relata" query many.json $file -f csv >out
  check "the query in a file: $file" '[ "$(tail -1 out)" = 121 ]'
done
for format in "--input json" "--from json"; do
  "$relata" convert $format many.json - -f csv >/dev/null 2>out || "$relata" convert $format many.json out.graphml
  check "the format of the input: $format" '[ -s out.graphml ]'; rm -f out.graphml
done
"$relata" stats many.json --format tsv >out
check "stats has no row for each article" '! grep -q "^articles" out'
"$relata" stats "$graph" --articles --format tsv >out
check "unless it is asked" 'grep -q "^articles" out'
exit $failed
