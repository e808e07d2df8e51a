// One object a line: nodes, relationships and, as nodes of labels of their own, articles and the title of the graph; also what
// Neo4j's apoc.export.json writes. Members may stand in any order, edges before nodes. Tested by tests/format/jsonl_test.cc.
#include <algorithm>

#include "format/foreign_words.h"
#include "format/json_records.h"
#include "format/json_stream.h"
#include "format/raw_graph.h"
#include "format/readers.h"

namespace relata {
namespace {

// The text of a member of the line, and where it stands.
struct Member {
  std::string text{};
  Position at{};
};

struct Line {
  Position at{};
  std::string type{}, id{}, label{}, start{}, end{};
  std::vector<SharedText> labels{};
  Member properties{};

  bool has_label(std::string_view label) const { return std::find(labels.begin(), labels.end(), label) != labels.end(); }
};

class Reader {
 public:
  explicit Reader(Input& input) : input_(input), stream_(input) {}

  Graph read() {
    if (stream_.at_end()) fail_at(input_.name(), 0, 0, "is empty; expected a graph, one JSON object a line");
    while (!stream_.at_end()) take(line());
    return normalise(std::move(raw_), input_.name());
  }

 private:
  Line line() {
    Line line;
    line.at = stream_.here();
    stream_.expect('{', "at the start of a line");
    if (stream_.take('}')) return line;
    do member(line);
    while (stream_.take(','));
    stream_.expect('}', "at the end of a line");
    return line;
  }

  void member(Line& line) {
    if (stream_.peek() != '"') stream_.fail_here("expected the name of a member in quotes");
    const std::string name = stream_.checked(read_string);
    stream_.expect(':', "after the name of a member");
    if (name == "type") line.type = stream_.checked(read_string);
    else if (name == "id") line.id = stream_.checked(read_string);
    else if (name == "label") line.label = stream_.checked(read_string);
    else if (name == "labels") line.labels = stream_.checked(read_strings, raw_.texts);
    else if (name == "start") line.start = stream_.checked(read_end);
    else if (name == "end") line.end = stream_.checked(read_end);
    else if (name == "properties") {
      line.properties.text = stream_.value();
      line.properties.at = stream_.position();
    } else {
      stream_.checked(read_string);
    }
  }

  void take(const Line& line) {
    if (line.type == "relationship") take_edge(line);
    else if (line.type != "node")
      fail_at(input_.name(), line.at.line, line.at.column, "the type of this object is '" + line.type + "', expected node or relationship");
    else if (line.has_label("Article") && line.id.starts_with("article:")) raw_.graph.sources.push_back(properties(line, read_source));
    else if (line.has_label("Graph") && line.id == "graph:") take_graph(line);
    else take_node(line);
  }

  void take_graph(const Line& line) {
    GraphFacts facts = properties(line, read_facts);
    raw_.graph.title = std::move(facts.title);
    raw_.graph.decisions = std::move(facts.decisions);
  }

  void take_node(const Line& line) {
    Node node = properties(line, read_node);
    node.id = raw_.texts.of(line.id);
    add_types(node, {line.labels.begin(), line.labels.end()});
    raw_.graph.nodes.push_back(std::move(node));
    raw_.node_at.push_back(line.at);
  }

  void take_edge(const Line& line) {
    Edge edge = properties(line, read_edge);
    edge.id = line.id;
    edge.source = raw_.texts.of(line.start);
    edge.target = raw_.texts.of(line.end);
    if (edge.relation.empty()) edge.relation = line.label;
    raw_.graph.edges.push_back(std::move(edge));
    raw_.edge_at.push_back(line.at);
  }

  template <typename Result>
  Result properties(const Line& line, Result (*parse)(std::string_view, TextCache&)) {
    try {
      return parse(line.properties.text.empty() ? "{}" : std::string_view(line.properties.text), raw_.texts);
    } catch (const JsonFault& fault) {
      const Position at = place_in(line.properties.text, fault.offset, line.properties.at);
      fail_at(input_.name(), at.line, at.column, fault.what());
    }
  }

  Input& input_;
  JsonStream stream_;
  RawGraph raw_;
};

}  // namespace

Graph read_jsonl(Input& input) { return Reader(input).read(); }

}  // namespace relata
