// A small grammar, tried at every token, the longest reading first:
//   date    = weekday [","] [day-date] [part of day] | month [day] ["," year] | day month [year] | year | decade | part "of" date
//   shifted = ["earlier" | "late" ...] ("last" | "next" | "this" ...) (number)? (unit | weekday | month | season)
//   counted = number unit ("ago" | "earlier" | "later")
//   plain   = today, yesterday, tomorrow, tonight
// Tested by tests/mention/mention_test.cc.
#include "mention/time_phrases.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "lexicon/endings.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class TimeReader {
 public:
  TimeReader(const Document& document, const Analysis& analysis, TokenSpan sentence) : document_(document), analysis_(analysis), sentence_(sentence) {
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) words_.push_back(lower(document.text_of(token)));
  }

  void read(std::vector<TokenSpan>& phrases) const {
    for (std::uint32_t i = 0; i < words_.size();) {
      const std::uint32_t end = std::max({date(i), shifted(i), counted(i), plain(i)});
      const TokenSpan phrase{sentence_.begin + i, sentence_.begin + end};
      if (end > i && !is_part_of_name(phrase)) phrases.push_back(phrase);
      i = std::max(end, i + 1);
    }
  }

 private:
  // "January" in a person's name, "Friday" in the name of a body.
  bool is_part_of_name(TokenSpan phrase) const {
    const Name* name = overlapped(analysis_.names, phrase);
    return name != nullptr && !is_value(name->type) && name->tokens.contains(phrase) && name->tokens.size() > phrase.size();
  }

  std::string_view word(std::uint32_t i) const { return i < words_.size() ? std::string_view(words_[i]) : std::string_view(); }

  bool is_month(std::uint32_t i) const {
    if (!is(word(i), WordClass::Month)) return false;
    if (!is(word(i), WordClass::MonthOrVerb)) return true;
    return document_.text_of(sentence_.begin + i).front() != word(i).front() && analysis_.words[sentence_.begin + i].upos != Upos::Aux &&
           analysis_.words[sentence_.begin + i].upos != Upos::Verb;
  }

  bool is_day(std::uint32_t i) const {
    std::string_view digits = word(i);
    digits.remove_suffix(ending_of(digits, Ending::Ordinal).size());
    return all_digits(digits) && digits.size() <= 2 && digits != "0";
  }

  bool is_year(std::uint32_t i) const {
    return word(i).size() == 4 && all_digits(word(i)) && (word(i).starts_with("19") || word(i).starts_with("20") || word(i).starts_with("18"));
  }

  bool is_number(std::uint32_t i) const {
    return !word(i).empty() && (analysis_.words[sentence_.begin + i].upos == Upos::Num || all_digits(word(i)) || is(word(i), WordClass::SmallNumber));
  }

  std::uint32_t year_after(std::uint32_t i) const {
    if (word(i) == "," && is_year(i + 1)) return i + 2;
    return is_year(i) ? i + 1 : i;
  }

  std::uint32_t day_date(std::uint32_t i) const {
    if (is_month(i)) return is_day(i + 1) ? year_after(i + 2) : year_after(i + 1);
    if (is_day(i) && is(word(i + 1), Preposition::NounComplement) && is_month(i + 2)) return year_after(i + 3);
    return is_day(i) && is_month(i + 1) ? year_after(i + 2) : i;
  }

  // "evening of May 2nd", "summer of 2016", "7th of last month".
  std::uint32_t part_of(std::uint32_t i) const {
    if (!is(word(i + 1), Preposition::NounComplement) || !(is(word(i), WordClass::TimeUnit) || is(word(i), WordClass::PortionOfTime) || is_day(i))) return i;
    const std::uint32_t at = is(word(i + 2), WordClass::DefiniteArticle) ? i + 3 : i + 2;
    const std::uint32_t end = is_day(i) ? shifted(i + 2) : std::max({date(at), shifted(i + 2), plain(at)});
    return end > at ? end : i;
  }

  std::uint32_t date(std::uint32_t i) const {
    if (const std::uint32_t end = std::max(day_date(i), part_of(i)); end > i) return end;
    if (is(word(i), WordClass::Weekday)) {
      const std::uint32_t dated = day_date(word(i + 1) == "," ? i + 2 : i + 1);
      if (dated > i + 2) return dated;
      return is(word(i + 1), WordClass::PartOfDay) ? i + 2 : i + 1;
    }
    if (is(word(i), WordClass::EarlyOrLate) && (is_month(i + 1) || is_year(i + 1))) return is_year(i + 1) ? i + 2 : day_date(i + 1);
    if (is_year(i) && analysis_.words[sentence_.begin + i].upos == Upos::Num && i > 0 && is(word(i - 1), Preposition::BeforeYear)) return i + 1;
    const bool decade = word(i).size() == 5 && word(i).ends_with("0s") && all_digits(word(i).substr(0, 4));
    return decade ? i + 1 : i;
  }

  std::uint32_t shifted(std::uint32_t i) const {
    std::uint32_t at = i;
    if (is(word(at), WordClass::EarlyOrLate)) ++at;
    if (is(word(at), WordClass::DefiniteArticle)) ++at;
    if (!is(word(at), WordClass::TimeShift)) return i;
    ++at;
    if (is_number(at)) ++at;
    if (is(word(at), WordClass::TimeUnit) || is(word(at), WordClass::Weekday) || is_month(at)) return is(word(at + 1), WordClass::PartOfDay) ? at + 2 : at + 1;
    return i;
  }

  std::uint32_t counted(std::uint32_t i) const {
    std::uint32_t at = i;
    if (is(word(at), WordClass::IndefiniteArticle) || is_number(at)) ++at;
    if (at == i) return i;
    if (is(word(at), WordClass::FewOrHalf)) ++at;
    if (!is(word(at), WordClass::TimeUnit) || !is(word(at + 1), WordClass::Ago)) return i;
    return at + 2;
  }

  std::uint32_t plain(std::uint32_t i) const {
    const std::uint32_t at = is(word(i), WordClass::EarlyOrLate) ? i + 1 : i;
    return is(word(at), WordClass::PlainDay) ? at + 1 : i;
  }

  const Document& document_;
  const Analysis& analysis_;
  TokenSpan sentence_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<TokenSpan> find_time_phrases(const Document& document, const Analysis& analysis) {
  std::vector<TokenSpan> phrases;
  for (const TokenSpan sentence : analysis.sentences) TimeReader(document, analysis, sentence).read(phrases);
  return phrases;
}

}  // namespace relata
