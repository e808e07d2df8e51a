// Given names in the forms that one person may go by.
#pragma once

#include <string_view>

namespace relata {

// "frederick" for "fred": what stands for all forms of a given name (given_forms.tsv), or the word itself. REQUIRES: it is
// folded.
std::string_view full_given_name(std::string_view word);

}  // namespace relata
