// The encoder against the vectors that tools/train computed from the same file.
#include <boost/test/unit_test.hpp>

#include <cmath>

#include "nn/encoder.h"
#include "parity.h"

using namespace relata;
using relata::test::ParityWindow;

namespace {

PieceWindow input_of(const ParityWindow& w) {
  return {{w.pieces.begin(), w.pieces.end()}, {w.shapes.begin(), w.shapes.end()}, {w.breaks.begin(), w.breaks.end()}};
}

double cosine(std::span<const float> a, std::span<const float> b) {
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) ab += a[i] * b[i], aa += a[i] * a[i], bb += b[i] * b[i];
  return ab / std::sqrt(aa * bb);
}

}  // namespace

BOOST_AUTO_TEST_CASE(vectors_in_fp32_are_those_of_training) {
  const ModelFile file(test::kTinyModel);
  const Encoder encoder(file, Precision::Float);
  EncoderBuffers buffers;
  for (const ParityWindow& w : test::parity_windows()) {
    const std::span<const float> vectors = encoder.run(input_of(w), buffers).vectors;
    BOOST_REQUIRE_EQUAL(vectors.size(), w.pieces.size() * encoder.width());
    for (std::size_t k = 0; k < 8; ++k) {
      BOOST_TEST(std::abs(vectors[k] - w.root8[k]) < 2e-3);
      for (std::size_t i = 0; i < w.words.size(); ++i)
        BOOST_TEST(std::abs(vectors[w.starts[i] * encoder.width() + k] - w.vectors8[i * 8 + k]) < 2e-3, w.words[i] << " " << k);
    }
  }
}

BOOST_AUTO_TEST_CASE(int8_stays_close_to_fp32) {
  const ModelFile file(test::kTinyModel);
  const Encoder exact(file, Precision::Float), fast(file, Precision::Int8);
  EncoderBuffers a, b;
  for (const ParityWindow& w : test::parity_windows()) {
    const PieceWindow input = input_of(w);
    BOOST_TEST(cosine(exact.run(input, a).vectors, fast.run(input, b).vectors) > 0.99);
  }
}

BOOST_AUTO_TEST_CASE(a_window_reads_the_same_after_another) {
  const ModelFile file(test::kTinyModel);
  const Encoder encoder(file, Precision::Int8);
  EncoderBuffers used, fresh;
  const std::vector<ParityWindow> windows = test::parity_windows();
  for (const ParityWindow& w : windows) encoder.run(input_of(w), used);
  const std::span<const float> again = encoder.run(input_of(windows[0]), used).vectors, first = encoder.run(input_of(windows[0]), fresh).vectors;
  BOOST_TEST(std::vector<float>(again.begin(), again.end()) == std::vector<float>(first.begin(), first.end()), boost::test_tools::per_element());
}
