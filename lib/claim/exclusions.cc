// Tested by tests/claim/candidate_test.cc.
#include "claim/exclusions.h"

#include <algorithm>

#include "base/table.h"
#include "claim/holding.h"
#include "claim/links.h"
#include "claim/verb.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"

namespace relata {
namespace {

// "Ann, not Bob, | son of Dan, | left": what is said of Bob himself; not "chose Ann, not Bob, as chief".
bool is_beside(const LinkGrounds& at, std::uint32_t trigger, std::uint32_t name) {
  while (at.tree.head(trigger) != kRoot && at.tree.head(trigger) != name) trigger = at.tree.head(trigger);
  return at.tree.head(trigger) == name && is_one_of(base_of(at.tree.deprel(trigger)), {Deprel::Appos, Deprel::Nmod, Deprel::Acl}) &&
         !is(preposition_of(at.tree, trigger), Preposition::Capacity);
}

// "according to Ann", "according to his sister Ann".
bool is_source(const LinkGrounds& at, std::uint32_t agent) {
  for (const std::uint32_t token : {agent, at.tree.outer_phrase(agent)})
    if (is(preposition_of(at.tree, token), Preposition::AccordingTo)) return true;
  return false;
}

// "Bob died, his sister, Ann, said": who only says it does not do what the verb with a subject of its own says.
bool is_said_by(const LinkGrounds& at, const ClaimLink& link, std::uint32_t subject) {
  if (at.clause_of(link.trigger) == nullptr) return false;
  const Clause& clause = *at.clause_of(link.trigger);
  if (clause.borrowed || clause.surface.empty()) return false;
  for (const Referent& referent : referents_of(at.phrases, clause.surface, ProtoRole::Agent))
    if (referent.entity == subject) return false;
  const std::uint32_t top = at.tree.outer_phrase(link.agent), verb = at.tree.head(top);
  return base_of(at.tree.deprel(top)) == Deprel::Nsubj && verb != link.trigger && signature_of(at.tree.lower_lemma(verb), "clause").speaks;
}

// "Ann told Eve that Bob had left", "Bob, Ann has claimed, left": who tells something tells it to nobody who is in it, and nobody in it tells it.
bool is_inside_speech(const LinkGrounds& at, const ClaimLink& link, std::uint32_t subject) {
  const std::uint32_t verb = link.trigger;
  if (at.tree.word(verb).upos != Upos::Verb || !signature_of(at.tree.lower_lemma(verb), "clause").speaks) return false;
  const std::uint32_t content = at.tree.child(verb, {Deprel::Ccomp}), speaker = at.tree.child(verb, {Deprel::Nsubj});
  const bool aside = at.tree.deprel(verb) == Deprel::Parataxis;
  const auto is_inside = [&](std::uint32_t token) {
    return (content != kNoToken && at.tree.is_below(token, content)) || (aside && !at.tree.is_below(token, verb));
  };
  const bool told = class_of(link) == ClaimClass::Statement && at.tree.child(verb, {Deprel::Obj, Deprel::Iobj}) != kNoToken &&
                    at.phrases.is_name(link.patient) && at.phrases.type_of(link.patient) == EntityType::Person;
  const bool of_verb = base_of(at.tree.deprel(at.tree.outer_phrase(link.patient))) == Deprel::Nsubj;  // "Bob, Ann has alleged, left" accuses Bob
  if (is_inside(link.patient) && (told || (aside && !of_verb))) return true;
  if (!is_inside(link.agent) || speaker == kNoToken) return false;
  const std::vector<std::uint32_t> speakers = at.phrases.all_entities_at(speaker);
  return std::find(speakers.begin(), speakers.end(), subject) == speakers.end();
}

// "did not meet Ann in Oslo", "Voters in Oslo rejected Ann": that places nobody in Oslo, or the voters alone.
bool is_elsewhere(const LinkGrounds& at, const ClaimLink& link) {
  if (class_of(link) != ClaimClass::Location) return false;
  const std::uint32_t place = at.tree.outer_phrase(link.patient), noun = at.tree.head(place);
  if (noun == kRoot || !is_locative(preposition_of(at.tree, place))) return false;
  std::uint32_t verb = noun;
  while (at.tree.head(verb) != kRoot && at.tree.word(verb).upos != Upos::Verb) verb = at.tree.head(verb);
  const bool of_place = at.tree.is_below(place, link.agent) && !at.phrases.is_name(link.agent);  // "people in Oslo"
  if (verb != link.trigger && at.scene.polarity[verb] == Polarity::Negated && at.tree.is_below(link.agent, verb) && !of_place) return true;
  const bool of_subject = at.tree.deprel(place) == Deprel::Nmod && is_one_of(at.tree.deprel(noun), {Deprel::Nsubj, Deprel::NsubjPass});
  return of_subject && !at.tree.is_below(link.agent, noun);
}

// "Peru 3, Chile 1": a place with a score behind it lies in no other.
bool is_in_results(const LinkGrounds& at, const ClaimLink& link) {
  const std::uint32_t behind = link.agent + 1;
  return class_of(link) == ClaimClass::Location && behind < at.tree.size() && at.phrases.is_name(link.agent) && at.tree.word(behind).upos == Upos::Num;
}

// "President Bob named her": whose a title before a name is stands beside that name.
bool is_of_another_name(const LinkGrounds& at, const ClaimLink& link) {
  const std::uint32_t name = at.tree.head(link.trigger);
  if (name == kRoot || at.tree.deprel(link.trigger) != Deprel::NmodDesc || !at.phrases.is_name(name)) return false;
  return !at.tree.is_below(link.patient, name) || !at.tree.is_below(link.agent, name);
}

bool is_deed_dealt_with(const LinkGrounds& at, std::uint32_t deed, std::uint32_t verb) {
  return is_one_of(at.tree.deprel(deed), {Deprel::Obl, Deprel::Nmod}) && row_of_deed(at.phrases, deed, verb).known;
}

// "Ann accused Bob of killing Eve", "Ann arrested Bob over the murder of Eve": what is done to her is not what Ann does to him.
bool is_done_by_object(const LinkGrounds& at, const ClaimLink& link) {
  if (at.clause_of(link.trigger) == nullptr || class_of(link) == ClaimClass::Statement) return false;
  const Clause& clause = *at.clause_of(link.trigger);
  if (clause.objects.empty() && clause.receivers.empty()) return false;
  for (std::uint32_t token = at.tree.head(link.patient); token != kRoot && token != link.trigger; token = at.tree.head(token)) {
    if (at.tree.deprel(token) == Deprel::Advcl && at.tree.word(token).xpos == Xpos::VBG && at.tree.child(token, {Deprel::Mark}) != kNoToken) return true;
    if (is_deed_dealt_with(at, token, link.trigger)) return true;
  }
  return false;
}

// "Bob was jailed by Ann for the murder of Eve": the deed for which somebody is dealt with is not that of whoever deals with him.
bool is_deed_of_object(const LinkGrounds& at, const ClaimLink& link) {
  const std::uint32_t deed = link.trigger, verb = at.tree.head(deed);
  if (verb == kRoot || at.clause_of(verb) == nullptr || !is_deed_dealt_with(at, deed, verb)) return false;
  const Clause& clause = *at.clause_of(verb);
  const std::vector<std::uint32_t>& doers = clause.subjects;
  return !clause.objects.empty() && std::find(doers.begin(), doers.end(), at.tree.outer_phrase(link.agent)) != doers.end();
}

// Does the token stand in the phrase that `head` heads, and in no clause of it?
bool is_in_phrase(const LinkGrounds& at, std::uint32_t token, std::uint32_t head) {
  for (; token != kRoot && token != head; token = at.tree.head(token))
    if (at.clause_of(token) != nullptr) return false;
  return token == head;
}

// "Bought by Ann and sued by Bob": of a verb whose subject is told the one who acts is told in its own clause.
bool is_outside(const LinkGrounds& at, const ClaimLink& link, std::uint32_t subject) {
  if (at.clause_of(link.trigger) == nullptr || at.tree.word(link.trigger).upos != Upos::Verb) return false;
  const Clause& clause = *at.clause_of(link.trigger);
  if (clause.subjects.empty() || (clause.borrowed && !clause.passive) || at.clause_around(link.agent) == &clause) return false;
  if (clause.link == Link::Relative && at.tree.is_below(link.trigger, link.agent)) return false;  // "it was Ann, not Bob, who bought"
  std::vector<std::uint32_t> told = clause.subjects;
  for (const std::vector<std::uint32_t>* more : {&clause.objects, &clause.receivers, &clause.surface}) told.insert(told.end(), more->begin(), more->end());
  for (const std::uint32_t token : told) {
    if (is_in_phrase(at, link.agent, token)) return false;
    for (const std::uint32_t entity : at.phrases.all_entities_at(token))
      if (entity == subject) return false;
  }
  return true;
}

// "Born in Oslo, Ann died in Lima": of a verb with a place of its own, another verb's place is not its place.
bool is_in_place_of_another(const LinkGrounds& at, const ClaimLink& link) {
  if (class_of(link) != ClaimClass::Location || at.clause_of(link.trigger) == nullptr) return false;
  const Clause& clause = *at.clause_of(link.trigger);
  const Clause* around = at.clause_around(link.patient);
  if (around == nullptr || around == &clause || around->obliques.empty()) return false;
  return std::any_of(clause.obliques.begin(), clause.obliques.end(), [&](const Oblique& one) {
    return one.token != link.patient && is(one.preposition, Preposition::Locative) && is_place(at.phrases.type_of(one.token));
  });
}

bool is_person_or_unnamed(const LinkGrounds& at, std::uint32_t token) {
  const EntityType type = at.phrases.type_of(token);
  return type == EntityType::Person || type == EntityType::Concept || type == EntityType::Norp;
}

// "Ann met the mayor of Oslo", "Ann, wife of the mayor of Oslo": she is no mayor. No body has kin.
bool is_held_by_another(const LinkGrounds& at, const ClaimLink& link) {
  if (class_of(link) == ClaimClass::Family && !(is_person_or_unnamed(at, link.agent) && is_person_or_unnamed(at, link.patient))) return true;
  if (!is_person_noun(at.phrases, link.trigger)) return false;
  return !may_hold(at.phrases, link.trigger, link.agent) || !may_be_of(at.phrases, link.trigger, link.patient);
}

// "The Kenyan parliament chose Ann": the adjective tells of the parliament and not of her.
bool describes_another(const LinkGrounds& at, const ClaimLink& link) {
  if (class_of(link) != ClaimClass::Nationality || !at.phrases.is_demonym(link.patient)) return false;
  if (!is_one_of(at.tree.deprel(link.patient), {Deprel::Amod, Deprel::Compound, Deprel::NmodPoss})) return false;
  const std::uint32_t noun = at.tree.head(link.patient);
  return noun != kRoot && !at.tree.is_below(link.agent, noun) && !at.tree.is_below(noun, link.agent);
}

// "met Norvex chief Ann": who meets her does not meet the firm.
bool is_in_title(const LinkGrounds& at, const ClaimLink& link) {
  if (at.tree.word(link.trigger).upos != Upos::Verb || is_static(class_of(link))) return false;
  for (const std::uint32_t end : {link.agent, link.patient}) {
    std::uint32_t token = end;
    while (token != kRoot && at.tree.head(token) != link.trigger && is_one_of(at.tree.deprel(token), {Deprel::Compound, Deprel::NmodDesc, Deprel::NmodPoss}))
      token = at.tree.head(token);
    if (token == end || token == kRoot) continue;
    for (const std::uint32_t entity : at.phrases.entities_at(token))
      if (is_named(at.scene, entity) && at.scene.context.resolution.entities[entity].type == EntityType::Person) return true;
  }
  return false;
}

// "Ann's lawyer, Bob, sued", "the widow of Bob sued": what the one does who stands between her and the verb is not what she does.
bool is_served(const LinkGrounds& at, const ClaimLink& link, std::uint32_t subject) {
  if (at.scene.context.resolution.entities[subject].type != EntityType::Person || at.tree.word(link.trigger).upos != Upos::Verb) return false;
  if (!is_one_of(at.tree.deprel(link.agent), {Deprel::NmodPoss, Deprel::Nmod})) return false;
  const std::uint32_t noun = at.tree.head(link.agent);
  if (noun == kRoot || (at.tree.deprel(link.agent) == Deprel::Nmod && !is_person_noun(at.phrases, noun))) return false;
  return noun != link.trigger && !at.phrases.entities_at(noun).empty() && is_one_of(base_of(at.tree.deprel(noun)), {Deprel::Nsubj, Deprel::Obl});
}

// "Ann promised Bob to leave": it is not Bob who leaves.
bool is_promised(const LinkGrounds& at, const Clause& above, std::uint32_t subject) {
  for (const std::vector<std::uint32_t>* tokens : {&above.objects, &above.receivers})
    for (const Referent& referent : referents_of(at.phrases, *tokens, ProtoRole::Patient))
      if (referent.entity == subject) return true;
  return false;
}

// The verb leaves its subject open, its governor has an object that fills the place, and the one who acts on that object is no second one; or the
// subject fills it, and the object is none.
bool is_rival(const LinkGrounds& at, std::uint32_t trigger, std::uint32_t subject) {
  const bool post =
      at.tree.deprel(trigger) == Deprel::Xcomp && at.tree.word(trigger).upos != Upos::Verb && at.tree.head(trigger) != kRoot;  // "to become mayor"
  const std::uint32_t verb = post ? at.tree.head(trigger) : trigger;
  if (at.clause_of(verb) == nullptr) return false;
  const Clause& clause = *at.clause_of(verb);
  if (!clause.borrowed || clause.above == kNoToken || (clause.link != Link::Open && clause.link != Link::Adverbial && clause.link != Link::Modifier))
    return false;
  const Clause& above = at.scene.clauses[clause.above];
  const std::uint32_t mark = at.tree.child(clause.head, {Deprel::Mark});
  const bool infinitive = mark != kNoToken && at.tree.word(mark).xpos == Xpos::TO;
  if (!above.passive && clause.surface == above.surface && (clause.link == Link::Open || infinitive)) return is_promised(at, above, subject);
  if (above.passive ? clause.surface != above.surface : clause.surface != above.objects) return false;
  for (const Referent& referent : referents_of(at.phrases, above.subjects, ProtoRole::Agent))
    if (referent.entity == subject) return true;
  return false;
}

}  // namespace

LinkGrounds::LinkGrounds(const Scene& of, std::span<const Claim> read) : scene(of), phrases(of.phrases), tree(of.tree), clause_of_(of.tree.size(), nullptr) {
  for (const Clause& clause : scene.clauses) clause_of_[clause.head] = &clause;
  for (const Claim& claim : read)
    if (const Rule* rule = find_rule(claim.rule); rule != nullptr && rule->reads_holders) held_.insert(claim.trigger);
}

const Clause* LinkGrounds::clause_around(std::uint32_t token) const {
  for (; token != kRoot; token = tree.head(token))
    if (clause_of_[token] != nullptr) return clause_of_[token];
  return nullptr;
}

bool is_excluded(const LinkGrounds& at, const ClaimLink& link, std::uint32_t subject) {
  for (const std::uint32_t end : {link.agent, link.patient})
    if (stands_for_part(at.phrases, end) || (at.tree.is_left_out(end) && !is_beside(at, link.trigger, at.tree.outer_phrase(end)))) return true;
  return at.has_known_holder(link.trigger) || is_rival(at, link.trigger, subject) || describes_another(at, link) || is_served(at, link, subject) ||
         is_in_title(at, link) || is_source(at, link.agent) || is_said_by(at, link, subject) || is_of_another_name(at, link) || is_in_results(at, link) ||
         is_elsewhere(at, link) || is_inside_speech(at, link, subject) || is_held_by_another(at, link) || is_done_by_object(at, link) ||
         is_deed_of_object(at, link) || is_outside(at, link, subject) || is_in_place_of_another(at, link);
}

}  // namespace relata
