// Hints in messages about words that are not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

// "; did you mean 'toLower'?" for the nearest of `names` if it is near (a third of the letters differ at most, case aside), else "".
std::string did_you_mean(std::string_view word, const std::vector<std::string>& names);

// As did_you_mean, or "; expected one of ..." with all names where none is near.
std::string expected_instead(std::string_view word, const std::vector<std::string>& names);

// "there is no entity type 'Persn'; did you mean 'PERSON'?", or all types.
std::string no_entity_type(std::string_view name);

}  // namespace relata
