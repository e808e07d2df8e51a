#include "claim/phrases.h"

#include <algorithm>

#include "lexicon/words.h"

namespace relata {

Phrases::Phrases(const Context& context, const Tree& tree)
    : context_(context), tree_(tree), titles_(context, tree), by_head_(tree.size(), kNoMention), in_name_(tree.size(), false) {
  for (std::uint32_t i = 0; i < context.mentions.size(); ++i) {
    const Mention& mention = context.mentions[i];
    if (mention.kind == MentionKind::Value) continue;
    if (by_head_[mention.head] == kNoMention) by_head_[mention.head] = i;
    for (std::uint32_t token = mention.name.begin; token < mention.name.end; ++token) in_name_[token] = true;
  }
}

bool Phrases::is_name(std::uint32_t token) const {
  return by_head_[token] != kNoMention && (context_.mentions[by_head_[token]].kind == MentionKind::Name || is_demonym(token));
}

bool Phrases::is_demonym(std::uint32_t token) const { return by_head_[token] != kNoMention && context_.mentions[by_head_[token]].kind == MentionKind::Demonym; }

std::uint32_t Phrases::antecedent_of(std::uint32_t token) const {
  for (std::uint32_t steps = 0; token != kRoot && steps < 64; ++steps) {
    if (tree_.deprel(token) == Deprel::AclRelcl) return tree_.head(token);
    token = tree_.head(token);
  }
  return kNoToken;
}

bool Phrases::stands_for_named(std::uint32_t mention) const {
  if (mention == kNoMention) return false;
  const std::vector<std::uint32_t>& entities = context_.resolution.entities_of[mention];
  return std::any_of(entities.begin(), entities.end(), [&](std::uint32_t entity) { return context_.resolution.entities[entity].named; });
}

std::vector<std::uint32_t> Phrases::entities_at(std::uint32_t token) const {
  const Xpos xpos = tree_.word(token).xpos;
  if (xpos == Xpos::WP || xpos == Xpos::WPS || xpos == Xpos::WDT) {
    const std::uint32_t antecedent = antecedent_of(token);
    return antecedent == kNoToken || antecedent == token ? std::vector<std::uint32_t>{} : entities_at(antecedent);
  }
  const std::uint32_t mention = by_head_[token];
  if (const std::uint32_t holder = titles_.holder_at(token); holder != kNoMention && !stands_for_named(mention)) return context_.resolution.entities_of[holder];
  if (const std::uint32_t name = tree_.name_after(token); name != token && !stands_for_named(mention) && stands_for_named(by_head_[name]))
    return context_.resolution.entities_of[by_head_[name]];
  if (!stands_for_named(mention))
    if (std::vector<std::uint32_t> names = names_beside(token); !names.empty()) return names;
  if (mention == kNoMention && is_the_two(token)) return last_two_people(token);
  return mention == kNoMention ? std::vector<std::uint32_t>{} : context_.resolution.entities_of[mention];
}

bool Phrases::is_the_two(std::uint32_t token) const {
  if (!is(tree_.lemma(token), WordClass::BothOrTwo)) return false;
  if (!is_one_of(tree_.deprel(token), {Deprel::Nsubj, Deprel::NsubjPass})) return false;
  return tree_.child_with_lemma(token, WordClass::DefiniteArticle) != kNoToken && tree_.child(token, {Deprel::Nmod}) == kNoToken;
}

std::vector<std::uint32_t> Phrases::last_two_people(std::uint32_t token) const {
  const std::uint32_t sentence = context_.analysis.sentence_of(token);
  std::vector<std::uint32_t> people;
  std::uint32_t where = sentence;
  for (std::size_t i = context_.mentions.size(); i-- > 0;) {
    const Mention& mention = context_.mentions[i];
    if (mention.sentence > sentence || mention.head >= token) continue;
    if (mention.sentence + 2 < sentence || (mention.sentence < where && people.size() >= 2)) break;
    where = mention.sentence;
    for (const std::uint32_t id : context_.resolution.entities_of[i]) {
      const Entity& entity = context_.resolution.entities[id];
      if (entity.named && entity.type == EntityType::Person && std::find(people.begin(), people.end(), id) == people.end()) people.push_back(id);
    }
  }
  std::sort(people.begin(), people.end());
  return people.size() == 2 ? people : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> Phrases::names_beside(std::uint32_t token) const {
  std::vector<std::uint32_t> names;
  for (const std::uint32_t kid : tree_.children(token)) {
    if (kid < token || tree_.deprel(kid) != Deprel::Appos) continue;
    for (const std::uint32_t one : tree_.conjuncts(kid))
      if (is_name(one) && stands_for_named(by_head_[one]))
        for (const std::uint32_t entity : context_.resolution.entities_of[by_head_[one]]) names.push_back(entity);
  }
  return names;
}

std::vector<std::uint32_t> Phrases::all_entities_at(std::uint32_t token) const {
  std::vector<std::uint32_t> all;
  for (const std::uint32_t one : tree_.conjuncts(token)) {
    for (const std::uint32_t entity : entities_at(one))
      if (std::find(all.begin(), all.end(), entity) == all.end()) all.push_back(entity);
  }
  return all;
}

EntityType Phrases::type_of(std::uint32_t token) const {
  const std::vector<std::uint32_t> found = entities_at(token);
  return found.empty() ? EntityType::Misc : context_.resolution.entities[found.front()].type;
}

std::string Phrases::preposition(std::uint32_t token) const {
  if (tree_.deprel(token) == Deprel::NmodPoss) return std::string(kPossessor);
  const std::uint32_t mark = tree_.child(token, {Deprel::Case});
  if (mark == kNoToken) return "";
  std::string words = tree_.lower_lemma(mark);
  for (const std::uint32_t kid : tree_.children(mark))
    if (tree_.deprel(kid) == Deprel::Fixed) words.append(" ").append(tree_.lower_lemma(kid));
  return words;
}

}  // namespace relata
