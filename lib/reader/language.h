// Which language a text is in, as far as it matters here: English or another.
#pragma once

#include <string>
#include <string_view>

namespace relata {

// The name of the language, "French", if the text is clearly in another than English; else empty, as for what is too short to say. By the most
// common words of languages (language_words.tsv) and by scripts. Looks at the first 20 kB.
std::string foreign_language(std::string_view text);

}  // namespace relata
