// What writes a file, as the file tells it.
#pragma once

namespace relata {

inline constexpr const char* kGenerator = "relata " RELATA_VERSION;

}  // namespace relata
