// Names that are one but for a slip of the pen. Tested by tests/entity/name_sieves_test.cc.
#include <algorithm>
#include <map>
#include <utility>

#include "base/table.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "names/edit_distance.h"
#include "text/characters.h"

namespace relata {
namespace {

constexpr std::size_t kShortestName = 8;  // bytes of its words; of shorter names many are one letter apart
constexpr std::size_t kShortestWord = 5;

// One word of them differs, a long one, by one letter or two that changed places, and not in how it begins.
bool are_one_slip_apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t other = a.size();
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (other != a.size()) return false;
    other = i;
  }
  if (other == a.size()) return false;
  const std::string &x = a[other], &y = b[other];
  if (std::min(x.size(), y.size()) < kShortestWord || x.front() != y.front() || has_digit(x) || has_digit(y)) return false;
  return edit_distance(std::string_view(x), std::string_view(y), 1) == 1;
}

// A thing with a long name. Of persons the spellings are compared where their parts are (person_names.cc).
bool may_be_misspelt(const State& s, std::uint32_t c) {
  const Cluster& cluster = s.clusters[c];
  if (!cluster.named || cluster.members.empty() || cluster.names.empty()) return false;
  const std::vector<std::string>& words = cluster.names.front();
  return joined(words, "").size() >= kShortestName && !s.is_person(c);
}

bool is_same_kind(const State& s, std::uint32_t a, std::uint32_t b) {
  return s.type_of(a) == s.type_of(b) && (s.clusters[a].scope.empty() || s.clusters[b].scope.empty() || s.clusters[a].scope == s.clusters[b].scope);
}

// Who is written so only once, and known by no table, is the one who is written otherwise.
bool is_slip(const Cluster& cluster, const State& s) {
  const auto is_name = [&](std::uint32_t m) { return s.mentions[m].kind == MentionKind::Name; };
  return cluster.gazetteer_id.empty() && std::count_if(cluster.members.begin(), cluster.members.end(), is_name) == 1;
}

}  // namespace

// "The Ministry of Irigation" beside "the Ministry of Irrigation".
void link_misspelt_names(State& s) {
  std::map<std::pair<char, std::size_t>, std::vector<std::uint32_t>> alike;  // by first letter and number of words
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    if (may_be_misspelt(s, c)) alike[{s.clusters[c].names.front().front().front(), s.clusters[c].names.front().size()}].push_back(c);
  for (const auto& [key, clusters] : alike)
    for (const std::uint32_t slip : clusters) {
      if (!is_slip(s.clusters[slip], s)) continue;
      const std::vector<std::string> name = s.clusters[slip].names.front();
      std::vector<std::uint32_t> candidates;
      for (const std::uint32_t other : clusters)
        if (other != slip && !s.clusters[other].members.empty() && is_same_kind(s, slip, other) && are_one_slip_apart(name, s.clusters[other].names.front()))
          candidates.push_back(other);
      if (candidates.size() == 1) move_members(s, slip, candidates.front(), "misspelt");
    }
}

}  // namespace relata
