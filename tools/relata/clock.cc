#include "clock.h"

#include <ctime>

namespace relata::cli {
namespace {

using Divide = std::tm* (*)(const std::time_t*, std::tm*);

// Now, as `divide` makes days and hours of it; empty where the clock stands outside of what it knows.
std::string now(Divide divide, const char* format) {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  char text[32] = "";
  if (divide(&seconds, &parts)) std::strftime(text, sizeof text, format, &parts);
  return text;
}

}  // namespace

std::string local_second() { return now(::localtime_r, "%Y-%m-%dT%H:%M:%S%z"); }

std::string utc_second() { return now(::gmtime_r, "%Y-%m-%dT%H:%M:%SZ"); }

}  // namespace relata::cli
