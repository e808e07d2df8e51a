// The arithmetic limit of this processor.
#pragma once

namespace relata::bench {

// Products of a byte with a byte, summed, that one core makes a second out of registers; by CPU time.
double peak_products_a_second();

}  // namespace relata::bench
