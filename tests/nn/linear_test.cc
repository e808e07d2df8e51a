// Linear layers: rounding of weights and inputs, and that nothing beside its row changes a result.
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <random>
#include <thread>

#include "nn/linear.h"

using namespace relata;

namespace {

constexpr std::size_t kInputs = 40, kOutputs = 70, kRows = 29;

struct Example {
  std::vector<float> weights, bias, x;

  Example() {
    std::mt19937 random(21);
    std::normal_distribution<float> normal;
    const auto fill = [&](std::vector<float>& v, std::size_t n) {
      for (v.resize(n); float& f : v) f = normal(random);
    };
    fill(weights, kInputs * kOutputs);
    fill(bias, kOutputs);
    fill(x, kInputs * kRows);
  }
  Linear linear(Precision precision) const { return Linear({kOutputs, kInputs, {}, {}, weights, bias}, precision); }
};

std::vector<float> applied(const Linear& linear, std::size_t rows, const float* x) {
  LinearBuffers buffers;
  std::vector<float> y(rows * kOutputs);
  linear.apply(rows, x, y.data(), buffers);
  return y;
}

}  // namespace

BOOST_AUTO_TEST_CASE(int8_is_close_to_fp32) {
  const Example e;
  const std::vector<float> exact = applied(e.linear(Precision::Float), kRows, e.x.data());
  const std::vector<float> fast = applied(e.linear(Precision::Int8), kRows, e.x.data());
  double error = 0, size = 0;
  for (std::size_t i = 0; i < exact.size(); ++i) error += (exact[i] - fast[i]) * (exact[i] - fast[i]), size += exact[i] * exact[i];
  BOOST_TEST(std::sqrt(error / size) < 0.01);
  BOOST_TEST(error > 0);
}

BOOST_AUTO_TEST_CASE(a_row_does_not_depend_on_its_neighbours) {
  const Example e;
  for (const Precision precision : {Precision::Float, Precision::Int8}) {
    const Linear linear = e.linear(precision);
    const std::vector<float> all = applied(linear, kRows, e.x.data());
    for (std::size_t r = 0; r < kRows; ++r) {
      const std::vector<float> alone = applied(linear, 1, e.x.data() + r * kInputs);
      BOOST_TEST(std::equal(alone.begin(), alone.end(), all.begin() + static_cast<std::ptrdiff_t>(r * kOutputs)), "row " << r);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_byte_matrix_in_fp32_is_multiplied_out) {
  const std::vector<std::int8_t> bytes = {1, -2, 3, 4, 127, -127};
  const std::vector<float> scales = {0.5f, 0.1f}, bias = {1, -1}, x = {1, 2, 3};
  const Linear linear({2, 3, bytes, scales, {}, bias}, Precision::Float);
  LinearBuffers buffers;
  std::vector<float> y(2);
  linear.apply(1, x.data(), y.data(), buffers);
  BOOST_TEST(y[0] == 0.5f * (1 - 4 + 9) + 1, boost::test_tools::tolerance(1e-5f));
  BOOST_TEST(y[1] == 0.1f * (4 + 254 - 381) - 1, boost::test_tools::tolerance(1e-5f));
}

BOOST_AUTO_TEST_CASE(no_rows_are_no_work) {
  const Example e;
  BOOST_TEST(applied(e.linear(Precision::Int8), 0, e.x.data()).empty());
}

BOOST_AUTO_TEST_CASE(threads_with_buffers_of_their_own_agree) {
  const Example e;
  const Linear linear = e.linear(Precision::Int8);
  const std::vector<float> expected = applied(linear, kRows, e.x.data());
  std::vector<std::vector<float>> found(4);
  std::vector<std::thread> threads;
  for (std::vector<float>& result : found) threads.emplace_back([&] { result = applied(linear, kRows, e.x.data()); });
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<float>& result : found) BOOST_TEST((result == expected));
}

BOOST_AUTO_TEST_CASE(a_product_with_a_matrix_made_on_the_way) {
  const std::vector<float> x = {1, 2, 3, 4}, w = {1, 1, 0, 2, -1, 0}, bias = {10, 20, 30};
  std::vector<float> y(6), packed;
  multiply(2, 3, 2, x.data(), w.data(), bias, y.data(), packed, best_kernels());
  BOOST_TEST(y == (std::vector<float>{13, 24, 29, 17, 28, 27}), boost::test_tools::per_element());
  multiply(2, 3, 2, x.data(), w.data(), {}, y.data(), packed, best_kernels());
  BOOST_TEST(y == (std::vector<float>{3, 4, -1, 7, 8, -3}), boost::test_tools::per_element());
}
