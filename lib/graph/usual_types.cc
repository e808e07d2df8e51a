// Tested by tests/graph/identity_test.cc.
#include "graph/usual_types.h"

#include <algorithm>
#include <array>
#include <string>

namespace relata {
namespace {

using Votes = std::array<std::uint32_t, 16>;  // by type

bool is_sure(const Node& part, bool several_words) {
  if (part.type == EntityType::Concept) return !several_words || !looks_like_name(part.label);
  return part.sources.empty() || !part.gazetteer_id.empty() || part.mentions > 2;
}

EntityType voted(EntityType type, bool several_words, const Votes& votes) {
  const auto most = std::max_element(votes.begin(), votes.end());
  const auto usual = static_cast<EntityType>(most - votes.begin());
  const std::size_t needed = (several_words ? std::size_t{2} : std::size_t{4}) * votes[static_cast<std::size_t>(type)];
  if (*most == 0 || *most < needed || may_be_one_type(type, usual, several_words)) return type;
  if (type == EntityType::Person && !several_words && is_place(usual)) return type;
  return usual;
}

// For each label the number of the key that its last word alone has, where it is longer and some label has it; else how many keys there are.
std::vector<std::uint32_t> last_words(const LabelTable& names) {
  std::vector<std::uint32_t> last;
  last.reserve(names.count());
  for (std::uint32_t label = 0; label < names.count(); ++label) {
    const Words& words = names.named(label).words;
    last.push_back(words.size() > 1 ? names.key_number(key_of({words.back()})) : names.key_count());
  }
  return last;
}

}  // namespace

std::vector<EntityType> usual_types(const std::vector<Node>& parts, const LabelTable& names) {
  std::vector<Votes> votes(names.key_count() + 1);  // the last for keys that no label has
  const std::vector<std::uint32_t> last = last_words(names);
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    if (parts[i].type == EntityType::Concept) continue;
    ++votes[names[i].number][static_cast<std::size_t>(parts[i].type)];
    if (parts[i].type == EntityType::Person) ++votes[last[names.label(i)]][static_cast<std::size_t>(EntityType::Person)];
  }
  std::vector<EntityType> types;
  types.reserve(parts.size());
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    const bool several_words = names[i].words.size() > 1;
    types.push_back(is_sure(parts[i], several_words) ? parts[i].type : voted(parts[i].type, several_words, votes[names[i].number]));
  }
  return types;
}

}  // namespace relata
