// Single keys of standard input: on a terminal as they are pressed, and not shown; of a pipe byte by byte.
#pragma once

#include <termios.h>

#include <optional>

namespace relata::cli {

class KeyReader {
 public:
  KeyReader();
  ~KeyReader();  // the terminal is as it was
  KeyReader(const KeyReader&) = delete;
  KeyReader& operator=(const KeyReader&) = delete;

  // Without ends of lines. Nothing at the end of the input, and when a signal interrupts the wait.
  std::optional<char> next();

 private:
  std::optional<termios> before_{};
};

}  // namespace relata::cli
