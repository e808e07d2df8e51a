// y = x W' + b, the one product of the network: in bytes, with sums that are the same to the bit on every processor, or in fp32.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "nn/kernels.h"
#include "nn/model_file.h"

namespace relata {

enum class Precision { Float, Int8 };

// Buffers of one thread, kept between calls.
struct LinearBuffers {
  std::vector<std::uint8_t> bytes;
  std::vector<float> scales;
};

// A matrix [outputs, inputs] as the model file has it: bytes with a scale a row, or floats. An empty bias stands for zeros.
struct Weights {
  std::size_t outputs = 0, inputs = 0;
  std::span<const std::int8_t> bytes;
  std::span<const float> scales;
  std::span<const float> floats;
  std::span<const float> bias;
};

// The tensors `name` (and `name`.scale) and `name`.b of the file. Throw Error(Input) as ModelFile does.
Weights byte_weights(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs);
Weights float_weights(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs);

class Linear {
 public:
  // Copies and packs the weights. Int8: floats are rounded row by row (scale = max|w| / 127); Float: bytes are multiplied out.
  Linear(const Weights& weights, Precision precision, const Kernels& kernels = best_kernels());

  std::size_t outputs() const { return outputs_; }

  // x: [rows, inputs], y: [rows, outputs], through gelu if asked. In int8 the rows of x are rounded (scale = max|x| / 127). Calls from many
  // threads are safe with buffers of their own. A row's result does not depend on the other rows.
  void apply(std::size_t rows, const float* x, float* y, LinearBuffers& buffers, bool gelu = false) const;

 private:
  void pack_bytes(const Weights& weights);
  void pack_floats(const Weights& weights);

  const Kernels* kernels_;
  std::size_t outputs_, inputs_, columns_;  // columns_: outputs rounded up to whole panels
  std::vector<std::int8_t> bytes_;          // int8: as the kernels pack them
  std::vector<std::int32_t> corrections_;
  std::vector<float> scales_;
  std::vector<float> floats_;  // fp32
  std::vector<float> bias_;
};

// `parts` tensors U [size, size], one below the other in the tensor `name`, as the one product x U1, x U2 ...: [rows, parts * size]. They multiply from
// the right, where a Linear has its matrix transposed. Throws Error(Input) as ModelFile does.
Linear mixing(const ModelFile& file, const std::string& name, std::size_t parts, std::size_t size, Precision precision, const Kernels& kernels);

// y [rows, outputs] = x [rows, inputs] w' + bias in fp32, for a w [outputs, inputs] that is no constant. packed: a buffer.
void multiply(std::size_t rows, std::size_t outputs, std::size_t inputs, const float* x, const float* w, std::span<const float> bias, float* y,
              std::vector<float>& packed, const Kernels& kernels);

}  // namespace relata
