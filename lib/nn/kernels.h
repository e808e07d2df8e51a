// The arithmetic of encoder and heads, built for several generations of processors and chosen when the program runs. All arrays are
// row-major. Every build gives the same bits (nn/vectors.h tells how), so that a text is read the same on every processor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace relata {

// Portable runs everywhere, Avx2 and the others on x86-64 only. All but Portable need AVX2 and FMA.
enum class Instructions { Portable, Avx2, AvxVnni, Avx512Vnni };

// y = x W' + b in bytes. `x` holds rounded values plus byte_offset, `inputs` (a multiple of 4) a row; `weights` are packed (Kernels). y has
// `stride` floats a row: (sum of products + corrections[c]) * row_scales[r] * column_scales[c] + bias[c], through gelu if asked.
// corrections, column_scales and bias have as many values as there are packed columns.
struct ByteProduct {
  std::size_t rows, outputs, inputs;
  const std::uint8_t* x;
  const float* row_scales;
  const std::int8_t* weights;
  const std::int32_t* corrections;
  const float *column_scales, *bias;
  float* y;
  std::size_t stride;
  bool gelu;
};

// y = x W' in fp32, times row_scales[r], plus bias[c]; both may be null.
struct FloatProduct {
  std::size_t rows, outputs, inputs;
  const float *x, *row_scales;
  const float *weights, *bias;
  float* y;
  std::size_t stride;
  bool gelu;
};

// mixed = softmax(Q K' / sqrt(d)) V, head by head. A row of qkv holds all of q, all of k, all of v; d = width / heads.
struct Attention {
  std::size_t length, width, heads;
  bool bytes;  // multiply Q with K in bytes, each row of a head rounded as quantise_rows does
  const float* qkv;
  float* scratch;  // Kernels::attention_scratch floats
  float* mixed;    // [length, width]
};

// Packed: columns of W' in panels of `panel`, the last one filled with zeros. A byte panel is [inputs / 4][panel][4], a float panel
// [inputs][panel].
struct Kernels {
  std::size_t byte_panel, float_panel;
  std::uint8_t byte_offset;  // what quantise_rows adds, since some processors multiply unsigned with signed bytes only

  // Per row: scale = max|x| / 127 (1 for a row of zeros), q = round(x / scale) + byte_offset. `stride` bytes a row, those after the
  // last column set to byte_offset.
  void (*quantise_rows)(std::size_t rows, std::size_t columns, std::size_t stride, const float* x, std::uint8_t* q, float* scales);
  void (*multiply_bytes)(const ByteProduct& product);
  void (*multiply_floats)(const FloatProduct& product);
  // x = (x + residual) normalised per row to mean 0, variance 1, times gain plus bias; epsilon 1e-12. residual may be null.
  void (*add_and_normalise)(std::size_t rows, std::size_t columns, const float* residual, const float* gain, const float* bias, float* x);
  std::size_t (*attention_scratch)(std::size_t length, std::size_t width, std::size_t heads);
  void (*attend)(const Attention& attention);
  float (*dot)(const float* a, const float* b, std::size_t count);
  // x = x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))
  void (*gelu)(float* x, std::size_t count);
  // Turns scores into log-probabilities.
  void (*log_softmax)(float* x, std::size_t count);
};

// "portable", "avx2", "avx_vnni" or "avx512_vnni".
std::string_view name_of(Instructions instructions);
// Null where this processor, or this build, lacks the instructions. Portable is always there.
const Kernels* kernels_for(Instructions instructions);
// The fastest that this processor runs.
const Kernels& best_kernels();
// By name; empty: the fastest. Throws Error(Usage) for a name that is none, and for what this processor lacks.
const Kernels& kernels_named(std::string_view name);

}  // namespace relata
