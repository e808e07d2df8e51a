// Children are kept as one array with offsets, filled by a counting sort over heads; the order is breadth first from the roots, so
// that tokens of a malformed tree that no root reaches are left out and no walk down can loop. Tested by tests/syntax/clause_test.cc.
#include "syntax/tree.h"

#include <algorithm>

#include "base/fold.h"
#include "lexicon/lexicon.h"
#include "lexicon/prepositions.h"
#include "lexicon/words.h"
#include "syntax/repair.h"

namespace relata {
namespace {

template <typename Fits>
std::uint32_t first_of(std::span<const std::uint32_t> tokens, Fits fits) {
  const auto found = std::find_if(tokens.begin(), tokens.end(), fits);
  return found == tokens.end() ? kNoToken : *found;
}

}  // namespace

Tree::Tree(const Document& document, const Analysis& analysis) : words_(repaired_words(document, analysis)) {
  const std::uint32_t count = size();
  lemmas_.reserve(count);
  for (std::uint32_t token = 0; token < count; ++token) {
    const Word& word = words_[token];
    const bool plural = word.upos == Upos::Noun && word.xpos == Xpos::NNS;
    lemmas_.push_back(word.upos == Upos::Verb ? known_verb(word.lemma, document.text_of(token))
                      : plural                ? known_noun(word.lemma, document.text_of(token))
                                              : std::string_view(word.lemma));
  }
  first_.assign(count + 2, 0);
  for (const Word& word : words_)
    if (word.head != kRoot) ++first_[word.head + 2];
  for (std::uint32_t i = 2; i < count + 2; ++i) first_[i] += first_[i - 1];
  kids_.resize(first_[count + 1]);
  for (std::uint32_t token = 0; token < count; ++token) {
    if (word(token).head != kRoot) kids_[first_[word(token).head + 1]++] = token;
  }
  order_.reserve(count);
  for (std::uint32_t token = 0; token < count; ++token) {
    if (word(token).head != kRoot) continue;
    std::size_t next = order_.size();
    order_.push_back(token);
    for (; next < order_.size(); ++next)
      for (const std::uint32_t kid : children(order_[next])) order_.push_back(kid);
  }
}

std::string Tree::lower_lemma(std::uint32_t token) const { return lower(lemma(token)); }

std::span<const std::uint32_t> Tree::children(std::uint32_t token) const { return std::span(kids_).subspan(first_[token], first_[token + 1] - first_[token]); }

std::uint32_t Tree::child(std::uint32_t token, std::initializer_list<Deprel> deprels) const {
  return first_of(children(token), [&](std::uint32_t kid) { return is_one_of(deprel(kid), deprels); });
}

std::uint32_t Tree::child_with_lemma(std::uint32_t token, std::initializer_list<std::string_view> lemmas) const {
  return first_of(children(token), [&](std::uint32_t kid) { return is_one_of(lemma(kid), lemmas); });
}

std::uint32_t Tree::child_with_lemma(std::uint32_t token, WordClass cls) const {
  return first_of(children(token), [&](std::uint32_t kid) { return is(lemma(kid), cls); });
}

std::uint32_t Tree::child_with_lemma(std::uint32_t token, Preposition cls) const {
  return first_of(children(token), [&](std::uint32_t kid) { return is(lemma(kid), cls); });
}

std::vector<std::uint32_t> Tree::conjuncts(std::uint32_t token) const {
  std::vector<std::uint32_t> all{token};
  for (std::size_t next = 0; next < all.size() && next < size(); ++next) {
    const auto add_conjuncts_of = [&](std::uint32_t holder) {
      for (const std::uint32_t kid : children(holder)) {
        if (deprel(kid) != Deprel::Conj) continue;
        const bool clause = child(kid, {Deprel::Nsubj, Deprel::NsubjPass}) != kNoToken;
        if (!clause && child_with_lemma(kid, WordClass::ExcludesConjunct) == kNoToken && !is_excepted(kid) && !is_left_out(kid)) all.push_back(kid);
      }
    };
    const std::uint32_t token = all[next], name = name_after(token);  // what is coordinated may hang on either
    add_conjuncts_of(token);
    if (name != token) add_conjuncts_of(name);
  }
  std::sort(all.begin() + 1, all.end());
  return all;
}

std::string Tree::mark_before(std::uint32_t token, std::initializer_list<Deprel> deprels) const {
  std::string words;
  for (const std::uint32_t kid : children(token)) {
    if (!is_one_of(deprel(kid), deprels) || kid > token) continue;
    words.append(words.empty() ? "" : " ").append(lower_lemma(kid));
    for (const std::uint32_t part : children(kid))
      if (deprel(part) == Deprel::Fixed) words.append(" ").append(lower_lemma(part));
  }
  return words;
}

// "everybody but Bob", "all countries except Peru", "nobody other than Bob".
bool Tree::is_excepted(std::uint32_t token) const {
  const std::string mark = mark_before(token, {Deprel::Case, Deprel::Mark});
  if (is(mark, Preposition::Excepting)) return true;
  if (const std::uint32_t than = child(token, {Deprel::Case, Deprel::Mark}); than != kNoToken && than > 0 && word(than - 1).upos == Upos::Adj)
    if (is(lower_lemma(than - 1) + " " + mark, Preposition::Excepting)) return true;
  if (deprel(token) != Deprel::Conj || head(token) == kRoot || child(token, {Deprel::Advmod}) != kNoToken ||
      !is(mark_before(token, {Deprel::Cc}), Preposition::Excepting))
    return false;
  return is_negative(head(token)) || is(lower_lemma(head(token)), WordClass::Universal) || child_with_lemma(head(token), WordClass::Universal) != kNoToken;
}

// "nobody", "no country".
bool Tree::is_negative(std::uint32_t token) const {
  return is(lower_lemma(token), WordClass::NegativePronoun) || child_with_lemma(token, WordClass::NegativeDeterminer) != kNoToken;
}

std::uint32_t Tree::outer_phrase(std::uint32_t token) const {
  while (head(token) != kRoot && is_one_of(deprel(token), {Deprel::Flat, Deprel::Appos})) token = head(token);
  return token;
}

bool Tree::is_infinitive(std::uint32_t token) const {
  for (const std::uint32_t kid : children(token)) {
    const bool to = child_with_lemma(kid, Preposition::InfinitiveMark) != kNoToken;
    if (deprel(kid) == Deprel::Mark && (word(kid).xpos == Xpos::TO || to)) return true;
    if (deprel(kid) == Deprel::Case && word(token).xpos == Xpos::VB && to) return true;
  }
  return false;
}

bool Tree::is_left_out(std::uint32_t token) const {
  token = outer_phrase(token);
  if (head(token) == kRoot || word(token).upos == Upos::Verb || child(token, {Deprel::Cop}) != kNoToken) return false;
  const std::uint32_t negation = child_with_lemma(token, WordClass::ExcludesConjunct);
  const bool contrast = word(token).upos == Upos::Propn || deprel(token) == Deprel::Conj;
  if (contrast && negation != kNoToken && negation < token && !is(lemma(negation + 1), WordClass::LimitsNegation)) return true;
  if (is(mark_before(token, {Deprel::Case, Deprel::Mark, Deprel::Cc}), Preposition::Replacing)) return true;
  if (!is_excepted(token)) return false;
  if (is_negative(head(token))) return false;
  const auto is_negative_argument = [&](std::uint32_t kid) {
    return kid < token && is_one_of(base_of(deprel(kid)), {Deprel::Nsubj, Deprel::Obj}) && is_negative(kid);
  };
  const auto others = children(head(token));
  return std::none_of(others.begin(), others.end(), is_negative_argument);
}

std::vector<std::uint32_t> Tree::exceptions_to(std::uint32_t token) const {
  std::vector<std::uint32_t> all;
  if (!is_negative(token)) return all;
  for (const std::uint32_t kid : children(token))
    if (kid > token && is_excepted(kid)) all = conjuncts(kid);
  if (!all.empty() || head(token) == kRoot) return all;
  for (const std::uint32_t kid : children(head(token)))
    if (kid > token && is_one_of(base_of(deprel(kid)), {Deprel::Obl, Deprel::Nsubj}) && is_excepted(kid)) all = conjuncts(kid);
  return all;
}

std::uint32_t Tree::name_after(std::uint32_t token) const {
  for (const std::uint32_t kid : children(token))
    if (kid == token + 1 && is_one_of(deprel(kid), {Deprel::Appos, Deprel::Flat})) return kid;
  return token;
}

std::uint32_t Tree::core_noun(std::uint32_t noun) const {
  if (!is(lemma(noun), WordClass::Amount)) return noun;
  for (const std::uint32_t kid : children(noun))
    if (deprel(kid) == Deprel::Nmod && kid > noun && child_with_lemma(kid, Preposition::NounComplement) != kNoToken) return kid;
  return noun;
}

std::uint32_t Tree::outer_noun(std::uint32_t noun) const {
  const std::uint32_t above = head(noun);
  return above != kRoot && core_noun(above) == noun ? above : noun;
}

bool Tree::is_below(std::uint32_t token, std::uint32_t ancestor) const {
  for (std::uint32_t steps = 0; token != kRoot && steps < 512; ++steps) {
    if (token == ancestor) return true;
    token = head(token);
  }
  return false;
}

TokenSpan Tree::subtree(std::uint32_t token) const {
  TokenSpan span{token, token + 1};
  std::vector<std::uint32_t> open{token};
  for (std::uint32_t steps = 0; !open.empty() && steps < size(); ++steps) {
    const std::uint32_t next = open.back();
    open.pop_back();
    span.begin = std::min(span.begin, next);
    span.end = std::max(span.end, next + 1);
    for (const std::uint32_t kid : children(next)) open.push_back(kid);
  }
  return span;
}

}  // namespace relata
