// Graphs taken apart, but for what the first of them says of some articles. Inside the room only.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "graph/parts.h"

namespace relata {

using ArticleIds = std::set<std::string, std::less<>>;

Parts take_apart(std::vector<Graph> graphs, const ArticleIds& without);

}  // namespace relata
