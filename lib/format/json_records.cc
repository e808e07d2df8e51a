// A record is parsed into a small tree, then taken member by member. Tested by tests/format/json_test.cc.
#include "format/json_records.h"

#include <algorithm>
#include <utility>

#include "format/foreign_words.h"
#include "format/json_fields.h"
#include "format/json_parse.h"
#include "format/number_bounds.h"

namespace relata {
namespace {

using namespace json_fields;

// Keeps a member as a property; in a foreign file also a word that is none of the schema.
struct Keep {
  bool foreign;
  template <typename Record>
  void operator()(Record& record, const Value& name, const Value& value) const {
    if (!is_missing(value)) record.properties[std::string(text_of(name))] = property_of(value);
  }
};

// Every member goes where the table says; one without a row to `other`.
template <typename Record, typename Other>
Record record_of(const Value& value, const FieldTable<Record>& table, Record record, TextCache& texts, Other other) {
  if (!value.IsObject()) expected("a record", "an object", value);
  for (const auto& member : value.GetObject()) {
    if constexpr (std::is_same_v<Other, Keep>)
      if (other.foreign && is_missing(member.value)) continue;
    try {
      if (const auto* set = table.find(text_of(member.name))) (*set)(record, member.value, texts);
      else other(record, member.name, member.value);
    } catch (const WordFault&) {
      if constexpr (std::is_same_v<Other, Keep>) {
        if (!other.foreign) throw;
        record.properties["foreign_" + std::string(text_of(member.name))] = property_of(member.value);
      } else {
        throw;
      }
    }
  }
  return record;
}

constexpr auto kIgnore = [](auto&, const Value&, const Value&) {};
constexpr auto kDrawn = [](auto&, const Value&, TextCache&) {};  // how a node was drawn

// A colour that a program draws; another word says something of the thing.
void set_colour(Node& node, const Value& value, TextCache&) {
  if (const std::string colour = property_of(value); !colour.starts_with('#')) node.properties["color"] = colour;
}

// "entity_type" must be a word of ours; the "type" of a foreign file may be anything.
void set_foreign_type(Node& node, const Value& value, TextCache&) {
  if (value.IsString()) add_types(node, {std::string(text_of(value))});
  else node.properties["foreign_type"] = property_of(value);
}

// The labels of Neo4j.
void set_foreign_labels(Node& node, const Value& value, TextCache&) {
  const auto is_text = [](const Value& item) { return item.IsString(); };
  if (!value.IsArray() || !std::all_of(value.Begin(), value.End(), is_text)) {
    node.properties["labels"] = property_of(value);
    return;
  }
  std::vector<std::string> names;
  for (const Value& item : value.GetArray()) names.emplace_back(text_of(item));
  add_types(node, names);
}

Node node_of(const Value& value, TextCache& texts, bool foreign);

std::vector<Node> parts_of(const Value& value, TextCache& texts) {
  if (value.IsString()) return read_parts(text_of(value), texts);
  if (!value.IsArray()) expected("parts", "a list of nodes", value);
  std::vector<Node> parts;
  for (const Value& part : value.GetArray()) parts.push_back(node_of(part, texts, false));
  return parts;
}

const FieldTable<Node>& node_table() {
  static const FieldTable<Node> table = {{"id", text(&Node::id)},
                                         {"label", text(&Node::label)},
                                         {"entity_type", word("entity_type", &Node::type, entity_type)},
                                         {"type", set_foreign_type},
                                         {"labels", set_foreign_labels},
                                         {"aliases", list("aliases", &Node::aliases)},
                                         {"mentions", count("mentions", &Node::mentions)},
                                         {"confidence", number("confidence", &Node::confidence, kConfidence)},
                                         {"gazetteer_id", text(&Node::gazetteer_id)},
                                         {"country", text(&Node::country)},
                                         {"roles", list("roles", &Node::roles)},
                                         {"sources", list("sources", &Node::sources)},
                                         {"properties", properties<Node>()},
                                         {"parts", [](Node& node, const Value& parts, TextCache& texts) { node.parts = parts_of(parts, texts); }},
                                         {"size", kDrawn},
                                         {"color", set_colour},
                                         {"x", kDrawn},
                                         {"y", kDrawn}};
  return table;
}

// "entity_type" of other programs: "organization", "geo".
void set_type_of_another_schema(Node& node) {
  const auto word = node.properties.find("foreign_entity_type");
  if (word == node.properties.end()) return;
  if (type_of_property(word->second) != PropertyType::Text || !foreign_type(word->second)) return;
  add_types(node, {std::string(plain_property(word->second))});
  node.properties.erase(word);
}

// What stands beside the facts of a record: Cytoscape has those in "data", graphology in "attributes" and the id in "key", JSON Graph Format
// in "metadata". Where it has members of its own, all of it is the record.
const Value* facts_inside(const Value& value) {
  constexpr std::string_view kOutside[] = {"data",       "attributes", "metadata",  "id",       "key",    "source",  "target",
                                           "label",      "relation",   "directed",  "position", "group",  "removed", "selected",
                                           "selectable", "locked",     "grabbable", "pannable", "classes"};
  if (!value.IsObject()) return nullptr;
  for (const auto& member : value.GetObject())
    if (std::ranges::find(kOutside, text_of(member.name)) == std::end(kOutside)) return nullptr;
  for (const char* name : {"data", "attributes", "metadata"})
    if (const auto inner = value.FindMember(name); inner != value.MemberEnd() && inner->value.IsObject()) return &inner->value;
  return nullptr;
}

template <typename Record>
Record foreign_record(const Value& value, const FieldTable<Record>& table, TextCache& texts) {
  const Value* facts = facts_inside(value);
  if (!facts) return record_of(value, table, Record(), texts, Keep{true});
  Record record = record_of(*facts, table, Record(), texts, Keep{true});
  for (const auto& member : value.GetObject()) {
    const std::string_view name = text_of(member.name);
    if (const auto* set = table.find(name == "key" ? "id" : name)) (*set)(record, member.value, texts);
  }
  for (const char* name : {"SUID", "selected", "shared_name", "shared_interaction"}) record.properties.erase(name);
  return record;
}

Node node_of(const Value& value, TextCache& texts, bool foreign) {
  if (!foreign) return record_of(value, node_table(), Node(), texts, Keep{false});
  Node node = foreign_record(value, node_table(), texts);
  set_type_of_another_schema(node);
  if (const auto copy = node.properties.find("name"); copy != node.properties.end() && facts_inside(value) && plain_property(copy->second) == node.label)
    node.properties.erase(copy);  // Cytoscape has the label in both
  if (const auto same = node.properties.find("value"); same != node.properties.end() && plain_property(same->second) == node.id) node.properties.erase(same);
  return node;
}

const FieldTable<Evidence>& evidence_table() {
  static const FieldTable<Evidence> table = {{"source", text(&Evidence::source)},
                                             {"start", count("start", &Evidence::begin)},
                                             {"end", count("end", &Evidence::end)},
                                             {"text", text(&Evidence::text)},
                                             {"speaker", text(&Evidence::speaker)},
                                             {"time", text(&Evidence::time)},
                                             {"date", text(&Evidence::date)},
                                             {"place", text(&Evidence::place)},
                                             {"confidence", number("confidence", &Evidence::confidence, kConfidence)},
                                             {"rule", text(&Evidence::rule)},
                                             {"label", text(&Evidence::label)},
                                             {"class", word("class", &Evidence::cls, claim_class)},
                                             {"kind", word("kind", &Evidence::kind, claim_kind)},
                                             {"symmetric", boolean("symmetric", &Evidence::symmetric)},
                                             {"reversed", boolean("reversed", &Evidence::reversed)}};
  return table;
}

void take_evidence(const Value& value, Edge& edge, TextCache& texts) {
  if (value.IsString() && text_of(value).starts_with('[')) return read_evidence(text_of(value), edge, texts);
  if (!value.IsArray()) expected("evidence", "a list of records", value);
  Evidence like_edge;
  like_edge.label = edge.label;
  like_edge.cls = edge.cls;
  like_edge.kind = edge.kind;
  like_edge.symmetric = edge.symmetric;
  edge.evidence.reserve(value.Size());
  for (const Value& item : value.GetArray()) {
    if (item.IsObject() && item.HasMember("more")) continue;
    edge.evidence.push_back(record_of(item, evidence_table(), like_edge, texts, kIgnore));
    if (edge.evidence.back().end < edge.evidence.back().begin) expected("end", "a place behind 'start'", item["end"]);
  }
}

// An end is the id of a node, or a record of the node with its id.
Setter<Edge> end(SharedText Edge::*field) {
  return [field](Edge& edge, const Value& value, TextCache& texts) {
    const bool is_record = value.IsObject() && value.HasMember("id");
    edge.*field = shared_text(is_record ? value["id"] : value, texts);
  };
}

const FieldTable<Edge>& edge_table() {
  static const FieldTable<Edge> table = {{"id", text(&Edge::id)},
                                         {"source", end(&Edge::source)},
                                         {"target", end(&Edge::target)},
                                         {"relation", text(&Edge::relation)},
                                         {"label", text(&Edge::label)},
                                         {"class", word("class", &Edge::cls, claim_class)},
                                         {"kind", word("kind", &Edge::kind, claim_kind)},
                                         {"polarity", word("polarity", &Edge::polarity, polarity)},
                                         {"symmetric", boolean("symmetric", &Edge::symmetric)},
                                         {"disputed", boolean("disputed", &Edge::disputed)},
                                         {"weight", number("weight", &Edge::weight, kAnyNumber)},
                                         {"confidence", number("confidence", &Edge::confidence, kConfidence)},
                                         {"start", text(&Edge::first_date)},
                                         {"end", text(&Edge::last_date)},
                                         {"evidence", [](Edge&, const Value&, TextCache&) {}},  // after all else, since it depends on it
                                         {"properties", properties<Edge>()}};
  return table;
}

Edge edge_of(const Value& value, TextCache& texts, bool foreign) {
  Edge edge = foreign ? foreign_record(value, edge_table(), texts) : record_of(value, edge_table(), Edge(), texts, Keep{false});
  const Value* facts = foreign ? facts_inside(value) : nullptr;
  if (facts) {
    if (const auto spoken = edge.properties.find("interaction"); spoken != edge.properties.end()) {
      if (edge.relation.empty()) edge.relation = plain_property(spoken->second);
      edge.properties.erase(spoken);
    }
    if (const auto key = edge.properties.find("key"); key != edge.properties.end() && plain_property(key->second) == edge.id) edge.properties.erase(key);
    if (const auto directed = value.FindMember("directed"); directed != value.MemberEnd() && directed->value.IsFalse()) edge.symmetric = true;
  }
  const Value& record = facts ? *facts : value;
  const auto evidence = record.FindMember("evidence");
  if (evidence != record.MemberEnd()) take_evidence(evidence->value, edge, texts);
  if (!edge.evidence.empty() && !kWeight.hold(edge.weight)) expected("weight", kWeight.words, record["weight"]);
  return edge;
}

const FieldTable<SourceInfo>& source_table() {
  static const FieldTable<SourceInfo> table = {{"id", text(&SourceInfo::id)},
                                               {"title", text(&SourceInfo::title)},
                                               {"date", text(&SourceInfo::date)},
                                               {"publisher", text(&SourceInfo::publisher)},
                                               {"url", text(&SourceInfo::url)},
                                               {"sha256", text(&SourceInfo::sha256)},
                                               {"words", count("words", &SourceInfo::words)}};
  return table;
}

std::vector<SourceInfo> sources_of(const Value& value, TextCache& texts) {
  if (!value.IsArray()) expected("sources", "a list of records", value);
  std::vector<SourceInfo> sources;
  for (const Value& item : value.GetArray()) sources.push_back(record_of(item, source_table(), SourceInfo(), texts, kIgnore));
  return sources;
}

const FieldTable<Decision>& decision_table() {
  static const FieldTable<Decision> table = {
      {"left", text(&Decision::left)},         {"right", text(&Decision::right)},  {"same", boolean("same", &Decision::holds)},
      {"source", text(&Decision::left)},       {"target", text(&Decision::right)}, {"correct", boolean("correct", &Decision::holds)},
      {"relation", text(&Decision::relation)}, {"label", text(&Decision::label)},  {"polarity", word("polarity", &Decision::polarity, polarity)}};
  return table;
}

std::vector<Decision> decisions_of(const Value& value, TextCache& texts) {
  if (value.IsString()) return read_graph_decisions(text_of(value), texts);
  if (!value.IsArray()) expected("decisions", "a list of records", value);
  std::vector<Decision> decisions;
  for (const Value& item : value.GetArray()) decisions.push_back(record_of(item, decision_table(), Decision(), texts, kIgnore));
  return decisions;
}

}  // namespace

Node read_node(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) { return node_of(value, texts, false); });
}

Node read_foreign_node(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) { return node_of(value, texts, true); });
}

Edge read_edge(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) { return edge_of(value, texts, false); });
}

Edge read_foreign_edge(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) { return edge_of(value, texts, true); });
}

bool is_json(std::string_view text) {
  try {
    return with_value<0>(bounded(text), [](const Value&) { return true; });
  } catch (const JsonFault&) {
    return false;
  }
}

std::string read_string(std::string_view json) { return with_value(json, lenient_text); }

std::uint64_t read_count(std::string_view json) {
  return with_value(json, [](const Value& value) { return value.IsUint64() ? value.GetUint64() : throw JsonFault(0, "expected a number"); });
}

std::vector<SharedText> read_strings(std::string_view json, TextCache& texts) {
  return with_value(bounded(json), [&](const Value& value) { return strings_of("the value", value, texts); });
}

SourceInfo read_source(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) { return record_of(value, source_table(), SourceInfo(), texts, kIgnore); });
}

std::string read_end(std::string_view json) {
  return with_value(json, [](const Value& value) {
    if (!value.IsObject()) return lenient_text(value);
    const auto id = value.FindMember("id");
    return id == value.MemberEnd() ? std::string() : lenient_text(id->value);
  });
}

std::vector<SourceInfo> read_sources(std::string_view json, TextCache& texts) {
  return with_value(bounded(json), [&](const Value& value) { return sources_of(value, texts); });
}

std::vector<Node> read_parts(std::string_view json, TextCache& texts) {
  return with_value(bounded(json), [&](const Value& value) { return parts_of(value, texts); });
}

void read_evidence(std::string_view json, Edge& edge, TextCache& texts) {
  with_value(bounded(json), [&](const Value& value) { take_evidence(value, edge, texts); });
}

std::vector<Decision> read_graph_decisions(std::string_view json, TextCache& texts) {
  return with_value(bounded(json), [&](const Value& value) { return decisions_of(value, texts); });
}

GraphFacts read_facts(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) {
    static const FieldTable<GraphFacts> table = {
        {"title", text(&GraphFacts::title)},
        {"sources", [](GraphFacts& facts, const Value& sources, TextCache& all) { facts.sources = sources_of(sources, all); }},
        {"decisions", [](GraphFacts& facts, const Value& list, TextCache& all) { facts.decisions = decisions_of(list, all); }}};
    return record_of(value, table, GraphFacts(), texts, kIgnore);
  });
}

}  // namespace relata
