// Models whose arithmetic is that of a chosen build, where load_models takes the fastest: for tests, since every build reads a text the same.
#pragma once

#include <string_view>

#include "analysis/reader.h"

namespace relata {

// kernels: "portable", "avx2", "avx_vnni" or "avx512_vnni" (nn/kernels.h); empty: the fastest. Throws Error(Usage) for what is none of them and
// for what this machine lacks, else as load_models does.
Models load_models_for(std::string_view kernels, const std::string& path, Arithmetic arithmetic = Arithmetic::Fastest);

}  // namespace relata
