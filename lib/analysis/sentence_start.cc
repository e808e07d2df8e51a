// The logits were chosen on the dev files of UD EWT and GUM. Tested by tests/analysis/sentence_start_test.cc.
#include "analysis/sentence_start.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "base/is_ascii.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

constexpr float kInfinite = std::numeric_limits<float>::infinity();
constexpr float kAfterMark = -1.5f, kElsewhere = 0.3f, kWithoutSpace = 0;
constexpr std::array<std::string_view, 10> kClosing = {"\"", "”", "'", "’", ")", "]", "}", "»", "''", ">"};

bool is_closing(std::string_view text) { return std::find(kClosing.begin(), kClosing.end(), text) != kClosing.end(); }

bool is_closing_quote(std::string_view text) { return is_closing(text) && text != ")" && text != "]" && text != "}" && text != ">"; }

bool is_final(std::string_view text) { return text == "…" || text.find_first_not_of(".?!") == std::string_view::npos; }

bool is_after_mark(const Document& document, std::uint32_t token) {
  std::uint32_t before = token - 1;
  for (int passed = 0; passed < 3 && before > 0 && is_closing(document.text_of(before)); ++passed) --before;
  return is_final(document.text_of(before));
}

// "“We go,” | Ann said": a comma before the mark that closes a quotation ends no sentence.
bool goes_on_behind_quotation(const Document& document, std::uint32_t token) {
  const std::uint32_t mark = token - 1;
  return mark > 0 && is_closing_quote(document.text_of(mark)) && document.tokens()[mark].gap == Gap::None && document.text_of(mark - 1) == ",";
}

// "Marlow (D-Vt.) met": the mark before the bracket ends an abbreviation, not a sentence, where the next word is small.
bool goes_on_behind_bracket(const Document& document, std::uint32_t token) {
  const std::string_view before = document.text_of(token - 1);
  const char first = document.text_of(token).front();
  return (before == ")" || before == "]") && first >= 'a' && first <= 'z';
}

bool is_small_number(std::string_view text) { return !text.empty() && is_digit(text.front()) && text.size() <= 4; }

// "On 3 June 2022 | Ann left", "In October 2020 | Ann left": a date that opens a sentence is none of its own.
bool goes_on_behind_date(const Document& document, std::uint32_t token) {
  constexpr std::uint32_t kLongest = 4;
  bool month = false;
  for (std::uint32_t at = token; at-- > 0 && token - at <= kLongest;) {
    const std::string_view text = document.text_of(at);
    const std::string word = lower(text);
    if (is(word, WordClass::Month)) month = true;
    else if (!is_small_number(text)) return month && word != text && (is(word, Preposition::BeforeYear) || is(word, Preposition::Locative));
  }
  return false;
}

bool cannot_start(std::string_view text) { return text == "," || text == ";" || text == ":" || text == ")" || text == "]" || text == "”" || text == "%"; }

}  // namespace

float least_begin_logit(const Document& document, std::uint32_t token) {
  const Gap gap = document.tokens()[token].gap;
  if (token == 0 || gap == Gap::Paragraph) return -kInfinite;
  const std::string_view text = document.text_of(token);
  if (cannot_start(text) || document.tokens()[token].joined) return kInfinite;
  if (gap == Gap::Space && (goes_on_behind_date(document, token) || goes_on_behind_quotation(document, token))) return kInfinite;
  const bool after_mark = is_after_mark(document, token) && !goes_on_behind_bracket(document, token);
  if (gap == Gap::Space) return after_mark ? kAfterMark : kElsewhere;
  return after_mark && text.front() >= 'A' && text.front() <= 'Z' ? kWithoutSpace : kInfinite;
}

}  // namespace relata
