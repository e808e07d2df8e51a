// relata show: one thing and all that is said of it.
#include <algorithm>
#include <span>
#include <tuple>

#include "asking.h"
#include "base/table.h"
#include "command_rows.h"
#include "graph/property.h"
#include "graph_commands.h"
#include "graph_part.h"
#include "prose.h"
#include "query/attestations.h"

namespace relata::cli {
namespace {

// An edge as the thing that is shown stands to it.
struct Seen {
  enum class As { Source, Target, Both, Speaker };
  std::uint32_t edge;
  As as;
};

std::string_view name_of(Seen::As as) {
  switch (as) {
    case Seen::As::Source: return "out";
    case Seen::As::Target: return "in";
    case Seen::As::Both: return "both";
    case Seen::As::Speaker: return "says";
  }
  return "";
}

bool says(const Edge& edge, std::string_view id) {
  return std::any_of(edge.evidence.begin(), edge.evidence.end(), [&](const Evidence& e) { return e.speaker == id; });
}

const Node& other_end(const Graph& graph, const Edge& edge, std::string_view id) {
  return graph.nodes[graph.find_node(edge.source == id ? edge.target : edge.source)];
}

// Its own relations, those with named things before those with concepts, then with the most evidence and the surest first; then what it
// says of others.
std::vector<Seen> seen_by(const Graph& graph, std::string_view id, const EdgeFilter& filter) {
  std::vector<Seen> all;
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    if (!filter.admits(edge)) continue;
    const bool source = edge.source == id, target = edge.target == id;
    if ((source || target) && edge.symmetric) all.push_back({e, Seen::As::Both});
    else if (source) all.push_back({e, Seen::As::Source});
    else if (target) all.push_back({e, Seen::As::Target});
    else if (says(edge, id)) all.push_back({e, Seen::As::Speaker});
  }
  const auto key = [&](const Seen& seen) {
    const Edge& edge = graph.edges[seen.edge];
    return std::tuple(seen.as == Seen::As::Speaker, other_end(graph, edge, id).type == EntityType::Concept, -static_cast<double>(edge.evidence.size()),
                      -edge.confidence);
  };
  std::stable_sort(all.begin(), all.end(), [&](const Seen& a, const Seen& b) { return key(a) < key(b); });
  return all;
}

// All evidence, or of what it says of others its own.
std::vector<const Evidence*> evidence_of(const Edge& edge, Seen::As as, std::string_view id) {
  std::vector<const Evidence*> all;
  for (const Evidence& evidence : edge.evidence)
    if (as != Seen::As::Speaker || evidence.speaker == id) all.push_back(&evidence);
  return all;
}

// "foreign minister@gpe-china" as "foreign minister (China)".
std::string role_text(const Graph& graph, std::string_view role) {
  const auto [title, id] = parts_of_role(role);
  const std::size_t body = id.empty() ? Graph::npos : graph.find_node(id);
  return body == Graph::npos ? std::string(role) : std::string(title) + " (" + graph.nodes[body].label + ")";
}

std::string facts_text(const Graph& graph, const Node& node, const TableStyle& style) {
  std::string text = bold(visible(node.label), style) + "  " + std::string(relata::name_of(node.type)) + "  " + node.id + "\n";
  const auto fact = [&](std::string name, std::string_view value) {
    if (value.empty()) return;
    name.resize(16, ' ');
    text += wrapped("  " + name.append(value), 0, 18, style.width);
  };
  std::vector<SharedText> roles;
  for (const SharedText& role : node.roles) roles.push_back(role_text(graph, role));
  fact("also called", joined(node.aliases, ", "));
  fact("roles", joined(roles, ", "));
  fact("country", node.country);
  fact("known as", node.gazetteer_id);
  fact("mentioned", counted(node.mentions, "time") + " in " + counted(node.sources.size(), "article"));
  fact("articles", joined(node.sources, ", "));
  for (const auto& [name, value] : node.properties) fact(name, std::string(plain_property(value)));
  return text;
}

std::string headline(const Graph& graph, const Edge& edge, Seen::As as, std::string_view id) {
  switch (as) {
    case Seen::As::Source: return "-> " + relation_text(edge) + " -> " + other_end(graph, edge, id).label;
    case Seen::As::Target: return "<- " + relation_text(edge) + " <- " + other_end(graph, edge, id).label;
    case Seen::As::Both: return "-- " + relation_text(edge) + " -- " + other_end(graph, edge, id).label;
    case Seen::As::Speaker: return edge_text(graph, edge);
  }
  return "";
}

std::string text_of_all(const Graph& graph, const Node& node, const std::vector<Seen>& seen, const TableStyle& style) {
  const std::span<const Seen> all = std::span(seen).first(style.limit == 0 ? seen.size() : std::min(seen.size(), style.limit));
  std::string text = facts_text(graph, node, style);
  const auto section = [&](const char* title, bool spoken) {
    bool any = false;
    for (const auto& [e, as] : all) {
      if ((as == Seen::As::Speaker) != spoken) continue;
      const Edge& edge = graph.edges[e];
      if (!any) text += "\n" + bold(title, style) + "\n";
      any = true;
      text += wrapped(
          "  " + bold(headline(graph, edge, as, node.id), style) + "  [" + std::string(relata::name_of(edge.cls)) + (edge.disputed ? ", disputed]" : "]"), 0, 6,
          style.width);
      for (const Evidence* evidence : evidence_of(edge, as, node.id)) text += evidence_text(graph, *evidence, 6, style.width);
    }
  };
  section("Relations", false);
  section("What it says of others", true);
  if (all.size() < seen.size()) text += "\n" + more_text(seen.size() - all.size());
  return text;
}

Map evidence_map(const Graph& graph, const Evidence& evidence) {
  const std::size_t source = graph.find_source(evidence.source);
  return {{"text", evidence.text},
          {"article", evidence.source},
          {"title", source == Graph::npos ? "" : graph.sources[source].title},
          {"date", date_of(graph, evidence)},
          {"time", evidence.time},
          {"place", evidence.place},
          {"speaker", evidence.speaker},
          {"speaker_label", speaker_of(graph, evidence)},
          {"confidence", evidence.confidence},
          {"begin", evidence.begin},
          {"end", evidence.end}};
}

std::string json_of_all(const Graph& graph, std::uint32_t index, const std::vector<Seen>& all) {
  const Node& node = graph.nodes[index];
  List relations;
  for (const auto& [e, as] : all) {
    const Edge& edge = graph.edges[e];
    List evidence;
    for (const Evidence* piece : evidence_of(edge, as, node.id)) evidence.push_back(evidence_map(graph, *piece));
    relations.push_back(Map{{"direction", name_of(as)},
                            {"relation", edge.relation},
                            {"label", edge.label},
                            {"class", relata::name_of(edge.cls)},
                            {"polarity", relata::name_of(edge.polarity)},
                            {"disputed", edge.disputed},
                            {"source", edge.source},
                            {"source_label", graph.nodes[graph.find_node(edge.source)].label},
                            {"target", edge.target},
                            {"target_label", graph.nodes[graph.find_node(edge.target)].label},
                            {"evidence", std::move(evidence)}});
  }
  return json_of(Map{{"node", NodeRef{index}}, {"relations", std::move(relations)}}, graph) + "\n";
}

Table table_of_all(const Graph& graph, const Node& node, const std::vector<Seen>& all) {
  Table table{{"direction", "relation", "class", "source", "target", "sentence", "article", "date", "speaker"}, {}};
  for (const auto& [e, as] : all) {
    const Edge& edge = graph.edges[e];
    for (const Evidence* evidence : evidence_of(edge, as, node.id))
      table.rows.push_back({name_of(as), relation_text(edge), relata::name_of(edge.cls), graph.nodes[graph.find_node(edge.source)].label,
                            graph.nodes[graph.find_node(edge.target)].label, evidence->text, evidence->source, date_of(graph, *evidence),
                            speaker_of(graph, *evidence)});
  }
  return table;
}

}  // namespace

int show_in(const Graph& graph, const Arguments& arguments) {
  const std::uint32_t index = node_named(graph, Lookup(graph), name_asked(arguments), arguments);
  const Node& node = graph.nodes[index];
  const std::vector<Seen> all = seen_by(graph, node.id, filter_of(arguments));
  if (wants_text(arguments)) print(text_of_all(graph, node, all, text_style(arguments)));
  else if (arguments.value("format") == "json") print(json_of_all(graph, index, all));
  else print_table(table_of_all(graph, node, all), graph, arguments);
  return exit_status(arguments, !all.empty());
}

namespace {

int show(const Arguments& arguments) { return show_in(graph_around(arguments, 2, "a graph and a name: relata show GRAPH NAME", {.said = true}), arguments); }

}  // namespace

Command show_row() {
  Command command{"show",
                  "Shows one thing: its names and roles, its relations, and the sentences that state them.",
                  "relata show [OPTION]... GRAPH NAME",
                  {"relata show week.json \"Wang Yi\"", "relata show week.json wang --class accuse        # whom he accuses, who accuses him",
                   "relata show week.json \"the EU\" --format json | jq .relations"},
                  filter_options(),
                  "NAME is an id, a label or an alias, or words of one; case, accents and \"the\" do not matter. Relations that lead away from the\n"
                  "thing have ->, those that lead to it <-, those between equals --. A relation that is denied has \"not\", one that is only "
                  "possible,\n"
                  "planned or demanded \"perhaps\".",
                  show};
  for (const std::vector<Option>& rows : {asking_options(), text_options()}) command.options.insert(command.options.end(), rows.begin(), rows.end());
  return command;
}

}  // namespace relata::cli
