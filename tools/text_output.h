// Text that goes to a file or, for "-", to the standard output as it comes. A file is written aside and renamed when it is whole.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace relata::cli {

class TextOutput {
 public:
  // Throws Error(Output) if the file cannot be made.
  explicit TextOutput(std::string path);
  ~TextOutput();  // an output that was not closed leaves no file behind
  TextOutput(const TextOutput&) = delete;
  TextOutput& operator=(const TextOutput&) = delete;

  // Throws Error(Output).
  void write(std::string_view text);
  // Makes all that was written last, or throws Error(Output). REQUIRES: nothing is written afterwards.
  void close();

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::string aside_;     // empty: the standard output
  std::FILE* file_;
};

}  // namespace relata::cli
