// Every build of the kernels that this processor runs against plain loops: byte sums to the bit, floats to their last digits; and against
// each other, all to the bit. Sizes that are no multiples of any tile are among them.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "nn/kernels.h"
#include "nn/linear.h"

namespace relata::testing {
extern const Kernels kLikeAvxVnni, kLikeAvx512Vnni;  // tests/nn/kernels_like.cc
}

using namespace relata;

namespace {

constexpr Instructions kAll[] = {Instructions::Portable, Instructions::Avx2, Instructions::AvxVnni, Instructions::Avx512Vnni};

std::vector<const Kernels*> builds() {
  std::vector<const Kernels*> found;
  for (const Instructions i : kAll)
    if (const Kernels* kernels = kernels_for(i)) found.push_back(kernels);
  return found;
}

// All that give the bits of the portable build.
std::vector<const Kernels*> all_builds() {
  std::vector<const Kernels*> found = {&testing::kLikeAvxVnni, &testing::kLikeAvx512Vnni};
  for (const Kernels* kernels : builds()) found.push_back(kernels);
  return found;
}

std::vector<float> random_floats(std::mt19937& random, std::size_t count, float size = 1) {
  std::normal_distribution<float> normal(0, size);
  std::vector<float> x(count);
  for (float& v : x) v = normal(random);
  return x;
}

void check_close(const std::vector<float>& found, const std::vector<double>& expected, double tolerance) {
  BOOST_REQUIRE_EQUAL(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    if (std::abs(found[i] - expected[i]) > tolerance * (1 + std::abs(expected[i]))) BOOST_FAIL("number " << i << ": " << found[i] << " for " << expected[i]);
}

double gelu(double x) { return 0.5 * x * (1 + std::tanh(std::sqrt(2 / std::acos(-1.0)) * (x + 0.044715 * x * x * x))); }

struct Shape {
  std::size_t rows, inputs, outputs;
};
constexpr Shape kShapes[] = {{1, 4, 1}, {3, 8, 17}, {5, 36, 64}, {6, 384, 65}, {7, 33, 31}, {13, 96, 130}, {25, 12, 200}};

}  // namespace

BOOST_AUTO_TEST_CASE(the_portable_build_is_always_there) {
  BOOST_REQUIRE(kernels_for(Instructions::Portable) != nullptr);
  BOOST_TEST(builds().back() == &best_kernels());
}

// Weights and inputs that are whole numbers up to 127 quantise to themselves when every row holds 127, so the sums show as they are.
BOOST_AUTO_TEST_CASE(byte_sums_are_exact_in_every_build) {
  std::mt19937 random(3);
  for (const auto& [rows, inputs, outputs] : kShapes)
    for (const int extreme : {0, 1}) {
      const auto byte = [&] { return extreme ? (random() % 2 ? 127 : -127) : static_cast<int>(random() % 255) - 127; };
      std::vector<std::int8_t> w(outputs * inputs);
      std::vector<float> x(rows * inputs), ones(outputs, 1.0f);
      for (std::int8_t& v : w) v = static_cast<std::int8_t>(byte());
      for (float& v : x) v = static_cast<float>(byte());
      for (std::size_t r = 0; r < rows; ++r) x[r * inputs] = 127;
      std::vector<float> expected(rows * outputs);
      for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t o = 0; o < outputs; ++o) {
          int sum = 0;
          for (std::size_t i = 0; i < inputs; ++i) sum += static_cast<int>(x[r * inputs + i]) * w[o * inputs + i];
          expected[r * outputs + o] = static_cast<float>(sum);
        }
      for (const Kernels* kernels : builds()) {
        const Linear linear({outputs, inputs, w, ones, {}, {}}, Precision::Int8, *kernels);
        LinearBuffers buffers;
        std::vector<float> y(rows * outputs);
        linear.apply(rows, x.data(), y.data(), buffers);
        BOOST_TEST((y == expected), rows << " x " << inputs << " x " << outputs);
      }
    }
}

BOOST_AUTO_TEST_CASE(a_row_is_rounded_to_the_nearest_of_127_steps) {
  const std::vector<float> x = {0, 0, 0, 0, 0, -2.54f, 1.28f, 0.011f, 0.034f, 2.0f, 127, 2.5f, -3.5f, 0.49f, -126.6f};
  const std::vector<int> expected = {0, 0, 0, 0, 0, -127, 64, 1, 2, 100, 127, 2, -4, 0, -127};
  for (const Kernels* kernels : builds()) {
    std::vector<std::uint8_t> q(3 * 8);
    std::vector<float> scales(3);
    kernels->quantise_rows(3, 5, 8, x.data(), q.data(), scales.data());
    for (std::size_t i = 0; i < 24; ++i) {
      const int found = static_cast<std::int8_t>(static_cast<std::uint8_t>(q[i] - kernels->byte_offset));
      const bool padding = i % 8 >= 5;
      BOOST_TEST(found == (padding ? 0 : expected[i / 8 * 5 + i % 8]), "number " << i << ": " << found);
    }
    BOOST_TEST(scales[0] == 1.0f);
    BOOST_TEST(scales[2] == 1.0f);
  }
}

BOOST_AUTO_TEST_CASE(float_products_are_those_of_plain_loops) {
  std::mt19937 random(4);
  for (const auto& [rows, inputs, outputs] : kShapes) {
    const std::vector<float> x = random_floats(random, rows * inputs), w = random_floats(random, outputs * inputs), b = random_floats(random, outputs);
    std::vector<double> expected(rows * outputs);
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t o = 0; o < outputs; ++o) {
        double sum = b[o];
        for (std::size_t i = 0; i < inputs; ++i) sum += static_cast<double>(x[r * inputs + i]) * w[o * inputs + i];
        expected[r * outputs + o] = gelu(sum);
      }
    for (const Kernels* kernels : builds()) {
      const Linear linear({outputs, inputs, {}, {}, w, b}, Precision::Float, *kernels);
      LinearBuffers buffers;
      std::vector<float> y(rows * outputs);
      linear.apply(rows, x.data(), y.data(), buffers, true);
      check_close(y, expected, 1e-4);
    }
  }
}

BOOST_AUTO_TEST_CASE(normalised_rows_have_mean_0_and_variance_1) {
  std::mt19937 random(5);
  for (const std::size_t columns : {3u, 16u, 32u, 45u, 384u}) {
    const std::vector<float> x = random_floats(random, 2 * columns, 3), residual = random_floats(random, 2 * columns), gain = random_floats(random, columns),
                             bias = random_floats(random, columns);
    std::vector<double> expected;
    for (std::size_t r = 0; r < 2; ++r) {
      double mean = 0, variance = 0;
      const auto value = [&](std::size_t c) { return static_cast<double>(x[r * columns + c]) + residual[r * columns + c]; };
      for (std::size_t c = 0; c < columns; ++c) mean += value(c) / static_cast<double>(columns);
      for (std::size_t c = 0; c < columns; ++c) variance += (value(c) - mean) * (value(c) - mean) / static_cast<double>(columns);
      for (std::size_t c = 0; c < columns; ++c) expected.push_back((value(c) - mean) / std::sqrt(variance + 1e-12) * gain[c] + bias[c]);
    }
    for (const Kernels* kernels : builds()) {
      std::vector<float> y = x;
      kernels->add_and_normalise(2, columns, residual.data(), gain.data(), bias.data(), y.data());
      check_close(y, expected, 1e-4);
    }
  }
}

BOOST_AUTO_TEST_CASE(attention_is_softmax_of_products_times_values) {
  std::mt19937 random(6);
  constexpr std::size_t kHeads = 2;
  for (const std::size_t length : {1u, 5u, 16u, 33u, 70u})
    for (const std::size_t d : {16u, 20u, 32u}) {
      const std::size_t width = kHeads * d;
      const std::vector<float> qkv = random_floats(random, length * 3 * width, 2);
      std::vector<double> expected(length * width, 0);
      for (std::size_t h = 0; h < kHeads; ++h)
        for (std::size_t i = 0; i < length; ++i) {
          std::vector<double> p(length, 0);
          double sum = 0;
          const float *q = qkv.data() + i * 3 * width + h * d, *keys = qkv.data() + width + h * d;
          for (std::size_t j = 0; j < length; ++j) {
            for (std::size_t k = 0; k < d; ++k) p[j] += static_cast<double>(q[k]) * keys[j * 3 * width + k];
            sum += p[j] = std::exp(p[j] / std::sqrt(static_cast<double>(d)));
          }
          for (std::size_t j = 0; j < length; ++j)
            for (std::size_t k = 0; k < d; ++k) expected[i * width + h * d + k] += p[j] / sum * qkv[j * 3 * width + 2 * width + h * d + k];
        }
      for (const Kernels* kernels : builds())
        for (const bool bytes : {false, true}) {
          std::vector<float> scratch(kernels->attention_scratch(length, width, kHeads), -1.0f), mixed(length * width);
          kernels->attend({length, width, kHeads, bytes, qkv.data(), scratch.data(), mixed.data()});
          check_close(mixed, expected, bytes ? 0.2 : 1e-4);
        }
    }
}

BOOST_AUTO_TEST_CASE(softmax_stays_finite_for_great_scores) {
  for (const Kernels* kernels : builds())
    for (const std::size_t count : {1u, 2u, 16u, 27u, 100u}) {
      std::vector<float> x(count, -1e4f);
      x[count / 2] = 3e4f;
      kernels->log_softmax(x.data(), count);
      BOOST_TEST(x[count / 2] == 0.0f);
      std::vector<float> same(count, 5.0f);
      kernels->log_softmax(same.data(), count);
      BOOST_TEST(same[0] == -std::log(static_cast<float>(count)), boost::test_tools::tolerance(1e-5f));
    }
}

BOOST_AUTO_TEST_CASE(dot_products_of_any_length) {
  std::mt19937 random(8);
  for (const std::size_t count : {0u, 1u, 4u, 15u, 16u, 17u, 100u}) {
    const std::vector<float> a = random_floats(random, count), b = random_floats(random, count);
    double expected = 0;
    for (std::size_t i = 0; i < count; ++i) expected += static_cast<double>(a[i]) * b[i];
    for (const Kernels* kernels : builds()) check_close({kernels->dot(a.data(), b.data(), count)}, {expected}, 1e-5);
  }
}

BOOST_AUTO_TEST_CASE(every_build_gives_the_same_bits) {
  std::mt19937 random(9);
  const Kernels& portable = *kernels_for(Instructions::Portable);
  for (const auto& [rows, inputs, outputs] : kShapes) {
    const std::vector<float> x = random_floats(random, rows * inputs, 3), w = random_floats(random, outputs * inputs),
                             b = random_floats(random, std::max(inputs, outputs));
    const auto product = [&](const Kernels& kernels, Precision precision) {
      const Linear linear({outputs, inputs, {}, {}, w, std::span(b).first(outputs)}, precision, kernels);
      LinearBuffers buffers;
      std::vector<float> y(rows * outputs);
      linear.apply(rows, x.data(), y.data(), buffers, true);
      return y;
    };
    const auto normalised = [&](const Kernels& kernels) {
      std::vector<float> y = x;
      kernels.add_and_normalise(rows, inputs, x.data(), w.data(), b.data(), y.data());
      kernels.log_softmax(y.data(), y.size());
      kernels.gelu(y.data(), y.size());
      y.push_back(kernels.dot(x.data(), w.data(), inputs));
      return y;
    };
    for (const Kernels* kernels : all_builds()) {
      for (const Precision precision : {Precision::Int8, Precision::Float}) BOOST_TEST((product(*kernels, precision) == product(portable, precision)));
      BOOST_TEST((normalised(*kernels) == normalised(portable)));
    }
  }
  for (const std::size_t length : {1u, 5u, 16u, 33u, 70u})
    for (const std::size_t width : {32u, 40u, 64u})
      for (const bool bytes : {false, true}) {
        const std::vector<float> qkv = random_floats(random, length * 3 * width, 2);
        const auto attended = [&](const Kernels& kernels) {
          std::vector<float> scratch(kernels.attention_scratch(length, width, 2), -1.0f), mixed(length * width);
          kernels.attend({length, width, 2, bytes, qkv.data(), scratch.data(), mixed.data()});
          return mixed;
        };
        for (const Kernels* kernels : all_builds()) BOOST_TEST((attended(*kernels) == attended(portable)));
      }
}

BOOST_AUTO_TEST_CASE(kernels_are_chosen_by_name) {
  BOOST_TEST(&kernels_named("") == &best_kernels());
  BOOST_TEST(&kernels_named("portable") == kernels_for(Instructions::Portable));
  for (const Instructions i : kAll) {
    if (kernels_for(i)) BOOST_TEST(&kernels_named(name_of(i)) == kernels_for(i));
    else
      BOOST_CHECK_EXCEPTION(kernels_named(name_of(i)), Error, [](const Error& e) { return std::string(e.what()).starts_with("this machine has no kernels"); });
  }
  BOOST_CHECK_EXCEPTION(kernels_named("sse9"), Error, [](const Error& e) { return e.kind() == ErrorKind::Usage; });
}
