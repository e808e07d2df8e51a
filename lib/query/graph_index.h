// What makes questions to a graph fast: neighbours in compressed rows, and where each label, alias, type, relation and class stands.
// Every part is built when it is first asked for, so that a question pays only for what it needs. Refers to the Graph, which lives
// longer and stays as it is. Any number of threads may ask at the same time.
//
// Cost: 16 bytes a node and 36 bytes an edge when all parts are built; building is linear in the graph but for sorting hashes of names.
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/counts.h"
#include "graph/graph.h"

namespace relata {

// One end of an edge, seen from the other end.
struct Adjacent {
  std::uint32_t edge = 0;      // position in Graph::edges
  std::uint32_t node = 0;      // position in Graph::nodes: the other end
  std::uint32_t relation = 0;  // number of the relation, see GraphIndex::relation_count
  ClaimClass cls = ClaimClass::Other;
};

// Which edges a pattern's types let through.
struct EdgeTypes {
  bool any = true;
  std::vector<bool> relations{};  // by number
  std::uint64_t classes = 0;      // a bit for each ClaimClass

  bool holds(const Adjacent& a) const { return any || relations[a.relation] || (classes >> static_cast<unsigned>(a.cls) & 1); }
};

class GraphIndex {
 public:
  explicit GraphIndex(const Graph& graph) : graph_(graph) {}
  // `graph` is a part of one that holds so much: what is asked of it is planned as for the whole.
  GraphIndex(const Graph& graph, GraphCounts whole) : graph_(graph), whole_(std::move(whole)) {}
  GraphIndex(const GraphIndex&) = delete;
  GraphIndex& operator=(const GraphIndex&) = delete;

  const Graph& graph() const { return graph_; }

  // The edges that leave or enter a node, in their order in the graph.
  std::span<const Adjacent> out(std::uint32_t node) const;
  std::span<const Adjacent> in(std::uint32_t node) const;
  // All edges in order, each seen from its source.
  std::span<const Adjacent> edges() const;
  std::uint32_t source_of(std::uint32_t edge) const;
  std::uint32_t target_of(std::uint32_t edge) const;

  // Relations are numbered; those that differ only in case, or in blanks for underscores, are one.
  std::size_t relation_count() const;
  // Edges whose relation or class has one of these names, without regard to case. No names: all edges.
  EdgeTypes types_named(const std::vector<std::string>& names) const;
  bool is_type(std::string_view name) const;  // does a relation of the graph or a class have this name
  std::vector<std::string> relation_names() const;
  std::size_t count_of(const EdgeTypes& types) const;  // how many edges `types` holds

  // How many nodes there are, and how many of a type.
  std::size_t node_count() const { return whole_ ? whole_->nodes : graph_.nodes.size(); }
  std::size_t node_count(EntityType type) const;

  // In order. The last two may hold a few nodes of other names (equal hashes), never lack one.
  std::span<const std::uint32_t> nodes_of(EntityType type) const;
  std::vector<std::uint32_t> nodes_labelled(std::string_view label) const;
  std::vector<std::uint32_t> nodes_aliased(std::string_view alias) const;

 private:
  struct Adjacency {
    std::vector<std::uint32_t> source, target;       // by edge
    std::vector<std::uint32_t> out_begin, in_begin;  // by node, one more
    std::vector<Adjacent> out, in;
  };
  struct Relations {
    std::vector<std::pair<std::string, std::uint32_t>> numbers;  // key and number, sorted by key
    std::vector<std::string> names;                              // by number, as first written
    std::vector<std::uint32_t> of_edge;
    std::vector<std::size_t> edges;                       // by number: how many
    std::vector<std::array<std::size_t, 32>> class_of{};  // by number: how many edges of each class

    std::uint32_t number_of(std::string_view relation);
    void count(std::uint32_t number, ClaimClass cls, std::size_t times);
  };
  using Names = std::vector<std::pair<std::uint64_t, std::uint32_t>>;  // hash and node, sorted

  const Adjacency& adjacency() const;
  const Relations& relations() const;
  static std::vector<std::uint32_t> found_in(const Names& names, std::string_view name);

  const Graph& graph_;
  const std::optional<GraphCounts> whole_{};
  // Built once, under their flags; constant afterwards.
  mutable std::once_flag adjacency_once_, relations_once_, types_once_, labels_once_, aliases_once_;
  mutable Adjacency adjacency_{};
  mutable Relations relations_{};
  mutable std::array<std::vector<std::uint32_t>, 16> types_{};
  mutable Names labels_{}, aliases_{};
};

}  // namespace relata
