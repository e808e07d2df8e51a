#include "run.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace relata::test {

namespace fs = std::filesystem;

Folder::Folder() {
  static int number = 0;
  path_ = std::string(RELATA_TEST_SCRATCH) + "/" + std::to_string(getpid()) + "-" + std::to_string(number++);
  fs::remove_all(path_);
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& text) const {
  const fs::path path = fs::path(path_) / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string Folder::read(const std::string& name) const {
  std::ifstream file(fs::path(path_) / name, std::ios::binary);
  if (!file) return "(none)";
  return {std::istreambuf_iterator<char>(file), {}};
}

Outcome Folder::run(const std::string& words, const std::string& in) const { return run_shell("\"$RELATA\" " + words, in); }

Outcome Folder::run_shell(const std::string& line, const std::string& in) const {
  write(".in", in);
  const std::string command =
      "cd '" + path_ + "' && { export RELATA_MODELS='" RELATA_TEST_DATA "/tiny.model' RELATA='" RELATA_PROGRAM "'; " + line + "\n} <.in >.out 2>.err";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(".out"), read(".err")};
}

}  // namespace relata::test
