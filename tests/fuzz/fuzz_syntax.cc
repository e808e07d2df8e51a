// Any text is the syntax of a query, or an Error(Usage); tokens stand in order and lie within the text. Far faster than the target `query`, which runs it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/error.h"
#include "query/language/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const SourceText source(text, "query");
  try {
    std::uint32_t at = 0;
    for (const Lexeme& token : tokens_of(source)) {
      if (token.begin < at || token.end < token.begin || token.end > text.size()) std::abort();
      at = token.end;
    }
    parse_query(source);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Usage) std::abort();
  }
  return 0;
}
