// What is so, and what is asked or reported: predicates after a copula, clauses that somebody demands, and those who pass on what
// others said. The functions are rows of verbal_rules(). Tested by tests/claim/rules_test.cc.
#include "base/table.h"
#include "claim/labels.h"
#include "claim/verb.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"

namespace relata {
namespace {

void add_state(const Verb& verb, const Referent& subject, const Referent& object, const LexiconEntry& entry, const std::string& label,
               std::vector<Claim>& claims) {
  RelationMatch match = match_of(verb, subject, object, entry);
  match.label = label;
  match.directness *= 0.9F;
  add_claim(verb.scene, match, claims);
}

// A verb that makes a statement and nothing more: "said", not "agreed".
bool tells(const Scene& scene, const Clause& clause) {
  if (!signature_of(scene.tree.lemma(clause.head), "clause").speaks) return false;
  return is(scene.tree.lemma(clause.head), WordClass::States);
}

// The verb in whose clause or tag A says what B says, or the verb of B where no verb tells.
std::uint32_t reporting_verb(const Scene& scene, std::uint32_t said, std::uint32_t reporter) {
  const auto is_of_reporter = [&](const Clause& clause) {
    for (const Referent& referent : referents_of(scene.phrases, clause.subjects, ProtoRole::Agent))
      if (referent.entity == reporter) return true;
    return false;
  };
  for (const Clause& clause : scene.clauses) {
    const bool tag = scene.tree.head(clause.head) == said && (clause.link == Link::Parataxis || clause.link == Link::Adverbial);
    if ((tag || clause.head == scene.tree.head(said)) && is_of_reporter(clause)) return clause.head;
  }
  return said;
}

}  // namespace

// "Bob is close to Ann." "Chad is worried about Mali."
void read_adjective(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    if (!clause.copular || scene.tree.word(clause.head).upos == Upos::Noun || scene.tree.word(clause.head).upos == Upos::Propn) continue;
    const Verb verb{scene, clause};
    for (const Oblique& oblique : clause.obliques) {
      if (is_adjunct(oblique.preposition)) continue;
      LexiconEntry entry = verb.entry(oblique.preposition);
      if (!entry.known) entry.kind = ClaimKind::State;
      for (const Referent& object : referents_of(scene.phrases, oblique.token, ProtoRole::Patient))
        for (const Referent& subject : verb.subjects()) {
          const bool informative = is_named(scene, subject.entity) && !is_locative(oblique.preposition);
          if (!informative && !is_named(scene, object.entity)) continue;
          RelationMatch match = match_of(verb, subject, object, entry);
          match.label = verb.label(kNoToken, oblique.preposition);
          if (object.noun != kNoToken) match.label += " " + noun_label(scene.phrases, object.noun);
          match.directness *= 0.9F;
          read_as_location(scene, entry, oblique.preposition, match);
          add_claim(scene, match, claims);
        }
    }
  }
}

// "Chad is at war with Mali", "Chad and Mali are at odds", "Ann is a threat to Bob".
void read_state(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    if (!clause.copular || scene.tree.word(clause.head).upos != Upos::Noun) continue;
    const Verb verb{scene, clause};
    const Referents subjects = verb.subjects();
    const std::string preposition = preposition_of(scene.tree, clause.head), noun = scene.tree.lower_lemma(clause.head);
    // "in charge" is no charge.
    LexiconEntry entry = preposition.empty() ? LexiconEntry{} : look_up_noun(preposition + " " + noun);
    if (!entry.known) entry = look_up_noun(noun);
    if (!entry.known) continue;
    const std::string label = (preposition.empty() ? "" : preposition + " ") + noun_label(scene.phrases, clause.head);
    bool with_somebody = false;
    for (const Oblique& oblique : clause.obliques) {
      const bool partner = is(oblique.preposition, Preposition::Partner);
      if (!partner && !has_word(entry.patient_prepositions, oblique.preposition)) continue;
      with_somebody |= partner;
      for (const Referent& object : referents_of(scene.phrases, oblique.token, ProtoRole::Patient))
        for (const Referent& subject : subjects) add_state(verb, subject, object, entry, label + " " + oblique.preposition, claims);
    }
    if (with_somebody || preposition.empty() || !entry.symmetric || subjects.size() > 4) continue;
    for (std::size_t i = 0; i < subjects.size(); ++i)
      for (std::size_t k = i + 1; k < subjects.size(); ++k) add_state(verb, subjects[i], subjects[k], entry, label + " with", claims);
  }
}

// "Ann attended the talks on the Kenyan side": Ann stands for Kenya.
void read_side(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    std::vector<Oblique> phrases = clause.obliques;
    for (const std::uint32_t object : clause.objects)  // "attended the talks on the Kenyan side": parsers hang it on either
      for (const std::uint32_t kid : scene.tree.children(object))
        if (scene.tree.deprel(kid) == Deprel::Nmod) phrases.push_back({kid, preposition_of(scene.tree, kid)});
    for (const Oblique& oblique : phrases) {
      if (!is(scene.tree.lemma(oblique.token), WordClass::SideWord) || !is(oblique.preposition, Preposition::OfSide)) continue;
      for (const Referent& country : referents_of(scene.phrases, oblique.token, ProtoRole::Agent))
        for (const Referent& person : referents_of(scene.phrases, clause.subjects, ProtoRole::Agent)) {
          if (!is_named(scene, country.entity) || scene.context.resolution.entities[person.entity].type != EntityType::Person) continue;
          add_claim(scene,
                    {.subject = person.entity,
                     .object = country.entity,
                     .trigger = oblique.token,
                     .subject_token = person.token,
                     .object_token = country.token,
                     .label = "represent",
                     .cls = ClaimClass::Role,
                     .kind = ClaimKind::State,
                     .timeless = true,
                     .directness = 0.9F},
                    claims);
        }
    }
  }
}

// "Ann demanded that Bob leave": Ann asks something of Bob.
void read_asked_clause(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    if (clause.link != Link::Complement || clause.above == kNoToken || clause.borrowed) continue;
    const Clause& above = scene.clauses[clause.above];
    if (above.head != scene.tree.head(clause.head) || above.copular || !above.objects.empty() || !above.receivers.empty()) continue;
    const Verb verb{scene, above};
    const Signature row = signature_of(verb.lemma(), "clause");
    const LexiconEntry entry = verb.entry("");
    if (!row.speaks || row.effect != Effect::Possible || entry.cls != ClaimClass::Request) continue;
    for (const Referent& object : referents_of(scene.phrases, clause.surface, ProtoRole::Agent))
      for (const Referent& subject : verb.subjects()) {
        RelationMatch match = match_of(verb, subject, object, entry);
        match.label = verb.label(kNoToken, "");
        add_claim(scene, match, claims);
      }
  }
}

// "Ann said that Chad had left, Reuters reported": Reuters passes on what Ann said.
void read_reporter(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const std::uint32_t reporter = scene.speakers[clause.head];
    if (reporter == kNoEntity || clause.copular || !tells(scene, clause)) continue;
    const Entity& source = scene.context.resolution.entities[reporter];
    if (!source.named || (source.type != EntityType::Org && source.type != EntityType::Person)) continue;
    for (const Referent& speaker : referents_of(scene.phrases, clause.subjects, ProtoRole::Agent)) {
      const Entity& entity = scene.context.resolution.entities[speaker.entity];
      if (speaker.entity == reporter || !entity.named || entity.type != EntityType::Person) continue;
      RelationMatch match;
      match.subject = reporter;
      match.object = speaker.entity;
      match.trigger = reporting_verb(scene, clause.head, reporter);
      match.object_token = speaker.token;
      match.label = "report statement of";
      match.cls = ClaimClass::Statement;
      match.kind = ClaimKind::Speech;
      match.timeless = true;
      match.directness = 0.8F * speaker.confidence;
      add_claim(scene, match, claims);
    }
  }
}

}  // namespace relata
