// The adjuncts of a claim, its time and place, and its polarity, speaker and evidence, filled in the same way for every rule. Tested by tests/claim/rules_test.cc.
#include "claim/rules.h"

#include <algorithm>
#include <span>

#include "claim/attribution.h"
#include "claim/labels.h"
#include "claim/polarity.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "text/calendar.h"

namespace relata {
namespace {

// Where a verb's time and place may stand: below it, or below the verb that it completes or the verb it is the object of.
bool shares_adjuncts(Deprel deprel) {
  return is_one_of(deprel,
                   {Deprel::Xcomp, Deprel::Obj, Deprel::Conj, Deprel::Obl, Deprel::Nmod, Deprel::NsubjPass, Deprel::Compound, Deprel::OblAgent, Deprel::Nsubj});
}

class Adjuncts {
 public:
  Adjuncts(const Scene& scene, const RelationMatch& match) : scene_(scene), match_(match) {}

  // What is so whatever happens beside it ("Doha, Qatar", "Ann's husband Bob") takes no time and no place from the verb above it.
  void fill(Claim& claim) const {
    if (!match_.timeless) fill_own_time(claim);
    std::uint32_t token = match_.trigger;
    const int levels = match_.timeless ? 1 : 3;
    for (int level = 0; level < levels && token != kRoot; ++level) {
      if (claim.time.empty()) fill_time(claim, token);
      if (claim.place == kNoEntity && !match_.timeless) fill_place(claim, token);
      if (!shares_adjuncts(scene_.tree.deprel(token))) break;
      token = scene_.tree.head(token);
    }
  }

 private:
  // "sued Ann in 2019 and | Bob in 2022": what is coordinated has the time behind it.
  void fill_own_time(Claim& claim) const {
    const std::uint32_t end = match_.object_token;
    if (end == kNoToken || end < match_.trigger || scene_.tree.deprel(end) != Deprel::Conj) return;
    fill_time(claim, end);
    if (claim.time.empty()) fill_time(claim, match_.trigger, end);
  }

  // Of the first time below the verb that stands behind the token `after`.
  void fill_time(Claim& claim, std::uint32_t verb, std::uint32_t after = 0) const {
    for (const std::uint32_t kid : scene_.tree.children(verb)) {
      if (kid < after) continue;
      if (!is_one_of(base_of(scene_.tree.deprel(kid)), {Deprel::Obl, Deprel::Advmod, Deprel::Nmod, Deprel::Obj})) continue;
      const std::span<const Mention> mentions = mentions_of_sentence(verb);
      for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention& mention = mentions[i];
        if (!is_time(mention) || (!mention.tokens.contains(kid) && mention.head != kid)) continue;
        TokenSpan words = mention.tokens;
        // "the 3rd of April | last year"
        if (i + 1 < mentions.size() && is_time(mentions[i + 1]) && mentions[i + 1].tokens.begin == words.end) words.end = mentions[i + 1].tokens.end;
        claim.time = scene_.context.document.text_of(words);
        claim.date = normalise_time(claim.time, scene_.context.document.day_at(verb), is_ahead(claim) ? When::Future : When::Past);
        return;
      }
    }
  }

  static bool is_time(const Mention& mention) {
    return mention.kind == MentionKind::Value && (mention.type == EntityType::Date || mention.type == EntityType::Time);
  }

  // "will meet", "plans to meet"; not "may have met".
  bool is_ahead(const Claim& claim) const {
    if (claim.polarity == Polarity::Affirmed) return false;
    bool ahead = scene_.tree.is_infinitive(match_.trigger);
    for (const std::uint32_t kid : scene_.tree.children(match_.trigger)) {
      if (is(scene_.tree.lemma(kid), WordClass::HaveVerb) && scene_.tree.deprel(kid) == Deprel::Aux) return false;
      ahead |= scene_.tree.deprel(kid) == Deprel::Aux && scene_.tree.word(kid).xpos == Xpos::MD;
    }
    return ahead;
  }

  std::span<const Mention> mentions_of_sentence(std::uint32_t token) const {
    const std::uint32_t sentence = scene_.context.analysis.sentence_of(token);
    const auto before = [](const Mention& mention, std::uint32_t wanted) { return mention.sentence < wanted; };
    const std::vector<Mention>& all = scene_.context.mentions;
    return {std::lower_bound(all.begin(), all.end(), sentence, before), std::lower_bound(all.begin(), all.end(), sentence + 1, before)};
  }

  void fill_place(Claim& claim, std::uint32_t verb) const {
    for (const std::uint32_t kid : scene_.tree.children(verb)) {
      if (!is_one_of(scene_.tree.deprel(kid), {Deprel::Obl, Deprel::Nmod})) continue;
      if (!is(preposition_of(scene_.tree, kid), Preposition::Place)) continue;
      for (const std::uint32_t entity : scene_.phrases.entities_at(kid)) {
        if (entity == claim.subject || !is_place(scene_.phrases.entity_type(entity))) continue;
        claim.place = entity;
        return;
      }
    }
  }

  const Scene& scene_;
  const RelationMatch& match_;
};

// Covers the relation word and both ends with their names, if they stand in one sentence.
ByteSpan evidence_of(const Scene& scene, const RelationMatch& match) {
  const Analysis& analysis = scene.context.analysis;
  const std::uint32_t sentence = analysis.sentence_of(match.trigger);
  TokenSpan span{match.trigger, match.trigger + 1};
  for (const std::uint32_t token : {match.subject_token, match.object_token}) {
    if (token == kNoToken || analysis.sentence_of(token) != sentence) continue;
    TokenSpan part{token, token + 1};
    const std::uint32_t mention = scene.phrases.mention_at(token);
    if (mention != kNoMention) part = scene.context.mentions[mention].tokens;
    span = {std::min(span.begin, part.begin), std::max(span.end, part.end)};
  }
  return scene.context.document.bytes_of(span);
}

float probability_of(const Scene& scene, std::uint32_t token) {
  if (token == kNoToken) return 1;
  const std::uint32_t mention = scene.phrases.mention_at(token);
  const float name = mention == kNoMention ? 1.0F : scene.context.mentions[mention].probability;
  return std::min(name, scene.tree.word(token).arc_probability);
}

// How sure the words are that the reading rests on: their place in the tree, the names, and the way to them.
float certainty_of(const Scene& scene, const RelationMatch& match) {
  return match.directness * probability_of(scene, match.trigger) *
         std::min(probability_of(scene, match.subject_token), probability_of(scene, match.object_token));
}

}  // namespace

Scene::Scene(const Context& view)
    : context(view),
      tree(context.document, context.analysis),
      phrases(context, tree),
      clauses(find_clauses(tree)),
      polarity(find_polarity(tree)),
      speakers(find_speakers(phrases, clauses)) {}

void add_claim(const Scene& scene, const RelationMatch& match, std::vector<Claim>& claims) {
  if (match.subject == match.object || match.subject == kNoEntity || match.object == kNoEntity) return;
  Claim claim;
  claim.subject = match.subject;
  claim.object = match.object;
  claim.label = match.label;
  claim.cls = match.cls;
  claim.kind = match.kind;
  claim.symmetric = match.symmetric;
  claim.polarity = match.timeless ? Polarity::Affirmed : scene.polarity[match.trigger];
  claim.speaker = match.timeless ? kNoEntity : scene.speakers[match.trigger];  // who speaks of "Peru's president Ann" does not claim that she is
  claim.evidence = evidence_of(scene, match);
  claim.sentence = scene.context.analysis.sentence_of(match.trigger);
  claim.trigger = match.trigger;
  claim.subject_token = match.subject_token;
  claim.object_token = match.object_token;
  claim.confidence = certainty_of(scene, match);
  Adjuncts(scene, match).fill(claim);
  claims.push_back(std::move(claim));
}

const Rule* find_rule(std::string_view name) {
  for (const std::span<const Rule> rules : {nominal_rules(), verbal_rules()})
    for (const Rule& rule : rules)
      if (rule.name == name) return &rule;
  return nullptr;
}

std::vector<Claim> claims_of(const Rule& rule, const Scene& scene) {
  std::vector<Claim> claims;
  rule.read(scene, claims);
  for (Claim& claim : claims) claim.rule = rule.name;
  return claims;
}

}  // namespace relata
