// Tested by tests/claim/polarity_test.cc.
#include "lexicon/signature.h"

#include <array>
#include <cassert>
#include <map>
#include <string>
#include <utility>

#include "base/table.h"

extern "C" const char relata_data_lexicon_signatures[], relata_data_lexicon_signatures_end[];

namespace relata {
namespace {

constexpr auto A = Polarity::Affirmed;
constexpr auto N = Polarity::Negated;
constexpr auto H = Polarity::Hypothetical;

struct Row {
  Effect effect;
  std::string_view name;
  std::array<Polarity, 3> when;  // the governor is affirmed, negated, hypothetical
};

constexpr std::array kEffects = {Row{Effect::Implies, "implies", {A, N, H}},  Row{Effect::Denies, "denies", {N, A, H}}, Row{Effect::Fact, "fact", {A, A, A}},
                                 Row{Effect::Report, "report", {A, H, H}},    Row{Effect::Denial, "denial", {N, H, H}}, Row{Effect::Wish, "wish", {H, N, H}},
                                 Row{Effect::Possible, "possible", {H, H, H}}};

using Table = std::map<std::pair<std::string_view, std::string_view>, Signature>;

Table read_table() {
  Table table;
  for (const auto& row : rows_of({relata_data_lexicon_signatures, relata_data_lexicon_signatures_end}, 4)) {
    for (const Row& effect : kEffects)
      if (effect.name == row[2]) table[{row[0], row[1]}] = {effect.effect, true, row[3].starts_with("says"), row[3].ends_with("quotes")};
    assert((table.contains({row[0], row[1]})));
  }
  return table;
}

}  // namespace

Polarity under(Effect effect, Polarity governor) { return kEffects[static_cast<std::size_t>(effect)].when[static_cast<std::size_t>(governor)]; }

Signature signature_of(std::string_view lemma, std::string_view governed) {
  static const Table table = read_table();
  if (const auto found = table.find({lemma, governed}); found != table.end()) return found->second;
  if (governed == "object infinitive" || governed == "predicate") return signature_of(lemma, "infinitive");
  if (governed == "infinitive") return signature_of(lemma, "clause");
  constexpr std::string_view kDoing = " doing";
  return governed.ends_with(kDoing) ? signature_of(lemma, governed.substr(0, governed.size() - kDoing.size())) : Signature{};
}

}  // namespace relata
