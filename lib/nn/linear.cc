// Int8: activations are rounded row by row, the sums come out exact, and the kernel turns them back while they are in registers. Where a
// kernel wants unsigned bytes, 128 is added to every activation; the corrections take 128 times a column's weights away again.
// Tested by tests/nn/linear_test.cc.
#include "nn/linear.h"

#include <algorithm>
#include <cmath>

namespace relata {
namespace {

std::size_t round_up(std::size_t n, std::size_t step) { return (n + step - 1) / step * step; }

// [outputs, inputs] as panels of columns, [inputs][panel] each; zeros where there is no output.
void pack(std::size_t outputs, std::size_t inputs, std::size_t panel, const float* w, std::vector<float>& packed) {
  packed.assign(round_up(outputs, panel) * inputs, 0.0f);
  for (std::size_t o = 0; o < outputs; ++o) {
    float* to = packed.data() + o / panel * panel * inputs + o % panel;
    for (std::size_t i = 0; i < inputs; ++i) to[i * panel] = w[o * inputs + i];
  }
}

std::vector<std::int8_t> rounded_rows(const Weights& w, std::vector<float>& scales) {
  std::vector<std::int8_t> bytes(w.floats.size());
  for (std::size_t o = 0; o < w.outputs; ++o) {
    const std::span<const float> row = w.floats.subspan(o * w.inputs, w.inputs);
    float largest = 0;
    for (const float x : row) largest = std::max(largest, std::fabs(x));
    scales[o] = largest > 0 ? largest / 127.0f : 1.0f;
    for (std::size_t i = 0; i < w.inputs; ++i) bytes[o * w.inputs + i] = static_cast<std::int8_t>(std::lrint(row[i] / scales[o]));
  }
  return bytes;
}

}  // namespace

Weights byte_weights(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs) {
  return {outputs, inputs, file.bytes(name, outputs, inputs), file.floats(name + ".scale", outputs), {}, file.floats(name + ".b", outputs)};
}

Weights float_weights(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs) {
  return {outputs, inputs, {}, {}, file.floats(name, outputs, inputs), file.floats(name + ".b", outputs)};
}

Linear mixing(const ModelFile& file, const std::string& name, std::size_t parts, std::size_t size, Precision precision, const Kernels& kernels) {
  const std::span<const float> u = file.floats(name, parts * size, size);
  std::vector<float> weights(u.size());
  for (std::size_t k = 0; k < parts; ++k)
    for (std::size_t r = 0; r < size; ++r)
      for (std::size_t c = 0; c < size; ++c) weights[(k * size + c) * size + r] = u[(k * size + r) * size + c];
  return Linear(Weights{parts * size, size, {}, {}, weights, {}}, precision, kernels);
}

Linear::Linear(const Weights& weights, Precision precision, const Kernels& kernels)
    : kernels_(&kernels),
      outputs_(weights.outputs),
      inputs_(weights.inputs),
      columns_(round_up(outputs_, precision == Precision::Int8 ? kernels.byte_panel : kernels.float_panel)),
      bias_(columns_, 0.0f) {
  std::copy(weights.bias.begin(), weights.bias.end(), bias_.begin());
  if (precision == Precision::Int8) pack_bytes(weights);
  else pack_floats(weights);
}

void Linear::pack_bytes(const Weights& weights) {
  scales_.assign(columns_, 1.0f);
  corrections_.assign(columns_, 0);
  std::vector<std::int8_t> rounded;
  std::span<const std::int8_t> values = weights.bytes;
  if (values.empty()) values = rounded = rounded_rows(weights, scales_);
  else std::copy(weights.scales.begin(), weights.scales.end(), scales_.begin());
  const std::size_t panel = kernels_->byte_panel, fours = round_up(inputs_, 4);
  bytes_.assign(columns_ * fours, 0);
  for (std::size_t o = 0; o < outputs_; ++o) {
    const std::int8_t* row = values.data() + o * inputs_;
    std::int8_t* to = bytes_.data() + o / panel * panel * fours + o % panel * 4;
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < inputs_; ++i) {
      to[i / 4 * 4 * panel + i % 4] = row[i];
      sum += row[i];
    }
    corrections_[o] = -sum * static_cast<std::int32_t>(kernels_->byte_offset);
  }
}

void Linear::pack_floats(const Weights& weights) {
  std::vector<float> values(weights.floats.begin(), weights.floats.end());
  if (values.empty()) {
    values.resize(outputs_ * inputs_);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(weights.bytes[i]) * weights.scales[i / inputs_];
  }
  pack(outputs_, inputs_, kernels_->float_panel, values.data(), floats_);
}

void Linear::apply(std::size_t rows, const float* x, float* y, LinearBuffers& buffers, bool gelu) const {
  if (!floats_.empty()) return kernels_->multiply_floats({rows, outputs_, inputs_, x, nullptr, floats_.data(), bias_.data(), y, outputs_, gelu});
  const std::size_t fours = round_up(inputs_, 4);
  buffers.bytes.resize(std::max(buffers.bytes.size(), rows * fours));
  buffers.scales.resize(std::max(buffers.scales.size(), rows));
  kernels_->quantise_rows(rows, inputs_, fours, x, buffers.bytes.data(), buffers.scales.data());
  kernels_->multiply_bytes({rows, outputs_, fours, buffers.bytes.data(), buffers.scales.data(), bytes_.data(), corrections_.data(), scales_.data(),
                            bias_.data(), y, outputs_, gelu});
}

void multiply(std::size_t rows, std::size_t outputs, std::size_t inputs, const float* x, const float* w, std::span<const float> bias, float* y,
              std::vector<float>& packed, const Kernels& kernels) {
  pack(outputs, inputs, kernels.float_panel, w, packed);
  kernels.multiply_floats({rows, outputs, inputs, x, nullptr, packed.data(), bias.empty() ? nullptr : bias.data(), y, outputs, false});
}

}  // namespace relata
