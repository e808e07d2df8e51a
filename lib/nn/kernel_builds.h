// The builds of nn/kernel_body.h, one a source file; kernels.cc chooses among them.
#pragma once

#include "nn/kernels.h"

namespace relata {

extern const Kernels kPortableKernels, kAvx2Kernels, kAvxVnniKernels, kAvx512VnniKernels;

}  // namespace relata
