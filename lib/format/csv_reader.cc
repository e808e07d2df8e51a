// The two tables of csv_writer.cc, or of another program: columns by their names, in any order, RFC 4180. Tested by tests/format/csv_test.cc.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/fold.h"
#include "format/graphml_fields.h"
#include "format/raw_graph.h"
#include "format/readers.h"

namespace relata {
namespace {

// Rows of fields, one after the other.
class Rows {
 public:
  explicit Rows(Input& input) : input_(input) {
    for (std::string_view chunk; !(chunk = input.next()).empty();) text_ += chunk;
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  // The next row that is not empty; nothing at the end.
  std::vector<std::string> next() {
    while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) step();
    std::vector<std::string> fields;
    if (at_ >= text_.size()) return fields;
    row_at_ = {line_, 1};
    do fields.push_back(field());
    while (at_ < text_.size() && text_[at_] == ',' && (step(), true));
    return fields;
  }

  Position row() const { return row_at_; }
  [[noreturn]] void fail(const std::string& what) const { fail_at(input_.name(), row_at_.line, row_at_.column, what); }

 private:
  void step() { line_ += text_[at_++] == '\n'; }

  std::string field() {
    std::string value;
    if (at_ >= text_.size() || text_[at_] != '"') {
      while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') value += text_[at_++];
      return value;
    }
    for (++at_; at_ < text_.size(); step()) {
      if (text_[at_] != '"') value += text_[at_];
      else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') value += text_[at_++];
      else return ++at_, value;
    }
    fail("the file ends inside a quoted field");
  }

  Input& input_;
  std::string text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  Position row_at_{1, 1};
};

std::vector<std::string> header(Rows& rows, const char* wanted) {
  std::vector<std::string> names = rows.next();
  for (const std::string& name : names)
    if (lower(name) == wanted) return names;
  rows.fail("has no column '" + std::string(wanted) + "'; the first line names the columns");
}

// Lists are divided by semicolons.
std::vector<SharedText> list_of(std::string_view text, TextCache& texts) {
  std::vector<SharedText> items;
  while (!text.empty()) {
    const std::string_view item = text.substr(0, text.find(';'));
    items.push_back(texts.of(item));
    text.remove_prefix(std::min(text.size(), item.size() + 1));
  }
  return items;
}

void set_node(Node& node, const std::string& column, std::string text, TextCache& texts) {
  const std::string name = lower(column);
  if (name == "id") node.id = texts.of(text);
  else if (name == "aliases") node.aliases = list_of(text, texts);
  else if (name == "roles") node.roles = list_of(text, texts);
  else if (name == "sources") node.sources = list_of(text, texts);
  else node_setter(column)(node, column, std::move(text), texts);
}

// "type" and "kind" are Gephi's.
void set_edge(Edge& edge, const std::string& column, std::string text, TextCache& texts) {
  const std::string name = lower(column);
  if (name == "id") edge.id = text;
  else if (name == "source") edge.source = texts.of(text);
  else if (name == "target") edge.target = texts.of(text);
  else if (name == "type" && (lower(text) == "directed" || lower(text) == "undirected")) edge.symmetric = lower(text) == "undirected";
  else if (name == "claim_kind") edge_setter("kind")(edge, "kind", std::move(text), texts);
  else if (name != "kind") edge_setter(column)(edge, column, std::move(text), texts);
}

template <typename Item, typename Set>
Item item_of(Rows& rows, const std::vector<std::string>& columns, std::vector<std::string> row, Set set) {
  if (row.size() > columns.size()) rows.fail("a row of " + std::to_string(row.size()) + " fields, expected " + std::to_string(columns.size()));
  Item item;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].empty()) continue;
    try {
      set(item, columns[i], row[i]);
    } catch (const FieldFault& fault) {
      rows.fail(fault.what());
    }
  }
  return item;
}

}  // namespace

Graph read_csv(Input& nodes, Input& edges) {
  RawGraph raw;
  Rows node_rows(nodes), edge_rows(edges);
  const std::vector<std::string> node_columns = header(node_rows, "id"), edge_columns = header(edge_rows, "source");
  for (std::vector<std::string> row; !(row = node_rows.next()).empty();) {
    raw.graph.nodes.push_back(item_of<Node>(node_rows, node_columns, std::move(row), [&](Node& node, const std::string& column, std::string& text) {
      set_node(node, column, std::move(text), raw.texts);
    }));
    raw.node_at.push_back(node_rows.row());
  }
  for (std::vector<std::string> row; !(row = edge_rows.next()).empty();) {
    Edge edge = item_of<Edge>(edge_rows, edge_columns, std::move(row),
                              [&](Edge& one, const std::string& column, std::string& text) { set_edge(one, column, std::move(text), raw.texts); });
    try {
      finish_edge(edge, raw.texts);
    } catch (const FieldFault& fault) {
      edge_rows.fail(fault.what());
    }
    raw.graph.edges.push_back(std::move(edge));
    raw.edge_at.push_back(edge_rows.row());
  }
  return normalise(std::move(raw), nodes.name());
}

}  // namespace relata
