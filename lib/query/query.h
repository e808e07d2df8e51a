// Questions in the language of docs/query.md, a part of openCypher that only reads.
//
//   const GraphIndex index(graph);
//   const Answer answer = ask(index, "MATCH (p:PERSON)-[r:ROLE]->(c {label: $name}) RETURN p.label, r.label",
//                             {.parameters = {{"name", "Iran"}}});
//   for (const std::vector<Value>& row : answer.table.rows) ...
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/graph_index.h"
#include "query/table.h"

namespace relata {

using Parameters = std::map<std::string, Value, std::less<>>;

// Where matching begins, and in which order it goes on. The answer is the same with each.
enum class MatchOrder : std::uint8_t {
  Cheapest,   // by the indexes of labels, aliases, ids, types, relations and classes, and by how many neighbours are to be expected
  AsWritten,  // every node is tried for the first node of the pattern
  Dearest,    // the worst that the costs suggest, without indexes
};

// What a query may use up; 0: no bound. Beyond it ask throws Error(Usage), but for rows, which are left out with a remark.
struct QueryLimits {
  double seconds = 0;
  std::size_t rows = 0;
  std::size_t bytes = 0;                    // of the values that it keeps, about
  const std::atomic<bool>* stop = nullptr;  // when true, the query ends soon; may be set by another thread or a signal
};

struct QueryOptions {
  Parameters parameters{};       // values of $name
  std::string name = "query";    // of the text, in messages: a file's name
  std::size_t written_from = 0;  // what stands before this place of the text is not the user's, and in no message
  std::string today{};           // what date() and datetime() are, ISO 8601; a query that asks for a part that is not told fails
  QueryLimits limits{};
  bool trace = false;                       // tell for each row what it rests on
  MatchOrder order = MatchOrder::Cheapest;  // for tests: no order changes the answer
};

// A step of a query that begins with PROFILE.
struct ProfiledStep {
  std::string what{};
  std::uint64_t begun = 0;  // how often: for so many rows of the steps before
  std::uint64_t rows = 0;   // that came out of it
  double seconds = 0;       // its own, without steps inside of it
};

struct Answer {
  Table table{};
  std::vector<List> traces{};           // with `trace`, beside the rows: the nodes and relationships that matched, each once, nodes first
  std::vector<std::string> remarks{};   // what the user had better know: an unknown relation, paths that were cut
  std::vector<std::string> steps{};     // how MATCH was executed, in words
  bool begins_by_name = true;           // no MATCH, whatever its part of the query, begins but at nodes of an id, label or alias that the query names
  std::vector<ProfiledStep> profile{};  // of a query that begins with PROFILE, in the order in which they are executed
};

// Throws Error(Usage) for a query that is wrong: line, column, the line with a caret, what was expected. The graph never makes it
// fail, but by a regular expression that it holds or a range() as long as its numbers.
Answer ask(const GraphIndex& index, std::string_view query, const QueryOptions& options = {});

}  // namespace relata
