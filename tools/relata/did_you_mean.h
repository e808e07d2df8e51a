// Words that somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

// The word of `words` that is spelt most like `word`: one slip of the pen in four letters, or a beginning of three letters or more that only
// one has. Empty if there is none.
std::string nearest_word(std::string_view word, const std::vector<std::string>& words);

}  // namespace relata::cli
