// An update reads all nodes, groups them anew, and sees which parts of nodes have moved to another node; their edges, those of articles that
// leave, and those between the same nodes as any of these or of what is new, are made anew. Tested by tests/store/update_test.cc.
#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/update.h"
#include "store/row_reader.h"
#include "store/row_writer.h"
#include "store/store.h"
#include "store/store_counts.h"
#include "store/store_rows.h"
#include "store/tables.h"

namespace relata {

void put_title(const Graph& graph, Database& database) {
  Rows put(database, "INSERT OR REPLACE INTO about VALUES('title', ?)");
  put.bind(1, std::string_view(graph.title));
  put.run();
}

bool stands_on_articles(Database& database) { return database.number("SELECT value FROM about WHERE name='stands_on_articles'") == 1; }

void put_stands_on_articles(bool stands, Database& database) {
  database.run(std::string("INSERT OR REPLACE INTO about VALUES('stands_on_articles', ") + (stands ? "1)" : "0)"));
}

void put_everything(const Graph& graph, Database& database) {
  put_title(graph, database);
  put_stands_on_articles(stands_on_articles(graph), database);
  put_counts(counts_of(graph), database);
  RowWriter writer(database, RowWriter::Tables::Empty);
  for (const SourceInfo& article : graph.sources) writer.put_article(article);
  writer.put_decisions(graph.decisions);
  for (const Node& node : graph.nodes) writer.put_node(node);
  for (const Edge& edge : graph.edges) writer.put_edge(edge);
}

void take_everything(Database& database) {
  database.run("INSERT INTO sentences(sentences) VALUES('delete-all')");
  for (const char* table : {"about", "articles", "things", "appearances", "parts", "names", "relations", "evidence"})
    database.run(std::string("DELETE FROM ") + table);
}

namespace {

using PartKey = std::pair<SharedText, SharedText>;  // an article, and the id of a part in it

struct PartHash {
  std::size_t operator()(const PartKey& key) const { return std::hash<SharedText>()(key.first) * 31 + std::hash<SharedText>()(key.second); }
};

// Calls take(article, id) for each part of a node.
template <typename Take>
void each_part(const Node& node, Take take) {
  for (const Node& part : node.parts) take(part.sources.empty() ? SharedText() : part.sources.front(), part.id);
  if (!node.parts.empty()) return;
  for (const SharedText& source : node.sources) take(source, node.id);
  if (node.sources.empty()) take(SharedText(), node.id);
}

// What becomes of the nodes.
struct NodeChanges {
  std::vector<const Node*> fresh{}, gone{};
  std::vector<std::pair<const Node*, const Node*>> changed{};  // before and after
};

NodeChanges changes_of(const std::vector<Node>& before, const std::vector<Node>& after) {
  NodeChanges changes;
  std::size_t b = 0, a = 0;
  while (b < before.size() || a < after.size()) {
    if (a == after.size() || (b < before.size() && before[b].id < after[a].id)) changes.gone.push_back(&before[b++]);
    else if (b == before.size() || after[a].id < before[b].id) changes.fresh.push_back(&after[a++]);
    else {
      if (!(before[b] == after[a])) changes.changed.emplace_back(&before[b], &after[a]);
      ++b, ++a;
    }
  }
  return changes;
}

// Where parts are now that have moved: by the node they were in and their article.
class Moves {
 public:
  Moves(const NodeChanges& changes, const std::set<std::string, std::less<>>& removed) {
    std::unordered_map<PartKey, SharedText, PartHash> now;
    const auto place = [&](const Node& node) {
      each_part(node, [&](const SharedText& article, const SharedText& id) { now.emplace(PartKey(article, id), node.id); });
    };
    for (const Node* node : changes.fresh) place(*node);
    for (const auto& [was, is] : changes.changed) place(*is);
    const auto look = [&](const Node& node) {
      each_part(node, [&](const SharedText& article, const SharedText& id) {
        if (removed.contains(article.view())) return;
        const auto at = now.find({article, id});
        if (at == now.end()) lost_ = true;
        else if (at->second != node.id) to_[{node.id, article}] = at->second, left_.insert(node.id);
      });
    };
    for (const Node* node : changes.gone) look(*node);
    for (const auto& [was, is] : changes.changed) look(*was);
  }

  // Some part is none any more, so that its edges cannot follow it.
  bool lost() const { return lost_; }
  // Nodes that a part has left.
  const std::unordered_set<SharedText>& left() const { return left_; }
  SharedText now(const SharedText& node, const SharedText& article) const {
    const auto at = to_.find({node, article});
    return at == to_.end() ? node : at->second;
  }

 private:
  bool lost_ = false;
  std::unordered_map<PartKey, SharedText, PartHash> to_{};
  std::unordered_set<SharedText> left_{};
};

using Pair = std::pair<SharedText, SharedText>;
Pair pair_of(const SharedText& a, const SharedText& b) { return a < b ? Pair(a, b) : Pair(b, a); }

class Update {
 public:
  Update(Database& database, const std::string& path, const std::vector<std::string>& removed, std::vector<Graph> added)
      : database_(database), path_(path), reader_(database, path), removed_(removed.begin(), removed.end()), added_(std::move(added)) {}

  StoreChange run() {
    const std::optional<GraphCounts> stored = stored_counts(database_, path_);
    const bool counts_fit = stored && stored->nodes == number_of("things") && stored->edges == number_of("relations");
    if (counts_fit) counts_ = *stored;
    bool in_part = stands_on_articles(database_);
    for (const Graph& graph : added_) in_part = in_part && stands_on_articles(graph);
    if (!in_part || !change_part()) change_all();
    if (change_.whole || !counts_fit) counts_ = counted(database_, path_);
    if (!change_.whole) put_counts(counts_, database_);
    change_.all_nodes = counts_.nodes;
    change_.all_edges = counts_.edges;
    return change_;
  }

 private:
  std::size_t number_of(const std::string& table) { return static_cast<std::size_t>(database_.number("SELECT count(*) FROM " + table)); }
  std::vector<std::string> removed() const { return {removed_.begin(), removed_.end()}; }

  void change_all() {
    Graph graph = update(reader_.everything({}), removed(), std::move(added_));
    take_everything(database_);
    put_everything(graph, database_);
    change_.whole = true;
    change_.nodes = graph.nodes.size();
    change_.edges = graph.edges.size();
  }

  // False, and nothing is changed, where that cannot be done.
  bool change_part() {
    const Graph before = reader_.everything_but_edges();
    if (brings_verdicts(before.decisions)) return false;
    Graph after = update_nodes(before, reader_.related(), removed(), added_);
    const NodeChanges changes = changes_of(before.nodes, after.nodes);
    const Moves moves(changes, removed_);
    if (moves.lost()) return false;
    const std::vector<Edge> said = std::exchange(after.edges, {});
    take_edges_of(moves);
    std::set<Pair> pairs;
    for (const Edge& edge : said) pairs.insert(pair_of(edge.source, edge.target));
    for (const auto& [number, edge] : reader_.taken_edges()) {
      pairs.insert(pair_of(edge.source, edge.target));  // what they leave behind
      for (const Evidence& evidence : edge.evidence)
        if (!removed_.contains(evidence.source.view())) pairs.insert(pair_of(moves.now(edge.source, evidence.source), moves.now(edge.target, evidence.source)));
    }
    take_edges_between(pairs);
    std::vector<Edge> edges = moved_edges(moves);
    edges.insert(edges.end(), said.begin(), said.end());
    after.edges = edges_anew(std::move(edges));
    write(before, after, changes);
    return true;
  }

  // Do the graphs that come hold decisions on relations that the store has not? They may be of edges that are not read.
  bool brings_verdicts(const std::vector<Decision>& known) const {
    const auto is_new = [&](const Decision& decision) { return decision.is_of_relation() && std::ranges::find(known, decision) == known.end(); };
    return std::ranges::any_of(added_, [&](const Graph& graph) { return std::ranges::any_of(graph.decisions, is_new); });
  }

  // The edges of nodes that a part has left, whoever speaks of them, and of articles that leave.
  void take_edges_of(const Moves& moves) {
    for (const SharedText& id : moves.left()) {
      const std::int64_t thing = reader_.thing_of(id);
      reader_.take_edges_at(thing);
      for (const char* column : {"speaker", "place"})
        take_all(reader_.numbers(std::string("SELECT DISTINCT relation FROM evidence WHERE ") + column + "=?", {thing}));
    }
    Rows of_article(
        database_,
        "SELECT relation FROM evidence WHERE article=?1 UNION SELECT relation FROM evidence WHERE article=(SELECT number FROM articles WHERE id=?1)");
    for (const std::string& id : removed_) {
      of_article.bind(1, std::string_view(id));
      std::vector<std::int64_t> found;
      while (of_article.step()) found.push_back(of_article.integer(0));
      take_all(found);
    }
  }

  void take_all(const std::vector<std::int64_t>& edges) {
    for (const std::int64_t edge : edges) reader_.take_edge(edge);
  }

  // All between two nodes between which an edge is, which decides of its direction and whether it is disputed.
  void take_edges_between(const std::set<Pair>& pairs) {
    for (const auto& [a, b] : pairs) {
      const std::int64_t one = reader_.thing_of(a), other = reader_.thing_of(b);
      if (one == 0 || other == 0) continue;
      take_all(reader_.numbers("SELECT number FROM relations WHERE source=?1 AND target=?2", {one, other}));
      take_all(reader_.numbers("SELECT number FROM relations WHERE source=?2 AND target=?1", {one, other}));
    }
  }

  // What was taken, between the nodes where its parts are now: an edge a piece of evidence.
  std::vector<Edge> moved_edges(const Moves& moves) {
    std::vector<Edge> moved;
    for (auto& [number, edge] : reader_.taken_edges())
      for (const Evidence& evidence : edge.evidence) {
        if (removed_.contains(evidence.source.view())) continue;
        Edge& one = moved.emplace_back();
        one.relation = edge.relation;
        one.label = edge.label;
        one.polarity = edge.polarity;
        one.source = moves.now(edge.source, evidence.source);
        one.target = moves.now(edge.target, evidence.source);
        one.evidence = {evidence};
        for (SharedText Evidence::*id : {&Evidence::speaker, &Evidence::place})
          if (!(evidence.*id).empty()) one.evidence.front().*id = moves.now(evidence.*id, evidence.source);
      }
    return moved;
  }

  void write(const Graph& before, const Graph& after, const NodeChanges& changes) {
    RowWriter writer(database_);
    const std::vector<const Edge*> edges = take_old_edges(after.edges, writer);
    for (const Node* node : changes.gone) writer.take_node(node->id);
    for (const SourceInfo& article : after.sources)
      if (const std::size_t was = before.find_source(article.id); was == Graph::npos || before.sources[was] != article) writer.put_article(article);
    for (const auto& [was, is] : changes.changed) writer.change_node(*was, *is);
    for (const Node* node : changes.fresh) writer.put_node(*node);
    for (const SourceInfo& article : before.sources)
      if (after.find_source(article.id) == Graph::npos) writer.take_article(article.id);
    for (const Edge* edge : edges) writer.put_edge(*edge);
    if (before.title != after.title) put_title(after, database_);
    if (before.decisions != after.decisions) writer.put_decisions(after.decisions);
    change_.nodes = changes.fresh.size() + changes.changed.size() + changes.gone.size();
    change_.edges += edges.size();
    count_changes(changes, edges);
  }

  void count_changes(const NodeChanges& changes, const std::vector<const Edge*>& edges) {
    for (const Node* node : changes.gone) counts_.take(*node);
    for (const auto& [was, is] : changes.changed) {
      counts_.take(*was);
      counts_.add(*is);
    }
    for (const Node* node : changes.fresh) counts_.add(*node);
    for (const Edge* edge : edges) counts_.add(*edge);
  }

  // Those of the edges that are not there as they are; what was taken and is not among them is no more.
  std::vector<const Edge*> take_old_edges(const std::vector<Edge>& edges, RowWriter& writer) {
    std::unordered_map<std::string_view, const Edge*> anew;
    for (const Edge& edge : edges) anew.emplace(edge.id, &edge);
    for (const auto& [number, edge] : reader_.taken_edges()) {
      const auto same = anew.find(edge.id);
      if (same != anew.end() && *same->second == edge) {
        anew.erase(same);
        continue;
      }
      writer.take_edge(number);
      counts_.take(edge);
      ++change_.edges;
    }
    std::vector<const Edge*> wanted;
    for (const Edge& edge : edges)
      if (anew.contains(edge.id)) wanted.push_back(&edge);
    return wanted;
  }

  Database& database_;
  const std::string path_;
  RowReader reader_;
  const std::set<std::string, std::less<>> removed_;
  std::vector<Graph> added_;
  GraphCounts counts_{};
  StoreChange change_{};
};

}  // namespace

StoreChange update_store(const std::string& path, const std::vector<std::string>& removed, std::vector<Graph> added) {
  Database database(path, Database::Use::Change);
  StoreChange change;
  {
    Transaction all(database, true);
    change = Update(database, path, removed, std::move(added)).run();
    all.commit();
  }
  database.close();
  return change;
}

void review_store(const std::string& path, const Review& review) {
  Database database(path, Database::Use::Change);
  {
    Transaction all(database, true);
    const Graph graph = reviewed(RowReader(database, path).everything({}), review);
    take_everything(database);
    put_everything(graph, database);
    all.commit();
  }
  database.close();
}

}  // namespace relata
