// The half of RowReader that takes what is asked for. Tested by tests/store/part_test.cc.
#include <algorithm>

#include "store/columns.h"
#include "store/row_reader.h"

namespace relata {

std::int64_t RowReader::thing_of(std::string_view id) {
  find_thing_.bind(1, id);
  const std::int64_t number = find_thing_.step() ? find_thing_.integer(0) : 0;
  find_thing_.reset();
  return number;
}

std::vector<std::int64_t> RowReader::numbers(const std::string& sql, const std::vector<std::int64_t>& values) {
  Rows rows(database_, sql);
  for (std::size_t i = 0; i < values.size(); ++i) rows.bind(static_cast<int>(i) + 1, values[i]);
  std::vector<std::int64_t> all;
  while (rows.step()) all.push_back(rows.integer(0));
  return all;
}

void RowReader::read_beside(std::int64_t number, Node& node, NodeFields fields) {
  appearances_.bind(1, number);
  while (appearances_.step()) node.sources.push_back(article_id(appearances_, 1));
  std::sort(node.sources.begin(), node.sources.end());
  if (fields == NodeFields::WithoutParts) return;
  parts_.bind(1, number);
  while (parts_.step()) node.parts.push_back(part_of(parts_, node));
}

void RowReader::take_thing(std::int64_t number, NodeFields fields) {
  if (nodes_.contains(number)) return;
  thing_.bind(1, number);
  if (!thing_.step()) fail_column(name_, std::to_string(number), "the number of a thing");
  Node node = node_of(thing_);
  thing_.reset();
  thing_ids_.emplace(number, node.id);
  read_beside(number, node, fields);
  nodes_.emplace(number, std::move(node));
}

void RowReader::take_edge(std::int64_t number) {
  if (edges_.contains(number)) return;
  relation_.bind(1, number);
  if (!relation_.step()) fail_column(name_, std::to_string(number), "the number of a relation");
  Edge edge = edge_of(relation_);
  relation_.reset();
  evidence_.bind(1, number);
  while (evidence_.step()) edge.evidence.push_back(evidence_of(evidence_, 1, edge));
  std::sort(edge.evidence.begin(), edge.evidence.end());
  edges_.emplace(number, std::move(edge));
}

void RowReader::take_edges_at(std::int64_t thing) {
  for (Rows* query : {&at_source_, &at_target_}) {
    query->bind(1, thing);
    std::vector<std::int64_t> found;
    while (query->step()) found.push_back(query->integer(0));
    for (const std::int64_t edge : found) take_edge(edge);
  }
}

void RowReader::take_what_edges_name(NodeFields fields) {
  std::unordered_set<SharedText> ids;
  for (const auto& [number, edge] : edges_) {
    ids.insert(edge.source);
    ids.insert(edge.target);
    for (const Evidence& evidence : edge.evidence)
      for (const SharedText& id : {evidence.speaker, evidence.place})
        if (!id.empty()) ids.insert(id);
  }
  for (const auto& [number, node] : nodes_)
    for (const SharedText& role : node.roles)
      if (const std::string_view body = parts_of_role(role).body; !body.empty()) ids.insert(body);
  for (const SharedText& id : ids)
    if (const std::int64_t number = thing_of(id)) take_thing(number, fields);
}

Graph RowReader::taken(NodeFields fields) {
  Graph graph;
  take_what_edges_name(fields);
  std::unordered_set<SharedText> articles;
  for (auto& [number, node] : nodes_) graph.nodes.push_back(node);
  for (auto& [number, edge] : edges_) {
    for (const Evidence& evidence : edge.evidence) articles.insert(evidence.source);
    graph.edges.push_back(edge);
  }
  std::sort(graph.nodes.begin(), graph.nodes.end(), [](const Node& a, const Node& b) { return a.id < b.id; });
  sort_edges(graph);
  for (const SharedText& id : articles) {
    article_.bind(1, id.view());
    if (article_.step()) graph.sources.push_back(article_of(article_));
    article_.reset();
  }
  std::ranges::sort(graph.sources, {}, &SourceInfo::id);
  return graph;
}

}  // namespace relata
