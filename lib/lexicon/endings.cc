// Tested by tests/lexicon/words_test.cc.
#include "lexicon/endings.h"

#include "base/class_table.h"

extern "C" const char relata_data_lexicon_endings[], relata_data_lexicon_endings_end[];

namespace relata {
namespace {

constexpr std::array kEndings = {
    ClassName{Ending::Demonym, "demonym"},       ClassName{Ending::Ordinal, "ordinal"},     ClassName{Ending::People, "people"},
    ClassName{Ending::Possessive, "possessive"}, ClassName{Ending::Reflexive, "reflexive"},
};

constexpr std::size_t kLongest = 8;  // bytes

}  // namespace

std::string_view ending_of(std::string_view word, Ending cls) {
  static const ClassTable<Ending, kEndings.size()> table({relata_data_lexicon_endings, relata_data_lexicon_endings_end}, kEndings, "endings.tsv");
  for (std::size_t size = std::min(word.size(), kLongest); size > 0; --size)
    if (const std::string_view ending = word.substr(word.size() - size); table.has(ending, cls)) return ending;
  return word.substr(word.size());
}

}  // namespace relata
