// The kernels with the tiles and the offset of the VNNI builds, but with products that any processor multiplies: so the order of sums, the
// packing and the corrections of those builds are tested where their instructions are missing. LIKE_LANES, LIKE_BYTE_ROWS, LIKE_BYTE_PANEL,
// LIKE_FLOAT_ROWS and LIKE_NAME say which.
#include <cstdint>

namespace relata {
namespace {

constexpr int kLanes = LIKE_LANES;
constexpr int kByteRows = LIKE_BYTE_ROWS, kBytePanel = LIKE_BYTE_PANEL, kFloatRows = LIKE_FLOAT_ROWS, kFloatPanel = 2;
constexpr std::uint8_t kByteOffset = 128;

}  // namespace
}  // namespace relata

#include "nn/vectors.h"

namespace relata {
namespace {

inline RELATA_INLINE Ints four_products(Ints sums, std::uint32_t x, Ints w) {
  for (int k = 0; k < 4; ++k) sums += static_cast<std::int32_t>(x >> (8 * k) & 0xFF) * ((w << (24 - 8 * k)) >> 24);
  return sums;
}

}  // namespace
}  // namespace relata

#include "nn/kernel_body.h"

namespace relata::testing {
extern const Kernels LIKE_NAME;
const Kernels LIKE_NAME = RELATA_KERNELS;
}  // namespace relata::testing
