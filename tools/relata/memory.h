// How much memory the program may take, so that a bomb ends with a message and not with the machine.
#pragma once

#include <cstdint>
#include <string>

#include "cli.h"

namespace relata::cli {

// Bytes: "800M", "4G", "1.5G", "2000000". Throws Error(Usage) for what is no size.
std::uint64_t bytes_of_size(const std::string& text);

// Holds this process to what --memory says, else to three quarters of the memory of the machine, or of its container. Beyond it
// std::bad_alloc is thrown. Returns the limit in bytes; 0 where there is none, as under a sanitizer.
std::uint64_t limit_memory(const Arguments& arguments);

// "out of memory: it may take 18.0 GB; --memory gives it more", for the limit that limit_memory returned.
std::string out_of_memory_text(std::uint64_t limit);

// The row of the option.
Option memory_option();

}  // namespace relata::cli
