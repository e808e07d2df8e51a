// What the labels of a tree cannot be in Universal Dependencies, made what it most likely is. Inside the room only.
#pragma once

#include <cstddef>
#include <span>

#include "analysis/analysis.h"

namespace relata {

// Words of one sentence, whose heads are window words from `begin` on or kRoot. A noun without a case before a finite verb that
// has no subject is its subject ("after Libya accused the firm": "after" belongs to the verb). A name right behind a noun, both
// subjects of one verb, is what the noun is called ("automaker Norvex said").
void repair_relations(std::span<Word> words, std::size_t begin);

}  // namespace relata
