#include "whole_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/error.h"

namespace relata::cli {

std::string whole_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw Error(ErrorKind::Input, path + ": is a directory; expected a file");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::Input, path + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string whole_input(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  return whole_file(path);
}

}  // namespace relata::cli
