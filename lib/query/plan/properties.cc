// Tested by tests/query/scenarios_test.cc.
#include "query/plan/properties.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>

#include "base/error.h"
#include "graph/property.h"
#include "query/language/parser.h"
#include "query/plan/temporal_values.h"
#include "query/suggest.h"

namespace relata {
namespace {

Value text(const SharedText& value) { return value.empty() ? Value() : Value(value); }

Value texts(const std::vector<SharedText>& values) { return List(values.begin(), values.end()); }

// Sorted, each once.
Value distinct(std::vector<SharedText> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return texts(values);
}

Value sentences(const Edge& edge) {
  List list;
  for (const Evidence& e : edge.evidence) list.emplace_back(e.text);
  return list;
}

Value sources(const Edge& edge) {
  std::vector<SharedText> ids;
  for (const Evidence& e : edge.evidence) ids.push_back(e.source);
  return distinct(std::move(ids));
}

Value speakers(const Edge& edge, const Graph& graph) {
  std::vector<SharedText> labels;
  for (const Evidence& e : edge.evidence)
    if (const std::size_t at = e.speaker.empty() ? Graph::npos : graph.find_node(e.speaker); at != Graph::npos) labels.push_back(graph.nodes[at].label);
  return distinct(std::move(labels));
}

// How they say it, that of the edge first.
Value labels(const Edge& edge) {
  List list{Value(edge.label)};
  std::vector<SharedText> others;
  for (const Evidence& e : edge.evidence)
    if (e.label != edge.label) others.push_back(e.label);
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  list.insert(list.end(), others.begin(), others.end());
  return list;
}

struct NodeProperty {
  std::string_view name;
  Value (*of)(const Node&);
};

struct EdgeProperty {
  std::string_view name;
  Value (*of)(const Edge&, const Graph&);
};

constexpr std::array kNode = {
    NodeProperty{"id", [](const Node& n) { return Value(n.id); }},
    NodeProperty{"label", [](const Node& n) { return Value(n.label); }},
    NodeProperty{"entity_type", [](const Node& n) { return Value(name_of(n.type)); }},
    NodeProperty{"aliases", [](const Node& n) { return texts(n.aliases); }},
    NodeProperty{"mentions", [](const Node& n) { return Value(n.mentions); }},
    NodeProperty{"confidence", [](const Node& n) { return Value(n.confidence); }},
    NodeProperty{"gazetteer_id", [](const Node& n) { return text(n.gazetteer_id); }},
    NodeProperty{"country", [](const Node& n) { return text(n.country); }},
    NodeProperty{"roles", [](const Node& n) { return texts(n.roles); }},
    NodeProperty{"sources", [](const Node& n) { return texts(n.sources); }},
};

constexpr std::array kEdge = {
    EdgeProperty{"id", [](const Edge& e, const Graph&) { return Value(e.id); }},
    EdgeProperty{"relation", [](const Edge& e, const Graph&) { return Value(e.relation); }},
    EdgeProperty{"label", [](const Edge& e, const Graph&) { return text(e.label); }},
    EdgeProperty{"labels", [](const Edge& e, const Graph&) { return labels(e); }},
    EdgeProperty{"class", [](const Edge& e, const Graph&) { return Value(name_of(e.cls)); }},
    EdgeProperty{"kind", [](const Edge& e, const Graph&) { return Value(name_of(e.kind)); }},
    EdgeProperty{"polarity", [](const Edge& e, const Graph&) { return Value(name_of(e.polarity)); }},
    EdgeProperty{"symmetric", [](const Edge& e, const Graph&) { return Value(e.symmetric); }},
    EdgeProperty{"disputed", [](const Edge& e, const Graph&) { return Value(e.disputed); }},
    EdgeProperty{"weight", [](const Edge& e, const Graph&) { return Value(e.weight); }},
    EdgeProperty{"confidence", [](const Edge& e, const Graph&) { return Value(e.confidence); }},
    EdgeProperty{"first_date", [](const Edge& e, const Graph&) { return text(e.first_date); }},
    EdgeProperty{"last_date", [](const Edge& e, const Graph&) { return text(e.last_date); }},
    EdgeProperty{"evidence", [](const Edge& e, const Graph&) { return sentences(e); }},
    EdgeProperty{"sources", [](const Edge& e, const Graph&) { return sources(e); }},
    EdgeProperty{"speakers", [](const Edge& e, const Graph& g) { return speakers(e, g); }},
};

Value foreign(const Properties& properties, std::string_view name) {
  const auto found = properties.find(std::string(name));
  return found == properties.end() ? Value() : value_of_property(found->second);
}

// A JSON value is an expression of the language.
Value constant(const Expr& expr) {
  if (expr.kind == ExprKind::List) {
    List list;
    for (const Expr& child : expr.children) list.push_back(constant(child));
    return list;
  }
  if (expr.kind == ExprKind::Map) {
    Map map;
    for (std::size_t i = 0; i < expr.names.size(); ++i) map.push_back({expr.names[i], constant(expr.children[i])});
    return map;
  }
  return expr.literal;
}

Value json_value(std::string_view text) {
  const std::string query = std::string("RETURN ").append(text);
  try {
    const Union parsed = parse_query(SourceText(query, "json"));
    return constant(std::get<ProjectionClause>(parsed.queries.front().clauses.front()).items.front().expr);
  } catch (const Error&) {  // deeper or with greater numbers than the language knows
    return text;
  }
}

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// What other graphs call the properties of ours.
struct OtherName {
  std::string_view name;
  std::string_view of_node;
  std::string_view of_edge;
};

// Where a node keeps what a foreign file calls it.
constexpr std::array kLabelProperties = {"foreign_type", "foreign_entity_type"};

constexpr std::array kOtherNames = {
    OtherName{"name", "label", "relation"},       OtherName{"title", "label", "label"},       OtherName{"type", "entity_type", "relation"},
    OtherName{"labels", "entity_type", "labels"}, OtherName{"alias", "aliases", ""},          OtherName{"role", "roles", ""},
    OtherName{"source", "sources", "sources"},    OtherName{"article", "sources", "sources"}, OtherName{"speaker", "", "speakers"},
    OtherName{"sentence", "", "evidence"},        OtherName{"sentences", "", "evidence"},     OtherName{"text", "", "evidence"},
    OtherName{"date", "", "first_date"},          OtherName{"start", "", "first_date"},       OtherName{"end", "", "last_date"},
    OtherName{"count", "mentions", "weight"},     OtherName{"predicate", "", "relation"},     OtherName{"negated", "", "polarity"},
};

bool is_foreign(const Node& node) { return node.sources.empty(); }
bool is_foreign(const Edge& edge) { return edge.evidence.empty(); }

// What it would be if the file had not said more than that it is there.
Node blank_of(const Node& node) {
  Node blank;
  blank.id = node.id;
  blank.type = node.type;
  const bool is_given = std::ranges::any_of(node.properties, [&](const auto& property) { return plain_property(property.second) == node.label.view(); });
  blank.label = is_given ? node.label : node.id;
  return blank;
}

Edge blank_of(const Edge& edge) {
  Edge blank;
  blank.id = edge.id;
  blank.relation = blank.label = edge.relation;
  blank.cls = edge.cls;
  blank.kind = edge.kind;
  blank.symmetric = edge.symmetric;
  return blank;
}

template <typename Items, typename Table>
bool is_had(const Items& items, const Table& table, std::string_view name) {
  const std::string text(name);
  return std::ranges::any_of(table, [&](const auto& property) { return property.name == name; }) ||
         std::ranges::any_of(items, [&](const auto& item) { return item.properties.contains(text); });
}

}  // namespace

Value value_of_property(std::string_view property) {
  const std::string_view text = plain_property(property);
  switch (type_of_property(property)) {
    case PropertyType::Text: return text;
    case PropertyType::Truth: return text == "true";
    case PropertyType::Whole:
      if (const auto whole = number_in<std::int64_t>(text)) return *whole;
      [[fallthrough]];
    case PropertyType::Real:
      if (const auto real = number_in<double>(text)) return *real;
      return text;
    case PropertyType::List:
    case PropertyType::Map: return json_value(text);
  }
  return text;
}

std::vector<std::string> foreign_labels(const Node& node) {
  auto found = node.properties.find(kLabelProperties[0]);
  if (found == node.properties.end()) found = node.properties.find(kLabelProperties[1]);
  if (found == node.properties.end()) return {};
  // Where types differ a format without types has the list as its JSON text.
  const bool is_list = plain_property(found->second).starts_with("[\"");
  const Value value = is_list ? json_value(plain_property(found->second)) : value_of_property(found->second);
  const List* list = value.get<List>();
  if (!list) return {std::string(plain_property(found->second))};
  std::vector<std::string> labels;
  for (const Value& item : *list)
    if (const auto* text = item.get<std::string>()) labels.push_back(*text);
  return labels;
}

bool has_foreign_label(const Node& node, std::string_view label) {
  if (node.properties.empty()) return false;
  const auto is_like = [&](const std::string& other) {
    return std::ranges::equal(other, label, [](char a, char b) {
      const auto key = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == ' ' ? '_' : c; };
      return key(a) == key(b);
    });
  };
  return std::ranges::any_of(foreign_labels(node), is_like);
}

std::vector<std::string> labels_of(const Node& node) {
  std::vector<std::string> labels = foreign_labels(node);
  const bool for_want_of_better = node.type == EntityType::Misc && (!labels.empty() || is_foreign(node));
  if (!for_want_of_better) labels.emplace_back(name_of(node.type));
  return labels;
}

std::string unknown_property(Having kind, std::string_view name, const Graph& graph) {
  const bool node = kind == Having::Node;
  if (node ? is_had(graph.nodes, kNode, name) : is_had(graph.edges, kEdge, name)) return "";
  std::string hint;
  const auto other = std::ranges::find(kOtherNames, name, &OtherName::name);
  if (other != kOtherNames.end() && !(node ? other->of_node : other->of_edge).empty()) {
    hint = "; did you mean '" + std::string(node ? other->of_node : other->of_edge) + "'?";
  } else {
    std::vector<std::string> names;
    if (node) std::ranges::transform(kNode, std::back_inserter(names), [](const NodeProperty& p) { return std::string(p.name); });
    else std::ranges::transform(kEdge, std::back_inserter(names), [](const EdgeProperty& p) { return std::string(p.name); });
    hint = did_you_mean(name, names);
  }
  return std::string("no ") + (node ? "node" : "relationship") + " has a property '" + std::string(name) + "'" + hint;
}

Value property_of(const Value& subject, std::string_view name, const Graph& graph) {
  if (const auto* node = subject.get<NodeRef>()) {
    for (const NodeProperty& property : kNode)
      if (property.name == name) return property.of(graph.nodes[node->index]);
    return foreign(graph.nodes[node->index].properties, name);
  }
  if (const auto* edge = subject.get<EdgeRef>()) {
    for (const EdgeProperty& property : kEdge)
      if (property.name == name) return property.of(graph.edges[edge->index], graph);
    return foreign(graph.edges[edge->index].properties, name);
  }
  if (is_temporal(subject)) return part_of_time(subject, name);
  if (const auto* map = subject.get<Map>())
    for (const Member& member : *map)
      if (member.name == name) return member.value;
  return {};
}

std::vector<std::string> keys_of(const Value& subject, const Graph& graph) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end() && !property_of(subject, name, graph).is_null()) names.emplace_back(name);
  };
  if (const auto* ref = subject.get<NodeRef>()) {
    const Node& node = graph.nodes[ref->index];
    const bool foreign = is_foreign(node);
    const Node blank = blank_of(node);
    for (const NodeProperty& property : kNode)
      if (!foreign || order(property.of(node), property.of(blank)) != 0) add(property.name);
    for (const auto& [name, value] : node.properties)
      if (!foreign || std::ranges::find(kLabelProperties, name) == kLabelProperties.end()) add(name);
  }
  if (const auto* ref = subject.get<EdgeRef>()) {
    const Edge& edge = graph.edges[ref->index];
    const bool foreign = is_foreign(edge);
    const Edge blank = blank_of(edge);
    for (const EdgeProperty& property : kEdge)
      if (!foreign || order(property.of(edge, graph), property.of(blank, graph)) != 0) add(property.name);
    for (const auto& [name, value] : edge.properties) add(name);
  }
  if (const auto* map = subject.get<Map>())
    for (const Member& member : *map) names.push_back(member.name);
  return names;
}

}  // namespace relata
