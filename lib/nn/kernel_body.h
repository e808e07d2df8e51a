// The kernels, written once over vectors of kLanes numbers and compiled once a processor generation: a source file that includes this has
// first to define, in namespace relata and without a name,
//   constexpr int kLanes                            floats in a vector, a power of two
//   constexpr int kByteRows, kBytePanel             the tile of a byte product, rows x vectors, that fits the registers
//   constexpr int kFloatRows, kFloatPanel           the tile of a float product
//   constexpr std::uint8_t kByteOffset              what is added to quantised values
//   Ints four_products(Ints sums, std::uint32_t x, Ints w)   sums[l] += x[0] w[4l] + ... + x[3] w[4l + 3]: bytes of x and w
// with `Ints` from nn/vectors.h. Nothing here may call functions of the standard library that are not inlined: the linker could take
// another file's copy, made for another processor.
#pragma once

#include "nn/kernel_attention.h"
#include "nn/kernel_products.h"
#include "nn/kernel_rows.h"

#define RELATA_KERNELS                                                                                                                                       \
  {                                                                                                                                                          \
    kBytePanel *kLanes, kFloatPanel *kLanes, kByteOffset, quantise_rows, multiply_bytes, multiply_floats, add_and_normalise, attention_scratch, attend, dot, \
        gelu, log_softmax                                                                                                                                    \
  }
