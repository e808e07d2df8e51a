// Small words that change what a clause or phrase asserts: "not", "nearly", "if", "without", "alleged", "few". One immutable table,
// modality.tsv. Any thread may read it.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

enum class ModalUse : std::uint8_t { Adverb, Adjective, Conjunction, Preposition, Determiner, Source, Time };

enum class Modality : std::uint8_t {
  None,       // no row
  Negates,    // never; without meeting
  Hedges,     // perhaps, nearly; if he comes; the alleged attack
  Asserts,    // because, although: true whatever is said of the rest
  Withdraws,  // falsely claimed, an earlier version said: what is reported is denied
  Parts,      // few, some: a part of a group, and not the group
};

// The row of a lemma in lower case for one use.
Modality modality_of(std::string_view lemma, ModalUse use);

}  // namespace relata
