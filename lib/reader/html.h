// The article of an HTML page.
#pragma once

#include <cstdint>
#include <string>

#include "text/document.h"

namespace relata {

struct PageArticle {
  Source source{};  // title, date, publisher and url, as far as the page states them
  std::string author{};
  std::string language{};                   // "en", "en-GB": what the page says
  std::string text{};                       // paragraphs, headings and list items, a blank line between; not the title
  std::uint32_t chars = 0, page_chars = 0;  // of the article, and of all that the page shows
};

// `html` is UTF-8. Any bytes make an article, maybe an empty one; time and memory are linear in their number.
PageArticle article_of_html(const std::string& html);

// The text of a piece of HTML that is an article already, or part of one: of a feed or a record.
std::string text_of_fragment(const std::string& html);

}  // namespace relata
