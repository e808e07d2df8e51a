// For any processor: four lanes, which compilers map to what there is. Tested by tests/nn/kernels_test.cc.
#include <cstdint>

namespace relata {
namespace {

constexpr int kLanes = 4;
constexpr int kByteRows = 2, kBytePanel = 2, kFloatRows = 4, kFloatPanel = 2;
constexpr std::uint8_t kByteOffset = 0;

}  // namespace
}  // namespace relata

#include "nn/vectors.h"

namespace relata {
namespace {

inline RELATA_INLINE Ints four_products(Ints sums, std::uint32_t x, Ints w) {
  for (int k = 0; k < 4; ++k) {
    const auto factor = static_cast<std::int32_t>(static_cast<std::int8_t>(x >> (8 * k)));
    sums += factor * ((w << (24 - 8 * k)) >> 24);
  }
  return sums;
}

}  // namespace
}  // namespace relata

#include "nn/kernel_body.h"
#include "nn/kernel_builds.h"

namespace relata {
const Kernels kPortableKernels = RELATA_KERNELS;
}  // namespace relata
