// Tested by tests/tools and tests/cases.
#include "evidence_table.h"

#include <algorithm>
#include <string>

#include "table_output.h"

namespace relata::cli {
namespace {

std::string free_name(const Table& table, std::string name) {
  while (std::find(table.columns.begin(), table.columns.end(), name) != table.columns.end()) name = "evidence_" + name;
  return name;
}

// For programs that read lines: a row for each sentence.
Table with_sentences(Table table, const std::vector<std::vector<Sentence>>& sentences) {
  for (const char* column : {"source", "speaker", "sentence"}) table.columns.push_back(free_name(table, column));
  std::vector<std::vector<Value>> rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (const Sentence& sentence : sentences[r]) {
      std::vector<Value>& row = rows.emplace_back(table.rows[r]);
      row.insert(row.end(), {sentence.source, sentence.speaker, sentence.text});
    }
    if (!sentences[r].empty()) continue;
    rows.push_back(table.rows[r]);
    rows.back().resize(table.columns.size());
  }
  table.rows = std::move(rows);
  return table;
}

// For programs that read JSON: a list inside of the row.
Table with_lists(Table table, const std::vector<std::vector<Sentence>>& sentences) {
  table.columns.push_back(free_name(table, "evidence"));
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    List list;
    for (const Sentence& s : sentences[r]) list.emplace_back(Map{{"source", s.source}, {"speaker", s.speaker}, {"sentence", s.text}});
    table.rows[r].emplace_back(std::move(list));
  }
  return table;
}

// For people: lines under the row, "a.txt, Ada Marlow: The sentence."
RowNotes as_notes(const std::vector<std::vector<Sentence>>& sentences, const Graph& graph) {
  RowNotes notes;
  for (const std::vector<Sentence>& row : sentences) {
    std::vector<std::string>& lines = notes.emplace_back();
    for (const Sentence& s : row)
      lines.push_back(text_of(s.source, graph) + (s.speaker.is_null() ? "" : ", " + text_of(s.speaker, graph)) + ": " + text_of(s.text, graph));
  }
  return notes;
}

}  // namespace

std::vector<std::vector<Sentence>> sentences_of(const Graph& graph, const std::vector<std::vector<std::uint32_t>>& edges,
                                                const std::optional<std::vector<std::uint32_t>>& speakers) {
  std::vector<std::vector<Sentence>> all;
  for (const std::vector<std::uint32_t>& row_edges : edges) {
    std::vector<Sentence>& row = all.emplace_back();
    for (const std::uint32_t edge : row_edges)
      for (const Evidence& evidence : graph.edges[edge].evidence) {
        const std::size_t node = evidence.speaker.empty() ? Graph::npos : graph.find_node(evidence.speaker);
        if (speakers && std::find(speakers->begin(), speakers->end(), node) == speakers->end()) continue;
        row.push_back({evidence.source.str(), node == Graph::npos ? Value() : Value(graph.nodes[node].label), evidence.text.str()});
      }
  }
  return all;
}

void print_with_evidence(const Table& table, const std::vector<std::vector<Sentence>>& sentences, const Graph& graph, const Arguments& arguments) {
  switch (table_style(arguments).format) {
    case TableFormat::Table: return print_table(table, graph, arguments, as_notes(sentences, graph));
    case TableFormat::Json:
    case TableFormat::Jsonl: return print_table(with_lists(table, sentences), graph, arguments);
    default: return print_table(with_sentences(table, sentences), graph, arguments);
  }
}

}  // namespace relata::cli
