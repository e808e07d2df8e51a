// Claims that verbs make of their arguments. Tested by tests/claim/rules_test.cc and by the examples in the table.
#include <algorithm>

#include "claim/embedding.h"
#include "claim/labels.h"
#include "claim/phrases.h"
#include "claim/referents.h"
#include "claim/rules.h"

namespace relata {
namespace {

using Referents = std::vector<Referent>;

// Prepositions of time, cause, comparison and topic frame: what follows is no partner of the verb.
bool is_circumstance(std::string_view preposition) {
  return is_one_of(preposition, {"accord to", "according to", "after", "amid", "as", "because of", "before", "but", "despite", "during",
                                 "except", "follow", "following", "give", "given", "in addition to", "include", "including", "like",
                                 "per", "since", "such as", "than", "thanks to", "until", "unlike", "without", "due to", "ahead of",
                                 "as for", "apart from", "instead of", "as well as", "rather than", "by", "throughout", "along with"});
}

bool is_place(const Scene& scene, std::uint32_t entity) {
  const EntityType type = scene.context.resolution.entities[entity].type;
  return type == EntityType::Gpe || type == EntityType::Loc || type == EntityType::Fac;
}

bool is_locative(std::string_view preposition) {
  return is_one_of(preposition, {"in", "at", "near", "inside", "outside", "around", "across", "outside of", "in front of", "on"});
}

// A verb of a clause with what its claims have in common.
struct Verb {
  const Scene& scene;
  const Clause& clause;

  std::string_view lemma() const { return scene.tree.lemma(clause.head); }
  std::string_view particle() const { return clause.particle == kNoToken ? std::string_view() : scene.tree.lemma(clause.particle); }
  LexiconEntry entry(std::string_view preposition) const { return look_up_verb(lemma(), particle(), preposition); }
  Referents subjects() const { return referents_of(scene.phrases, clause.subjects, Side::Acting); }
  Referents objects() const { return referents_of(scene.phrases, clause.objects, Side::ActedOn); }

  // The first object that is no name: "talks" of "held talks with Iran"; kNoToken if there is none.
  std::uint32_t plain_object() const {
    for (const std::uint32_t object : clause.objects)
      if (!scene.phrases.is_name(object) && scene.tree.word(object).upos == Upos::Noun) return object;
    return kNoToken;
  }

  std::string label(std::uint32_t noun, std::string_view preposition) const {
    return verb_label(scene.phrases, clause.head, clause.particle, noun, preposition);
  }
};

// The claim of a pair under the meaning of the verb; the direction is turned for verbs such as "suffer under".
Finding finding_of(const Verb& verb, const Referent& subject, const Referent& object, const LexiconEntry& entry) {
  Finding finding;
  finding.anchor = verb.clause.head;
  const Referent& first = entry.reverse ? object : subject;
  const Referent& second = entry.reverse ? subject : object;
  finding.subject = first.entity;
  finding.object = second.entity;
  finding.subject_token = first.token;
  finding.object_token = second.token;
  finding.cls = entry.cls;
  finding.kind = entry.kind;
  finding.symmetric = entry.symmetric;
  finding.confidence = first.confidence * second.confidence * (verb.clause.borrowed ? 0.9F : 1.0F);
  return finding;
}

// The meaning of a verb with its object noun: "hold talks" means what talks mean, "sign a deal" what the verb means.
LexiconEntry entry_with(const Verb& verb, std::uint32_t noun, std::string_view preposition) {
  LexiconEntry entry = verb.entry(preposition);
  if (noun == kNoToken) return entry;
  const LexiconEntry of_noun = look_up_noun(lower(verb.scene.tree.lemma(noun)));
  if (of_noun.known && (entry.light || !entry.known || entry.cls == ClaimClass::Other)) {
    entry = of_noun;
    entry.light = false;
  }
  return entry;
}

// A place told with "in" is where it happened, unless the verb means more ("invest in").
void settle_place(const Scene& scene, const LexiconEntry& of_verb, std::string_view preposition, Finding& finding) {
  if (!is_locative(preposition) || !is_place(scene, finding.object) || (of_verb.known && of_verb.exact)) return;
  finding.cls = ClaimClass::Location;
  finding.symmetric = false;
  finding.confidence *= 0.8F;
}

void read_object(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    if (clause.copular) continue;
    const LexiconEntry entry = verb.entry("");
    for (const Referent& subject : verb.subjects())
      for (const Referent& object : verb.objects()) {
        Finding finding = finding_of(verb, subject, object, object.noun == kNoToken ? entry : entry_with(verb, object.noun, ""));
        finding.label = verb.label(object.noun, "");
        add_claim(scene, "object", finding, claims);
      }
  }
}

void read_receiver(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    const std::uint32_t noun = verb.plain_object();
    for (const Referent& subject : verb.subjects())
      for (const Referent& receiver : referents_of(scene.phrases, clause.receivers, Side::Acting)) {
        Finding finding = finding_of(verb, subject, receiver, entry_with(verb, noun, ""));
        finding.label = verb.label(noun, "");
        add_claim(scene, "receiver", finding, claims);
      }
  }
}

void read_oblique(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    const Referents subjects = verb.subjects();
    if (subjects.empty() || clause.copular) continue;
    const std::uint32_t noun = verb.plain_object();
    for (const Oblique& oblique : clause.obliques) {
      if (is_circumstance(oblique.preposition)) continue;
      const LexiconEntry entry = entry_with(verb, noun, oblique.preposition);
      for (const Referent& object : referents_of(scene.phrases, oblique.token, Side::ActedOn)) {
        const std::string label = verb.label(noun, oblique.preposition);
        for (const Referent& subject : subjects) {
          Finding finding = finding_of(verb, subject, object, entry);
          finding.label = object.noun == kNoToken ? label : label + " " + noun_label(scene.phrases, object.noun);
          if (object.noun == kNoToken) settle_place(scene, verb.entry(oblique.preposition), oblique.preposition, finding);
          add_claim(scene, "oblique", finding, claims);
        }
      }
    }
  }
}

// What hangs on an object or oblique noun that is no name: "a deal with Iran", "the meeting in Oslo".
void read_noun_argument(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    const Verb verb{scene, clause};
    const Referents subjects = verb.subjects();
    if (subjects.empty() || clause.copular) continue;
    std::vector<Oblique> nouns;
    for (const std::uint32_t object : clause.objects) nouns.push_back({object, "", kNoToken});
    for (const Oblique& oblique : clause.obliques)
      if (!is_circumstance(oblique.preposition)) nouns.push_back(oblique);
    for (const Oblique& noun : nouns) {
      if (scene.tree.word(noun.token).upos != Upos::Noun || scene.phrases.is_name(noun.token)) continue;
      for (const std::uint32_t kid : scene.tree.children(noun.token)) {
        if (scene.tree.deprel(kid) != Deprel::Nmod) continue;
        const std::string preposition = preposition_of(scene.tree, kid);
        if (preposition.empty() || preposition == "of" || is_circumstance(preposition)) continue;
        const LexiconEntry entry = entry_with(verb, noun.token, noun.preposition);
        for (const Referent& object : referents_of(scene.phrases, scene.tree.conjuncts(kid), Side::ActedOn))
          for (const Referent& subject : subjects) {
            Finding finding = finding_of(verb, subject, object, entry);
            finding.label = verb.label(kNoToken, noun.preposition) + " " + noun_label(scene.phrases, noun.token) + " " + preposition;
            finding.confidence *= 0.85F;
            settle_place(scene, {}, preposition, finding);
            add_claim(scene, "noun_argument", finding, claims);
          }
      }
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
      if (is_circumstance(oblique.preposition)) continue;
      const LexiconEntry entry = verb.entry(oblique.preposition);
      for (const Referent& place : referents_of(scene.phrases, oblique.token, Side::ActedOn)) {
        if (acted && !is_place(scene, place.entity)) continue;
        for (const Referent& object : objects) {
          if (object.noun != kNoToken && acted) continue;
          Finding finding = finding_of(verb, object, place, entry);
          finding.label = verb.label(object.noun, oblique.preposition);
          settle_place(scene, {}, oblique.preposition, finding);
          finding.confidence *= 0.8F;
          add_claim(scene, "patient_oblique", finding, claims);
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
    const bool jointly = scene.tree.child_with_lemma(clause.head, {"together", "jointly", "mutually"}) != kNoToken;
    if (!entry.symmetric && !jointly) continue;
    if (noun == kNoToken && !clause.objects.empty()) continue;
    for (std::size_t i = 0; i < subjects.size(); ++i)
      for (std::size_t k = i + 1; k < subjects.size(); ++k) {
        Finding finding = finding_of(verb, subjects[i], subjects[k], entry);
        finding.symmetric = true;
        finding.label = verb.label(noun, "with");
        add_claim(scene, "together", finding, claims);
      }
  }
}

// "Bob is close to Ann." "Chad is worried about Mali."
void read_adjective(const Scene& scene, std::vector<Claim>& claims) {
  for (const Clause& clause : scene.clauses) {
    if (!clause.copular || scene.tree.word(clause.head).upos == Upos::Noun || scene.tree.word(clause.head).upos == Upos::Propn) continue;
    const Verb verb{scene, clause};
    for (const Oblique& oblique : clause.obliques) {
      if (is_circumstance(oblique.preposition)) continue;
      LexiconEntry entry = verb.entry(oblique.preposition);
      if (!entry.known) entry.kind = ClaimKind::State;
      for (const Referent& object : referents_of(scene.phrases, oblique.token, Side::ActedOn))
        for (const Referent& subject : verb.subjects()) {
          Finding finding = finding_of(verb, subject, object, entry);
          finding.label = verb.label(kNoToken, oblique.preposition);
          if (object.noun != kNoToken) finding.label += " " + noun_label(scene.phrases, object.noun);
          finding.confidence *= 0.9F;
          settle_place(scene, entry, oblique.preposition, finding);
          add_claim(scene, "adjective", finding, claims);
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
    const Embedding row = embedding_of(verb.lemma(), "clause");
    const LexiconEntry entry = verb.entry("");
    if (!row.speaks || row.effect != Effect::Possible || entry.cls != ClaimClass::Request) continue;
    for (const Referent& object : referents_of(scene.phrases, clause.surface, Side::Acting))
      for (const Referent& subject : verb.subjects()) {
        Finding finding = finding_of(verb, subject, object, entry);
        finding.label = verb.label(kNoToken, "");
        add_claim(scene, "asked_clause", finding, claims);
      }
  }
}

constexpr Rule kRules[] = {
    {"object", "Ann criticised Bob.", "Ann -criticise-> Bob", read_object},
    {"receiver", "Ann told Bob lies.", "Ann -tell lie-> Bob", read_receiver},
    {"oblique", "Ann relied on Bob.", "Ann -rely on-> Bob", read_oblique},
    {"noun_argument", "Chad signed a deal with Mali.", "Chad -sign deal with-> Mali", read_noun_argument},
    {"asked_clause", "Chad demanded that Mali leave.", "Chad -demand-> Mali", read_asked_clause},
    {"adjective", "Bob is close to Ann.", "Bob -close to-> Ann", read_adjective},
    {"together", "Ann and Bob met.", "Ann -meet with-> Bob", read_together},
    {"patient_oblique", "Bob was jailed in Chad.", "Bob -jail in-> Chad", read_patient_oblique},
};

}  // namespace

std::span<const Rule> verbal_rules() { return kRules; }

}  // namespace relata
