// Clauses and noun phrases are read one by one; then confidence is weighed, and what is said twice is said once. Tested by
// tests/openie/open_test.cc.
#include "openie/open.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "openie/open_scene.h"

namespace relata {
namespace {

struct KindRow {
  std::string_view name;
  float sure;  // how good a reading of this kind is when the tree is right, against crowd-sourced propositions (docs/open.md)
};

constexpr std::array<KindRow, 9> kKinds = {{{"verb", 0.9F},
                                            {"copula", 0.9F},
                                            {"borrowed", 0.6F},
                                            {"relative", 0.8F},
                                            {"apposition", 0.6F},
                                            {"title", 0.4F},
                                            {"possession", 0.3F},
                                            {"example", 0.3F},
                                            {"attribute", 0.1F}}};
constexpr std::array<std::string_view, 5> kRoles = {"object", "oblique", "clause", "time", "place"};

const KindRow& row_of(OpenKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

// The weakest of the arcs that hold the proposition together counts beside that of the word that states it.
void weigh_confidence(const Tree& tree, Proposition& proposition) {
  float weakest = tree.word(proposition.subject.head).arc_probability;
  for (const OpenArgument& argument : proposition.arguments) weakest = std::min(weakest, tree.word(argument.part.head).arc_probability);
  proposition.confidence *= weakest;
}

auto place_of(const Proposition& p) { return std::tuple(p.sentence, p.relation.head, p.kind); }

std::vector<std::string_view> words_of(const Proposition& p) {
  std::vector<std::string_view> texts{p.subject.text, p.relation.text};
  for (const OpenArgument& argument : p.arguments) texts.push_back(argument.part.text);
  return texts;
}

// Heads of tokens that are times.
std::vector<bool> times_of(const std::vector<Mention>& mentions, std::uint32_t size) {
  std::vector<bool> times(size, false);
  for (const Mention& mention : mentions) {
    const bool is_time = mention.type == EntityType::Date || mention.type == EntityType::Time;
    if (mention.kind == MentionKind::Value && is_time) times[mention.head] = true;
  }
  return times;
}

}  // namespace

std::string_view name_of(OpenKind kind) { return row_of(kind).name; }
std::string_view name_of(OpenRole role) { return kRoles[static_cast<std::size_t>(role)]; }

Proposition proposition_at(const OpenScene& scene, OpenKind kind, std::uint32_t trigger, float sure) {
  Proposition made;
  made.kind = kind;
  made.polarity = scene.article.polarity[trigger];
  made.speaker = scene.article.speakers[trigger];
  made.sentence = scene.article.context.analysis.sentence_of(trigger);
  made.confidence = sure * row_of(kind).sure * scene.article.tree.word(trigger).arc_probability;
  return made;
}

std::vector<Proposition> read_propositions(const Document& document, const Analysis& analysis, const std::vector<Mention>& mentions,
                                           const Resolution& resolution, OpenStyle style) {
  const Scene article({document, analysis, mentions, resolution});
  const std::vector<bool> times = times_of(mentions, article.tree.size());
  const OpenWords words(document, article.tree);
  const OpenScene scene{article, times, words};
  std::vector<Proposition> all;
  read_open_clauses(scene, all);
  read_open_nouns(scene, all);
  for (Proposition& proposition : all) weigh_confidence(article.tree, proposition);
  if (style == OpenStyle::Facts) {
    std::vector<Proposition> facts;
    for (const Proposition& whole : all)
      for (Proposition& fact : facts_of(scene, whole)) facts.push_back(std::move(fact));
    all = std::move(facts);
  }
  std::stable_sort(all.begin(), all.end(), [](const Proposition& a, const Proposition& b) { return place_of(a) < place_of(b); });
  const auto same = [](const Proposition& a, const Proposition& b) { return place_of(a) == place_of(b) && words_of(a) == words_of(b); };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

}  // namespace relata
