// Tested by tests/tools/store_test.sh.
#include "asked_graph.h"

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "graph_files.h"
#include "query/reach.h"
#include "query_asking.h"
#include "store/store.h"
#include "store/store_part.h"

namespace relata::cli {
namespace {

// Where more than that is within reach, all is read at once.
constexpr std::size_t kMostEdges = 50000, kMostBeginnings = 200;

bool is_called(const Node& node, const Reach& reach) {
  return reach.labels.contains(node.label.str()) || reach.ids.contains(node.id.str()) ||
         std::ranges::any_of(node.aliases, [&](const SharedText& alias) { return reach.aliases.contains(alias.str()); });
}

bool add_reach(StorePart& part, const Reach& reach) {
  for (const std::set<std::string>* names : {&reach.labels, &reach.aliases})
    for (const std::string& name : *names)
      if (!part.add_called(name)) return false;
  for (const std::string& id : reach.ids) part.add_node(id);
  const Graph named = part.graph();
  std::size_t beginnings = 0;
  for (const Node& node : named.nodes)
    if (is_called(node, reach) && (++beginnings > kMostBeginnings || !part.add_around(node.id, reach.hops, kMostEdges))) return false;
  return beginnings > 0;
}

}  // namespace

AskedGraph::AskedGraph(const Arguments& arguments)
    : arguments_(arguments),
      in_parts_(is_store(arguments.words.front()) && format_option(arguments, "input").value_or(Format::Store) == Format::Store && !arguments.has("graph")) {
  if (!in_parts_) whole();
}

const Graph& AskedGraph::whole() {
  if (!whole_) whole_ = read_graph_shown(arguments_.words.front(), format_option(arguments_, "input"), !arguments_.has("quiet"));
  return *whole_;
}

std::optional<Answer> AskedGraph::answer(const std::string& query, const QueryOptions& options) {
  part_.reset();
  if (!whole_)
    if (std::optional<Answer> answer = answer_of_part(query, options)) return answer;
  part_.reset();
  if (!index_) index_.emplace(whole());
  return answer_unless_interrupted(*index_, query, options);
}

// Nothing where more is needed: to answer, or to tell what else there is, as remarks and errors do.
std::optional<Answer> AskedGraph::answer_of_part(const std::string& query, const QueryOptions& options) {
  const std::optional<Reach> reach = reach_of(query, options.parameters);
  if (!reach) return std::nullopt;
  StorePart part(arguments_.words.front());
  std::optional<GraphCounts> counts = part.counts();
  if (!counts || !add_reach(part, *reach)) return std::nullopt;
  part_ = part.graph();
  const GraphIndex index(*part_, std::move(*counts));
  try {
    std::optional<Answer> answer = answer_unless_interrupted(index, query, options);
    if (answer && answer->remarks.empty() && answer->begins_by_name) return answer;
  } catch (const Error&) {}
  return std::nullopt;
}

}  // namespace relata::cli
