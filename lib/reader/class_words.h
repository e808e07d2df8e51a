// What the classes and the id of an element say of it, by the words in them.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

struct ClassTraits {
  bool unlikely = false;  // holds what stands beside articles: comments, menus, boxes
  bool article = false;   // may hold the article all the same
  bool share = false;     // buttons and counts of other networks
  bool byline = false;
  bool boilerplate = false;  // no part of an article's text, whatever holds it: captions, credits, newsletter boxes, text for screen readers
  std::int8_t weight = 0;    // how many kinds of word speak for it, less those against it: -1, 0 or 1 of the classes, likewise of the id
};

// Of one attribute: all classes, or an id. Upper and lower case are one. By class_words.tsv.
ClassTraits class_traits(std::string_view value);

}  // namespace relata
