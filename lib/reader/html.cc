// A walk over gumbo's tree. Blocks end paragraphs; what is no part of an article is skipped. Tested by tests/reader/reader_test.cc.
#include <gumbo.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "reader/reader.h"

namespace relata {
namespace {

bool is_skipped(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NAV: case GUMBO_TAG_ASIDE: case GUMBO_TAG_FOOTER: case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_FORM: case GUMBO_TAG_BUTTON: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_IFRAME: case GUMBO_TAG_SVG: case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_SELECT: return true;
    default: return gumbo_get_attribute(&element.attributes, "hidden") != nullptr;
  }
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P: case GUMBO_TAG_DIV: case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5:
    case GUMBO_TAG_H6: case GUMBO_TAG_LI: case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION: case GUMBO_TAG_TABLE: case GUMBO_TAG_TR: case GUMBO_TAG_HEADER: case GUMBO_TAG_MAIN: case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_BR: case GUMBO_TAG_HR: case GUMBO_TAG_DD: case GUMBO_TAG_DT: case GUMBO_TAG_TD: case GUMBO_TAG_BODY: return true;
    default: return false;
  }
}

struct Page {
  std::string text;       // finished paragraphs
  std::string paragraph;  // the open one

  void end_paragraph() {
    const std::string clean = clean_text(paragraph);
    paragraph.clear();
    if (!clean.empty()) text += (text.empty() ? "" : "\n\n") + clean;
  }
};

constexpr int kDeepest = 512;  // levels; what lies deeper is left out

const GumboNode* first_of(const GumboNode* node, GumboTag tag, int depth = 0) {
  if (node->type != GUMBO_NODE_ELEMENT || depth > kDeepest) return nullptr;
  if (node->v.element.tag == tag) return node;
  for (unsigned i = 0; i < node->v.element.children.length; ++i)
    if (const GumboNode* found = first_of(static_cast<const GumboNode*>(node->v.element.children.data[i]), tag, depth + 1)) return found;
  return nullptr;
}

void append_text(const GumboNode* node, Page& page, int depth = 0) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
    page.paragraph += node->v.text.text;
  if (node->type != GUMBO_NODE_ELEMENT || depth > kDeepest || is_skipped(node->v.element)) return;
  const bool block = is_block(node->v.element.tag);
  if (block) page.end_paragraph();
  for (unsigned i = 0; i < node->v.element.children.length; ++i)
    append_text(static_cast<const GumboNode*>(node->v.element.children.data[i]), page, depth + 1);
  if (block) page.end_paragraph();
}

std::string attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? found->value : "";
}

void read_meta(const GumboElement& element, Source& source) {
  const std::string name = attribute(element, "property") + attribute(element, "name"), content = clean_text(attribute(element, "content"));
  const auto fill = [&content](std::string& field) {
    if (field.empty()) field = content;
  };
  if (name == "og:title") fill(source.title);
  if (name == "og:site_name") fill(source.publisher);
  if (name == "og:url") fill(source.url);
  if ((name == "article:published_time" || name == "date" || name == "pubdate") && source.date.empty() && content.size() >= 10)
    source.date = content.substr(0, 10);
}

void read_facts(const GumboNode* node, Source& source, int depth = 0) {
  if (node->type != GUMBO_NODE_ELEMENT || depth > kDeepest) return;
  const GumboElement& element = node->v.element;
  if (element.tag == GUMBO_TAG_META) read_meta(element, source);
  if (element.tag == GUMBO_TAG_TIME && source.date.empty()) source.date = attribute(element, "datetime").substr(0, 10);
  for (unsigned i = 0; i < element.children.length; ++i)
    read_facts(static_cast<const GumboNode*>(element.children.data[i]), source, depth + 1);
}

}  // namespace

std::string text_of_html(const std::string& html, Source& source) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // each would hold a copy of all open tags: memory with the square of the depth
  GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  read_facts(output->root, source);
  if (const GumboNode* title = first_of(output->root, GUMBO_TAG_TITLE); title && source.title.empty()) {
    Page words;
    for (unsigned i = 0; i < title->v.element.children.length; ++i)
      append_text(static_cast<const GumboNode*>(title->v.element.children.data[i]), words);
    source.title = clean_text(words.paragraph);
  }
  // An article element, where there is one, holds the article.
  const GumboNode* article = first_of(output->root, GUMBO_TAG_ARTICLE);
  Page page;
  append_text(article ? article : output->root, page);
  page.end_paragraph();
  gumbo_destroy_output(&options, output);
  return page.text;
}

}  // namespace relata
