// The dependency trees of an Analysis, repaired (syntax/repair.h) and indexed for walking down: the children of each token, and the tokens in an order in
// which every head comes before its dependents. It owns its words; immutable; any thread may read it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"

namespace relata {

// No token. The same value as kRoot.
inline constexpr std::uint32_t kNoToken = kRoot;

class Tree {
 public:
  // Linear in the number of words.
  Tree(const Document& document, const Analysis& analysis);
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  const Word& word(std::uint32_t token) const { return words_[token]; }
  Deprel deprel(std::uint32_t token) const { return word(token).deprel; }
  // As the encoder gives it; of a verb or noun that the lexicon does not know, repaired from its form.
  std::string_view lemma(std::uint32_t token) const { return lemmas_[token]; }
  // The same in lower case: "minister" of "Minister".
  std::string lower_lemma(std::uint32_t token) const;
  std::uint32_t head(std::uint32_t token) const { return word(token).head; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

  // In order of the text.
  std::span<const std::uint32_t> children(std::uint32_t token) const;
  // Every token that a root reaches, heads first.
  std::span<const std::uint32_t> from_the_top() const { return order_; }

  // The first child with one of the relations (whole labels: Nmod is not NmodPoss), or kNoToken.
  std::uint32_t child(std::uint32_t token, std::initializer_list<Deprel> deprels) const;
  // The first child with one of the lemmas, or kNoToken.
  std::uint32_t child_with_lemma(std::uint32_t token, std::initializer_list<std::string_view> lemmas) const;
  // The same for the words of a class.
  std::uint32_t child_with_lemma(std::uint32_t token, WordClass cls) const;
  std::uint32_t child_with_lemma(std::uint32_t token, Preposition cls) const;
  // The token, then the tokens coordinated with it by "and", "or", a comma, "as well as"; never those that are left out or excepted.
  std::vector<std::uint32_t> conjuncts(std::uint32_t token) const;
  // True if a noun phrase is named as not among those meant: Bob of "Ann, not Bob", "Ann rather than Bob", "all but Bob".
  bool is_left_out(std::uint32_t token) const;
  // Those that a negative phrase excepts, and who alone are meant: Bob of "nobody but Bob", "nobody left except Bob".
  std::vector<std::uint32_t> exceptions_to(std::uint32_t token) const;
  // The name that follows a title or description at once ("Fumio" for "Minister" in "Prime Minister Fumio Kishida"), or the token itself.
  std::uint32_t name_after(std::uint32_t token) const;
  // "sanctions" of "a spate of sanctions": the noun that a noun of amount, kind or part stands for, or the noun itself.
  std::uint32_t core_noun(std::uint32_t noun) const;
  // The noun of amount that stands for this one ("spate" for "sanctions"), or the noun itself.
  std::uint32_t outer_noun(std::uint32_t noun) const;
  // The head of the phrase in which a name or noun stands beside another: "sister" of "his sister Ann" for Ann.
  std::uint32_t outer_phrase(std::uint32_t token) const;
  // "to leave", also where the tree takes "to" for a preposition: "is | due to | leave".
  bool is_infinitive(std::uint32_t token) const;
  // True if `ancestor` is the token or above it.
  bool is_below(std::uint32_t token, std::uint32_t ancestor) const;
  // The smallest span that covers the token and all below it. O(size of the subtree).
  TokenSpan subtree(std::uint32_t token) const;

 private:
  // The words of such children before the token as one string: "rather than".
  std::string mark_before(std::uint32_t token, std::initializer_list<Deprel> deprels) const;
  bool is_excepted(std::uint32_t token) const;
  bool is_negative(std::uint32_t token) const;

  std::vector<Word> words_;  // repaired
  std::vector<std::string_view> lemmas_;
  std::vector<std::uint32_t> first_;  // children of t: kids_[first_[t] .. first_[t + 1])
  std::vector<std::uint32_t> kids_;
  std::vector<std::uint32_t> order_;
};

// True if the relation is one of those listed.
inline bool is_one_of(Deprel deprel, std::initializer_list<Deprel> deprels) {
  for (const Deprel one : deprels)
    if (one == deprel) return true;
  return false;
}

// True if the word is one of those listed.
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view one : words)
    if (one == word) return true;
  return false;
}

}  // namespace relata
