#include "random_graph.h"

#include <array>
#include <random>
#include <string>

#include "graph/build.h"
#include "graph/merge.h"

namespace relata::testing {
namespace {

struct Thing {
  EntityType type;
  const char* full;
  const char* part;
  const char* country;
};

constexpr std::array kThings = {Thing{EntityType::Person, "Ada Marlow", "Marlow", ""},    Thing{EntityType::Person, "Berta Marlow", "Marlow", ""},
                                Thing{EntityType::Person, "Chen Luo", "Chen", ""},        Thing{EntityType::Person, "Dario Quint", "Quint", ""},
                                Thing{EntityType::Gpe, "Arvenia", "Arvenia", "AV"},       Thing{EntityType::Gpe, "Bostria", "Bostria", "BO"},
                                Thing{EntityType::Org, "Union of Free Ports", "UFP", ""}, Thing{EntityType::Org, "Foreign Ministry", "Ministry", ""},
                                Thing{EntityType::Org, "Quint Motors", "Quint", ""},      Thing{EntityType::Event, "Lake Summit", "Summit", ""},
                                Thing{EntityType::Concept, "sanctions", "sanctions", ""}, Thing{EntityType::Loc, "Lake Orm", "Orm", ""}};
constexpr std::array kRelations = {"meet", "accuse", "ally", "sanction", "president_of", "other"};
constexpr std::array kLabels = {"talk with", "speak of", "hold"};
constexpr std::array kDates = {"", "2026-03-02", "2026-03", "2026-03-01/2026-03-04"};

}  // namespace

Graph random_article(std::uint32_t seed, std::uint32_t article) {
  std::mt19937 random(seed * 7919 + article);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  GraphBuilder builder({.id = std::string(1, static_cast<char>('a' + article)) + ".txt", .title = "Article " + std::to_string(article), .date = "2026-03-02"});
  std::vector<std::uint32_t> nodes;
  for (std::size_t i = 0; i < kThings.size(); ++i) {
    if (below(3) == 0) continue;
    const Thing& thing = kThings[i];
    const bool full = below(3) != 0;
    Node node;
    node.label = full ? thing.full : thing.part;
    node.type = thing.type;
    node.mentions = 1 + below(5);
    node.confidence = 0.5 + below(8) / 16.0;
    if (full && below(2)) node.aliases = {thing.part};
    if (below(4) == 0) node.aliases.push_back(below(2) ? "the other side" : kThings[below(kThings.size())].part);
    if (thing.country[0]) node.gazetteer_id = std::string("country:") + (node.country = thing.country);
    nodes.push_back(builder.add_node(std::move(node)));
  }
  if (nodes.empty()) nodes.push_back(builder.add_node({.label = "Arvenia", .type = EntityType::Gpe}));
  const auto any = [&] { return nodes[below(static_cast<std::uint32_t>(nodes.size()))]; };
  for (std::uint32_t i = below(3); i > 0; --i) builder.add_role(any(), {"minister", below(2) ? any() : kNoNode});
  for (std::uint32_t i = 0, count = 3 + below(12); i < count; ++i) {
    Statement s;
    s.source = any();
    s.target = any();
    const std::uint32_t relation = below(kRelations.size());
    s.relation = kRelations[relation];
    s.label = kLabels[below(kLabels.size())];
    s.symmetric = relation == 0 || relation == 2;
    s.cls = below(4) ? ClaimClass::Consult : ClaimClass::Other;
    s.polarity = static_cast<Polarity>(below(4) % 3);
    if (below(3) == 0) s.speaker = any();
    if (below(4) == 0) s.place = any();
    s.evidence.begin = 10 * below(6);
    s.evidence.end = s.evidence.begin + 9;
    s.evidence.text = "Sentence " + std::to_string(s.evidence.begin) + " of it.";
    s.evidence.date = kDates[below(kDates.size())];
    s.evidence.confidence = below(9) / 8.0;
    s.evidence.rule = below(2) ? "verb" : "noun";
    builder.add_statement(std::move(s));
  }
  return std::move(builder).build();
}

Graph random_foreign(std::uint32_t seed, std::uint32_t number) {
  std::mt19937 random(seed * 104729 + number);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  Graph graph;
  for (std::size_t i = 0; i < kThings.size(); ++i)
    if (below(3) != 0) graph.nodes.push_back(Node{.id = "thing:" + std::string(kThings[i].full), .label = kThings[i].full, .type = kThings[i].type});
  if (graph.nodes.empty()) return graph;
  const auto any = [&] { return graph.nodes[below(static_cast<std::uint32_t>(graph.nodes.size()))].id; };
  for (std::uint32_t i = 0, count = 3 + below(12); i < count; ++i) {
    Edge edge;
    edge.source = any();
    edge.target = any();
    const std::uint32_t relation = below(kRelations.size());
    edge.relation = kRelations[relation];
    edge.label = kLabels[below(kLabels.size())];
    edge.symmetric = relation == 0 || relation == 2;
    edge.cls = below(4) ? ClaimClass::Consult : ClaimClass::Other;
    edge.kind = below(2) ? ClaimKind::Event : ClaimKind::State;
    edge.polarity = static_cast<Polarity>(below(4) % 3);
    edge.weight = below(9) / 2.0 - 0.5;
    edge.confidence = below(9) / 8.0;
    if (below(2)) edge.first_date = edge.last_date = below(2) ? "2025-12-31" : "2026-03-03";
    if (below(4) == 0) edge.properties.emplace("colour", below(2) ? "red" : "blue");
    graph.edges.push_back(std::move(edge));
  }
  return merge({std::move(graph)});
}

}  // namespace relata::testing
