#!/usr/bin/env bash
# browser_test.sh RELATA GRAPH: makes pages and has Chromium look at them. Exit 77: skipped.
set -u
if [ "${RELATA_BROWSER:-}" != 1 ]; then echo "skipped: RELATA_BROWSER=1 runs it"; exit 77; fi
for program in node chromium; do command -v $program >/dev/null || { echo "skipped: no $program"; exit 77; }; done
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" view --quiet "$2" -o "$work/story.html" && "$1" view --quiet "$here/hostile.json" -o "$work/hostile.html" || exit 1
NODE_PATH=${RELATA_NPM:-/nowhere}/node_modules node "$here/browser_test.cjs" "$work"
