// Tested by tests/text/turns_test.cc.
#include "text/turns.h"

#include <string_view>

#include "text/characters.h"

namespace relata {
namespace {

constexpr std::uint32_t kLongestName = 5;  // words of a speaker's name

bool starts_line(const Document& document, std::uint32_t token) {
  if (token == 0 || document.tokens()[token].gap == Gap::Paragraph) return true;
  const ByteSpan between{document.tokens()[token - 1].bytes.end, document.tokens()[token].bytes.begin};
  return document.text_of(between).find('\n') != std::string_view::npos;
}

// The colon behind the speaker's name that opens the line, or the size of the document.
std::uint32_t colon_after(const Document& document, std::uint32_t begin) {
  for (std::uint32_t token = begin; token < document.size() && token <= begin + kLongestName; ++token) {
    if (token > begin && starts_line(document, token)) break;
    if (document.text_of(token) == ":") return token > begin ? token : document.size();
    const bool joint = token > begin && (document.text_of(token) == "." || document.text_of(token) == "-" || document.text_of(token) == "of");
    if (!joint && !is_capitalised(document.text_of(token))) break;
  }
  return document.size();
}

}  // namespace

std::vector<Turn> find_turns(const Document& document) {
  std::vector<Turn> turns;
  for (std::uint32_t token = 0; token < document.size(); ++token) {
    if (!starts_line(document, token)) continue;
    const std::uint32_t colon = colon_after(document, token);
    if (colon + 1 >= document.size() || starts_line(document, colon + 1)) continue;
    std::uint32_t end = colon + 1;
    while (end < document.size() && document.tokens()[end].gap != Gap::Paragraph &&
           !(starts_line(document, end) && colon_after(document, end) < document.size()))
      ++end;
    turns.push_back({{token, colon}, {colon + 1, end}});
  }
  return turns;
}

}  // namespace relata
