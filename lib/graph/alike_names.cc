// Tested by tests/graph/identity_test.cc.
#include "graph/alike_names.h"

#include <algorithm>
#include <tuple>

namespace relata {
namespace {

// How alike two ways to write a person's name are; 0: not at all.
int likeness(const Words& a, const Words& b) {
  if (a.size() < 2 || b.size() < 2 || !may_be_one_person(a, b)) return 0;
  if (a.back() == b.back() && a.front() == b.front()) return 3;
  return a.back() == b.back() || a.front() == b.front() ? 2 : 1;
}

// Keys of which two names that are alike have one in common.
void add_keys(Buckets& entries, const LabelFacts& name, std::uint32_t part) {
  const Words& words = name.words;
  entries.emplace_back("last " + words.back().substr(0, 3) + words.front().substr(0, 1), part);
  entries.emplace_back("tail " + words[words.size() - 2] + ' ' + words.back(), part);
  entries.emplace_back("first " + words.front() + ' ' + words[1].substr(0, 3), part);
  std::string joined = name.key;
  std::erase(joined, ' ');
  entries.emplace_back("joined " + joined, part);
}

}  // namespace

AlikeNames::AlikeNames(const Bucket& persons, const LabelTable& names, const Groups& groups) {
  Buckets entries;
  for (const std::uint32_t i : persons) add_keys(entries, names[i], i);
  each_pair(entries, groups, [&](std::uint32_t a, std::uint32_t b) {
    const int alike = likeness(names[a].words, names[b].words);
    if (alike == 0 || groups.conflict(a, b)) return;
    pairs_.push_back({alike, groups.find(a), groups.find(b)});
    alike_[groups.find(a)].emplace_back(b, alike);
    alike_[groups.find(b)].emplace_back(a, alike);
  });
  std::stable_sort(pairs_.begin(), pairs_.end(),
                   [](const AlikePair& a, const AlikePair& b) { return std::tuple(-a.likeness, a.a, a.b) < std::tuple(-b.likeness, b.a, b.b); });
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> AlikeNames::rivals_of(const AlikePair& pair, const Groups& groups) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rivals;
  for (const auto& [one, other] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)})
    if (const auto others = alike_.find(one); others != alike_.end())
      for (const auto& [rival, alike] : others->second)
        if (alike >= pair.likeness && groups.find(rival) != groups.find(other) && groups.conflict(rival, other)) rivals.emplace_back(rival, one);
  return rivals;
}

}  // namespace relata
