// Tested by tests/tools/store_test.sh.
#include "graph_part.h"

#include <optional>
#include <vector>

#include "asking.h"
#include "graph_files.h"
#include "query/lookup.h"
#include "store/store.h"
#include "store/store_part.h"

namespace relata::cli {
namespace {

bool asks_store(const Arguments& arguments, std::size_t least) {
  if (arguments.words.size() < least || !is_store(arguments.words.front())) return false;
  return format_option(arguments, "input").value_or(Format::Store) == Format::Store;
}

// Nothing where the part would be a great one.
std::optional<Graph> part_around(const std::string& path, const std::string& name, const Surroundings& wanted) {
  constexpr std::size_t kMostNames = 5000, kMostFound = 200;
  StorePart part(path);
  if (!part.add_named(name, kMostNames)) return std::nullopt;
  const Graph named = part.graph();
  const Lookup lookup(named);
  std::vector<std::uint32_t> nodes = lookup.best(name);
  if (wanted.all) {
    nodes.clear();
    for (const Match& match : lookup.find(name)) nodes.push_back(match.node);
  }
  if (nodes.empty()) return StorePart(path).nodes();  // what may have been meant is told by all names
  if (!wanted.all && nodes.size() > 1) return named;  // which of them is meant is the user's to say
  if (nodes.size() > kMostFound) return std::nullopt;
  for (const std::uint32_t node : nodes) {
    part.add_around(named.nodes[node].id, wanted.hops);
    if (wanted.said) part.add_said_by(named.nodes[node].id);
  }
  return part.graph();
}

std::optional<Graph> part_with(const std::string& path, const std::string& words) {
  StorePart part(path);
  return part.add_sentences(words) ? std::optional(part.graph()) : std::nullopt;
}

}  // namespace

Graph graph_around(const Arguments& arguments, std::size_t least, const std::string& usage, const Surroundings& wanted) {
  if (asks_store(arguments, least))
    if (std::optional<Graph> part = part_around(arguments.words.front(), name_asked(arguments), wanted)) return std::move(*part);
  return graph_asked(arguments, least, usage);
}

Graph graph_near(const Arguments& arguments, const std::string& usage) {
  return arguments.words.size() > 1 ? graph_around(arguments, 1, usage, {.hops = 1}) : graph_asked(arguments, 1, usage);
}

Graph graph_of_sentences(const Arguments& arguments, std::size_t least, const std::string& usage) {
  if (asks_store(arguments, least))
    if (std::optional<Graph> part = part_with(arguments.words.front(), name_asked(arguments))) return std::move(*part);
  return graph_asked(arguments, least, usage);
}

}  // namespace relata::cli
