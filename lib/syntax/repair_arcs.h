// What the repairs share: the arcs of one sentence, read and changed. Private to the room.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/fold.h"
#include "lexicon/prepositions.h"
#include "syntax/repair.h"

namespace relata {

// How sure a repaired arc is: the pattern leaves no other reading.
inline constexpr float kSure = 0.9F;

class Arcs {
 public:
  explicit Arcs(const Sentence& sentence) : sentence_(sentence) {}

  Word& word(std::uint32_t token) const { return sentence_.words[token]; }
  std::uint32_t head(std::uint32_t token) const { return word(token).head; }
  // In lower case; "" for kRoot.
  std::string lemma(std::uint32_t token) const { return token == kRoot ? std::string() : lower(word(token).lemma); }
  void attach(std::uint32_t token, std::uint32_t head, Deprel deprel) const {
    word(token).head = head;
    word(token).deprel = deprel;
    word(token).arc_probability = std::max(word(token).arc_probability, kSure);
  }

  std::vector<std::uint32_t> tokens() const {
    std::vector<std::uint32_t> all;
    for (std::uint32_t token = sentence_.tokens.begin; token < sentence_.tokens.end; ++token) all.push_back(token);
    return all;
  }
  // The root, or kRoot where there are none or several.
  std::uint32_t root() const {
    std::uint32_t found = kRoot;
    for (const std::uint32_t token : tokens()) {
      if (head(token) != kRoot) continue;
      if (found != kRoot) return kRoot;
      found = token;
    }
    return found;
  }
  std::vector<std::uint32_t> children(std::uint32_t token) const {
    std::vector<std::uint32_t> kids;
    for (const std::uint32_t kid : tokens())
      if (head(kid) == token) kids.push_back(kid);
    return kids;
  }
  std::vector<std::uint32_t> children_as(std::uint32_t token, std::initializer_list<Deprel> deprels) const {
    std::vector<std::uint32_t> kids = children(token);
    std::erase_if(kids, [&](std::uint32_t kid) { return std::find(deprels.begin(), deprels.end(), word(kid).deprel) == deprels.end(); });
    return kids;
  }
  // The first child with one of the relations, or kRoot.
  std::uint32_t child(std::uint32_t token, std::initializer_list<Deprel> deprels) const {
    const std::vector<std::uint32_t> kids = children_as(token, deprels);
    return kids.empty() ? kRoot : kids.front();
  }
  // The same without a preposition of its own.
  std::uint32_t bare_child(std::uint32_t token, std::initializer_list<Deprel> deprels) const {
    for (const std::uint32_t kid : children_as(token, deprels))
      if (child(kid, {Deprel::Case, Deprel::Mark}) == kRoot) return kid;
    return kRoot;
  }
  // The first child behind a preposition of the class, or kRoot.
  std::uint32_t child_behind(std::uint32_t token, Preposition cls) const {
    for (const std::uint32_t kid : children(token))
      if (const std::uint32_t mark = child(kid, {Deprel::Case, Deprel::Mark}); mark != kRoot && is(lemma(mark), cls)) return kid;
    return kRoot;
  }
  // Is the token the ancestor, or below it? Also where the arcs are no tree.
  bool is_below(std::uint32_t token, std::uint32_t ancestor) const {
    for (std::size_t steps = sentence_.tokens.size(); steps > 0 && token != kRoot && token != ancestor; --steps) token = head(token);
    return token == ancestor;
  }
  // The first token of the phrase.
  std::uint32_t first_of(std::uint32_t token) const {
    std::uint32_t first = token;
    for (const std::uint32_t kid : children(token))
      if (kid < token) first = std::min(first, first_of_kid(kid, 0));
    return first;
  }

 private:
  std::uint32_t first_of_kid(std::uint32_t token, int depth) const {
    std::uint32_t first = token;
    if (depth < 16)
      for (const std::uint32_t kid : children(token))
        if (kid < token) first = std::min(first, first_of_kid(kid, depth + 1));
    return first;
  }

  const Sentence& sentence_;
};

// Whether every token of the sentence is below its one root.
bool is_tree(const std::vector<Word>& words, TokenSpan tokens);

// Rows of tree_repairs() about clauses and possessors (repair_clauses.cc).
void repair_possessor(const Sentence& sentence);
void repair_title_of_possessor(const Sentence& sentence);
void repair_clause_of_noun(const Sentence& sentence);
void repair_owner_of_post(const Sentence& sentence);
void repair_clause_behind_noun(const Sentence& sentence);
void repair_gapping(const Sentence& sentence);
void repair_accused(const Sentence& sentence);
void repair_subject_of_relative(const Sentence& sentence);
void repair_bare_relative(const Sentence& sentence);
void repair_relative_in_row(const Sentence& sentence);
void repair_relative_of_cleft(const Sentence& sentence);
void repair_object_of_relative(const Sentence& sentence);
void repair_speaker_between(const Sentence& sentence);
void repair_agent_behind(const Sentence& sentence);
void repair_modifier_of_apposition(const Sentence& sentence);

// Rows of tree_repairs() about rows of words and "whose" (repair_coordination.cc).
void repair_subject_behind_whose(const Sentence& sentence);
void repair_unlike_conjunct(const Sentence& sentence);
void repair_kin_of_nearest(const Sentence& sentence);

}  // namespace relata
