// relata stats: a graph in numbers. Every section is a table; text prints them one below the other, JSON as members of one object.
#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>

#include "asking.h"
#include "base/error.h"
#include "command_rows.h"
#include "graph/identity.h"
#include "graph_commands.h"
#include "graph_files.h"
#include "prose.h"
#include "query/algorithms/betweenness.h"
#include "query/algorithms/communities.h"
#include "query/algorithms/components.h"
#include "query/algorithms/pagerank.h"
#include "table_box.h"

namespace relata::cli {
namespace {

// Names of a community that its row shows.
constexpr std::size_t kNamesShown = 8;

struct Section {
  std::string name;  // in JSON
  std::string title;
  Table table;
};

Section sizes(const Graph& graph, const Adjacency& adjacency) {
  std::uint64_t words = 0;
  std::string first, last;
  for (const SourceInfo& source : graph.sources) {
    words += source.words;
    if (source.date.empty()) continue;
    if (first.empty() || source.date < first) first = source.date;
    last = std::max(last, source.date);
  }
  std::uint64_t evidence = 0, disputed = 0, alone = 0;
  for (const Edge& edge : graph.edges) {
    evidence += edge.evidence.size();
    disputed += edge.disputed && edge.polarity == Polarity::Affirmed;
  }
  for (std::uint32_t i = 0; i < adjacency.size(); ++i) alone += adjacency.at(i).empty();
  const std::vector<std::size_t> parts = sizes_of(components(adjacency));
  return {"size",
          "Size",
          {{"of", "number"},
           {{"articles", graph.sources.size()},
            {"words", words},
            {"first_day", first.empty() ? Value() : Value(first)},
            {"last_day", last.empty() ? Value() : Value(last)},
            {"nodes", graph.nodes.size()},
            {"relations", graph.edges.size()},
            {"sentences", evidence},
            {"disputed", disputed},
            {"components", parts.size()},
            {"largest_component", parts.empty() ? std::size_t{0} : parts.front()},
            {"without_relations", alone}}}};
}

Section types(const Graph& graph) {
  std::map<EntityType, std::uint64_t> counts;
  for (const Node& node : graph.nodes) ++counts[node.type];
  Table table{{"type", "nodes"}, {}};
  for (const auto& [type, count] : counts) table.rows.push_back({name_of(type), count});
  return {"types", "Types", table};
}

Section classes(const Graph& graph) {
  std::map<ClaimClass, std::map<Polarity, std::uint64_t>> counts;
  for (const Edge& edge : graph.edges) ++counts[edge.cls][edge.polarity];
  Table table{{"class", "relations", "affirmed", "negated", "hypothetical"}, {}};
  for (auto& [cls, by] : counts)
    table.rows.push_back({name_of(cls), by[Polarity::Affirmed] + by[Polarity::Negated] + by[Polarity::Hypothetical], by[Polarity::Affirmed],
                          by[Polarity::Negated], by[Polarity::Hypothetical]});
  return {"classes", "Classes", table};
}

Section articles(const Graph& graph) {
  std::map<std::string_view, std::uint64_t> nodes, evidence;
  for (const Node& node : graph.nodes)
    for (const std::string_view source : node.sources) ++nodes[source];
  for (const Edge& edge : graph.edges)
    for (const Evidence& e : edge.evidence) ++evidence[e.source];
  Table table{{"article", "date", "words", "nodes", "sentences"}, {}};
  for (const SourceInfo& source : graph.sources) table.rows.push_back({source.id, source.date, source.words, nodes[source.id], evidence[source.id]});
  return {"articles", "Articles", table};
}

// The `count` nodes of the greatest value, of equals the first.
std::vector<std::uint32_t> greatest(const std::vector<double>& values, std::size_t count) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] > values[b]; });
  order.resize(std::min(order.size(), count));
  return order;
}

// To six digits, which are the same on every machine.
double rounded(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.6f", value);
  return std::stod(text);
}

Section ranked(const Graph& graph, const char* name, const char* title, const char* measure, const std::vector<double>& values, std::size_t count) {
  Table table{{"name", "type", measure, "id"}, {}};
  for (const std::uint32_t i : greatest(values, count)) {
    const Node& node = graph.nodes[i];
    table.rows.push_back({node.label, relata::name_of(node.type), rounded(values[i]), node.id});
  }
  return {name, title, table};
}

Section groups(const Graph& graph, const Adjacency& adjacency, const std::vector<double>& ranks, std::size_t count) {
  const std::vector<std::uint32_t> group_of = communities(adjacency);
  const std::vector<std::size_t> group_sizes = sizes_of(group_of);
  std::vector<std::vector<std::uint32_t>> members(group_sizes.size());
  for (const std::uint32_t i : greatest(ranks, ranks.size())) members[group_of[i]].push_back(i);
  Table table{{"community", "nodes", "members"}, {}};
  for (std::size_t g = 0; g < members.size() && g < count && group_sizes[g] > 1; ++g) {
    std::string names;
    for (std::size_t i = 0; i < members[g].size() && i < kNamesShown; ++i) names += (names.empty() ? "" : ", ") + graph.nodes[members[g][i]].label;
    table.rows.push_back({g + 1, group_sizes[g], names});
  }
  return {"communities", "Communities", table};
}

std::string text_of(const std::vector<Section>& sections, const Graph& graph, const TableStyle& style) {
  std::string text;
  for (const auto& [name, title, table] : sections) {
    if (table.rows.empty()) continue;
    text += (text.empty() ? "" : "\n") + bold(title, style) + "\n" + boxed(table, graph, style);
  }
  return text;
}

std::string json_of(const std::vector<Section>& sections, const Graph& graph) {
  Map object;
  for (const auto& [name, title, table] : sections) {
    List rows;
    Map pairs;
    for (const std::vector<Value>& row : table.rows) {
      Map members;
      for (std::size_t c = 0; c < row.size(); ++c) members.push_back({table.columns[c], row[c]});
      rows.push_back(std::move(members));
      if (name == "size") pairs.push_back({*row[0].get<std::string>(), row[1]});
    }
    object.push_back({name, name == "size" ? Value(std::move(pairs)) : Value(std::move(rows))});
  }
  return relata::json_of(std::move(object), graph) + "\n";
}

// All sections in one table of a row for each number, for programs that read tables.
Table one_table(const std::vector<Section>& sections, const Graph& graph) {
  Table all{{"section", "name", "measure", "value"}, {}};
  for (const auto& [name, title, table] : sections)
    for (const std::vector<Value>& row : table.rows)
      for (std::size_t c = 1; c < row.size(); ++c) all.rows.push_back({name, text_of(row[0], graph), table.columns[c], row[c]});
  return all;
}

// The list of possible duplicates as a file for `relata merge --same`.
std::string duplicates_text(const Graph& graph) {
  std::string text =
      "# What may be the same thing, the likeliest first. Remove the # before a line to decide it, with \"same\" as it stands or with\n"
      "# \"different\" instead; then: relata merge --same THIS_FILE GRAPH... -o OUT\n";
  if (!graph.decisions.empty()) text += "#\n# Decided already, and kept in the graph; \"open\" instead of the first word undoes it.\n";
  for (const Decision& decision : graph.decisions) text += decision_line(decision) + "\n";
  for (const PossiblySame& pair : possibly_same(graph)) {
    char score[32];
    std::snprintf(score, sizeof score, "%.2f", pair.score);
    text += "#\n# " + graph.nodes[graph.find_node(pair.left)].label + " / " + graph.nodes[graph.find_node(pair.right)].label + ": " + pair.why + " (" + score +
            ")\n";
    text += "#same\t" + pair.line + "\n";
  }
  return text;
}

}  // namespace

int stats_in(const Graph& graph, const Arguments& arguments) {
  if (arguments.words.size() > 1) throw Error(ErrorKind::Usage, "expected one graph: relata stats GRAPH");
  if (arguments.has("duplicates") && arguments.has("format"))
    throw Error(ErrorKind::Usage, "--duplicates gives decisions for `relata merge --same`, which have one format; leave --format out");
  if (arguments.has("duplicates")) return print(duplicates_text(graph)), 0;
  const auto top = static_cast<std::size_t>(arguments.number("top", 10, 1, 1000000));
  const Adjacency adjacency(graph);
  std::vector<double> degrees;
  for (std::uint32_t i = 0; i < adjacency.size(); ++i) degrees.push_back(static_cast<double>(adjacency.at(i).size()));
  const std::vector<double> ranks = pagerank(adjacency);
  std::vector<Section> sections = {sizes(graph, adjacency), types(graph), classes(graph), ranked(graph, "degree", "Degree", "relations", degrees, top),
                                   ranked(graph, "pagerank", "PageRank", "rank", ranks, top)};
  if (arguments.has("articles")) sections.insert(sections.begin() + 3, articles(graph));
  if (arguments.has("betweenness")) sections.push_back(ranked(graph, "betweenness", "Betweenness", "part", betweenness(adjacency), top));
  sections.push_back(groups(graph, adjacency, ranks, top));
  if (wants_text(arguments)) return print(text_of(sections, graph, text_style(arguments))), 0;
  if (arguments.value("format") == "json") return print(json_of(sections, graph)), 0;
  return print(table_text(one_table(sections, graph), graph, table_style(arguments))), 0;
}

namespace {

int stats(const Arguments& arguments) { return stats_in(graph_asked(arguments, 1, "a graph: relata stats GRAPH"), arguments); }

}  // namespace

Command stats_row() {
  Command command{"stats",
                  "Describes a graph in numbers: types, classes, components, the most central things, communities.",
                  "relata stats [OPTION]... GRAPH",
                  {"relata stats week.json", "relata stats week.json --betweenness --top 20", "relata stats week.json --format json | jq .pagerank",
                   "relata stats week.json --duplicates >same.tsv    # edit it, then: relata merge --same same.tsv week.json -o week.json"},
                  {{"top", 'n', "N", "how many things and communities a list has (default: 10)"},
                   {"betweenness", 0, "", "also on how many shortest ways between others a thing lies; slow for large graphs"},
                   {"duplicates", 0, "", "only the things that may be the same, and what was decided, as decisions for `relata merge --same`"},
                   {"articles", 0, "", "also a row for each article"},
                   input_option("GRAPH")},
                  "PageRank: Brin and Page 1998, by evidence, symmetric relations both ways. Communities: the Louvain method (Blondel et al. "
                  "2008).\n"
                  "Betweenness: Freeman 1977, by Brandes 2001.",
                  stats};
  const std::vector<Option> rows = text_options();
  command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
