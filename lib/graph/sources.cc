// What becomes of articles and titles when graphs are one. Tested by tests/graph/merge_test.cc and update_test.cc.
#include <algorithm>
#include <utility>

#include "graph/without.h"

namespace relata {
namespace {

void unite(SourceInfo& to, const SourceInfo& from) {
  to.title = std::max(to.title, from.title);
  to.date = std::max(to.date, from.date);
  to.publisher = std::max(to.publisher, from.publisher);
  to.url = std::max(to.url, from.url);
  to.sha256 = std::max(to.sha256, from.sha256);
  to.words = std::max(to.words, from.words);
}

}  // namespace

void normalise_sources(std::vector<SourceInfo>& sources) {
  std::sort(sources.begin(), sources.end());
  std::vector<SourceInfo> unique;
  for (SourceInfo& source : sources) {
    if (!unique.empty() && unique.back().id == source.id) unite(unique.back(), source);
    else unique.push_back(std::move(source));
  }
  sources = std::move(unique);
}

// The least of all titles.
void take_title(const std::string& title, Parts& parts) {
  if (!title.empty() && (parts.title.empty() || title < parts.title)) parts.title = title;
}

// Where the graph is called like an article that is left out, the title that the others give it.
std::string title_of(const Graph& graph, const ArticleIds& without) {
  const auto gives = [&](const SourceInfo& source) { return without.contains(source.id) && source.title == graph.title; };
  if (std::ranges::none_of(graph.sources, gives)) return graph.title;
  Parts others;
  for (const SourceInfo& source : graph.sources)
    if (!without.contains(source.id)) take_title(source.title, others);
  return others.title;
}

}  // namespace relata
