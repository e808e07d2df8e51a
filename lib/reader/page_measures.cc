// Tested by tests/reader/article_finder_test.cc.
#include "reader/page_measures.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/fold.h"
#include "base/is_ascii.h"
#include "reader/class_words.h"
#include "reader/markup_scanner.h"

namespace relata {
namespace {

using enum HtmlTag;

bool is_heading(HtmlTag tag) { return tag >= H1 && tag <= H6; }

// "display: none" and its like in a style.
bool hides(std::string_view style) {
  if (style.empty()) return false;
  std::string plain;
  for (const char c : style.substr(0, 512))
    if (c != ' ' && c != '\t' && c != '\n') plain += lower_ascii(c);
  return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

bool is_unlikely_role(std::string_view role) {
  constexpr std::array<std::string_view, 10> kRoles = {"menu",        "menubar", "complementary", "navigation", "alert",
                                                       "alertdialog", "dialog",  "search",        "banner",     "contentinfo"};
  return !role.empty() && std::any_of(kRoles.begin(), kRoles.end(), [role](std::string_view r) { return equals_ignoring_case(r, role); });
}

// Pages repeat their classes, so each is looked at once.
class TraitsOf {
 public:
  const ClassTraits& operator()(std::string_view value) {
    const auto found = seen_.find(value);
    return found != seen_.end() ? found->second : seen_.emplace(value, class_traits(value)).first->second;
  }

 private:
  std::unordered_map<std::string_view, ClassTraits> seen_{};
};

ElementFacts facts_of(const HtmlTree& tree, std::uint32_t node, TraitsOf& traits_of) {
  ElementFacts facts;
  const HtmlTag tag = tree[node].tag;
  std::string_view classes, id, role, style, itemprop, rel;
  for (std::uint32_t i = 0; i < tree[node].count; ++i) {
    const HtmlAttribute& attribute = tree.attributes(node)[i];
    const auto is = [&attribute](std::string_view name) { return equals_ignoring_case(attribute.name, name); };
    if (is("class")) classes = attribute.value;
    else if (is("id")) id = attribute.value;
    else if (is("role")) role = attribute.value;
    else if (is("style")) style = attribute.value;
    else if (is("itemprop")) itemprop = attribute.value;
    else if (is("rel")) rel = attribute.value;
    else if (is("hidden")) facts.hidden = true;
    else if (is("aria-hidden")) facts.hidden |= equals_ignoring_case(attribute.value, "true");
  }
  const bool is_page = tag == Body || tag == Html;
  facts.hidden = (facts.hidden || hides(style)) && !is_page;
  const ClassTraits& of_class = traits_of(classes);
  const ClassTraits& of_id = traits_of(id);
  facts.weight = static_cast<std::int8_t>(of_class.weight + of_id.weight);
  facts.share = of_class.share || of_id.share;
  facts.boilerplate = !is_page && (of_class.boilerplate || of_id.boilerplate);
  facts.byline = of_class.byline || of_id.byline || rel == "author" || itemprop.find("author") != std::string_view::npos;
  facts.unlikely = !is_page && tag != A && (((of_class.unlikely || of_id.unlikely) && !of_class.article && !of_id.article) || is_unlikely_role(role));
  return facts;
}

bool is_text_part(HtmlTag tag) {
  constexpr std::array kParts = {Span, Li, Td, Blockquote, Dl, Div, Img, Ol, P, Pre, Table, Ul};
  return std::find(kParts.begin(), kParts.end(), tag) != kParts.end();
}

}  // namespace

Measure& Measure::operator+=(const Measure& other) {
  chars += other.chars;
  link_chars += other.link_chars;
  commas += other.commas;
  heading_chars += other.heading_chars;
  paragraphs += other.paragraphs;
  items += other.items;
  images += other.images;
  inputs += other.inputs;
  players += other.players;
  holds_block |= other.holds_block;
  holds_text_part |= other.holds_text_part;
  return *this;
}

std::vector<ElementFacts> element_facts(const HtmlTree& tree) {
  std::vector<ElementFacts> facts(tree.size());
  TraitsOf traits_of;
  for (std::uint32_t node = 0; node < tree.size(); ++node)
    if (tree[node].tag != Text && tree[node].count > 0) facts[node] = facts_of(tree, node, traits_of);
  return facts;
}

Measure text_measure(std::string_view text) {
  Measure measure;
  bool blank = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    measure.chars += is_blank ? !blank : begins_code_point(text[i]);
    measure.commas += c == ',' || (c == 0xEF && text.substr(i, 3) == "，") || (c == 0xE3 && text.substr(i, 3) == "、");
    blank = is_blank;
  }
  if (blank && measure.chars == 1 && text.find_first_not_of(" \t\n\r\f\v") == std::string_view::npos) measure.chars = 0;
  return measure;
}

void add_element(const HtmlTree& tree, std::uint32_t node, Measure& measure) {
  constexpr std::array kBlocks = {Blockquote, Dl, Div, Img, Ol, P, Pre, Table, Ul};
  const HtmlTag tag = tree[node].tag;
  if (tag == A) {
    const bool inside = tree.raw_attribute(node, "href").starts_with('#');
    measure.link_chars = static_cast<float>(measure.chars) * (inside ? 0.3F : 1.0F);
  }
  if (is_heading(tag)) measure.heading_chars = measure.chars;
  measure.paragraphs += tag == P;
  measure.items += tag == Li;
  measure.images += tag == Img;
  measure.inputs += tag == Input && !equals_ignoring_case(tree.raw_attribute(node, "type"), "hidden");
  measure.players += tag == Object || tag == Embed || tag == Iframe;
  measure.holds_block |= std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
  measure.holds_text_part |= measure.chars > 0 && is_text_part(tag);
}

std::vector<Measure> page_measures(const HtmlTree& tree, const std::vector<bool>& gone) {
  std::vector<Measure> measures(tree.size());
  for (std::uint32_t node = tree.size(); node-- > 0;) {
    if (gone[node]) continue;
    if (tree[node].tag == Text) measures[node] = text_measure(tree.text(node));
    else add_element(tree, node, measures[node]);
    if (node > 0) measures[tree[node].parent] += measures[node];
  }
  return measures;
}

}  // namespace relata
