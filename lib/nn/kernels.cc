// Tested by tests/nn/kernels_test.cc, which holds every build against plain loops.
#include "nn/kernels.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include "base/error.h"
#include "nn/kernel_builds.h"

#if defined(RELATA_X86_KERNELS)
#include <cpuid.h>
#endif

namespace relata {
namespace {

constexpr std::array kNames = {std::pair(Instructions::Portable, std::string_view("portable")), std::pair(Instructions::Avx2, std::string_view("avx2")),
                               std::pair(Instructions::AvxVnni, std::string_view("avx_vnni")),
                               std::pair(Instructions::Avx512Vnni, std::string_view("avx512_vnni"))};

#if defined(RELATA_X86_KERNELS)
// AVX-VNNI, which not all compilers know by name. The operating system saves the registers if it does for AVX2.
bool has_avx_vnni() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a >> 4 & 1) != 0;
}
#endif

}  // namespace

const Kernels* kernels_for(Instructions instructions) {
#if defined(RELATA_X86_KERNELS)
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  switch (instructions) {
    case Instructions::Portable: break;
    case Instructions::Avx2: return avx2 ? &kAvx2Kernels : nullptr;
    case Instructions::AvxVnni: return avx2 && has_avx_vnni() ? &kAvxVnniKernels : nullptr;
    case Instructions::Avx512Vnni:
      return avx2 && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                     __builtin_cpu_supports("avx512vl")
                 ? &kAvx512VnniKernels
                 : nullptr;
  }
#endif
  return instructions == Instructions::Portable ? &kPortableKernels : nullptr;
}

std::string_view name_of(Instructions instructions) {
  for (const auto& [which, name] : kNames)
    if (which == instructions) return name;
  return "";
}

const Kernels& kernels_named(std::string_view name) {
  if (name.empty()) return best_kernels();
  std::string all, here;
  for (const auto& [which, known] : kNames) {
    const Kernels* kernels = kernels_for(which);
    if (known == name && kernels) return *kernels;
    all.append(all.empty() ? "" : ", ").append(known);
    if (kernels) here.append(here.empty() ? "" : ", ").append(known);
  }
  const bool is_known = std::ranges::any_of(kNames, [name](const auto& row) { return row.second == name; });
  throw Error(ErrorKind::Usage, is_known ? "this machine has no kernels '" + std::string(name) + "'; it has " + here
                                         : "there are no kernels '" + std::string(name) + "'; expected one of " + all);
}

const Kernels& best_kernels() {
  for (const Instructions instructions : {Instructions::Avx512Vnni, Instructions::AvxVnni, Instructions::Avx2})
    if (const Kernels* kernels = kernels_for(instructions)) return *kernels;
  return kPortableKernels;
}

}  // namespace relata
