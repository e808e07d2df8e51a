// How much a store holds, which it tells without counting. Inside the room only.
#pragma once

#include <optional>
#include <string>

#include "graph/counts.h"
#include "store/database.h"

namespace relata {

void put_counts(const GraphCounts& counts, Database& database);

// By reading all rows of things and relations.
GraphCounts counted(Database& database, const std::string& name);

// Nothing for a store of an older program.
std::optional<GraphCounts> stored_counts(Database& database, const std::string& name);

}  // namespace relata
