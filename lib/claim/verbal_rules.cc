// Claims that verbs make of their arguments. Tested by tests/claim/rules_test.cc and by the examples in the table.
#include <algorithm>

#include "base/table.h"
#include "claim/labels.h"
#include "claim/verb.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {
namespace {

// "Ann has a brother, Bob", "Ann has a rival, Bob": nobody owns a person; a role says what he is to her.
bool is_person_had(const Verb& verb, const Referent& object) {
  if (!is(verb.lemma(), WordClass::HaveVerb) || !verb.particle().empty()) return false;
  const bool relative = look_up_relational_noun(verb.scene.tree.lower_lemma(object.token)).cls == ClaimClass::Family;
  return relative || verb.scene.context.resolution.entities[object.entity].type == EntityType::Person;
}

void read_object(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    if (clause.copular) continue;
    for (const Referent& subject : verb.subjects())
      for (const Referent& object : verb.objects()) {
        if (object.noun != kNoToken || is_person_had(verb, object)) continue;
        const bool plain = !is_named(scene, object.entity) && scene.tree.word(object.token).upos == Upos::Noun;
        const LexiconEntry entry = plain ? entry_with(verb, scene.tree.core_noun(object.token), "") : verb.entry("");
        RelationMatch match = match_of(verb, subject, object, entry);
        match.label = verb.label(kNoToken, "");
        add_claim(scene, match, claims);
      }
  }
}

// "Ann voiced Bob's concern", "Ann saw the outbreak of war in Chad": the event is Bob's own, and nothing is done to him.
bool is_own_event(const Verb& verb, std::uint32_t noun) {
  if (is(verb.lemma(), WordClass::Shows)) return true;
  if (!look_up_noun(verb.scene.tree.lower_lemma(noun)).known) return false;
  return verb.entry("").light || is(verb.lemma(), WordClass::Voices);
}

// "Chadian dishes": the adjective says what kind of thing it is, and who fries them does nothing to Chad.
bool is_only_described(const Scene& scene, const Referent& object) {
  const bool adjective = scene.phrases.is_demonym(object.token) || scene.tree.word(object.token).xpos == Xpos::JJ;
  return adjective && !look_up_noun(scene.tree.lower_lemma(object.noun)).known;
}

// "Ann criticised Bob's plan": what is said of a thing is said of whose thing it is.
void read_object_matter(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    if (clause.copular) continue;
    for (const Referent& subject : verb.subjects())
      for (const Referent& object : verb.objects()) {
        if (object.noun == kNoToken || is_own_event(verb, object.noun)) continue;
        RelationMatch match = match_of(verb, subject, object, entry_with(verb, object.noun, ""));
        if (match.cls == ClaimClass::Other && is_only_described(scene, object)) continue;
        match.label = verb.label(object.noun, "");
        add_claim(scene, match, claims);
      }
  }
}

void read_receiver(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    const std::uint32_t noun = verb.plain_object();
    for (const Referent& subject : verb.subjects())
      for (const Referent& receiver : referents_of(scene.phrases, clause.receivers, ProtoRole::Agent)) {
        RelationMatch match = match_of(verb, subject, receiver, entry_with(verb, noun, ""));
        match.label = verb.label(noun, "");
        add_claim(scene, match, claims);
      }
  }
}

// "piled pressure on Chad", "launched an attack in Chad": the noun of the object is what says what is done to Chad.
bool is_patient_of(const Scene& scene, std::uint32_t noun, std::string_view preposition) {
  if (noun == kNoToken) return false;
  const LexiconEntry entry = event_of(scene.phrases, noun);
  return entry.known && is_hostile(entry.cls) && has_word(entry.patient_prepositions, preposition);
}

// The obliques of every verb that has a subject; through_noun tells whether to take those that lead to things through a common noun
// ("relied on Bob's help") or those that are things themselves.
void read_obliques(const Scene& scene, bool through_noun, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    const Referents subjects = verb.subjects();
    if (subjects.empty() || clause.copular) continue;
    const std::uint32_t noun = verb.plain_object();
    for (const Oblique& oblique : clause.obliques) {
      const std::string_view lemma = scene.tree.lemma(oblique.token);
      if (is_adjunct(oblique.preposition) || is(lemma, WordClass::SideWord) || is_time_noun(lemma)) continue;
      for (const Referent& object : referents_of(scene.phrases, oblique.token, ProtoRole::Patient)) {
        const LexiconEntry entry = entry_with(verb, noun == kNoToken ? object.noun : noun, oblique.preposition);
        if ((object.noun != kNoToken) != through_noun) continue;
        if (through_noun && is_locative(oblique.preposition) && !entry.exact) continue;
        for (const Referent& subject : subjects) {
          if (!is_named(scene, subject.entity) && !is_named(scene, object.entity)) continue;
          RelationMatch match = match_of(verb, subject, object, entry);
          match.label = verb.label(noun, oblique.preposition);
          if (through_noun) match.label += " " + noun_label(scene.phrases, object.noun);
          else if (!is_patient_of(scene, noun, oblique.preposition)) read_as_location(scene, verb.entry(oblique.preposition), oblique.preposition, match);
          add_claim(scene, match, claims);
        }
      }
    }
  }
}

void read_oblique(const Scene& scene, std::vector<Claim>& claims) { read_obliques(scene, false, claims); }
void read_oblique_matter(const Scene& scene, std::vector<Claim>& claims) { read_obliques(scene, true, claims); }

// A phrase below a noun with the preposition that leads there, and the noun it hangs on.
struct NounArgument {
  std::uint32_t token;
  std::string preposition;
  std::uint32_t noun;
};

// What hangs on a noun by prepositions, also further down through nouns that stand for nothing named: "a resolution to tensions in the
// Taiwan Strait". "of" leads on, but to an argument only where `of` says so.
void add_noun_arguments(const Scene& scene, std::uint32_t noun, bool of, int depth, std::vector<NounArgument>& arguments) {
  if (scene.tree.word(noun).upos != Upos::Noun || scene.phrases.is_name(noun)) return;
  for (const std::uint32_t kid : scene.tree.children(noun)) {
    if (scene.tree.deprel(kid) == Deprel::Acl && scene.tree.word(kid).xpos == Xpos::VBN) {
      // "sanctions led by the US against Chad"
      for (const std::uint32_t below : scene.tree.children(kid))
        if (scene.tree.deprel(below) == Deprel::Obl && is(preposition_of(scene.tree, below), Preposition::Target))
          arguments.push_back({below, preposition_of(scene.tree, below), noun});
      continue;
    }
    if (scene.tree.deprel(kid) != Deprel::Nmod) continue;
    const std::string preposition = preposition_of(scene.tree, kid);
    if (preposition.empty() || is_adjunct(preposition) || is(scene.tree.lemma(kid), WordClass::SideWord)) continue;
    for (const std::uint32_t one : scene.tree.conjuncts(kid)) {
      if (!is(preposition, Preposition::NounComplement) || of) arguments.push_back({one, preposition, noun});
      if (depth > 0) add_noun_arguments(scene, one, false, depth - 1, arguments);
    }
  }
}

// A place that hangs on an event ("the meeting in Oslo") is where it happened; one that hangs on a matter ("the situation in Chad") is
// what is spoken of.
bool is_where(const Scene& scene, const NounArgument& argument) {
  const LexiconEntry entry = event_of(scene.phrases, argument.noun);
  if (look_up_relational_noun(scene.tree.lower_lemma(argument.noun)).based) return true;  // "sued a restaurant in Oslo"
  if (is(scene.tree.lemma(argument.noun), WordClass::PersonsOfPlace)) return true;
  return entry.known && entry.kind != ClaimKind::State && entry.cls != ClaimClass::Other;
}

// Whether the argument is one of the noun alone: "condemned the attack on Chad" does nothing to Chad, "welcomed talks between Chad and
// Mali" says nothing of the guest and Chad, but who hosts the talks deals with both.
bool is_noun_s_own(const Scene& scene, const Verb& verb, std::string_view preposition, const NounArgument& argument) {
  if (is(argument.preposition, Preposition::Between)) {
    return !is(verb.lemma(), WordClass::Hosts);
  }
  // "Ann praised Chad's deal with Mali": it is Chad who has the deal.
  const std::uint32_t owner = scene.tree.child(argument.noun, {Deprel::NmodPoss});
  if (owner != kNoToken && scene.phrases.is_name(owner) && event_of(scene.phrases, argument.noun).known) return true;
  if (!is_hostile(scene.phrases, argument.noun)) return false;
  const ClaimClass cls = verb.entry(preposition).cls;
  return cls == ClaimClass::Accuse || cls == ClaimClass::Reject || cls == ClaimClass::Protest || cls == ClaimClass::Statement || cls == ClaimClass::Support;
}

// Who calls for talks in Chad need not be there.
bool speaks_of_it(ClaimClass cls) {
  return cls == ClaimClass::Request || cls == ClaimClass::Statement || cls == ClaimClass::Support || cls == ClaimClass::Protest;
}

void add_noun_argument(const Scene& scene, const Verb& verb, const Oblique& noun, const NounArgument& argument, const std::vector<Referent>& subjects,
                       std::vector<Claim>& claims) {
  const LexiconEntry entry = entry_with(verb, scene.tree.core_noun(noun.token), noun.preposition);
  for (const Referent& object : referents_of(scene.phrases, argument.token, ProtoRole::Patient))
    for (const Referent& subject : subjects) {
      if (!is_named(scene, object.entity) && (argument.noun != noun.token || !is_named(scene, subject.entity))) continue;
      RelationMatch match = match_of(verb, subject, object, entry);
      match.label = verb.label(kNoToken, noun.preposition) + " " + noun_label(scene.phrases, scene.tree.core_noun(noun.token)) + " " + argument.preposition;
      match.directness *= argument.noun == noun.token ? 0.85F : 0.7F;
      if (match.cls == ClaimClass::Other && is_locative(argument.preposition) && !event_of(scene.phrases, argument.noun).known) continue;
      if (is_where(scene, argument) && !speaks_of_it(entry.cls) && !is_patient_of(scene, argument.noun, argument.preposition))
        read_as_location(scene, {}, argument.preposition, match);
      add_claim(scene, match, claims);
    }
}

// What hangs on an object or oblique noun that is no name: "a deal with Iran", "the meeting in Oslo", "in support of Peru".
void read_noun_argument(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    const Referents subjects = verb.subjects();
    if (subjects.empty() || (clause.copular && scene.tree.word(clause.head).upos == Upos::Noun)) continue;
    std::vector<Oblique> nouns;
    for (const std::vector<std::uint32_t>* tokens : {&clause.objects, &clause.receivers})
      for (const std::uint32_t object : *tokens) nouns.push_back({object, ""});
    for (const Oblique& oblique : clause.obliques)
      if (!is_adjunct(oblique.preposition) && !is_time_noun(scene.tree.lemma(oblique.token)) && !(clause.copular && is_locative(oblique.preposition))) {
        nouns.push_back(oblique);
      }
    for (const Oblique& noun : nouns) {
      std::vector<NounArgument> arguments;
      const bool in_support_of = is(noun.preposition, Preposition::Inside) && look_up_noun(scene.tree.lower_lemma(noun.token)).known;
      add_noun_arguments(scene, noun.token, in_support_of, 2, arguments);
      for (const NounArgument& argument : arguments)
        if (!is_noun_s_own(scene, verb, noun.preposition, argument)) add_noun_argument(scene, verb, noun, argument, subjects, claims);
    }
  }
}

// Nobody acts, or it is the thing acted on that is brought somewhere: "The boats were built in China."
void read_patient_oblique(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    if (clause.copular) continue;
    const Referents objects = verb.objects();
    const bool acted = !verb.subjects().empty();
    for (const Oblique& oblique : clause.obliques) {
      if (is_adjunct(oblique.preposition)) continue;
      const LexiconEntry entry = verb.entry(oblique.preposition);
      for (const Referent& place : referents_of(scene.phrases, oblique.token, ProtoRole::Patient)) {
        const bool where = is_place(scene.phrases.entity_type(place.entity));
        if ((acted && !where) || !is_named(scene, place.entity)) continue;
        for (const Referent& object : objects) {
          const EntityType type = scene.context.resolution.entities[object.entity].type;
          if (where && (type == EntityType::Gpe || type == EntityType::Norp)) continue;  // a country is not brought anywhere
          if (acted && (object.noun != kNoToken || !is_named(scene, object.entity))) continue;
          RelationMatch match = match_of(verb, object, place, entry);
          // "met Ann in Lima": she met him there.
          match.label = verb.entry("").symmetric ? verb.label(object.noun, oblique.preposition) : verb.passive_label(object.noun, oblique.preposition);
          read_as_location(scene, {}, oblique.preposition, match);
          if (where && is(oblique.preposition, Preposition::Destination)) match.cls = ClaimClass::Location, match.symmetric = false;
          match.directness *= 0.8F;
          add_claim(scene, match, claims);
        }
      }
    }
  }
}

// "Ann and Bob met." "Turkey and Iran signed a deal."
void read_together(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    if (clause.passive || clause.copular) continue;
    const Referents subjects = verb.subjects();
    if (subjects.size() < 2 || subjects.size() > 4) continue;
    const std::uint32_t noun = verb.plain_object();
    LexiconEntry entry = entry_with(verb, noun, "with");
    if (!entry.symmetric) entry = entry_with(verb, noun, "");
    const bool jointly = scene.tree.child_with_lemma(clause.head, WordClass::Jointly) != kNoToken;
    if (!entry.symmetric && !jointly) continue;
    if (noun == kNoToken && !clause.objects.empty()) continue;
    for (std::size_t i = 0; i < subjects.size(); ++i)
      for (std::size_t k = i + 1; k < subjects.size(); ++k) {
        RelationMatch match = match_of(verb, subjects[i], subjects[k], entry);
        match.symmetric = true;
        match.label = verb.label(noun, "with");
        add_claim(scene, match, claims);
      }
  }
}

// "ships named Ann and Bob": each is one of what the noun stands for.
void read_naming(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    if (clause.link != Link::Modifier || !is(scene.tree.lemma(clause.head), WordClass::CalledParticiple)) continue;
    const std::uint32_t noun = scene.tree.head(clause.head);
    std::vector<std::uint32_t> names = clause.objects;
    for (const std::uint32_t kid : scene.tree.children(clause.head))
      if (is_one_of(scene.tree.deprel(kid), {Deprel::Xcomp, Deprel::Obj, Deprel::Obl}) && kid > clause.head)
        for (const std::uint32_t one : scene.tree.conjuncts(kid)) names.push_back(one);
    std::vector<std::uint32_t> kinds = scene.phrases.entities_at(noun);
    for (const std::uint32_t kid : scene.tree.children(noun))
      if (kid < noun && scene.tree.deprel(kid) == Deprel::Compound)
        for (const std::uint32_t kind : scene.phrases.entities_at(kid)) kinds.push_back(kind);
    for (const std::uint32_t kind : kinds)
      for (const std::uint32_t name : names)
        for (const std::uint32_t entity : scene.phrases.entities_at(name)) {
          if (name == noun || !is_named(scene, entity) || !is_named(scene, kind)) continue;
          add_claim(scene,
                    {.subject = entity,
                     .object = kind,
                     .trigger = clause.head,
                     .subject_token = name,
                     .object_token = noun,
                     .label = "one of",
                     .cls = ClaimClass::Member,
                     .kind = ClaimKind::State,
                     .timeless = true,
                     .directness = 0.8F},
                    claims);
        }
  }
}

constexpr Rule kRules[] = {
    {"naming", "Sagan cars named Ann sold well.", "Ann -one of-> Sagan", read_naming},
    {"object", "Ann criticised Bob.", "Ann -criticise-> Bob", read_object, Plain::BetweenArguments},
    {"object_matter", "Ann criticised Chadian policy.", "Ann -criticise policy-> Chad", read_object_matter},
    {"receiver", "Ann told Bob a lie.", "Ann -tell lie-> Bob", read_receiver},
    {"oblique", "Ann relied on Bob.", "Ann -rely on-> Bob", read_oblique},
    {"oblique_matter", "Ann relied on Chadian help.", "Ann -rely on help-> Chad", read_oblique_matter},
    {"noun_argument", "Chad signed a deal with Mali.", "Chad -sign deal with-> Mali", read_noun_argument},
    {"asked_clause", "Chad demanded that Mali leave.", "Chad -demand-> Mali", read_asked_clause},
    {"adjective", "Bob is close to Ann.", "Bob -close to-> Ann", read_adjective},
    {"state", "Chad is at war with Mali.", "Chad -at war with-> Mali", read_state},
    {"reporter", "Reuters reported that Ann said so.", "Reuters -report statement of-> Ann", read_reporter},
    {"side", "Ann spoke on the Chadian side.", "Ann -represent-> Chad", read_side},
    {"outer_act", "Chad threatened to attack Mali.", "Chad -threaten to attack-> Mali", read_outer_act},
    {"deed", "Ann was cleared of the murder of Bob.", "Ann -murder of-> Bob", read_deed, Plain::Never, true},
    {"together", "Ann and Bob met.", "Ann -meet with-> Bob", read_together, Plain::BetweenArguments},
    {"patient_oblique", "Bob was jailed in Chad.", "Bob -jailed in-> Chad", read_patient_oblique},
};

}  // namespace

std::span<const Rule> verbal_rules() { return kRules; }

}  // namespace relata
