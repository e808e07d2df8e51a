// Tested by tests/tools/review_test.sh.
#include "review_text.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <tuple>
#include <vector>

#include "asking.h"
#include "base/fold.h"
#include "prose.h"

namespace relata::cli {
namespace {

constexpr std::size_t kSentences = 3;  // of each thing

std::string in_brackets(double likelihood) {
  char text[32];
  std::snprintf(text, sizeof text, " (%.2f)", likelihood);
  return text;
}

struct Passage {
  bool names = false;  // the thing itself, not only by "he" or "the minister"
  const Evidence* evidence = nullptr;
};

// What is said of a thing, or by it: sentences that name it first, then the surer.
std::vector<const Evidence*> sentences_about(const Graph& graph, const Node& node) {
  std::vector<std::string> names = {lower(node.label)};
  for (const SharedText& alias : node.aliases) names.push_back(lower(alias));
  std::vector<Passage> all;
  for (const Edge& edge : graph.edges)
    for (const Evidence& evidence : edge.evidence) {
      if (edge.source != node.id && edge.target != node.id && evidence.speaker != node.id) continue;
      const std::string text = lower(evidence.text);
      all.push_back({std::ranges::any_of(names, [&](const std::string& name) { return text.find(name) != text.npos; }), &evidence});
    }
  std::ranges::stable_sort(
      all, [](const Passage& a, const Passage& b) { return std::tuple(!a.names, -a.evidence->confidence) < std::tuple(!b.names, -b.evidence->confidence); });
  std::vector<const Evidence*> chosen;
  for (const Passage& passage : all)
    if (chosen.size() < kSentences && std::ranges::none_of(chosen, [&](const Evidence* other) { return other->text == passage.evidence->text; }))
      chosen.push_back(passage.evidence);
  return chosen;
}

std::string articles_of(const Graph& graph, const Node& node, std::size_t width) {
  std::string text;
  for (std::size_t s = 0; s < node.sources.size() && s < kSentences; ++s) {
    const std::size_t at = graph.find_source(node.sources[s]);
    const std::string title = at == Graph::npos ? std::string() : graph.sources[at].title;
    text += wrapped("named in " + node.sources[s].str() + (title.empty() ? "" : ": " + title), 6, 8, width);
  }
  return text;
}

std::string thing_text(const Graph& graph, const Node& node, const TableStyle& style) {
  std::string text = bold(node.label, style) + ", " + std::string(name_of(node.type)) + ", named " + counted(node.mentions, "time") + " in " +
                     counted(node.sources.size(), "article");
  for (std::size_t i = 0; i < node.aliases.size(); ++i) text += (i ? ", " : "; also ") + node.aliases[i];
  std::string shown = wrapped(text, 3, 5, style.width);
  const std::vector<const Evidence*> sentences = sentences_about(graph, node);
  for (const Evidence* evidence : sentences) shown += evidence_text(graph, *evidence, 6, style.width);
  return sentences.empty() ? shown + articles_of(graph, node, style.width) : shown;
}

}  // namespace

std::string review_text(const Graph& graph, const PossiblySame& pair, const TableStyle& style) {
  const Node& left = graph.nodes[graph.find_node(pair.left)];
  const Node& right = graph.nodes[graph.find_node(pair.right)];
  return wrapped(left.label + " / " + right.label + ": " + pair.why + in_brackets(pair.score), 0, 3, style.width) + thing_text(graph, left, style) +
         thing_text(graph, right, style);
}

std::string review_text(const Graph& graph, const Edge& edge, const TableStyle& style) {
  std::string text = wrapped(bold(edge_text(graph, edge), style) + in_brackets(edge.confidence), 0, 3, style.width);
  for (std::size_t i = 0; i < edge.evidence.size() && i < kSentences; ++i) text += evidence_text(graph, edge.evidence[i], 6, style.width);
  if (edge.evidence.size() > kSentences) text += "      and " + counted(edge.evidence.size() - kSentences, "sentence") + " more\n";
  return text;
}

}  // namespace relata::cli
