// Whole graphs as Python's own containers: columns for tables, and the dictionaries of a networkx graph. Texts that records share are one
// object here, too.
#include <nanobind/stl/shared_ptr.h>

#include <array>
#include <unordered_map>
#include <vector>

#include "bindings.h"
#include "handles.h"

namespace nb = nanobind;
using namespace nb::literals;

namespace relata::python {
namespace {

class Texts {
 public:
  // A text that many records have.
  nb::object of(const SharedText& text) {
    if (text.empty()) return empty_;
    const auto [at, added] = shared_.try_emplace(text.c_str());
    if (added) at->second = str_of(text);
    return at->second;
  }
  // The names of an enumeration.
  template <typename Enum>
  nb::object of(Enum value) {
    return named(name_of(value));
  }
  nb::object list(const std::vector<SharedText>& texts) {
    nb::list list;
    for (const SharedText& text : texts) list.append(of(text));
    return list;
  }

 private:
  nb::object named(std::string_view name) {
    const auto [at, added] = shared_.try_emplace(name.data());
    if (added) at->second = str_of(name);
    return at->second;
  }

  const nb::object empty_ = nb::str("");
  std::unordered_map<const char*, nb::object> shared_{};
};

// Attributes of nodes and edges, in the order of the columns.
constexpr std::array kNodeNames = {"label", "entity_type", "aliases", "mentions", "confidence", "gazetteer_id", "country", "roles", "sources"};
constexpr std::array kEdgeNames = {"relation", "label", "class", "kind", "polarity", "symmetric", "disputed", "weight", "confidence", "start", "end"};
using NodeCells = std::array<nb::object, kNodeNames.size()>;
using EdgeCells = std::array<nb::object, kEdgeNames.size()>;

NodeCells cells_of(const Node& node, Texts& texts) {
  return {str_of(node.label),          texts.of(node.type),    texts.list(node.aliases), nb::int_(node.mentions), nb::float_(node.confidence),
          texts.of(node.gazetteer_id), texts.of(node.country), texts.list(node.roles),   texts.list(node.sources)};
}

EdgeCells cells_of(const Edge& edge, Texts& texts) {
  return {texts.of(edge.relation),     texts.of(edge.label),      texts.of(edge.cls),       texts.of(edge.kind),
          texts.of(edge.polarity),     nb::bool_(edge.symmetric), nb::bool_(edge.disputed), nb::float_(edge.weight),
          nb::float_(edge.confidence), texts.of(edge.first_date), texts.of(edge.last_date)};
}

template <std::size_t N>
std::array<nb::object, N> keys_of(const std::array<const char*, N>& names) {
  std::array<nb::object, N> keys;
  for (std::size_t i = 0; i < N; ++i) keys[i] = nb::steal(PyUnicode_InternFromString(names[i]));
  return keys;
}

void set(nb::handle dict, nb::handle key, nb::handle value) {
  if (PyDict_SetItem(dict.ptr(), key.ptr(), value.ptr()) != 0) throw nb::python_error();
}

template <std::size_t N>
nb::dict attributes(const std::array<nb::object, N>& keys, const std::array<nb::object, N>& cells) {
  nb::dict dict;
  for (std::size_t i = 0; i < N; ++i) set(dict, keys[i], cells[i]);
  return dict;
}

template <std::size_t N, typename Records>
nb::dict columns(const std::array<const char*, N>& names, const Records& records, nb::dict dict, Texts& texts) {
  std::array<nb::list, N> lists;
  for (const auto& record : records) {
    const auto cells = cells_of(record, texts);
    for (std::size_t i = 0; i < N; ++i) lists[i].append(cells[i]);
  }
  for (std::size_t i = 0; i < N; ++i) dict[names[i]] = lists[i];
  return dict;
}

nb::dict node_columns(const SharedGraph& shared) {
  Texts texts;
  nb::list ids;
  for (const Node& node : shared.graph().nodes) ids.append(str_of(node.id));
  nb::dict dict;
  dict["id"] = ids;
  return columns(kNodeNames, shared.graph().nodes, dict, texts);
}

// "source" and "target" are ids; with `positions`, positions of nodes.
nb::dict edge_columns(const SharedGraph& shared, bool positions) {
  Texts texts;
  nb::list ids, sources, targets;
  const Graph& graph = shared.graph();
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    ids.append(str_of(edge.id));
    if (positions) {
      sources.append(shared.index().source_of(e));
      targets.append(shared.index().target_of(e));
    } else {
      sources.append(texts.of(edge.source));
      targets.append(texts.of(edge.target));
    }
  }
  nb::dict dict;
  dict["id"] = ids;
  dict["source"] = sources;
  dict["target"] = targets;
  return columns(kEdgeNames, graph.edges, dict, texts);
}

// One row a piece of evidence.
nb::dict evidence_columns(const SharedGraph& shared) {
  constexpr std::array kNames = {"edge", "article", "begin", "end", "text", "speaker", "time", "date", "place", "confidence", "rule", "label"};
  std::array<nb::list, kNames.size()> lists;
  Texts texts;
  for (const Edge& edge : shared.graph().edges) {
    const nb::object id = str_of(edge.id);
    for (const Evidence& e : edge.evidence) {
      const std::array<nb::object, kNames.size()> cells = {id,
                                                           texts.of(e.source),
                                                           nb::int_(e.begin),
                                                           nb::int_(e.end),
                                                           texts.of(e.text),
                                                           texts.of(e.speaker),
                                                           texts.of(e.time),
                                                           texts.of(e.date),
                                                           texts.of(e.place),
                                                           nb::float_(e.confidence),
                                                           texts.of(e.rule),
                                                           texts.of(e.label)};
      for (std::size_t i = 0; i < cells.size(); ++i) lists[i].append(cells[i]);
    }
  }
  nb::dict dict;
  for (std::size_t i = 0; i < kNames.size(); ++i) dict[kNames[i]] = lists[i];
  return dict;
}

// Fills the dictionaries of an empty networkx.MultiDiGraph: node -> attributes; node -> neighbour -> edge id -> attributes, where the two
// directions share what stands between two nodes.
void fill_networkx(const SharedGraph& shared, nb::dict nodes, nb::dict successors, nb::dict predecessors) {
  Texts texts;
  const Graph& graph = shared.graph();
  const auto node_keys = keys_of(kNodeNames);
  const auto edge_keys = keys_of(kEdgeNames);
  std::vector<nb::object> ids;
  std::vector<nb::dict> incoming;
  std::vector<nb::dict> outgoing;
  for (const Node& node : graph.nodes) {
    ids.push_back(texts.of(node.id));
    outgoing.emplace_back();
    incoming.emplace_back();
    set(nodes, ids.back(), attributes(node_keys, cells_of(node, texts)));
    set(successors, ids.back(), outgoing.back());
    set(predecessors, ids.back(), incoming.back());
  }
  for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
    const std::uint32_t source = shared.index().source_of(e), target = shared.index().target_of(e);
    nb::object between = nb::borrow(PyDict_GetItemWithError(outgoing[source].ptr(), ids[target].ptr()));
    if (!between.is_valid()) {
      between = nb::dict();
      set(outgoing[source], ids[target], between);
      set(incoming[target], ids[source], between);
    }
    set(between, str_of(graph.edges[e].id), attributes(edge_keys, cells_of(graph.edges[e], texts)));
  }
}

}  // namespace

void bind_columns(nb::module_& module) {
  module.def("node_columns", &node_columns, "graph"_a);
  module.def("edge_columns", &edge_columns, "graph"_a, "positions"_a);
  module.def("evidence_columns", &evidence_columns, "graph"_a);
  module.def("fill_networkx", &fill_networkx, "graph"_a, "nodes"_a, "successors"_a, "predecessors"_a);
}

}  // namespace relata::python
