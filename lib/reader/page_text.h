// The text of the nodes that are kept.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reader/html_tree.h"

namespace relata {

// Paragraphs, headings, items and cells, a blank line between. A line break divides paragraphs unless the sentence goes on behind it.
// `entries`: elements that stand behind a line of their own, those of a live blog behind their time; in order.
std::string page_text(const HtmlTree& tree, const std::vector<bool>& kept, const std::vector<std::pair<std::uint32_t, std::string>>& entries = {});

}  // namespace relata
