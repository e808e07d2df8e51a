// Tested by tests/query/named_test.cc.
#include "query/named.h"

#include <algorithm>
#include <cstddef>

#include "base/error.h"

namespace relata {
namespace {

// More candidates than this are only counted.
constexpr std::size_t kCandidates = 10;

}  // namespace

std::string candidates_text(const Graph& graph, const std::vector<std::uint32_t>& nodes) {
  std::size_t width = 0;
  const std::size_t shown = std::min(nodes.size(), kCandidates);
  for (std::size_t i = 0; i < shown; ++i) width = std::max(width, graph.nodes[nodes[i]].id.size());
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    const Node& node = graph.nodes[nodes[i]];
    text += "\n  " + node.id + std::string(width - node.id.size() + 2, ' ') + node.label + " (" + std::string(name_of(node.type)) + "), mentioned " +
            std::to_string(node.mentions) + (node.mentions == 1 ? " time" : " times");
  }
  return shown < nodes.size() ? text + "\n  and " + std::to_string(nodes.size() - shown) + " more" : text;
}

std::uint32_t node_named(const Graph& graph, const Lookup& lookup, const std::string& name) {
  const std::vector<std::uint32_t> nodes = lookup.best(name);
  if (nodes.size() == 1) return nodes.front();
  if (nodes.size() > 1)
    throw Error(ErrorKind::Input, "'" + name + "' fits " + std::to_string(nodes.size()) + " things; give the id of one:" + candidates_text(graph, nodes));
  std::string near;
  for (const std::string& suggestion : lookup.suggest(name)) near += (near.empty() ? "; did you mean '" : "' or '") + suggestion;
  throw Error(ErrorKind::Input,
              "nothing in the graph is called '" + name + "'" + (near.empty() ? "; `relata find GRAPH WORD` searches the names" : near + "'?"));
}

}  // namespace relata
