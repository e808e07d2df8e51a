// Claims as the encoder's claim head links them: the words of a label are taken from the tree as the rules do it.
// Tested by tests/claim/candidate_test.cc.
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "base/table.h"
#include "claim/candidate.h"
#include "claim/holding.h"
#include "claim/labels.h"
#include "claim/verb.h"
#include "lexicon/prepositions.h"
#include "lexicon/signature.h"
#include "lexicon/words.h"
#include "schema/plain_wording.h"

namespace relata {
namespace {

constexpr float kLeastLink = 0.25F;  // links of a lower score are hardly ever right

class LinkReader {
 public:
  LinkReader(const Scene& scene, std::vector<Claim>& claims) : scene_(scene), phrases_(scene.phrases), tree_(scene.tree), claims_(claims) {
    for (const Claim& claim : claims) add_stated(claim);
    clause_at_.assign(tree_.size(), nullptr);
    for (const Clause& clause : scene.clauses) clause_at_[clause.head] = &clause;
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
    if (const Rule* rule = find_rule(claim.rule); rule != nullptr && rule->reads_holders) holders_read_.insert(claim.trigger);
    stated_.emplace(claim.trigger, claim.subject, claim.object);
    if (claim.symmetric) stated_.emplace(claim.trigger, claim.object, claim.subject);
  }

  // What grammar excludes, however probable the link; each reason stands at its function.
  bool is_ruled_out(const ClaimLink& link, std::uint32_t subject) const {
    for (const std::uint32_t end : {link.agent, link.patient})
      if (stands_for_part(phrases_, end) || (tree_.is_left_out(end) && !is_beside(link.trigger, tree_.outer_phrase(end)))) return true;
    return holders_read_.contains(link.trigger) || is_rival(link.trigger, subject) || describes_another(link) || is_served(link, subject) ||
           is_in_title(link) || is_source(link.agent) || is_said_by(link, subject) || is_of_another_name(link) || is_in_results(link) || is_elsewhere(link) ||
           is_inside_speech(link, subject) || is_held_by_another(link) || is_done_by_object(link) || is_deed_of_object(link) || is_outside(link, subject) ||
           is_in_place_of_another(link);
  }

  // "Ann, not Bob, | son of Dan, | left": what is said of Bob himself; not "chose Ann, not Bob, as chief".
  bool is_beside(std::uint32_t trigger, std::uint32_t name) const {
    while (tree_.head(trigger) != kRoot && tree_.head(trigger) != name) trigger = tree_.head(trigger);
    return tree_.head(trigger) == name && is_one_of(base_of(tree_.deprel(trigger)), {Deprel::Appos, Deprel::Nmod, Deprel::Acl}) &&
           !is(preposition_of(tree_, trigger), Preposition::Capacity);
  }

  // "according to Ann", "according to his sister Ann".
  bool is_source(std::uint32_t agent) const {
    for (const std::uint32_t token : {agent, tree_.outer_phrase(agent)})
      if (is(preposition_of(tree_, token), Preposition::AccordingTo)) return true;
    return false;
  }

  // "Bob died, his sister, Ann, said": who only says it does not do what the verb with a subject of its own says.
  bool is_said_by(const ClaimLink& link, std::uint32_t subject) const {
    if (clause_at_[link.trigger] == nullptr) return false;
    const Clause& clause = *clause_at_[link.trigger];
    if (clause.borrowed || clause.surface.empty()) return false;
    for (const Referent& referent : referents_of(phrases_, clause.surface, ProtoRole::Agent))
      if (referent.entity == subject) return false;
    const std::uint32_t top = tree_.outer_phrase(link.agent), verb = tree_.head(top);
    return base_of(tree_.deprel(top)) == Deprel::Nsubj && verb != link.trigger && signature_of(tree_.lower_lemma(verb), "clause").speaks;
  }

  // "Ann told Eve that Bob had left", "Bob, Ann has claimed, left": who tells something tells it to nobody who is in it, and nobody in it tells it.
  bool is_inside_speech(const ClaimLink& link, std::uint32_t subject) const {
    const std::uint32_t verb = link.trigger;
    if (tree_.word(verb).upos != Upos::Verb || !signature_of(tree_.lower_lemma(verb), "clause").speaks) return false;
    const std::uint32_t content = tree_.child(verb, {Deprel::Ccomp}), speaker = tree_.child(verb, {Deprel::Nsubj});
    const bool aside = tree_.deprel(verb) == Deprel::Parataxis;
    const auto is_inside = [&](std::uint32_t token) {
      return (content != kNoToken && tree_.is_below(token, content)) || (aside && !tree_.is_below(token, verb));
    };
    const bool told = class_of(link) == ClaimClass::Statement && tree_.child(verb, {Deprel::Obj, Deprel::Iobj}) != kNoToken && phrases_.is_name(link.patient) &&
                      phrases_.type_of(link.patient) == EntityType::Person;
    const bool of_verb = base_of(tree_.deprel(tree_.outer_phrase(link.patient))) == Deprel::Nsubj;  // "Bob, Ann has alleged, left" accuses Bob
    if (is_inside(link.patient) && (told || (aside && !of_verb))) return true;
    if (!is_inside(link.agent) || speaker == kNoToken) return false;
    const std::vector<std::uint32_t> speakers = phrases_.all_entities_at(speaker);
    return std::find(speakers.begin(), speakers.end(), subject) == speakers.end();
  }

  // "did not meet Ann in Oslo", "Voters in Oslo rejected Ann": that places nobody in Oslo, or the voters alone.
  bool is_elsewhere(const ClaimLink& link) const {
    if (class_of(link) != ClaimClass::Location) return false;
    const std::uint32_t place = tree_.outer_phrase(link.patient), noun = tree_.head(place);
    if (noun == kRoot || !is_locative(preposition_of(tree_, place))) return false;
    std::uint32_t verb = noun;
    while (tree_.head(verb) != kRoot && tree_.word(verb).upos != Upos::Verb) verb = tree_.head(verb);
    const bool of_place = tree_.is_below(place, link.agent) && !phrases_.is_name(link.agent);  // "people in Oslo"
    if (verb != link.trigger && scene_.polarity[verb] == Polarity::Negated && tree_.is_below(link.agent, verb) && !of_place) return true;
    const bool of_subject = tree_.deprel(place) == Deprel::Nmod && is_one_of(tree_.deprel(noun), {Deprel::Nsubj, Deprel::NsubjPass});
    return of_subject && !tree_.is_below(link.agent, noun);
  }

  // "Peru 3, Chile 1": a place with a score behind it lies in no other.
  bool is_in_results(const ClaimLink& link) const {
    const std::uint32_t behind = link.agent + 1;
    return class_of(link) == ClaimClass::Location && behind < tree_.size() && phrases_.is_name(link.agent) && tree_.word(behind).upos == Upos::Num;
  }

  // "President Bob named her": whose a title before a name is stands beside that name.
  bool is_of_another_name(const ClaimLink& link) const {
    const std::uint32_t name = tree_.head(link.trigger);
    if (name == kRoot || tree_.deprel(link.trigger) != Deprel::NmodDesc || !phrases_.is_name(name)) return false;
    return !tree_.is_below(link.patient, name) || !tree_.is_below(link.agent, name);
  }

  bool is_person_or_unnamed(std::uint32_t token) const {
    const EntityType type = phrases_.type_of(token);
    return type == EntityType::Person || type == EntityType::Concept || type == EntityType::Norp;
  }

  // "Arrested Bob over | the murder |", "jailed Bob for | the murder |": what the verb says of a deed; no row for "killed Bob in an attack".
  Signature row_of_deed(std::uint32_t deed, std::uint32_t verb) const {
    return is_hostile(phrases_, deed) ? signature_of(tree_.lower_lemma(verb), preposition_of(tree_, deed) + " doing") : Signature{};
  }

  bool is_deed_dealt_with(std::uint32_t deed, std::uint32_t verb) const {
    return is_one_of(tree_.deprel(deed), {Deprel::Obl, Deprel::Nmod}) && row_of_deed(deed, verb).known;
  }

  // "Ann accused Bob of killing Eve", "Ann arrested Bob over the murder of Eve": what is done to her is not what Ann does to him.
  bool is_done_by_object(const ClaimLink& link) const {
    if (clause_at_[link.trigger] == nullptr || class_of(link) == ClaimClass::Statement) return false;
    const Clause& clause = *clause_at_[link.trigger];
    if (clause.objects.empty() && clause.receivers.empty()) return false;
    for (std::uint32_t token = tree_.head(link.patient); token != kRoot && token != link.trigger; token = tree_.head(token)) {
      if (tree_.deprel(token) == Deprel::Advcl && tree_.word(token).xpos == Xpos::VBG && tree_.child(token, {Deprel::Mark}) != kNoToken) return true;
      if (is_deed_dealt_with(token, link.trigger)) return true;
    }
    return false;
  }

  // "Bob was jailed by Ann for the murder of Eve": the deed for which somebody is dealt with is not that of whoever deals with him.
  bool is_deed_of_object(const ClaimLink& link) const {
    const std::uint32_t deed = link.trigger, verb = tree_.head(deed);
    if (verb == kRoot || clause_at_[verb] == nullptr || !is_deed_dealt_with(deed, verb)) return false;
    const Clause& clause = *clause_at_[verb];
    const std::vector<std::uint32_t>& doers = clause.subjects;
    return !clause.objects.empty() && std::find(doers.begin(), doers.end(), tree_.outer_phrase(link.agent)) != doers.end();
  }

  // The clause in which the token stands.
  const Clause* clause_around(std::uint32_t token) const {
    for (; token != kRoot; token = tree_.head(token))
      if (clause_at_[token] != nullptr) return clause_at_[token];
    return nullptr;
  }

  // Does the token stand in the phrase that `head` heads, and in no clause of it?
  bool is_in_phrase(std::uint32_t token, std::uint32_t head) const {
    for (; token != kRoot && token != head; token = tree_.head(token))
      if (clause_at_[token] != nullptr) return false;
    return token == head;
  }

  // "Bought by Ann and sued by Bob": of a verb whose subject is told the one who acts is told in its own clause.
  bool is_outside(const ClaimLink& link, std::uint32_t subject) const {
    if (clause_at_[link.trigger] == nullptr || tree_.word(link.trigger).upos != Upos::Verb) return false;
    const Clause& clause = *clause_at_[link.trigger];
    if (clause.subjects.empty() || (clause.borrowed && !clause.passive) || clause_around(link.agent) == &clause) return false;
    if (clause.link == Link::Relative && tree_.is_below(link.trigger, link.agent)) return false;  // "it was Ann, not Bob, who bought"
    std::vector<std::uint32_t> told = clause.subjects;
    for (const std::vector<std::uint32_t>* more : {&clause.objects, &clause.receivers, &clause.surface}) told.insert(told.end(), more->begin(), more->end());
    for (const std::uint32_t token : told) {
      if (is_in_phrase(link.agent, token)) return false;
      for (const std::uint32_t entity : phrases_.all_entities_at(token))
        if (entity == subject) return false;
    }
    return true;
  }

  // "Born in Oslo, Ann died in Lima": of a verb with a place of its own, another verb's place is not its place.
  bool is_in_place_of_another(const ClaimLink& link) const {
    if (class_of(link) != ClaimClass::Location || clause_at_[link.trigger] == nullptr) return false;
    const Clause& clause = *clause_at_[link.trigger];
    const Clause* around = clause_around(link.patient);
    if (around == nullptr || around == &clause || around->obliques.empty()) return false;
    return std::any_of(clause.obliques.begin(), clause.obliques.end(), [&](const Oblique& one) {
      return one.token != link.patient && is(one.preposition, Preposition::Locative) && is_place(phrases_.type_of(one.token));
    });
  }

  // "Ann met the mayor of Oslo", "Ann, wife of the mayor of Oslo": she is no mayor. No body has kin.
  bool is_held_by_another(const ClaimLink& link) const {
    if (class_of(link) == ClaimClass::Family && !(is_person_or_unnamed(link.agent) && is_person_or_unnamed(link.patient))) return true;
    if (!is_person_noun(phrases_, link.trigger)) return false;
    return !may_hold(phrases_, link.trigger, link.agent) || !may_be_of(phrases_, link.trigger, link.patient);
  }

  // "The Kenyan parliament chose Ann": the adjective tells of the parliament and not of her.
  bool describes_another(const ClaimLink& link) const {
    if (class_of(link) != ClaimClass::Nationality || !phrases_.is_demonym(link.patient)) return false;
    if (!is_one_of(tree_.deprel(link.patient), {Deprel::Amod, Deprel::Compound, Deprel::NmodPoss})) return false;
    const std::uint32_t noun = tree_.head(link.patient);
    return noun != kRoot && !tree_.is_below(link.agent, noun) && !tree_.is_below(noun, link.agent);
  }

  // "met Norvex chief Ann": who meets her does not meet the firm.
  bool is_in_title(const ClaimLink& link) const {
    if (tree_.word(link.trigger).upos != Upos::Verb || is_static(class_of(link))) return false;
    for (const std::uint32_t end : {link.agent, link.patient}) {
      std::uint32_t token = end;
      while (token != kRoot && tree_.head(token) != link.trigger && is_one_of(tree_.deprel(token), {Deprel::Compound, Deprel::NmodDesc, Deprel::NmodPoss}))
        token = tree_.head(token);
      if (token == end || token == kRoot) continue;
      for (const std::uint32_t entity : phrases_.entities_at(token))
        if (is_named(scene_, entity) && scene_.context.resolution.entities[entity].type == EntityType::Person) return true;
    }
    return false;
  }

  // "Ann's lawyer, Bob, sued", "the widow of Bob sued": what the one does who stands between her and the verb is not what she does.
  bool is_served(const ClaimLink& link, std::uint32_t subject) const {
    if (scene_.context.resolution.entities[subject].type != EntityType::Person || tree_.word(link.trigger).upos != Upos::Verb) return false;
    if (!is_one_of(tree_.deprel(link.agent), {Deprel::NmodPoss, Deprel::Nmod})) return false;
    const std::uint32_t noun = tree_.head(link.agent);
    if (noun == kRoot || (tree_.deprel(link.agent) == Deprel::Nmod && !is_person_noun(phrases_, noun))) return false;
    return noun != link.trigger && !phrases_.entities_at(noun).empty() && is_one_of(base_of(tree_.deprel(noun)), {Deprel::Nsubj, Deprel::Obl});
  }

  // The verb leaves its subject open, its governor has an object that fills the place, and the one who acts on that object is no second one; or the
  // subject fills it, and the object is none.
  bool is_rival(std::uint32_t trigger, std::uint32_t subject) const {
    const bool post = tree_.deprel(trigger) == Deprel::Xcomp && tree_.word(trigger).upos != Upos::Verb && tree_.head(trigger) != kRoot;  // "to become mayor"
    const std::uint32_t verb = post ? tree_.head(trigger) : trigger;
    if (clause_at_[verb] == nullptr) return false;
    const Clause& clause = *clause_at_[verb];
    if (!clause.borrowed || clause.above == kNoToken || (clause.link != Link::Open && clause.link != Link::Adverbial && clause.link != Link::Modifier))
      return false;
    const Clause& above = scene_.clauses[clause.above];
    const std::uint32_t mark = tree_.child(clause.head, {Deprel::Mark});
    const bool infinitive = mark != kNoToken && tree_.word(mark).xpos == Xpos::TO;
    if (!above.passive && clause.surface == above.surface && (clause.link == Link::Open || infinitive)) return is_promised(above, subject);
    if (above.passive ? clause.surface != above.surface : clause.surface != above.objects) return false;
    for (const Referent& referent : referents_of(phrases_, above.subjects, ProtoRole::Agent))
      if (referent.entity == subject) return true;
    return false;
  }

  // "Ann promised Bob to leave": it is not Bob who leaves.
  bool is_promised(const Clause& above, std::uint32_t subject) const {
    for (const std::vector<std::uint32_t>* tokens : {&above.objects, &above.receivers})
      for (const Referent& referent : referents_of(phrases_, *tokens, ProtoRole::Patient))
        if (referent.entity == subject) return true;
    return false;
  }

  void add(const ClaimLink& link, std::uint32_t subject, std::uint32_t object) {
    if (!is_named(scene_, subject) && !is_named(scene_, object)) return;
    if (stated_.contains({link.trigger, subject, object}) || is_ruled_out(link, subject)) return;
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
    const Signature row = row_of_deed(noun, verb);
    return row.known ? std::optional(under(row.effect, scene_.polarity[verb])) : std::nullopt;
  }

  // "Ann may pay for a trip to Peru", "denied that Ann made a visit to Peru": a happening that is new to the text is as real as what the verb above it
  // says. What has a definite article or a possessor is told of as known.
  Polarity governed_polarity(const ClaimLink& link) const {
    std::uint32_t noun = link.trigger;
    if (!is_common_noun(noun) || link.agent == noun || tree_.is_below(link.agent, noun)) return Polarity::Affirmed;
    if (const std::optional<Polarity> deed = polarity_of_deed(noun)) return *deed;
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
    if (upos == Upos::Noun || upos == Upos::Propn) {
      const bool linked = preposition.empty() || preposition == kPossessor;
      return noun_label(phrases_, trigger) + " " + (linked ? "of" : preposition);
    }
    if (upos != Upos::Verb) return verb_label(phrases_, trigger, kNoToken, kNoToken, preposition);
    std::uint32_t particle = kNoToken, noun = kNoToken;
    if (clause_at_[trigger] != nullptr) {
      const Verb verb{scene_, *clause_at_[trigger]};
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

  // Classes of what belongs to something, or is somewhere: their agent's own noun says what it is there.
  static bool names_its_agent(ClaimClass cls) {
    return cls == ClaimClass::Location || cls == ClaimClass::PartOf || cls == ClaimClass::Member || cls == ClaimClass::Ownership || cls == ClaimClass::Other;
  }

  bool is_common_noun(std::uint32_t token) const { return tree_.word(token).upos == Upos::Noun && !phrases_.is_in_name(token); }

  // "The match between Norvex and Halden", "Norvex's media office": a match between them, a media office of Norvex.
  std::string of_itself(const ClaimLink& link) const {
    const std::string preposition = preposition_between(link.trigger, link.patient);
    return noun_label(phrases_, link.trigger) + " " + (preposition.empty() ? "of" : preposition);
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
  std::vector<Claim>& claims_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> stated_;
  std::set<std::uint32_t> holders_read_;  // nouns of roles whose holders a rule knows
  std::vector<const Clause*> clause_at_;  // by its head; null where a token heads none
};

}  // namespace

void propose_linked(const Scene& scene, const EntityLinks& links, std::vector<Claim>& claims) {
  LinkReader reader(scene, claims);
  for (std::uint32_t s = 0; s < scene.context.analysis.sentences.size(); ++s)
    for (const EntityLink& link : links.of_sentence(s)) reader.read(link);
}

}  // namespace relata
