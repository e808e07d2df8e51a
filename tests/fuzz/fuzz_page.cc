// Any bytes are a page: a tree whose nodes lie within each other, and an article that is valid UTF-8 where the bytes are.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "reader/encoding.h"
#include "reader/html.h"
#include "reader/html_tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string html(reinterpret_cast<const char*>(data), size);
  const relata::HtmlTree tree(html);
  for (std::uint32_t node = 1; node < tree.size(); ++node) {
    const std::uint32_t parent = tree[node].parent;
    if (parent >= node || tree[node].end > tree[parent].end || tree[node].end <= node) std::abort();
  }
  const relata::PageArticle page = relata::article_of_html(html);
  if (relata::is_utf8(html) && !relata::is_utf8(page.text)) std::abort();
  if (!page.source.date.empty() && page.source.date.size() != 10) std::abort();
  return 0;
}
