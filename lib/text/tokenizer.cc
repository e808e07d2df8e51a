// One scan from left to right: addresses, numbers, words with their clitics, symbols. Tested by tests/text/segment_test.cc.
#include "text/tokenizer.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/spelling.h"

namespace relata {
namespace {

struct Split {
  std::string_view word;
  std::size_t first;   // characters of its first part
  bool joined = true;  // one word in writing; else a blank was forgotten
};

// Words of two words without an apostrophe between.
constexpr std::array kSplits = {Split{"cannot", 3},     Split{"gonna", 3},    Split{"gotta", 3},  Split{"wanna", 3},  Split{"dont", 2},  Split{"cant", 2},
                                Split{"wont", 2},       Split{"didnt", 3},    Split{"doesnt", 4}, Split{"isnt", 2},   Split{"wasnt", 3}, Split{"couldnt", 5},
                                Split{"wouldnt", 5},    Split{"shouldnt", 6}, Split{"havent", 4}, Split{"hasnt", 3},  Split{"hadnt", 3}, Split{"arent", 3},
                                Split{"werent", 4},     Split{"aint", 2},     Split{"im", 1},     Split{"ive", 1},    Split{"thats", 4}, Split{"dunno", 2},
                                Split{"outta", 3},      Split{"hes", 2},      Split{"shes", 3},   Split{"theres", 5}, Split{"whats", 4}, Split{"youre", 3},
                                Split{"alot", 1, false}};

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool is_address_end(char32_t c) { return is_one_of(c, U".,;:!?)]}>\"'”’"); }

}  // namespace

std::string Tokenizer::lower_of(Chars c, std::size_t begin, std::size_t end) const {
  std::string lower;
  for (std::size_t i = begin; i < end; ++i) {
    if (c[i].kind == CharKind::Apostrophe) lower += '\'';
    else if (c[i].kind == CharKind::Upper && c[i].code < 0x80) lower += static_cast<char>(c[i].code + 32);
    else lower += text_.substr(c[i].begin, c[i].size);
  }
  return lower;
}

// http://..., www...., name@host.com, host.com/path, @name, #tag: the end, or i when there is none.
std::size_t Tokenizer::address(Chars c, std::size_t i) const {
  const std::size_t most = std::min<std::size_t>(c.size() - i, 10);
  const std::string start = lower_of(c, i, i + most);
  if (start.starts_with("http://") || start.starts_with("https://") || start.starts_with("www.") || start.starts_with("ftp://")) {
    std::size_t end = c.size();
    while (end > i && is_address_end(c[end - 1].code)) --end;
    return end;
  }
  if ((c[i].code == '@' || c[i].code == '#') && i + 1 < c.size() && c[i + 1].is_letter()) {
    std::size_t end = i + 1;
    while (end < c.size() && (c[end].is_word() || c[end].code == '_')) ++end;
    return end;
  }
  if (!c[i].is_word()) return i;
  std::size_t end = i;
  while (end < c.size() && (c[end].is_word() || is_one_of(c[end].code, U"._%+-@"))) ++end;
  while (end > i && !c[end - 1].is_word()) --end;
  std::size_t at = 0, dots = 0, last_label = i;
  bool plain = true;  // lower-case letters and periods only
  for (std::size_t k = i; k < end; ++k) {
    if (c[k].code == '@') ++at, dots = 0;
    if (c[k].code == '.') plain = plain && c[k - 1].code != '.', ++dots, last_label = k + 1;
    else plain = plain && c[k].kind == CharKind::Lower;
  }
  const bool newsgroup = plain && dots > 1 && end - i > 4 * dots;
  if (at == 1 || newsgroup) return end;
  if (dots == 0 || at > 0 || !is(lower_of(c, last_label, end), Spelling::AddressEnd)) return i;
  if (end < c.size() && c[end].code == '/') {
    end = c.size();
    while (end > i && is_address_end(c[end - 1].code)) --end;
  }
  return end;
}

// The end of a telephone number, "404-449-1026", "853-3242", or i.
std::size_t Tokenizer::telephone(Chars c, std::size_t i) const {
  std::array<std::size_t, 4> groups = {};
  std::size_t count = 0, end = i;
  for (; end < c.size() && (c[end].is_digit() || c[end].code == '-'); ++end) {
    if (c[end].is_digit()) ++groups[count];
    else if (++count == groups.size()) return i;
  }
  const bool local = count == 1 && (groups[0] == 3 || groups[0] == 1) && groups[1] == 4;
  const bool area = count == 2 && groups[0] == 3 && groups[1] == 3 && groups[2] == 4;
  const bool country = count == 3 && groups[0] <= 2 && groups[1] == 3 && groups[2] == 3 && groups[3] == 4;
  return (local || area || country) && (end == c.size() || !c[end].is_word()) ? end : i;
}

std::size_t Tokenizer::number(Chars c, std::size_t i) const {
  if (const std::size_t end = telephone(c, i); end > i) return end;
  std::size_t end = i;
  while (end < c.size() && (c[end].is_digit() || (end + 1 < c.size() && end > i && c[end + 1].is_digit() && is_one_of(c[end].code, U".,:/")))) ++end;
  std::size_t letters = end;
  while (letters < c.size() && c[letters].is_word()) ++letters;
  return letters == end || is(lower_of(c, end, letters), Spelling::Unit) ? end : letters;
}

std::size_t Tokenizer::word(Chars c, std::size_t i) const {
  std::size_t end = i;
  while (end < c.size()) {
    const bool more = end + 1 < c.size() && c[end + 1].is_word();
    if (c[end].is_word() || c[end].code == '_') ++end;
    else if (c[end].kind == CharKind::Apostrophe && more && c[end + 1].is_letter()) ++end;
    else if (c[end].code == '&' && more && c[end - 1].kind == CharKind::Upper && c[end + 1].kind == CharKind::Upper) ++end;
    else if (c[end].code == '-' && more && is(lower_of(c, i, end), Spelling::Prefix)) ++end;
    else break;
  }
  if (end < c.size() && c[end].code == '/' && end == i + 1)
    for (const std::size_t size : {3, 2}) {
      const std::size_t after = std::min(c.size(), i + size);
      if (is(lower_of(c, i, after), Spelling::Slashed) && (after == c.size() || !c[after].is_word())) return after;
    }
  const bool money = end < c.size() && c[end].code == '$' && end - i <= 3 && c[i].kind == CharKind::Upper;
  return money ? end + 1 : end;
}

// The end of the word with the period that belongs to it: initials, "U.S.", "Mr.".
std::size_t Tokenizer::with_period(Chars c, std::size_t begin, std::size_t end, Character next) const {
  if (end >= c.size() || c[end].code != '.') return end;
  if (end - begin == 1 && end + 1 < c.size() && c[end + 1].is_letter() && (end + 2 == c.size() || !c[end + 2].is_word())) {
    std::size_t dotted = end + 1;  // a letter, a period, a letter ...: U.S., a.m., e.g
    while (dotted + 1 < c.size() && c[dotted].is_letter() && c[dotted + 1].code == '.') dotted += 2;
    if (dotted < c.size() && c[dotted].is_letter() && (dotted + 1 == c.size() || !c[dotted + 1].is_word())) ++dotted;
    return dotted;
  }
  const bool last = end + 1 == c.size();
  const std::string lower = lower_of(c, begin, end);
  if (last && end - begin == 1 && c[begin].kind == CharKind::Upper && c[begin].code != 'I' && next.kind == CharKind::Upper) return end + 1;
  if (last && lower == "no" && next.is_digit()) return end + 1;
  if (lower == "ph" && end + 1 < c.size() && c[end + 1].code == 'D') return std::min(c.size(), end + 3);
  return is(lower, Spelling::Abbreviation) ? end + 1 : end;
}

std::size_t Tokenizer::symbols(Chars c, std::size_t i) const {
  std::size_t end = i + 1;
  const char32_t first = c[i].code;
  if (first == ':' || first == ';' || first == '=') {  // faces
    std::size_t mouth = end < c.size() && c[end].code == '-' ? end + 1 : end;
    if (mouth < c.size() && is_one_of(c[mouth].code, U")(") && mouth + 1 == c.size()) return mouth + 1;
  }
  if (is_one_of(first, U"!?")) {
    while (end < c.size() && is_one_of(c[end].code, U"!?")) ++end;
  } else if (is_one_of(first, U".,:") && end < c.size() && c[end].code == '?') {
    ++end;
  } else if (is_one_of(first, U".-*=_~+<>'`#$")) {
    while (end < c.size() && c[end].code == first) ++end;
  } else if (first == 0xFFFD) {
    while (end < c.size() && c[end].code == 0xFFFD) ++end;
  }
  while (end < c.size() && c[end].kind == CharKind::Mark) ++end;
  return end;
}

void Tokenizer::emit(Chars c, std::size_t begin, std::size_t end, bool joined, std::vector<Token>& out) {
  out.push_back({{c[begin].begin, c[end - 1].end()}, gap_, joined});
  gap_ = Gap::None;
}

// Cuts the word before c[begin, end) where it is an "its" or "your" that stands for "it's" or "you're".
void Tokenizer::tokenize_before(Chars c, std::size_t begin, std::size_t end, std::vector<Token>& out) const {
  if (gap_ != Gap::Space || out.empty() || (end < c.size() && is_one_of(c[end].code, U"-/"))) return;
  const ByteSpan bytes = out.back().bytes;
  const std::string_view before = text_.substr(bytes.begin, bytes.end - bytes.begin);
  const bool its = before == "its" || before == "Its", your = before == "your" || before == "Your";
  if ((!its && !your) || !is(lower_of(c, begin, end), Spelling::NeverPossessed)) return;
  out.back().bytes.end = bytes.end - 1;
  out.push_back({{bytes.end - 1, bytes.end}, Gap::None, true});
}

void Tokenizer::emit_word(Chars c, std::size_t begin, std::size_t end, std::vector<Token>& out) {
  const std::string lower = lower_of(c, begin, end);
  std::size_t first = 0;
  bool joined = true;
  for (const Split& split : kSplits)
    if (lower == split.word) first = split.first, joined = split.joined;
  for (const std::string_view clitic : {"n't", "'s", "'m", "'d", "'re", "'ve", "'ll"})
    if (first == 0 && lower.size() > clitic.size() && lower.ends_with(clitic)) first = end - begin - clitic.size();
  if (first == 0) return emit(c, begin, end, false, out);
  emit_word(c, begin, begin + first, out);  // "wouldn't've"
  emit(c, begin + first, end, joined, out);
}

// An apostrophe after an s, at the end of a word: possessive, unless it closes a quotation.
bool Tokenizer::plural_possessive(Chars c, std::size_t i, const std::vector<Token>& out) const {
  const bool after_s = i > 0 && !out.empty() && out.back().bytes.end == c[i].begin && (c[i - 1].code == 's' || c[i - 1].code == 'S');
  return after_s && !single_quote_open_ && c[i].code != 0x2018;
}

// The end of an 's that stands right after a token that is no plain word ("example.com's", "U.S.'s"), or i.
std::size_t Tokenizer::clitic_end(Chars c, std::size_t i, const std::vector<Token>& out) const {
  const bool adjacent = i > 0 && c[i].kind == CharKind::Apostrophe && !out.empty() && out.back().bytes.end == c[i].begin;
  const bool s = adjacent && i + 1 < c.size() && (c[i + 1].code == 's' || c[i + 1].code == 'S');
  return s && (i + 2 == c.size() || !c[i + 2].is_word()) ? i + 2 : i;
}

void Tokenizer::tokenize(Chars c, Character next, Gap gap, std::vector<Token>& out) {
  gap_ = gap;
  if (gap == Gap::Paragraph) single_quote_open_ = false;
  for (std::size_t i = 0; i < c.size();) {
    std::size_t end = address(c, i);
    if (end > i) {
      emit(c, i, end, false, out);
    } else if (c[i].is_digit()) {
      emit(c, i, end = number(c, i), false, out);
    } else if (c[i].is_word()) {
      const std::size_t bare = word(c, i);
      end = with_period(c, i, bare, next);
      if (i == 0) tokenize_before(c, i, bare, out);
      if (end == bare) emit_word(c, i, end, out);
      else emit(c, i, end, false, out);
    } else if (c[i].kind == CharKind::Apostrophe && i + 1 < c.size() && i == 0 && c[i + 1].is_digit()) {
      emit(c, i, end = number(c, i + 1), false, out);  // '90s
    } else if (const std::size_t clitic = clitic_end(c, i, out); clitic > i) {
      emit(c, i, end = clitic, true, out);
    } else if (c[i].kind == CharKind::Apostrophe) {
      const bool joined = plural_possessive(c, i, out);
      const bool opens = !joined && i + 1 < c.size() && c[i + 1].is_word() && (i == 0 || !c[i - 1].is_word());
      if (!joined) single_quote_open_ = opens;
      emit(c, i, end = joined ? i + 1 : symbols(c, i), joined, out);
    } else {
      emit(c, i, end = symbols(c, i), false, out);
    }
    i = end;
  }
}

}  // namespace relata
