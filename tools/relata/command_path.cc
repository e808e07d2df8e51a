// relata path: how two things are connected.
#include "query/algorithms/paths.h"

#include <algorithm>

#include "asking.h"
#include "base/error.h"
#include "command_rows.h"
#include "graph_commands.h"
#include "log.h"
#include "prose.h"
#include "query/algorithms/tolls.h"
#include "query/attestations.h"

namespace relata::cli {
namespace {

// Relations of a step that text shows; the others are counted.
constexpr std::size_t kShown = 3;

// The edges of a step, with the most evidence first.
std::vector<Hop> edges_of(const Graph& graph, const Adjacency& adjacency, std::uint32_t a, std::uint32_t b, bool directed) {
  std::vector<Hop> steps;
  for (const Hop& step : adjacency.between(a, b))
    if (!directed || step.forward) steps.push_back(step);
  std::stable_sort(steps.begin(), steps.end(),
                   [&](const Hop& x, const Hop& y) { return graph.edges[x.edge].evidence.size() > graph.edges[y.edge].evidence.size(); });
  return steps;
}

std::string text_of_way(const Graph& graph, const Adjacency& adjacency, const Way& way, bool directed, const TableStyle& style) {
  std::string text;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    const std::vector<Hop> steps = edges_of(graph, adjacency, way[i], way[i + 1], directed);
    for (std::size_t s = 0; s < steps.size() && s < kShown; ++s) {
      const Edge& edge = graph.edges[steps[s].edge];
      text += "   " + edge_text(graph, edge) + "\n";
      if (const std::size_t best = best_evidence(edge); best < edge.evidence.size()) text += evidence_text(graph, edge.evidence[best], 6, style.width);
    }
    if (steps.size() > kShown) text += "   and " + counted(steps.size() - kShown, "relation") + " more between these two\n";
  }
  return text;
}

std::string text_of_all(const Graph& graph, const Adjacency& adjacency, const std::vector<Way>& ways, bool directed, const TableStyle& style) {
  std::string text;
  for (std::size_t w = 0; w < ways.size(); ++w) {
    std::string names;
    for (const std::uint32_t node : ways[w]) names += (names.empty() ? "" : " - ") + graph.nodes[node].label;
    text += (w ? "\n" : "") + wrapped(bold(std::to_string(w + 1) + ". " + names, style), 0, 3, style.width) +
            text_of_way(graph, adjacency, ways[w], directed, style);
  }
  return text;
}

Table table_of_all(const Graph& graph, const Adjacency& adjacency, const std::vector<Way>& ways, bool directed) {
  Table table{{"path", "step", "source", "relation", "target", "class", "sentence", "article", "date", "speaker"}, {}};
  for (std::size_t w = 0; w < ways.size(); ++w)
    for (std::size_t i = 0; i + 1 < ways[w].size(); ++i)
      for (const Hop& step : edges_of(graph, adjacency, ways[w][i], ways[w][i + 1], directed)) {
        const Edge& edge = graph.edges[step.edge];
        const std::size_t best = best_evidence(edge);
        const Evidence evidence = best < edge.evidence.size() ? edge.evidence[best] : Evidence{};
        table.rows.push_back({w + 1, i + 1, graph.nodes[graph.find_node(edge.source)].label, relation_text(edge),
                              graph.nodes[graph.find_node(edge.target)].label, name_of(edge.cls), evidence.text, evidence.source, date_of(graph, evidence),
                              speaker_of(graph, evidence)});
      }
  return table;
}

// {"nodes": [...], "steps": [[edge, ...], ...]} a path.
std::string json_of_all(const Graph& graph, const Adjacency& adjacency, const std::vector<Way>& ways, bool directed) {
  List all;
  for (const Way& way : ways) {
    List nodes, steps;
    for (std::size_t i = 0; i < way.size(); ++i) {
      nodes.push_back(NodeRef{way[i]});
      if (i + 1 == way.size()) break;
      List edges;
      for (const Hop& step : edges_of(graph, adjacency, way[i], way[i + 1], directed)) edges.push_back(EdgeRef{step.edge});
      steps.push_back(std::move(edges));
    }
    all.push_back(Map{{"length", way.size() - 1}, {"nodes", std::move(nodes)}, {"steps", std::move(steps)}});
  }
  return json_of(all, graph) + "\n";
}

// Is every way one through a country, and would there be none without?
bool lead_through_countries(const Graph& graph, const Adjacency& adjacency, const std::vector<Way>& ways, PathOptions options) {
  const auto passes = [&](const Way& way) {
    return std::any_of(way.begin() + 1, way.end() - 1, [&](std::uint32_t node) { return is_country(graph.nodes[node]); });
  };
  if (ways.empty() || !std::all_of(ways.begin(), ways.end(), passes)) return false;
  options.count = 1;
  for (const Node& node : graph.nodes) options.closed.push_back(is_country(node));
  return shortest_paths(adjacency, ways.front().front(), ways.front().back(), options).empty();
}

PathOptions options_of(const Arguments& arguments, const Graph& graph, const Adjacency& adjacency) {
  PathOptions options;
  options.count = static_cast<std::size_t>(arguments.number("k", 3, 1, 10000));
  options.max_length = static_cast<std::size_t>(arguments.number("max-length", 6, 1, 1000));
  options.directed = arguments.has("directed");
  if (arguments.has("by-steps")) return options;
  options.tolls = tolls(graph, adjacency);
  options.unaffirmed = kWholeStep / 2;
  return options;
}

}  // namespace

int path_in(const Graph& graph, const Arguments& arguments) {
  if (arguments.words.size() > 3) throw Error(ErrorKind::Usage, "expected a graph and two names: relata path GRAPH A B; a name of several words needs quotes");
  const Lookup lookup(graph);
  const std::uint32_t from = node_named(graph, lookup, arguments.words[1], arguments), to = node_named(graph, lookup, arguments.words[2], arguments);
  if (from == to) throw Error(ErrorKind::Usage, "'" + arguments.words[1] + "' and '" + arguments.words[2] + "' are the same thing: " + graph.nodes[from].label);
  const Adjacency adjacency(graph, filter_of(arguments));
  const PathOptions options = options_of(arguments, graph, adjacency);
  const std::vector<Way> ways = shortest_paths(adjacency, from, to, options);
  if (wants_text(arguments)) print(text_of_all(graph, adjacency, ways, options.directed, text_style(arguments)));
  else if (arguments.value("format") == "json") print(json_of_all(graph, adjacency, ways, options.directed));
  else print_table(table_of_all(graph, adjacency, ways, options.directed), graph, arguments);
  if (ways.empty()) tell(arguments, "nothing connects them in " + counted(options.max_length, "step"));
  if (lead_through_countries(graph, adjacency, ways, options)) tell(arguments, "nothing but a country connects them in " + counted(options.max_length, "step"));
  return exit_status(arguments, !ways.empty());
}

namespace {

int path(const Arguments& arguments) { return path_in(graph_asked(arguments, 3, "a graph and two names: relata path GRAPH A B"), arguments); }

}  // namespace

Command path_row() {
  Command command{"path",
                  "Shows how two things are connected: the shortest ways from one to the other.",
                  "relata path [OPTION]... GRAPH A B",
                  {"relata path week.json \"Wang Yi\" NATO", "relata path week.json China Ukraine --k 10 --max-length 3",
                   "relata path week.json China Ukraine --polarity affirmed --directed"},
                  {{"k", 'k', "N", "how many ways (default: 3)"},
                   {"max-length", 0, "N", "at most so many steps (default: 6)"},
                   {"directed", 0, "", "only along the direction of relations"},
                   {"by-steps", 0, "", "only steps count, also those through countries and hubs and what is not affirmed"}},
                  "A way passes nothing twice. Shorter ways go first, and of equally long ones those with more sentences. What connects nearly everything,\n"
                  "a country or another hub, makes a way longer by up to a few steps, and so does what is not affirmed.",
                  path};
  for (const std::vector<Option>& rows : {filter_options(), asking_options(), text_options()})
    command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
