// The laws of merging, on the graphs of any articles: a graph with itself is itself, and neither the order of graphs nor that of merges changes a
// byte. What GraphBuilder is given for each article stands in native JSON, divided by a line of "---".
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "format/format.h"
#include "graph/build.h"
#include "graph/merge.h"

namespace {

using namespace relata;

Graph graph_of_article(const Graph& article) {
  GraphBuilder builder(article.sources.empty() ? SourceInfo{.id = "a.txt"} : article.sources[0]);
  std::vector<std::uint32_t> places;
  for (const Node& node : article.nodes) places.push_back(builder.add_node(node));
  const auto place_of = [&](std::string_view id) {
    const std::size_t at = article.find_node(id);
    return at == Graph::npos ? kNoNode : places[at];
  };
  for (const Edge& edge : article.edges)
    for (const Evidence& evidence : edge.evidence)
      builder.add_statement({.source = place_of(edge.source),
                             .target = place_of(edge.target),
                             .relation = edge.relation.str(),
                             .label = evidence.label.str(),
                             .cls = evidence.cls,
                             .kind = evidence.kind,
                             .polarity = edge.polarity,
                             .symmetric = evidence.symmetric,
                             .speaker = place_of(evidence.speaker),
                             .place = place_of(evidence.place),
                             .evidence = evidence});
  return std::move(builder).build();
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<Graph> graphs;
  for (constexpr std::string_view kLine = "\n---\n"; graphs.size() < 3 && !rest.empty();) {
    const std::size_t end = rest.find(kLine);
    try {
      graphs.push_back(graph_of_article(read_graph_text(rest.substr(0, end), Format::Json)));
    } catch (const Error&) {
      return 0;
    }
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + kLine.size());
  }
  if (graphs.empty()) return 0;
  for (const Graph& graph : graphs) require(merge({graph, graph}) == graph);
  if (graphs.size() < 2) return 0;
  require(merge({graphs[0], graphs[1]}) == merge({graphs[1], graphs[0]}));
  if (graphs.size() == 3) require(merge({merge({graphs[0], graphs[1]}), graphs[2]}) == merge({graphs[0], merge({graphs[1], graphs[2]})}));
  return 0;
}
