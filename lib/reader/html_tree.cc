// Tags and the tree. Tested by tests/reader/html_tree_test.cc and tests/fuzz/fuzz_page.cc.
#include "reader/html_tree.h"

#include <algorithm>
#include <array>

#include "base/is_ascii.h"
#include "reader/character_references.h"
#include "reader/markup_scanner.h"

namespace relata {
namespace {

constexpr std::size_t kDeepest = 256;         // levels; what lies deeper hangs on the last of them
constexpr std::size_t kMostNodes = 1u << 22;  // of a page; what follows is left out
constexpr std::uint8_t kVoid = 1, kBlock = 2, kRaw = 4, kEndsParagraph = 8;

struct TagRow {
  std::string_view name;
  HtmlTag tag;
  std::uint8_t traits = 0;
};

using enum HtmlTag;
constexpr std::uint8_t kPart = kBlock | kEndsParagraph;
constexpr std::array kTags = {  // sorted by name
    TagRow{"a", A},
    TagRow{"abbr", Abbr},
    TagRow{"address", Address, kPart},
    TagRow{"article", Article, kPart},
    TagRow{"aside", Aside, kPart},
    TagRow{"audio", Audio},
    TagRow{"b", B},
    TagRow{"base", Other, kVoid},
    TagRow{"blockquote", Blockquote, kPart},
    TagRow{"body", Body, kBlock},
    TagRow{"br", Br, kVoid},
    TagRow{"button", Button},
    TagRow{"caption", Caption, kBlock},
    TagRow{"center", Center, kPart},
    TagRow{"code", Code},
    TagRow{"col", Col, kVoid},
    TagRow{"dd", Dd, kPart},
    TagRow{"del", Del},
    TagRow{"details", Details, kPart},
    TagRow{"dialog", Dialog, kPart},
    TagRow{"div", Div, kPart},
    TagRow{"dl", Dl, kPart},
    TagRow{"dt", Dt, kPart},
    TagRow{"em", Em},
    TagRow{"embed", Embed, kVoid},
    TagRow{"fieldset", Fieldset, kPart},
    TagRow{"figcaption", Figcaption, kPart},
    TagRow{"figure", Figure, kPart},
    TagRow{"font", Font},
    TagRow{"footer", Footer, kPart},
    TagRow{"form", Form, kPart},
    TagRow{"h1", H1, kPart},
    TagRow{"h2", H2, kPart},
    TagRow{"h3", H3, kPart},
    TagRow{"h4", H4, kPart},
    TagRow{"h5", H5, kPart},
    TagRow{"h6", H6, kPart},
    TagRow{"head", Head, kBlock},
    TagRow{"header", Header, kPart},
    TagRow{"hgroup", Hgroup, kPart},
    TagRow{"hr", Hr, kVoid | kPart},
    TagRow{"html", Html, kBlock},
    TagRow{"i", I},
    TagRow{"iframe", Iframe, kRaw},
    TagRow{"img", Img, kVoid},
    TagRow{"input", Input, kVoid},
    TagRow{"label", Label},
    TagRow{"legend", Legend, kBlock},
    TagRow{"li", Li, kPart},
    TagRow{"link", Link, kVoid},
    TagRow{"main", Main, kPart},
    TagRow{"menu", Menu, kPart},
    TagRow{"meta", Meta, kVoid},
    TagRow{"nav", Nav, kPart},
    TagRow{"noembed", Other, kRaw},
    TagRow{"noframes", Other, kRaw},
    TagRow{"noscript", Noscript},
    TagRow{"object", Object},
    TagRow{"ol", Ol, kPart},
    TagRow{"optgroup", Optgroup},
    TagRow{"option", Option},
    TagRow{"p", P, kPart},
    TagRow{"param", Other, kVoid},
    TagRow{"picture", Picture},
    TagRow{"pre", Pre, kPart},
    TagRow{"q", Q},
    TagRow{"s", S},
    TagRow{"script", Script, kRaw},
    TagRow{"section", Section, kPart},
    TagRow{"select", Select},
    TagRow{"small", Small},
    TagRow{"source", Source, kVoid},
    TagRow{"span", Span},
    TagRow{"strike", Strike},
    TagRow{"strong", Strong},
    TagRow{"style", Style, kRaw},
    TagRow{"sub", Sub},
    TagRow{"summary", Summary, kPart},
    TagRow{"sup", Sup},
    TagRow{"svg", Svg},
    TagRow{"table", Table, kPart},
    TagRow{"tbody", Tbody, kBlock},
    TagRow{"td", Td, kBlock},
    TagRow{"template", Template},
    TagRow{"textarea", Textarea, kRaw},
    TagRow{"tfoot", Tfoot, kBlock},
    TagRow{"th", Th, kBlock},
    TagRow{"thead", Thead, kBlock},
    TagRow{"time", Time},
    TagRow{"title", Title, kRaw},
    TagRow{"tr", Tr, kBlock},
    TagRow{"track", Track, kVoid},
    TagRow{"tt", Tt},
    TagRow{"u", U},
    TagRow{"ul", Ul, kPart},
    TagRow{"video", Video},
    TagRow{"wbr", Wbr, kVoid}};

constexpr TagRow kUnknown{"", Other, 0};

const TagRow& row_of(std::string_view name) {
  std::array<char, 12> lower{};
  if (name.size() > lower.size()) return kUnknown;
  for (std::size_t i = 0; i < name.size(); ++i) lower[i] = lower_ascii(name[i]);
  const std::string_view key(lower.data(), name.size());
  const auto row = std::lower_bound(kTags.begin(), kTags.end(), key, [](const TagRow& r, std::string_view k) { return r.name < k; });
  return row != kTags.end() && row->name == key ? *row : kUnknown;
}

bool is_heading(HtmlTag tag) { return tag >= H1 && tag <= H6; }
bool is_cell(HtmlTag tag) { return tag == Td || tag == Th; }
bool is_row_group(HtmlTag tag) { return tag == Tbody || tag == Thead || tag == Tfoot; }

// A start tag closes an open element of the same family, unless one of the second kind lies between.
struct Closing {
  bool (*opens)(HtmlTag);
  bool (*closes)(HtmlTag);
  bool (*stops)(HtmlTag);
};
constexpr Closing kClosings[] = {
    {[](HtmlTag t) { return t == Li; }, [](HtmlTag t) { return t == Li; }, [](HtmlTag t) { return t == Ul || t == Ol || t == Menu || is_cell(t); }},
    {[](HtmlTag t) { return t == Dd || t == Dt; }, [](HtmlTag t) { return t == Dd || t == Dt; }, [](HtmlTag t) { return t == Dl || is_cell(t); }},
    {[](HtmlTag t) { return t == Option; }, [](HtmlTag t) { return t == Option; }, [](HtmlTag t) { return t == Select || t == Optgroup; }},
    {is_cell, is_cell, [](HtmlTag t) { return t == Table || t == Tr; }},
    {[](HtmlTag t) { return t == Tr; }, [](HtmlTag t) { return t == Tr; }, [](HtmlTag t) { return t == Table || is_row_group(t); }},
    {is_row_group, is_row_group, [](HtmlTag t) { return t == Table; }},
    {is_heading, is_heading, [](HtmlTag t) { return !is_heading(t); }},
    {[](HtmlTag t) { return t == A; }, [](HtmlTag t) { return t == A; }, [](HtmlTag t) { return is_cell(t); }}};

}  // namespace

bool is_block(HtmlTag tag) {
  static const std::array<bool, static_cast<std::size_t>(Wbr) + 1> blocks = [] {
    std::array<bool, static_cast<std::size_t>(Wbr) + 1> table{};
    for (const TagRow& row : kTags)
      if (row.tag != Other) table[static_cast<std::size_t>(row.tag)] = (row.traits & kBlock) != 0;
    return table;
  }();
  return blocks[static_cast<std::size_t>(tag)];
}

// Follows the scanner and keeps the open elements.
class HtmlTreeBuilder {
 public:
  HtmlTreeBuilder(std::string_view html, HtmlTree& tree) : tree_(tree), scanner_(html) {
    tree_.nodes_.push_back({});
    open_.push_back({0, &kUnknown, {}});
  }

  void build() {
    for (MarkupToken token; tree_.nodes_.size() < kMostNodes && scanner_.next(token);) {
      switch (token.kind) {
        case MarkupToken::Kind::Text: add_text(token.text, true); break;
        case MarkupToken::Kind::Verbatim: add_text(token.text, false); break;
        case MarkupToken::Kind::Start: start(token); break;
        case MarkupToken::Kind::End: end(row_of(token.text), token.text); break;
      }
    }
    while (!open_.empty()) pop();
  }

 private:
  struct Open {
    std::uint32_t node;
    const TagRow* row;
    std::string_view name;
  };

  HtmlTag tag_at(std::size_t level) const { return open_[level].row->tag; }

  void pop() {
    tree_.nodes_[open_.back().node].end = static_cast<std::uint32_t>(tree_.nodes_.size());
    --open_count_[static_cast<std::size_t>(open_.back().row->tag)];
    open_.pop_back();
  }

  void pop_to(std::size_t level) {
    while (open_.size() > level) pop();
    beyond_ = 0;
  }

  std::uint32_t add_node(HtmlNode node) {
    node.parent = open_.back().node;
    node.end = static_cast<std::uint32_t>(tree_.nodes_.size()) + 1;
    tree_.nodes_.push_back(node);
    return node.end - 1;
  }

  void add_text(std::string_view text, bool references) {
    const auto begin = static_cast<std::uint32_t>(tree_.text_.size());
    if (references) append_decoded(text, tree_.text_);
    else tree_.text_ += text;
    const auto size = static_cast<std::uint32_t>(tree_.text_.size()) - begin;
    if (size > 0) add_node({Text, 0, 0, begin, size});
  }

  bool is_open(HtmlTag tag) const { return open_count_[static_cast<std::size_t>(tag)] > 0; }

  // A paragraph that is open in this cell, button or page ends.
  void close_paragraph() {
    if (!is_open(P)) return;
    for (std::size_t level = open_.size(); level-- > 1;) {
      const HtmlTag tag = tag_at(level);
      if (tag == P) return pop_to(level);
      if (is_cell(tag) || tag == Table || tag == Caption || tag == Button || tag == Object || tag == Template) return;
    }
  }

  void close_before(HtmlTag tag) {
    for (const Closing& closing : kClosings) {
      if (!closing.opens(tag)) continue;
      for (std::size_t level = open_.size(); level-- > 1;) {
        if (closing.closes(tag_at(level))) {
          if (tag == A) return close_link(level);
          return pop_to(level);
        }
        if (closing.stops(tag_at(level))) return;
      }
    }
  }

  // A link ends though parts are open in it: they go on behind it, without it.
  void close_link(std::size_t level) {
    std::vector<Open> parts(open_.begin() + static_cast<std::ptrdiff_t>(level) + 1, open_.end());
    std::erase_if(parts, [](const Open& open) { return (open.row->traits & kBlock) == 0; });
    pop_to(level);
    constexpr std::size_t kMostReopened = 8;
    if (parts.size() > kMostReopened) parts.resize(kMostReopened);
    for (Open& part : parts) {
      const HtmlNode old = tree_.nodes_[part.node];
      part.node = add_node({old.tag, 0, 0, old.first, old.count});
      push(part);
    }
  }

  void push(const Open& open) {
    ++open_count_[static_cast<std::size_t>(open.row->tag)];
    open_.push_back(open);
  }

  void start(const MarkupToken& token) {
    const TagRow& row = row_of(token.text);
    if ((row.tag == Html || row.tag == Body) && is_open(row.tag)) return;
    if (row.traits & kEndsParagraph) close_paragraph();
    if (row.tag == Body && is_open(Head)) end(row_of("head"), "head");
    close_before(row.tag);
    const auto first = static_cast<std::uint32_t>(tree_.attributes_.size());
    tree_.attributes_.insert(tree_.attributes_.end(), token.attributes.begin(), token.attributes.end());
    const std::uint32_t node = add_node({row.tag, 0, 0, first, static_cast<std::uint32_t>(token.attributes.size())});
    if (row.traits & kVoid) return;
    if (token.closed && (row.tag == Other || is_open(Svg))) return;
    if (row.traits & kRaw) {
      const bool references = row.tag == Title || row.tag == Textarea;
      push({node, &row, token.text});
      add_text(scanner_.raw_text(token.text), references);
      pop();
    } else if (open_.size() >= kDeepest) {
      ++beyond_;
    } else {
      push({node, &row, token.text});
    }
  }

  void end(const TagRow& row, std::string_view name) {
    if (row.tag == Br) {
      add_node({Br, 0, 0, 0, 0});
      return;
    }
    if (beyond_ > 0) {
      --beyond_;
      return;
    }
    if (!is_open(row.tag)) return;
    const bool block = (row.traits & kBlock) != 0, table_part = is_cell(row.tag) || row.tag == Tr || row.tag == Table || is_row_group(row.tag);
    for (std::size_t level = open_.size(); level-- > 1;) {
      if (tag_at(level) == row.tag && (row.tag != Other || equals_ignoring_case(open_[level].name, name)))
        return row.tag == A ? close_link(level) : pop_to(level);
      if (tag_at(level) == Table && !(table_part && row.tag == Table)) return;
      if (is_cell(tag_at(level)) && !table_part && row.tag != Body && row.tag != Html) return;
      if (!block && row.tag != A && row.tag != Other && (open_[level].row->traits & kBlock)) return;
    }
  }

  HtmlTree& tree_;
  MarkupScanner scanner_;
  std::vector<Open> open_;
  std::array<std::uint32_t, static_cast<std::size_t>(Wbr) + 1> open_count_{};
  std::size_t beyond_ = 0;  // open elements below the deepest level
};

HtmlTree::HtmlTree(std::string_view html) {
  nodes_.reserve(html.size() / 40);
  text_.reserve(html.size() / 3);
  HtmlTreeBuilder(html, *this).build();
}

std::string_view HtmlTree::text(std::uint32_t node) const { return std::string_view(text_).substr(nodes_[node].first, nodes_[node].count); }

const HtmlAttribute* HtmlTree::attribute_named(std::uint32_t node, std::string_view name) const {
  if (nodes_[node].tag == Text) return nullptr;
  for (std::uint32_t i = nodes_[node].first; i < nodes_[node].first + nodes_[node].count; ++i)
    if (equals_ignoring_case(attributes_[i].name, name)) return &attributes_[i];
  return nullptr;
}

std::string_view HtmlTree::raw_attribute(std::uint32_t node, std::string_view name) const {
  const HtmlAttribute* found = attribute_named(node, name);
  return found ? found->value : std::string_view();
}

bool HtmlTree::has_attribute(std::uint32_t node, std::string_view name) const { return attribute_named(node, name) != nullptr; }

std::string HtmlTree::attribute(std::uint32_t node, std::string_view name) const {
  std::string value;
  append_decoded(raw_attribute(node, name), value);
  return value;
}

std::string HtmlTree::text_below(std::uint32_t node) const {
  std::string all;
  for (std::uint32_t i = node; i < nodes_[node].end; ++i)
    if (nodes_[i].tag == Text) all += text(i);
  return all;
}

std::uint32_t HtmlTree::find(HtmlTag tag, std::uint32_t begin, std::uint32_t end) const {
  while (begin < end && nodes_[begin].tag != tag) ++begin;
  return begin;
}

}  // namespace relata
