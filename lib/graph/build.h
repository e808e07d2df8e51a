// Makes the Graph of one article out of its things and what it says of them. The result is canonical: ids are slugs of content,
// everything is sorted, equal relations are one edge with all evidence.
//
//   GraphBuilder builder({.id = "a.txt", .title = "...", .date = "2022-03-02"});
//   const auto china = builder.add_node({.label = "China", .type = EntityType::Gpe});
//   const auto russia = builder.add_node({.label = "Russia", .type = EntityType::Gpe});
//   builder.add_statement({.source = china, .target = russia, .relation = "ally", .label = "ally", .cls = ClaimClass::Ally,
//                          .symmetric = true, .evidence = {.begin = 10, .end = 50, .text = "China, an ally of Russia, ..."}});
//   const Graph graph = std::move(builder).build();
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace relata {

struct Parts;

inline constexpr std::uint32_t kNoNode = 0xffffffff;

// One claim. source, target, speaker and place are what add_node returned. `evidence` holds the span, sentence, time, date,
// confidence and rule; its source, speaker, place, class, kind and symmetry are filled from the fields here.
struct Statement {
  std::uint32_t source = kNoNode;
  std::uint32_t target = kNoNode;
  std::string relation{};
  std::string label{};  // empty: the relation with blanks for underscores
  ClaimClass cls = ClaimClass::Other;
  ClaimKind kind = ClaimKind::Event;
  Polarity polarity = Polarity::Affirmed;
  bool symmetric = false;
  std::uint32_t speaker = kNoNode;
  std::uint32_t place = kNoNode;
  Evidence evidence{};
};

// A role that a node has: "foreign minister" of the node `organisation` (or kNoNode).
struct RoleOf {
  std::string title{};
  std::uint32_t organisation = kNoNode;
};

class GraphBuilder {
 public:
  // An article's graph; a title of the graph is the article's.
  explicit GraphBuilder(SourceInfo source);

  // Takes the node's label, type, aliases, mentions, confidence, gazetteer_id, country and properties; the rest is made by
  // build(). Names and sentences are cleaned (clean_text). Two nodes of one label and type
  // are two things; of labels that are ways to write one name (same_names.h), one. An empty label becomes "?".
  std::uint32_t add_node(Node node);
  void add_role(std::uint32_t node, RoleOf role);
  // REQUIRES: source and target are nodes of this builder.
  void add_statement(Statement statement);

  Graph build() &&;

 private:
  // Adds nodes to those that they are the same as, and turns what is said of them there; what is said between them is dropped.
  void unite_same_names();
  // Moves the nodes over, in order of their ids; where each of them went.
  std::vector<std::uint32_t> take_nodes(Parts& parts);

  SourceInfo source_;
  std::vector<Node> nodes_{};
  std::vector<std::vector<RoleOf>> roles_{};
  std::vector<Statement> statements_{};
};

// "person-wang_yi": the type's name and the label, lower case, letters (of any script) and digits kept, everything else one
// underscore. A label without any gives "person-x" and a hash.
std::string slug_of(EntityType type, std::string_view label);

// "e" and a hash of (source, target, relation, own_label, polarity).
std::string edge_id(const Edge& edge);

}  // namespace relata
