// The text of the nodes that are kept.
#pragma once

#include <string>
#include <vector>

#include "reader/html_tree.h"

namespace relata {

// Paragraphs, headings, items and cells, a blank line between. A line break divides paragraphs unless the sentence goes on behind it.
std::string page_text(const HtmlTree& tree, const std::vector<bool>& kept);

}  // namespace relata
