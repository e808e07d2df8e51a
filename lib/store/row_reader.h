// Rows as nodes and edges: of a whole store, or of the part of it that is asked for. Inside the room only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/graph.h"
#include "graph/update.h"
#include "store/database.h"

namespace relata {

enum class NodeFields { All, WithoutParts };

class RowReader {
 public:
  // `name` is the file's, for messages. Throws Error(Input) for what is no store of ours, or a newer one.
  RowReader(Database& database, std::string name);

  // Title, articles, decisions, all nodes and their parts. To be called first, at most once.
  Graph everything_but_edges();
  Graph only_articles();
  // The same as everything_but_edges(), and all edges.
  Graph everything(const std::function<void(std::size_t)>& edges_done);
  // Between which of these nodes an article states something.
  std::vector<Related> related();

  // By number; nothing is read twice.
  void take_thing(std::int64_t number, NodeFields fields);
  void take_edge(std::int64_t number);
  void take_edges_at(std::int64_t thing);
  // What a statement names: its first column are numbers. Up to ten values are bound.
  std::vector<std::int64_t> numbers(const std::string& sql, const std::vector<std::int64_t>& values = {});
  std::int64_t thing_of(std::string_view id);  // 0: there is none

  // What was taken: sorted, with the ends, speakers and places of all edges, the things of all roles, and the articles of the evidence.
  Graph taken(NodeFields fields);
  // Only the edges, by number, as they stand.
  const std::map<std::int64_t, Edge>& taken_edges() const { return edges_; }

 private:
  Node node_of(const Rows& row);
  void read_beside(std::int64_t number, Node& node, NodeFields fields);
  Node with_facts(const Rows& row, int column, Node node);
  Node part_of(const Rows& row, const Node& node);
  SourceInfo article_of(const Rows& row);
  Edge edge_of(const Rows& row);
  Evidence evidence_of(const Rows& row, int column, const Edge& edge);
  SharedText article_id(const Rows& row, int column);
  SharedText thing_id(const Rows& row, int column);
  SharedText id_of_thing(std::int64_t number);
  void read_articles(Graph& graph);
  void read_decisions(std::vector<Decision>& decisions);
  void read_things(Graph& graph);
  void read_all_parts(Graph& graph);
  void read_relations(Graph& graph);
  void read_all_evidence(Graph& graph, const std::function<void(std::size_t)>& edges_done);
  void take_what_edges_name(NodeFields fields);

  Database& database_;
  const std::string name_;
  TextCache texts_;
  Rows thing_, appearances_, parts_, relation_, evidence_, at_source_, at_target_, find_thing_, find_article_, article_;
  std::unordered_map<std::int64_t, SharedText> thing_ids_{}, article_ids_{};
  std::unordered_map<std::int64_t, std::uint32_t> places_{};  // in the graph: of things, or of relations, while all are read
  std::unordered_map<std::int64_t, Node> nodes_{};
  std::map<std::int64_t, Edge> edges_{};
};

// The order of Graph::edges and of their evidence.
void sort_edges(Graph& graph);

}  // namespace relata
