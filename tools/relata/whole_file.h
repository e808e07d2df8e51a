// Small files, read at once.
#pragma once

#include <string>

namespace relata::cli {

// The bytes of a file. Throws Error(Input) for a directory and for what cannot be read.
std::string whole_file(const std::string& path);
// The same, where "-" is standard input.
std::string whole_input(const std::string& path);

}  // namespace relata::cli
