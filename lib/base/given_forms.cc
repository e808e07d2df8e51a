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
    for (const auto& row : rows_of({relata_data_base_given_forms, relata_data_base_given_forms_end}, 2))
      table.emplace(row[0], row[1]);
    return table;
  }();
  const auto row = forms.find(form);
  return row == forms.end() ? form : row->second;
}

}  // namespace

bool may_be_one_given_name(std::string_view a, std::string_view b) {
  const std::string_view one = names_of(a), other = names_of(b);
  if (a == b || has_word(one, b) || has_word(other, a)) return true;
  for (const std::string_view name : parts_of(one, ' '))
    if (has_word(other, name)) return true;
  return false;
}

}  // namespace relata
