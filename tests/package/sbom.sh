# sbom.sh SBOM PROGRAM MODEL: what tools/package/sbom writes is whole, and the same twice.
set -eu
command -v jq >/dev/null && command -v dpkg-query >/dev/null || { echo "jq or dpkg-query is not installed"; exit 77; }
export SOURCE_DATE_EPOCH=1000000000
first=$("$1" 0.1.0 abc "$2" "$3")
[ "$first" = "$("$1" 0.1.0 abc "$2" "$3")" ] || { echo "two documents differ"; exit 1; }
printf '%s' "$first" | jq -e '
  ([.packages[].SPDXID] + ["SPDXRef-DOCUMENT"]) as $known
  | .spdxVersion == "SPDX-2.3" and .creationInfo.created == "2001-09-09T01:46:40Z"
    and (.packages | length) > 12 and all(.packages[]; .name != "" and .versionInfo != "")
    and ([.packages[].name] | (index("wordnet-base") != null and index("libarchive13") != null and index("relata.model") != null))
    and all(.relationships[]; (.spdxElementId | IN($known[])) and (.relatedSpdxElement | IN($known[])))
    and (.packages[0].checksums[0].checksumValue | test("^[0-9a-f]{64}$"))' >/dev/null || { echo "the document is broken:"; printf '%s\n' "$first"; exit 1; }
