// Part of nn/kernel_body.h: products of a matrix with packed weights, tile by tile.
#pragma once

#include "nn/kernels.h"
#include "nn/vector_math.h"

namespace relata {
namespace {

// Writes one row of a tile: whole vectors where they fit, else the part that does.
template <int kVectors>
inline RELATA_INLINE void store_row(const Floats* values, float* y, std::size_t columns) {
  if (columns >= kVectors * kLanes) {
    repeat<kVectors>([&](auto j) { store(y + j * kLanes, values[j]); });
    return;
  }
  repeat<kVectors>([&](auto j) {
    constexpr std::size_t begin = static_cast<std::size_t>(j) * kLanes;
    if (begin + kLanes <= columns) store(y + begin, values[j]);
    else if (begin < columns) store_part(y + begin, values[j], columns - begin);
  });
}

// kRows x kBytePanel vectors of a byte product. The sums are held in registers: every index is a constant.
template <int kRows>
void byte_tile(const ByteProduct& p, std::size_t row, std::size_t column) {
  Ints sums[kRows][kBytePanel];
  const std::int32_t* corrections = p.corrections + column;
  repeat<kRows>([&](auto i) { repeat<kBytePanel>([&](auto j) { sums[i][j] = load(corrections + j * kLanes); }); });
  const std::int8_t* w = p.weights + column * p.inputs;
  const std::uint8_t* x = p.x + row * p.inputs;
  for (std::size_t k = 0; k < p.inputs; k += 4, w += 4 * kBytePanel * kLanes) {
    Ints weights[kBytePanel];
    repeat<kBytePanel>([&](auto j) { weights[j] = load_bytes(w + 4 * j * kLanes); });
    repeat<kRows>([&](auto i) {
      const std::uint32_t four = load_four(x + i * p.inputs + k);
      repeat<kBytePanel>([&](auto j) { sums[i][j] = four_products(sums[i][j], four, weights[j]); });
    });
  }
  // A copy, so that the sums themselves need no address and stay in registers.
  Ints done[kRows][kBytePanel];
  repeat<kRows>([&](auto i) { repeat<kBytePanel>([&](auto j) { done[i][j] = sums[i][j]; }); });
  const auto finish = [&](auto gelu) RELATA_INLINE {
    for (int i = 0; i < kRows; ++i) {
      Floats values[kBytePanel];
      const float scale = p.row_scales[row + i];
      repeat<kBytePanel>([&](auto j) {
        const std::size_t c = column + j * kLanes;
        values[j] = to_floats(done[i][j]) * (scale * load(p.column_scales + c)) + load(p.bias + c);
        if constexpr (gelu) values[j] = gelu_of(values[j]);
      });
      store_row<kBytePanel>(values, p.y + (row + i) * p.stride + column, p.outputs - column);
    }
  };
  if (p.gelu) finish(constant<1>());
  else finish(constant<0>());
}

template <int kRows>
void float_tile(const FloatProduct& p, std::size_t row, std::size_t column) {
  Floats sums[kRows][kFloatPanel];
  repeat<kRows>([&](auto i) { repeat<kFloatPanel>([&](auto j) { sums[i][j] = Floats{}; }); });
  const float* w = p.weights + column * p.inputs;
  const float* x = p.x + row * p.inputs;
  for (std::size_t k = 0; k < p.inputs; ++k, w += kFloatPanel * kLanes) {
    Floats weights[kFloatPanel];
    repeat<kFloatPanel>([&](auto j) { weights[j] = load(w + j * kLanes); });
    repeat<kRows>([&](auto i) {
      const Floats one = all(x[i * p.inputs + k]);
      repeat<kFloatPanel>([&](auto j) { sums[i][j] += one * weights[j]; });
    });
  }
  const std::size_t columns = p.outputs - column;
  repeat<kRows>([&](auto i) {
    Floats values[kFloatPanel];
    repeat<kFloatPanel>([&](auto j) {
      const std::size_t c = j * kLanes;
      values[j] = sums[i][j];
      if (p.row_scales) values[j] *= p.row_scales[row + i];
      if (p.bias && c < columns) values[j] += load_part(p.bias + column + c, columns - c);
      if (p.gelu) values[j] = gelu_of(values[j]);
    });
    store_row<kFloatPanel>(values, p.y + (row + i) * p.stride + column, columns);
  });
}

// All tiles of one panel of columns: whole ones, then one of the rows that are left.
template <int kRows, typename Product, typename Tile>
inline RELATA_INLINE void rows_of_panel(const Product& p, std::size_t column, Tile tile) {
  std::size_t row = 0;
  for (; row + kRows <= p.rows; row += kRows) tile(constant<kRows>(), p, row, column);
  repeat<kRows - 1>([&](auto i) {
    if (p.rows - row == i + 1) return tile(constant<i + 1>(), p, row, column);
  });
}

void multiply_bytes(const ByteProduct& p) {
  for (std::size_t column = 0; column < p.outputs; column += kBytePanel * kLanes)
    rows_of_panel<kByteRows>(p, column, [](auto rows, const ByteProduct& q, std::size_t r, std::size_t c) { byte_tile<rows>(q, r, c); });
}

void multiply_floats(const FloatProduct& p) {
  for (std::size_t column = 0; column < p.outputs; column += kFloatPanel * kLanes)
    rows_of_panel<kFloatRows>(p, column, [](auto rows, const FloatProduct& q, std::size_t r, std::size_t c) { float_tile<rows>(q, r, c); });
}

}  // namespace
}  // namespace relata
