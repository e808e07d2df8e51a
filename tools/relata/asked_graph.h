// The graph that queries are asked of. Of a store that answers within reach of the things that a query names, only that part is read; the answer
// is that of the whole.
#pragma once

#include <optional>
#include <string>

#include "cli.h"
#include "query/query.h"

namespace relata::cli {

class AskedGraph {
 public:
  // Of the first word of a command line. A store is not read before a question needs it, anything else at once.
  explicit AskedGraph(const Arguments& arguments);

  // Nothing when Ctrl-C has ended it. Throws what ask throws.
  std::optional<Answer> answer(const std::string& query, const QueryOptions& options);
  // What the last answer speaks of; the whole before any.
  const Graph& graph() { return part_ ? *part_ : whole(); }
  const Graph& whole();

 private:
  std::optional<Answer> answer_of_part(const std::string& query, const QueryOptions& options);

  const Arguments& arguments_;
  const bool in_parts_;
  std::optional<Graph> whole_{}, part_{};
  std::optional<GraphIndex> index_{};  // of the whole
};

}  // namespace relata::cli
