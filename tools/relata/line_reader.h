// Lines of standard input; on a terminal they can be edited, completed with Tab, and called back from the history of earlier runs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace relata::cli {

class LineReader {
 public:
  // `words` are what Tab completes.
  explicit LineReader(std::vector<std::string> words);
  ~LineReader();

  bool is_terminal() const { return terminal_ != nullptr; }

  // Without its end. Nothing at the end of the input. `prompt` is shown on a terminal.
  std::optional<std::string> next(const std::string& prompt);
  // The last line was given up with Ctrl-C, and is empty.
  bool given_up() const { return given_up_; }

 private:
  struct Terminal;
  std::unique_ptr<Terminal> terminal_;
  bool given_up_ = false;
};

}  // namespace relata::cli
