// Claims as the encoder's claim head links them: the words of a label are taken from the tree as the rules do it.
// Tested by tests/claim/candidate_test.cc.
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "base/table.h"
#include "claim/candidate.h"
#include "claim/labels.h"
#include "claim/verb.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"
#include "schema/plain_wording.h"

namespace relata {
namespace {

constexpr float kLeastLink = 0.25F;  // links of a lower score are hardly ever right

constexpr std::string_view kTopic = "about";  // before what is said in a clause

// What stands between a noun and its complement where the text has no preposition.
std::string linking_label(const std::string& preposition) { return preposition.empty() ? "of" : preposition; }

class LinkReader {
 public:
  LinkReader(const Scene& scene, std::span<const Exclusion> exclusions, std::vector<Claim>& claims)
      : scene_(scene), phrases_(scene.phrases), tree_(scene.tree), grounds_(scene, claims), exclusions_(exclusions), claims_(claims) {
    for (const Claim& claim : claims) add_stated(claim);
  }

  void read(const EntityLink& one) {
    ClaimLink link = *one.link;
    link.trigger = completing_verb(link.trigger, link.patient);
    if (link.score() < kLeastLink) return;
    if (link.directions[1] > std::max(link.directions[0], link.directions[2])) return;  // its mirror image is a link of its own
    for (const std::uint32_t subject : one.agents)
      for (const std::uint32_t object : one.patients) add(link, subject, object);
  }

 private:
  // "to leave", "to become chief"
  bool is_predicate(std::uint32_t token) const { return tree_.word(token).upos == Upos::Verb || tree_.child(token, {Deprel::Cop}) != kNoToken; }

  // "declined to join NATO": what is or is not done to NATO is said by the verb that completes the trigger.
  std::uint32_t completing_verb(std::uint32_t trigger, std::uint32_t patient) const {
    for (std::uint32_t token = patient; token != kRoot && token != trigger; token = tree_.head(token))
      if (tree_.deprel(token) == Deprel::Xcomp && is_predicate(token) && token != patient && tree_.is_below(token, trigger)) return token;
    return trigger;
  }

  void add_stated(const Claim& claim) {
    stated_.emplace(claim.trigger, claim.subject, claim.object);
    if (claim.symmetric) stated_.emplace(claim.trigger, claim.object, claim.subject);
  }

  bool is_excluded(const ClaimLink& link, std::uint32_t subject) const {
    const LinkedPair pair(grounds_, link, subject);
    return std::any_of(exclusions_.begin(), exclusions_.end(), [&](const Exclusion& row) { return row.excludes(pair); });
  }

  void add(const ClaimLink& link, std::uint32_t subject, std::uint32_t object) {
    if (!is_named(scene_, subject) && !is_named(scene_, object)) return;
    if (stated_.contains({link.trigger, subject, object}) || is_excluded(link, subject)) return;
    RelationMatch match;
    match.subject = subject, match.object = object;
    match.trigger = link.trigger, match.subject_token = link.agent, match.object_token = link.patient;
    match.cls = class_of(link);
    match.kind = is_static(match.cls) ? ClaimKind::State : match.cls == ClaimClass::Statement ? ClaimKind::Speech : ClaimKind::Event;
    match.symmetric = link.directions[2] > std::max(link.directions[0], link.directions[1]);
    const Polarity governed = governed_polarity(link);
    match.timeless = is_static(match.cls) && link.polarities[0] > 0.5F && governed == Polarity::Affirmed;
    match.label = wording_of(link, match.cls);
    match.directness = link.score();
    const std::size_t before = claims_.size();
    add_claim(scene_, match, claims_);
    if (claims_.size() == before) return;
    claims_.back().rule = kLinkRule;
    if (claims_.back().polarity == Polarity::Affirmed) claims_.back().polarity = governed;
    add_stated(claims_.back());
  }

  // "Bob is held over the murder of Eve": as real as the verb leaves it.
  std::optional<Polarity> polarity_of_deed(std::uint32_t noun) const {
    const std::uint32_t verb = tree_.head(noun);
    if (verb == kRoot || tree_.word(verb).upos != Upos::Verb || tree_.deprel(noun) != Deprel::Obl) return std::nullopt;
    const Signature row = row_of_deed(phrases_, noun, verb);
    return row.known ? std::optional(under(row.effect, scene_.polarity[verb])) : std::nullopt;
  }

  // "Ann may pay for a trip to Peru", "denied that Ann made a visit to Peru": a happening that is new to the text is as real as what the verb above it
  // says. What has a definite article or a possessor is told of as known.
  Polarity governed_polarity(const ClaimLink& link) const {
    std::uint32_t noun = link.trigger;
    if (!is_common_noun(noun) || link.agent == noun || tree_.is_below(link.agent, noun)) return Polarity::Affirmed;
    if (const std::optional<Polarity> deed = polarity_of_deed(noun)) return *deed;
    if (tree_.deprel(noun) == Deprel::Obj && scene_.polarity[noun] == Polarity::Negated) return Polarity::Negated;  // "cancelled a trip to Peru"
    if (class_of(link) == ClaimClass::Role) return scene_.polarity[noun];  // "declined the post of editor", "hopes to become editor"
    if (tree_.child_with_lemma(noun, WordClass::DefiniteArticle) != kNoToken || tree_.child(noun, {Deprel::NmodPoss}) != kNoToken) return Polarity::Affirmed;
    while (noun != kRoot && is_one_of(base_of(tree_.deprel(noun)), {Deprel::Obj, Deprel::Obl, Deprel::Nmod, Deprel::Conj}) && tree_.head(noun) != kRoot) {
      noun = tree_.head(noun);
      if (tree_.word(noun).upos == Upos::Verb) return scene_.polarity[noun];
    }
    return Polarity::Affirmed;
  }

  std::string wording_of(const ClaimLink& link, ClaimClass cls) const {
    const std::uint32_t trigger = link.trigger;
    if (trigger == link.agent && names_its_agent(cls) && is_common_noun(trigger)) return of_itself(link);
    if (trigger == link.agent || trigger == link.patient || phrases_.is_in_name(trigger)) return std::string(plain_wording(cls));
    const Upos upos = tree_.word(trigger).upos;
    if (upos == Upos::Adp || upos == Upos::Sconj) return is_static(cls) ? std::string(plain_wording(cls)) : tree_.lower_lemma(trigger);
    const std::string preposition = preposition_between(trigger, link.patient);
    if (preposition.empty() && cls == ClaimClass::Statement && is_in_content(trigger, link.patient)) {
      const LexiconEntry about = look_up_verb(tree_.lemma(trigger), "", kTopic);  // "warned that Bob had left" is no warning about Bob
      return about.known && about.cls != cls ? std::string(plain_wording(cls)) : verb_label(phrases_, trigger, kNoToken, kNoToken, kTopic);
    }
    if (upos == Upos::Noun || upos == Upos::Propn) {
      return noun_label(phrases_, trigger) + " " + linking_label(preposition);
    }
    if (upos != Upos::Verb) return verb_label(phrases_, trigger, kNoToken, kNoToken, preposition);
    std::uint32_t particle = kNoToken, noun = kNoToken;
    if (const Clause* clause = grounds_.clause_of(trigger); clause != nullptr) {
      const Verb verb{scene_, *clause};
      particle = verb.clause.particle;
      noun = verb.plain_object();
      if (noun == link.patient || noun == link.agent) noun = kNoToken;
      // "Bob was born in Chad": nobody acts.
      const std::vector<std::uint32_t>& acted_on = verb.clause.objects;
      if (verb.clause.passive && !preposition.empty() && std::find(acted_on.begin(), acted_on.end(), link.agent) != acted_on.end())
        return verb.passive_label(kNoToken, preposition);
    }
    return verb_label(phrases_, trigger, particle, noun, preposition);
  }

  // "told Bob that | Chad had left |": Chad is told of, not told.
  bool is_in_content(std::uint32_t verb, std::uint32_t patient) const {
    const std::uint32_t content = tree_.child(verb, {Deprel::Ccomp});
    return content != kNoToken && tree_.is_below(patient, content) && signature_of(tree_.lower_lemma(verb), "clause").speaks;
  }

  // Classes of what belongs to something, or is somewhere: their agent's own noun says what it is there.
  static bool names_its_agent(ClaimClass cls) {
    return cls == ClaimClass::Location || cls == ClaimClass::PartOf || cls == ClaimClass::Member || cls == ClaimClass::Ownership || cls == ClaimClass::Other;
  }

  bool is_common_noun(std::uint32_t token) const { return tree_.word(token).upos == Upos::Noun && !phrases_.is_in_name(token); }

  // "The match between Norvex and Halden", "Norvex's media office": a match between them, a media office of Norvex.
  std::string of_itself(const ClaimLink& link) const {
    const std::string preposition = preposition_between(link.trigger, link.patient);
    return noun_label(phrases_, link.trigger) + " " + linking_label(preposition);
  }

  // The preposition of the patient's phrase, or of the phrase above it that hangs on the trigger.
  std::string preposition_between(std::uint32_t trigger, std::uint32_t patient) const {
    for (std::uint32_t token = patient; token != kRoot && token != trigger; token = tree_.head(token)) {
      if (tree_.head(token) != trigger && token != patient) continue;
      const std::string preposition = phrases_.preposition(token);
      if (!preposition.empty() && preposition != kPossessor) return preposition;
    }
    return "";
  }

  const Scene& scene_;
  const Phrases& phrases_;
  const Tree& tree_;
  const LinkGrounds grounds_;
  const std::span<const Exclusion> exclusions_;
  std::vector<Claim>& claims_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> stated_;
};

}  // namespace

void propose_linked(const Scene& scene, const EntityLinks& links, std::span<const Exclusion> exclusions, std::vector<Claim>& claims) {
  LinkReader reader(scene, exclusions, claims);
  for (std::uint32_t s = 0; s < scene.context.analysis.sentences.size(); ++s)
    for (const EntityLink& link : links.of_sentence(s)) reader.read(link);
}

}  // namespace relata
