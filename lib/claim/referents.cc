// Tested by tests/claim/referents_test.cc.
#include "claim/referents.h"

#include <algorithm>

#include "base/table.h"
#include "lexicon/lexicon.h"
#include "lexicon/modality.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

constexpr float kOffice = 0.9F;      // Russian troops, the government of Russia
constexpr float kEvent = 0.75F;      // Russia's attack
constexpr float kCommonNoun = 0.6F;  // Russia's policy, the situation in Russia

// What speaks and acts for its country or company: an office or organ, and what has a row of its own.
bool acts_for_its_owner(std::string_view lemma) {
  if (is(lemma, WordClass::ActsForOwner)) return true;
  const RelationalNoun noun = look_up_relational_noun(lemma);
  return noun.known && (noun.office || noun.organ) && !is(lemma, WordClass::PrivateRole);
}

// How much a common noun lets through to what it belongs to; 0: nothing.
float openness_of(std::string_view lemma, ProtoRole role) {
  if (acts_for_its_owner(lemma)) return kOffice;
  // Who attacks a capital or freezes assets acts on whose they are; who meets a neighbour does not.
  if (const RelationalNoun noun = look_up_relational_noun(lemma); noun.known) {
    const bool held = noun.cls == ClaimClass::Ownership || noun.cls == ClaimClass::PartOf || noun.cls == ClaimClass::Location;
    const bool belongs = held && !noun.symmetric;
    return belongs && role == ProtoRole::Patient ? kCommonNoun : 0;
  }
  if (look_up_noun(lemma).known) return kEvent;
  return role == ProtoRole::Patient ? kCommonNoun : 0;
}

// Whether who acts on such an event acts on its patient too: who manages the sale of a club deals with the club, but who condemns
// the invasion of a country does not condemn the country.
bool passes_on(ClaimClass cls) { return !is_hostile(cls); }

// Whether the modifier of the noun is what the event the noun names happens to.
bool is_patient(const Phrases& phrases, std::uint32_t noun, std::uint32_t modifier) {
  if (phrases.tree().deprel(modifier) != Deprel::Nmod || !is(phrases.preposition(modifier), Preposition::NounComplement)) return false;
  const LexiconEntry event = look_up_noun(phrases.tree().lower_lemma(noun));
  return event.known && passes_on(event.cls);
}

// Whether the modifier of the noun is what the noun belongs to.
bool is_owner(const Phrases& phrases, std::uint32_t noun, std::uint32_t modifier) {
  const Tree& tree = phrases.tree();
  switch (tree.deprel(modifier)) {
    case Deprel::NmodPoss: return true;
    case Deprel::Compound:
    case Deprel::Amod:
    case Deprel::NmodDesc:
    case Deprel::NmodUnmarked:
      // "a Chinese restaurant" is not China.
      if (phrases.is_demonym(modifier) && look_up_relational_noun(tree.lower_lemma(noun)).based) return false;
      return phrases.is_demonym(modifier) || phrases.is_name(modifier);
    case Deprel::Nmod: break;
    default: return false;
  }
  const std::string preposition = phrases.preposition(modifier);
  if (is(preposition, Preposition::Employer)) {
    // "analysts at Northgate": they act for the body, not for a place.
    const RelationalNoun servant = look_up_relational_noun(tree.lower_lemma(noun));
    return servant.cls == ClaimClass::Role && phrases.type_of(modifier) == EntityType::Org;
  }
  const LexiconEntry event = look_up_noun(tree.lower_lemma(noun));
  if (is(preposition, Preposition::NounComplement)) return !event.known || !has_word(event.patient_prepositions, "of");
  if (is(preposition, Preposition::Agent)) return event.known;
  return is(preposition, Preposition::Inside) && is(tree.lemma(noun), WordClass::SituationNoun);
}

// "few Republicans", "some Israelis": not the party and not the people.
bool is_part_of_group(const Phrases& phrases, std::uint32_t token) {
  if (!is_plural(phrases.tree().word(token).xpos) || !(phrases.is_name(token) || phrases.is_demonym(token))) return false;
  for (const std::uint32_t kid : phrases.tree().children(token))
    if (kid < token && modality_of(phrases.tree().lower_lemma(kid), ModalUse::Determiner) == Modality::Parts) return true;
  return false;
}

// "a Nigerian was arrested", "the young Australian": a person, and not the country.
bool is_one_of_a_people(const Phrases& phrases, std::uint32_t token) {
  const Tree& tree = phrases.tree();
  if (tree.word(token).upos == Upos::Adj || is_plural(tree.word(token).xpos) || phrases.mention_at(token) == kNoMention) return false;
  const std::uint32_t article = tree.child(token, {Deprel::Det});
  if (article == kNoToken || Gazetteer::built_in().of_demonym(phrases.context().document.text_of(token)) == nullptr) return false;
  return is(tree.lemma(article), WordClass::IndefiniteArticle) || tree.child(token, {Deprel::Amod, Deprel::Nummod}) != kNoToken;
}

std::vector<Referent> direct(const Phrases& phrases, std::uint32_t token) {
  std::vector<Referent> found;
  if (stands_for_part(phrases, token)) return found;
  const std::vector<std::uint32_t> entities = phrases.entities_at(token);
  const float each = entities.size() > 1 ? 0.9F : 1.0F;
  for (const std::uint32_t entity : entities) found.push_back({entity, token, kNoToken, each});
  return found;
}

// "the Xinhua news agency", "the Celtics basketball club": the name before a noun of bodies is the body's own, not its owner's.
std::uint32_t own_name_of(const Phrases& phrases, std::uint32_t noun) {
  const RelationalNoun entry = look_up_relational_noun(phrases.tree().lower_lemma(noun));
  if (!entry.based && !is(phrases.tree().lemma(noun), WordClass::NamedBodyNoun)) return kNoToken;
  for (const std::uint32_t kid : phrases.tree().children(noun)) {
    const bool name = phrases.tree().deprel(kid) == Deprel::Compound && phrases.is_name(kid) && !phrases.is_demonym(kid);
    if (name && phrases.type_of(kid) == EntityType::Org) return kid;
  }
  return kNoToken;
}

// "troops | sent by Chad"
bool is_agent_clause(const Tree& tree, std::uint32_t token) { return tree.deprel(token) == Deprel::Acl && tree.word(token).xpos == Xpos::VBN; }

// The named things that a common noun leads to; what it leads to may be another noun that acts for its owner ("actions of | European
// countries"), one step further (`steps`).
std::vector<Referent> through_noun(const Phrases& phrases, std::uint32_t token, ProtoRole role, int steps = 1) {
  std::vector<Referent> reached;
  const Tree& tree = phrases.tree();
  const std::uint32_t noun = tree.core_noun(token);  // "23 % of the needs" is no noun itself
  if (noun == token && tree.word(token).upos != Upos::Noun && tree.word(token).upos != Upos::Propn) return reached;
  const float openness = openness_of(tree.lower_lemma(noun), role);
  const auto reach = [&](std::uint32_t kid) {
    for (const std::uint32_t one : tree.conjuncts(kid)) {
      std::vector<Referent> further = direct(phrases, one);
      std::erase_if(further, [&](const Referent& r) { return !phrases.context().resolution.entities[r.entity].named; });
      if (further.empty() && steps > 0 && acts_for_its_owner(tree.lower_lemma(one))) further = through_noun(phrases, one, ProtoRole::Agent, steps - 1);
      for (const Referent& referent : further) reached.push_back({referent.entity, referent.token, noun, openness * referent.confidence});
    }
  };
  if (const std::uint32_t name = own_name_of(phrases, noun); name != kNoToken) {
    for (const Referent& referent : direct(phrases, name)) reached.push_back({referent.entity, name, kNoToken, referent.confidence});
    return reached;
  }
  for (const std::uint32_t kid : tree.children(noun)) {
    if (openness == kOffice && is_agent_clause(tree, kid)) {
      const std::uint32_t agent = tree.child(kid, {Deprel::OblAgent, Deprel::Obl});
      if (agent != kNoToken && is(phrases.preposition(agent), Preposition::PassiveAgent)) reach(agent);
    }
    const bool servant = tree.deprel(kid) == Deprel::Nmod && is(phrases.preposition(kid), Preposition::Employer);
    if ((openness == 0 && !servant) || !is_owner(phrases, noun, kid)) continue;
    reach(kid);
    if (tree.deprel(kid) == Deprel::NmodPoss && !reached.empty()) break;
  }
  if (reached.empty() && noun != token)
    if (const std::uint32_t owner = tree.child(token, {Deprel::NmodPoss}); owner != kNoToken) reach(owner);
  if (reached.empty() && role == ProtoRole::Patient)
    for (const std::uint32_t kid : tree.children(noun))
      if (is_patient(phrases, noun, kid)) reach(kid);
  return reached;
}

}  // namespace

bool stands_for_part(const Phrases& phrases, std::uint32_t token) { return is_part_of_group(phrases, token) || is_one_of_a_people(phrases, token); }

std::vector<Referent> referents_of(const Phrases& phrases, std::uint32_t token, ProtoRole role) {
  const std::vector<Referent> found = direct(phrases, token);
  const auto is_named = [&](const Referent& r) { return phrases.context().resolution.entities[r.entity].named; };
  if (std::any_of(found.begin(), found.end(), is_named)) return found;
  std::vector<Referent> reached = through_noun(phrases, token, role);
  if (!reached.empty() || found.size() != 1) return reached.empty() ? found : reached;
  // "Spanish officials ... they": what the thing was called elsewhere.
  for (const std::uint32_t i : phrases.context().resolution.entities[found.front().entity].mentions) {
    const Mention& mention = phrases.context().mentions[i];
    if (mention.kind != MentionKind::Nominal || mention.head == token || role != ProtoRole::Agent) continue;
    if (!acts_for_its_owner(phrases.tree().lower_lemma(mention.head))) continue;
    reached = through_noun(phrases, mention.head, role);
    for (Referent& referent : reached) referent.token = token, referent.confidence *= 0.8F;
    if (!reached.empty()) return reached;
  }
  return found;
}

std::vector<Referent> referents_of(const Phrases& phrases, const std::vector<std::uint32_t>& tokens, ProtoRole role) {
  std::vector<Referent> all;
  for (const std::uint32_t token : tokens)
    for (const Referent& referent : referents_of(phrases, token, role))
      if (std::none_of(all.begin(), all.end(), [&](const Referent& r) { return r.entity == referent.entity; })) all.push_back(referent);
  return all;
}

}  // namespace relata
