// What stands in a column, both ways. Inside the room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/shared_text.h"
#include "graph/graph.h"

namespace relata {

// A JSON list of texts, a JSON object of texts; empty for none.
std::string list_text(const std::vector<SharedText>& texts);
std::string properties_text(const Properties& properties);

// Throw Error(Input) for what is none; `name` is the file's.
std::vector<SharedText> list_of(std::string_view text, TextCache& texts, const std::string& name);
Properties properties_of(std::string_view text, const std::string& name);
EntityType type_of(std::string_view text, const std::string& name);
ClaimClass class_of(std::string_view text, const std::string& name);
ClaimKind kind_of(std::string_view text, const std::string& name);
Polarity polarity_of(std::string_view text, const std::string& name);

[[noreturn]] void fail_column(const std::string& name, std::string_view found, std::string_view expected);

}  // namespace relata
