// Given names in the forms that one person may go by.
#pragma once

#include <string_view>

namespace relata {

// Whether one person may go by either: "fred" and "frederick", "ed" and "edmund", "katie" and "kathryn", by given_forms.tsv. REQUIRES: both are
// folded.
bool may_be_one_given_name(std::string_view a, std::string_view b);

}  // namespace relata
