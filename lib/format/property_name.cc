// Tested by tests/format/formats_test.cc.
#include "format/property_name.h"

#include <algorithm>
#include <iterator>

namespace relata {
namespace {

constexpr std::string_view kTaken[] = {
    "id",        "label",      "type",         "key",      "source",      "target",  "size",     "color",       "r",
    "g",         "b",          "suid",         "selected", "self",        "timeset", "interval", "entity_type", "aliases",
    "mentions",  "confidence", "gazetteer_id", "country",  "roles",       "sources", "parts",    "properties",  "nodelabel",
    "edgelabel", "edge label", "edge weight",  "relation", "interaction", "class",   "kind",     "claim_kind",  "polarity",
    "symmetric", "disputed",   "weight",       "start",    "end",         "evidence"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

}  // namespace

std::string property_name(std::string_view name, std::span<const std::string_view> taken) {
  const auto is_name = [&](std::string_view other) { return same(name, other); };
  const bool clashes = std::ranges::any_of(kTaken, is_name) || std::ranges::any_of(taken, is_name);
  return std::string(name) + (clashes ? "_" : "");
}

}  // namespace relata
