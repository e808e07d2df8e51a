// FNV-1a, then the finaliser of SplitMix64, so that short and similar keys spread over all bits.
#include "graph/hash.h"

#include <cstdint>

namespace relata {

std::string short_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const unsigned char c : text) hash = (hash ^ c) * 0x100000001b3;
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
  hash ^= hash >> 31;
  std::string name(13, '0');
  for (std::size_t i = name.size(); i-- > 0; hash >>= 5) name[i] = "0123456789abcdefghijklmnopqrstuv"[hash & 31];
  return name;
}

}  // namespace relata
