// Acts inside of acts: what somebody threatens, refuses or promises to do, and the deed that somebody is charged with or cleared of. The functions
// are rows of verbal_rules(). Tested by tests/claim/rules_test.cc.
#include "base/table.h"
#include "claim/labels.h"
#include "claim/nominal.h"
#include "claim/verb.h"
#include "lexicon/control.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"

namespace relata {
namespace {

// Whether the verb above is an act of its own towards those whom its infinitive acts on.
bool is_act(const Verb& outer) {
  const ClaimClass cls = outer.entry("").cls;
  const Signature row = signature_of(outer.lemma(), "infinitive");
  const bool open = row.known && (row.effect == Effect::Wish || row.effect == Effect::Denies || row.effect == Effect::Possible);
  return open && (cls == ClaimClass::Threaten || cls == ClaimClass::Reject);
}

void add_act(const Verb& outer, const Verb& inner, const Referent& subject, const Referent& object, const std::string& label, std::vector<Claim>& claims) {
  RelationMatch match = match_of(outer, subject, object, outer.entry(""));
  match.label = verb_label(outer.scene.phrases, outer.clause.head, outer.clause.particle, kNoToken, "to") + " " + label;
  match.kind = ClaimKind::Speech;
  match.symmetric = false;
  match.directness *= inner.clause.borrowed ? 0.9F : 0.6F;
  add_claim(outer.scene, match, claims);
}

}  // namespace

// "Chad threatened to attack Mali": the threat itself.
void read_outer_act(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    if (clause.link != Link::Open || clause.above == kNoToken || clause.copular || clause.passive) continue;
    if (scene.tree.word(clause.head).xpos != Xpos::VB) continue;  // who stops doing something is no threat
    const Clause& above = scene.clauses[clause.above];
    const Verb outer{scene, above}, inner{scene, clause};
    if (above.head != scene.tree.head(clause.head) || above.copular || above.passive || !above.objects.empty() || !is_act(outer)) continue;
    const std::uint32_t noun = inner.plain_object();
    for (const Referent& subject : outer.subjects()) {
      for (const Referent& object : inner.objects()) add_act(outer, inner, subject, object, inner.label(object.noun, ""), claims);
      for (const Oblique& oblique : clause.obliques) {
        if (is_adjunct(oblique.preposition) || is_locative(oblique.preposition)) continue;
        for (const Referent& object : referents_of(scene.phrases, oblique.token, ProtoRole::Patient))
          if (is_named(scene, object.entity)) add_act(outer, inner, subject, object, inner.label(noun, oblique.preposition), claims);
      }
    }
  }
}

// "Ann was cleared of the murder of Bob": what Ann is said to have done, as true as the verdict has it.
void read_deed(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const std::string word = scene.tree.lower_lemma(clause.head);
    for (const Oblique& oblique : clause.obliques) {
      const LexiconEntry event = event_of(scene.phrases, oblique.token);
      if (!event.known || !is_hostile(event.cls) || !signature_of(word, oblique.preposition).known) continue;
      if (!clause.copular && controller_of(word, oblique.preposition) != Controller::Object) continue;
      const Referents doers = referents_of(scene.phrases, clause.copular ? clause.subjects : clause.objects, ProtoRole::Agent);
      for (const Linked& patient : linked_to(scene.phrases, oblique.token)) {
        if (!is(patient.by, Preposition::NounComplement) && patient.by != kPossessor && !has_word(event.patient_prepositions, patient.by)) continue;
        for (const Referent& doer : doers)
          for (const std::uint32_t entity : patient.entities) {
            if (doer.noun != kNoToken || !is_named(scene, entity)) continue;
            RelationMatch match{.subject = doer.entity,
                                .object = entity,
                                .trigger = oblique.token,
                                .subject_token = doer.token,
                                .object_token = patient.token,
                                .label = noun_label(scene.phrases, oblique.token) + " of",
                                .cls = event.cls,
                                .kind = ClaimKind::Event,
                                .directness = 0.8F};
            add_claim(scene, match, claims);
          }
      }
    }
  }
}

}  // namespace relata
