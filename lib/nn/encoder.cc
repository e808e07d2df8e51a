// Tested by tests/nn/encoder_test.cc against stored outputs of the training code.
#include "nn/encoder.h"

#include <algorithm>

namespace relata {
namespace {

// Pieces at a time: whole tiles of every build, and their hidden layer stays in the second cache.
constexpr std::size_t kFeedForwardRows = 72;

void grow(std::vector<float>& v, std::size_t size) { v.resize(std::max(v.size(), size)); }

}  // namespace

Encoder::Encoder(const ModelFile& file, Precision precision, const Kernels& kernels)
    : kernels_(&kernels), precision_(precision), width_(file.config().width), heads_(file.config().heads), ffn_(file.config().ffn) {
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
  for (std::uint32_t i = 0; i < c.layers; ++i) layers_.push_back(read_layer(file, "layer." + std::to_string(i) + "."));
  branch_.reserve(c.claim_layers);
  for (std::uint32_t i = 0; i < c.claim_layers; ++i) branch_.push_back(read_layer(file, "claim.layer." + std::to_string(i) + "."));
}

Encoder::Layer Encoder::read_layer(const ModelFile& file, const std::string& name) const {
  const auto linear = [&](const char* matrix, std::size_t outputs, std::size_t inputs) {
    return Linear(byte_weights(file, name + matrix, outputs, inputs), precision_, *kernels_);
  };
  return {linear("qkv", 3 * width_, width_),   linear("out", width_, width_),       linear("up", ffn_, width_),          linear("down", width_, ffn_),
          file.floats(name + "ln1.g", width_), file.floats(name + "ln1.b", width_), file.floats(name + "ln2.g", width_), file.floats(name + "ln2.b", width_)};
}

void Encoder::embed(const PieceWindow& window, float* x) const {
  for (std::size_t t = 0; t < window.pieces.size(); ++t) {
    const std::size_t piece = static_cast<std::size_t>(window.pieces[t]);
    const std::int8_t* word = word_.data() + piece * width_;
    const float* position = position_.data() + t * width_;
    const float* shape = shape_.data() + window.shapes[t] * width_;
    const float* gap = break_.data() + window.breaks[t] * width_;
    for (std::size_t i = 0; i < width_; ++i) x[t * width_ + i] = static_cast<float>(word[i]) * word_scale_[piece] + position[i] + shape[i] + gap[i];
  }
  kernels_->add_and_normalise(window.pieces.size(), width_, nullptr, gain_.data(), bias_.data(), x);
}

// x = LN(y + W2 gelu(W1 y))
void Encoder::feed_forward(const Layer& layer, std::size_t length, EncoderBuffers& buffers) const {
  for (std::size_t begin = 0; begin < length; begin += kFeedForwardRows) {
    const std::size_t rows = std::min(kFeedForwardRows, length - begin);
    const float* y = buffers.y.data() + begin * width_;
    float* x = buffers.x.data() + begin * width_;
    layer.up.apply(rows, y, buffers.hidden.data(), buffers.linear, true);
    layer.down.apply(rows, buffers.hidden.data(), x, buffers.linear);
    kernels_->add_and_normalise(rows, width_, y, layer.gain2.data(), layer.bias2.data(), x);
  }
}

void Encoder::pass(const Layer& layer, std::size_t length, EncoderBuffers& buffers) const {
  layer.qkv.apply(length, buffers.x.data(), buffers.qkv.data(), buffers.linear);
  kernels_->attend({length, width_, heads_, precision_ == Precision::Int8, buffers.qkv.data(), buffers.attention.data(), buffers.mixed.data()});
  layer.out.apply(length, buffers.mixed.data(), buffers.y.data(), buffers.linear);
  kernels_->add_and_normalise(length, width_, buffers.x.data(), layer.gain1.data(), layer.bias1.data(), buffers.y.data());
  feed_forward(layer, length, buffers);
}

EncodedWindow Encoder::run(const PieceWindow& window, EncoderBuffers& buffers) const {
  const std::size_t length = window.pieces.size();
  grow(buffers.x, length * width_);
  grow(buffers.y, length * width_);
  grow(buffers.qkv, length * 3 * width_);
  grow(buffers.mixed, length * width_);
  grow(buffers.attention, kernels_->attention_scratch(length, width_, heads_));
  grow(buffers.hidden, kFeedForwardRows * ffn_);
  embed(window, buffers.x.data());
  const std::size_t trunk = layers_.size() - branch_.size();
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (i == trunk) buffers.trunk.assign(buffers.x.begin(), buffers.x.begin() + static_cast<std::ptrdiff_t>(length * width_));
    pass(layers_[i], length, buffers);
  }
  if (branch_.empty()) return {{buffers.x.data(), length * width_}, {}};
  buffers.result.assign(buffers.x.begin(), buffers.x.begin() + static_cast<std::ptrdiff_t>(length * width_));
  std::copy(buffers.trunk.begin(), buffers.trunk.end(), buffers.x.begin());
  for (const Layer& layer : branch_) pass(layer, length, buffers);
  return {buffers.result, {buffers.x.data(), length * width_}};
}

}  // namespace relata
