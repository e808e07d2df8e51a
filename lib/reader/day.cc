// Tested by tests/reader/day_test.cc.
#include "reader/day.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

#include "base/day_bounds.h"
#include "base/is_ascii.h"

namespace relata {
namespace {

using std::chrono::year_month_day;

// A run of digits or of letters of a text.
struct DateToken {
  std::string_view text;
  bool digits = false;
  char before = 0;  // the character in front of it
  long number = 0;
};

std::vector<DateToken> tokens_of(std::string_view text) {
  constexpr std::size_t kMost = 16;
  std::vector<DateToken> tokens;
  for (std::size_t at = 0; at < text.size() && tokens.size() < kMost;) {
    if (!is_digit(text[at]) && !is_letter_byte(text[at])) {
      ++at;
      continue;
    }
    const bool digits = is_digit(text[at]);
    const std::size_t begin = at;
    while (at < text.size() && (digits ? is_digit(text[at]) : is_letter_byte(text[at]))) ++at;
    DateToken token{text.substr(begin, at - begin), digits, begin == 0 ? '\0' : text[begin - 1]};
    if (digits) std::from_chars(token.text.data(), token.text.data() + token.text.size(), token.number);
    tokens.push_back(token);
  }
  return tokens;
}

std::string day_text(long year, long month, long day) {
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  char text[16];
  std::snprintf(text, sizeof text, "%04ld-%02ld-%02ld", year, month, day);
  return is_day(text) ? text : "";
}

// 1 to 12 for the name of a month or its beginning of three letters or more; else 0.
long month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                        "july",    "august",   "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (kMonths[i].starts_with(lower) || (lower == "sept" && i == 8)) return static_cast<long>(i) + 1;
  return 0;
}

std::string day_of_seconds(long long seconds) {
  const std::chrono::sys_days day = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  const year_month_day date(day);
  return day_text(static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

// One run of digits that is a day or a moment in itself.
std::string day_of_number(const DateToken& token) {
  const std::string_view digits = token.text;
  if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
    long part[3] = {};
    std::from_chars(digits.data(), digits.data() + 4, part[0]);
    std::from_chars(digits.data() + 4, digits.data() + 6, part[1]);
    std::from_chars(digits.data() + 6, digits.data() + 8, part[2]);
    return day_text(part[0], part[1], part[2]);
  }
  if (digits.size() == 10) return day_of_seconds(token.number);
  if (digits.size() == 13) return day_of_seconds(token.number / 1000);
  return {};
}

// Three numbers: the year first or last.
std::string day_of_three(const DateToken& a, const DateToken& b, const DateToken& c) {
  const bool one_mark = b.before == c.before;
  if (a.text.size() == 4 && a.number > 1600 && (b.before == '-' || b.before == '/' || b.before == '.' || b.before == ':'))
    return day_text(a.number, b.number, c.number);
  if (c.text.size() != 4 || !one_mark) return {};
  if (b.before == '.') return day_text(c.number, b.number, a.number);
  if (b.before != '/' && b.before != '-') return {};
  if (a.number == b.number || a.number > 12) return day_text(c.number, b.number, a.number);
  return b.number > 12 ? day_text(c.number, a.number, b.number) : "";
}

// "2019年11月19日".
std::string day_with_marks(const std::vector<DateToken>& tokens) {
  if (tokens.size() < 5 || tokens[1].text != "年" || tokens[3].text != "月") return {};
  return day_text(tokens[0].number, tokens[2].number, tokens[4].number);
}

bool is_year(const DateToken& token) { return token.digits && token.text.size() == 4 && token.number >= 1600 && token.number < 2200; }
bool can_be_day(const DateToken& token) { return token.digits && token.text.size() <= 2 && token.number >= 1 && token.number <= 31; }

// "19 Nov 2019", "November 19th, 2019", "Nov 19 18:21:47 UTC 2019", "19 of November 2019".
std::string day_with_name(const std::vector<DateToken>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const long month = tokens[i].digits ? 0 : month_of(tokens[i].text);
    if (month == 0) continue;
    std::optional<long> day, year;
    std::size_t before = i;  // of the number in front, behind "th" and "of"
    while (before > 0 && i - before < 3 && !tokens[before - 1].digits) --before;
    if (before > 0 && can_be_day(tokens[before - 1])) day = tokens[before - 1].number;
    for (std::size_t k = i + 1; k < tokens.size() && !(day && year); ++k) {
      if (!day && k == i + 1 && can_be_day(tokens[k])) day = tokens[k].number;
      else if (!year && is_year(tokens[k])) year = tokens[k].number;
    }
    if (!year && i > 0 && is_year(tokens[i - 1])) year = tokens[i - 1].number;  // "2019 Nov 19"
    if (day && year) return day_text(*year, month, *day);
  }
  return {};
}

}  // namespace

std::string day_of(std::string_view text) {
  constexpr std::size_t kLongest = 120;  // bytes; a longer text is no date
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) text.remove_prefix(1);
  if (text.empty() || text.size() > kLongest) return {};
  const std::vector<DateToken> tokens = tokens_of(text);
  if (tokens.empty()) return {};
  if (std::string day = day_with_marks(tokens); !day.empty()) return day;
  if (tokens[0].digits) {
    if (tokens.size() == 1 || tokens[0].text.size() == 8)
      if (std::string day = day_of_number(tokens[0]); !day.empty()) return day;
    if (tokens.size() == 2 && tokens[1].digits && tokens[1].before == '.')  // a fraction of a second
      if (std::string day = day_of_number(tokens[0]); !day.empty()) return day;
    if (tokens.size() >= 3 && tokens[1].digits && tokens[2].digits)
      if (std::string day = day_of_three(tokens[0], tokens[1], tokens[2]); !day.empty()) return day;
  }
  if (std::string day = day_with_name(tokens); !day.empty()) return day;
  // Words in front: "Published: 2019-11-19".
  for (std::size_t i = 1; i + 2 < tokens.size(); ++i)
    if (tokens[i].digits && tokens[i + 1].digits && tokens[i + 2].digits && tokens[i + 1].before == tokens[i + 2].before)
      if (std::string day = day_of_three(tokens[i], tokens[i + 1], tokens[i + 2]); !day.empty()) return day;
  return {};
}

std::string day_of_dateline(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::string_view begin = text.substr(0, kLongest);
  for (const std::string_view dash : {" -- ", " — ", " – ", " - "})
    if (const std::size_t at = begin.find(dash); at != std::string_view::npos) return day_of(begin.substr(0, at));
  return {};
}

std::string day_in(std::string_view text) {
  for (std::size_t i = 0; i + 10 <= text.size(); ++i) {
    if (i > 0 && is_digit(text[i - 1])) continue;
    const std::string_view part = text.substr(i, 10);
    if (!is_digit(part[0]) || part[4] != '-' || part[7] != '-' || !is_digit(part[9])) continue;
    if (std::string day = day_of(part); !day.empty()) return day;
  }
  return {};
}

std::string day_of_address(std::string_view url) {
  if (const std::string day = day_in(url); !day.empty()) return day;
  const std::size_t scheme = url.find("://");
  const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return {};
  std::vector<std::string_view> parts;
  for (std::size_t begin = path + 1; begin <= url.size();) {
    const std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
    parts.push_back(url.substr(begin, end - begin));
    begin = end + 1;
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const std::vector<DateToken> year = tokens_of(parts[i]);
    if (year.size() != 1 || !year[0].digits || year[0].text.size() != parts[i].size()) continue;
    if (parts[i].size() == 8)
      if (std::string day = day_of_number(year[0]); !day.empty()) return day;
    if (i + 2 >= parts.size() || !is_year(year[0])) continue;
    const std::vector<DateToken> month = tokens_of(parts[i + 1]), day = tokens_of(parts[i + 2]);
    if (month.size() != 1 || day.empty() || !can_be_day(day[0]) || day[0].before != 0) continue;
    const long number = month[0].digits ? month[0].number : month_of(month[0].text);
    if (std::string text = day_text(year[0].number, number, day[0].number); !text.empty()) return text;
  }
  return {};
}

}  // namespace relata
