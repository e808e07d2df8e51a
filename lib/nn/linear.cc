// Int8: activations are quantised row by row (scale = max|x| / 127), the sums come out exact, and one pass turns them back. The kernels are
// oneDNN's matmul (s8 x s8 -> s32) with weights brought once into the layout it wants; fp32 is its sgemm.
// Tested by tests/nn/linear_test.cc.
#include "nn/linear.h"

#include <omp.h>

#include <oneapi/dnnl/dnnl.hpp>

#include "nn/kernels.h"

namespace relata {
namespace {

using dnnl::memory;

const dnnl::engine& engine() {
  static const dnnl::engine cpu(dnnl::engine::kind::cpu, 0);
  return cpu;
}

memory::desc plain(std::size_t rows, std::size_t columns, memory::data_type type) {
  return {{static_cast<memory::dim>(rows), static_cast<memory::dim>(columns)}, type, memory::format_tag::ab};
}

dnnl::matmul::primitive_desc product(std::size_t rows, std::size_t inputs, std::size_t outputs, const memory::desc& weights) {
  const dnnl::matmul::desc desc(plain(rows, inputs, memory::data_type::s8), weights, plain(rows, outputs, memory::data_type::s32));
  return {desc, engine()};
}

}  // namespace

Precision best_precision() {
  return __builtin_cpu_supports("avx512vnni") ? Precision::Int8 : Precision::Float;
}

void use_one_thread() { omp_set_num_threads(1); }

struct Linear::Int8 {
  memory weights;
};

Linear::Linear(const ModelFile& file, const std::string& name, std::size_t outputs, std::size_t inputs, Precision precision)
    : outputs_(outputs), inputs_(inputs) {
  const std::span<const float> bias = file.floats(name + ".b", outputs), scale = file.floats(name + ".scale", outputs);
  const std::span<const std::int8_t> values = file.bytes(name, outputs, inputs);
  bias_.assign(bias.begin(), bias.end());
  scale_.assign(scale.begin(), scale.end());
  if (precision == Precision::Float) {
    weights_.resize(outputs * inputs);
    for (std::size_t o = 0; o < outputs; ++o)
      for (std::size_t i = 0; i < inputs; ++i) weights_[o * inputs + i] = static_cast<float>(values[o * inputs + i]) * scale_[o];
    return;
  }
  // The file has [outputs, inputs]; seen as [inputs, outputs] that is the layout "ba".
  const memory::dims shape = {static_cast<memory::dim>(inputs), static_cast<memory::dim>(outputs)};
  const memory stored({shape, memory::data_type::s8, memory::format_tag::ba}, engine(), const_cast<std::int8_t*>(values.data()));
  const auto wanted = product(256, inputs, outputs, {shape, memory::data_type::s8, memory::format_tag::any});
  int8_ = std::make_unique<Int8>(Int8{memory(wanted.weights_desc(), engine())});
  dnnl::stream stream(engine());
  dnnl::reorder(stored, int8_->weights).execute(stream, const_cast<memory&>(stored), int8_->weights);
  stream.wait();
}

Linear::~Linear() = default;
Linear::Linear(Linear&&) noexcept = default;
Linear& Linear::operator=(Linear&&) noexcept = default;

void Linear::apply(std::size_t rows, const float* x, float* y, LinearBuffers& buffers) const {
  if (!int8_) return multiply(rows, outputs_, inputs_, x, weights_.data(), bias_, y);
  const std::size_t padded = rounded_rows(rows);
  buffers.bytes.resize(std::max(buffers.bytes.size(), padded * inputs_));
  buffers.scales.resize(std::max(buffers.scales.size(), padded));
  buffers.sums.resize(std::max(buffers.sums.size(), padded * outputs_));
  kernels::quantise_rows(rows, inputs_, x, buffers.bytes.data(), buffers.scales.data());
  const auto desc = product(padded, inputs_, outputs_, int8_->weights.get_desc());
  dnnl::stream stream(engine());
  memory source(desc.src_desc(), engine(), buffers.bytes.data()), sums(desc.dst_desc(), engine(), buffers.sums.data());
  dnnl::matmul(desc).execute(stream, {{DNNL_ARG_SRC, source}, {DNNL_ARG_WEIGHTS, int8_->weights}, {DNNL_ARG_DST, sums}});
  stream.wait();
  kernels::dequantise_rows(rows, outputs_, buffers.sums.data(), buffers.scales.data(), scale_.data(), bias_.data(), y);
}

void multiply(std::size_t rows, std::size_t outputs, std::size_t inputs, const float* x, const float* w, std::span<const float> bias, float* y) {
  const auto m = static_cast<dnnl_dim_t>(rows), n = static_cast<dnnl_dim_t>(outputs), k = static_cast<dnnl_dim_t>(inputs);
  if (rows == 0) return;
  dnnl_sgemm('N', 'T', m, n, k, 1.0f, x, k, w, k, 0.0f, y, n);
  if (!bias.empty()) kernels::add_bias(rows, outputs, bias.data(), y);
}

}  // namespace relata
