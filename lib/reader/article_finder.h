// Which part of a page is its article, and what of that part is none of it. Judged by how much running text stands together, how many links
// it holds, and what the classes of its elements say; <article> and <main> are read as such classes.
#pragma once

#include <string>
#include <vector>

#include "reader/html_tree.h"

namespace relata {

struct FoundArticle {
  std::vector<bool> kept;        // nodes of the tree that are part of the article
  std::uint32_t top = 0;         // the element that holds most of it
  std::uint32_t chars = 0;       // what is kept
  std::uint32_t page_chars = 0;  // what the page shows in all
};

// `title` is that of the page: a heading that repeats it is left out.
FoundArticle find_article(const HtmlTree& tree, const std::string& title);

// All of the tree but scripts, forms, buttons and what is hidden: of HTML that is an article already.
FoundArticle whole_article(const HtmlTree& tree);

}  // namespace relata
