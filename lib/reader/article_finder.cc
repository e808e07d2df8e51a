// Paragraphs give points to the elements around them; the element with most points, times the part of its text that is no link, is the
// article; what stands beside it and is like it is joined. Where that gives little, the page is read again with less left out beforehand.
// Tested by tests/reader/article_finder_test.cc, measured by tests/bench/score_pages.py.
#include "reader/article_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/fold.h"
#include "reader/article_cleaner.h"
#include "reader/page_measures.h"

namespace relata {
namespace {

using enum HtmlTag;

constexpr std::uint32_t kNone = 0xffffffff;
constexpr std::uint32_t kShortParagraph = 25;  // characters; what is shorter gives no points
constexpr std::uint32_t kEnoughText = 500;     // characters of an article; what is shorter is looked for again
constexpr std::uint32_t kFarMore = 2, kShortArticle = 100;
constexpr std::uint32_t kLongBoilerplate = 400;  // characters; a longer part is not left out by its class alone
constexpr int kReach = 5;                        // elements around a paragraph that get points
constexpr float kClassPoints = 25;

// Elements that never hold text of the article.
bool is_apparatus(HtmlTag tag) {
  constexpr std::array kApparatus = {Head,  Script, Style,  Noscript, Template, Svg,   Iframe, Button, Select, Textarea, Object, Embed,  Audio,
                                     Video, Nav,    Dialog, Footer,   Aside,    Title, Link,   Meta,   Option, Input,    Label,  Legend, Figcaption};
  return std::find(kApparatus.begin(), kApparatus.end(), tag) != kApparatus.end();
}

bool is_heading(HtmlTag tag) { return tag >= H1 && tag <= H6; }

float points_of_tag(HtmlTag tag) {
  switch (tag) {
    case Article:
    case Main: return 8;
    case Div: return 5;
    case Pre:
    case Td:
    case Blockquote: return 3;
    case Address:
    case Ol:
    case Ul:
    case Dl:
    case Dd:
    case Dt:
    case Li:
    case Form: return -3;
    case H1:
    case H2:
    case H3:
    case H4:
    case H5:
    case H6:
    case Th: return -5;
    default: return 0;
  }
}

class Finder {
 public:
  Finder(const HtmlTree& tree, const std::string& title) : tree_(tree), title_(fold(title)), facts_(element_facts(tree)) {}

  FoundArticle find() {
    FoundArticle best;
    for (const Strictness strictness : {Strictness{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}}) {
      FoundArticle found = attempt(strictness);
      if (best.page_chars == 0) best.page_chars = found.page_chars;
      found.page_chars = best.page_chars;
      // Less strict reading has to find far more: what it adds to a short article is what stands beside it.
      if (best.kept.empty() || found.chars > kFarMore * best.chars + kShortArticle) best = std::move(found);
      if (best.chars >= kEnoughText) break;
    }
    if (best.kept.empty()) best.kept.assign(tree_.size(), false);
    return best;
  }

 private:
  struct Strictness {
    bool without_unlikely, by_class, cleaned;
  };

  FoundArticle attempt(const Strictness& strictness) {
    strictness_ = strictness;
    leave_out();
    measures_ = page_measures(tree_, gone_);
    give_points();
    FoundArticle found;
    found.page_chars = measures_[0].chars;
    found.kept.assign(tree_.size(), false);
    found.top = best_element();
    for (const std::uint32_t part : parts_beside(found.top)) {
      const CleaningRules rules{strictness.by_class, strictness.cleaned};
      found.chars += keep_article(tree_, facts_, gone_, part, rules, found.kept);
    }
    return found;
  }

  // Marks what is no part of any article, with all below it.
  void leave_out() {
    gone_.assign(tree_.size(), false);
    bool title_seen = false;
    std::uint32_t table_end = 0;
    const std::vector<Measure> all = page_measures(tree_, gone_);
    for (std::uint32_t node = 1; node < tree_.size(); ++node) {
      const HtmlTag tag = tree_[node].tag;
      if (tag == Text) continue;
      if (tag == Table || tag == Code) table_end = std::max(table_end, tree_[node].end);
      bool out = is_apparatus(tag) || facts_[node].hidden;
      out = out || (strictness_.without_unlikely && facts_[node].unlikely && node >= table_end && !holds_page(all[node], all[0]));
      out = out || (facts_[node].boilerplate && all[node].chars < kLongBoilerplate && 3 * all[node].chars < all[0].chars);
      out = out || (facts_[node].byline && all[node].chars < 100 && tag != Body && !is_heading(tag));
      if (!out && !title_seen && (tag == H1 || tag == H2)) out = title_seen = repeats_title(node);
      if (!out) continue;
      for (std::uint32_t below = node; below < tree_[node].end; ++below) gone_[below] = true;
      node = tree_[node].end - 1;
    }
  }

  // Holds nearly all that runs on the page, so that its class speaks of the page.
  static bool holds_page(const Measure& measure, const Measure& page) { return measure.commas > 0 && 20 * measure.commas >= 17 * page.commas; }

  bool repeats_title(std::uint32_t heading) const {
    const std::string text = fold(tree_.text_below(heading));
    if (title_.empty() || text.empty()) return false;
    return text == title_ || (text.size() > 15 && title_.find(text) != std::string::npos) || (title_.size() > 15 && text.find(title_) != std::string::npos);
  }

  bool is_scored(std::uint32_t node) const {
    const HtmlTag tag = tree_[node].tag;
    if (tag == P || tag == Pre || tag == Section || (is_heading(tag) && tag != H1)) return true;
    if (tag != Div && tag != Td && tag != Article && tag != Main) return false;
    // An element of running text without parts of its own is a paragraph.
    for (std::uint32_t child = node + 1; child < tree_[node].end; child = tree_[child].end)
      if (!gone_[child] && tree_[child].tag != Text && (is_block(tree_[child].tag) || measures_[child].holds_block)) return false;
    return true;
  }

  void give_points() {
    points_.assign(tree_.size(), std::nullopt);
    for (std::uint32_t node = 1; node < tree_.size(); ++node) {
      if (gone_[node] || tree_[node].tag == Text) continue;
      if (is_scored(node)) give(measures_[node], tree_[node].parent);
      else if (is_holder(tree_[node].tag)) give_for_runs(node);
    }
    for (std::uint32_t node = 0; node < tree_.size(); ++node)
      if (points_[node]) *points_[node] *= 1 - std::min(measures_[node].link_density(), 1.0F);
  }

  static bool is_holder(HtmlTag tag) {
    return tag == Div || tag == Td || tag == Article || tag == Main || tag == Body || tag == Form || tag == Blockquote || tag == Center;
  }

  // Text that stands in an element between its parts, a paragraph up to two line breaks.
  void give_for_runs(std::uint32_t node) {
    Measure run;
    int breaks = 0;
    for (std::uint32_t child = node + 1; child < tree_[node].end; child = tree_[child].end) {
      if (gone_[child]) continue;
      const bool is_break = tree_[child].tag == Br;
      breaks = is_break ? breaks + 1 : measures_[child].chars > 0 ? 0 : breaks;
      const bool part = tree_[child].tag != Text && (is_block(tree_[child].tag) || measures_[child].holds_block);
      if (part || breaks == 2) {
        give(run, node);
        run = {};
      } else {
        run += measures_[child];
      }
    }
    give(run, node);
  }

  void give(const Measure& paragraph, std::uint32_t around) {
    if (paragraph.chars < kShortParagraph) return;
    const float running = 1 - std::min(paragraph.link_density(), 1.0F);
    const float points = running * (2 + static_cast<float>(paragraph.commas) + static_cast<float>(std::min(paragraph.chars / 100, 3u)));
    for (int level = 0; level < kReach && around != 0; ++level, around = tree_[around].parent) {
      if (!points_[around])
        points_[around] = points_of_tag(tree_[around].tag) + (strictness_.by_class ? kClassPoints * static_cast<float>(facts_[around].weight) : 0);
      *points_[around] += level == 0 ? points : level == 1 ? points / 2 : points / static_cast<float>(3 * level);
    }
  }

  bool is_page(std::uint32_t node) const { return node == 0 || tree_[node].tag == Body || tree_[node].tag == Html; }

  std::uint32_t body() const {
    const std::uint32_t found = tree_.find(Body, 0, tree_.size());
    return found < tree_.size() ? found : 0;
  }

  std::uint32_t best_element() const {
    constexpr std::size_t kCandidates = 5;
    std::vector<std::uint32_t> order;
    for (std::uint32_t node = 1; node < tree_.size(); ++node)
      if (points_[node]) order.push_back(node);
    const std::size_t count = std::min(kCandidates, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                      [this](std::uint32_t a, std::uint32_t b) { return *points_[a] != *points_[b] ? *points_[a] > *points_[b] : a < b; });
    order.resize(count);
    if (order.empty()) return body();
    return widened(common_holder(order));
  }

  // Where three of the best are nearly as good as the first, what holds them is the article.
  std::uint32_t common_holder(const std::vector<std::uint32_t>& order) const {
    const std::uint32_t top = order[0];
    std::vector<std::uint32_t> others;
    for (std::size_t i = 1; i < order.size(); ++i)
      if (*points_[order[i]] >= 0.75F * *points_[top]) others.push_back(order[i]);
    if (others.size() < 3) return top;
    for (std::uint32_t holder = tree_[top].parent; !is_page(holder); holder = tree_[holder].parent)
      if (std::count_if(others.begin(), others.end(), [&](std::uint32_t o) { return o > holder && o < tree_[holder].end; }) >= 3) return holder;
    return top;
  }

  std::uint32_t widened(std::uint32_t top) const {
    if (is_page(top)) return top;
    float last = points_[top].value_or(0);
    const float least = last / 3;
    for (std::uint32_t holder = tree_[top].parent; !is_page(holder); holder = tree_[holder].parent) {
      if (!points_[holder]) continue;
      if (*points_[holder] < least) break;
      if (*points_[holder] > last) {
        top = holder;
        break;
      }
      last = *points_[holder];
    }
    while (!is_page(tree_[top].parent) && elements_in(tree_[top].parent) == 1) top = tree_[top].parent;
    return top;
  }

  std::uint32_t elements_in(std::uint32_t node) const {
    std::uint32_t count = 0;
    for (std::uint32_t child = node + 1; child < tree_[node].end; child = tree_[child].end) count += tree_[child].tag != Text && !gone_[child];
    return count;
  }

  // The best element with what stands beside it and goes on with the article, in order.
  std::vector<std::uint32_t> parts_beside(std::uint32_t top) const {
    if (top == 0 || is_page(top)) return {top};
    std::vector<std::uint32_t> parts;
    const float best = points_[top].value_or(0), least = std::max(10.0F, best * 0.2F);
    const std::string_view classes = tree_.raw_attribute(top, "class");
    const std::uint32_t parent = tree_[top].parent;
    for (std::uint32_t child = parent + 1; child < tree_[parent].end; child = tree_[child].end) {
      if (gone_[child]) continue;
      if (child == top || (tree_[child].tag != Text && goes_on(child, classes, best, least))) parts.push_back(child);
    }
    return parts;
  }

  bool goes_on(std::uint32_t node, std::string_view classes, float best, float least) const {
    const bool alike = !classes.empty() && tree_.raw_attribute(node, "class") == classes;
    if (points_[node] && *points_[node] + (alike ? best * 0.2F : 0) >= least) return true;
    if (alike && measures_[node].paragraphs > 0 && facts_[node].weight >= 0 && measures_[node].link_density() < 0.25F) return true;  // entries of a blog
    if (tree_[node].tag != P && !(tree_[node].tag == Div && is_scored(node))) return false;
    const Measure& measure = measures_[node];
    if (measure.chars > 80) return measure.link_density() < 0.25F;
    if (measure.chars == 0 || measure.link_chars > 0) return false;
    const std::string text = tree_.text_below(node);
    return text.find(". ") != std::string::npos || clean_text(text).ends_with('.');
  }

  const HtmlTree& tree_;
  std::string title_;
  std::vector<ElementFacts> facts_;
  Strictness strictness_{};
  std::vector<bool> gone_{};
  std::vector<Measure> measures_{};
  std::vector<std::optional<float>> points_{};
};

}  // namespace

FoundArticle whole_article(const HtmlTree& tree) {
  const std::vector<ElementFacts> facts = element_facts(tree);
  FoundArticle found;
  found.kept.assign(tree.size(), true);
  for (std::uint32_t node = 1; node < tree.size(); ++node)
    if (!found.kept[tree[node].parent] || is_apparatus(tree[node].tag) || facts[node].hidden || facts[node].share) found.kept[node] = false;
  return found;
}

FoundArticle find_article(const HtmlTree& tree, const std::string& title) { return Finder(tree, title).find(); }

}  // namespace relata
