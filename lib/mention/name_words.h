// The words that tell of the names that hold them, the immutable table name_words.tsv. Any thread may read it. Inside the room
// only.
#pragma once

#include <string_view>

#include "analysis/labels.h"

namespace relata {

// What a word tells of the names that hold it: the columns of name_words.tsv.
enum class WordUse { None, Ship, Title, Portfolio, Common, Direction, Royal, Head, Site, Partner, Joint, Saint };

struct NameWord {
  WordUse use = WordUse::None;
  NameType type = NameType::Misc;  // of a Head
};

// What the word, as the table writes it, tells in this use; null if nothing.
const NameWord* find_use(std::string_view word, WordUse use);

}  // namespace relata
