// Part of nn/kernel_body.h: attention, head by head, with all that a head needs in the nearest caches.
#pragma once

#include "nn/kernel_products.h"
#include "nn/kernel_rows.h"

namespace relata {
namespace {

constexpr std::size_t kQueries = kFloatRows;  // of an attention at a time

constexpr std::size_t round_up(std::size_t n, std::size_t step) { return (n + step - 1) / step * step; }

// Where the parts of an attention's scratch begin, in floats. Bytes are packed into the place of floats.
struct AttentionParts {
  std::size_t d, fours, keys, values;  // size of a head, rounded up; keys rounded up; values a row, rounded up
  std::size_t k, v, scores, queries, scales, corrections, zeros, query_scales, end;

  AttentionParts(std::size_t length, std::size_t width, std::size_t heads) {
    constexpr std::size_t float_panel = kFloatPanel * kLanes, byte_panel = kBytePanel * kLanes;
    d = width / heads;
    fours = round_up(d, 4);
    keys = round_up(length, float_panel > byte_panel ? float_panel : byte_panel);
    values = round_up(d, float_panel);
    k = 0;
    v = k + keys * fours;
    scores = v + length * values;
    queries = scores + kQueries * keys;
    scales = queries + kQueries * fours;
    corrections = scales + keys;
    zeros = corrections + keys;
    query_scales = zeros + keys;
    end = query_scales + kQueries;
  }
};

std::size_t attention_scratch(std::size_t length, std::size_t width, std::size_t heads) { return AttentionParts(length, width, heads).end; }

// K of one head as the weights of a byte product, with a scale a key. Every key's bytes go through a small buffer.
void pack_keys_as_bytes(const Attention& a, const AttentionParts& parts, const float* k) {
  constexpr std::size_t panel = kBytePanel * kLanes;
  auto* packed = reinterpret_cast<std::uint8_t*>(a.scratch + parts.k);
  auto* bytes = reinterpret_cast<std::uint8_t*>(a.scratch + parts.queries);
  auto* corrections = reinterpret_cast<std::int32_t*>(a.scratch + parts.corrections);
  const float scale = 1.0f / __builtin_sqrtf(static_cast<float>(parts.d));
  for (std::size_t t = 0; t < a.length; ++t) {
    a.scratch[parts.scales + t] = scale * quantise(parts.d, parts.fours, k + t * 3 * a.width, 0, bytes);
    std::uint8_t* to = packed + t / panel * panel * parts.fours + t % panel * 4;
    for (std::size_t i = 0; i < parts.fours; i += 4) __builtin_memcpy(to + i * panel, bytes + i, 4);
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < parts.fours; ++i) sum += static_cast<std::int8_t>(bytes[i]);
    corrections[t] = -sum * static_cast<std::int32_t>(kByteOffset);
  }
}

void pack_keys_as_floats(const Attention& a, const AttentionParts& parts, const float* k) {
  constexpr std::size_t panel = kFloatPanel * kLanes;
  float* packed = a.scratch + parts.k;
  for (std::size_t t = 0; t < a.length; ++t)
    for (std::size_t i = 0; i < parts.d; ++i) packed[t / panel * panel * parts.d + i * panel + t % panel] = k[t * 3 * a.width + i];
}

void pack_values(const Attention& a, const AttentionParts& parts, const float* v) {
  constexpr std::size_t panel = kFloatPanel * kLanes;
  float* packed = a.scratch + parts.v;
  for (std::size_t begin = 0; begin < parts.values; begin += panel)
    for (std::size_t t = 0; t < a.length; ++t, packed += panel) {
      const float* from = v + t * 3 * a.width + begin;
      const std::size_t count = parts.d - begin < panel ? parts.d - begin : panel;
      for (std::size_t i = 0; i < panel; i += kLanes) store(packed + i, i < count ? load_part(from + i, count - i) : Floats{});
    }
}

// The products of the queries begin ... begin + rows with all keys.
void score_queries(const Attention& a, const AttentionParts& parts, const float* q, std::size_t begin, std::size_t rows) {
  float *scores = a.scratch + parts.scores, *queries = a.scratch + parts.queries;
  if (!a.bytes) {
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t i = 0; i < parts.d; ++i) queries[r * parts.d + i] = q[(begin + r) * 3 * a.width + i];
    float* scales = a.scratch + parts.query_scales;
    for (std::size_t r = 0; r < rows; ++r) scales[r] = 1.0f / __builtin_sqrtf(static_cast<float>(parts.d));
    return multiply_floats({rows, a.length, parts.d, queries, scales, a.scratch + parts.k, nullptr, scores, a.length, false});
  }
  auto* bytes = reinterpret_cast<std::uint8_t*>(queries);
  for (std::size_t r = 0; r < rows; ++r)
    a.scratch[parts.query_scales + r] = quantise(parts.d, parts.fours, q + (begin + r) * 3 * a.width, kByteOffset, bytes + r * parts.fours);
  const auto* keys = reinterpret_cast<const std::int8_t*>(a.scratch + parts.k);
  const auto* corrections = reinterpret_cast<const std::int32_t*>(a.scratch + parts.corrections);
  multiply_bytes({rows, a.length, parts.fours, bytes, a.scratch + parts.query_scales, keys, corrections, a.scratch + parts.scales, a.scratch + parts.zeros,
                  scores, a.length, false});
}

// A few queries at a time, so that their scores stay in the nearest cache; K and V of the head are packed first.
void attend(const Attention& a) {
  const AttentionParts parts(a.length, a.width, a.heads);
  for (std::size_t i = 0; i < parts.end; ++i) a.scratch[i] = 0;  // what pads the panels, and the zeros
  float* scores = a.scratch + parts.scores;
  for (std::size_t h = 0; h < a.heads; ++h) {
    const float *q = a.qkv + h * parts.d, *k = q + a.width, *v = k + a.width;
    if (a.bytes) pack_keys_as_bytes(a, parts, k);
    else pack_keys_as_floats(a, parts, k);
    pack_values(a, parts, v);
    for (std::size_t begin = 0; begin < a.length; begin += kQueries) {
      const std::size_t rows = a.length - begin < kQueries ? a.length - begin : kQueries;
      score_queries(a, parts, q, begin, rows);
      float inverses[kQueries];
      for (std::size_t r = 0; r < rows; ++r) inverses[r] = exponentials(scores + r * a.length, a.length);
      float* mixed = a.mixed + begin * a.width + h * parts.d;
      multiply_floats({rows, parts.d, a.length, scores, inverses, a.scratch + parts.v, nullptr, mixed, a.width, false});
    }
  }
}

}  // namespace
}  // namespace relata
