// Questions without the language: who stands in which relation to whom, as filters. They become a query, so that they mean the same.
//
//   const PlainQuery plain = plain_query(graph, {.from = "Amina Okello", .to = "Dawit Bekele"});
//   const Answer answer = ask(index, plain.text, {.parameters = plain.parameters});
#pragma once

#include <string>

#include "query/query.h"

namespace relata {

// Empty: anything. Names are those of lookup.h, so "erdogan" finds Erdoğan; an ambiguous name stands for all it may mean.
struct PlainQuestion {
  std::string from{};
  std::string to{};
  std::string relation{};  // see RelationWords
  std::string cls{};
  std::string type{};  // entity type of the end that has no name, or of either
  std::string polarity{};
  std::string speaker{};
  std::string since{};  // ISO dates, as exact as one likes: "2026-03"; edges without a date are left out
  std::string until{};

  bool is_empty() const;
};

struct PlainQuery {
  std::string text{};
  Parameters parameters{};
};

// Columns from, relation, to, class, polarity, weight, in this order of rows: the greatest weight first, then by name. A symmetric relation
// holds from either side. Throws Error(Usage) for a name that nothing has and for a class, type, polarity or date that is none.
PlainQuery plain_query(const Graph& graph, const PlainQuestion& question);

}  // namespace relata
