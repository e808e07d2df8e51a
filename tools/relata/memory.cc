// By the limit on data of the operating system, which counts what is allocated and not the model, a file that is mapped.
// Tested by tests/tools/cli_test.cc.
#include "memory.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <utility>

#include "base/error.h"

namespace relata::cli {
namespace {

constexpr std::array kUnits = {std::pair('K', std::uint64_t{1} << 10), std::pair('M', std::uint64_t{1} << 20), std::pair('G', std::uint64_t{1} << 30),
                               std::pair('T', std::uint64_t{1} << 40)};

// Of the machine, or of the container if that is less; 0 if unknown.
std::uint64_t memory_of_machine() {
  const long pages = ::sysconf(_SC_PHYS_PAGES), size = ::sysconf(_SC_PAGE_SIZE);
  std::uint64_t bytes = pages > 0 && size > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) : 0;
  for (const char* path : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
    std::uint64_t limit = 0;
    if (std::ifstream file(path); file >> limit && limit > 0) bytes = bytes == 0 ? limit : std::min(bytes, limit);
  }
  return bytes;
}

constexpr bool is_sanitized() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return true;
#else
  return false;
#endif
#else
  return false;
#endif
}

}  // namespace

std::uint64_t bytes_of_size(const std::string& text) {
  double number = 0;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  double unit = 1;
  for (const auto& [letter, size] : kUnits)
    if (end + 1 == last && (*end == letter || *end == letter + ('a' - 'A'))) unit = static_cast<double>(size);
  constexpr double kMost = 1e18;
  if (error != std::errc() || (end != last && unit == 1) || !(number > 0 && number * unit < kMost))
    throw Error(ErrorKind::Usage, "--memory: found '" + text + "', expected a size such as 800M or 4G");
  return static_cast<std::uint64_t>(number * unit);
}

std::uint64_t limit_memory(const Arguments& arguments) {
  std::uint64_t limit = arguments.has("memory") ? bytes_of_size(arguments.value("memory")) : memory_of_machine() / 4 * 3;
  if (limit == 0 || is_sanitized()) return 0;
  struct rlimit now {};
  if (::getrlimit(RLIMIT_DATA, &now) != 0) return 0;
  limit = std::min<std::uint64_t>(limit, now.rlim_max);  // RLIM_INFINITY is the greatest number
  if (now.rlim_cur != RLIM_INFINITY && !arguments.has("memory")) limit = std::min<std::uint64_t>(limit, now.rlim_cur);
  now.rlim_cur = limit;
  return ::setrlimit(RLIMIT_DATA, &now) == 0 ? limit : 0;
}

std::string out_of_memory_text(std::uint64_t limit) {
  if (limit == 0) return "out of memory";
  std::array<char, 32> size{};
  std::snprintf(size.data(), size.size(), "%.1f GB", static_cast<double>(limit) / static_cast<double>(std::uint64_t{1} << 30));
  return std::string("out of memory: it may take ") + size.data() + ", three quarters of the machine's unless --memory says otherwise";
}

Option memory_option() { return {"memory", 0, "SIZE", "how much it may take at most, such as 4G (default: three quarters of the machine's)"}; }

}  // namespace relata::cli
