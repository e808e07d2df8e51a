// For AVX-VNNI, the byte products of processors without AVX-512. Tested by tests/nn/kernels_test.cc.
#include <immintrin.h>

#include <cstdint>

namespace relata {
namespace {

constexpr int kLanes = 8;
constexpr int kByteRows = 4, kBytePanel = 2, kFloatRows = 6, kFloatPanel = 2;
constexpr std::uint8_t kByteOffset = 128;

}  // namespace
}  // namespace relata

#include "nn/vectors.h"

namespace relata {
namespace {

inline RELATA_INLINE Ints four_products(Ints sums, std::uint32_t x, Ints w) {
  return reinterpret_cast<Ints>(_mm256_dpbusd_avx_epi32(reinterpret_cast<__m256i>(sums), _mm256_set1_epi32(static_cast<int>(x)), reinterpret_cast<__m256i>(w)));
}

}  // namespace
}  // namespace relata

#include "nn/kernel_body.h"
#include "nn/kernel_builds.h"

namespace relata {
const Kernels kAvxVnniKernels = RELATA_KERNELS;
}  // namespace relata
