// Tested by tests/graph/names_test.cc.
#include "base/given_forms.h"

#include <map>

#include "base/table.h"

extern "C" const char relata_data_base_given_forms[], relata_data_base_given_forms_end[];

namespace relata {
namespace {

// What a form may stand for, divided by blanks; the form itself if it is none.
std::string_view names_of(std::string_view form) {
  static const std::map<std::string_view, std::string_view> forms = [] {
    std::map<std::string_view, std::string_view> table;
    for (const auto& row : rows_of({relata_data_base_given_forms, relata_data_base_given_forms_end}, 2)) table.emplace(row[0], row[1]);
    return table;
  }();
  const auto row = forms.find(form);
  return row == forms.end() ? form : row->second;
}

}  // namespace

bool may_be_one_given_name(std::string_view a, std::string_view b) {
  if ((a.size() == 1 || b.size() == 1) && a.front() == b.front()) return true;
  const std::string_view one = names_of(a), other = names_of(b);
  if (a == b || has_word(one, b) || has_word(other, a)) return true;
  for (const std::string_view name : parts_of(one, ' '))
    if (has_word(other, name)) return true;
  return false;
}

bool second_initial_agrees(std::span<const std::string> words, std::span<const std::string> whole) {
  const bool initial = words.size() > 2 && words[1].size() == 1;
  return !initial || whole.size() < 2 || words[1].front() == whole[1].front();
}

}  // namespace relata
