// Tested by tests/entity/words_test.cc.
#include "entity/words.h"

#include <array>
#include <map>
#include <set>

#include "base/table.h"

extern "C" const char relata_data_entity_words[], relata_data_entity_words_end[];
extern "C" const char relata_data_entity_institutions[], relata_data_entity_institutions_end[];

namespace relata {
namespace {

constexpr std::array<std::string_view, 24> kClasses = {"government", "people",  "national", "war", "own", "plain", "one", "first", "second", "noble", "alias", "aliased", "happening", "abstract", "city", "visited", "political",
                                                       "speaking",   "generic", "place",    "link", "body", "male",    "female"};

using Words = std::array<std::set<std::string_view>, kClasses.size()>;

Words read_words() {
  Words words;
  for (const auto& row : rows_of({relata_data_entity_words, relata_data_entity_words_end}, 2))
    for (std::size_t cls = 0; cls < kClasses.size(); ++cls)
      if (kClasses[cls] == row[0])
        for (const std::string_view word : parts_of(row[1], ' ')) words[cls].insert(word);
  return words;
}

std::map<std::string_view, Institution> read_institutions() {
  std::map<std::string_view, Institution> institutions;
  for (const auto& row : rows_of({relata_data_entity_institutions, relata_data_entity_institutions_end}, 3))
    institutions[row[0]] = {entity_type(row[1]).value_or(EntityType::Org), row[2] == "own"};
  return institutions;
}

}  // namespace

bool is(std::string_view word, ClueWord cls) {
  static const Words words = read_words();
  const auto index = static_cast<std::size_t>(cls);
  return index < words.size() && words[index].contains(word);
}

const Institution* find_institution(std::string_view noun) {
  static const std::map<std::string_view, Institution> institutions = read_institutions();
  const auto found = institutions.find(noun);
  return found == institutions.end() ? nullptr : &found->second;
}

}  // namespace relata
