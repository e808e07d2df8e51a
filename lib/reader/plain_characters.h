// Characters that are there for the eye, not for the word.
#pragma once

#include <string>

namespace relata {

// Leaves out soft hyphens and zero-width spaces, and writes ligatures as their letters; no-break spaces and their kind become spaces. Texts
// without such characters come back as they are.
std::string plain_characters(const std::string& text);

// The same of running text; besides, words that are divided at the end of a line ("Bei-\njing", "Anglo-\nIrish") are put together, character references ("&#8217;") that a
// program forgot are decoded, UTF-8 that was read as windows-1252 ("â€™") is repaired, and letters stand in composed form (NFC).
std::string plain_text(const std::string& text);

}  // namespace relata
