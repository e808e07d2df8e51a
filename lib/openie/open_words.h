// Which words of the text belong to an argument or a verb group of a proposition.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "openie/open.h"
#include "syntax/tree.h"

namespace relata {

using Tokens = std::vector<std::uint32_t>;

class OpenWords {
 public:
  OpenWords(const Document& document, const Tree& tree) : document_(document), tree_(tree) {}

  // A noun phrase with its modifiers and prepositional phrases, without its preposition, relative clauses, appositions and what it is
  // coordinated with. A coordinated noun takes over the article or possessor of the first ("its cars and [its] boats").
  OpenPart noun_phrase(std::uint32_t head) const;
  // The same with everything coordinated, for what is not distributed.
  OpenPart whole_phrase(std::uint32_t head) const;
  // The same with its preposition; a coordinated noun without one takes that of the first.
  OpenPart with_preposition(std::uint32_t head, bool whole) const;
  // A clause as it stands, without the conjunction that joins it to the one before.
  OpenPart clause(std::uint32_t head) const;
  // Auxiliaries, negation, adverbs between them, the verb and its particle; without the verb, where it is a noun or an adjective after a
  // copula. Of two copulas the last.
  Tokens verb_group(std::uint32_t verb, bool copular) const;
  // The words of a preposition before a noun, in order.
  Tokens preposition(std::uint32_t head) const;

  // The part without all that stands below (and with) a token.
  OpenPart without(OpenPart part, std::uint32_t token) const;

  // Sorts the tokens, takes in punctuation between them, drops it at both ends, and writes the text.
  OpenPart part(std::uint32_t head, Tokens tokens) const;

 private:
  void add_subtree(std::uint32_t token, Tokens& tokens) const;
  void add_phrase(std::uint32_t head, bool with_conjuncts, Tokens& tokens) const;
  void add_shared(std::uint32_t head, Tokens& tokens) const;
  void fill_punctuation(Tokens& tokens) const;
  void balance_quotes(Tokens& tokens) const;
  bool belongs(std::uint32_t kid, std::uint32_t head, bool with_conjuncts) const;

  const Document& document_;
  const Tree& tree_;
};

}  // namespace relata
