// Tested by tests/tools/progress_test.cc.
#include "progress_line.h"

#include <unistd.h>

#include <cstdio>

namespace relata::cli {
namespace {

std::string duration(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole < 90) return std::to_string(whole) + " s";
  if (whole < 90 * 60) return std::to_string((whole + 30) / 60) + " min";
  return std::to_string((whole + 1800) / 3600) + " h";
}

}  // namespace

std::string progress_text(std::size_t articles, std::size_t words, double seconds, std::optional<std::size_t> total) {
  std::string text = std::to_string(articles);
  if (total) text += " of " + std::to_string(*total);
  text += " articles, " + std::to_string(words) + " words";
  if (seconds <= 0 || articles == 0) return text;
  text += ", " + std::to_string(static_cast<long>(static_cast<double>(words) / seconds)) + " words/s";
  const double each = seconds / static_cast<double>(articles);
  if (total && *total > articles) text += ", " + duration(each * static_cast<double>(*total - articles)) + " left";
  return text;
}

ProgressLine::ProgressLine(bool wanted, std::optional<std::size_t> total) : shown_(wanted && isatty(STDERR_FILENO)), total_(total) {}

ProgressLine::~ProgressLine() {
  if (drawn_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(std::size_t articles, std::size_t words) {
  const Clock::time_point now = Clock::now();
  if (!shown_ || now - last_ < std::chrono::milliseconds(200)) return;
  last_ = now;
  drawn_ = true;
  std::fprintf(stderr, "\r%s\033[K", progress_text(articles, words, std::chrono::duration<double>(now - began_).count(), total_).c_str());
}

}  // namespace relata::cli
