// Tested by tests/reader/day_test.cc.
#include "reader/day.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

#include "base/day_bounds.h"

namespace relata {
namespace {

using std::chrono::year_month_day;

// A run of digits or of letters of a text.
struct Piece {
  std::string_view text;
  bool digits = false;
  char before = 0;  // the character in front of it
  long number = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0x80); }

std::vector<Piece> pieces_of(std::string_view text) {
  constexpr std::size_t kMost = 16;
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size() && pieces.size() < kMost;) {
    if (!is_digit(text[at]) && !is_letter(text[at])) {
      ++at;
      continue;
    }
    const bool digits = is_digit(text[at]);
    const std::size_t begin = at;
    while (at < text.size() && (digits ? is_digit(text[at]) : is_letter(text[at]))) ++at;
    Piece piece{text.substr(begin, at - begin), digits, begin == 0 ? '\0' : text[begin - 1]};
    if (digits) std::from_chars(piece.text.data(), piece.text.data() + piece.text.size(), piece.number);
    pieces.push_back(piece);
  }
  return pieces;
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
std::string day_of_number(const Piece& piece) {
  const std::string_view digits = piece.text;
  if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
    long part[3] = {};
    std::from_chars(digits.data(), digits.data() + 4, part[0]);
    std::from_chars(digits.data() + 4, digits.data() + 6, part[1]);
    std::from_chars(digits.data() + 6, digits.data() + 8, part[2]);
    return day_text(part[0], part[1], part[2]);
  }
  if (digits.size() == 10) return day_of_seconds(piece.number);
  if (digits.size() == 13) return day_of_seconds(piece.number / 1000);
  return {};
}

// Three numbers: the year first or last.
std::string day_of_three(const Piece& a, const Piece& b, const Piece& c) {
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
std::string day_with_marks(const std::vector<Piece>& pieces) {
  if (pieces.size() < 5 || pieces[1].text != "年" || pieces[3].text != "月") return {};
  return day_text(pieces[0].number, pieces[2].number, pieces[4].number);
}

bool is_year(const Piece& piece) { return piece.digits && piece.text.size() == 4 && piece.number >= 1600 && piece.number < 2200; }
bool can_be_day(const Piece& piece) { return piece.digits && piece.text.size() <= 2 && piece.number >= 1 && piece.number <= 31; }

// "19 Nov 2019", "November 19th, 2019", "Nov 19 18:21:47 UTC 2019", "19 of November 2019".
std::string day_with_name(const std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const long month = pieces[i].digits ? 0 : month_of(pieces[i].text);
    if (month == 0) continue;
    std::optional<long> day, year;
    std::size_t before = i;  // of the number in front, behind "th" and "of"
    while (before > 0 && i - before < 3 && !pieces[before - 1].digits) --before;
    if (before > 0 && can_be_day(pieces[before - 1])) day = pieces[before - 1].number;
    for (std::size_t k = i + 1; k < pieces.size() && !(day && year); ++k) {
      if (!day && k == i + 1 && can_be_day(pieces[k])) day = pieces[k].number;
      else if (!year && is_year(pieces[k])) year = pieces[k].number;
    }
    if (!year && i > 0 && is_year(pieces[i - 1])) year = pieces[i - 1].number;  // "2019 Nov 19"
    if (day && year) return day_text(*year, month, *day);
  }
  return {};
}

}  // namespace

std::string day_of(std::string_view text) {
  constexpr std::size_t kLongest = 120;  // bytes; a longer text is no date
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) text.remove_prefix(1);
  if (text.empty() || text.size() > kLongest) return {};
  const std::vector<Piece> pieces = pieces_of(text);
  if (pieces.empty()) return {};
  if (std::string day = day_with_marks(pieces); !day.empty()) return day;
  if (pieces[0].digits) {
    if (pieces.size() == 1 || pieces[0].text.size() == 8)
      if (std::string day = day_of_number(pieces[0]); !day.empty()) return day;
    if (pieces.size() == 2 && pieces[1].digits && pieces[1].before == '.')  // a fraction of a second
      if (std::string day = day_of_number(pieces[0]); !day.empty()) return day;
    if (pieces.size() >= 3 && pieces[1].digits && pieces[2].digits)
      if (std::string day = day_of_three(pieces[0], pieces[1], pieces[2]); !day.empty()) return day;
  }
  if (std::string day = day_with_name(pieces); !day.empty()) return day;
  // Words in front: "Published: 2019-11-19".
  for (std::size_t i = 1; i + 2 < pieces.size(); ++i)
    if (pieces[i].digits && pieces[i + 1].digits && pieces[i + 2].digits && pieces[i + 1].before == pieces[i + 2].before)
      if (std::string day = day_of_three(pieces[i], pieces[i + 1], pieces[i + 2]); !day.empty()) return day;
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
    const std::vector<Piece> year = pieces_of(parts[i]);
    if (year.size() != 1 || !year[0].digits || year[0].text.size() != parts[i].size()) continue;
    if (parts[i].size() == 8)
      if (std::string day = day_of_number(year[0]); !day.empty()) return day;
    if (i + 2 >= parts.size() || !is_year(year[0])) continue;
    const std::vector<Piece> month = pieces_of(parts[i + 1]), day = pieces_of(parts[i + 2]);
    if (month.size() != 1 || day.empty() || !can_be_day(day[0]) || day[0].before != 0) continue;
    const long number = month[0].digits ? month[0].number : month_of(month[0].text);
    if (std::string text = day_text(year[0].number, number, day[0].number); !text.empty()) return text;
  }
  return {};
}

}  // namespace relata
