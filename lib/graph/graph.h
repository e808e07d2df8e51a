// The knowledge graph: nodes are things, edges are relations, evidence is where a relation is stated. A value type; it owns all
// it holds. Nodes, edges, sources and evidence are kept in a fixed order, so that the same content always is the same Graph,
// whatever the order in which it was put together (build.h makes that order, merge.h keeps it).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/shared_text.h"
#include "schema/relations.h"
#include "schema/schema.h"

namespace relata {

// Attributes of foreign files and fields this version does not know, kept as they are.
using Properties = std::map<std::string, std::string>;

// One place that states a relation. Offsets are bytes into the article's text.
struct Evidence {
  SharedText source{};  // id of a SourceInfo
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  SharedText text{};     // the sentence, white space as single spaces
  SharedText speaker{};  // id of the node it is attributed to; empty: the article's own voice
  SharedText time{};     // verbatim
  SharedText date{};     // ISO 8601, from `time` and the article's day
  SharedText place{};    // id of a node, or empty
  double confidence = 1;
  SharedText rule{};                   // which rule read it
  SharedText label{};                  // the relation in the words of this place: "hold talk with"
  ClaimClass cls = ClaimClass::Other;  // as read in this place
  ClaimKind kind = ClaimKind::Event;
  bool symmetric = false;
  bool reversed = false;  // symmetric, and stated with the ends of its edge the other way round

  auto operator<=>(const Evidence&) const = default;
};

struct Node {
  SharedText id{};  // slug of type and name: "person-wang_yi"
  SharedText label{};
  EntityType type = EntityType::Misc;
  std::vector<SharedText> aliases{};  // sorted, unique, without the label; names of it alone (graph/aliases.h)
  std::uint64_t mentions = 0;
  double confidence = 1;
  SharedText gazetteer_id{};
  SharedText country{};
  std::vector<SharedText> roles{};    // "foreign minister@gpe-china", the part after @ a node id; sorted, unique
  std::vector<SharedText> sources{};  // ids of the articles that name it, sorted, unique
  Properties properties{};
  // The node as each article (one source) had it, sorted by source and id, at most one an article, no parts of their own; empty
  // when the node is just as its only article had it. Merging regroups these, so that what is the same thing depends on all
  // articles, never on the order in which they came.
  std::vector<Node> parts{};

  bool operator==(const Node& other) const;
};

// A role in its two parts: the title, and the id of what it is a post of (empty where none is told). A title may hold an @.
struct RoleParts {
  std::string_view title;
  std::string_view body;
};
RoleParts parts_of_role(std::string_view role);
// "foreign minister@gpe-china"
std::string role_of(std::string_view title, std::string_view body);

// One edge per (source, target, relation, polarity); of kOtherRelation one for each label, too.
struct Edge {
  std::string id{};     // "e" and a hash of that key; short enough for std::string to keep in place
  SharedText source{};  // node ids
  SharedText target{};
  SharedText relation{};  // a name of schema/relations.h, of a user's schema or of a foreign file: "meet"
  SharedText label{};     // readable: how most of its evidence says it, "hold talk with"; of equals the surest, then the first
  ClaimClass cls = ClaimClass::Other;
  ClaimKind kind = ClaimKind::Event;
  Polarity polarity = Polarity::Affirmed;
  bool symmetric = false;
  bool disputed = false;    // some evidence affirms, other evidence denies the same relation (see contradict)
  double weight = 1;        // the number of pieces of evidence; an edge without any (of a foreign file) has the weight it came with
  double confidence = 1;    // the greatest of its evidence
  SharedText first_date{};  // least and greatest date of the evidence
  SharedText last_date{};
  std::vector<Evidence> evidence{};  // sorted, unique
  Properties properties{};

  // The label where it tells the edge from others of its relation: of kOtherRelation. Else empty.
  std::string_view own_label() const { return relation == kOtherRelation ? label.view() : std::string_view(); }

  bool operator==(const Edge&) const = default;
};

// Do two edges of opposite polarity tell of one time? Their evidence does where it has a day in common, or where some has no date. An
// edge without evidence has its own dates.
bool contradict(const Edge& affirmed, const Edge& negated);

// An article.
struct SourceInfo {
  std::string id{};
  std::string title{};
  std::string date{};
  std::string publisher{};
  std::string url{};
  std::string sha256{};  // of the text
  std::uint64_t words = 0;

  auto operator<=>(const SourceInfo&) const = default;
};

// What a person has said of two things, told by the id of a node, id@article, or a name: that they are the same or different. Or of a relation
// between two things as one article states it, told by id@article: that it is right or wrong.
struct Decision {
  bool holds = true;  // the same, or right; else different, or wrong
  std::string left{};
  std::string right{};
  std::string relation{};  // Edge::relation; empty: of two things
  std::string label{};     // as Edge::own_label
  Polarity polarity = Polarity::Affirmed;

  bool is_of_relation() const { return !relation.empty(); }

  auto operator<=>(const Decision&) const = default;
};

struct Graph {
  std::string title{};
  std::vector<SourceInfo> sources{};  // sorted by id
  std::vector<Decision> decisions{};  // that every merge keeps to, sorted by all but `holds`, one of each; of two things left < right
  std::vector<Node> nodes{};          // sorted by id, ids unique
  std::vector<Edge> edges{};          // sorted by (source, target, relation, own_label, polarity), unique; both ends exist

  // Position by id, or npos. O(log n).
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::size_t find_node(std::string_view id) const;
  std::size_t find_source(std::string_view id) const;
  // Position of the edge with this key, or npos; `label` tells edges of kOtherRelation apart. O(log n). The edges that leave a node stand
  // together: edges_from.
  std::size_t find_edge(std::string_view source, std::string_view target, std::string_view relation, Polarity polarity, std::string_view label = {}) const;
  std::span<const Edge> edges_from(std::string_view node) const;

  bool operator==(const Graph&) const = default;
};

}  // namespace relata
