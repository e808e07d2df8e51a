// One line on a terminal, drawn again as work goes on and wiped at the end; nothing where the standard error is no terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace relata::cli {

// "[####----------------] " for a fifth; empty without `total`.
std::string progress_bar(std::size_t done, std::optional<std::size_t> total);

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

// "reading week.json: 45 %"; without `total` no part of it.
std::string stage_text(const std::string& stage, std::size_t done, std::size_t total);

// What goes on with a graph. Short work shows nothing.
class StageLine {
 public:
  explicit StageLine(bool wanted);
  ~StageLine() { wipe(); }
  StageLine(const StageLine&) = delete;
  StageLine& operator=(const StageLine&) = delete;

  // A stage begins; one over so many edges is drawn at once.
  void begin(std::string stage, std::size_t edges = 0);
  // Draws at most five times a second, first after half a second.
  void show(std::size_t done, std::size_t total);
  // Before anything else is said.
  void wipe();

 private:
  using Clock = std::chrono::steady_clock;

  void draw(const std::string& text);

  bool shown_;
  bool drawn_ = false;
  std::string stage_{};
  Clock::time_point next_{};
};

}  // namespace relata::cli
