// Tested by tests/format/json_test.cc.
#include "format/json_text.h"

#include <algorithm>

#include "base/fold.h"
#include "graph/property.h"

namespace relata {
namespace {

constexpr bool is_plain(char c) { return (static_cast<unsigned char>(c) >= 0x20) & (c != '"') & (c != '\\'); }

void put_escape(Output& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"': out << "\\\""; return;
    case '\\': out << "\\\\"; return;
    case '\n': out << "\\n"; return;
    case '\t': out << "\\t"; return;
    case '\r': out << "\\r"; return;
    default: out << "\\u00" << kHex[static_cast<unsigned char>(c) >> 4] << kHex[static_cast<unsigned char>(c) & 15];
  }
}

// The first `limit` code points, with an ellipsis if there are more.
std::string shortened(std::string_view text, std::size_t limit) {
  const std::size_t end = byte_of_code_point(text, limit);
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

void put_one_evidence(Output& out, const Evidence& evidence, const Edge& edge, const WriteOptions& options) {
  JsonObject object(out);
  object.text("source", evidence.source).number("start", evidence.begin).number("end", evidence.end);
  object.text("text", options.text_limit ? shortened(evidence.text, options.text_limit) : evidence.text, true);
  object.text("speaker", evidence.speaker).text("time", evidence.time).text("date", evidence.date).text("place", evidence.place);
  object.number("confidence", evidence.confidence).text("rule", evidence.rule);
  if (evidence.label != edge.label) object.text("label", evidence.label);
  if (evidence.cls != edge.cls) object.text("class", name_of(evidence.cls));
  if (evidence.kind != edge.kind) object.text("kind", name_of(evidence.kind));
  if (evidence.symmetric != edge.symmetric) object.boolean("symmetric", evidence.symmetric);
  if (evidence.reversed) object.boolean("reversed", true);
  object.end();
}

void put_properties(Output& out, const Properties& properties) {
  JsonObject object(out);
  for (const auto& [name, value] : properties) put_property(object.value(name), value);
  object.end();
}

}  // namespace

void put_string(Output& out, std::string_view text) {
  std::string repaired;
  unsigned char bits = 0, special = 0;
  for (const char c : text) {
    bits |= static_cast<unsigned char>(c);
    special |= static_cast<unsigned char>(!is_plain(c));
  }
  if (bits >= 0x80) text = repaired = valid_utf8(text);
  out << '"';
  if (!special) {
    out << text << '"';
    return;
  }
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_plain(text[end])) ++end;
    out << text.substr(begin, end - begin);
    if (end < text.size()) put_escape(out, text[end]);
    begin = end + 1;
  }
  out << '"';
}

void put_strings(Output& out, const std::vector<SharedText>& texts) {
  out << '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out << ',';
    put_string(out, texts[i]);
  }
  out << ']';
}

JsonObject& JsonObject::name(std::string_view name) {
  if (!first_) out_ << ',';
  first_ = false;
  put_string(out_, name);
  out_ << ':';
  return *this;
}

JsonObject& JsonObject::text(std::string_view name, std::string_view value, bool keep) {
  if (!value.empty() || keep) put_string((this->name(name), out_), value);
  return *this;
}

JsonObject& JsonObject::texts(std::string_view name, const std::vector<SharedText>& values, bool keep) {
  if (!values.empty() || keep) put_strings((this->name(name), out_), values);
  return *this;
}

JsonObject& JsonObject::number(std::string_view name, double value) {
  this->name(name);
  out_ << value;
  return *this;
}

JsonObject& JsonObject::number(std::string_view name, std::uint64_t value) {
  this->name(name);
  out_ << value;
  return *this;
}

JsonObject& JsonObject::boolean(std::string_view name, bool value) {
  this->name(name);
  out_ << (value ? "true" : "false");
  return *this;
}

void put_source(Output& out, const SourceInfo& source) {
  JsonObject object(out);
  object.text("id", source.id, true).text("title", source.title).text("date", source.date).text("publisher", source.publisher);
  object.text("url", source.url).text("sha256", source.sha256);
  if (source.words > 0) object.number("words", source.words);
  object.end();
}

void put_decisions(Output& out, const std::vector<Decision>& decisions) {
  out << '[';
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (i > 0) out << ',';
    const Decision& decision = decisions[i];
    JsonObject object(out);
    if (decision.is_of_relation())
      object.text("source", decision.left).text("target", decision.right).text("relation", decision.relation).text("label", decision.label);
    else object.text("left", decision.left).text("right", decision.right);
    if (decision.is_of_relation()) object.text("polarity", name_of(decision.polarity));
    object.boolean(decision.is_of_relation() ? "correct" : "same", decision.holds).end();
  }
  out << ']';
}

void put_evidence(Output& out, const Edge& edge, const WriteOptions& options) {
  const std::size_t all = edge.evidence.size();
  const std::size_t count = options.evidence_limit ? std::min(options.evidence_limit, all) : all;
  out << '[';
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out << ',';
    put_one_evidence(out, edge.evidence[i], edge, options);
  }
  if (count < all) {
    out << ',';
    JsonObject(out).number("more", static_cast<std::uint64_t>(all - count)).end();
  }
  out << ']';
}

void put_node_facts(JsonObject& object, const Node& node, Nesting nesting) {
  object.text("label", node.label, true).text("entity_type", name_of(node.type)).texts("aliases", node.aliases, true);
  object.number("mentions", node.mentions).number("confidence", node.confidence);
  object.text("gazetteer_id", node.gazetteer_id).text("country", node.country).texts("roles", node.roles).texts("sources", node.sources);
  if (nesting == Nesting::Full && !node.properties.empty()) put_properties(object.value("properties"), node.properties);
  if (node.parts.empty()) return;
  if (nesting == Nesting::Full) put_parts(object.value("parts"), node.parts);
  else object.text("parts", json_of([&](Output& out) { put_parts(out, node.parts); }));
}

void put_node(Output& out, const Node& node) {
  JsonObject object(out);
  object.text("id", node.id, true);
  put_node_facts(object, node, Nesting::Full);
  object.end();
}

void put_parts(Output& out, const std::vector<Node>& parts) {
  out << '[';
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out << ',';
    put_node(out, parts[i]);
  }
  out << ']';
}

void put_edge_facts(JsonObject& object, const Edge& edge, Nesting nesting, const WriteOptions& options) {
  object.text("relation", edge.relation, true).text("label", edge.label, true);
  object.text("class", name_of(edge.cls)).text("kind", name_of(edge.kind)).text("polarity", name_of(edge.polarity));
  object.boolean("symmetric", edge.symmetric).boolean("disputed", edge.disputed);
  object.number("weight", edge.weight).number("confidence", edge.confidence).text("start", edge.first_date).text("end", edge.last_date);
  if (nesting == Nesting::Full) put_evidence(object.value("evidence"), edge, options);
  else object.text("evidence", json_of([&](Output& out) { put_evidence(out, edge, options); }));
  if (nesting == Nesting::Full && !edge.properties.empty()) put_properties(object.value("properties"), edge.properties);
}

void put_edge(Output& out, const Edge& edge, const WriteOptions& options) {
  JsonObject object(out);
  object.text("id", edge.id, true).text("source", edge.source, true).text("target", edge.target, true);
  put_edge_facts(object, edge, Nesting::Full, options);
  object.end();
}

void put_property(Output& out, std::string_view value) {
  if (type_of_property(value) == PropertyType::Text) put_string(out, plain_property(value));
  else out << plain_property(value);
}

void put_flat_properties(JsonObject& object, const Properties& properties, const PropertyNames& names) {
  for (const auto& [name, value] : properties) put_property(object.value(names.at(name)), value);
}

std::string gephi_safe(std::string json) {
  for (std::size_t at = 0; (at = json.find("INF", at)) != std::string::npos; at += 8) json.replace(at, 3, "I\\u004eF");
  return json;
}

std::string gephi_property(std::string_view value) {
  std::string text(plain_property(value));
  return type_of_property(value) == PropertyType::Text ? text : gephi_safe(std::move(text));
}

}  // namespace relata
