// Tested by tests/graph/names_test.cc.
#include "base/given_forms.h"

#include <map>

#include "base/table.h"

extern "C" const char relata_data_base_given_forms[], relata_data_base_given_forms_end[];

namespace relata {

std::string_view full_given_name(std::string_view word) {
  static const std::map<std::string_view, std::string_view> forms = [] {
    std::map<std::string_view, std::string_view> table;
    for (const auto& row : rows_of({relata_data_base_given_forms, relata_data_base_given_forms_end}, 2))
      table.emplace(row[0], row[1]);
    return table;
  }();
  const auto row = forms.find(word);
  return row == forms.end() ? word : row->second;
}

}  // namespace relata
