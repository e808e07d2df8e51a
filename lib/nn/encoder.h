// The encoder of docs/model.md: pieces in, one vector a piece out. A BERT-like stack (Devlin et al. 2019) with two more embeddings at its
// input, for letter case and for white space.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nn/linear.h"
#include "nn/model_file.h"

namespace relata {

// One window, [CLS] first and [SEP] last. The three lists are equally long, at most max_pieces.
struct PieceWindow {
  std::vector<std::int32_t> pieces;
  std::vector<std::uint8_t> shapes;
  std::vector<std::uint8_t> breaks;
};

// Buffers of one thread, kept between windows; they grow to a few megabytes.
struct EncoderBuffers {
  LinearBuffers linear;
  std::vector<float> x, y, qkv, attention, mixed, hidden;
  std::vector<float> trunk, result;  // where the branch leaves the stack, and the stack's own end
};

// [pieces, width] each. Views into the buffers, valid until they are used again.
struct EncodedWindow {
  std::span<const float> vectors;
  std::span<const float> claims;  // of the claim branch; empty in a model without one
};

class Encoder {
 public:
  // The file must outlive the encoder: the embeddings stay in it.
  Encoder(const ModelFile& file, Precision precision, const Kernels& kernels = best_kernels());

  std::size_t width() const { return width_; }
  // Any number of threads, each with buffers of its own.
  EncodedWindow run(const PieceWindow& window, EncoderBuffers& buffers) const;

 private:
  struct Layer {
    Linear qkv, out, up, down;
    std::span<const float> gain1, bias1, gain2, bias2;
  };

  Layer read_layer(const ModelFile& file, const std::string& name) const;
  void embed(const PieceWindow& window, float* x) const;
  // buffers.x through one layer.
  void pass(const Layer& layer, std::size_t length, EncoderBuffers& buffers) const;
  void feed_forward(const Layer& layer, std::size_t length, EncoderBuffers& buffers) const;

  const Kernels* kernels_;
  Precision precision_;
  std::size_t width_, heads_, ffn_;
  std::span<const std::int8_t> word_;
  std::span<const float> word_scale_, position_, shape_, break_, gain_, bias_;
  std::vector<Layer> layers_;
  std::vector<Layer> branch_;  // of the claims; takes the place of as many last layers
};

}  // namespace relata
