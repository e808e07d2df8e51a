// One map from a word to the set of its classes. Tested by tests/lexicon/words_test.cc.
#include "lexicon/words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>

#include "base/error.h"
#include "base/table.h"

extern "C" const char relata_data_lexicon_words[], relata_data_lexicon_words_end[];

namespace relata {
namespace {

struct ClassName {
  WordClass cls;
  std::string_view name;
};

constexpr std::array kClasses = {
    ClassName{WordClass::ActsForOwner, "acts for owner"},
    ClassName{WordClass::Amount, "amount"},
    ClassName{WordClass::ControlsObjectOf, "controls object of"},
    ClassName{WordClass::CourtesyTitle, "courtesy title"},
    ClassName{WordClass::Naming, "naming"},
    ClassName{WordClass::NounOfPlaceOrRole, "noun of place or role"},
    ClassName{WordClass::ObjectOfMake, "object of make"},
    ClassName{WordClass::ObjectOfTake, "object of take"},
    ClassName{WordClass::RelativeAdverb, "relative adverb"},
    ClassName{WordClass::Reporting, "reporting"},
    ClassName{WordClass::SmallInNames, "small in names"},
    ClassName{WordClass::TakesBareObject, "takes bare object"},
};

using Classes = std::bitset<kClasses.size()>;

// Throws if a row names no class or a class has no row: the table is part of the program, so that any test shows it.
std::unordered_map<std::string_view, Classes> read_words() {
  std::unordered_map<std::string_view, Classes> words;
  Classes seen;
  for (const auto& row : rows_of({relata_data_lexicon_words, relata_data_lexicon_words_end}, 2)) {
    const auto found = std::find_if(kClasses.begin(), kClasses.end(), [&](const ClassName& one) { return one.name == row[0]; });
    if (found == kClasses.end()) throw Error(ErrorKind::Input, "words.tsv: \"" + std::string(row[0]) + "\" is no class of words.cc");
    words[row[1]].set(static_cast<std::size_t>(found->cls));
    seen.set(static_cast<std::size_t>(found->cls));
  }
  if (!seen.all()) throw Error(ErrorKind::Input, "words.tsv: a class of words.cc has no words");
  return words;
}

}  // namespace

bool is(std::string_view word, WordClass cls) {
  static const std::unordered_map<std::string_view, Classes> words = read_words();
  const auto found = words.find(word);
  return found != words.end() && found->second.test(static_cast<std::size_t>(cls));
}

}  // namespace relata
