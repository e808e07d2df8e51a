// Graphs taken apart, but for what the first of them says of some articles. Inside the room only.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "graph/parts.h"
#include "graph/update.h"

namespace relata {

using ArticleIds = std::set<std::string, std::less<>>;

// `related`: of the first graph, which then has no edges.
Parts take_apart(std::vector<Graph> graphs, const ArticleIds& without, const std::vector<Related>& related = {});

// Sorted, of each id one, each of its fields the greater value.
void normalise_sources(std::vector<SourceInfo>& sources);

void take_title(const std::string& title, Parts& parts);
std::string title_of(const Graph& graph, const ArticleIds& without);

}  // namespace relata
