// Part of nn/kernel_body.h: what is done to rows of numbers.
#pragma once

#include "base/fixed_math.h"
#include "nn/kernels.h"
#include "nn/vector_math.h"

namespace relata {
namespace {

// One row of quantise_rows; returns its scale.
inline RELATA_INLINE float quantise(std::size_t columns, std::size_t stride, const float* x, std::uint8_t offset, std::uint8_t* q) {
  Floats largest{};
  for_each_vector(columns, [&](std::size_t c, std::size_t count) { largest = max_of(largest, absolute(load_part(x + c, count))); });
  const float top = largest_of(largest);
  const float scale = top > 0 ? top / 127.0f : 1.0f, inverse = 1.0f / scale;
  for_each_vector(columns, [&](std::size_t c, std::size_t count) {
    store_bytes(q + c, rounded(load_part(x + c, count) * inverse) + static_cast<std::int32_t>(offset), count);
  });
  for (std::size_t c = columns; c < stride; ++c) q[c] = offset;
  return scale;
}

void quantise_rows(std::size_t rows, std::size_t columns, std::size_t stride, const float* x, std::uint8_t* q, float* scales) {
  for (std::size_t r = 0; r < rows; ++r) scales[r] = quantise(columns, stride, x + r * columns, kByteOffset, q + r * stride);
}

void add_and_normalise(std::size_t rows, std::size_t columns, const float* residual, const float* gain, const float* bias, float* x) {
  const float n = static_cast<float>(columns);
  for (std::size_t r = 0; r < rows; ++r, x += columns) {
    Floats sum[kParts]{}, squares[kParts]{};
    for_each_part(columns, [&](auto j, std::size_t c, std::size_t count) {
      Floats v = load_part(x + c, count);
      if (residual) v += load_part(residual + r * columns + c, count);
      store_part(x + c, v, count);
      sum[j] += v;
    });
    const float mean = sum_of(sum) / n;
    for_each_part(columns, [&](auto j, std::size_t c, std::size_t count) {
      const Floats v = first(load_part(x + c, count) - mean, count);
      squares[j] += v * v;
    });
    const float inverse = 1.0f / __builtin_sqrtf(sum_of(squares) / n + 1e-12f);
    for_each_vector(columns, [&](std::size_t c, std::size_t count) {
      store_part(x + c, (load_part(x + c, count) - mean) * inverse * load_part(gain + c, count) + load_part(bias + c, count), count);
    });
  }
}

// The row becomes exp(score - highest); returns the inverse of the sum.
inline RELATA_INLINE float exponentials(float* row, std::size_t count) {
  Floats largest = all(row[0]);
  for_each_vector(count, [&](std::size_t c, std::size_t n) { largest = max_of(largest, part_or(row + c, n, row[0])); });
  const float top = largest_of(largest);
  Floats sum[kParts]{};
  for_each_part(count, [&](auto j, std::size_t c, std::size_t n) {
    const Floats e = first(exp_of(load_part(row + c, n) - top), n);
    store_part(row + c, e, n);
    sum[j] += e;
  });
  return 1.0f / sum_of(sum);
}

float dot(const float* a, const float* b, std::size_t count) {
  Floats sum[kParts]{};
  for_each_part(count, [&](auto j, std::size_t c, std::size_t n) { sum[j] += load_part(a + c, n) * load_part(b + c, n); });
  return sum_of(sum);
}

void gelu(float* x, std::size_t count) {
  for_each_vector(count, [&](std::size_t c, std::size_t n) { store_part(x + c, gelu_of(load_part(x + c, n)), n); });
}

void log_softmax(float* x, std::size_t count) {
  if (count == 0) return;
  Floats largest = all(x[0]), sum[kParts]{};
  for_each_vector(count, [&](std::size_t c, std::size_t n) { largest = max_of(largest, part_or(x + c, n, x[0])); });
  const float top = largest_of(largest);
  for_each_part(count, [&](auto j, std::size_t c, std::size_t n) { sum[j] += first(exp_of(load_part(x + c, n) - top), n); });
  const float log_sum = top + fixed_log(sum_of(sum));
  for (std::size_t i = 0; i < count; ++i) x[i] -= log_sum;
}

}  // namespace
}  // namespace relata
