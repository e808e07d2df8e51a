// Paragraphs that pages put into their articles, and that are none of their text.
#pragma once

#include <string_view>

namespace relata {

// "Advertisement", "Read more: a link", "Sign up for our newsletter". `links`: the share of the paragraph that is links, 0 to 1. By page_lines.tsv.
bool is_page_line(std::string_view paragraph, float links);

}  // namespace relata
