// What Python holds of a graph: the graph itself, shared, and places in it. All of it is immutable, so any number of threads may use it.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "graph/graph.h"
#include "query/algorithms/adjacency.h"
#include "query/graph_index.h"
#include "query/lookup.h"

namespace relata::python {

// A graph and what makes questions to it fast, each part made when it is first asked for.
class SharedGraph {
 public:
  explicit SharedGraph(Graph graph) : graph_(std::move(graph)) {}
  SharedGraph(const SharedGraph&) = delete;
  SharedGraph& operator=(const SharedGraph&) = delete;

  const Graph& graph() const { return graph_; }
  const GraphIndex& index() const { return index_; }
  const Lookup& lookup() const {
    std::call_once(lookup_once_, [this] { lookup_.emplace(graph_); });
    return *lookup_;
  }
  const Adjacency& adjacency() const {
    std::call_once(adjacency_once_, [this] { adjacency_.emplace(graph_); });
    return *adjacency_;
  }

 private:
  const Graph graph_;
  const GraphIndex index_{graph_};
  mutable std::once_flag lookup_once_, adjacency_once_;
  mutable std::optional<Lookup> lookup_{};
  mutable std::optional<Adjacency> adjacency_{};
};

using GraphPointer = std::shared_ptr<SharedGraph>;

// Places in a graph, which they keep alive.
struct NodeAt {
  GraphPointer of;
  std::uint32_t index;
  const Node& operator*() const { return of->graph().nodes[index]; }
  const Node* operator->() const { return &**this; }
};

struct EdgeAt {
  GraphPointer of;
  std::uint32_t index;
  const Edge& operator*() const { return of->graph().edges[index]; }
  const Edge* operator->() const { return &**this; }
};

struct EvidenceAt {
  GraphPointer of;
  std::uint32_t edge;
  std::uint32_t index;
  const Evidence& operator*() const { return of->graph().edges[edge].evidence[index]; }
  const Evidence* operator->() const { return &**this; }
};

struct SourceAt {
  GraphPointer of;
  std::uint32_t index;
  const SourceInfo& operator*() const { return of->graph().sources[index]; }
  const SourceInfo* operator->() const { return &**this; }
};

// The sequences of them: of all nodes, of all edges, of all articles, of the evidence of an edge.
struct Nodes {
  using At = NodeAt;
  GraphPointer of;
  std::size_t size() const { return of->graph().nodes.size(); }
  At at(std::uint32_t index) const { return {of, index}; }
};

struct Edges {
  using At = EdgeAt;
  GraphPointer of;
  std::size_t size() const { return of->graph().edges.size(); }
  At at(std::uint32_t index) const { return {of, index}; }
};

struct Sources {
  using At = SourceAt;
  GraphPointer of;
  std::size_t size() const { return of->graph().sources.size(); }
  At at(std::uint32_t index) const { return {of, index}; }
};

struct EvidenceOfEdge {
  using At = EvidenceAt;
  GraphPointer of;
  std::uint32_t edge;
  std::size_t size() const { return of->graph().edges[edge].evidence.size(); }
  At at(std::uint32_t index) const { return {of, edge, index}; }
};

}  // namespace relata::python
