// Any bytes are a date, a time as a program writes it, or an expression of time in a text: nothing, or days of the calendar, the first not behind the last.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/day_bounds.h"
#include "reader/day.h"
#include "text/calendar.h"

namespace {

using namespace relata;

void require(bool holds) {
  if (!holds) std::abort();
}

// A date of a graph, from any source.
void check(std::string_view date) {
  const auto first = first_day(date), last = last_day(date);
  require(first.has_value() == last.has_value());
  if (first) require(is_day(*first) && is_day(*last) && date_text(date) == date);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kLongest = 128;
  if (size > kLongest) return 0;
  const std::string text(reinterpret_cast<const char*>(data), size);
  check(text);
  const std::string_view date = date_text(text);
  require(date.empty() || (first_day(date) && date_text(date) == date));
  for (const std::string& day : {day_of(text), day_of_dateline(text), day_in(text), day_of_address(text)}) require(day.empty() || is_day(day));
  for (const When when : {When::Past, When::Future})
    for (const char* article : {"2024-02-29", ""}) {
      const std::string time = normalise_time(text, article, when);
      if (time.empty()) continue;
      const auto first = first_day(time), last = last_day(time);
      require(first && last && *first <= *last);
    }
  return 0;
}
