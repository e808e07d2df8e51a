// Tested by tests/claim/rules_test.cc.
#include "claim/verb.h"

#include "claim/labels.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {

bool is_adjunct(std::string_view preposition) { return is(preposition, Preposition::Adjunct); }

bool is_locative(std::string_view preposition) { return is(preposition, Preposition::Locative); }

bool is_time_noun(std::string_view lemma) { return is(lemma, WordClass::TimeNoun); }

bool is_named(const Scene& scene, std::uint32_t entity) { return scene.context.resolution.entities[entity].named; }

bool is_hostile(const Phrases& phrases, std::uint32_t noun) {
  const LexiconEntry entry = event_of(phrases, noun);
  return entry.known && is_hostile(entry.cls);
}

Signature row_of_deed(const Phrases& phrases, std::uint32_t deed, std::uint32_t verb) {
  return is_hostile(phrases, deed) ? signature_of(phrases.tree().lower_lemma(verb), preposition_of(phrases.tree(), deed) + " doing") : Signature{};
}

std::uint32_t Verb::plain_object() const {
  for (const std::uint32_t object : clause.objects)
    if (!scene.phrases.is_name(object) && scene.tree.word(object).upos == Upos::Noun) return scene.tree.core_noun(object);
  return kNoToken;
}

std::string Verb::label(std::uint32_t noun, std::string_view preposition) const {
  const auto is_phone = [&](std::uint32_t token) { return is(scene.tree.lemma(token), WordClass::PhoneNoun); };
  std::string by;
  for (const Oblique& oblique : clause.obliques) {
    bool phone = is_phone(oblique.token);
    for (const std::uint32_t kid : scene.tree.children(oblique.token)) phone |= is_phone(kid) && scene.tree.deprel(kid) == Deprel::Nmod;
    if (phone && noun == kNoToken) by = "by phone ";
  }
  return verb_label(scene.phrases, clause.head, clause.particle, noun, preposition.empty() ? "" : by + std::string(preposition));
}

std::string Verb::passive_label(std::uint32_t noun, std::string_view preposition) const {
  std::string label = noun == kNoToken ? "" : noun_label(scene.phrases, noun) + " ";
  label += scene.tree.word(clause.head).xpos == Xpos::VBN ? lower(scene.context.document.text_of(clause.head)) : participle_of(lemma());
  if (clause.particle != kNoToken) label.append(" ").append(particle());
  if (!preposition.empty()) label.append(" ").append(preposition);
  return label;
}

RelationMatch match_of(const Verb& verb, const Referent& subject, const Referent& object, const LexiconEntry& entry) {
  RelationMatch match;
  match.trigger = verb.clause.head;
  const Referent& first = entry.reverse ? object : subject;
  const Referent& second = entry.reverse ? subject : object;
  match.subject = first.entity;
  match.object = second.entity;
  match.subject_token = first.token;
  match.object_token = second.token;
  match.cls = entry.cls;
  match.kind = entry.kind;
  match.symmetric = entry.symmetric;
  // Only what can hold something is a place: "reached Kabul", not "reached an agreement".
  const std::vector<Entity>& entities = verb.scene.context.resolution.entities;
  const bool holds = is_place(entities[match.object].type) || entities[match.object].type == EntityType::Event;
  if (match.cls == ClaimClass::Location && !holds) match.cls = ClaimClass::Other;
  if (match.cls == ClaimClass::Role && entities[match.subject].type == EntityType::Gpe) match.cls = ClaimClass::Other;
  match.directness = first.confidence * second.confidence * (verb.clause.borrowed ? 0.9F : 1.0F);
  return match;
}

LexiconEntry entry_with(const Verb& verb, std::uint32_t noun, std::string_view preposition) {
  LexiconEntry entry = verb.entry(preposition);
  if (noun == kNoToken) return entry;
  const LexiconEntry of_noun = event_of(verb.scene.phrases, noun);
  // Who strengthens ties has ties.
  const bool changes = of_noun.symmetric && is(verb.lemma(), WordClass::Strengthens);
  if (of_noun.known && (changes || entry.light || !entry.known || entry.cls == ClaimClass::Other)) {
    entry = of_noun;
    entry.light = false;
  }
  return entry;
}

void read_as_location(const Scene& scene, const LexiconEntry& of_verb, std::string_view preposition, RelationMatch& match) {
  if (!is_locative(preposition) || !is_place(scene.phrases.entity_type(match.object)) || (of_verb.known && of_verb.exact)) return;
  match.cls = ClaimClass::Location;
  match.symmetric = false;
  match.directness *= 0.8F;
}

}  // namespace relata
