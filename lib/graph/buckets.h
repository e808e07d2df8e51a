// Parts that share a key, so that only these are compared with each other. Inside the room only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/groups.h"

namespace relata {

using Bucket = std::vector<std::uint32_t>;
using Buckets = std::vector<std::pair<std::string, std::uint32_t>>;

// A bucket of more groups than this tells nothing.
inline constexpr std::size_t kLargestBucket = 64;

// Calls take(bucket) for the parts of each key, where there are several. Takes the order of keys, and of parts in each.
template <typename Take>
void each_bucket(Buckets& entries, Take take) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    Bucket bucket;
    for (; end < entries.size() && entries[end].first == entries[begin].first; ++end) bucket.push_back(entries[end].second);
    if (bucket.size() > 1) take(bucket);
  }
}

// One part of each group in the bucket.
inline Bucket groups_in(const Groups& groups, const Bucket& bucket) {
  Bucket representatives;
  std::unordered_set<std::uint32_t> seen;
  for (const std::uint32_t i : bucket)
    if (seen.insert(groups.find(i)).second) representatives.push_back(i);
  return representatives;
}

// Calls take(a, b) for one part of each of every two groups that share a key, unless too many do. `take` joins no groups.
template <typename Take>
void each_pair(Buckets& entries, const Groups& groups, Take take) {
  each_bucket(entries, [&](const Bucket& bucket) {
    const Bucket heads = groups_in(groups, bucket);
    if (heads.size() > kLargestBucket) return;
    for (std::size_t a = 0; a < heads.size(); ++a)
      for (std::size_t b = a + 1; b < heads.size(); ++b) take(heads[a], heads[b]);
  });
}

}  // namespace relata
