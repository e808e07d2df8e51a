// What a page says of its article beside the text.
#pragma once

#include <string>
#include <vector>

#include "reader/html_tree.h"

namespace relata {

// Empty strings: unknown.
struct PageFacts {
  std::string title{};  // without the publisher's name
  std::string author{};
  std::string day{};       // "2022-07-28", always a day of the calendar
  std::string day_made{};  // of writing or change, where linked data state no day of publication
  std::string publisher{};
  std::string url{};       // absolute
  std::string language{};  // "en", "en-GB", as the page has it
  std::string body{};      // the article's text, where the page states it for machines
};

// From JSON-LD, <meta>, microdata, <link rel=canonical>, the address, <title> and <h1>, in this order, by page_fields.tsv.
PageFacts page_facts(const HtmlTree& tree);

// The day of a page that states none in its head: of the <time> elements and of short lines of date in and around the article.
// `kept`: its nodes.
std::string day_beside(const HtmlTree& tree, const std::vector<bool>& kept, std::uint32_t top);

}  // namespace relata
