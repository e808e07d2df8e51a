// The first row that fits counts, then what the table of relations says. Tested by tests/vocabulary/wikidata_test.cc.
#include "vocabulary/wikidata.h"

#include <cassert>
#include <optional>
#include <vector>

#include "base/table.h"
#include "schema/relations.h"

extern "C" const char relata_data_vocabulary_wikidata[], relata_data_vocabulary_wikidata_end[];

namespace relata {
namespace {

struct Row {
  ClaimClass cls = ClaimClass::Other;
  std::string_view label;                     // "-": any
  std::optional<EntityType> subject, object;  // nothing: any
  WikidataProperty property;
};

std::vector<Row> read_table() {
  std::vector<Row> table;
  for (const auto& cells : rows_of({relata_data_vocabulary_wikidata, relata_data_vocabulary_wikidata_end}, 6)) {
    const std::optional<ClaimClass> cls = claim_class(cells[0]);
    assert(cls);
    table.push_back({*cls, cells[1], entity_type(cells[2]), entity_type(cells[3]), {cells[4], cells[5] == "<"}});
  }
  return table;
}

}  // namespace

WikidataProperty wikidata_property(const Claim& claim, EntityType subject, EntityType object) {
  static const std::vector<Row> table = read_table();
  if (claim.polarity != Polarity::Affirmed) return {};
  for (const Row& row : table) {
    if (row.cls != claim.cls || (row.label != "-" && row.label != claim.label)) continue;
    if ((row.subject && *row.subject != subject) || (row.object && *row.object != object)) continue;
    return row.property;
  }
  const CanonicalRelation* relation = find_relation(claim.relation);
  return relation ? WikidataProperty{relation->property, relation->property_is_inverse} : WikidataProperty();
}

}  // namespace relata
