// The entries of a live blog and when each was written.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reader/html_tree.h"

namespace relata {

// The elements that are entries, in order, each with its time as its <time> states it: "2026-03-02 10:05", or "10:05" where no day is
// stated. Empty for a page with fewer than three entries that hold text. `kept`: the nodes of the article.
std::vector<std::pair<std::uint32_t, std::string>> entry_times(const HtmlTree& tree, const std::vector<bool>& kept);

}  // namespace relata
