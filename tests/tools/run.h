// Running the relata program in a folder of its own.
#pragma once

#include <string>

namespace relata::test {

struct Outcome {
  int code = 0;
  std::string out, err;
};

// A fresh, empty folder that is the working directory of run(); removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const;
  // The whole file; "(none)" if there is none.
  std::string read(const std::string& name) const;
  // Words as for a shell, `in` on the standard input. The tiny model is the model unless the words name another.
  Outcome run(const std::string& words, const std::string& in = "") const;
  // A line for the shell, in which "$RELATA" is the program.
  Outcome run_shell(const std::string& line, const std::string& in = "") const;

 private:
  std::string path_;
};

}  // namespace relata::test
