// Tested by tests/lexicon/modality_test.cc.
#include "lexicon/modality.h"

#include <array>
#include <cassert>
#include <map>
#include <utility>

#include "base/table.h"

extern "C" const char relata_data_lexicon_modality[], relata_data_lexicon_modality_end[];

namespace relata {
namespace {

template <typename Value>
struct Name {
  std::string_view name;
  Value value;
};
template <typename Value>
Name(std::string_view, Value) -> Name<Value>;  // clang 14 deduces nothing for aggregates

constexpr std::array kUses = {Name{"adverb", ModalUse::Adverb},
                              Name{"adjective", ModalUse::Adjective},
                              Name{"conjunction", ModalUse::Conjunction},
                              Name{"preposition", ModalUse::Preposition},
                              Name{"determiner", ModalUse::Determiner},
                              Name{"source", ModalUse::Source},
                              Name{"time", ModalUse::Time}};
constexpr std::array kModalities = {Name{"negates", Modality::Negates}, Name{"hedges", Modality::Hedges}, Name{"asserts", Modality::Asserts},
                                    Name{"withdraws", Modality::Withdraws}, Name{"parts", Modality::Parts}};

template <typename Names>
auto value_of(const Names& names, std::string_view name) {
  for (const auto& one : names)
    if (one.name == name) return one.value;
  assert(!"a row of modality.tsv names what there is not");
  return names.front().value;
}

}  // namespace

Modality modality_of(std::string_view lemma, ModalUse use) {
  static const auto table = [] {
    std::map<std::pair<std::string_view, ModalUse>, Modality> rows;
    for (const auto& row : rows_of({relata_data_lexicon_modality, relata_data_lexicon_modality_end}, 3))
      rows[{row[0], value_of(kUses, row[1])}] = value_of(kModalities, row[2]);
    return rows;
  }();
  const auto found = table.find({lemma, use});
  return found == table.end() ? Modality::None : found->second;
}

}  // namespace relata
