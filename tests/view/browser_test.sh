#!/usr/bin/env bash
# browser_test.sh RELATA GRAPH: makes pages and has Chromium look at them. Exit 77: skipped.
set -u
if [ "${RELATA_BROWSER:-}" != 1 ]; then echo "skipped: RELATA_BROWSER=1 runs it"; exit 77; fi
for program in node chromium; do command -v $program >/dev/null || { echo "skipped: no $program"; exit 77; }; done
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" view --quiet "$2" -o "$work/story.html" && "$1" view --quiet "$here/hostile.json" -o "$work/hostile.html" || exit 1
# A graph of 5,000 things and 10,000 relations, and one ten times as large.
large() {
  awk -v n="$1" 'BEGIN {
    printf "{\"directed\":true,\"multigraph\":true,\"graph\":{},\"nodes\":["
    for (i = 0; i < n; ++i) printf "%s{\"id\":\"n%d\",\"label\":\"Thing %d\",\"entity_type\":\"%s\"}", i ? "," : "", i, i, i % 3 ? "PERSON" : "ORG"
    printf "],\"links\":["
    srand(7)
    for (i = 0; i < 2 * n; ++i) printf "%s{\"source\":\"n%d\",\"target\":\"n%d\",\"relation\":\"meet\",\"confidence\":0.9}", i ? "," : "", int(rand() * n), int(rand() * rand() * n)
    printf "]}"
  }'
}
for thousands in 5 50; do
  large ${thousands}000 >"$work/$thousands.json" && "$1" view --quiet "$work/$thousands.json" -o "$work/large$thousands.html" || exit 1
done
firefox=$(command -v firefox-esr || command -v firefox || true)
if [ -n "$firefox" ]; then
  mkdir "$work/firefox"
  # The picture is taken when the page is loaded, which may be before it is drawn. A page without a graph has less than 60 kB.
  size=0
  for _ in 1 2 3 4 5; do
    timeout 120 "$firefox" --headless --profile "$work/firefox" --window-size 1280,800 --screenshot "$work/firefox.png" "file://$work/story.html" >/dev/null 2>&1
    size=$(stat -c %s "$work/firefox.png" 2>/dev/null || echo 0)
    [ "$size" -lt 60000 ] || break
  done
  if [ "$size" -lt 60000 ]; then echo "FAIL  Firefox draws no graph ($size bytes)"; exit 1; fi
  echo "ok    Firefox draws the page"
else
  echo "skipped: no Firefox"
fi
NODE_PATH=${RELATA_NPM:-/nowhere}/node_modules node "$here/browser_test.cjs" "$work"
