// For AVX2 without VNNI. VPMADDUBSW adds two products of an unsigned with a signed byte in 16 bits, which overflows in general; of
// |x| and w * sign(x), both within 127, it does not (2 * 127 * 127 < 32768), so the sums stay exact. Tested by tests/nn/kernels_test.cc.
#include <immintrin.h>

#include <cstdint>

namespace relata {
namespace {

constexpr int kLanes = 8;
constexpr int kByteRows = 4, kBytePanel = 2, kFloatRows = 6, kFloatPanel = 2;
constexpr std::uint8_t kByteOffset = 0;

}  // namespace
}  // namespace relata

#include "nn/vectors.h"

namespace relata {
namespace {

inline RELATA_INLINE Ints four_products(Ints sums, std::uint32_t x, Ints w) {
  const __m256i values = _mm256_set1_epi32(static_cast<int>(x));
  const __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(values), _mm256_sign_epi8(reinterpret_cast<__m256i>(w), values));
  return sums + reinterpret_cast<Ints>(_mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

}  // namespace
}  // namespace relata

#include "nn/kernel_body.h"
#include "nn/kernel_builds.h"

namespace relata {
const Kernels kAvx2Kernels = RELATA_KERNELS;
}  // namespace relata
