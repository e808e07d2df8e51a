// Sixteen independent sums in registers, so that neither memory nor latency counts.
#include "peak.h"

#include <time.h>

#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace relata::bench {
namespace {

constexpr std::uint64_t kRounds = 4'000'000;
constexpr int kSums = 16;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

#if defined(__x86_64__)
// The sums are held in registers by name: an empty asm statement that reads and writes each keeps the compiler from folding the loop.
#define RELATA_EACH_SUM(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12) DO(13) DO(14) DO(15)

__attribute__((target("avx512f,avx512vnni"))) void multiply_512() {
  const __m512i a = _mm512_set1_epi8(1);
#define DO(n) __m512i s##n = _mm512_setzero_si512();
  RELATA_EACH_SUM(DO)
#undef DO
  for (std::uint64_t i = 0; i < kRounds; ++i) {
#define DO(n)                             \
  s##n = _mm512_dpbusd_epi32(s##n, a, a); \
  asm volatile("" : "+v"(s##n));
    RELATA_EACH_SUM(DO)
#undef DO
  }
}

__attribute__((target("avx2"))) void multiply_256() {
  const __m256i a = _mm256_set1_epi8(1), ones = _mm256_set1_epi16(1);
#define DO(n) __m256i s##n = _mm256_setzero_si256();
  RELATA_EACH_SUM(DO)
#undef DO
  for (std::uint64_t i = 0; i < kRounds; ++i) {
#define DO(n)                                                                         \
  s##n = _mm256_add_epi32(s##n, _mm256_madd_epi16(_mm256_maddubs_epi16(a, a), ones)); \
  asm volatile("" : "+x"(s##n));
    RELATA_EACH_SUM(DO)
#undef DO
  }
}
#endif

double rate_of(void (*multiply)(), double bytes) {
  const double begin = cpu_seconds();
  multiply();
  return static_cast<double>(kRounds) * kSums * bytes / (cpu_seconds() - begin);
}

}  // namespace

double peak_products_a_second() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni")) return rate_of(multiply_512, 64);
  if (__builtin_cpu_supports("avx2")) return rate_of(multiply_256, 32);
#endif
  return 0;
}

}  // namespace relata::bench
