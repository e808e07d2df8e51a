// One line on a terminal, drawn again as work goes on and wiped at the end; nothing where the standard error is no terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace relata::cli {

// "40 of 1200 articles, 18 kwords, 5210 words/s, 2 min left"; without `total` neither "of" nor the time left.
std::string progress_text(std::size_t articles, std::size_t words, double seconds, std::optional<std::size_t> total);

class ProgressLine {
 public:
  // `total`: how many articles there will be, if that is known.
  ProgressLine(bool wanted, std::optional<std::size_t> total);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // Draws at most five times a second.
  void show(std::size_t articles, std::size_t words);

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  bool drawn_ = false;
  std::optional<std::size_t> total_;
  Clock::time_point began_ = Clock::now();
  Clock::time_point last_ = began_;
};

}  // namespace relata::cli
