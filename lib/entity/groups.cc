// Tested by tests/entity/description_sieves_test.cc.
#include "entity/groups.h"

#include "lexicon/words.h"

namespace relata {

Group group_at(const State& s, std::uint32_t first) {
  std::vector<std::uint32_t> tokens = {first};
  for (const std::uint32_t child : s.children[first])
    if (s.word(child).deprel == Deprel::Conj && !s.has_child(child, Deprel::Advmod, WordClass::ExcludesConjunct)) tokens.push_back(child);
  Group group{{}, tokens.size()};
  for (const std::uint32_t token : tokens) {
    const std::uint32_t m = s.mention_holding(token);
    const std::uint32_t c = m == State::kNoMentionAt ? kNoCluster : s.cluster_of(m);
    if (c != kNoCluster && s.clusters[c].named) group.clusters.push_back(c);
  }
  return group;
}

}  // namespace relata
