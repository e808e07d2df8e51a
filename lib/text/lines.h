// Which line breaks of a text are paragraph breaks.
#pragma once

#include <string_view>

namespace relata {

// True if the text looks like one that was broken at a fixed width: most lines are about equally long and end inside of a sentence. Then a
// single line break is only white space. In any other text every line is a paragraph, as in news files. Blank lines always divide.
bool is_hard_wrapped(std::string_view text);

}  // namespace relata
