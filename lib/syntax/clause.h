// A Clause is one predicate with all its arguments, wherever the sentence puts them: coordinated arguments are distributed, a passive
// is turned round, a relative pronoun is replaced by its noun, and what an infinitive, a participle or a coordinated verb leaves
// out is taken from where grammar finds it.
//   "Refusing to criticise Russia, Wang called for talks."
//       refuse     subject Wang
//       criticise  subject Wang, object Russia   (open complement of refuse)
//       call       subject Wang, oblique talks with "for"
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/tree.h"

namespace relata {

// How a clause hangs on the clause above it.
enum class Link : std::uint8_t {
  Main,        // the root of the sentence
  Complement,  // "said that ...", also a clause as subject
  Open,        // "refused to ..."
  Adverbial,   // "if ...", "after ...", "refusing to ..."
  Relative,    // "who ..."
  Modifier,    // "troops massed near ...", "plan to ..."
  Conjunct,    // "... and left"
  Parataxis,   // "..., he said"
};

struct Oblique {
  std::uint32_t token = kNoToken;
  std::string preposition;  // lower case, words joined by blanks: "in front of"; empty for a bare noun
};

struct Clause {
  std::uint32_t head = kNoToken;      // the verb, or the adjective or noun after a copula
  std::uint32_t particle = kNoToken;  // "up" of "put up"
  bool passive = false;
  bool copular = false;  // the head is an adjective or a noun: "is close to", "is the capital of"
  Link link = Link::Main;
  std::uint32_t above = kNoToken;  // index of the clause it hangs on; kNoToken for a main clause
  bool borrowed = false;           // the subject stands in another clause

  // Head tokens of the phrases, the voice undone: the agent of a passive is a subject, its surface subject an object.
  std::vector<std::uint32_t> subjects;
  std::vector<std::uint32_t> objects;
  std::vector<std::uint32_t> receivers;  // indirect objects
  std::vector<Oblique> obliques;

  // What stands as subject on the surface; another clause may take its subject from here.
  std::vector<std::uint32_t> surface;
};

// All clauses of a document, each after the one it hangs on. Linear in the number of words, but for the length of a path in the tree.
std::vector<Clause> find_clauses(const Tree& tree);

// The prepositions of a noun phrase as one string ("in", "because of", "from behind"), without articles and particles; "" for none.
std::string preposition_of(const Tree& tree, std::uint32_t token);

// "at Peru's | request |": is the noun one at which something is done for whoever asks for it?
bool is_at_request(const Tree& tree, std::uint32_t noun);

}  // namespace relata
