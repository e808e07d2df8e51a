// Native JSON, and the node-link JSON of others: the members of the top object in any order, "links" and "relationships" as "edges", unknown
// ones skipped. Cytoscape has the lists in "elements", JSON Graph Format in "graph", with the nodes by their ids; networkx's "adjacency" has one
// list a node, of the edges that leave it. Tested by tests/format/json_test.cc.
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "format/json_records.h"
#include "format/json_stream.h"
#include "format/raw_graph.h"
#include "format/readers.h"
#include "format/version.h"

namespace relata {
namespace {

class Reader {
 public:
  explicit Reader(Input& input) : input_(input), stream_(input) {}

  Graph read() {
    if (stream_.at_end()) fail_at(input_.name(), 0, 0, "is empty; expected a graph in JSON");
    object("at the start of a graph in JSON", [&] { member(); });
    if (!stream_.at_end()) stream_.fail_here("there is more text after the graph");
    if (!saw_nodes_) fail_at(input_.name(), 0, 0, "has no \"nodes\"; expected a graph as node-link JSON");
    if (!saw_edges_ && !passed_over_.empty())
      fail_at(
          input_.name(), 0, 0,
          "has nodes and the list \"" + passed_over_ + "\", but no \"edges\"; expected the edges as \"edges\", \"links\", \"relationships\" or \"adjacency\"");
    give_sources();
    if (undirected_)
      for (Edge& edge : raw_.graph.edges) edge.symmetric = true;
    return normalise(std::move(raw_), input_.name());
  }

 private:
  void member() {
    const std::string name = member_name();
    if (name == "nodes") {
      saw_nodes_ = true;
      if (!ours_ && stream_.peek() == '{') object("at the start of \"nodes\"", [&] { node(member_name()); });
      else list(name, [&] { node(""); });
    } else if (name == "elements" && stream_.peek() == '{') {
      object("at the start of \"elements\"", [&] { member(); });
    } else if (name == "edges" || name == "links" || (name == "relationships" && !ours_)) {
      edges(name);
    } else if (name == "adjacency" && !ours_) {
      adjacency(name);
    } else if (name == "directed") {
      undirected_ = stream_.value() == "false";
    } else if (name == "format") {
      const std::string format = stream_.checked(read_string);
      if (format != "relata-graph") stream_.fail(0, "the format is '" + format + "', expected 'relata-graph'");
      ours_ = true;
    } else if (name == "version") {
      const std::uint64_t version = stream_.checked(read_count);
      if (version > kJsonVersion)
        stream_.fail(0,
                     "the format has version " + std::to_string(version) + ", expected at most " + std::to_string(kJsonVersion) + "; a newer relata is needed");
    } else if (name == "graph" && stream_.peek() == '{') {
      object("at the start of \"graph\"", [&] { fact(); });
    } else {
      const bool is_list = stream_.peek() == '[';
      if (stream_.checked(read_string) != "[]" && is_list && !ours_) passed_over_ = name;
    }
  }

  // A member of "graph".
  void fact() {
    const std::string name = member_name();
    if (name == "title" || (name == "label" && !ours_)) raw_.graph.title = stream_.checked(read_string);
    else if (name == "sources" && stream_.peek() == '[') raw_.graph.sources = stream_.checked(read_sources, raw_.texts);
    else if (name == "decisions" && stream_.peek() == '[') raw_.graph.decisions = stream_.checked(read_graph_decisions, raw_.texts);
    else if (!ours_ && name == "nodes" && stream_.peek() == '{') saw_nodes_ = true, object("at the start of \"nodes\"", [&] { node(member_name()); });
    else if (!ours_ && name == "edges" && stream_.peek() == '[') edges(name);
    else if (!ours_ && name == "directed") undirected_ = stream_.value() == "false";
    else stream_.checked(read_string);
  }

  // A node, whose id may stand before it.
  void node(const std::string& id) {
    Node& node = raw_.graph.nodes.emplace_back(stream_.checked(ours_ ? read_node : read_foreign_node, raw_.texts));
    raw_.node_at.push_back(stream_.position());
    if (!id.empty()) node.id = raw_.texts.of(id);
  }

  void edge() {
    raw_.graph.edges.push_back(stream_.checked(ours_ ? read_edge : read_foreign_edge, raw_.texts));
    raw_.edge_at.push_back(stream_.position());
  }

  void edges(const std::string& name) {
    saw_edges_ = true;
    list(name, [&] { edge(); });
  }

  // The lists stand in the order of the nodes, and each of their records has the target for its id.
  void adjacency(const std::string& name) {
    saw_edges_ = true;
    std::size_t node = 0;
    list(name, [&] {
      list(name, [&] {
        edge();
        leaves_.emplace_back(raw_.graph.edges.size() - 1, node);
      });
      ++node;
    });
  }

  // Edges of an adjacency leave the node of their list. Undirected ones stand in the lists of both their ends, and are kept once.
  void give_sources() {
    std::vector<Edge>& edges = raw_.graph.edges;
    std::vector<bool> again(edges.size(), false);
    std::set<std::tuple<std::string, std::string, std::string>> known;
    for (const auto& [edge, node] : leaves_) {
      Edge& leaving = edges[edge];
      if (node >= raw_.graph.nodes.size())
        fail_at(input_.name(), raw_.edge_at[edge].line, raw_.edge_at[edge].column,
                "\"adjacency\" has more lists than there are nodes (" + std::to_string(raw_.graph.nodes.size()) + "); expected one for each");
      leaving.target = raw_.texts.of(leaving.id);
      leaving.id.clear();
      leaving.source = raw_.graph.nodes[node].id;
      const std::string key = leaving.properties["key"];
      leaving.properties.erase("key");
      if (!undirected_) continue;
      again[edge] = known.contains({leaving.target.str(), leaving.source.str(), key});
      known.emplace(leaving.source.str(), leaving.target.str(), key);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (again[i]) continue;
      if (kept != i) edges[kept] = std::move(edges[i]), raw_.edge_at[kept] = raw_.edge_at[i];
      ++kept;
    }
    edges.resize(kept);
    raw_.edge_at.resize(kept);
  }

  std::string member_name() {
    if (stream_.peek() != '"') stream_.fail_here("expected the name of a member in quotes");
    std::string name = stream_.checked(read_string);
    stream_.expect(':', "after the name of a member");
    return name;
  }

  template <typename Member>
  void object(const std::string& where, Member member) {
    stream_.expect('{', where);
    if (stream_.take('}')) return;
    do member();
    while (stream_.take(','));
    stream_.expect('}', "after the last member");
  }

  template <typename Item>
  void list(const std::string& name, Item item) {
    stream_.expect('[', "at the start of \"" + name + "\"");
    if (stream_.take(']')) return;
    do item();
    while (stream_.take(','));
    stream_.expect(']', "at the end of \"" + name + "\"");
  }

  Input& input_;
  JsonStream stream_;
  RawGraph raw_;
  std::vector<std::pair<std::size_t, std::size_t>> leaves_;  // edges of an adjacency, and the place of the node each leaves
  std::string passed_over_;                                  // a list at the top that no reader knows
  bool saw_nodes_ = false;
  bool saw_edges_ = false;
  bool undirected_ = false;
  bool ours_ = false;  // the file has said so
};

}  // namespace

Graph read_json(Input& input) { return Reader(input).read(); }

}  // namespace relata
