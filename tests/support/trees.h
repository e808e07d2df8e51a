// Trees written by hand, and the chains that coreference finds in them.
//
// A line is a sentence, an empty line ends a paragraph. A sentence is its words divided by blanks, each "form/lemma/XPOS/head/relation" or
// "form/lemma/XPOS/head/relation/TYPE"; heads count from 1, 0 is the root; an empty lemma is the form (of names) or the form in lower case.
// TYPE (PERSON, GPE ...) stands at the first word of a name, "+" at its other words.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "analysis/conllu.h"
#include "gazetteer/gazetteer.h"
#include "mention/mention.h"

namespace relata::trees {

Reading read(std::string_view text);

// Every linked mention in the order of the text: "mention -reason-> antecedent", divided by "; ". A mention that begins its entity
// is left out.
std::string links_of(const Reading& reading, const Gazetteer& gazetteer = Gazetteer::built_in());
// The names of the sieves that began or linked an entity (MentionLink::sieve).
std::set<std::string_view> sieves_of(const Reading& reading, const Gazetteer& gazetteer = Gazetteer::built_in());
// "label TYPE" of every named entity in order, divided by "; ".
std::string entities_of(const Reading& reading, const Gazetteer& gazetteer = Gazetteer::built_in());

}  // namespace relata::trees
