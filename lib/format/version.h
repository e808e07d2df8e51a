// What writes a file, and the versions of native JSON, as the file tells them.
#pragma once

#include <cstdint>

namespace relata {

inline constexpr const char* kGenerator = "relata " RELATA_VERSION;

// 2: relations are canonical (schema/relations.h), evidence has its own labels, and edges of the relation "other" are told apart by them.
// 1: a relation is the words of its label.
inline constexpr std::uint64_t kJsonVersion = 2;

}  // namespace relata
