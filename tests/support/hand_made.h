// Sentences with trees, names and entities written by hand, for tests that need no model.
//
// A sentence is its words divided by blanks, each "form/lemma/XPOS/head/relation" or "form/lemma/XPOS/head/relation/TYPE"; heads
// count from 1, 0 is the root; an empty lemma is the form in lower case. TYPE (PERSON, GPE, ...) marks the head of a name; words
// joined to it by flat or compound belong to it. The same name is the same entity, TYPE=Name says which entity a word stands for
// ("he", "Chinese"). CONCEPT marks the head of a phrase that stands for an unnamed thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/conllu.h"
#include "entity/entity.h"

namespace relata::hand_made {

struct Article {
  Reading reading;
  std::vector<Mention> mentions;
  Resolution resolution;
};

// Sentences are divided by line breaks.
Article article(std::string_view text);

}  // namespace relata::hand_made
