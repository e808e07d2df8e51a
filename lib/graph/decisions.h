// What decisions of a person mean for parts. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/identity_steps.h"

namespace relata {

// The parts that a decision names: by id, id@article, or name.
std::vector<std::uint32_t> parts_named(const std::vector<Node>& parts, const std::string& name);

}  // namespace relata
