// The table of sieves, and the finished entities. Tested by tests/entity/sieves_test.cc, which runs every row's example.
#include <algorithm>
#include <array>
#include <set>

#include "base/fold.h"
#include "entity/institutions.h"
#include "entity/naming.h"
#include "entity/sieves.h"
#include "lexicon/endings.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "names/key.h"

namespace relata {
namespace {

constexpr std::array kSieves = {Sieve{"language", "Ann learned French. Ben speaks French.", link_languages},
                                Sieve{"gazetteer", "Kenyan engineers left Kenya.", link_gazetteer_names},
                                Sieve{"government", "Kenya left. Kenyan officials agreed.", link_governments},
                                Sieve{"people", "Kenyans voted. The Kenyan people won.", link_peoples},
                                Sieve{"war", "The war in Mali ended. The Mali war was long.", name_wars},
                                Sieve{"election", "The Malian elections ended. Mali's election was fair.", name_elections},
                                Sieve{"same name", "Greenline sued. Greenline won.", link_same_names},
                                Sieve{"kind of a name", "Mar Volga grew. The fund Mar Volga fell.", retype_described_names},
                                Sieve{"demonym", "Koyshia voted. Koyshian voters slept.", link_unknown_demonyms},
                                Sieve{"institution", "The Kenyan army left. Kenya's army lost.", name_institutions},
                                Sieve{"part of a name", "Peter Mwangi spoke. Mwangi left.", link_parts_of_person_names},
                                Sieve{"one name", "Koysha grew. Koysha shrank. Koysha slept.", link_mistyped_names},
                                Sieve{"parentheses", "The Lake Trust (KLT) met.", link_parentheses},
                                Sieve{"acronym", "The Lake Basin Commission met. LBC experts left.", link_acronyms},
                                Sieve{"lone name", "Volga Motors grew. Volga said so.", retype_one_token_names},
                                Sieve{"short name", "Volga Bank grew. Volga said so.", link_short_names},
                                Sieve{"misspelt", "Greenline sued Norvex. Greenlime won. Greenline paid.", link_misspelt_names},
                                Sieve{"alias", "Ann Otieno, known as Axe, left.", link_aliases},
                                Sieve{"name before a noun", "The Volga company grew.", link_names_before_nouns},
                                Sieve{"place and its name", "The village of Pell burned.", link_places_named_behind},
                                Sieve{"described", "The Chinese restaurant closed. The Chinese restaurant opened.", name_described_entities},
                                Sieve{"own country", "Kenya voted. The country slept.", link_own_country},
                                Sieve{"roles", "President Hirut Alemu spoke.", read_roles},
                                Sieve{"apposition", "Peter Mwangi, the director, left.", link_appositions},
                                Sieve{"description", "President Hirut Alemu spoke. The president left.", link_role_descriptions},
                                Sieve{"pair", "Minister Amina Okello met Minister Dawit Bekele. The two ministers agreed.", link_pairs},
                                Sieve{"couple", "Ann Bell and Ben Otieno met. The couple left.", link_couples},
                                Sieve{"same noun", "A dam broke. The dam was new.", link_repeated_nouns},
                                Sieve{"pronoun", "Mwangi said he left.", link_pronouns},
                                Sieve{"speaker", "\"We want facts,\" Okello said.", link_speakers}};

std::string clean(std::string text) {
  text = clean_text(text);
  const std::size_t ending = ending_of(text, Ending::Possessive).size();
  if (text.size() > ending) text.resize(text.size() - ending);
  return text;
}

// The name of a mention. An "s" behind it is left out unless it is a word of the name: "Kessler's".
std::string written_name(const State& s, const Mention& m) {
  const std::string_view last = s.document.text_of(m.name.end - 1);
  const Upos tag = s.word(m.name.end - 1).upos;
  const bool own = m.name.size() > 1 && tag != Upos::Propn && tag != Upos::Noun && last.size() > 1 && last.back() == 's';
  const std::string text(s.document.text_of(m.name));
  return own ? clean_text(text) : clean(text);
}

// A description with what it is of: "the President of Ukraine".
TokenSpan with_complement(const State& s, const Mention& m) {
  constexpr std::uint32_t kMostTokens = 8;
  TokenSpan span = m.tokens;
  if (m.kind != MentionKind::Nominal) return span;
  for (const std::uint32_t child : s.children[m.head]) {
    if (s.word(child).deprel != Deprel::Nmod || child < span.end || !s.has_child(child, Preposition::NounComplement)) continue;
    const std::uint32_t inside = s.mention_holding(child);
    const std::uint32_t end = std::max(child + 1, inside == State::kNoMentionAt ? 0 : s.mentions[inside].tokens.end);
    if (end <= span.end + kMostTokens) span.end = end;
  }
  return span;
}

void add_aliases(const State& s, const Mention& m, std::set<std::string>& aliases) {
  if (m.kind == MentionKind::Pronoun) return;
  if (!m.name.empty()) aliases.insert(written_name(s, m));
  aliases.insert(clean(std::string(s.document.text_of(with_complement(s, m)))));
}

bool has_small_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The fullest name: most words, then first; of the same words not the one all in capitals, as headlines and datelines write.
std::string fullest_name(const State& s, const Cluster& c, EntityType type) {
  std::string best;
  std::size_t best_words = 0;
  for (const bool of_type : {true, false}) {
    for (const std::uint32_t i : c.members) {
      const Mention& m = s.mentions[i];
      if (m.name.empty() || (of_type && (m.type == EntityType::Person) != (type == EntityType::Person))) continue;
      const std::string name = written_name(s, m);
      const bool plainer = m.name.size() == best_words && has_small_letters(name) && !has_small_letters(best) && key_of_name(name) == key_of_name(best);
      if (m.name.size() > best_words || plainer) best = name, best_words = m.name.size();
    }
    if (!best.empty()) return best;
  }
  return c.members.empty() ? std::string() : clean(std::string(s.document.text_of(s.mentions[c.members.front()].tokens)));
}

std::vector<Role> roles_of(const Cluster& c, const std::vector<std::uint32_t>& entity_of_cluster) {
  std::vector<Role> roles;
  for (const RoleNoun& noun : c.roles) {
    const std::uint32_t organisation = noun.country == kNoCluster ? kNoEntity : entity_of_cluster[noun.country];
    const auto same = [&](const Role& r) { return r.title == noun.lemma && r.organisation == organisation; };
    if (std::none_of(roles.begin(), roles.end(), same)) roles.push_back({noun.lemma, organisation, noun.own});
  }
  return roles;
}

// "Land Commission", "Parliament": other countries may have one of that name; nobody else is a "Volgacom".
bool needs_country(const std::string& label) {
  const std::vector<std::string> words = words_of_name(label);
  return words.size() > 1 || (words.size() == 1 && find_institution(words[0]));
}

bool names_country(const std::string& label, const GazetteerEntry& country, const Gazetteer& gazetteer) {
  std::vector<std::string> words = words_of_name(label);
  const std::size_t count = words.size();
  for (std::size_t i = 0; i + 1 < count; ++i) words.push_back(words[i] + " " + words[i + 1]);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const auto known = known_name(gazetteer, word);
    return known && known->entry->country == country.country;
  });
}

// What a name of no plainer kind names is a work or a product, unless a word in it tells otherwise: "Falcon Award".
EntityType type_of_other(const State& s, const Cluster& c) {
  for (const std::uint32_t i : c.members) {
    const TokenSpan name = s.mentions[i].name;
    for (std::uint32_t t = name.begin; t < name.end; ++t) {
      const std::string word = lower(s.document.text_of(t));
      if (is(word, WordClass::HappeningNoun)) return EntityType::Event;
      if (is(word, WordClass::AbstractNoun) || word.front() == '#' || word.front() == '@') return EntityType::Misc;
    }
  }
  return EntityType::Product;
}

Entity entity_of(const State& s, std::uint32_t index) {
  const Cluster& c = s.clusters[index];
  Entity e;
  e.named = c.named;
  e.type = s.type_of(index);
  e.gazetteer_id = c.gazetteer_id;
  const GazetteerEntry* entry = s.gazetteer.by_id(c.gazetteer_id);
  if (entry) {
    e.type = entry->type;
    e.country = entry->country;
  } else if (e.named && e.type == EntityType::Misc) {
    e.type = type_of_other(s, c);
  }
  // Of a place's names in WordNet the first is not the usual one: "Somali peninsula" for the Horn of Africa. The article's stands.
  const bool usual = entry && !entry->id.starts_with("place:");
  e.label = usual ? entry->name : !c.label.empty() ? c.label : fullest_name(s, c, e.type);
  // A ministry or a parliament is told from its namesakes by its country.
  const GazetteerEntry* country = c.scope.empty() ? nullptr : s.gazetteer.country(c.scope);
  if (!entry && country && needs_country(e.label) && !names_country(e.label, *country, s.gazetteer)) e.label += " of " + country->name;
  std::set<std::string> aliases;
  float sure = 0;
  for (const std::uint32_t i : c.members) {
    add_aliases(s, s.mentions[i], aliases);
    sure = std::max(sure, s.mentions[i].probability);
  }
  aliases.erase("");
  e.aliases.assign(aliases.begin(), aliases.end());
  e.mentions = c.members;
  std::sort(e.mentions.begin(), e.mentions.end());
  e.mentions.erase(std::unique(e.mentions.begin(), e.mentions.end()), e.mentions.end());
  e.confidence = entry ? std::max(sure, 0.9f) : sure;
  return e;
}

// A proper noun that the reading took for no name, and that nothing confirms, is an unnamed thing.
bool is_uncertain(const State& s, const Cluster& c) {
  constexpr float kLeast = 0.35f;
  if (!c.gazetteer_id.empty() || !c.label.empty()) return false;
  const auto is_sure = [&s](std::uint32_t i) {
    const Mention& m = s.mentions[i];
    return m.probability >= kLeast && (m.kind == MentionKind::Name || m.kind == MentionKind::Demonym) && key_of_name(s.document.text_of(m.name)).size() > 1;
  };
  return std::none_of(c.members.begin(), c.members.end(), is_sure);
}

}  // namespace

std::span<const Sieve> coreference_sieves() { return kSieves; }

Resolution resolve(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions, const Gazetteer& gazetteer) {
  State s(document, analysis, mentions, gazetteer);
  for (const Sieve& sieve : kSieves) {
    s.begin_sieve(sieve.name);
    sieve.run(s);
  }
  for (Cluster& c : s.clusters)
    if (c.named && is_uncertain(s, c)) c.named = false;
  // Clusters that a sieve emptied or that no mention was linked to are no entities.
  std::vector<std::uint32_t> order;
  for (std::uint32_t c = 0; c < s.clusters.size(); ++c)
    if (!s.clusters[c].members.empty()) order.push_back(c);
  const auto first = [&s](std::uint32_t c) { return *std::min_element(s.clusters[c].members.begin(), s.clusters[c].members.end()); };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return first(a) < first(b); });
  std::vector<std::uint32_t> entity_of_cluster(s.clusters.size(), kNoEntity);
  for (std::uint32_t e = 0; e < order.size(); ++e) entity_of_cluster[order[e]] = e;
  Resolution resolution;
  for (const std::uint32_t c : order) {
    resolution.entities.push_back(entity_of(s, c));
    resolution.entities.back().roles = roles_of(s.clusters[c], entity_of_cluster);
  }
  resolution.entities_of.resize(mentions.size());
  for (std::uint32_t m = 0; m < mentions.size(); ++m)
    for (const std::uint32_t c : s.clusters_of[m]) resolution.entities_of[m].push_back(entity_of_cluster[c]);
  resolution.links = std::move(s.links);
  return resolution;
}

}  // namespace relata
