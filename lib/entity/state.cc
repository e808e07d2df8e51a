#include "entity/state.h"

#include <algorithm>

#include "base/fold.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "syntax/repair.h"

namespace relata {

State::State(const Document& d, const Analysis& a, const std::vector<Mention>& m, const Gazetteer& g)
    : document(d),
      analysis(a),
      mentions(m),
      gazetteer(g),
      clusters_of(m.size()),
      children(d.size()),
      words_(repaired_words(d, a)),
      by_head_(d.size(), kNoMentionAt),
      holding_(d.size(), kNoMentionAt) {
  for (std::uint32_t i = 0; i < d.size(); ++i)
    if (word(i).head != kRoot) children[word(i).head].push_back(i);
  for (std::uint32_t i = 0; i < m.size(); ++i) {
    by_head_[m[i].head] = i;
    holding_[m[i].head] = i;
    for (std::uint32_t t = m[i].name.begin; t < m[i].name.end; ++t) holding_[t] = i;
  }
}

std::uint32_t State::add_cluster(std::uint32_t mention, std::string_view reason) {
  clusters.emplace_back();
  const auto cluster = static_cast<std::uint32_t>(clusters.size() - 1);
  link(mention, cluster, reason);
  return cluster;
}

void State::link(std::uint32_t mention, std::uint32_t cluster, std::string_view reason) {
  Cluster& c = clusters[cluster];
  const Mention& m = mentions[mention];
  links.push_back({mention, c.members.empty() ? mention : c.members.front(), sieve_, reason});
  c.members.push_back(mention);
  c.in_order.insert(mention);
  clusters_of[mention].push_back(cluster);
  if (m.kind == MentionKind::Name || m.kind == MentionKind::Demonym) {
    c.named = true;
    c.votes[m.type] += m.probability;
  }
  if (c.gender == Gender::Unknown || (c.gender_is_guessed && is_of_person(m.gender))) {
    c.gender = m.gender;
    c.gender_is_guessed = false;
  }
}

std::uint32_t State::add_named_cluster(std::uint32_t mention, EntityType type, std::string label, std::string_view reason) {
  const std::uint32_t cluster = add_cluster(mention, reason);
  clusters[cluster].named = true;
  clusters[cluster].label = std::move(label);
  clusters[cluster].votes[type] += 1;
  return cluster;
}

std::uint32_t State::add_person_cluster(std::uint32_t mention, std::string_view reason) {
  const std::uint32_t cluster = add_cluster(mention, reason);
  clusters[cluster].named = false;
  clusters[cluster].label = clean_text(std::string(document.text_of(mentions[mention].tokens)));
  clusters[cluster].votes = {{EntityType::Person, 1.0f}};
  return cluster;
}

std::uint32_t State::find_id(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() || clusters[found->second].gazetteer_id != id ? kNoCluster : found->second;
}

std::uint32_t State::cluster_with_id(const std::string& id) {
  if (const std::uint32_t found = find_id(id); found != kNoCluster) return found;
  clusters.emplace_back();
  Cluster& c = clusters.back();
  c.gazetteer_id = id;
  c.named = true;
  if (const GazetteerEntry* entry = gazetteer.by_id(id)) c.votes[entry->type] += 4;
  return by_id_[id] = static_cast<std::uint32_t>(clusters.size() - 1);
}

std::uint32_t State::people_of(const std::string& country) {
  const std::string id = "people:" + country;
  if (const std::uint32_t found = find_id(id); found != kNoCluster) return found;
  const std::uint32_t cluster = cluster_with_id(id);
  clusters[cluster].votes[EntityType::Norp] += 4;
  clusters[cluster].label = gazetteer.people_of(country);
  return cluster;
}

namespace {

constexpr std::size_t kLong = 7;  // letters of a word that may be spelled in two ways
constexpr std::size_t kKey = 3;   // letters at its beginning or end: a letter that differs cannot touch both

std::string beginning_key(std::string_view word) { return "^" + std::string(word.substr(0, kKey)); }
std::string ending_key(std::string_view word) { return "$" + std::string(word.substr(word.size() - kKey)); }

}  // namespace

void State::add_name(std::uint32_t cluster, std::vector<std::string> words) {
  std::vector<std::vector<std::string>>& names = clusters[cluster].names;
  if (words.empty() || std::find(names.begin(), names.end(), words) != names.end()) return;
  const auto add = [this, cluster](const std::string& key) {
    std::vector<std::uint32_t>& at = by_word_[key];
    if (at.empty() || at.back() != cluster) at.push_back(cluster);
  };
  for (const std::string& word : words) add(word);
  if (words.back().size() >= kLong) add(beginning_key(words.back())), add(ending_key(words.back()));
  names.push_back(std::move(words));
}

std::vector<std::uint32_t> State::clusters_with(std::string_view word) const {
  const auto found = by_word_.find(word);
  if (found == by_word_.end()) return {};
  std::vector<std::uint32_t> clusters = found->second;
  std::sort(clusters.begin(), clusters.end());
  clusters.erase(std::unique(clusters.begin(), clusters.end()), clusters.end());
  return clusters;
}

std::vector<std::uint32_t> State::clusters_like(const std::vector<std::string>& words) const {
  if (words.empty()) return {};
  std::vector<std::uint32_t> clusters = clusters_with(words.front());
  if (words.size() > 1 || words.front().size() < kLong) return clusters;
  for (const std::string& key : {beginning_key(words.front()), ending_key(words.front())}) {
    const std::vector<std::uint32_t> more = clusters_with(key);
    clusters.insert(clusters.end(), more.begin(), more.end());
  }
  std::sort(clusters.begin(), clusters.end());
  clusters.erase(std::unique(clusters.begin(), clusters.end()), clusters.end());
  return clusters;
}

EntityType State::type_of(std::uint32_t cluster) const {
  const Cluster& c = clusters[cluster];
  EntityType best = c.named ? EntityType::Misc : EntityType::Concept;
  float most = 0;
  for (const auto& [type, votes] : c.votes)
    if (votes > most) best = type, most = votes;
  return best;
}

std::uint32_t State::last_before(std::uint32_t cluster, std::uint32_t mention) const {
  const std::set<std::uint32_t>& members = clusters[cluster].in_order;
  const auto after = members.lower_bound(mention);
  return after == members.begin() ? kNoMentionAt : *std::prev(after);
}

bool State::has_child(std::uint32_t token, Deprel relation, std::string_view lemma) const {
  return std::any_of(children[token].begin(), children[token].end(),
                     [&](std::uint32_t c) { return word(c).deprel == relation && (lemma.empty() || word(c).lemma == lemma); });
}

bool State::has_child(std::uint32_t token, Deprel relation, WordClass cls) const {
  return std::any_of(children[token].begin(), children[token].end(), [&](std::uint32_t c) { return word(c).deprel == relation && is(word(c).lemma, cls); });
}

bool State::has_child(std::uint32_t token, Preposition cls) const {
  return std::any_of(children[token].begin(), children[token].end(), [&](std::uint32_t c) { return word(c).deprel == Deprel::Case && is(word(c).lemma, cls); });
}

bool State::is_under_subject(std::uint32_t token, std::uint32_t cluster, bool own_clause) const {
  constexpr int kMostSteps = 16;
  std::uint32_t below = token;
  for (int steps = 0; steps < kMostSteps && word(below).head != kRoot; ++steps) {
    const Deprel relation = base_of(word(below).deprel);
    if (relation == Deprel::Conj || relation == Deprel::Advcl || relation == Deprel::Parataxis || relation == Deprel::Nsubj || relation == Deprel::Appos)
      return false;
    const std::uint32_t above = word(below).head;
    bool clause = false;
    for (const std::uint32_t child : children[above]) {
      if (base_of(word(child).deprel) != Deprel::Nsubj) continue;
      clause = true;
      const std::uint32_t m = mention_holding(child);
      if (child != below && m != kNoMentionAt && cluster_of(m) == cluster) return true;
    }
    if (clause && own_clause) return false;
    below = above;
  }
  return false;
}

std::uint32_t State::country_at(std::uint32_t token) const {
  const std::uint32_t m = mention_holding(token);
  if (m == kNoMentionAt || mentions[m].kind == MentionKind::Nominal) return kNoCluster;
  const std::uint32_t c = cluster_of(m);
  return c != kNoCluster && clusters[c].gazetteer_id.starts_with("country:") ? c : kNoCluster;
}

std::vector<std::uint32_t> State::countries_below(std::uint32_t token, std::uint32_t from) const {
  std::vector<std::uint32_t> found;
  const auto add = [this, &found](std::uint32_t t) {
    const std::uint32_t c = country_at(t);
    if (c != kNoCluster && std::find(found.begin(), found.end(), c) == found.end()) found.push_back(c);
  };
  for (std::uint32_t t = from; t < token; ++t) add(t);
  for (const std::uint32_t child : children[token]) {
    const Deprel d = word(child).deprel;
    if (d != Deprel::NmodPoss && d != Deprel::Amod && d != Deprel::Compound && d != Deprel::Nmod) continue;
    if (d == Deprel::Nmod && !has_child(child, Preposition::EventCountry)) continue;
    add(child);
    for (const std::uint32_t next : children[child])
      if (word(next).deprel == Deprel::Conj || word(next).deprel == Deprel::Nmod) add(next);
  }
  return found;
}

std::uint32_t State::country_below(std::uint32_t token, std::uint32_t from) const {
  for (std::uint32_t t = from; t < token; ++t)
    if (const std::uint32_t c = country_at(t); c != kNoCluster) return c;
  for (const std::uint32_t child : children[token])
    if (word(child).deprel == Deprel::NmodPoss || word(child).deprel == Deprel::Amod || word(child).deprel == Deprel::Compound ||
        (word(child).deprel == Deprel::Nmod && has_child(child, Preposition::NounComplement)))
      if (const std::uint32_t c = country_at(child); c != kNoCluster) return c;
  return kNoCluster;
}

}  // namespace relata
