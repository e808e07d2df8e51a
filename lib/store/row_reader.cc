// Tested by tests/store/store_test.cc.
#include "store/row_reader.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "graph/identity.h"
#include "store/columns.h"
#include "store/tables.h"

namespace relata {
namespace {

constexpr const char* kArticle = "SELECT number, id, title, date, publisher, url, sha256, words FROM articles";
constexpr const char* kThing = "SELECT number, id, label, type, mentions, confidence, gazetteer_id, country, aliases, roles, properties FROM things";
constexpr const char* kPart =
    "SELECT thing, place, article, id, label, type, mentions, confidence, gazetteer_id, country, aliases, roles, properties FROM parts";
constexpr const char* kRelation =
    "SELECT number, id, source, target, relation, label, class, kind, polarity, symmetric, disputed, weight, confidence, first_date, "
    "last_date, properties FROM relations";
constexpr const char* kEvidence =
    "SELECT relation, article, begin, \"end\", sentence, speaker, time, date, place, confidence, rule, label, class, kind, symmetric, "
    "reversed FROM evidence";

std::uint64_t count_in(const Rows& row, int column, const std::string& name) {
  if (!row.is_integer(column) || row.integer(column) < 0) fail_column(name, row.text(column), "a number that is not negative");
  return static_cast<std::uint64_t>(row.integer(column));
}

double confidence_in(const Rows& row, int column, const std::string& name) {
  const double number = row.real(column);
  if (row.is_none(column) || !(number >= 0 && number <= 1)) fail_column(name, row.text(column), "a number from 0 to 1");
  return number;
}

template <typename Item>
void sort_if_needed(std::vector<Item>& items) {
  if (!std::is_sorted(items.begin(), items.end())) std::sort(items.begin(), items.end());
}

}  // namespace

RowReader::RowReader(Database& database, std::string name)
    : database_((check_tables(database, name), database)),
      name_(std::move(name)),
      thing_(database, std::string(kThing) + " WHERE number=?"),
      appearances_(database, "SELECT thing, article FROM appearances WHERE thing=?"),
      parts_(database, std::string(kPart) + " WHERE thing=? ORDER BY place"),
      relation_(database, std::string(kRelation) + " WHERE number=?"),
      evidence_(database, std::string(kEvidence) + " WHERE relation=?"),
      at_source_(database, "SELECT number FROM relations WHERE source=?"),
      at_target_(database, "SELECT number FROM relations WHERE target=?"),
      find_thing_(database, "SELECT number FROM things WHERE id=?"),
      find_article_(database, "SELECT id FROM articles WHERE number=?"),
      article_(database, std::string(kArticle) + " WHERE id=?") {}

Node RowReader::with_facts(const Rows& row, int first, Node node) {
  node.type = type_of(row.text(first), name_);
  node.mentions = count_in(row, first + 1, name_);
  node.confidence = confidence_in(row, first + 2, name_);
  node.gazetteer_id = texts_.of(row.text(first + 3));
  node.country = texts_.of(row.text(first + 4));
  node.aliases = list_of(row.text(first + 5), texts_, name_);
  node.roles = list_of(row.text(first + 6), texts_, name_);
  node.properties = properties_of(row.text(first + 7), name_);
  return node;
}

Node RowReader::part_of(const Rows& row, const Node& node) {
  Node part;
  part.id = row.is_none(3) ? node.id : SharedText(row.text(3));
  part.label = row.is_none(4) ? node.label : SharedText(row.text(4));
  if (!row.is_none(2)) part.sources = {article_id(row, 2)};
  return with_facts(row, 5, std::move(part));
}

SourceInfo RowReader::article_of(const Rows& row) {
  SourceInfo info;
  int column = 1;
  for (std::string* text : {&info.id, &info.title, &info.date, &info.publisher, &info.url, &info.sha256}) *text = row.text(column++);
  info.words = count_in(row, column, name_);
  return info;
}

Node RowReader::node_of(const Rows& row) {
  Node named;
  named.id = row.text(1);
  named.label = row.text(2);
  return with_facts(row, 3, std::move(named));
}

SharedText RowReader::article_id(const Rows& row, int column) {
  if (!row.is_integer(column)) return texts_.of(row.text(column));
  const std::int64_t number = row.integer(column);
  const auto known = article_ids_.find(number);
  if (known != article_ids_.end()) return known->second;
  find_article_.bind(1, number);
  if (!find_article_.step()) fail_column(name_, row.text(column), "the number of an article");
  const SharedText id = find_article_.text(0);
  find_article_.reset();
  return article_ids_.emplace(number, id).first->second;
}

SharedText RowReader::id_of_thing(std::int64_t number) {
  const auto known = thing_ids_.find(number);
  if (known != thing_ids_.end()) return known->second;
  thing_.bind(1, number);
  if (!thing_.step()) fail_column(name_, std::to_string(number), "the number of a thing");
  const SharedText id = thing_.text(1);
  thing_.reset();
  return thing_ids_.emplace(number, id).first->second;
}

SharedText RowReader::thing_id(const Rows& row, int column) { return row.is_integer(column) ? id_of_thing(row.integer(column)) : texts_.of(row.text(column)); }

Edge RowReader::edge_of(const Rows& row) {
  Edge edge;
  edge.id = row.text(1);
  edge.source = id_of_thing(row.integer(2));
  edge.target = id_of_thing(row.integer(3));
  edge.relation = texts_.of(row.text(4));
  edge.label = texts_.of(row.text(5));
  edge.cls = class_of(row.text(6), name_);
  edge.kind = kind_of(row.text(7), name_);
  edge.polarity = polarity_of(row.text(8), name_);
  edge.symmetric = row.integer(9) != 0;
  edge.disputed = row.integer(10) != 0;
  edge.weight = row.real(11);
  if (!std::isfinite(edge.weight)) fail_column(name_, row.text(11), "a number");
  edge.confidence = confidence_in(row, 12, name_);
  edge.first_date = texts_.of(row.text(13));
  edge.last_date = texts_.of(row.text(14));
  edge.properties = properties_of(row.text(15), name_);
  return edge;
}

Evidence RowReader::evidence_of(const Rows& row, int column, const Edge& edge) {
  Evidence evidence;
  evidence.source = article_id(row, column);
  evidence.begin = count_in(row, column + 1, name_);
  evidence.end = count_in(row, column + 2, name_);
  if (evidence.end < evidence.begin) fail_column(name_, row.text(column + 2), "a place behind " + std::to_string(evidence.begin));
  if (edge.weight < 0) fail_column(name_, std::to_string(edge.weight), "a weight that is not negative");
  evidence.text = texts_.of(row.text(column + 3));
  evidence.speaker = thing_id(row, column + 4);
  evidence.time = texts_.of(row.text(column + 5));
  evidence.date = texts_.of(row.text(column + 6));
  evidence.place = thing_id(row, column + 7);
  evidence.confidence = confidence_in(row, column + 8, name_);
  evidence.rule = texts_.of(row.text(column + 9));
  evidence.label = row.is_none(column + 10) ? edge.label : texts_.of(row.text(column + 10));
  evidence.cls = row.is_none(column + 11) ? edge.cls : class_of(row.text(column + 11), name_);
  evidence.kind = row.is_none(column + 12) ? edge.kind : kind_of(row.text(column + 12), name_);
  evidence.symmetric = row.integer(column + 13) != 0;
  evidence.reversed = row.integer(column + 14) != 0;
  return evidence;
}

void RowReader::read_articles(Graph& graph) {
  Rows title(database_, "SELECT value FROM about WHERE name='title'");
  if (title.step()) graph.title = title.text(0);
  Rows rows(database_, kArticle);
  while (rows.step()) {
    graph.sources.push_back(article_of(rows));
    article_ids_.emplace(rows.integer(0), graph.sources.back().id);
  }
  std::ranges::sort(graph.sources, {}, &SourceInfo::id);
  read_decisions(graph.decisions);
}

void RowReader::read_decisions(std::vector<Decision>& decisions) {
  Rows pairs(database_, "SELECT same, a, b FROM decisions ORDER BY number");
  while (pairs.step()) decisions.push_back({pairs.integer(0) != 0, std::string(pairs.text(1)), std::string(pairs.text(2))});
  if (has_verdicts(database_)) {
    Rows relations(database_, "SELECT correct, a, b, relation, label, polarity FROM verdicts ORDER BY number");
    while (relations.step()) {
      Decision& decision = decisions.emplace_back(Decision{relations.integer(0) != 0, std::string(relations.text(1)), std::string(relations.text(2))});
      decision.relation = relations.text(3);
      decision.label = relations.text(4);
      decision.polarity = polarity_of(relations.text(5), name_);
      if (!decision.is_of_relation()) fail_column(name_, relations.text(3), "a relation");
    }
  }
  normalise_decisions(decisions);
}

void RowReader::read_things(Graph& graph) {
  std::vector<std::pair<std::int64_t, Node>> things;
  Rows rows(database_, kThing);
  while (rows.step()) {
    things.emplace_back(rows.integer(0), node_of(rows));
    thing_ids_.emplace(things.back().first, things.back().second.id);
  }
  std::stable_sort(things.begin(), things.end(), [](const auto& a, const auto& b) { return a.second.id < b.second.id; });
  graph.nodes.reserve(things.size());
  places_.clear();
  for (auto& [number, node] : things) {
    places_.emplace(number, static_cast<std::uint32_t>(graph.nodes.size()));
    graph.nodes.push_back(std::move(node));
  }
}

void RowReader::read_all_parts(Graph& graph) {
  const auto at = [&](std::int64_t number) -> Node& {
    const auto place = places_.find(number);
    if (place == places_.end()) fail_column(name_, std::to_string(number), "the number of a thing");
    return graph.nodes[place->second];
  };
  Rows appearances(database_, "SELECT thing, article FROM appearances");
  while (appearances.step()) at(appearances.integer(0)).sources.push_back(article_id(appearances, 1));
  for (Node& node : graph.nodes) sort_if_needed(node.sources);
  Rows parts(database_, std::string(kPart) + " ORDER BY thing, place");
  while (parts.step()) {
    Node& node = at(parts.integer(0));
    node.parts.push_back(part_of(parts, node));
  }
}

Graph RowReader::only_articles() {
  Graph graph;
  read_articles(graph);
  return graph;
}

Graph RowReader::everything_but_edges() {
  Graph graph;
  read_articles(graph);
  read_things(graph);
  read_all_parts(graph);
  return graph;
}

void RowReader::read_relations(Graph& graph) {
  graph.edges.reserve(static_cast<std::size_t>(database_.number("SELECT count(*) FROM relations")));
  places_.clear();
  Rows rows(database_, kRelation);
  while (rows.step()) {
    places_.emplace(rows.integer(0), static_cast<std::uint32_t>(graph.edges.size()));
    graph.edges.push_back(edge_of(rows));
  }
}

void RowReader::read_all_evidence(Graph& graph, const std::function<void(std::size_t)>& edges_done) {
  Rows rows(database_, kEvidence);
  constexpr std::size_t kOften = 4096;
  for (std::size_t i = 0; rows.step(); ++i) {
    const auto place = places_.find(rows.integer(0));
    if (place == places_.end()) fail_column(name_, rows.text(0), "the number of a relation");
    Edge& edge = graph.edges[place->second];
    edge.evidence.push_back(evidence_of(rows, 1, edge));
    if (edges_done && i % kOften == 0) edges_done(place->second);
  }
}

Graph RowReader::everything(const std::function<void(std::size_t)>& edges_done) {
  Graph graph = everything_but_edges();
  read_relations(graph);
  read_all_evidence(graph, edges_done);
  sort_edges(graph);
  return graph;
}

std::vector<Related> RowReader::related() {
  struct Ends {
    std::int64_t number;
    std::uint32_t source, target;
  };
  std::vector<Ends> ends;
  const auto place = [&](const Rows& row, int column) {
    const auto found = places_.find(row.integer(column));
    if (found == places_.end()) fail_column(name_, row.text(column), "the number of a thing");
    return found->second;
  };
  Rows relations(database_, "SELECT number, source, target FROM relations INDEXED BY relations_by_source");
  while (relations.step()) ends.push_back({relations.integer(0), place(relations, 1), place(relations, 2)});
  std::ranges::sort(ends, {}, &Ends::number);
  std::vector<Related> all;
  auto at = ends.begin();
  Rows rows(database_, "SELECT DISTINCT relation, article FROM evidence INDEXED BY evidence_by_relation ORDER BY relation");
  while (rows.step()) {
    const std::int64_t number = rows.integer(0);
    while (at != ends.end() && at->number < number) ++at;
    if (at != ends.end() && at->number == number) all.push_back({at->source, at->target, article_id(rows, 1)});
  }
  return all;
}

void sort_edges(Graph& graph) {
  std::unordered_map<SharedText, std::uint32_t> rank;
  rank.reserve(graph.nodes.size());
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) rank.emplace(graph.nodes[i].id, i);
  struct Key {
    std::uint32_t source, target, edge;
  };
  std::vector<Key> keys;
  keys.reserve(graph.edges.size());
  for (std::uint32_t i = 0; i < graph.edges.size(); ++i) keys.push_back({rank.at(graph.edges[i].source), rank.at(graph.edges[i].target), i});
  std::sort(keys.begin(), keys.end(), [&](const Key& x, const Key& y) {
    if (x.source != y.source || x.target != y.target) return std::tie(x.source, x.target) < std::tie(y.source, y.target);
    const Edge &a = graph.edges[x.edge], &b = graph.edges[y.edge];
    if (a.relation != b.relation) return a.relation < b.relation;
    return std::tuple(a.own_label(), a.polarity, x.edge) < std::tuple(b.own_label(), b.polarity, y.edge);
  });
  std::vector<Edge> sorted;
  sorted.reserve(keys.size());
  for (const Key& key : keys) {
    sorted.push_back(std::move(graph.edges[key.edge]));
    sort_if_needed(sorted.back().evidence);
  }
  graph.edges = std::move(sorted);
}

}  // namespace relata
