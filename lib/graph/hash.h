// Short names for long keys: 64 bits as 13 characters 0-9a-v. Stable for ever, since ids in files are made of it.
#pragma once

#include <string>
#include <string_view>

namespace relata {

std::string short_hash(std::string_view text);

}  // namespace relata
