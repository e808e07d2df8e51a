// How the names of a reading are repaired before they become mentions: what does not belong to a name is cut off, what the reading
// cut off is put back, and what is written like a name but names nothing is dropped. A table of rules, run in its order. Inside
// the room only.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "text/document.h"

namespace relata {

struct NameRule {
  std::string_view name;
  std::string_view example;
  void (*apply)(const Document&, const Analysis&, std::vector<Name>&);
};

std::span<const NameRule> name_rules();

// The names of the analysis after all rules: in order, not overlapping, not empty. Linear in the number of names.
std::vector<Name> repaired_names(const Document& document, const Analysis& analysis);

}  // namespace relata
