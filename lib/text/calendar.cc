// The phrase becomes words; each reader below looks for one kind of expression and answers with a date or nothing; the first answer
// counts. Calendar arithmetic is std::chrono's. Tested by tests/text/calendar_test.cc.
#include "text/calendar.h"

#include <algorithm>
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

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::years;

using Words = std::vector<std::string>;

Words words_of(std::string_view phrase) {
  Words words;
  bool open = false;
  for (const char c : phrase) {
    const char small = lower_ascii(c);
    const bool inside = (small >= 'a' && small <= 'z') || is_digit(small);
    if (inside && !open) words.emplace_back();
    if (inside) words.back() += small;
    open = inside;
  }
  return words;
}

template <std::size_t N>
std::optional<int> position(const std::array<std::string_view, N>& names, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == word || (word.size() >= 3 && word.size() <= 4 && names[i].starts_with(word) && word != "mare")) return static_cast<int>(i);
  return std::nullopt;
}

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 13> kNumbers = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                       "seven", "eight", "nine", "ten",   "eleven", "twelve"};

bool has(const Words& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

bool has_any(const Words& words, std::initializer_list<std::string_view> some) {
  return std::any_of(some.begin(), some.end(), [&](std::string_view word) { return has(words, word); });
}

// A number in digits ("2nd" too) or in letters up to twelve; "a" and "an" are one.
std::optional<int> number_of(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  if (error == std::errc() && (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th")) return value;
  if (word == "a" || word == "an") return 1;
  for (std::size_t i = 0; i < kNumbers.size(); ++i)
    if (kNumbers[i] == word) return static_cast<int>(i);
  return std::nullopt;
}

// From 1000 to 1799 only what is no time of the day: 1798, not 1730.
bool is_year(int number) { return number < 2100 && (number >= 1800 || (number >= 1000 && number % 100 >= 60)); }

std::string print(const char* format, int a, unsigned b = 0, unsigned c = 0) {
  char text[32];
  std::snprintf(text, sizeof text, format, a, b, c);
  return text;
}

std::string day_text(year_month_day date) {
  return print("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}
std::string day_text(sys_days date) { return day_text(year_month_day(date)); }
std::string month_text(year_month_day date) { return print("%04d-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month())); }
std::string year_text(year_month_day date) { return print("%04d", static_cast<int>(date.year())); }

std::optional<year_month_day> date_of(std::string_view iso) {
  int part[3] = {};
  const char* at = iso.data();
  const char* const end = at + iso.size();
  for (int i = 0; i < 3; ++i) {
    const auto [next, error] = std::from_chars(at, end, part[i]);
    if (error != std::errc()) return std::nullopt;
    at = next < end && *next == '-' ? next + 1 : next;
  }
  const year_month_day date{std::chrono::year(part[0]), std::chrono::month(static_cast<unsigned>(part[1])), std::chrono::day(static_cast<unsigned>(part[2]))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

// The year of a month (and day, 0 for none) that is told without one.
int year_near(const Words& words, int month, int day, year_month_day today, When when) {
  const int this_year = static_cast<int>(today.year());
  const bool of_year = has(words, "year");
  if (of_year && has_any(words, {"last", "previous", "past"})) return this_year - 1;
  if (of_year && has_any(words, {"next", "coming"})) return this_year + 1;
  if (of_year && has(words, "this")) return this_year;
  const int distance = month - static_cast<int>(static_cast<unsigned>(today.month()));
  if (has(words, "last") && distance >= 0) return this_year - 1;
  if (has(words, "next") && distance <= 0) return this_year + 1;
  if (when == When::Future) {
    const bool over = distance < 0 || (distance == 0 && day > 0 && day < static_cast<int>(static_cast<unsigned>(today.day())));
    return over ? this_year + 1 : this_year;
  }
  return this_year + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
}

// The month alone where it has no such day.
std::string explicit_text(int year, int month, std::optional<int> day) {
  const std::string month_alone = print("%04d-%02u", year, static_cast<unsigned>(month));
  if (!day) return month_alone;
  const std::string date = print("%04d-%02u-%02u", year, static_cast<unsigned>(month), static_cast<unsigned>(*day));
  return is_day(date) ? date : month_alone;
}

// "March 2, 2022", "2 March", "March 2022", "2018", "the 1990s", "2 March last year".
std::string explicit_date(const Words& words, std::optional<year_month_day> today, When when) {
  std::optional<int> month, day, year;
  for (const std::string& word : words) {
    if (word.size() == 5 && word.ends_with("0s")) {
      const std::optional<int> decade = number_of(word.substr(0, 4));
      if (decade && is_year(*decade)) return print("%04d/%04u", *decade, static_cast<unsigned>(*decade) + 9);
    }
    if (const std::optional<int> found = position(kMonths, word); found && !month) month = *found + 1;
    if (word.front() < '0' || word.front() > '9') continue;
    const std::optional<int> number = number_of(word);
    if (!number) continue;
    if (is_year(*number) && word.size() == 4) year = number;
    else if (*number >= 1 && *number <= 31) day = number;
  }
  if (!month) return year ? print("%04d", *year) : "";
  if (year) return explicit_text(*year, *month, day);
  if (!today) return "";
  return explicit_text(year_near(words, *month, day.value_or(0), *today, when), *month, day);
}

std::string relative_day(const Words& words, year_month_day today, When when) {
  const sys_days base(today);
  if (has_any(words, {"today", "tonight"})) return day_text(base);
  if (has(words, "yesterday")) return day_text(base - days(1));
  if (has(words, "tomorrow")) return day_text(base + days(1));
  for (const std::string& word : words) {
    const std::optional<int> weekday = position(kWeekdays, word);
    if (!weekday || word == "sun" || word == "mon") continue;
    const int back = static_cast<int>((std::chrono::weekday(base).c_encoding() + 7 - static_cast<unsigned>(*weekday)) % 7);
    if (has_any(words, {"next", "coming"})) return day_text(base + days(back == 0 ? 7 : 7 - back));
    if (when == When::Future && !has_any(words, {"last", "previous", "past"})) return day_text(base + days(back == 0 ? 0 : 7 - back));
    return day_text(base - days(back == 0 && has_any(words, {"last", "previous", "past"}) ? 7 : back));
  }
  return "";
}

enum class Unit { Day, Week, Month, Year, Decade };

std::optional<Unit> unit_of(const Words& words) {
  if (has_any(words, {"day", "days"})) return Unit::Day;
  if (has_any(words, {"week", "weeks"})) return Unit::Week;
  if (has_any(words, {"month", "months"})) return Unit::Month;
  if (has_any(words, {"year", "years"})) return Unit::Year;
  if (has_any(words, {"decade", "decades"})) return Unit::Decade;
  return std::nullopt;
}

// The period that lies `count` units from today: the day, the week from Monday to Sunday, the month, the year.
std::string period(Unit unit, int count, year_month_day today) {
  const sys_days base(today);
  switch (unit) {
    case Unit::Day: return day_text(base + days(count));
    case Unit::Week: {
      const int since_monday = static_cast<int>((std::chrono::weekday(base).c_encoding() + 6) % 7);
      const sys_days monday = base - days(since_monday) + days(7 * count);
      return day_text(monday) + "/" + day_text(monday + days(6));
    }
    case Unit::Month: return month_text(year_month_day(today.year() / today.month() / 1) + months(count));
    case Unit::Year: return year_text(today + years(count));
    case Unit::Decade: return year_text(today + years(10 * count));
  }
  return "";
}

std::string counted(const Words& words, year_month_day today) {
  const std::optional<Unit> unit = unit_of(words);
  if (!unit || std::any_of(words.begin(), words.end(), [](const std::string& word) { return position(kMonths, word).has_value(); })) return "";
  std::optional<int> number;
  for (const std::string& word : words)
    if (!number) number = number_of(word);
  if (number && *number > 5000) return "";
  if (has(words, "ago")) {
    if (!number) return "";
    return *unit == Unit::Week ? day_text(sys_days(today) - days(7 * *number)) : period(*unit, -*number, today);
  }
  const bool back = has_any(words, {"last", "past", "previous"});
  const bool ahead = has_any(words, {"next", "coming"});
  // "the 7th of last month"
  if (*unit == Unit::Month && has(words, "of") && number && *number >= 1 && *number <= 31) {
    const year_month_day month = year_month_day(today.year() / today.month() / 1) + months(back ? -1 : ahead ? 1 : 0);
    const year_month_day date(month.year(), month.month(), std::chrono::day(static_cast<unsigned>(*number)));
    return date.ok() ? day_text(date) : month_text(month);
  }
  if (number && (back || ahead)) {
    const std::string other = period(*unit, back ? -*number : *number, today);
    const std::string now = period(*unit, 0, today);
    if (*unit == Unit::Week) return back ? other.substr(0, 10) + "/" + day_text(today) : day_text(today) + "/" + other.substr(11);
    return back ? other + "/" + now : now + "/" + other;
  }
  if (back || ahead || has(words, "this")) return period(*unit, back ? -1 : ahead ? 1 : 0, today);
  return "";
}

}  // namespace

std::string normalise_time(std::string_view phrase, std::string_view day, When when) {
  const Words words = words_of(phrase);
  const std::optional<year_month_day> today = date_of(day);
  if (today) {
    if (const std::string date = counted(words, *today); !date.empty()) return std::string(date_text(date));  // none before the year 0 and after 9999
  }
  if (const std::string date = explicit_date(words, today, when); !date.empty()) return date;
  return today ? relative_day(words, *today, when) : "";
}

}  // namespace relata
