// The progress callback of long work. The library calls it; the caller decides what is shown.
#pragma once

#include <cstddef>
#include <functional>

namespace relata {

// Called with the units done and the units in all (0: unknown), from one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

}  // namespace relata
