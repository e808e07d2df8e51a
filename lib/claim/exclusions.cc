// Tested by tests/claim/examples.cc.
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

bool is_part_of_people(const LinkedPair& pair) { return stands_for_part(pair.phrases, pair.agent) || stands_for_part(pair.phrases, pair.patient); }

// "Ann, not Bob, | son of Dan, | left": what is said of Bob himself; not "chose Ann, not Bob, as chief".
bool is_beside(const Tree& tree, std::uint32_t trigger, std::uint32_t name) {
  while (tree.head(trigger) != kRoot && tree.head(trigger) != name) trigger = tree.head(trigger);
  return tree.head(trigger) == name && is_one_of(base_of(tree.deprel(trigger)), {Deprel::Appos, Deprel::Nmod, Deprel::Acl}) &&
         !is(preposition_of(tree, trigger), Preposition::Capacity);
}

bool is_left_out(const LinkedPair& pair) {
  for (const std::uint32_t end : {pair.agent, pair.patient})
    if (pair.tree.is_left_out(end) && !is_beside(pair.tree, pair.trigger, pair.tree.outer_phrase(end))) return true;
  return false;
}

// A rule reads who holds the post or the kinship, or did the deed, that the trigger names.
bool has_known_holder(const LinkedPair& pair) { return pair.grounds.has_known_holder(pair.trigger); }

bool is_source(const LinkedPair& pair) {
  for (const std::uint32_t token : {pair.agent, pair.tree.outer_phrase(pair.agent)})
    if (is(preposition_of(pair.tree, token), Preposition::AccordingTo)) return true;
  return false;
}

// Who only says it does not do what the verb with a subject of its own says.
bool is_said_by(const LinkedPair& pair) {
  const Clause* clause = pair.grounds.clause_of(pair.trigger);
  if (clause == nullptr || clause->borrowed || clause->surface.empty()) return false;
  for (const Referent& referent : referents_of(pair.phrases, clause->surface, ProtoRole::Agent))
    if (referent.entity == pair.subject) return false;
  const std::uint32_t top = pair.tree.outer_phrase(pair.agent), verb = pair.tree.head(top);
  return base_of(pair.tree.deprel(top)) == Deprel::Nsubj && verb != pair.trigger && signature_of(pair.tree.lower_lemma(verb), "clause").speaks;
}

bool is_verb_of_speech(const Tree& tree, std::uint32_t token) {
  return tree.word(token).upos == Upos::Verb && signature_of(tree.lower_lemma(token), "clause").speaks;
}

// Does the token stand in what the verb of speech tells: its content, or all around an aside?
bool is_in_content(const Tree& tree, std::uint32_t verb, std::uint32_t token) {
  const std::uint32_t content = tree.child(verb, {Deprel::Ccomp});
  return (content != kNoToken && tree.is_below(token, content)) || (tree.deprel(verb) == Deprel::Parataxis && !tree.is_below(token, verb));
}

// Who tells something to somebody tells it to nobody who is in it; who says it in an aside, to nobody but whom it accuses ("Bob, Ann has alleged, left").
bool is_hearer_in_content(const LinkedPair& pair) {
  const Tree& tree = pair.tree;
  if (!is_verb_of_speech(tree, pair.trigger) || !is_in_content(tree, pair.trigger, pair.patient)) return false;
  if (tree.deprel(pair.trigger) == Deprel::Parataxis && base_of(tree.deprel(tree.outer_phrase(pair.patient))) != Deprel::Nsubj) return true;
  return pair.cls == ClaimClass::Statement && tree.child(pair.trigger, {Deprel::Obj, Deprel::Iobj}) != kNoToken && pair.phrases.is_name(pair.patient) &&
         pair.phrases.type_of(pair.patient) == EntityType::Person;
}

bool is_speaker_in_content(const LinkedPair& pair) {
  if (!is_verb_of_speech(pair.tree, pair.trigger) || !is_in_content(pair.tree, pair.trigger, pair.agent)) return false;
  const std::uint32_t speaker = pair.tree.child(pair.trigger, {Deprel::Nsubj});
  if (speaker == kNoToken) return false;
  const std::vector<std::uint32_t> speakers = pair.phrases.all_entities_at(speaker);
  return std::find(speakers.begin(), speakers.end(), pair.subject) == speakers.end();
}

// Who denies that Peru lied denies the lie.
bool is_in_denied_content(const LinkedPair& pair) {
  const Tree& tree = pair.tree;
  return signature_of(tree.lower_lemma(pair.trigger), "clause").effect == Effect::Denial && is_in_content(tree, pair.trigger, pair.patient) &&
         base_of(tree.deprel(tree.outer_phrase(pair.patient))) == Deprel::Nsubj;
}

// No country lies in a city.
bool is_country_in_city(const LinkedPair& pair) {
  const std::vector<Entity>& entities = pair.scene.context.resolution.entities;
  const auto is_city = [&](std::uint32_t entity) { return entities[entity].gazetteer_id.starts_with("city:"); };
  return pair.cls == ClaimClass::Location && entities[pair.subject].gazetteer_id.starts_with("country:") &&
         std::ranges::any_of(pair.phrases.entities_at(pair.patient), is_city);
}

// What stands in a clause whose verb is left out is no argument of the verb before it beside what stands there.
bool is_in_gapped_clause(const LinkedPair& pair) {
  for (const std::uint32_t kid : pair.tree.children(pair.trigger))
    if (pair.tree.child(kid, {Deprel::Orphan}) != kNoToken && pair.tree.is_below(pair.agent, kid) != pair.tree.is_below(pair.patient, kid)) return true;
  return false;
}

// At whose request something is done, it is not done to or at.
bool is_asked_for(const LinkedPair& pair) {
  for (const std::uint32_t token : {pair.patient, pair.tree.head(pair.patient)}) {
    if (token == kRoot || token == pair.trigger || !pair.tree.is_below(token, pair.trigger)) continue;
    if (is_at_request(pair.tree, token)) return true;
  }
  return false;
}

// The noun or verb that has the patient for its place, or kRoot.
std::uint32_t placed_at(const LinkedPair& pair) {
  const std::uint32_t place = pair.tree.outer_phrase(pair.patient);
  return pair.cls == ClaimClass::Location && is_locative(preposition_of(pair.tree, place)) ? pair.tree.head(place) : kRoot;
}

// What does not happen at a place places nobody there.
bool is_at_no_happening(const LinkedPair& pair) {
  std::uint32_t verb = placed_at(pair);
  if (verb == kRoot) return false;
  while (pair.tree.head(verb) != kRoot && pair.tree.word(verb).upos != Upos::Verb) verb = pair.tree.head(verb);
  const bool of_place = pair.tree.is_below(pair.tree.outer_phrase(pair.patient), pair.agent) && !pair.phrases.is_name(pair.agent);  // "people in Oslo"
  return verb != pair.trigger && pair.scene.polarity[verb] == Polarity::Negated && pair.tree.is_below(pair.agent, verb) && !of_place;
}

bool is_at_place_of_subject(const LinkedPair& pair) {
  const std::uint32_t noun = placed_at(pair);
  if (noun == kRoot || pair.tree.deprel(pair.tree.outer_phrase(pair.patient)) != Deprel::Nmod) return false;
  return is_one_of(pair.tree.deprel(noun), {Deprel::Nsubj, Deprel::NsubjPass}) && !pair.tree.is_below(pair.agent, noun);
}

// Of a verb with a place of its own, another verb's place is not its place.
bool is_at_place_of_another_verb(const LinkedPair& pair) {
  const Clause* clause = pair.grounds.clause_of(pair.trigger);
  if (pair.cls != ClaimClass::Location || clause == nullptr) return false;
  const Clause* around = pair.grounds.clause_around(pair.patient);
  if (around == nullptr || around == clause || around->obliques.empty()) return false;
  return std::any_of(clause->obliques.begin(), clause->obliques.end(), [&](const Oblique& one) {
    return one.token != pair.patient && is(one.preposition, Preposition::Locative) && is_place(pair.phrases.type_of(one.token));
  });
}

// A place with a score behind it lies in no other.
bool is_in_results(const LinkedPair& pair) {
  const std::uint32_t behind = pair.agent + 1;
  return pair.cls == ClaimClass::Location && behind < pair.tree.size() && pair.phrases.is_name(pair.agent) && pair.tree.word(behind).upos == Upos::Num;
}

// Whose a title before a name is stands beside that name.
bool is_title_of_another_name(const LinkedPair& pair) {
  const std::uint32_t name = pair.tree.head(pair.trigger);
  if (name == kRoot || pair.tree.deprel(pair.trigger) != Deprel::NmodDesc || !pair.phrases.is_name(name)) return false;
  return !pair.tree.is_below(pair.patient, name) || !pair.tree.is_below(pair.agent, name);
}

// Who meets the chief of a firm does not meet the firm.
bool is_in_title(const LinkedPair& pair) {
  if (pair.tree.word(pair.trigger).upos != Upos::Verb || is_static(pair.cls)) return false;
  for (const std::uint32_t end : {pair.agent, pair.patient}) {
    std::uint32_t token = end;
    while (token != kRoot && pair.tree.head(token) != pair.trigger &&
           is_one_of(pair.tree.deprel(token), {Deprel::Compound, Deprel::NmodDesc, Deprel::NmodPoss}))
      token = pair.tree.head(token);
    if (token == end || token == kRoot) continue;
    for (const std::uint32_t entity : pair.phrases.entities_at(token))
      if (is_named(pair.scene, entity) && pair.scene.context.resolution.entities[entity].type == EntityType::Person) return true;
  }
  return false;
}

// What the one does who stands between her and the verb is not what she does.
bool is_served(const LinkedPair& pair) {
  const Tree& tree = pair.tree;
  if (pair.scene.context.resolution.entities[pair.subject].type != EntityType::Person || tree.word(pair.trigger).upos != Upos::Verb) return false;
  if (!is_one_of(tree.deprel(pair.agent), {Deprel::NmodPoss, Deprel::Nmod})) return false;
  const std::uint32_t noun = tree.head(pair.agent);
  if (noun == kRoot || (tree.deprel(pair.agent) == Deprel::Nmod && !is_person_noun(pair.phrases, noun))) return false;
  return noun != pair.trigger && !pair.phrases.entities_at(noun).empty() && is_one_of(base_of(tree.deprel(noun)), {Deprel::Nsubj, Deprel::Obl});
}

// The adjective before a body tells of the body, and not of whom it chooses.
bool describes_another(const LinkedPair& pair) {
  if (pair.cls != ClaimClass::Nationality || !pair.phrases.is_demonym(pair.patient)) return false;
  if (!is_one_of(pair.tree.deprel(pair.patient), {Deprel::Amod, Deprel::Compound, Deprel::NmodPoss})) return false;
  const std::uint32_t noun = pair.tree.head(pair.patient);
  return noun != kRoot && !pair.tree.is_below(pair.agent, noun) && !pair.tree.is_below(noun, pair.agent);
}

// "the Italian Bob Lind": the people are no party to what is said of the person.
bool is_nationality_of_name(const LinkedPair& pair) {
  if (pair.cls == ClaimClass::Nationality) return false;
  for (const std::uint32_t end : {pair.agent, pair.patient}) {
    const std::uint32_t mention = pair.phrases.mention_at(end);
    if (mention == kNoMention || pair.scene.context.mentions[mention].kind != MentionKind::Demonym || end + 1 >= pair.tree.size()) continue;
    const std::uint32_t name = pair.phrases.titles().name_at(end + 1);
    if (name != kNoMention && name != mention && pair.scene.context.mentions[name].type == EntityType::Person) return true;
  }
  return false;
}

bool is_kin_of_body(const LinkedPair& pair) {
  const auto is_body = [&](std::uint32_t token) {
    const EntityType type = pair.phrases.type_of(token);
    return type != EntityType::Person && type != EntityType::Concept && type != EntityType::Norp;
  };
  return pair.cls == ClaimClass::Family && (is_body(pair.agent) || is_body(pair.patient));
}

bool is_held_by_another(const LinkedPair& pair) { return is_person_noun(pair.phrases, pair.trigger) && !may_hold(pair.phrases, pair.trigger, pair.agent); }

bool is_of_another(const LinkedPair& pair) { return is_person_noun(pair.phrases, pair.trigger) && !may_be_of(pair.phrases, pair.trigger, pair.patient); }

// Is the patient behind what the trigger, a noun for a person, is an apposition of?
bool is_behind_apposition(const LinkedPair& pair) {
  const Tree& tree = pair.tree;
  if (!is_person_noun(pair.phrases, pair.trigger) || pair.patient < pair.trigger) return false;
  std::uint32_t noun = pair.trigger;
  while (tree.head(noun) != kRoot && tree.deprel(noun) == Deprel::Conj) noun = tree.head(noun);
  return tree.deprel(noun) == Deprel::Appos && !tree.is_below(pair.patient, tree.head(noun));
}

// Does the patient tell of another person, in whose phrase the trigger does not stand?
bool is_told_of_another(const LinkedPair& pair) {
  const Tree& tree = pair.tree;
  const std::uint32_t person = tree.head(pair.patient);
  if (person == kRoot || !is_person_noun(pair.phrases, pair.trigger) || tree.is_below(pair.trigger, person) || tree.is_below(pair.patient, pair.trigger))
    return false;
  if (!is_one_of(tree.deprel(pair.patient), {Deprel::NmodPoss, Deprel::Amod, Deprel::Compound})) return false;
  return is_person_noun(pair.phrases, person) || (pair.phrases.is_name(person) && pair.phrases.type_of(person) == EntityType::Person);
}

// Does a possessor or "of" beside the trigger tell whose it is? The deputy of a person may be one of a body, too.
bool has_another_owner(const LinkedPair& pair) {
  const Tree& tree = pair.tree;
  if (!is_person_noun(pair.phrases, pair.trigger) || tree.is_below(pair.patient, pair.trigger)) return false;
  const std::vector<std::uint32_t> asked = pair.phrases.entities_at(pair.patient);
  const auto is_person = [&](std::uint32_t entity) { return pair.phrases.entity_type(entity) == EntityType::Person; };
  for (const std::uint32_t kid : tree.children(pair.trigger)) {
    if (tree.deprel(kid) != Deprel::NmodPoss && (tree.deprel(kid) != Deprel::Nmod || !is(pair.phrases.preposition(kid), Preposition::NounComplement))) continue;
    const std::vector<std::uint32_t> owners = pair.phrases.all_entities_at(kid);
    if (std::ranges::any_of(owners, is_person) && std::ranges::none_of(asked, is_person)) return false;
    return !owners.empty() && std::ranges::find_first_of(owners, asked) == owners.end();
  }
  return false;
}

// The last word of a word with hyphens says nothing by itself.
bool is_hyphened_end(const LinkedPair& pair) {
  const Document& document = pair.scene.context.document;
  const std::uint32_t end = pair.trigger;
  if (end < 2 || pair.tree.deprel(end) != Deprel::Nmod || document.text_of(end - 1) != "-") return false;
  return document.tokens()[end].gap == Gap::None && document.tokens()[end - 1].gap == Gap::None;
}

bool is_deed_dealt_with(const Phrases& phrases, std::uint32_t deed, std::uint32_t verb) {
  return is_one_of(phrases.tree().deprel(deed), {Deprel::Obl, Deprel::Nmod}) && row_of_deed(phrases, deed, verb).known;
}

// What is done to Eve by whom Ann accuses is not what Ann does to him.
bool is_done_by_object(const LinkedPair& pair) {
  const Clause* clause = pair.grounds.clause_of(pair.trigger);
  if (clause == nullptr || pair.cls == ClaimClass::Statement || (clause->objects.empty() && clause->receivers.empty())) return false;
  const Tree& tree = pair.tree;
  for (std::uint32_t token = tree.head(pair.patient); token != kRoot && token != pair.trigger; token = tree.head(token)) {
    if (tree.deprel(token) == Deprel::Advcl && tree.word(token).xpos == Xpos::VBG && tree.child(token, {Deprel::Mark}) != kNoToken) return true;
    if (is_deed_dealt_with(pair.phrases, token, pair.trigger)) return true;
  }
  return false;
}

// The deed for which somebody is dealt with is not that of whoever deals with him.
bool is_deed_of_object(const LinkedPair& pair) {
  const std::uint32_t verb = pair.tree.head(pair.trigger);
  const Clause* clause = verb == kRoot ? nullptr : pair.grounds.clause_of(verb);
  if (clause == nullptr || clause->objects.empty() || !is_deed_dealt_with(pair.phrases, pair.trigger, verb)) return false;
  return std::find(clause->subjects.begin(), clause->subjects.end(), pair.tree.outer_phrase(pair.agent)) != clause->subjects.end();
}

// Does the token stand in the phrase that `head` heads, and in no clause of it?
bool is_in_phrase(const LinkedPair& pair, std::uint32_t token, std::uint32_t head) {
  for (; token != kRoot && token != head; token = pair.tree.head(token))
    if (pair.grounds.clause_of(token) != nullptr) return false;
  return token == head;
}

// Of a verb whose subject is told the one who acts is told in its own clause.
bool is_outside_of_clause(const LinkedPair& pair) {
  if (pair.grounds.clause_of(pair.trigger) == nullptr || pair.tree.word(pair.trigger).upos != Upos::Verb) return false;
  const Clause& clause = *pair.grounds.clause_of(pair.trigger);
  if (clause.subjects.empty() || (clause.borrowed && !clause.passive) || pair.grounds.clause_around(pair.agent) == &clause) return false;
  if (clause.link == Link::Relative && pair.tree.is_below(pair.trigger, pair.agent)) return false;  // "it was Ann, not Bob, who bought"
  std::vector<std::uint32_t> told = clause.subjects;
  for (const std::vector<std::uint32_t>* more : {&clause.objects, &clause.receivers, &clause.surface}) told.insert(told.end(), more->begin(), more->end());
  for (const std::uint32_t token : told) {
    if (is_in_phrase(pair, pair.agent, token)) return false;
    for (const std::uint32_t entity : pair.phrases.all_entities_at(token))
      if (entity == pair.subject) return false;
  }
  return true;
}

// The clause at the trigger if it leaves its subject open: the trigger's own, or of a post, that of the verb before it ("to become mayor"). Else null.
const Clause* open_clause_of(const LinkedPair& pair) {
  const Tree& tree = pair.tree;
  const bool post = tree.deprel(pair.trigger) == Deprel::Xcomp && tree.word(pair.trigger).upos != Upos::Verb && tree.head(pair.trigger) != kRoot;
  const Clause* clause = pair.grounds.clause_of(post ? tree.head(pair.trigger) : pair.trigger);
  if (clause == nullptr || !clause->borrowed || clause->above == kNoToken) return nullptr;
  return clause->link == Link::Open || clause->link == Link::Adverbial || clause->link == Link::Modifier ? clause : nullptr;
}

// Does the subject of the clause above fill the place that the clause leaves open?
bool is_filled_by_subject(const LinkedPair& pair, const Clause& clause, const Clause& above) {
  const std::uint32_t mark = pair.tree.child(clause.head, {Deprel::Mark});
  const bool infinitive = mark != kNoToken && pair.tree.word(mark).xpos == Xpos::TO;
  return !above.passive && clause.surface == above.surface && (clause.link == Link::Open || infinitive);
}

bool stands_for_subject(const LinkedPair& pair, const std::vector<std::uint32_t>& tokens, ProtoRole role) {
  const std::vector<Referent> all = referents_of(pair.phrases, tokens, role);
  return std::any_of(all.begin(), all.end(), [&](const Referent& one) { return one.entity == pair.subject; });
}

// The subject of the verb above fills the open place, and its object is no second one.
bool is_object_beside_subject(const LinkedPair& pair) {
  const Clause* clause = open_clause_of(pair);
  if (clause == nullptr) return false;
  const Clause& above = pair.scene.clauses[clause->above];
  if (!is_filled_by_subject(pair, *clause, above)) return false;
  return stands_for_subject(pair, above.objects, ProtoRole::Patient) || stands_for_subject(pair, above.receivers, ProtoRole::Patient);
}

// The object of the verb above fills the open place, and the one who acts on it is no second one.
bool is_subject_beside_object(const LinkedPair& pair) {
  const Clause* clause = open_clause_of(pair);
  if (clause == nullptr) return false;
  const Clause& above = pair.scene.clauses[clause->above];
  if (is_filled_by_subject(pair, *clause, above) || clause->surface != (above.passive ? above.surface : above.objects)) return false;
  return stands_for_subject(pair, above.subjects, ProtoRole::Agent);
}

using Cls = ClaimClass;

constexpr Exclusion kExclusions[] = {
    {"part of a people", "Some Kenyans sued Norvex.", "Kenyans -sued-> Norvex", Cls::Accuse, is_part_of_people},
    {"left out", "Ann Berg, but not Bob Lind, sued Norvex.", "Bob -sued-> Norvex", Cls::Accuse, is_left_out},
    {"known holder", "Bob Lind met the Oslo mayor, Ann Berg.", "Ann -mayor-> Bob", Cls::Role, has_known_holder},
    {"source", "Norvex sued Bob Lind, according to Ann Berg.", "Ann -sued-> Bob", Cls::Accuse, is_source},
    {"only said", "Bob Lind was arrested in Oslo, Ann Berg said.", "Ann -arrested-> Bob", Cls::Accuse, is_said_by},
    {"hearer in content", "Ann Berg told Eve Holm that Bob Lind had left.", "Ann -told-> Bob", Cls::Statement, is_hearer_in_content},
    {"speaker in content", "Ann Berg told Bob Lind that he owned Norvex.", "he -told-> Norvex", Cls::Statement, is_speaker_in_content},
    {"subject of what is denied", "Ann Berg denied that Peru had lied.", "Ann -denied-> Peru", Cls::Reject, is_in_denied_content},
    {"country in a city", "Peru won in Lima.", "Peru -in-> Lima", Cls::Location, is_country_in_city},
    {"verb left out", "Volga was hired by Ann Berg, and Norvex by Bob Lind.", "Ann -hired-> Norvex", Cls::Role, is_in_gapped_clause},
    {"at a request", "Bob Lind was arrested at Peru's request.", "Bob -arrested-> Peru", Cls::Coerce, is_asked_for},
    {"place of no happening", "Eve Holm did not meet Ann Berg in Oslo.", "Ann -in-> Oslo", Cls::Location, is_at_no_happening},
    {"place of the subject", "Voters in Oslo rejected Ann Berg.", "Ann -in-> Oslo", Cls::Location, is_at_place_of_subject},
    {"place of another verb", "Born in Oslo, Ann Berg died in Lima.", "Ann -died-> Oslo", Cls::Location, is_at_place_of_another_verb},
    {"result", "Peru 3, Chile 1.", "Peru -3-> Chile", Cls::Location, is_in_results},
    {"title of another name", "President Bob Lind named Ann Berg.", "Ann -President-> Bob", Cls::Role, is_title_of_another_name},
    {"inside of a title", "Bob Lind met Norvex chief Ann Berg.", "Bob -met-> Norvex", Cls::Consult, is_in_title},
    {"who is served", "The widow of Ann Berg thanked Bob Lind.", "Ann -thanked-> Bob", Cls::Support, is_served},
    {"another's nationality", "The Kenyan parliament chose Ann Berg.", "Ann -Kenyan-> Kenyan", Cls::Nationality, describes_another},
    {"nationality of a name", "Norvex was sued by the Peruvian Bob Lind.", "Peruvian -sued-> Norvex", Cls::Accuse, is_nationality_of_name},
    {"kin of a body", "Ann Berg met a cousin at Norvex.", "Ann -cousin-> Norvex", Cls::Family, is_kin_of_body},
    {"held by another", "Ann Berg met the mayor of Oslo.", "Ann -mayor-> Oslo", Cls::Role, is_held_by_another},
    {"of another", "Ann Berg, a friend who met the cousin of Bob Lind, left.", "Ann -friend-> Bob", Cls::Family, is_of_another},
    {"behind an apposition", "Ann Berg, a former minister, told Norvex that she left.", "Ann -minister-> Norvex", Cls::Role, is_behind_apposition},
    {"told of another person", "The Peruvian envoy met Ann Berg, a banker.", "Ann -banker-> Peruvian", Cls::Role, is_told_of_another},
    {"another owner", "Ann Berg sued Norvex and met a lawyer of Peru.", "Ann -lawyer-> Norvex", Cls::Role, has_another_owner},
    {"end of a hyphened word", "Bob Lind is a brother-in-law of Ann Berg.", "Bob -law-> Ann", Cls::Family, is_hyphened_end},
    {"done by the object", "Ann Berg accused Bob Lind of killing Eve Holm.", "Ann -accused-> Eve", Cls::Accuse, is_done_by_object},
    {"deed of the object", "Ann Berg jailed two men for the murder of Eve Holm.", "Ann -murder-> Eve", Cls::Assault, is_deed_of_object},
    {"outside of the clause", "Bought by Norvex, Halden was sued by Bob Lind.", "Norvex -sued-> Halden", Cls::Accuse, is_outside_of_clause},
    {"object beside the subject", "Ann Berg promised Bob Lind to sue Norvex.", "Bob -sue-> Norvex", Cls::Accuse, is_object_beside_subject},
    {"subject beside the object", "Ann Berg forced Bob Lind to leave Norvex.", "Ann -leave-> Norvex", Cls::Other, is_subject_beside_object},
};

}  // namespace

std::span<const Exclusion> all_exclusions() { return kExclusions; }

}  // namespace relata
