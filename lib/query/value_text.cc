// Values as text. Tested by tests/query/value_test.cc.
#include <charconv>
#include <cmath>

#include "base/fold.h"
#include "base/shown.h"
#include "graph/property.h"
#include "query/plan/properties.h"
#include "query/value.h"

namespace relata {
namespace {

std::string number_text(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  char digits[32];
  const auto result = std::to_chars(digits, digits + sizeof digits, number);
  return std::string(digits, result.ptr);
}

std::string node_text(const Node& node) {
  const std::vector<std::string> labels = labels_of(node);
  return "(" + node.label + (labels.empty() ? "" : ":" + labels.front()) + ")";
}

std::string edge_text(const Edge& edge) {
  return std::string(edge.polarity == Polarity::Affirmed ? "[:" : edge.polarity == Polarity::Negated ? "[:not " : "[:perhaps ") + edge.relation + "]";
}

std::string path_text(const Path& path, const Graph& graph) {
  std::string text = node_text(graph.nodes[path.steps.front()]);
  for (std::size_t i = 1; i + 1 < path.steps.size(); i += 2) {
    const Edge& edge = graph.edges[path.steps[i]];
    const bool forward = edge.source == graph.nodes[path.steps[i - 1]].id;
    text += (forward ? "-" : "<-") + edge_text(edge) + (forward ? "->" : "-") + node_text(graph.nodes[path.steps[i + 1]]);
  }
  return text;
}

// An object member by member.
class Object {
 public:
  Object& member(std::string_view name, const std::string& json) {
    text_ += (text_.size() > 1 ? "," : "") + json_string(name) + ":" + json;
    return *this;
  }
  Object& text(std::string_view name, std::string_view value) { return value.empty() ? *this : member(name, json_string(value)); }
  Object& texts(std::string_view name, const std::vector<SharedText>& values) {
    if (values.empty()) return *this;
    std::string list;
    for (const std::string_view value : values) list += (list.empty() ? "" : ",") + json_string(value);
    return member(name, "[" + list + "]");
  }
  Object& foreign(const Properties& properties) {
    for (const auto& [name, value] : properties)
      member(name, type_of_property(value) == PropertyType::Text ? json_string(plain_property(value)) : std::string(plain_property(value)));
    return *this;
  }
  std::string end() const { return text_ + "}"; }

 private:
  std::string text_ = "{";
};

std::string node_json(const Node& node) {
  return Object()
      .text("id", node.id)
      .text("label", node.label)
      .text("entity_type", name_of(node.type))
      .texts("aliases", node.aliases)
      .member("mentions", std::to_string(node.mentions))
      .member("confidence", number_text(node.confidence))
      .text("gazetteer_id", node.gazetteer_id)
      .text("country", node.country)
      .texts("roles", node.roles)
      .texts("sources", node.sources)
      .foreign(node.properties)
      .end();
}

std::string edge_json(const Edge& edge) {
  Object object;
  object.text("id", edge.id).text("source", edge.source).text("target", edge.target).text("relation", edge.relation).text("label", edge.label);
  object.text("class", name_of(edge.cls)).text("kind", name_of(edge.kind)).text("polarity", name_of(edge.polarity));
  object.member("symmetric", edge.symmetric ? "true" : "false").member("disputed", edge.disputed ? "true" : "false");
  object.member("weight", number_text(edge.weight)).member("confidence", number_text(edge.confidence));
  object.text("first_date", edge.first_date).text("last_date", edge.last_date);
  std::string evidence;
  for (const Evidence& e : edge.evidence)
    evidence += (evidence.empty() ? "" : ",") + Object().text("source", e.source).text("speaker", e.speaker).text("text", e.text).end();
  if (!evidence.empty()) object.member("evidence", "[" + evidence + "]");
  return object.foreign(edge.properties).end();
}

std::string path_json(const Path& path, const Graph& graph) {
  std::string nodes, edges;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    std::string& list = i % 2 ? edges : nodes;
    list += (list.empty() ? "" : ",") + (i % 2 ? edge_json(graph.edges[path.steps[i]]) : node_json(graph.nodes[path.steps[i]]));
  }
  return "{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]}";
}

std::string inner_text(const Value& value, const Graph& graph) {
  if (const auto* text = value.get<std::string>()) return json_string(*text);
  return value.is_null() ? "null" : text_of(value, graph);
}

}  // namespace

std::string json_string(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string json = "\"";
  for (const char c : valid_utf8(text)) {
    const unsigned char byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') json += {'\\', c};
    else if (c == '\n') json += "\\n";
    else if (c == '\t') json += "\\t";
    else if (c == '\r') json += "\\r";
    else if (byte < 0x20) json += std::string("\\u00") + kHex[byte >> 4] + kHex[byte & 15];
    else json += c;
  }
  return shown_json(json + "\"");
}

std::string text_of(const Value& value, const Graph& graph) {
  if (const auto* text = value.get<std::string>()) return *text;
  if (const auto* truth = value.get<bool>()) return *truth ? "true" : "false";
  if (const auto* whole = value.get<std::int64_t>()) return std::to_string(*whole);
  if (const auto* number = value.get<double>()) return number_text(*number);
  if (const auto* node = value.get<NodeRef>()) return node_text(graph.nodes[node->index]);
  if (const auto* edge = value.get<EdgeRef>()) return edge_text(graph.edges[edge->index]);
  if (const auto* path = value.get<Path>()) return path_text(*path, graph);
  if (const auto* date = value.get<Date>()) return text_of(*date);
  if (const auto* time = value.get<LocalTime>()) return text_of(*time);
  if (const auto* time = value.get<Time>()) return text_of(*time);
  if (const auto* moment = value.get<LocalDateTime>()) return text_of(*moment);
  if (const auto* moment = value.get<DateTime>()) return text_of(*moment);
  if (const auto* duration = value.get<Duration>()) return text_of(*duration);
  std::string text;
  if (const auto* list = value.get<List>()) {
    for (const Value& item : *list) text += (text.empty() ? "" : ", ") + inner_text(item, graph);
    return "[" + text + "]";
  }
  if (const auto* map = value.get<Map>()) {
    for (const Member& member : *map) text += (text.empty() ? "" : ", ") + member.name + ": " + inner_text(member.value, graph);
    return "{" + text + "}";
  }
  return text;
}

std::string json_of(const Value& value, const Graph& graph) {
  if (value.is_null()) return "null";
  if (const auto* text = value.get<std::string>()) return json_string(*text);
  if (const auto* number = value.get<double>()) return std::isfinite(*number) ? number_text(*number) : "null";
  if (const auto* node = value.get<NodeRef>()) return node_json(graph.nodes[node->index]);
  if (const auto* edge = value.get<EdgeRef>()) return edge_json(graph.edges[edge->index]);
  if (const auto* path = value.get<Path>()) return path_json(*path, graph);
  if (is_temporal(value)) return json_string(text_of(value, graph));
  if (const auto* list = value.get<List>()) {
    std::string json;
    for (const Value& item : *list) json += (json.empty() ? "" : ",") + json_of(item, graph);
    return "[" + json + "]";
  }
  if (const auto* map = value.get<Map>()) {
    Object object;
    for (const Member& member : *map) object.member(member.name, json_of(member.value, graph));
    return object.end();
  }
  return text_of(value, graph);
}

}  // namespace relata
