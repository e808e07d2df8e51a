// What a question to a graph brings: named columns and rows of values.
#pragma once

#include <string>
#include <vector>

#include "query/value.h"

namespace relata {

struct Table {
  std::vector<std::string> columns{};      // names, unique
  std::vector<std::vector<Value>> rows{};  // each as long as `columns`
};

}  // namespace relata
