// Times of day and moments as texts, read and written. Tested by tests/query/time_of_day_test.cc.
#include <algorithm>
#include <charconv>

#include "base/is_ascii.h"
#include "query/taking.h"
#include "query/time_of_day.h"
#include "query/time_units.h"

namespace relata {
namespace {

// Two digits, taken off the front.
std::optional<std::int64_t> take_two(std::string_view& text) {
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const std::int64_t number = (text[0] - '0') * 10 + text[1] - '0';
  text.remove_prefix(2);
  return number;
}

// Up to three numbers of two digits, all or none divided by colons; a number that is not there is 0.
struct Sixties {
  std::int64_t first = 0, second = 0, third = 0;
  int count = 1;
};

std::optional<Sixties> take_sixties(std::string_view& text) {
  Sixties found;
  const auto first = take_two(text);
  if (!first) return std::nullopt;
  found.first = *first;
  const bool colons = text.starts_with(':');
  for (std::int64_t* number : {&found.second, &found.third}) {
    if (colons && !take(text, ':')) return found;
    const auto next = take_two(text);
    if (!next) return colons ? std::nullopt : std::optional(found);
    *number = *next;
    ++found.count;
  }
  return found;
}

// ".142", at most nine digits.
std::optional<std::int64_t> take_fraction(std::string_view& text) {
  if (!take(text, '.')) return 0;
  std::int64_t number = 0, digits = 0;
  for (; !text.empty() && is_digit(text.front()) && digits < 9; ++digits, text.remove_prefix(1)) number = number * 10 + text.front() - '0';
  if (digits == 0) return std::nullopt;
  for (; digits < 9; ++digits) number *= 10;
  return number;
}

std::optional<LocalTime> take_time(std::string_view& text) {
  const auto clock = take_sixties(text);
  if (!clock) return std::nullopt;
  const auto fraction = clock->count == 3 ? take_fraction(text) : std::optional<std::int64_t>(0);
  return fraction ? local_time_of(clock->first, clock->second, clock->third, *fraction) : std::nullopt;
}

std::string two(std::int64_t number) { return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)}; }

}  // namespace

std::optional<LocalTime> local_time_of(std::int64_t hour, std::int64_t minute, std::int64_t second, std::int64_t nanosecond) {
  if (hour > 23 || minute > 59 || second > 59 || nanosecond >= kNanoseconds) return std::nullopt;
  return LocalTime{((hour * 60 + minute) * 60 + second) * kNanoseconds + nanosecond};
}

std::optional<std::int32_t> offset_of(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  const bool west = text.starts_with('-');
  if (!west && !text.starts_with('+')) return std::nullopt;
  text.remove_prefix(1);
  const auto found = take_sixties(text);
  if (!found || !text.empty() || found->second > 59 || found->third > 59) return std::nullopt;
  const auto seconds = static_cast<std::int32_t>((found->first * 60 + found->second) * 60 + found->third);
  constexpr std::int32_t kMost = 18 * 3600;
  return seconds > kMost ? std::nullopt : std::optional(west ? -seconds : seconds);
}

std::optional<TimeParts> time_parts_of(std::string_view text, bool may_lack_date) {
  TimeParts parts;
  const std::size_t mark = text.find('T');
  if (!may_lack_date || mark != std::string_view::npos) {
    parts.date = date_of(text.substr(0, mark));
    if (!parts.date) return std::nullopt;
    if (mark == std::string_view::npos) return parts;
    text.remove_prefix(mark + 1);
  }
  parts.time = take_time(text);
  if (!parts.time) return std::nullopt;
  if (text.empty()) return parts;
  parts.offset = offset_of(text);
  return parts.offset ? std::optional(parts) : std::nullopt;
}

std::string offset_text(std::int32_t offset) {
  if (offset == 0) return "Z";
  const std::int32_t size = std::abs(offset);
  const std::string text = (offset < 0 ? "-" : "+") + two(size / 3600) + ":" + two(size / 60 % 60);
  return size % 60 == 0 ? text : text + ":" + two(size % 60);
}

std::string text_of(LocalTime time) {
  const std::int64_t seconds = time.nanoseconds / kNanoseconds, rest = time.nanoseconds % kNanoseconds;
  const std::string text = two(seconds / 3600) + ":" + two(seconds / 60 % 60);
  if (rest == 0) return seconds % 60 == 0 ? text : text + ":" + two(seconds % 60);
  const std::string digits = std::to_string(kNanoseconds + rest).substr(1);
  return text + ":" + two(seconds % 60) + "." + digits.substr(0, digits.find_last_not_of('0') + 1);
}

std::string text_of(const Time& time) { return text_of(time.local) + offset_text(time.offset); }
std::string text_of(const LocalDateTime& moment) { return text_of(moment.date) + "T" + text_of(moment.time); }
std::string text_of(const DateTime& moment) { return text_of(moment.local) + offset_text(moment.offset); }

}  // namespace relata
