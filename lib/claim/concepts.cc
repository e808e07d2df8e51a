// An unnamed end is judged by the phrase that first speaks of it, whose words become its label: it says what it is by a word before
// its noun ("eastward expansion"), by standing without an article ("oligarchs"), or by being the one party or event of its kind that
// the article speaks of ("the kingdom", "the talks"). Tested by tests/claim/rules_test.cc.
#include "claim/concepts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/table.h"
#include "claim/labels.h"
#include "claim/verb.h"
#include "lexicon/lexicon.h"
#include "lexicon/words.h"

namespace relata {
namespace {

// "an hour", "half", "some": how long or how much, not what.
bool is_measure(const Tree& tree, std::uint32_t noun) {
  if (tree.word(noun).upos != Upos::Noun && tree.word(noun).upos != Upos::Propn) return true;
  return is_time_noun(tree.lemma(noun)) || tree.core_noun(noun) != noun || is(tree.lemma(noun), WordClass::MeasureNoun);
}

// The noun of the phrase that first speaks of the thing. Every entity of a claim has been spoken of.
std::uint32_t noun_of(const Phrases& phrases, const Entity& entity) { return phrases.context().mentions[entity.mentions.front()].head; }

// "eastward expansion", "Western media", "the drug, made by Norvex".
bool is_described(const Phrases& phrases, std::uint32_t noun) {
  if (phrases.tree().child(noun, {Deprel::Acl}) != kNoToken) return true;
  if (noun_label(phrases, noun).find(' ') != std::string::npos) return true;
  for (const std::uint32_t kid : phrases.tree().children(noun))
    if (kid < noun && is_one_of(phrases.tree().deprel(kid), {Deprel::Amod, Deprel::Compound}) && phrases.is_name(kid)) return true;
  return false;
}

bool says_what_it_is(const Phrases& phrases, const Entity& entity) {
  const Tree& tree = phrases.tree();
  const std::uint32_t noun = noun_of(phrases, entity);
  if (is_measure(tree, noun)) return false;
  if (is_described(phrases, noun)) return true;
  const std::string lemma = tree.lower_lemma(noun);
  if (look_up_noun(lemma).known) return true;
  if (tree.child(noun, {Deprel::Det, Deprel::Nummod, Deprel::NmodPoss}) == kNoToken) return true;
  const bool definite = tree.child_with_lemma(noun, WordClass::DefiniteArticle) != kNoToken || tree.child(noun, {Deprel::NmodPoss}) != kNoToken;
  return definite && (look_up_relational_noun(lemma).known || is(lemma, WordClass::PartyNoun));
}

}  // namespace

void keep_informative(const Phrases& phrases, std::vector<Claim>& claims) {
  const std::vector<Entity>& entities = phrases.context().resolution.entities;
  const auto is_named = [&](std::uint32_t entity) { return entities[entity].named; };
  std::multimap<std::pair<std::uint32_t, std::uint32_t>, std::string> said;  // trigger and subject: label of a claim of named things
  for (const Claim& claim : claims) {
    if (!is_named(claim.subject) || !is_named(claim.object)) continue;
    said.emplace(std::pair(claim.trigger, claim.subject), claim.label);
    if (claim.symmetric) said.emplace(std::pair(claim.trigger, claim.object), claim.label);
  }
  std::erase_if(claims, [&](const Claim& claim) {
    const bool subject = is_named(claim.subject), object = is_named(claim.object);
    if (subject && object) return false;
    if (!subject && !object &&
        (claim.cls == ClaimClass::Other || !is_described(phrases, noun_of(phrases, entities[claim.subject])) ||
         !is_described(phrases, noun_of(phrases, entities[claim.object]))))
      return true;
    if ((!subject && !says_what_it_is(phrases, entities[claim.subject])) || (!object && !says_what_it_is(phrases, entities[claim.object]))) return true;
    if (object || is_described(phrases, noun_of(phrases, entities[claim.object]))) return false;
    const auto [begin, end] = said.equal_range({claim.trigger, claim.subject});
    const std::string noun = phrases.tree().lower_lemma(noun_of(phrases, entities[claim.object]));
    return std::any_of(begin, end, [&](const auto& more) { return has_word(more.second, noun); });
  });
}

}  // namespace relata
