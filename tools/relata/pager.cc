// Tested by tests/tools/terminal_test.sh.
#include "pager.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/error.h"

namespace relata::cli {
namespace {

// Lines of the terminal; 0: standard output is none.
std::size_t terminal_height() {
  winsize size{};
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_row > 0 ? size.ws_row : 24;
}

std::string pager_for(std::string_view text) {
  const char* pager = std::getenv("PAGER");
  const std::size_t height = pager && *pager ? terminal_height() : 0;
  if (height == 0) return {};
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return lines < height ? std::string() : pager;
}

// As git does it: less shows colours, and ends at once where all fits.
bool page(const std::string& pager, std::string_view text) {
  std::fflush(stdout);
  const auto before = ::signal(SIGPIPE, SIG_IGN);
  FILE* const pipe = ::popen(("LESS=${LESS-FRX} LV=${LV--c} " + pager).c_str(), "w");
  if (pipe) {
    std::fwrite(text.data(), 1, text.size(), pipe);
    constexpr int kNotFound = 127;
    const int status = ::pclose(pipe);
    ::signal(SIGPIPE, before);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == kNotFound);
  }
  ::signal(SIGPIPE, before);
  return false;
}

}  // namespace

void print_paged(std::string_view text) {
  if (const std::string pager = pager_for(text); !pager.empty() && page(pager, text)) return;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw Error(ErrorKind::Output, "standard output: cannot be written");
}

}  // namespace relata::cli
