// What is asked of a graph: queries, names, ways, days, disputes.
#include <nanobind/stl/pair.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "base/error.h"
#include "bindings.h"
#include "handles.h"
#include "query/algorithms/paths.h"
#include "query/attestations.h"
#include "query/dates.h"
#include "query/named.h"
#include "query/query.h"

namespace nb = nanobind;
using namespace nb::literals;

namespace relata::python {
namespace {

// A Value of a query as Python has it; nodes and edges as places in the graph.
nb::object object_of(const Value& value, const GraphPointer& of) {
  if (const auto* truth = value.get<bool>()) return nb::bool_(*truth);
  if (const auto* number = value.get<std::int64_t>()) return nb::int_(*number);
  if (const auto* number = value.get<double>()) return nb::float_(*number);
  if (const auto* text = value.get<std::string>()) return str_of(*text);
  if (const auto* node = value.get<NodeRef>()) return nb::cast(NodeAt{of, node->index});
  if (const auto* edge = value.get<EdgeRef>()) return nb::cast(EdgeAt{of, edge->index});
  if (const auto* items = value.get<List>()) {
    nb::list list;
    for (const Value& item : *items) list.append(object_of(item, of));
    return list;
  }
  if (const auto* members = value.get<Map>()) {
    nb::dict dict;
    for (const Member& member : *members) dict[str_of(member.name)] = object_of(member.value, of);
    return dict;
  }
  if (const auto* path = value.get<Path>()) {
    nb::list list;
    for (std::size_t i = 0; i < path->steps.size(); ++i) list.append(i % 2 == 0 ? nb::cast(NodeAt{of, path->steps[i]}) : nb::cast(EdgeAt{of, path->steps[i]}));
    return list;
  }
  if (is_temporal(value)) return str_of(text_of(value, of->graph()));
  return nb::none();
}

// What stands for $name.
Value value_of(nb::handle object, const std::string& name) {
  if (object.is_none()) return Value();
  if (nb::isinstance<nb::bool_>(object)) return Value(nb::cast<bool>(object));
  if (nb::isinstance<nb::int_>(object)) return Value(nb::cast<std::int64_t>(object));
  if (nb::isinstance<nb::float_>(object)) return Value(nb::cast<double>(object));
  if (nb::isinstance<nb::str>(object)) return Value(nb::cast<std::string>(object));
  if (nb::isinstance<nb::list>(object) || nb::isinstance<nb::tuple>(object)) {
    List list;
    for (const nb::handle item : object) list.push_back(value_of(item, name));
    return Value(std::move(list));
  }
  if (nb::isinstance<nb::dict>(object)) {
    Map map;
    for (const auto& [key, value] : nb::borrow<nb::dict>(object)) map.push_back({nb::cast<std::string>(key), value_of(value, name)});
    return Value(std::move(map));
  }
  throw Error(ErrorKind::Usage, "$" + name + ": found a " + std::string(nb::cast<std::string>(nb::str(object.type().attr("__name__")))) +
                                    ", expected None, bool, int, float, str, list or dict");
}

// Columns, rows and remarks.
nb::tuple ask_graph(const GraphPointer& graph, const std::string& query, nb::dict parameters) {
  QueryOptions options;
  for (const auto& [key, value] : parameters) {
    const std::string name = nb::cast<std::string>(key);
    options.parameters.emplace(name, value_of(value, name));
  }
  Answer answer;
  {
    const nb::gil_scoped_release released;
    answer = ask(graph->index(), query, options);
  }
  nb::list columns, rows, remarks;
  for (const std::string& column : answer.table.columns) columns.append(str_of(column));
  for (const std::vector<Value>& row : answer.table.rows) {
    nb::list cells;
    for (const Value& cell : row) cells.append(object_of(cell, graph));
    rows.append(nb::tuple(cells));
  }
  for (const std::string& remark : answer.remarks) remarks.append(str_of(remark));
  return nb::make_tuple(columns, rows, remarks);
}

std::vector<NodeAt> find(const GraphPointer& graph, const std::string& name) {
  std::vector<NodeAt> found;
  for (const Match& match : graph->lookup().find(name)) found.push_back({graph, match.node});
  return found;
}

NodeAt named(const GraphPointer& graph, const std::string& name) { return {graph, node_named(graph->graph(), graph->lookup(), name)}; }

// The ways as lists of nodes, and of the edges of each step.
nb::list ways(const GraphPointer& graph, const NodeAt& from, const NodeAt& to, std::size_t count, std::size_t max_length, bool directed) {
  if (from.index == to.index) throw Error(ErrorKind::Usage, "both ends of the path are " + std::string(from->id.view()));
  if (max_length < 1 || max_length > 1000) throw Error(ErrorKind::Usage, "max_length: found " + std::to_string(max_length) + ", expected 1 to 1000");
  const Adjacency& adjacency = graph->adjacency();
  std::vector<Way> all;
  {
    const nb::gil_scoped_release released;
    all = shortest_paths(adjacency, from.index, to.index, {.count = count, .max_length = max_length, .directed = directed});
  }
  nb::list list;
  for (const Way& way : all) {
    nb::list nodes, steps;
    for (const std::uint32_t node : way) nodes.append(nb::cast(NodeAt{graph, node}));
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      nb::list edges;
      for (const Hop& hop : adjacency.between(way[i], way[i + 1]))
        if (!directed || hop.forward) edges.append(nb::cast(EdgeAt{graph, hop.edge}));
      steps.append(edges);
    }
    list.append(nb::make_tuple(nodes, steps));
  }
  return list;
}

// (date, edge, evidence) in order of date.
nb::list timeline(const GraphPointer& pointer, const std::string& id, const std::string& since, const std::string& until) {
  check_date(since, "since");
  check_date(until, "until");
  const Graph& graph = pointer->graph();
  std::vector<std::uint32_t> edges;
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e)
    if (id.empty() || graph.edges[e].source == id || graph.edges[e].target == id) edges.push_back(e);
  nb::list list;
  for (const auto& [edge, evidence] : in_order_of_date(graph, edges)) {
    const std::string date = date_of(graph, graph.edges[edge].evidence[evidence]);
    if (is_between(date, date, since, until)) list.append(nb::make_tuple(str_of(date), EdgeAt{pointer, edge}, EvidenceAt{pointer, edge, evidence}));
  }
  return list;
}

std::vector<std::pair<EdgeAt, EdgeAt>> disputed(const GraphPointer& graph, const std::string& id) {
  std::vector<std::pair<EdgeAt, EdgeAt>> all;
  for (const Dispute& dispute : disputes(graph->graph())) {
    const Edge& edge = graph->graph().edges[dispute.affirmed];
    if (id.empty() || edge.source == id || edge.target == id) all.push_back({{graph, dispute.affirmed}, {graph, dispute.denied}});
  }
  return all;
}

}  // namespace

void bind_questions(nb::module_& module) {
  module.def("ask", &ask_graph, "graph"_a, "query"_a, "parameters"_a);
  module.def("find", &find, "graph"_a, "name"_a);
  module.def(
      "suggest", [](const SharedGraph& graph, const std::string& name) { return graph.lookup().suggest(name); }, "graph"_a, "name"_a);
  module.def("named", &named, "graph"_a, "name"_a);
  module.def("ways", &ways, "graph"_a, "source"_a, "target"_a, "count"_a, "max_length"_a, "directed"_a);
  module.def("timeline", &timeline, "graph"_a, "id"_a, "since"_a, "until"_a);
  module.def("disputed", &disputed, "graph"_a, "id"_a);
}

}  // namespace relata::python
