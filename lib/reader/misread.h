// Text that some program read in the wrong encoding.
#pragma once

#include <string>

namespace relata {

// UTF-8 that was read as windows-1252 and written again ("â€™" for "’", "Ã©" for "é") as what it was. Only what makes a mark or a letter of Latin script
// is taken for such; all else comes back as it is. Linear.
std::string without_misread(const std::string& text);

// Letters and their accents as one code point each (NFC). Invalid UTF-8 comes back as it is.
std::string composed(const std::string& text);

}  // namespace relata
