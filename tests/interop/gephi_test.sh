#!/bin/sh
# Gephi's own importer reads the sample:  gephi_test.sh FOLDER
# The toolkit (org.gephi:gephi-toolkit, classifier all) is RELATA_GEPHI, a jar or a folder with it, or fetched by Maven when
# RELATA_INTEROP=1.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
version=0.10.1
command -v java >/dev/null || { echo "skipped: java is not installed"; exit 77; }
if [ -n "${RELATA_GEPHI:-}" ]; then
  jar=$(find "$RELATA_GEPHI" -name 'gephi-toolkit*-all.jar' | head -n 1)
elif [ "${RELATA_INTEROP:-0}" = 1 ] && command -v mvn >/dev/null; then
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact=org.gephi:gephi-toolkit:$version:jar:all "-DoutputDirectory=$folder" >/dev/null ||
    { echo "skipped: Maven cannot fetch gephi-toolkit"; exit 77; }
  jar=$folder/gephi-toolkit-$version-all.jar
else
  echo "skipped: set RELATA_GEPHI to gephi-toolkit-$version-all.jar, or RELATA_INTEROP=1 to fetch it"
  exit 77
fi
[ -f "$jar" ] || { echo "skipped: there is no gephi-toolkit-*-all.jar under ${RELATA_GEPHI:-$folder}"; exit 77; }
for file in sample.graphml sample.strict.graphml sample.graphml.gz sample.gexf sample.12.gexf sample.dot; do
  java -Djava.awt.headless=true -Xmx1g -cp "$jar" "$here/GephiImport.java" "$folder/$file" 2>"$folder/gephi.log" >"$folder/gephi.out" || { cat "$folder/gephi.log"; exit 1; }
  cat "$folder/gephi.out"
done
