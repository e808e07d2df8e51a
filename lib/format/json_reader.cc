// Native JSON, and the node-link JSON of others: the members of the top object in any order, "links" as "edges", unknown ones
// skipped. Cytoscape has the lists in "elements", JSON Graph Format in "graph", with the nodes by their ids. Tested by tests/format/json_test.cc.
#include "format/draft.h"
#include "format/json_records.h"
#include "format/json_stream.h"
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
    if (undirected_)
      for (Edge& edge : draft_.graph.edges) edge.symmetric = true;
    return normalise(std::move(draft_), input_.name());
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
    } else if (name == "edges" || name == "links") {
      edges(name);
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
      stream_.checked(read_string);
    }
  }

  // A member of "graph".
  void fact() {
    const std::string name = member_name();
    if (name == "title" || (name == "label" && !ours_)) draft_.graph.title = stream_.checked(read_string);
    else if (name == "sources" && stream_.peek() == '[') draft_.graph.sources = stream_.checked(read_sources, draft_.texts);
    else if (name == "decisions" && stream_.peek() == '[') draft_.graph.decisions = stream_.checked(read_graph_decisions, draft_.texts);
    else if (!ours_ && name == "nodes" && stream_.peek() == '{') saw_nodes_ = true, object("at the start of \"nodes\"", [&] { node(member_name()); });
    else if (!ours_ && name == "edges" && stream_.peek() == '[') edges(name);
    else if (!ours_ && name == "directed") undirected_ = stream_.value() == "false";
    else stream_.checked(read_string);
  }

  // A node, whose id may stand before it.
  void node(const std::string& id) {
    Node& node = draft_.graph.nodes.emplace_back(stream_.checked(ours_ ? read_node : read_foreign_node, draft_.texts));
    draft_.node_at.push_back(stream_.position());
    if (!id.empty()) node.id = draft_.texts.of(id);
  }

  void edges(const std::string& name) {
    list(name, [&] {
      draft_.graph.edges.push_back(stream_.checked(ours_ ? read_edge : read_foreign_edge, draft_.texts));
      draft_.edge_at.push_back(stream_.position());
    });
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
  Draft draft_;
  bool saw_nodes_ = false;
  bool undirected_ = false;
  bool ours_ = false;  // the file has said so
};

}  // namespace

Graph read_json(Input& input) { return Reader(input).read(); }

}  // namespace relata
