// Adjectives of places that no table knows. Tested by tests/entity/country_sieves_test.cc.
#include <algorithm>

#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/endings.h"

namespace relata {
namespace {

constexpr std::size_t kLeastCommon = 4;  // bytes that the adjective shares with its place
constexpr std::size_t kMostLost = 2;     // bytes at the end of the place that the adjective has not: "Sicily", "Sicilian"

// "marovian" of "marovia", "sicilian" of "sicily", "andean" of "andes".
bool is_adjective_of(std::string_view adjective, std::string_view place) {
  const auto common = static_cast<std::size_t>(std::ranges::mismatch(adjective, place).in1 - adjective.begin());
  const std::string_view rest = adjective.substr(common);
  return common >= kLeastCommon && common + kMostLost >= place.size() && !rest.empty() && ending_of(rest, Ending::Demonym) == rest;
}

// The only name of the cluster, if it has one word and stands only before nouns.
std::string adjective_of(const State& s, const Cluster& c) {
  if (!c.named || c.members.empty() || !c.gazetteer_id.empty() || c.names.size() != 1 || c.names[0].size() != 1) return {};
  const bool before_nouns = std::all_of(c.members.begin(), c.members.end(), [&](std::uint32_t m) {
    const Deprel relation = base_of(s.word(s.mentions[m].head).deprel);
    return relation == Deprel::Amod || relation == Deprel::Compound;
  });
  return before_nouns ? c.names[0][0] : std::string();
}

}  // namespace

// "Marovian lawmakers" are of "Marovia".
void link_unknown_demonyms(State& s) {
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c) {
    const std::string adjective = adjective_of(s, s.clusters[c]);
    if (adjective.empty()) continue;
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t place = 0; place < s.clusters.size(); ++place) {
      const Cluster& p = s.clusters[place];
      if (place == c || !p.named || p.members.empty() || !is_place(s.type_of(place)) || p.gazetteer_id.starts_with("country:")) continue;
      if (std::any_of(p.names.begin(), p.names.end(), [&](const auto& name) { return name.size() == 1 && is_adjective_of(adjective, name[0]); }))
        candidates.push_back(place);
    }
    if (candidates.size() == 1) move_members(s, c, candidates.front(), "demonym");
  }
}

}  // namespace relata
