// Event nouns with both their arguments: "Russia's invasion of Ukraine", "an attack by A on B", "talks between A and B", "the A-B
// border". Which argument acts is told by its place (possessor and modifier act) or by its preposition, as nouns.tsv has it; "of"
// is the one acted on when somebody else acts, and the actor when somebody else is acted on. Tested by tests/claim/nominal_test.cc.
#include <algorithm>

#include "base/table.h"
#include "claim/labels.h"
#include "claim/nominal.h"
#include "claim/referents.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

// Classes whose nouns hold both ways for two parties side by side: the Iran-Iraq war, the deal with Peru.
bool is_mutual(ClaimClass cls) {
  return cls == ClaimClass::Consult || cls == ClaimClass::Agree || cls == ClaimClass::Cooperate || cls == ClaimClass::Assault || cls == ClaimClass::Reject;
}

struct Arguments {
  std::vector<Linked> before, between, agents, patients;
};

// What a noun that stands for nothing leads to: "concern over | negotiations with Chad".
std::vector<std::uint32_t> entities_behind(const Phrases& phrases, std::uint32_t noun) {
  std::vector<std::uint32_t> entities;
  for (const Referent& referent : referents_of(phrases, noun, ProtoRole::Patient))
    if (phrases.context().resolution.entities[referent.entity].named) entities.push_back(referent.entity);
  if (!entities.empty()) return entities;
  for (const std::uint32_t kid : phrases.tree().children(noun)) {
    if (phrases.tree().deprel(kid) != Deprel::Nmod || !is(phrases.preposition(kid), Preposition::OtherParty)) continue;
    for (const std::uint32_t entity : phrases.all_entities_at(kid))
      if (phrases.context().resolution.entities[entity].named) entities.push_back(entity);
  }
  return entities;
}

// The arguments of a noun after it that lead to named things only through another noun.
void add_indirect(const Phrases& phrases, std::uint32_t noun, const LexiconEntry& entry, std::vector<Linked>& patients) {
  const auto is_named = [&](std::uint32_t entity) { return phrases.context().resolution.entities[entity].named; };
  for (const std::uint32_t kid : phrases.tree().children(noun)) {
    if (phrases.tree().deprel(kid) != Deprel::Nmod) continue;
    const std::string by = phrases.preposition(kid);
    if (!has_word(entry.patient_prepositions, by) && !is(by, Preposition::Concerning)) continue;
    const std::vector<std::uint32_t> own = phrases.all_entities_at(kid);
    if (std::any_of(own.begin(), own.end(), is_named)) continue;
    if (std::vector<std::uint32_t> entities = entities_behind(phrases, kid); !entities.empty()) patients.push_back({kid, by, std::move(entities)});
  }
}

// "sanctions led by the US", "an attack launched by Chad on Mali": a participle of little meaning after the noun brings the one who
// acts and whom it acts on. "talks hosted by Oman" are none of Oman's.
void add_participles(const Phrases& phrases, std::uint32_t noun, std::vector<Linked>& links) {
  const Tree& tree = phrases.tree();
  for (const std::uint32_t verb : tree.children(noun)) {
    if (tree.deprel(verb) != Deprel::Acl || tree.word(verb).xpos != Xpos::VBN) continue;
    if (!is(tree.lemma(verb), WordClass::CarriesOut)) continue;
    for (const std::uint32_t kid : tree.children(verb)) {
      if (!is_one_of(tree.deprel(kid), {Deprel::Obl, Deprel::OblAgent})) continue;
      const std::string by = phrases.preposition(kid);
      if (std::vector<std::uint32_t> entities = phrases.all_entities_at(kid); !entities.empty()) links.push_back({kid, by, std::move(entities)});
    }
  }
}

Arguments arguments_of(const Phrases& phrases, std::uint32_t noun, const LexiconEntry& entry) {
  Arguments found;
  const Linked* of = nullptr;
  std::vector<Linked> links = linked_to(phrases, noun);
  add_participles(phrases, noun, links);
  for (const std::uint32_t kid : phrases.tree().children(noun)) {
    if (phrases.tree().deprel(kid) != Deprel::Compound || phrases.is_name(kid)) continue;
    for (Linked& one : linked_to(phrases, kid))
      if (one.by.empty()) links.push_back(std::move(one));
  }
  if (const std::uint32_t outer = phrases.tree().outer_noun(noun); outer != noun)
    for (Linked& one : linked_to(phrases, outer))
      if (one.token != noun) links.push_back(std::move(one));
  for (const Linked& one : links) {
    if (one.by.empty() || one.by == kPossessor) found.before.push_back(one);
    else if (is(one.by, Preposition::Between)) found.between.push_back(one);
    else if (is(one.by, Preposition::NounComplement)) of = &one;
    else if (has_word(entry.agent_prepositions, one.by)) found.agents.push_back(one);
    else if (has_word(entry.patient_prepositions, one.by) || is(one.by, Preposition::MutualParty)) found.patients.push_back(one);
  }
  add_indirect(phrases, noun, entry, found.patients);
  if (of != nullptr) {
    const bool acted_on = !found.before.empty() || (!found.agents.empty() && has_word(entry.patient_prepositions, "of"));
    if (acted_on && has_word(entry.patient_prepositions, "of")) found.patients.push_back(*of);
    else if (!acted_on) found.agents.push_back(*of);
  }
  return found;
}

void add_pairs(const Scene& scene, std::uint32_t noun, const LexiconEntry& entry, const std::vector<Linked>& sides, std::vector<Claim>& claims) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // entity, token
  for (const Linked& side : sides)
    for (const std::uint32_t entity : side.entities) all.emplace_back(entity, side.token);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      add_claim(scene,
                {.subject = all[i].first,
                 .object = all[j].first,
                 .trigger = noun,
                 .subject_token = all[i].second,
                 .object_token = all[j].second,
                 .label = noun_label(scene.phrases, noun) + " with",
                 .cls = entry.cls,
                 .kind = entry.kind,
                 .symmetric = true,
                 .directness = 0.85F},
                claims);
    }
  }
}

void add_event(const Scene& scene, std::uint32_t noun, std::vector<Claim>& claims) {
  const LexiconEntry entry = event_of(scene.phrases, noun);
  if (!entry.known || scene.tree.core_noun(noun) != noun) return;
  Arguments found = arguments_of(scene.phrases, noun, entry);
  add_pairs(scene, noun, entry, found.between, claims);
  std::size_t sides = 0;
  for (const Linked& one : found.before) sides += one.entities.size();
  if (found.patients.empty() && sides == 2 && (entry.symmetric || is_mutual(entry.cls))) {
    add_pairs(scene, noun, entry, found.before, claims);
    return;
  }
  if (found.patients.empty() && found.agents.size() == 1 && found.agents.front().entities.size() == 2 && entry.symmetric) {
    add_pairs(scene, noun, entry, found.agents, claims);
    return;
  }
  found.agents.insert(found.agents.begin(), found.before.begin(), found.before.end());
  for (const Linked& agent : found.agents) {
    for (const Linked& patient : found.patients) {
      const bool mutual = entry.symmetric || (is(patient.by, Preposition::MutualParty) && is_mutual(entry.cls));
      for (const std::uint32_t subject : agent.entities) {
        for (const std::uint32_t object : patient.entities) {
          add_claim(scene,
                    {.subject = subject,
                     .object = object,
                     .trigger = noun,
                     .subject_token = agent.token,
                     .object_token = patient.token,
                     .label = noun_label(scene.phrases, noun) + " " + patient.by,
                     .cls = entry.cls,
                     .kind = entry.kind,
                     .symmetric = mutual,
                     .directness = 0.8F},
                    claims);
        }
      }
    }
  }
}

// The event as a thing: its noun with an adjective or a noun before it that tells which ("eastward expansion").
std::uint32_t entity_of_event(const Phrases& phrases, std::uint32_t noun) {
  const std::vector<std::uint32_t> entities = phrases.entities_at(noun);
  if (entities.size() != 1 || phrases.context().resolution.entities[entities.front()].named) return kNoEntity;
  return noun_label(phrases, noun).find(' ') == std::string::npos ? kNoEntity : entities.front();
}

}  // namespace

// "Spanish officials hope that talks with Algeria will succeed": the other side of talks is the country or body that speaks of them.
void read_spoken_events(const Scene& scene, std::vector<Claim>& claims) {
  const std::vector<Entity>& entities = scene.context.resolution.entities;
  for (std::uint32_t noun = 0; noun < scene.tree.size(); ++noun) {
    const std::uint32_t speaker = scene.speakers[noun];
    if (speaker == kNoEntity || scene.tree.word(noun).upos != Upos::Noun || scene.phrases.is_in_name(noun)) continue;
    if (entities[speaker].type != EntityType::Gpe && entities[speaker].type != EntityType::Org) continue;
    const LexiconEntry entry = event_of(scene.phrases, noun);
    if (!entry.known || !entry.symmetric) continue;
    const Arguments found = arguments_of(scene.phrases, noun, entry);
    if (!found.before.empty() || !found.agents.empty() || !found.between.empty()) continue;
    for (const Linked& patient : found.patients)
      for (const std::uint32_t entity : patient.entities)
        if (is(patient.by, Preposition::MutualParty) && entities[entity].named)
          add_claim(scene,
                    {.subject = speaker,
                     .object = entity,
                     .trigger = noun,
                     .object_token = patient.token,
                     .label = noun_label(scene.phrases, noun) + " with",
                     .cls = entry.cls,
                     .kind = entry.kind,
                     .symmetric = true,
                     .directness = 0.6F},
                    claims);
  }
}

// An event of somebody's that happens to nobody named.
void read_own_events(const Scene& scene, std::vector<Claim>& claims) {
  const Phrases& phrases = scene.phrases;
  for (std::uint32_t noun = 0; noun < scene.tree.size(); ++noun) {
    if (scene.tree.word(noun).upos != Upos::Noun || phrases.is_in_name(noun)) continue;
    const std::string lemma = scene.tree.lower_lemma(noun);
    const LexiconEntry entry = event_of(phrases, noun);
    if (!entry.known || entry.kind != ClaimKind::Event) continue;
    if (scene.tree.core_noun(noun) != noun) continue;
    const std::uint32_t entity = entity_of_event(phrases, noun);
    const Arguments found = arguments_of(phrases, noun, entry);
    if (entity == kNoEntity || !found.patients.empty() || !found.between.empty()) continue;
    for (const Linked& agent : found.before) {
      if (agent.by != kPossessor && !(entry.symmetric && agent.entities.size() > 1)) continue;
      for (const std::uint32_t subject : agent.entities)
        add_claim(scene,
                  {.subject = subject,
                   .object = entity,
                   .trigger = noun,
                   .subject_token = agent.token,
                   .object_token = noun,
                   .label = lemma,
                   .cls = entry.cls,
                   .kind = entry.kind,
                   .directness = 0.6F},
                  claims);
    }
  }
}

void read_events(const Scene& scene, std::vector<Claim>& claims) {
  for (std::uint32_t noun = 0; noun < scene.tree.size(); ++noun) {
    const Upos upos = scene.tree.word(noun).upos;
    if ((upos == Upos::Noun || upos == Upos::Propn) && !scene.phrases.is_in_name(noun)) add_event(scene, noun, claims);
  }
}

}  // namespace relata
