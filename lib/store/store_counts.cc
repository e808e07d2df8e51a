// Rows of `about`: "nodes", "edges", "nodes PERSON", "edges CONSULT meet". Tested by tests/store/part_test.cc and update_test.cc.
#include "store/store_counts.h"

#include <algorithm>
#include <string>

#include "store/columns.h"

namespace relata {
namespace {

constexpr std::string_view kNodes = "nodes", kEdges = "edges";

}  // namespace

void put_counts(const GraphCounts& counts, Database& database) {
  database.run("DELETE FROM about WHERE name='nodes' OR name='edges' OR name GLOB 'nodes *' OR name GLOB 'edges *'");
  Rows put(database, "INSERT INTO about VALUES(?, ?)");
  const auto add = [&](const std::string& name, std::size_t count) {
    put.bind(1, std::string_view(name));
    put.bind(2, static_cast<std::int64_t>(count));
    put.run();
  };
  add(std::string(kNodes), counts.nodes);
  add(std::string(kEdges), counts.edges);
  for (const auto& [type, count] : counts.types) add(std::string(kNodes) + ' ' + std::string(name_of(type)), count);
  for (const auto& [relation, count] : counts.relations) add(std::string(kEdges) + ' ' + std::string(name_of(relation.second)) + ' ' + relation.first, count);
}

GraphCounts counted(Database& database, const std::string& name) {
  GraphCounts counts;
  Rows things(database, "SELECT type FROM things");
  for (; things.step(); ++counts.nodes) ++counts.types[type_of(things.text(0), name)];
  Rows relations(database, "SELECT relation, class FROM relations");
  for (; relations.step(); ++counts.edges) ++counts.relations[{std::string(relations.text(0)), class_of(relations.text(1), name)}];
  return counts;
}

std::optional<GraphCounts> stored_counts(Database& database, const std::string& name) {
  GraphCounts counts;
  bool known = false;
  Rows rows(database, "SELECT name, value FROM about");
  while (rows.step()) {
    const std::string_view fact = rows.text(0);
    const auto count = static_cast<std::size_t>(rows.integer(1));
    if (fact == kNodes) counts.nodes = count, known = true;
    else if (fact == kEdges) counts.edges = count;
    else if (fact.starts_with("nodes ")) counts.types[type_of(fact.substr(kNodes.size() + 1), name)] = count;
    else if (fact.starts_with("edges ")) {
      const std::string_view rest = fact.substr(kEdges.size() + 1);
      const std::size_t blank = std::min(rest.find(' '), rest.size());
      counts.relations[{std::string(rest.substr(std::min(blank + 1, rest.size()))), class_of(rest.substr(0, blank), name)}] = count;
    }
  }
  return known ? std::optional(counts) : std::nullopt;
}

}  // namespace relata
