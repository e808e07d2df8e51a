// Tested by tests/entity/name_sieves_test.cc.
#include "entity/naming.h"

#include <algorithm>
#include <utility>

#include "base/fold.h"
#include "base/table.h"
#include "lexicon/words.h"

namespace relata {

std::string_view name_text(const State& s, std::uint32_t mention) {
  const TokenSpan name = s.mentions[mention].name;
  return name.empty() ? std::string_view() : s.document.text_of(name);
}

namespace {

Gender gender_of_title(const State& s, const Mention& m) {
  for (std::uint32_t t = m.tokens.begin; t < m.name.begin; ++t) {
    const std::string title = fold(s.document.text_of(t));
    if (is(title, WordClass::MaleTitle)) return Gender::Male;
    if (is(title, WordClass::FemaleTitle)) return Gender::Female;
  }
  return Gender::Unknown;
}

Gender gender_of_given_name(const State& s, const Mention& m) {
  return m.name.size() > 1 ? gender_of_given_name(s.gazetteer, s.document.text_of(m.name.begin)) : Gender::Unknown;
}

}  // namespace

Gender gender_of_name(const State& s, const Mention& m) {
  const Gender title = gender_of_title(s, m);
  return title != Gender::Unknown ? title : gender_of_given_name(s, m);
}

bool genders_conflict(Gender a, Gender b) { return a != Gender::Unknown && b != Gender::Unknown && a != b; }

void remember_name(State& s, std::uint32_t mention, std::uint32_t cluster, std::vector<std::string> words) {
  if (words.empty()) return;
  s.add_name(cluster, std::move(words));
  Cluster& c = s.clusters[cluster];
  if (s.mentions[mention].type != EntityType::Person || c.gender != Gender::Unknown) return;
  c.gender = gender_of_title(s, s.mentions[mention]);
  if (c.gender != Gender::Unknown) return;
  c.gender = gender_of_given_name(s, s.mentions[mention]);
  c.gender_is_guessed = c.gender != Gender::Unknown;
}

bool is_part(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t at = 0;
  for (const std::string& word : whole)
    if (at < part.size() && part[at] == word) ++at;
  return !part.empty() && at == part.size();
}

bool has_cannot_link(const State& s, const std::vector<std::string>& name, std::uint32_t cluster) {
  if (!s.gazetteer.has_cannot_links()) return false;
  const std::vector<std::vector<std::string>>& names = s.clusters[cluster].names;
  return std::any_of(names.begin(), names.end(), [&](const auto& other) { return s.gazetteer.cannot_link(joined(name, " "), joined(other, " ")); });
}

namespace {

bool clusters_cannot_link(const State& s, std::uint32_t a, std::uint32_t b) {
  const auto& names = s.clusters[b].names;
  return s.gazetteer.has_cannot_links() && std::any_of(names.begin(), names.end(), [&](const auto& words) { return has_cannot_link(s, words, a); });
}

}  // namespace

void move_members(State& s, std::uint32_t from, std::uint32_t to, std::string_view reason) {
  if (clusters_cannot_link(s, from, to)) return;
  const Cluster moved = std::exchange(s.clusters[from], {});
  // A sieve may have voted against the reading of the names, which is all that their linking counts.
  std::map<EntityType, float> votes = s.clusters[to].votes;
  for (const auto& [type, vote] : moved.votes) votes[type] += vote;
  for (const std::uint32_t m : moved.members) {
    s.clusters_of[m].clear();
    s.link(m, to, reason);
  }
  s.clusters[to].votes = std::move(votes);
  for (const std::vector<std::string>& words : moved.names) s.add_name(to, words);
}

std::uint32_t nearest(const State& s, const std::vector<std::uint32_t>& candidates, std::uint32_t mention) {
  std::uint32_t best = kNoCluster, best_last = 0;
  for (const std::uint32_t c : candidates) {
    const std::uint32_t last = s.last_before(c, mention);
    if (last != State::kNoMentionAt && (best == kNoCluster || last > best_last)) best = c, best_last = last;
  }
  return best == kNoCluster && candidates.size() == 1 ? candidates.front() : best;
}

std::set<std::string> surnames_of(const State& s) {
  std::set<std::string> surnames;
  for (const Mention& m : s.mentions) {
    if (m.type != EntityType::Person || m.name.empty()) continue;
    const std::vector<std::string> words = person_words(s.document.text_of(m.name));
    for (std::size_t n = 1; n < words.size(); ++n) surnames.insert(joined(Range(words).last(n), " "));
    const NameSex sex = words.empty() ? NameSex::Unknown : s.gazetteer.sex_of_given_name(words[0]);
    if (words.size() > 1 && (sex == NameSex::Unknown || sex == NameSex::Either)) surnames.insert(words[0]);
  }
  return surnames;
}

bool is_mistyped_surname(const Mention& m, const std::vector<std::string>& words, const std::set<std::string>& surnames) {
  return m.name.size() == 1 && m.kind == MentionKind::Name && surnames.contains(joined(words, " "));
}

}  // namespace relata
