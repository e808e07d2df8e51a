// A record is parsed into a small tree, then taken member by member. Tested by tests/format/json_test.cc.
#include "format/json_records.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <functional>
#include <initializer_list>
#include <utility>

#include "format/json_parse.h"
#include "format/number_bounds.h"

namespace relata {
namespace {

using Value = rapidjson::Value;

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

std::string json_text(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

// A string as it is, anything else as its JSON text.
std::string loose_text(const Value& value) {
  return value.IsString() ? std::string(text_of(value)) : value.IsNull() ? std::string() : json_text(value);
}

template <typename Fault = JsonFault>
[[noreturn]] void expected(std::string_view name, std::string_view what, const Value& found) {
  std::string text = json_text(found);
  if (text.size() > 40) text = text.substr(0, 40) + "...";
  throw Fault(0, "'" + std::string(name) + "' is " + text + ", expected " + std::string(what));
}

// A word that the schema lacks, or a number beyond its bounds, which another program may well mean otherwise.
struct WordFault : JsonFault {
  using JsonFault::JsonFault;
};

template <typename Record>
using Setter = std::function<void(Record&, const Value&, TextCache&)>;

// Rows by name. There are few, so that length and bytes of each are compared one after the other.
template <typename Record>
class Table {
 public:
  Table(std::initializer_list<std::pair<std::string_view, Setter<Record>>> rows) : rows_(rows) {}
  const Setter<Record>* find(std::string_view name) const {
    for (const auto& [row, setter] : rows_)
      if (row == name) return &setter;
    return nullptr;
  }

 private:
  std::vector<std::pair<std::string_view, Setter<Record>>> rows_;
};

template <typename Record>
Setter<Record> text(std::string Record::*field) {
  return [field](Record& record, const Value& value, TextCache&) { record.*field = loose_text(value); };
}

const SharedText& shared_text(const Value& value, TextCache& texts) {
  return value.IsString() ? texts.of(text_of(value)) : texts.of(loose_text(value));
}

template <typename Record>
Setter<Record> text(SharedText Record::*field) {
  return [field](Record& record, const Value& value, TextCache& texts) { record.*field = shared_text(value, texts); };
}

template <typename Record>
Setter<Record> count(std::string_view name, std::uint64_t Record::*field) {
  return [name, field](Record& record, const Value& value, TextCache&) {
    constexpr std::uint64_t kGreatest = 9007199254740992;  // beyond it other programs, whose numbers are doubles, skip integers
    if (!value.IsUint64() || value.GetUint64() > kGreatest) expected(name, "a number from 0 to 2^53", value);
    record.*field = value.GetUint64();
  };
}

template <typename Record>
Setter<Record> number(std::string_view name, double Record::*field, const NumberBounds& bounds) {
  return [name, field, &bounds](Record& record, const Value& value, TextCache&) {
    if (!value.IsNumber()) expected(name, "a number", value);
    if (!bounds.hold(value.GetDouble())) expected<WordFault>(name, bounds.words, value);
    record.*field = value.GetDouble();
  };
}

template <typename Record>
Setter<Record> boolean(std::string_view name, bool Record::*field) {
  return [name, field](Record& record, const Value& value, TextCache&) {
    if (!value.IsBool()) expected(name, "true or false", value);
    record.*field = value.GetBool();
  };
}

template <typename Record, typename Enum>
Setter<Record> word(std::string_view name, Enum Record::*field, std::optional<Enum> (*parse)(std::string_view)) {
  return [name, field, parse](Record& record, const Value& value, TextCache&) {
    const std::optional<Enum> known = value.IsString() ? parse(text_of(value)) : std::nullopt;
    if (!known) expected<WordFault>(name, "a word of the schema", value);
    record.*field = *known;
  };
}

std::vector<SharedText> strings_of(std::string_view name, const Value& value, TextCache& texts) {
  if (!value.IsArray()) expected(name, "a list of strings", value);
  std::vector<SharedText> strings;
  for (const Value& item : value.GetArray()) strings.push_back(shared_text(item, texts));
  return strings;
}

template <typename Record>
Setter<Record> list(std::string_view name, std::vector<SharedText> Record::*field) {
  return [name, field](Record& record, const Value& value, TextCache& texts) { record.*field = strings_of(name, value, texts); };
}

template <typename Record>
Setter<Record> properties() {
  return [](Record& record, const Value& value, TextCache&) {
    if (!value.IsObject()) expected("properties", "an object", value);
    for (const auto& member : value.GetObject()) record.properties[std::string(text_of(member.name))] = loose_text(member.value);
  };
}

// Keeps a member as a property; in a foreign file also a word that is none of the schema.
struct Keep {
  bool foreign;
  template <typename Record>
  void operator()(Record& record, const Value& name, const Value& value) const {
    if (!value.IsNull()) record.properties[std::string(text_of(name))] = loose_text(value);
  }
};

// Every member goes where the table says; one without a row to `other`.
template <typename Record, typename Other>
Record record_of(const Value& value, const Table<Record>& table, Record record, TextCache& texts, Other other) {
  if (!value.IsObject()) expected("a record", "an object", value);
  for (const auto& member : value.GetObject()) {
    try {
      if (const auto* set = table.find(text_of(member.name))) (*set)(record, member.value, texts);
      else other(record, member.name, member.value);
    } catch (const WordFault&) {
      if constexpr (std::is_same_v<Other, Keep>) {
        if (!other.foreign) throw;
        record.properties["foreign_" + std::string(text_of(member.name))] = loose_text(member.value);
      } else {
        throw;
      }
    }
  }
  return record;
}

constexpr auto kIgnore = [](auto&, const Value&, const Value&) {};
constexpr auto kDrawn = [](auto&, const Value&, TextCache&) {};  // how a node was drawn

// "entity_type" must be a word of ours; the "type" of a foreign file may be anything.
void set_foreign_type(Node& node, const Value& value, TextCache&) {
  const std::optional<EntityType> known = value.IsString() ? entity_type(text_of(value)) : std::nullopt;
  if (known) node.type = *known;
  else node.properties["foreign_type"] = loose_text(value);
}

Node node_of(const Value& value, TextCache& texts, bool foreign);

std::vector<Node> parts_of(const Value& value, TextCache& texts) {
  if (value.IsString()) return read_parts(text_of(value), texts);
  if (!value.IsArray()) expected("parts", "a list of nodes", value);
  std::vector<Node> parts;
  for (const Value& part : value.GetArray()) parts.push_back(node_of(part, texts, false));
  return parts;
}

const Table<Node>& node_table() {
  static const Table<Node> table = {
      {"id", text(&Node::id)},
      {"label", text(&Node::label)},
      {"entity_type", word("entity_type", &Node::type, entity_type)},
      {"type", set_foreign_type},
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
      {"color", kDrawn}};
  return table;
}

Node node_of(const Value& value, TextCache& texts, bool foreign) {
  return record_of(value, node_table(), Node(), texts, Keep{foreign});
}

const Table<Evidence>& evidence_table() {
  static const Table<Evidence> table = {{"source", text(&Evidence::source)},
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

const Table<Edge>& edge_table() {
  static const Table<Edge> table = {{"id", text(&Edge::id)},
                                    {"source", text(&Edge::source)},
                                    {"target", text(&Edge::target)},
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
  Edge edge = record_of(value, edge_table(), Edge(), texts, Keep{foreign});
  const auto evidence = value.FindMember("evidence");
  if (evidence != value.MemberEnd()) take_evidence(evidence->value, edge, texts);
  if (!edge.evidence.empty() && !kWeight.hold(edge.weight)) expected("weight", kWeight.words, value["weight"]);
  return edge;
}

const Table<SourceInfo>& source_table() {
  static const Table<SourceInfo> table = {{"id", text(&SourceInfo::id)},
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

const Table<SameDecision>& decision_table() {
  static const Table<SameDecision> table = {
      {"left", text(&SameDecision::left)}, {"right", text(&SameDecision::right)}, {"same", boolean("same", &SameDecision::same)}};
  return table;
}

std::vector<SameDecision> decisions_of(const Value& value, TextCache& texts) {
  if (value.IsString()) return read_graph_decisions(text_of(value), texts);
  if (!value.IsArray()) expected("decisions", "a list of records", value);
  std::vector<SameDecision> decisions;
  for (const Value& item : value.GetArray())
    decisions.push_back(record_of(item, decision_table(), SameDecision(), texts, kIgnore));
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

std::string read_string(std::string_view json) { return with_value(json, loose_text); }

std::uint64_t read_count(std::string_view json) {
  return with_value(json,
                    [](const Value& value) { return value.IsUint64() ? value.GetUint64() : throw JsonFault(0, "expected a number"); });
}

std::vector<SharedText> read_strings(std::string_view json, TextCache& texts) {
  return with_value(bounded(json), [&](const Value& value) { return strings_of("the value", value, texts); });
}

SourceInfo read_source(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) { return record_of(value, source_table(), SourceInfo(), texts, kIgnore); });
}

std::string read_end(std::string_view json) {
  return with_value(json, [](const Value& value) {
    if (!value.IsObject()) return loose_text(value);
    const auto id = value.FindMember("id");
    return id == value.MemberEnd() ? std::string() : loose_text(id->value);
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

std::vector<SameDecision> read_graph_decisions(std::string_view json, TextCache& texts) {
  return with_value(bounded(json), [&](const Value& value) { return decisions_of(value, texts); });
}

GraphFacts read_facts(std::string_view json, TextCache& texts) {
  return with_value(json, [&](const Value& value) {
    static const Table<GraphFacts> table = {
        {"title", text(&GraphFacts::title)},
        {"sources", [](GraphFacts& facts, const Value& sources, TextCache& all) { facts.sources = sources_of(sources, all); }},
        {"decisions", [](GraphFacts& facts, const Value& list, TextCache& all) { facts.decisions = decisions_of(list, all); }}};
    return record_of(value, table, GraphFacts(), texts, kIgnore);
  });
}

}  // namespace relata
