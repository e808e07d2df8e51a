// Subtrees, cut where a part of a proposition ends. Tested by tests/openie/open_test.cc.
#include "openie/open_words.h"

#include <algorithm>

namespace relata {
namespace {

bool is_opening(std::string_view text) { return is_one_of(text, {"``", "“", "\""}); }
bool is_closing(std::string_view text) { return is_one_of(text, {"''", "”", "\""}); }
bool is_quote(std::string_view text) { return is_opening(text) || is_closing(text); }
bool is_bracket(std::string_view text) { return is_one_of(text, {"(", ")", "-LRB-", "-RRB-", "[", "]"}); }

// Children of a predicate noun or adjective that belong to its clause, not to its phrase.
bool is_clausal(Deprel deprel) {
  switch (base_of(deprel)) {
    case Deprel::Nsubj:
    case Deprel::Csubj:
    case Deprel::Aux:
    case Deprel::Cop:
    case Deprel::Mark:
    case Deprel::Expl:
    case Deprel::Advcl:
    case Deprel::Parataxis:
    case Deprel::Discourse:
    case Deprel::Vocative:
    case Deprel::Dislocated:
    case Deprel::Obl:
    case Deprel::List:
    case Deprel::Reparandum: return true;
    default: return false;
  }
}

}  // namespace

bool OpenWords::belongs(std::uint32_t kid, std::uint32_t head, bool with_conjuncts) const {
  const Deprel deprel = tree_.deprel(kid);
  if (deprel == Deprel::Conj) {
    const bool is_clause = tree_.word(kid).upos == Upos::Verb || tree_.child(kid, {Deprel::Cop, Deprel::Nsubj}) != kNoToken;
    return with_conjuncts && !is_clause;
  }
  if (is_one_of(deprel, {Deprel::Case, Deprel::AclRelcl, Deprel::Appos})) return deprel == Deprel::Case && kid > head;
  if (is_one_of(deprel, {Deprel::Cc, Deprel::CcPreconj})) return false;
  if (const std::uint32_t copula = tree_.child(head, {Deprel::Cop}); copula != kNoToken && kid < head) {
    if (kid < copula || (deprel == Deprel::Advmod && tree_.word(head).upos != Upos::Adj)) return false;
  }
  if (deprel == Deprel::Punct) return is_quote(document_.text_of(kid)) || tree_.lemma(kid) == "-";
  return !is_clausal(deprel);
}

void OpenWords::add_subtree(std::uint32_t token, Tokens& tokens) const {
  const std::size_t first = tokens.size();
  tokens.push_back(token);
  for (std::size_t next = first; next < tokens.size() && tokens.size() <= first + tree_.size(); ++next)
    for (const std::uint32_t kid : tree_.children(tokens[next])) tokens.push_back(kid);
}

void OpenWords::add_phrase(std::uint32_t head, bool with_conjuncts, Tokens& tokens) const {
  tokens.push_back(head);
  for (const std::uint32_t kid : tree_.children(head)) {
    if (!belongs(kid, head, with_conjuncts)) continue;
    const Deprel deprel = tree_.deprel(kid);
    if (deprel == Deprel::Conj) {
      for (const std::uint32_t word : tree_.children(kid))
        if (is_one_of(tree_.deprel(word), {Deprel::Cc, Deprel::Punct, Deprel::Case})) add_subtree(word, tokens);
      add_phrase(kid, true, tokens);
    } else if (base_of(deprel) == Deprel::Nmod) {
      for (const std::uint32_t word : tree_.children(kid))
        if (tree_.deprel(word) == Deprel::Case) add_subtree(word, tokens);
      add_phrase(kid, true, tokens);
    } else {
      add_subtree(kid, tokens);
    }
  }
}

void OpenWords::add_shared(std::uint32_t head, Tokens& tokens) const {
  if (tree_.deprel(head) != Deprel::Conj || tree_.word(head).upos != Upos::Noun) return;
  if (tree_.child(head, {Deprel::Det, Deprel::NmodPoss, Deprel::Nummod}) != kNoToken) return;
  const std::uint32_t first = tree_.head(head);
  if (tree_.word(first).upos != Upos::Noun) return;
  for (const std::uint32_t kid : tree_.children(first))
    if (is_one_of(tree_.deprel(kid), {Deprel::Det, Deprel::NmodPoss})) add_subtree(kid, tokens);
}

// A quotation mark stays only with its partner; a closing one right behind the part is taken in.
void OpenWords::balance_quotes(Tokens& tokens) const {
  const auto text = [&](std::uint32_t token) { return document_.text_of(token); };
  Tokens kept;
  std::vector<bool> partnered(tokens.size(), false);
  Tokens stack;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!is_quote(text(tokens[i]))) continue;
    if (is_closing(text(tokens[i])) && !stack.empty()) {
      partnered[i] = partnered[stack.back()] = true;
      stack.pop_back();
    } else if (is_opening(text(tokens[i]))) {
      stack.push_back(i);
    }
  }
  const bool closes = !stack.empty() && tokens.back() + 1 < tree_.size() && is_closing(text(tokens.back() + 1));
  if (closes) partnered[stack.back()] = true;
  const std::uint32_t behind = tokens.empty() ? 0 : tokens.back() + 1;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (partnered[i] || !is_quote(text(tokens[i]))) kept.push_back(tokens[i]);
  if (closes) kept.push_back(behind);
  tokens = std::move(kept);
}

// Punctuation between two words of the part belongs to it.
void OpenWords::fill_punctuation(Tokens& tokens) const {
  Tokens between;
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (tokens[i] == tokens[i - 1] + 2 && tree_.word(tokens[i] - 1).upos == Upos::Punct) between.push_back(tokens[i] - 1);
  tokens.insert(tokens.end(), between.begin(), between.end());
  std::sort(tokens.begin(), tokens.end());
}

OpenPart OpenWords::part(std::uint32_t head, Tokens tokens) const {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  fill_punctuation(tokens);
  const auto is_edge = [&](std::uint32_t token) {
    const std::string_view text = document_.text_of(token);
    return token != head && tree_.word(token).upos == Upos::Punct && !is_quote(text) && !is_bracket(text);
  };
  while (!tokens.empty() && is_edge(tokens.back())) tokens.pop_back();
  while (!tokens.empty() && is_edge(tokens.front())) tokens.erase(tokens.begin());
  balance_quotes(tokens);
  OpenPart made{head, std::move(tokens), ""};
  for (std::size_t i = 0; i < made.tokens.size(); ++i) {
    const std::uint32_t token = made.tokens[i];
    const bool glued = i > 0 && made.tokens[i - 1] + 1 == token && document_.tokens()[token].gap == Gap::None;
    if (i > 0 && !glued) made.text += ' ';
    made.text += document_.text_of(token);
  }
  return made;
}

OpenPart OpenWords::without(OpenPart given, std::uint32_t token) const {
  const TokenSpan span = tree_.subtree(token);
  std::erase_if(given.tokens, [span](std::uint32_t one) { return span.contains(one); });
  return part(given.head, std::move(given.tokens));
}

OpenPart OpenWords::noun_phrase(std::uint32_t head) const {
  Tokens tokens;
  add_phrase(head, false, tokens);
  add_shared(head, tokens);
  return part(head, std::move(tokens));
}

OpenPart OpenWords::whole_phrase(std::uint32_t head) const {
  Tokens tokens;
  add_phrase(head, true, tokens);
  return part(head, std::move(tokens));
}

Tokens OpenWords::preposition(std::uint32_t head) const {
  Tokens tokens;
  for (const std::uint32_t kid : tree_.children(head))
    if (tree_.deprel(kid) == Deprel::Case && kid < head) add_subtree(kid, tokens);
  if (tokens.empty() && tree_.deprel(head) == Deprel::Conj) return preposition(tree_.head(head));
  std::sort(tokens.begin(), tokens.end());
  return tokens;
}

OpenPart OpenWords::with_preposition(std::uint32_t head, bool whole) const {
  Tokens tokens = preposition(head);
  add_phrase(head, whole, tokens);
  if (!whole) add_shared(head, tokens);
  return part(head, std::move(tokens));
}

OpenPart OpenWords::clause(std::uint32_t head) const {
  Tokens tokens;
  add_subtree(head, tokens);
  for (const std::uint32_t kid : tree_.children(head))
    if (tree_.deprel(kid) == Deprel::Cc) std::erase(tokens, kid);
  return part(head, std::move(tokens));
}

Tokens OpenWords::verb_group(std::uint32_t verb, bool copular) const {
  Tokens tokens;
  std::uint32_t first = verb;
  if (!copular) tokens.push_back(verb);
  const std::uint32_t outer = tree_.child(verb, {Deprel::NsubjOuter}) == kNoToken ? kNoToken : tree_.child(verb, {Deprel::Cop});
  for (const std::uint32_t kid : tree_.children(verb)) {
    if (kid == outer || !is_one_of(tree_.deprel(kid), {Deprel::Aux, Deprel::AuxPass, Deprel::Cop, Deprel::CompoundPrt})) continue;
    tokens.push_back(kid);
    first = std::min(first, kid);
  }
  for (const std::uint32_t kid : tree_.children(verb)) {
    if (tree_.deprel(kid) != Deprel::Advmod) continue;
    const bool negates = is_one_of(tree_.lemma(kid), {"not", "n't", "never", "nt"});
    const bool inside = kid > first && kid < verb && !(copular && tree_.word(verb).upos == Upos::Adj);
    const bool before = !copular && kid + 1 == verb && tree_.word(kid).upos == Upos::Adv;
    if (negates || inside || before) add_subtree(kid, tokens);
  }
  std::sort(tokens.begin(), tokens.end());
  return tokens;
}

}  // namespace relata
