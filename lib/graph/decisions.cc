// Decision files, and what they mean for parts. Tested by tests/graph/identity_test.cc.
#include <algorithm>
#include <map>
#include <utility>

#include "base/error.h"
#include "graph/decisions.h"
#include "graph/names.h"

namespace relata {

std::vector<SameDecision> read_decisions(std::string_view tsv, const std::string& name) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (tsv.starts_with(kMark)) tsv.remove_prefix(kMark.size());
  std::vector<SameDecision> decisions;
  std::map<std::pair<std::string, std::string>, std::pair<bool, std::size_t>> told;  // what each pair was told to be, and in which line
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    std::string_view line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    const std::string_view word = line.substr(0, first);
    const std::string_view right =
        second == std::string_view::npos ? "" : line.substr(second + 1, line.find('\t', second + 1) - second - 1);
    if ((word != "same" && word != "different") || right.empty() || second == first + 1)
      throw Error(ErrorKind::Input,
                  name + ":" + std::to_string(number) + ": expected 'same' or 'different' and two names, divided by tabs");
    decisions.push_back({word == "same", std::string(line.substr(first + 1, second - first - 1)), std::string(right)});
    const SameDecision& decision = decisions.back();
    const auto [before, added] =
        told.try_emplace(std::minmax(decision.left, decision.right), std::pair(decision.same, number));
    if (before->second.first != decision.same)
      throw Error(ErrorKind::Input, name + ":" + std::to_string(number) + ": contradicts line " + std::to_string(before->second.second) +
                                        ", which says of the same two the opposite");
  }
  return decisions;
}

std::vector<std::uint32_t> parts_named(const std::vector<Node>& parts, const std::string& name) {
  std::vector<std::uint32_t> found;
  const std::size_t at = name.find('@');
  const std::string id = name.substr(0, at);
  const std::string source = at == std::string::npos ? std::string() : name.substr(at + 1);
  const std::string key = key_of(comparable_words(name));
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    const bool by_id = parts[i].id == id && (at == std::string::npos || source_of(parts[i]) == source);
    if (by_id || (at == std::string::npos && key_of(comparable_words(parts[i].label)) == key)) found.push_back(i);
  }
  return found;
}

std::vector<std::string> names_of_nothing(const std::vector<SameDecision>& decisions, const std::vector<Graph>& graphs) {
  std::vector<std::string> missing;
  for (const SameDecision& decision : decisions)
    for (const std::string& name : {decision.left, decision.right})
      if (std::find(missing.begin(), missing.end(), name) == missing.end()) missing.push_back(name);
  const auto find_in = [&](const std::vector<Node>& nodes) {
    std::erase_if(missing, [&](const std::string& name) { return !parts_named(nodes, name).empty(); });
  };
  for (const Graph& graph : graphs) {
    find_in(graph.nodes);
    for (const Node& node : graph.nodes)
      if (!missing.empty() && !node.parts.empty()) find_in(node.parts);
  }
  return missing;
}

void fuse_told(Parts& parts, const std::vector<SameDecision>& decisions) {
  std::vector<std::uint32_t> into(parts.nodes.size());
  for (std::uint32_t i = 0; i < into.size(); ++i) into[i] = i;
  bool any = false;
  for (const SameDecision& decision : decisions) {
    if (!decision.same) continue;
    std::map<std::string_view, std::uint32_t> first;  // of each article
    std::vector<std::uint32_t> all = parts_named(parts.nodes, decision.left);
    const std::vector<std::uint32_t> others = parts_named(parts.nodes, decision.right);
    all.insert(all.end(), others.begin(), others.end());
    std::sort(all.begin(), all.end());
    for (std::uint32_t i : all) {
      while (into[i] != i) i = into[i];
      const std::uint32_t keeper = first.emplace(source_of(parts.nodes[i]), i).first->second;
      any = any || keeper != i;
      into[i] = keeper;
    }
  }
  if (any) fuse(parts, into);
}

}  // namespace relata
