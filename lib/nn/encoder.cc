// Tested by tests/nn/encoder_test.cc against stored outputs of the training code.
#include "nn/encoder.h"

#include <cmath>

#include <oneapi/dnnl/dnnl.h>

#include "nn/kernels.h"

namespace relata {

Encoder::Encoder(const ModelFile& file, Precision precision)
    : width_(file.config().width), heads_(file.config().heads), ffn_(file.config().ffn) {
  const ModelConfig& c = file.config();
  const std::size_t words = file.vocabulary().size();
  word_ = file.bytes("embed.word", words, width_);
  word_scale_ = file.floats("embed.word.scale", words);
  position_ = file.floats("embed.position", c.max_pieces, width_);
  shape_ = file.floats("embed.shape", c.shapes, width_);
  break_ = file.floats("embed.break", c.breaks, width_);
  gain_ = file.floats("embed.ln.g", width_);
  bias_ = file.floats("embed.ln.b", width_);
  layers_.reserve(c.layers);
  for (std::uint32_t i = 0; i < c.layers; ++i) {
    const std::string name = "layer." + std::to_string(i) + ".";
    layers_.push_back({Linear(file, name + "qkv", 3 * width_, width_, precision), Linear(file, name + "out", width_, width_, precision),
                       Linear(file, name + "up", ffn_, width_, precision), Linear(file, name + "down", width_, ffn_, precision),
                       file.floats(name + "ln1.g", width_), file.floats(name + "ln1.b", width_),
                       file.floats(name + "ln2.g", width_), file.floats(name + "ln2.b", width_)});
  }
}

void Encoder::embed(const PieceWindow& window, float* x) const {
  for (std::size_t t = 0; t < window.pieces.size(); ++t) {
    const std::size_t piece = static_cast<std::size_t>(window.pieces[t]);
    const std::int8_t* word = word_.data() + piece * width_;
    const float* position = position_.data() + t * width_;
    const float* shape = shape_.data() + window.shapes[t] * width_;
    const float* gap = break_.data() + window.breaks[t] * width_;
    for (std::size_t i = 0; i < width_; ++i)
      x[t * width_ + i] = static_cast<float>(word[i]) * word_scale_[piece] + position[i] + shape[i] + gap[i];
  }
  kernels::add_and_normalise(window.pieces.size(), width_, nullptr, gain_.data(), bias_.data(), x);
}

void Encoder::attend(std::size_t length, EncoderBuffers& buffers) const {
  const auto n = static_cast<dnnl_dim_t>(length), d = static_cast<dnnl_dim_t>(width_ / heads_), w = static_cast<dnnl_dim_t>(width_);
  const float scale = 1.0f / std::sqrt(static_cast<float>(d));
  for (std::size_t h = 0; h < heads_; ++h) {
    const float* q = buffers.qkv.data() + h * static_cast<std::size_t>(d);
    dnnl_sgemm('N', 'T', n, n, d, 1.0f, q, 3 * w, q + w, 3 * w, 0.0f, buffers.scores.data(), n);
    kernels::softmax_rows(length, length, length, scale, buffers.scores.data());
    dnnl_sgemm('N', 'N', n, d, n, 1.0f, buffers.scores.data(), n, q + 2 * w, 3 * w, 0.0f, buffers.mixed.data() + h * static_cast<std::size_t>(d), w);
  }
}

std::span<const float> Encoder::run(const PieceWindow& window, EncoderBuffers& buffers) const {
  const std::size_t length = window.pieces.size(), rows = rounded_rows(length);
  const auto grow = [](std::vector<float>& v, std::size_t size) { v.resize(std::max(v.size(), size)); };
  grow(buffers.x, rows * width_);
  grow(buffers.y, rows * width_);
  grow(buffers.qkv, rows * 3 * width_);
  grow(buffers.mixed, rows * width_);
  grow(buffers.scores, length * length);
  grow(buffers.hidden, rows * ffn_);
  embed(window, buffers.x.data());
  for (const Layer& layer : layers_) {
    layer.qkv.apply(length, buffers.x.data(), buffers.qkv.data(), buffers.linear);
    attend(length, buffers);
    layer.out.apply(length, buffers.mixed.data(), buffers.y.data(), buffers.linear);
    kernels::add_and_normalise(length, width_, buffers.x.data(), layer.gain1.data(), layer.bias1.data(), buffers.y.data());
    layer.up.apply(length, buffers.y.data(), buffers.hidden.data(), buffers.linear);
    kernels::gelu(length * ffn_, buffers.hidden.data());
    layer.down.apply(length, buffers.hidden.data(), buffers.x.data(), buffers.linear);
    kernels::add_and_normalise(length, width_, buffers.y.data(), layer.gain2.data(), layer.bias2.data(), buffers.x.data());
  }
  return {buffers.x.data(), length * width_};
}

}  // namespace relata
