// What stands within the article of a page and is no part of it: boxes, lists of links, buttons, forms.
#pragma once

#include <cstdint>
#include <vector>

#include "reader/page_measures.h"

namespace relata {

struct CleaningRules {
  bool by_class = true;  // what classes say is believed
  bool by_shape = true;  // elements with many links, pictures or fields and little text are left out
};

// Marks in `kept` what of the element is left, and returns how many characters that is. `gone` is left out already.
std::uint32_t keep_article(const HtmlTree& tree, const std::vector<ElementFacts>& facts, const std::vector<bool>& gone, std::uint32_t top,
                           const CleaningRules& rules, std::vector<bool>& kept);

}  // namespace relata
