#!/bin/sh
# graphology, its readers of GraphML and GEXF, cytoscape.js and d3-force read the sample:  npm_test.sh FOLDER
# The packages are taken from RELATA_NPM (a folder with node_modules), or fetched into FOLDER when RELATA_INTEROP=1.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
packages="graphology graphology-graphml graphology-gexf cytoscape d3-force"
command -v node >/dev/null || { echo "skipped: node is not installed"; exit 77; }
if [ -n "${RELATA_NPM:-}" ]; then
  modules=$RELATA_NPM/node_modules
elif [ "${RELATA_INTEROP:-0}" = 1 ] && command -v npm >/dev/null; then
  npm install --prefix "$folder/npm" --no-audit --no-fund --silent $packages || { echo "skipped: npm cannot fetch $packages"; exit 77; }
  modules=$folder/npm/node_modules
else
  echo "skipped: set RELATA_NPM to a folder with node_modules ($packages), or RELATA_INTEROP=1 to fetch them"
  exit 77
fi
for package in $packages; do
  [ -d "$modules/$package" ] || { echo "skipped: $modules has no $package"; exit 77; }
done
NODE_PATH=$modules exec node "$here/npm_test.cjs" "$folder"
