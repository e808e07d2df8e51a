// The nominal rules, and what they all ask of a noun. Tested by tests/claim/nominal_test.cc.
#include "claim/nominal.h"

#include <algorithm>

#include "claim/referents.h"
#include "lexicon/words.h"

namespace relata {
namespace {

constexpr Rule kRules[] = {
    {"counterpart", "Okello met her Ethiopian counterpart Dawit Bekele.", "Okello -counterpart of-> Dawit Bekele", read_counterparts, Plain::Always, true},
    {"title", "Kenyan Foreign Minister Amina Okello arrived.", "Amina Okello -foreign minister of-> Kenya", read_titles, Plain::Always, true},
    {"role", "Amina Okello is the foreign minister of Kenya.", "Amina Okello -foreign minister of-> Kenya", read_roles, Plain::Always, true},
    {"nationality", "Kenyan runner Joy Wanjala won.", "Joy Wanjala -nationality-> Kenya", read_nationalities},
    {"part", "Peru's Parliament voted.", "Parliament of Peru -parliament of-> Peru", read_parts},
    {"place", "He left Doha, Qatar.", "Doha -located in-> Qatar", read_places},
    {"event", "Talks between Kenya and Somalia failed.", "Kenya -talk with-> Somalia", read_events},
    {"spoken_event", "Kenya said that talks with Somalia failed.", "Kenya -talk with-> Somalia", read_spoken_events},
    {"own_event", "Peru's eastward expansion goes on.", "Peru -expansion-> Peru's eastward expansion", read_own_events},
    {"group", "The neighbours Peru and Chile quarrelled.", "Peru -neighbour of-> Chile", read_groups},
    {"kind", "Sagan is a Norvex product.", "Sagan -product of-> Norvex", read_kinds},
    {"origin", "Peter Mwangi is an engineer of Czech origin.", "Peter Mwangi -origin-> Czech Republic", read_origins},
};

// "Iran - Iraq war": what is joined to a modifier by a hyphen or a dash stands before the noun too.
void add_joined(const Phrases& phrases, std::uint32_t modifier, std::vector<std::uint32_t>& entities) {
  for (const std::uint32_t kid : phrases.tree().children(modifier)) {
    const Deprel deprel = phrases.tree().deprel(kid);
    if (!is_one_of(deprel, {Deprel::Compound, Deprel::Amod, Deprel::Nmod, Deprel::NmodUnmarked, Deprel::Flat})) continue;
    for (const std::uint32_t entity : phrases.entities_at(kid))
      if (std::find(entities.begin(), entities.end(), entity) == entities.end()) entities.insert(kid < modifier ? entities.begin() : entities.end(), entity);
  }
}

// "talks with Iranian officials": those whom the nouns act for, when none of them is named.
void add_represented(const Phrases& phrases, std::uint32_t token, std::vector<std::uint32_t>& entities) {
  const auto is_named = [&](std::uint32_t entity) { return phrases.context().resolution.entities[entity].named; };
  if (std::any_of(entities.begin(), entities.end(), is_named)) return;
  if (is(phrases.tree().lemma(token), WordClass::PopulaceNoun)) return;
  std::vector<std::uint32_t> represented;
  for (const std::uint32_t one : phrases.tree().conjuncts(token)) {
    for (const Referent& referent : referents_of(phrases, one, ProtoRole::Agent)) {
      const EntityType type = phrases.context().resolution.entities[referent.entity].type;
      if (is_named(referent.entity) && referent.confidence >= 0.8F && type != EntityType::Person) represented.push_back(referent.entity);
    }
  }
  if (!represented.empty()) entities = std::move(represented);
}

}  // namespace

std::span<const Rule> nominal_rules() { return kRules; }

bool is_run_by_state(const Tree& tree, TokenSpan words) {
  for (std::uint32_t token = words.begin; token + 2 < words.end; ++token) {
    if (!is(tree.lower_lemma(token), WordClass::StateOwner)) continue;
    const std::uint32_t next = tree.lemma(token + 1) == "-" ? token + 2 : token + 1;
    if (is(tree.lower_lemma(next), WordClass::StateOwned)) return true;
  }
  return false;
}

std::vector<Linked> linked_to(const Phrases& phrases, std::uint32_t noun) {
  std::vector<Linked> all;
  for (const std::uint32_t kid : phrases.tree().children(noun)) {
    Linked linked{kid, "", {}};
    switch (phrases.tree().deprel(kid)) {
      case Deprel::NmodPoss: linked.by = kPossessor; break;
      case Deprel::Amod:
      case Deprel::Compound:
      case Deprel::NmodDesc:
      case Deprel::Det:
        if (kid > noun) continue;
        break;
      case Deprel::Nmod:
        linked.by = phrases.preposition(kid);
        if (linked.by.empty() || is_origin_noun(phrases.tree().lemma(kid))) continue;
        break;
      case Deprel::NmodUnmarked:
        if (kid > noun) continue;
        break;
      default: continue;
    }
    linked.entities = phrases.all_entities_at(kid);
    if (!linked.by.empty()) add_represented(phrases, kid, linked.entities);
    if (linked.by.empty() && !linked.entities.empty()) add_joined(phrases, kid, linked.entities);
    if (!linked.entities.empty()) all.push_back(std::move(linked));
  }
  return all;
}

}  // namespace relata
