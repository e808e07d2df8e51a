// For AVX-512 with VNNI. Tested by tests/nn/kernels_test.cc.
#include <immintrin.h>

#include <cstdint>

namespace relata {
namespace {

constexpr int kLanes = 16;
constexpr int kByteRows = 6, kBytePanel = 4, kFloatRows = 12, kFloatPanel = 2;
constexpr std::uint8_t kByteOffset = 128;

}  // namespace
}  // namespace relata

#include "nn/vectors.h"

namespace relata {
namespace {

inline RELATA_INLINE Ints four_products(Ints sums, std::uint32_t x, Ints w) {
  return reinterpret_cast<Ints>(_mm512_dpbusd_epi32(reinterpret_cast<__m512i>(sums), _mm512_set1_epi32(static_cast<int>(x)), reinterpret_cast<__m512i>(w)));
}

}  // namespace
}  // namespace relata

#include "nn/kernel_body.h"
#include "nn/kernel_builds.h"

namespace relata {
const Kernels kAvx512VnniKernels = RELATA_KERNELS;
}  // namespace relata
