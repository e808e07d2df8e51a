// Vectors of kLanes numbers over the vector types of GCC and Clang: going over them, loading and storing them; nn/vector_math.h computes with
// them. kLanes comes from the file that includes this. Everything is inlined, see nn/kernel_body.h.
//
// Every build computes the same bits: no product is fused with a sum (the build says -ffp-contract=off), and what is summed over a row is
// summed in kSums columns, number i in column i mod kSums, which are then joined in one fixed order, however long a vector is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#define RELATA_INLINE __attribute__((always_inline))

namespace relata {
namespace {

using Floats = float __attribute__((vector_size(4 * kLanes)));
using Ints = std::int32_t __attribute__((vector_size(4 * kLanes)));
using Bytes = std::uint8_t __attribute__((vector_size(kLanes)));

template <int n>
constexpr std::integral_constant<int, n> constant() {
  return {};
}

template <typename Do, int... kIndex>
inline RELATA_INLINE void repeat_each(Do& what, std::integer_sequence<int, kIndex...>) {
  (what(std::integral_constant<int, kIndex>()), ...);
}

// what(0), what(1) ... what(n - 1), each with its number as a constant.
template <int n, typename Do>
inline RELATA_INLINE void repeat(Do what) {
  repeat_each(what, std::make_integer_sequence<int, n>());
}

// what(begin, size) over [0, count) in steps of kLanes; the last may be shorter.
template <typename Do>
inline RELATA_INLINE void for_each_vector(std::size_t count, Do what) {
  std::size_t at = 0;
  for (; at + kLanes <= count; at += kLanes) what(at, static_cast<std::size_t>(kLanes));
  if (at < count) what(at, count - at);
}

constexpr std::size_t kSums = 16;
constexpr int kParts = static_cast<int>(kSums) / kLanes;  // vectors that hold kSums numbers

// what(j, begin, size) over [0, count) in steps of kLanes, j the number of the vector among the kParts of its columns, a constant; the last may
// be shorter.
template <typename Do>
inline RELATA_INLINE void for_each_part(std::size_t count, Do what) {
  std::size_t at = 0;
  for (; at + kSums <= count; at += kSums)
    repeat<kParts>([&](auto j) { what(j, at + static_cast<std::size_t>(j * kLanes), static_cast<std::size_t>(kLanes)); });
  repeat<kParts>([&](auto j) {
    const std::size_t begin = at + static_cast<std::size_t>(j * kLanes);
    if (begin < count) what(j, begin, count - begin < kLanes ? count - begin : static_cast<std::size_t>(kLanes));
  });
}

inline RELATA_INLINE Floats all(float x) { return x - Floats{}; }

template <typename Value>
inline RELATA_INLINE Value loaded(const void* at) {
  Value v;
  __builtin_memcpy(&v, at, sizeof v);
  return v;
}

inline RELATA_INLINE Floats load(const float* at) { return loaded<Floats>(at); }
inline RELATA_INLINE Ints load(const std::int32_t* at) { return loaded<Ints>(at); }
inline RELATA_INLINE Ints load_bytes(const std::int8_t* at) { return loaded<Ints>(at); }
inline RELATA_INLINE std::uint32_t load_four(const std::uint8_t* at) { return loaded<std::uint32_t>(at); }
inline RELATA_INLINE void store(float* at, Floats v) { __builtin_memcpy(at, &v, sizeof v); }

// The first `count` of a vector, the others `rest`.
inline RELATA_INLINE Floats part_or(const float* at, std::size_t count, float rest) {
  if (count >= kLanes) return load(at);
  float values[kLanes];
  for (std::size_t i = 0; i < kLanes; ++i) values[i] = i < count ? at[i] : rest;
  return load(values);
}

inline RELATA_INLINE Floats load_part(const float* at, std::size_t count) { return part_or(at, count, 0.0f); }

inline RELATA_INLINE void store_part(float* at, Floats v, std::size_t count) {
  if (count >= kLanes) return store(at, v);
  for (std::size_t i = 0; i < count; ++i) at[i] = v[i];
}

// v with zeros after the first `count`.
inline RELATA_INLINE Floats first(Floats v, std::size_t count) {
  if (count < kLanes)
    for (std::size_t i = count; i < kLanes; ++i) v[i] = 0;
  return v;
}

inline RELATA_INLINE Floats to_floats(Ints v) { return __builtin_convertvector(v, Floats); }

inline RELATA_INLINE void store_bytes(std::uint8_t* at, Ints v, std::size_t count) {
  const Bytes bytes = __builtin_convertvector(v, Bytes);
  if (count >= kLanes) {
    __builtin_memcpy(at, &bytes, sizeof bytes);
    return;
  }
  for (std::size_t i = 0; i < count; ++i) at[i] = bytes[i];
}

}  // namespace
}  // namespace relata
