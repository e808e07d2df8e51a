// Native JSON, and the node-link JSON of others: the members of the top object in any order, "links" as "edges", unknown ones
// skipped. Tested by tests/format/json_test.cc.
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
    stream_.expect('{', "at the start of a graph in JSON");
    if (!stream_.take('}')) {
      do member();
      while (stream_.take(','));
      stream_.expect('}', "after the last member");
    }
    if (!stream_.at_end()) stream_.fail_here("there is more text after the graph");
    if (!saw_nodes_) fail_at(input_.name(), 0, 0, "has no \"nodes\"; expected a graph as node-link JSON");
    if (undirected_)
      for (Edge& edge : draft_.graph.edges) edge.symmetric = true;
    return settle(std::move(draft_), input_.name());
  }

 private:
  void member() {
    if (stream_.peek() != '"') stream_.fail_here("expected the name of a member in quotes");
    const std::string name = stream_.checked(read_string);
    stream_.expect(':', "after the name of a member");
    if (name == "nodes") {
      saw_nodes_ = true;
      list(name, [&] {
        draft_.graph.nodes.push_back(stream_.checked(ours_ ? read_node : read_foreign_node, draft_.texts));
        draft_.node_at.push_back(stream_.position());
      });
    } else if (name == "edges" || name == "links") {
      list(name, [&] {
        draft_.graph.edges.push_back(stream_.checked(ours_ ? read_edge : read_foreign_edge, draft_.texts));
        draft_.edge_at.push_back(stream_.position());
      });
    } else if (name == "directed") {
      undirected_ = stream_.value() == "false";
    } else if (name == "format") {
      const std::string format = stream_.checked(read_string);
      if (format != "relata-graph") stream_.fail(0, "the format is '" + format + "', expected 'relata-graph'");
      ours_ = true;
    } else if (name == "version") {
      const std::uint64_t version = stream_.checked(read_count);
      if (version > kJsonVersion)
        stream_.fail(0, "the format has version " + std::to_string(version) + ", expected at most " + std::to_string(kJsonVersion) +
                            "; a newer relata is needed");
    } else if (name == "graph") {
      GraphFacts facts = stream_.checked(read_facts, draft_.texts);
      draft_.graph.title = std::move(facts.title);
      draft_.graph.sources = std::move(facts.sources);
      draft_.graph.decisions = std::move(facts.decisions);
    } else {
      stream_.checked(read_string);
    }
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
