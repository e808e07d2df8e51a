// Names are compared without regard to case, since dialects differ in it. Tested by tests/format/graphml_test.cc.
#include "format/graphml_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "base/fold.h"
#include "format/foreign_words.h"
#include "format/json_records.h"
#include "format/number_bounds.h"

namespace relata {
namespace {

enum class Wanted { Number, Other };

[[noreturn]] void expected(const std::string& name, const std::string& what, const std::string& found, Wanted wanted = Wanted::Other) {
  throw FieldFault("'" + name + "' is '" + (found.size() > 40 ? found.substr(0, 40) + "..." : found) + "', expected " + what, wanted == Wanted::Number);
}

// Missing numbers are written as NaN by some programs: `field` keeps its value.
void set_number(double& field, const std::string& name, const std::string& text) {
  if (lower(text) == "nan") return;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) expected(name, "a number", text, Wanted::Number);
  field = number;
}

void set_number_within(const NumberBounds& bounds, double& field, const std::string& name, const std::string& text) {
  double number = field;
  set_number(number, name, text);
  if (!bounds.hold(number)) expected(name, std::string(bounds.words), text);
  field = number;
}

bool truth(const std::string& name, const std::string& text) {
  const std::string word = lower(text);
  if (word == "1" || word == "true" || word == "1.0") return true;
  if (word == "0" || word == "false" || word == "0.0" || word == "nan") return false;
  expected(name, "0 or 1", text);
}

template <typename Enum>
Enum word(const std::string& name, const std::string& text, std::optional<Enum> (*parse)(std::string_view)) {
  const std::optional<Enum> known = parse(text);
  if (!known) expected(name, "a word of the schema", text);
  return *known;
}

template <typename Read>
auto json(const std::string& name, Read read) {
  try {
    return read();
  } catch (const JsonFault& fault) {
    throw FieldFault("in '" + name + "', byte " + std::to_string(fault.offset + 1) + ": " + fault.what());
  }
}

// A list is JSON text in our files; a plain text of another program is a list of one.
std::vector<SharedText> strings(const std::string& name, const std::string& text, TextCache& texts) {
  if (!text.starts_with('[')) return {text};
  return json(name, [&] { return read_strings(text, texts); });
}

void ignore_in_node(Node&, const std::string&, std::string&&, TextCache&) {}
// A colour that a program draws; another word says something of the thing.
void set_colour(Node& node, const std::string& name, std::string&& text, TextCache&) {
  if (!text.starts_with('#')) node.properties[name] = text_property(std::move(text));
}
void ignore_in_edge(Edge&, const std::string&, std::string&&, TextCache&) {}
void keep_in_node(Node& node, const std::string& name, std::string&& text, TextCache&) { node.properties[name] = text_property(std::move(text)); }
void keep_in_edge(Edge& edge, const std::string& name, std::string&& text, TextCache&) { edge.properties[name] = text_property(std::move(text)); }

void set_label(Node& node, const std::string&, std::string&& text, TextCache& texts) { node.label = texts.of(text); }

const std::map<std::string_view, NodeSetter>& node_table() {
  static const std::map<std::string_view, NodeSetter> table = {
      {"label", set_label},
      {"nodelabel", set_label},
      {"entity_type",
       [](Node& n, const std::string& name, std::string&& text, TextCache&) {
         word(name, text, foreign_type);
         add_types(n, {text});
       }},
      {"type", [](Node& n, const std::string&, std::string&& text, TextCache&) { add_types(n, {text}); }},
      {"aliases", [](Node& n, const std::string& name, std::string&& text, TextCache& texts) { n.aliases = strings(name, text, texts); }},
      {"mentions",
       [](Node& n, const std::string& name, std::string&& text, TextCache&) {
         double count = 0;
         set_number(count, name, text);
         constexpr double kGreatest = 9007199254740992;  // beyond it a double skips integers
         if (count < 0 || count > kGreatest) expected(name, "a number from 0 to 2^53", text, Wanted::Number);
         n.mentions = static_cast<std::uint64_t>(count);
       }},
      {"confidence", [](Node& n, const std::string& name, std::string&& text, TextCache&) { set_number_within(kConfidence, n.confidence, name, text); }},
      {"gazetteer_id", [](Node& n, const std::string&, std::string&& text, TextCache& texts) { n.gazetteer_id = texts.of(text); }},
      {"country", [](Node& n, const std::string&, std::string&& text, TextCache& texts) { n.country = texts.of(text); }},
      {"roles", [](Node& n, const std::string& name, std::string&& text, TextCache& texts) { n.roles = strings(name, text, texts); }},
      {"sources", [](Node& n, const std::string& name, std::string&& text, TextCache& texts) { n.sources = strings(name, text, texts); }},
      {"parts", [](Node& n, const std::string& name, std::string&& text, TextCache& texts) { n.parts = json(name, [&] { return read_parts(text, texts); }); }},
      {"size", ignore_in_node},
      {"color", set_colour},
      {"x", ignore_in_node},
      {"y", ignore_in_node},
      {"r", ignore_in_node},
      {"g", ignore_in_node},
      {"b", ignore_in_node},
      {"suid", ignore_in_node},
      {"selected", ignore_in_node}};
  return table;
}

void set_edge_label(Edge& edge, const std::string&, std::string&& text, TextCache& texts) { edge.label = texts.of(text); }
void set_relation(Edge& edge, const std::string&, std::string&& text, TextCache& texts) { edge.relation = texts.of(text); }

const std::map<std::string_view, EdgeSetter>& edge_table() {
  static const std::map<std::string_view, EdgeSetter> table = {
      {"label", set_edge_label},
      {"edgelabel", set_edge_label},
      {"edge label", set_edge_label},
      {"relation", set_relation},
      {"interaction",
       [](Edge& e, const std::string&, std::string&& text, TextCache& texts) {
         if (text != "-" && e.relation.empty()) e.relation = texts.of(text);
       }},
      {"class", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { e.cls = word(name, text, claim_class); }},
      {"kind", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { e.kind = word(name, text, claim_kind); }},
      {"polarity", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { e.polarity = word(name, text, polarity); }},
      {"symmetric", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { e.symmetric = truth(name, text); }},
      {"disputed", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { e.disputed = truth(name, text); }},
      {"weight", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { set_number(e.weight, name, text); }},
      {"edge weight", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { set_number(e.weight, name, text); }},
      {"confidence", [](Edge& e, const std::string& name, std::string&& text, TextCache&) { set_number_within(kConfidence, e.confidence, name, text); }},
      {"start", [](Edge& e, const std::string&, std::string&& text, TextCache& texts) { e.first_date = texts.of(text); }},
      {"end", [](Edge& e, const std::string&, std::string&& text, TextCache& texts) { e.last_date = texts.of(text); }},
      {"mentions", ignore_in_edge},  // follows from the evidence, as do the sources
      {"sources", ignore_in_edge},
      {"color", ignore_in_edge},
      {"edge id", ignore_in_edge},
      {"shared name", ignore_in_edge},
      {"shared interaction", ignore_in_edge},
      {"suid", ignore_in_edge},
      {"selected", ignore_in_edge}};
  return table;
}

}  // namespace

NodeSetter node_setter(const std::string& name) {
  const auto row = node_table().find(lower(name));
  return row == node_table().end() ? keep_in_node : row->second;
}

EdgeSetter edge_setter(const std::string& name) {
  const auto row = edge_table().find(lower(name));
  return row == edge_table().end() ? keep_in_edge : row->second;
}

PropertyType declared_type(std::string_view type) {
  const std::string word = lower(type);
  if (word == "int" || word == "integer" || word == "long" || word == "short" || word == "byte") return PropertyType::Whole;
  if (word == "float" || word == "double") return PropertyType::Real;
  if (word.starts_with("list")) return PropertyType::List;
  return word == "boolean" ? PropertyType::Truth : PropertyType::Text;
}

void declare(Properties& properties, const std::string& name, PropertyType type) {
  if (type == PropertyType::Text || properties.empty()) return;
  const auto kept = properties.find(name);
  if (kept == properties.end() || type_of_property(kept->second) != PropertyType::Text) return;
  const std::string text(plain_property(kept->second));
  kept->second = type == PropertyType::List && text.starts_with('[') && is_json(text) ? typed_property(text) : declared_property(text, type);
}

void finish_edge(Edge& edge, TextCache& texts) {
  const auto evidence = edge.properties.find("evidence");
  if (evidence == edge.properties.end() || !evidence->second.starts_with("[{")) return;
  json("evidence", [&] { read_evidence(evidence->second, edge, texts); });
  if (!edge.evidence.empty() && !kWeight.hold(edge.weight)) throw FieldFault("'weight' is negative, expected " + std::string(kWeight.words), true);
  edge.properties.erase(evidence);
}

void set_graph_field(Graph& graph, const std::string& name, const std::string& text, TextCache& texts) {
  if (lower(name) == "sources") graph.sources = json(name, [&] { return read_sources(text, texts); });
  if (lower(name) == "decisions" && (text.starts_with("[{\"left\"") || text.starts_with("[{\"source\"")))
    graph.decisions = json(name, [&] { return read_graph_decisions(text, texts); });
}

}  // namespace relata
