// An HTML page as a tree. Any bytes make one: what is not closed is closed, what is closed twice is passed over, as browsers do it.
// Time and memory grow with the length of the page alone, whatever its tags do: levels, attributes of a tag and nodes are bounded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

// clang-format off
enum class HtmlTag : std::uint8_t {
  Text, Other,
  A, Abbr, Address, Article, Aside, Audio, B, Blockquote, Body, Br, Button, Caption, Center, Code, Col, Dd, Del, Details, Dialog, Div, Dl, Dt,
  Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input,
  Label, Legend, Li, Link, Main, Menu, Meta, Nav, Noscript, Object, Ol, Optgroup, Option, P, Picture, Pre, Q, S, Script, Section, Select,
  Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title,
  Tr, Track, Tt, U, Ul, Video, Wbr,
};
// clang-format on

// Starts a line of its own, as a paragraph, a list item and a cell do.
bool is_block(HtmlTag tag);

struct HtmlAttribute {
  std::string_view name;   // as it stands
  std::string_view value;  // with its character references; decoded by HtmlTree::attribute
};

// Nodes stand in document order: the children of i are those from i + 1 to below `end`, each followed by its own.
struct HtmlNode {
  HtmlTag tag = HtmlTag::Other;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;               // behind the last node below this one
  std::uint32_t first = 0, count = 0;  // Text: bytes of HtmlTree::text; else: attributes
};

class HtmlTree {
 public:
  // Node 0 is the root, with the tag Other. Views into `html`, which outlives the tree.
  explicit HtmlTree(std::string_view html);

  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
  const HtmlNode& operator[](std::uint32_t node) const { return nodes_[node]; }

  // Of a Text node: its characters, references decoded. REQUIRES: it is one.
  std::string_view text(std::uint32_t node) const;
  // The value as it stands in the page; empty if there is no such attribute. Names are compared without regard to case.
  std::string_view raw_attribute(std::uint32_t node, std::string_view name) const;
  bool has_attribute(std::uint32_t node, std::string_view name) const;
  // All of them, tree[node].count in number. REQUIRES: it is no Text.
  const HtmlAttribute* attributes(std::uint32_t node) const { return attributes_.data() + nodes_[node].first; }
  // The value with its references decoded.
  std::string attribute(std::uint32_t node, std::string_view name) const;
  // All the text below the node, as it stands; what a browser does not show, too.
  std::string text_below(std::uint32_t node) const;
  // The first node with this tag in [begin, end), or `end`.
  std::uint32_t find(HtmlTag tag, std::uint32_t begin, std::uint32_t end) const;

 private:
  friend class HtmlTreeBuilder;
  const HtmlAttribute* attribute_named(std::uint32_t node, std::string_view name) const;

  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
  std::string text_;
};

}  // namespace relata
