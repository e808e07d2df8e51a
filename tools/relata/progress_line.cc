// Tested by tests/tools/progress_test.cc.
#include "progress_line.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace relata::cli {
namespace {

std::string duration(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole < 90) return std::to_string(whole) + " s";
  if (whole < 90 * 60) return std::to_string((whole + 30) / 60) + " min";
  return std::to_string((whole + 1800) / 3600) + " h";
}

}  // namespace

std::string progress_bar(std::size_t done, std::optional<std::size_t> total) {
  constexpr std::size_t kWidth = 20;
  if (!total || *total == 0) return {};
  const std::size_t full = kWidth * std::min(done, *total) / *total;
  return "[" + std::string(full, '#') + std::string(kWidth - full, '-') + "] ";
}

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
  std::fprintf(stderr, "\r%s%s\033[K", progress_bar(articles, total_).c_str(),
               progress_text(articles, words, std::chrono::duration<double>(now - began_).count(), total_).c_str());
}

std::string stage_text(const std::string& stage, std::size_t done, std::size_t total) {
  if (total == 0) return stage;
  return stage + ": " + std::to_string(100 * std::min(done, total) / total) + " %";
}

StageLine::StageLine(bool wanted) : shown_(wanted && isatty(STDERR_FILENO)) {}

void StageLine::begin(std::string stage, std::size_t edges) {
  constexpr std::size_t kMany = 100000;
  stage_ = std::move(stage);
  next_ = Clock::now() + std::chrono::milliseconds(500);
  if (edges >= kMany) draw(stage_);
  else wipe();
}

void StageLine::show(std::size_t done, std::size_t total) {
  if (!shown_ || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(200);
  draw(stage_text(stage_, done, total));
}

void StageLine::draw(const std::string& text) {
  if (!shown_) return;
  drawn_ = true;
  std::fprintf(stderr, "\r%s\033[K", text.c_str());
}

void StageLine::wipe() {
  if (std::exchange(drawn_, false)) std::fputs("\r\033[K", stderr);
}

}  // namespace relata::cli
