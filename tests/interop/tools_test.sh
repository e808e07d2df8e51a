#!/bin/sh
# One consumer from Debian reads the sample:  tools_test.sh xmllint|rapper|dot|jq FOLDER
set -eu
consumer=$1
cd "$2"
command -v "$consumer" >/dev/null || { echo "skipped: $consumer is not installed"; exit 77; }

same() { # WHAT FOUND EXPECTED
  [ "$2" = "$3" ] || { echo "$1: found $2, expected $3"; exit 1; }
  echo "ok $1: $2"
}
count() { grep -c -- "$1" "$2" || true; }
nodes=$(count '"aliases"' sample.jsonl)
edges=$(count '"type":"relationship"' sample.jsonl)

case $consumer in
  xmllint)
    for file in sample.graphml sample.strict.graphml sample.yed.graphml sample.gexf sample.12.gexf; do
      xmllint --noout --nonet "$file"
      same "nodes of $file" "$(xmllint --nonet --xpath "count(//*[local-name()='node'])" "$file")" "$nodes"
      same "edges of $file" "$(xmllint --nonet --xpath "count(//*[local-name()='edge'])" "$file")" "$edges"
    done ;;
  rapper)
    rapper -q -i ntriples -o ntriples sample.nt | sort -u >sample.nt.sorted
    rapper -q -i turtle -o ntriples sample.ttl 2>&1 | sort -u >sample.ttl.sorted
    cmp sample.nt.sorted sample.ttl.sorted
    same "triples" "$(wc -l <sample.nt.sorted)" "$(sort -u sample.nt | wc -l)"
    same "statements" "$(grep -c 'rdf-syntax-ns#Statement>' sample.nt.sorted)" "$edges" ;;
  dot)
    dot -Tsvg sample.dot -o sample.svg
    same "nodes drawn" "$(count 'class="node' sample.svg)" "$nodes"
    same "edges drawn" "$(count 'class="edge' sample.svg)" "$edges" ;;
  jq)
    for file in sample.json sample.d3.json sample.cyjs sample.graphology.json sample.jgf; do jq -e . "$file" >/dev/null; done
    same "lines of JSONL" "$(jq -c 'select(.type == "relationship")' sample.jsonl | wc -l)" "$edges"
    same "nodes of JSON" "$(jq '.nodes | length' sample.json)" "$nodes"
    same "links of D3" "$(jq '.links | length' sample.d3.json)" "$edges"
    same "edges of Cytoscape" "$(jq '.elements.edges | length' sample.cyjs)" "$edges"
    same "edges of graphology" "$(jq '.edges | length' sample.graphology.json)" "$edges"
    same "nodes of JGF" "$(jq '.graph.nodes | length' sample.jgf)" "$nodes"
    same "ends that are no nodes" "$(jq '[.nodes[].id] as $ids | [.edges[] | select((.source | IN($ids[]) | not) or (.target | IN($ids[]) | not))] | length' sample.json)" 0 ;;
esac
