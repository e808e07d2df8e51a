// The element-wise parts of the encoder: plain loops that compilers vectorise, built for several generations of processors and
// chosen when the program starts. All arrays are row-major; in-place where a parameter is not const.
#pragma once

#include <cstddef>
#include <cstdint>

namespace relata::kernels {

// Per row: scale = max|x| / 127 (1 for a row of zeros), q = round(x / scale).
void quantise_rows(std::size_t rows, std::size_t columns, const float* x, std::int8_t* q, float* scales);

// y = sums * row_scale * column_scale + bias.
void dequantise_rows(std::size_t rows, std::size_t columns, const std::int32_t* sums, const float* row_scales,
                     const float* column_scales, const float* bias, float* y);

void add_bias(std::size_t rows, std::size_t columns, const float* bias, float* y);

// x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))
void gelu(std::size_t count, float* x);

// x = (x + residual) normalised per row to mean 0, variance 1, times gain plus bias. epsilon 1e-12. residual may be null.
void add_and_normalise(std::size_t rows, std::size_t columns, const float* residual, const float* gain, const float* bias, float* x);

// Softmax of every row of x * scale; a row has `columns` values at a distance of `stride`.
void softmax_rows(std::size_t rows, std::size_t columns, std::size_t stride, float scale, float* x);

}  // namespace relata::kernels
