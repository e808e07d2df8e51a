// exp is 2^n times a polynomial on [-0.5, 0.5] ln 2 (relative error below 1e-6), without branches, so that the loops vectorise.
// Tested by tests/nn/kernels_test.cc.
#include "nn/kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>

// GCC makes one version a processor generation and picks at load time; elsewhere there is one portable version.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__)
#define RELATA_CLONES __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define RELATA_CLONES
#endif

namespace relata::kernels {
namespace {

inline __attribute__((always_inline)) float fast_exp(float x) {
  x = std::min(std::max(x, -87.0f), 88.0f);
  const float n = std::floor(x * 1.44269504f + 0.5f);
  const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

}  // namespace

RELATA_CLONES void quantise_rows(std::size_t rows, std::size_t columns, const float* x, std::int8_t* q, float* scales) {
  for (std::size_t r = 0; r < rows; ++r) {
    const float* row = x + r * columns;
    float largest = 0;
    for (std::size_t c = 0; c < columns; ++c) largest = std::max(largest, std::fabs(row[c]));
    const float scale = largest > 0 ? largest / 127.0f : 1.0f;
    const float inverse = 1.0f / scale;
    scales[r] = scale;
    for (std::size_t c = 0; c < columns; ++c)
      q[r * columns + c] = static_cast<std::int8_t>(static_cast<std::int32_t>(std::floor(row[c] * inverse + 0.5f)));
  }
}

RELATA_CLONES void dequantise_rows(std::size_t rows, std::size_t columns, const std::int32_t* sums, const float* row_scales,
                                   const float* column_scales, const float* bias, float* y) {
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c)
      y[r * columns + c] = static_cast<float>(sums[r * columns + c]) * row_scales[r] * column_scales[c] + bias[c];
}

RELATA_CLONES void add_bias(std::size_t rows, std::size_t columns, const float* bias, float* y) {
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c) y[r * columns + c] += bias[c];
}

RELATA_CLONES void gelu(std::size_t count, float* x) {
  for (std::size_t i = 0; i < count; ++i) {
    const float u = 1.5957691216f * (x[i] + 0.044715f * x[i] * x[i] * x[i]);  // 2 sqrt(2 / pi) (...)
    x[i] = x[i] / (1.0f + fast_exp(-u));
  }
}

RELATA_CLONES void add_and_normalise(std::size_t rows, std::size_t columns, const float* residual, const float* gain, const float* bias,
                                     float* x) {
  const float n = static_cast<float>(columns);
  for (std::size_t r = 0; r < rows; ++r) {
    float* row = x + r * columns;
    if (residual)
      for (std::size_t c = 0; c < columns; ++c) row[c] += residual[r * columns + c];
    float sum = 0, squares = 0;
    for (std::size_t c = 0; c < columns; ++c) sum += row[c];
    const float mean = sum / n;
    for (std::size_t c = 0; c < columns; ++c) squares += (row[c] - mean) * (row[c] - mean);
    const float inverse = 1.0f / std::sqrt(squares / n + 1e-12f);
    for (std::size_t c = 0; c < columns; ++c) row[c] = (row[c] - mean) * inverse * gain[c] + bias[c];
  }
}

RELATA_CLONES void softmax_rows(std::size_t rows, std::size_t columns, std::size_t stride, float scale, float* x) {
  for (std::size_t r = 0; r < rows; ++r) {
    float* row = x + r * stride;
    float largest = row[0];
    for (std::size_t c = 1; c < columns; ++c) largest = std::max(largest, row[c]);
    float sum = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      row[c] = fast_exp((row[c] - largest) * scale);
      sum += row[c];
    }
    const float inverse = 1.0f / sum;
    for (std::size_t c = 0; c < columns; ++c) row[c] *= inverse;
  }
}

}  // namespace relata::kernels
