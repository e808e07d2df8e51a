// Chunks between white space go to the tokenizer; the white space tells where paragraphs start.
// Tested by tests/text/segment_test.cc and tests/fuzz/fuzz_segment.cc.
#include <algorithm>

#include "text/document.h"
#include "text/lines.h"
#include "text/tokenizer.h"

namespace relata {
namespace {

constexpr std::size_t kLongestChunk = 4096;  // characters; longer stretches are cut there

bool is_address(std::string_view line) {
  return (line.starts_with("http://") || line.starts_with("https://")) && line.find_first_of(" \t") == std::string_view::npos;
}

// The bytes of a first line that is nothing but an address: such files begin with their source.
std::uint32_t skip_address_line(const std::string& text, Source& source) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return 0;
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  std::string line = text.substr(begin, end - begin);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
  if (!is_address(line)) return 0;
  if (source.url.empty()) source.url = line;
  return static_cast<std::uint32_t>(end);
}

// What the white space [begin, end) before a token makes of it.
Gap gap_of(std::string_view text, std::uint32_t begin, std::uint32_t end, bool wrapped) {
  if (begin == end) return Gap::None;
  const std::string_view blank = text.substr(begin, end - begin);
  const auto breaks = static_cast<std::size_t>(std::count(blank.begin(), blank.end(), '\n'));
  const bool separator = blank.find("\xE2\x80\xA9") != std::string_view::npos || blank.find('\f') != std::string_view::npos;
  const bool old_mac = breaks == 0 && blank.find('\r') != std::string_view::npos;
  if (separator || old_mac || breaks > 1) return Gap::Paragraph;
  if (breaks == 0) return Gap::Space;
  constexpr std::string_view kBullets[] = {"* ", "- ", "• ", "– ", "· "};
  const std::string_view rest = text.substr(end);
  const bool item = std::any_of(std::begin(kBullets), std::end(kBullets), [rest](std::string_view b) { return rest.starts_with(b); });
  return wrapped && !item ? Gap::Space : Gap::Paragraph;
}

bool is_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    letters += c >= 'A' && c <= 'Z';
  }
  return letters >= 3;
}

// "NAIROBI, Kenya (Agency) – Text": what follows the dash of a dateline starts a paragraph of its own, so that the place is no
// part of the first sentence.
void divide_datelines(std::string_view text, std::vector<Token>& tokens) {
  constexpr std::size_t kLongest = 9;  // tokens before the dash
  const auto text_of = [&](std::size_t i) { return text.substr(tokens[i].bytes.begin, tokens[i].bytes.size()); };
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].gap != Gap::Paragraph || !is_capitals(text_of(i))) continue;
    for (std::size_t dash = i + 1; dash < std::min(tokens.size() - 1, i + 1 + kLongest) && tokens[dash].gap != Gap::Paragraph; ++dash) {
      const std::string_view mark = text_of(dash);
      const bool is_dash = mark == "-" || mark == "--" || mark == "–" || mark == "—";
      if (!is_dash || tokens[dash].gap != Gap::Space || tokens[dash + 1].gap != Gap::Space) continue;
      tokens[dash + 1].gap = Gap::Paragraph;
      break;
    }
  }
}

}  // namespace

Document segment(Source source, std::string text) {
  const std::string_view view(text);
  const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), 0xfffffff0u));
  const bool wrapped = is_hard_wrapped(view);
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5);
  std::vector<Character> chunk;
  Tokenizer tokenizer(view);
  std::uint32_t at = skip_address_line(text, source), blank_begin = at;
  bool first = true, cut_short = false;
  if (view.starts_with("\xEF\xBB\xBF")) at = std::max(at, 3u);
  while (at < size) {
    Character c = character_at(view, at);
    if (c.kind == CharKind::Blank) {
      at = c.end();
      continue;
    }
    const Gap gap = first ? Gap::Paragraph : cut_short ? Gap::None : gap_of(view, blank_begin, at, wrapped);
    chunk.clear();
    for (; at < size && chunk.size() < kLongestChunk; at = c.end()) {
      c = character_at(view, at);
      if (c.kind == CharKind::Blank) break;
      chunk.push_back(c);
    }
    cut_short = at < size && chunk.size() == kLongestChunk;
    blank_begin = at;
    Character next{0, at, 1, CharKind::Blank};
    for (std::uint32_t ahead = at; ahead < size && ahead < at + 8; ahead = next.end()) {
      next = character_at(view, ahead);
      if (next.kind != CharKind::Blank) break;
    }
    tokenizer.cut(chunk, next, gap, tokens);
    first = false;
  }
  divide_datelines(view, tokens);
  return Document(std::move(source), std::move(text), std::move(tokens));
}

}  // namespace relata
