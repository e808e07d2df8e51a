// From the innermost elements outwards, so that what is left out of an element does not count against it.
// Tested by tests/reader/article_finder_test.cc, measured by tests/bench/score_pages.py.
#include "reader/article_cleaner.h"

#include "reader/markup_scanner.h"

namespace relata {
namespace {

using enum HtmlTag;

constexpr std::uint32_t kLongShare = 500;  // characters; no row of buttons is so long
constexpr std::uint32_t kHeadline = 15;    // characters of an item of a list; shorter ones are names
constexpr std::uint32_t kManyCommas = 10;  // running text

class Cleaner {
 public:
  Cleaner(const HtmlTree& tree, const std::vector<ElementFacts>& facts, const std::vector<bool>& gone, const CleaningRules& rules)
      : tree_(tree), facts_(facts), gone_(gone), rules_(rules) {}

  std::uint32_t keep(std::uint32_t top, std::vector<bool>& kept) {
    const std::uint32_t end = tree_[top].end;
    measures_.assign(end - top, {});
    mark_data_tables(top, end);
    for (std::uint32_t node = end; node-- > top;) {
      if (gone_[node]) continue;
      Measure& measure = measures_[node - top];
      if (tree_[node].tag == Text) measure = text_measure(tree_.text(node));
      else add_element(tree_, node, measure);
      if (node != top && tree_[node].tag != Text && is_left_out(node, top, measure)) continue;
      kept[node] = true;
      if (node != top) measures_[tree_[node].parent - top] += measure;
    }
    for (std::uint32_t node = top + 1; node < end; ++node)
      if (!kept[tree_[node].parent]) kept[node] = false;
    leave_out_last_heading(top, end, kept);
    return measures_[0].chars;
  }

 private:
  // A heading behind which nothing is left was that of a list of links.
  void leave_out_last_heading(std::uint32_t top, std::uint32_t end, std::vector<bool>& kept) const {
    std::uint32_t last = end;
    while (last > top && !(kept[last - 1] && tree_[last - 1].tag == Text && text_measure(tree_.text(last - 1)).chars > 0)) --last;
    if (last == top) return;
    std::uint32_t heading = last - 1;
    while (heading > top && !(tree_[heading].tag >= H1 && tree_[heading].tag <= H6)) heading = tree_[heading].parent;
    if (heading <= top || measures_[heading - top].chars >= measures_[0].chars) return;
    for (std::uint32_t node = heading; node < tree_[heading].end; ++node) kept[node] = false;
  }

  float weight(std::uint32_t node) const { return rules_.by_class ? 25 * static_cast<float>(facts_[node].weight) : 0; }

  bool is_left_out(std::uint32_t node, std::uint32_t top, const Measure& measure) const {
    const HtmlTag tag = tree_[node].tag;
    if (facts_[node].share && measure.chars < kLongShare) return true;
    if (tag >= H1 && tag <= H6 && weight(node) < 0) return true;
    if (tag == P && measure.chars > 0 && measure.link_chars >= 0.95F * static_cast<float>(measure.chars) && measure.chars > 12) return true;
    if (!rules_.by_shape) return false;
    if (tag != Form && tag != Fieldset && tag != Table && tag != Ul && tag != Ol && tag != Div && tag != Section) return false;
    if (node < data_table_end_.size() + top && data_table_end_[node - top]) return false;
    return is_misshapen(node, measure);
  }

  bool is_misshapen(std::uint32_t node, const Measure& m) const {
    const HtmlTag tag = tree_[node].tag;
    const float points = weight(node);
    if (points < 0) return true;
    if (m.commas >= kManyCommas) return false;
    const bool list = tag == Ul || tag == Ol;
    const float links = m.link_density();
    if (list && m.items > 0 && m.chars > kHeadline * m.items && links > 0.9F) return true;  // headlines of other articles
    const bool in_figure = has_ancestor(node, Figure);
    const auto chars = static_cast<float>(m.chars);
    const float headings = m.chars == 0 ? 0 : static_cast<float>(m.heading_chars) / chars;
    const auto count = [](std::uint32_t n) { return static_cast<float>(n); };
    if (!in_figure && m.images > 1 && count(m.paragraphs) / count(m.images) < 0.5F) return true;
    if (!list && m.items > m.paragraphs + 100) return true;
    if (m.inputs > m.paragraphs / 3) return true;
    if (!list && !in_figure && headings < 0.9F && m.chars < 25 && (m.images == 0 || m.images > 2) && links > 0) return true;
    if (!list && points < 25 && links > 0.2F) return true;
    if (points >= 25 && links > 0.5F) return true;
    if ((m.players == 1 && m.chars < 75) || m.players > 1) return true;
    return m.images == 0 && !m.holds_text_part && m.chars == 0;
  }

  bool has_ancestor(std::uint32_t node, HtmlTag tag) const {
    constexpr int kLooked = 4;
    for (int i = 0; i < kLooked && node != 0; ++i) {
      node = tree_[node].parent;
      if (tree_[node].tag == tag) return true;
    }
    return false;
  }

  // Tables that hold rows and columns, not the layout of the page; what stands in them is not judged.
  void mark_data_tables(std::uint32_t top, std::uint32_t end) {
    data_table_end_.assign(end - top, false);
    for (std::uint32_t node = top; node < end; ++node) {
      if (tree_[node].tag != Table || gone_[node] || !is_data_table(node)) continue;
      for (std::uint32_t below = node; below < tree_[node].end; ++below) data_table_end_[below - top] = true;
      node = tree_[node].end - 1;
    }
  }

  bool is_data_table(std::uint32_t table) const {
    if (equals_ignoring_case(tree_.raw_attribute(table, "role"), "presentation")) return false;
    if (!tree_.raw_attribute(table, "summary").empty()) return true;
    std::uint32_t rows = 0, cells = 0, widest = 0;
    for (std::uint32_t node = table + 1; node < tree_[table].end; ++node) {
      const HtmlTag tag = tree_[node].tag;
      if (tag == Caption || tag == Col || tag == Tfoot || tag == Thead || tag == Th) return true;
      if (tag == Table) return false;
      if (tag == Tr) ++rows, cells = 0;
      if (tag == Td) widest = std::max(widest, ++cells);
    }
    if (rows <= 1 || widest <= 1) return false;
    return rows >= 10 || widest > 4 || rows * widest > 10;
  }

  const HtmlTree& tree_;
  const std::vector<ElementFacts>& facts_;
  const std::vector<bool>& gone_;
  CleaningRules rules_;
  std::vector<Measure> measures_{};
  std::vector<bool> data_table_end_{};
};

}  // namespace

std::uint32_t keep_article(const HtmlTree& tree, const std::vector<ElementFacts>& facts, const std::vector<bool>& gone, std::uint32_t top,
                           const CleaningRules& rules, std::vector<bool>& kept) {
  return Cleaner(tree, facts, gone, rules).keep(top, kept);
}

}  // namespace relata
