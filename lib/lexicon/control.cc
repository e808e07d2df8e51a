// Tested by tests/lexicon/control_test.cc.
#include "lexicon/control.h"

#include <map>
#include <utility>

#include "base/table.h"

extern "C" const char relata_data_lexicon_control[], relata_data_lexicon_control_end[];

namespace relata {

std::optional<Controller> controller_of(std::string_view lemma, std::string_view governed) {
  static const auto table = [] {
    std::map<std::pair<std::string_view, std::string_view>, Controller> rows;
    for (const auto& row : rows_of({relata_data_lexicon_control, relata_data_lexicon_control_end}, 3))
      rows[{row[0], row[1]}] = row[2] == "object" ? Controller::Object : Controller::Subject;
    return rows;
  }();
  for (const std::string_view word : {lemma, std::string_view("*")})
    if (const auto found = table.find({word, governed}); found != table.end()) return found->second;
  return std::nullopt;
}

}  // namespace relata
