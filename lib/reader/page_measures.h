// What is known of each element of a page before anything is decided: what its classes say, how much text and how many links it holds.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/html_tree.h"

namespace relata {

// What the attributes of one element say of it.
struct ElementFacts {
  bool hidden = false;    // never shown, or not shown as it stands
  bool unlikely = false;  // stands beside articles
  bool share = false;
  bool byline = false;
  bool boilerplate = false;  // captions, credits, newsletter boxes and their like, within articles too
  std::int8_t weight = 0;    // of classes and id: -2 to 2
};

// Of all that is left below an element, itself included. Lengths are in characters, runs of white space counted as one.
struct Measure {
  std::uint32_t chars = 0;
  float link_chars = 0;  // links within the page count a third
  std::uint32_t commas = 0;
  std::uint32_t heading_chars = 0;
  std::uint32_t paragraphs = 0, items = 0, images = 0, inputs = 0, players = 0;
  bool holds_block = false;      // parts that make a paragraph of their own
  bool holds_text_part = false;  // parts that usually hold text

  float link_density() const { return chars == 0 ? 0 : link_chars / static_cast<float>(chars); }
  Measure& operator+=(const Measure& other);
};

std::vector<ElementFacts> element_facts(const HtmlTree& tree);

// What the text node adds to the elements around it.
Measure text_measure(std::string_view text);
// What the element adds to those of its parts.
void add_element(const HtmlTree& tree, std::uint32_t node, Measure& measure);

// Of all nodes of which `gone` says that they are left.
std::vector<Measure> page_measures(const HtmlTree& tree, const std::vector<bool>& gone);

}  // namespace relata
