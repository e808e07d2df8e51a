// Tested by tests/mention/name_rules_test.cc.
#include "mention/name_words.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/table.h"

extern "C" const char relata_data_mention_name_words[], relata_data_mention_name_words_end[];

namespace relata {
namespace {

std::map<std::string_view, std::vector<NameWord>, std::less<>> read_table() {
  std::map<std::string_view, std::vector<NameWord>, std::less<>> table;
  for (const auto& cells : rows_of({relata_data_mention_name_words, relata_data_mention_name_words_end}, 2)) {
    const std::string_view use = cells[0];
    NameWord row;
    if (use == "ship") row.use = WordUse::Ship;
    else if (use == "title") row.use = WordUse::Title;
    else if (use == "portfolio") row.use = WordUse::Portfolio;
    else if (use == "common") row.use = WordUse::Common;
    else if (use == "direction") row.use = WordUse::Direction;
    else if (use == "royal") row.use = WordUse::Royal;
    else if (use == "site") row.use = WordUse::Site;
    else if (use == "partner") row.use = WordUse::Partner;
    else if (use == "joint") row.use = WordUse::Joint;
    else if (use == "saint") row.use = WordUse::Saint;
    else row = {WordUse::Head, name_type(use).value_or(NameType::Misc)};
    for (const std::string_view word : parts_of(cells[1], ' ')) table[word].push_back(row);
  }
  return table;
}

}  // namespace

const NameWord* find_use(std::string_view word, WordUse use) {
  static const auto table = read_table();
  const auto found = table.find(word);
  if (found == table.end()) return nullptr;
  const auto row = std::find_if(found->second.begin(), found->second.end(), [use](const NameWord& w) { return w.use == use; });
  return row == found->second.end() ? nullptr : &*row;
}

}  // namespace relata
