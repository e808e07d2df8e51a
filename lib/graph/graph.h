// The knowledge graph: nodes are things, edges are relations, evidence is where a relation is stated. A value type; it owns all
// it holds. Nodes and edges are kept sorted by id, so that the same content always is the same Graph, whatever the order in
// which it was put together.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/schema.h"

namespace relata {

// One place that states a relation. Offsets are bytes into the article's text.
struct Evidence {
  std::string source;   // id of a SourceInfo
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string text;     // the sentence, white space as single spaces
  std::string speaker;  // id of the node it is attributed to; empty: the article's own voice
  std::string time;     // verbatim
  std::string date;     // ISO 8601, from `time` and the article's day
  std::string place;    // id of a node, or empty
  double confidence = 1;
  std::string rule;     // which rule read it

  auto operator<=>(const Evidence&) const = default;
};

struct Node {
  std::string id;     // slug of type and name: "person-wang_yi"
  std::string label;
  EntityType type = EntityType::Misc;
  std::vector<std::string> aliases;  // sorted, unique, without the label
  std::uint64_t mentions = 0;
  double confidence = 1;
  std::string gazetteer_id;
  std::string country;
  std::vector<std::string> roles;    // "foreign minister@gpe-china", sorted, unique
  std::vector<std::string> sources;  // ids of the articles that name it, sorted, unique
  std::map<std::string, std::string> properties;  // attributes of foreign files, kept as they are

  bool operator==(const Node&) const = default;
};

// One edge per (source, relation, target, polarity); its weight is the number of pieces of evidence.
struct Edge {
  std::string id;        // "e-" and a hash of (source, relation, target, polarity)
  std::string source;    // node ids
  std::string target;
  std::string relation;  // canonical predicate: "foreign_minister_of"
  std::string label;     // readable: "foreign minister of"
  ClaimClass cls = ClaimClass::Other;
  ClaimKind kind = ClaimKind::Event;
  Polarity polarity = Polarity::Affirmed;
  bool symmetric = false;
  bool disputed = false;  // some evidence affirms, other evidence denies the same relation
  double weight = 1;
  double confidence = 1;
  std::string first_date;  // least and greatest date of the evidence
  std::string last_date;
  std::vector<Evidence> evidence;  // sorted, unique
  std::map<std::string, std::string> properties;

  bool operator==(const Edge&) const = default;
};

// An article.
struct SourceInfo {
  std::string id;
  std::string title;
  std::string date;
  std::string publisher;
  std::string url;
  std::string sha256;  // of the text
  std::uint64_t words = 0;

  auto operator<=>(const SourceInfo&) const = default;
};

struct Graph {
  std::string title;
  std::vector<SourceInfo> sources;  // sorted by id
  std::vector<Node> nodes;          // sorted by id, ids unique
  std::vector<Edge> edges;          // sorted by id, ids unique; both ends exist; evidence is never empty in our own graphs

  // Position by id, or npos. O(log n).
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::size_t find_node(std::string_view id) const;
  std::size_t find_edge(std::string_view id) const;

  bool operator==(const Graph&) const = default;
};

}  // namespace relata
