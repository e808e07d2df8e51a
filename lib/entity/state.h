// The working state of coreference: mentions in clusters, each cluster one entity. Sieves (sieves.h) read it and link mentions to
// clusters; a mention that has a cluster keeps it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entity/entity.h"
#include "entity/known.h"
#include "gazetteer/gazetteer.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "mention/mention.h"

namespace relata {

inline constexpr std::uint32_t kNoCluster = 0xffffffff;

struct RoleNoun {
  std::string lemma;                   // "minister"
  std::uint32_t country = kNoCluster;  // of "Turkish", "Turkey's"
  bool former = false;                 // "former minister"
  bool own = false;                    // of the article's own country, which its phrase does not name
  std::string kind = {};               // "prime" of "prime minister"
};

struct Cluster {
  std::vector<std::uint32_t> members;           // mentions, in the order in which they were linked
  std::set<std::uint32_t> in_order;             // the same in the order of the text
  std::vector<std::vector<std::string>> names;  // folded words of the names
  std::map<EntityType, float> votes;
  std::string gazetteer_id;
  std::string label;  // what it is to be called; empty: by its fullest name
  std::string scope;  // country code of "Chinese" in "Chinese Foreign Ministry"
  std::vector<RoleNoun> roles;
  Gender gender = Gender::Unknown;
  bool gender_is_guessed = false;  // from a given name alone, which other peoples may give to the other sex
  bool named = false;
};

class State {
 public:
  State(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions, const Gazetteer& gazetteer);

  const Document& document;
  const Analysis& analysis;
  const std::vector<Mention>& mentions;
  const Gazetteer& gazetteer;
  std::vector<Cluster> clusters;
  std::vector<std::vector<std::uint32_t>> clusters_of;  // by mention
  std::vector<MentionLink> links;
  std::uint32_t home = kNoCluster;                   // the country that the article is about, if one is
  bool home_is_plain = false;                        // no other is named nearly as often
  std::vector<std::vector<std::uint32_t>> children;  // by token

  // With the tree as grammar repairs it (syntax/repair.h).
  const Word& word(std::uint32_t token) const { return words_[token]; }
  bool is_unlinked(std::uint32_t mention) const { return clusters_of[mention].empty(); }
  // The only cluster of a mention, or kNoCluster.
  std::uint32_t cluster_of(std::uint32_t mention) const { return clusters_of[mention].size() == 1 ? clusters_of[mention][0] : kNoCluster; }
  std::uint32_t mention_at(std::uint32_t token) const { return by_head_[token]; }  // by head; kNoMentionAt for none
  // The innermost name or the mention headed there that holds the token, or kNoMentionAt.
  std::uint32_t mention_holding(std::uint32_t token) const { return holding_[token]; }
  static constexpr std::uint32_t kNoMentionAt = 0xffffffff;
  // The mention that the link holds for the antecedent, or kNoMentionAt where it holds that there is none.
  std::uint32_t antecedent_of(const AntecedentLink& link) const { return link.antecedent == kRoot ? kNoMentionAt : mention_holding(link.antecedent); }

  // The row of the table that runs from now on: its name stands in the links it makes.
  void begin_sieve(std::string_view name) { sieve_ = name; }
  std::uint32_t add_cluster(std::uint32_t mention, std::string_view reason);
  void link(std::uint32_t mention, std::uint32_t cluster, std::string_view reason);
  // Adds a cluster of this type for a mention that is no name, but stands for a thing that has one.
  std::uint32_t add_named_cluster(std::uint32_t mention, EntityType type, std::string label, std::string_view reason);
  // Adds an unnamed cluster for a name by which somebody of a people is called: "a Nigerian".
  std::uint32_t add_person_cluster(std::uint32_t mention, std::string_view reason);
  // A cluster that no mention began: the country of a capital.
  std::uint32_t cluster_with_id(const std::string& gazetteer_id);
  std::uint32_t find_id(std::string_view gazetteer_id) const;
  // The cluster of the people of a country: "Kenyans", "the Kenyan people".
  std::uint32_t people_of(const std::string& country);

  // Gives the cluster a name, once.
  void add_name(std::uint32_t cluster, std::vector<std::string> words);
  // The clusters with a name that holds the word, in order.
  std::vector<std::uint32_t> clusters_with(std::string_view word) const;
  // The clusters that a name of these words can be part of, or another spelling of: a few too many, in order.
  std::vector<std::uint32_t> clusters_like(const std::vector<std::string>& words) const;

  EntityType type_of(std::uint32_t cluster) const;
  bool is_person(std::uint32_t cluster) const { return type_of(cluster) == EntityType::Person; }
  // Index of the last mention of the cluster that stands before `mention`, or kNoMentionAt.
  std::uint32_t last_before(std::uint32_t cluster, std::uint32_t mention) const;

  // Has the token a child with this lemma and relation?
  bool has_child(std::uint32_t token, Deprel relation, std::string_view lemma = {}) const;
  bool has_child(std::uint32_t token, Deprel relation, WordClass cls) const;
  bool has_child(std::uint32_t token, Preposition cls) const;
  // Is a subject above the token in its clause, or in those that hold its clause as their object, of the cluster? Such a subject
  // is somebody else than a description below it stands for (Chomsky 1981, condition C); for a pronoun only its own clause counts
  // (condition B).
  bool is_under_subject(std::uint32_t token, std::uint32_t cluster, bool own_clause) const;
  // The country's cluster, if the token heads a name or demonym of a country, or kNoCluster.
  std::uint32_t country_at(std::uint32_t token) const;
  // The country clusters named by demonyms, possessors and complements below the token or inside [from, token), in order, each
  // once.
  std::vector<std::uint32_t> countries_below(std::uint32_t token, std::uint32_t from) const;
  // The country to which the token's thing belongs ("of" only), or kNoCluster.
  std::uint32_t country_below(std::uint32_t token, std::uint32_t from) const;

 private:
  std::string_view sieve_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> by_head_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_word_;  // clusters; long words also by their beginnings and ends
  std::map<std::string, std::uint32_t, std::less<>> by_id_;
  std::vector<std::uint32_t> holding_;
};

}  // namespace relata
