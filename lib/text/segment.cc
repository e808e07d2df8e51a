// Chunks between white space go to the tokenizer; the white space tells where paragraphs start.
// Tested by tests/text/segment_test.cc and tests/fuzz/fuzz_segment.cc.
#include <algorithm>

#include "text/characters.h"
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

// What the white space [begin, end) before a token makes of it. `soft`: of soft_breaks(); none where all of the text is wrapped.
Gap gap_of(std::string_view text, std::uint32_t begin, std::uint32_t end, bool wrapped, const std::vector<std::uint32_t>& soft) {
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
  if (item) return Gap::Paragraph;
  const auto line_end = static_cast<std::uint32_t>(begin + blank.find('\n'));
  return wrapped || std::binary_search(soft.begin(), soft.end(), line_end) ? Gap::Space : Gap::Paragraph;
}

bool is_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    letters += c >= 'A' && c <= 'Z';
  }
  return letters >= 3;
}

// Finds the marks that end datelines. REQUIRES: the tokens are those of the text.
class Datelines {
 public:
  Datelines(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  // The first token after the dateline with which the paragraph at `begin` starts, or `begin` if it starts with none. `early`: it is
  // one of the first of the text.
  std::size_t end_of(std::size_t begin, bool early) const {
    constexpr std::size_t kLongest = 9, kLongestWithAgency = 20;  // tokens before the mark
    bool agency = false;                                          // "(Reuters)", "/PRNewswire/" right before
    const std::size_t most = std::min(tokens_.size() - 1, begin + 1 + kLongestWithAgency);
    for (std::size_t at = begin + 1; at < most && tokens_[at].gap != Gap::Paragraph; ++at) {
      const bool spaced = tokens_[at + 1].gap == Gap::Space || (agency && early);  // "LONDON--(WIRE)--Text"
      if (is_dash(at) && spaced && is_dateline(begin, at, agency && early, kLongest)) return at + 1;
      agency = closes_agency(begin, at);
      if (agency && early && word(at) == "/" && word(at + 1) == "." && at + 2 < tokens_.size()) return at + 2;  // "/MONTSAME/."
    }
    return begin;
  }

 private:
  std::string_view word(std::size_t i) const { return text_.substr(tokens_[i].bytes.begin, tokens_[i].bytes.size()); }

  bool is_dash(std::size_t at) const {
    const std::string_view mark = word(at);
    return mark == "-" || mark == "--" || mark == "–" || mark == "—" || mark == "_";
  }

  // ")" or "/" that closes what is capitalised: the agency.
  bool closes_agency(std::size_t begin, std::size_t at) const {
    if (at < begin + 2 || (word(at) != ")" && word(at) != "/")) return false;
    const std::string_view mark = word(at) == ")" ? "(" : "/";
    for (std::size_t back = at - 1; back + 5 > at && back >= begin; --back) {
      if (word(back) == mark) return back + 1 < at && is_capitalised(word(back + 1));
      if (back == 0) break;
    }
    return false;
  }

  bool is_dateline(std::size_t begin, std::size_t dash, bool agency, std::size_t longest) const {
    if (agency) return is_capitals(word(begin)) || is_capitalised(word(begin)) || word(begin) == "(";
    if (is_capitals(word(begin))) return dash <= begin + longest && (tokens_[dash].gap == Gap::Space || begin == 0);
    // "Cape Town - Following": the first words of the text, a few capitalised ones.
    constexpr std::size_t kFew = 4;
    if (begin > 0 || dash > kFew || !is_capitalised(word(dash + 1))) return false;
    for (std::size_t at = 0; at < dash; ++at)
      if (!is_capitalised(word(at)) && word(at) != ",") return false;
    return true;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

// "NAIROBI, Kenya (Agency) – Text": what follows the dash of a dateline starts a paragraph of its own, so that the place is no
// part of the first sentence.
void divide_datelines(std::string_view text, std::vector<Token>& tokens) {
  constexpr int kEarly = 3;
  const Datelines datelines(text, tokens);
  int paragraphs = 0;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].gap != Gap::Paragraph) continue;
    if (const std::size_t end = datelines.end_of(i, ++paragraphs <= kEarly); end > i) tokens[end].gap = Gap::Paragraph;
  }
}

bool fits(std::string_view text, std::string_view shape) {  // '9' in a shape is any digit
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (shape[i] == '9' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i]) return false;
  return true;
}

// What stands behind lines that hold a day and a time alone.
std::vector<EntryDay> entry_days(std::string_view text, const std::vector<Token>& tokens) {
  constexpr std::string_view kShape = "9999-99-99 99:99";
  constexpr std::size_t kDay = 10;
  std::vector<EntryDay> days;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const std::size_t begin = tokens[i].bytes.begin;
    if (tokens[i].gap != Gap::Paragraph || !fits(text.substr(begin, kShape.size()), kShape)) continue;
    const std::size_t end = begin + kShape.size();
    if (end == text.size() || text[end] == '\n' || text[end] == '\r') days.push_back({i, std::string(text.substr(begin, kDay))});
  }
  return days;
}

}  // namespace

std::uint32_t Document::words() const {
  const auto is_word = [this](const Token& token) {
    const std::string_view bytes = text_of(token.bytes);
    for (std::uint32_t at = 0; at < bytes.size();) {
      const Character character = character_at(bytes, at);
      if (character.is_letter() || character.is_digit()) return true;
      at = character.end();
    }
    return false;
  };
  std::uint32_t count = 0;
  bool counted = false;
  for (const Token& token : tokens_) {
    counted = counted && token.gap == Gap::None;
    if (!counted && is_word(token)) counted = true, ++count;
  }
  return count;
}

const std::string& Document::day_at(std::uint32_t token) const {
  const auto behind = std::upper_bound(days_.begin(), days_.end(), token, [](std::uint32_t at, const EntryDay& entry) { return at < entry.begin; });
  return behind == days_.begin() ? source_.date : std::prev(behind)->day;
}

Document segment(Source source, std::string text) {
  const std::string_view view(text);
  const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), 0xfffffff0u));
  const bool wrapped = is_hard_wrapped(view);
  const std::vector<std::uint32_t> soft = wrapped ? std::vector<std::uint32_t>() : soft_breaks(view);
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
    const Gap gap = first ? Gap::Paragraph : cut_short ? Gap::None : gap_of(view, blank_begin, at, wrapped, soft);
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
    tokenizer.tokenize(chunk, next, gap, tokens);
    first = false;
  }
  divide_datelines(view, tokens);
  std::vector<EntryDay> days = entry_days(view, tokens);
  return Document(std::move(source), std::move(text), std::move(tokens), std::move(days));
}

}  // namespace relata
