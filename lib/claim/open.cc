// Tested by tests/claim/open_test.cc.
#include "claim/open.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "claim/attribution.h"
#include "claim/open_scene.h"
#include "claim/polarity.h"

namespace relata {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {"verb",  "copula",     "borrowed", "relative", "apposition",
                                                    "title", "possession", "example",  "attribute"};
constexpr std::array<std::string_view, 5> kRoles = {"object", "oblique", "clause", "time", "place"};

}  // namespace

std::string_view name_of(OpenKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(OpenRole role) { return kRoles[static_cast<std::size_t>(role)]; }

Proposition proposition_at(const OpenScene& scene, OpenKind kind, std::uint32_t anchor, float sure) {
  Proposition made;
  made.kind = kind;
  made.polarity = scene.polarity[anchor];
  made.speaker = scene.speakers[anchor];
  made.sentence = scene.context.analysis.sentence_of(anchor);
  made.confidence = sure * scene.tree.word(anchor).arc_probability;
  return made;
}

std::vector<Proposition> read_propositions(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions,
                                           const Resolution& resolution) {
  const Context context{document, analysis, mentions, resolution};
  const Tree tree(document, analysis);
  const Phrases phrases(context, tree);
  const std::vector<Clause> clauses = find_clauses(tree);
  const std::vector<Polarity> polarity = find_polarity(tree);
  const std::vector<std::uint32_t> speakers = find_speakers(phrases, clauses);
  const OpenWords words(document, tree);
  const OpenScene scene{context, tree, phrases, clauses, polarity, speakers, words};
  std::vector<Proposition> all;
  read_open_clauses(scene, all);
  read_open_nouns(scene, all);
  std::stable_sort(all.begin(), all.end(), [](const Proposition& a, const Proposition& b) {
    return std::tie(a.sentence, a.relation.head) < std::tie(b.sentence, b.relation.head);
  });
  return all;
}

}  // namespace relata
