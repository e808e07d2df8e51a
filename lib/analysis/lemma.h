// Lemmas: the model proposes a script for every word (lower-case or not, how many code points to drop, what to add), and a
// dictionary of English verbs, nouns and adjectives says which of its proposals are words at all.
//
// For an inflected word the dictionary gives the lemmas it can come from: irregular forms by a list, regular ones by taking the
// ending off (the method of WordNet's Morphy: Miller et al., 1990; Fellbaum, 1998). The best proposal among these wins; a form
// that the dictionary does not know keeps the model's best.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/labels.h"

namespace relata {

// The lower-case lemmas that a lower-case form with this tag can have by the dictionary; empty when it knows none. Sorted, unique.
std::vector<std::string> dictionary_lemmas(std::string_view form, Xpos xpos);

class Lemmatiser {
 public:
  // labels: the model's scripts, "L|3|be": lower-case the word ("K": keep its case), drop 3 code points from its end, add "be".
  explicit Lemmatiser(std::span<const std::string> labels);

  std::size_t size() const { return scripts_.size(); }
  // scores: one a script. Never empty for a form that is not.
  std::string lemma(std::string_view form, Xpos xpos, std::span<const float> scores) const;

 private:
  struct Script {
    bool lower = false;
    std::size_t drop = 0;
    std::string add;
  };

  static std::string applied(const Script& script, std::string_view form, std::string_view lowered);

  std::vector<Script> scripts_;
};

}  // namespace relata
