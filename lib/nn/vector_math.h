// What the kernels compute of vectors, and what they join to one number. Everything is inlined, see nn/kernel_body.h; every build computes the
// same bits, see nn/vectors.h.
#pragma once

#include "nn/vectors.h"

namespace relata {
namespace {

inline RELATA_INLINE Floats max_of(Floats a, Floats b) { return a > b ? a : b; }
inline RELATA_INLINE Floats min_of(Floats a, Floats b) { return a < b ? a : b; }
inline RELATA_INLINE Floats absolute(Floats v) { return reinterpret_cast<Floats>(reinterpret_cast<Ints>(v) & 0x7fffffff); }

using Four = float __attribute__((vector_size(16)));

// Numbers joined in twos, number i with number i + n / 2, until one is left.
template <int n, typename Join>
inline RELATA_INLINE float folded(const void* numbers, Join join) {
  Four fours[n / 4];
  __builtin_memcpy(fours, numbers, sizeof fours);
  for (int half = n / 8; half > 0; half /= 2)
    for (int i = 0; i < half; ++i) fours[i] = join(fours[i], fours[i + half]);
  const Four f = fours[0];
  return join(join(f[0], f[2]), join(f[1], f[3]));
}

inline RELATA_INLINE float largest_of(Floats v) {
  return folded<kLanes>(&v, [](auto a, auto b) { return a > b ? a : b; });
}

// Of all kSums columns.
inline RELATA_INLINE float sum_of(const Floats (&columns)[kParts]) {
  return folded<static_cast<int>(kSums)>(columns, [](auto a, auto b) { return a + b; });
}

constexpr float kRound = 12582912.0f;  // 1.5 * 2^23: adding it leaves no fraction, so that the addition rounds to the nearest, ties to even

// REQUIRES: |v| < 2^22.
inline RELATA_INLINE Ints rounded(Floats v) { return __builtin_convertvector((v + kRound) - kRound, Ints); }

// 2^n times a polynomial on [-0.5, 0.5] ln 2; relative error below 1e-6, arguments held in [-87, 88].
inline RELATA_INLINE Floats exp_of(Floats x) {
  x = min_of(max_of(x, all(-87.0f)), all(88.0f));
  const Floats n = (x * 1.44269504f + kRound) - kRound;
  const Floats r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  Floats p = 1.9875691500e-4f * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  return p * reinterpret_cast<Floats>((__builtin_convertvector(n, Ints) + 127) << 23);
}

// x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))), with (1 + tanh(u / 2)) / 2 = 1 / (1 + exp(-u)).
inline RELATA_INLINE Floats gelu_of(Floats x) {
  const Floats u = 1.5957691216f * (x + 0.044715f * x * x * x);
  return x / (1.0f + exp_of(-u));
}

}  // namespace
}  // namespace relata
