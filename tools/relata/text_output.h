// Text that goes to a file as a graph does (format/output.h: written aside, renamed when it is whole, compressed if it is named .gz), or,
// for "-", to the standard output as it comes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "format/output.h"

namespace relata::cli {

class TextOutput {
 public:
  // Throws Error(Output) if the file cannot be made.
  explicit TextOutput(const std::string& path);

  // Throws Error(Output).
  void write(std::string_view text);
  // Makes all that was written last, or throws Error(Output); an output that was not closed leaves no file behind. REQUIRES: nothing is
  // written afterwards.
  void close();

 private:
  std::optional<OutputFile> file_{};  // nullopt: the standard output
  Output buffer_;                     // in front of the file
};

// Standard output brought out, or Error(Output).
void flush_standard_output();

}  // namespace relata::cli
