// Which line breaks of a text are paragraph breaks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace relata {

// True if the text looks like one that was broken at a fixed width: most lines are about equally long and end inside of a sentence. Then a
// single line break is only white space. In any other text every line is a paragraph, as in news files. Blank lines always divide.
bool is_hard_wrapped(std::string_view text);

// The bytes of the "\n" that end no paragraph though the text as a whole is not wrapped, in order: the next line goes on in small letters, or the
// line ends with a comma or a word that wants another ("the / board", "the European / Bank"), or the lines of a block that ends as a sentence were each broken where
// the next word did not fit. Linear in the length of the text.
std::vector<std::uint32_t> soft_breaks(std::string_view text);

}  // namespace relata
