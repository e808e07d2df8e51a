// y = x W' + b, the one product of the encoder, in int8 where the processor multiplies bytes exactly, else in fp32. Over oneDNN.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "nn/model_file.h"

namespace relata {

enum class Precision { Float, Int8 };

// Int8 if the processor has exact byte products (AVX512-VNNI or AVX-VNNI), else Float.
Precision best_precision();

// Rows are rounded up to a multiple of this many, so that few shapes of kernels are made; buffers hold the rounded count.
inline constexpr std::size_t kRowBlock = 16;
inline std::size_t rounded_rows(std::size_t rows) { return (rows + kRowBlock - 1) / kRowBlock * kRowBlock; }

// Buffers of one thread, kept between calls.
struct LinearBuffers {
  std::vector<std::int8_t> bytes;
  std::vector<float> scales;
  std::vector<std::int32_t> sums;
};

// A matrix that the model file stores as i8 with a scale a row.
class Linear {
 public:
  Linear(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs, Precision precision);
  ~Linear();
  Linear(Linear&&) noexcept;
  Linear& operator=(Linear&&) noexcept;

  // x: [rounded_rows(rows), inputs], y: [rounded_rows(rows), outputs]. Calls from many threads are safe with buffers of their own.
  void apply(std::size_t rows, const float* x, float* y, LinearBuffers& buffers) const;

 private:
  struct Int8;
  std::size_t outputs_, inputs_;
  std::vector<float> bias_;
  std::vector<float> scale_;
  std::vector<float> weights_;  // fp32 only
  std::unique_ptr<Int8> int8_;
};

// y [rows, outputs] = x [rows, inputs] w' (+ bias if not empty), in fp32; w is [outputs, inputs].
void multiply(std::size_t rows, std::size_t outputs, std::size_t inputs, const float* x, const float* w, std::span<const float> bias, float* y);

// One thread a product: called by every thread before its first product, since the library would start threads of its own.
void use_one_thread();

}  // namespace relata
