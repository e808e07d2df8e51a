// The pieces of JSON text, and the records of a graph in it. Inside the room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/format.h"
#include "format/output.h"
#include "format/property_name.h"
#include "graph/graph.h"

namespace relata {

// A string with its quotes: only ", \ and control characters are escaped, invalid UTF-8 is replaced.
void put_string(Output& out, std::string_view text);
void put_strings(Output& out, const std::vector<SharedText>& texts);

// An object member by member:  JsonObject(out).text("id", node.id).number("mentions", node.mentions).end();
// `text` and `texts` leave out what is empty unless told to keep it.
class JsonObject {
 public:
  explicit JsonObject(Output& out) : out_(out) { out_ << '{'; }
  JsonObject& name(std::string_view name);  // what is written next to the Output is the value
  Output& value(std::string_view name) { return this->name(name).out_; }
  JsonObject& text(std::string_view name, std::string_view value, bool keep = false);
  JsonObject& texts(std::string_view name, const std::vector<SharedText>& values, bool keep = false);
  JsonObject& number(std::string_view name, double value);
  JsonObject& number(std::string_view name, std::uint64_t value);
  JsonObject& boolean(std::string_view name, bool value);
  void end() { out_ << '}'; }

 private:
  Output& out_;
  bool first_ = true;
};

void put_source(Output& out, const SourceInfo& source);
// [{"left", "right", "same"}, {"source", "target", "relation", "label", "polarity", "correct"}]
void put_decisions(Output& out, const std::vector<Decision>& decisions);
// [{"source", "start", "end", "text", ...}]: what evidence has like its edge is left out. Keeps to the limits of `options`.
void put_evidence(Output& out, const Edge& edge, const WriteOptions& options);
// The record of a node in native JSON, with its parts.
void put_node(Output& out, const Node& node);
void put_parts(Output& out, const std::vector<Node>& parts);
void put_edge(Output& out, const Edge& edge, const WriteOptions& options);

// The members of these records but "id" (and an edge's "source" and "target"), for formats that have places of their own for them.
// Flat, for consumers whose attributes are words, numbers and lists of words: records are JSON text, foreign properties left out.
enum class Nesting { Full, Flat };
void put_node_facts(JsonObject& object, const Node& node, Nesting nesting);
void put_edge_facts(JsonObject& object, const Edge& edge, Nesting nesting, const WriteOptions& options);
// A value of Properties, of its type.
void put_property(Output& out, std::string_view value);
// Foreign properties as members of the object. REQUIRES: each has a name among `names`.
void put_flat_properties(JsonObject& object, const Properties& properties, const PropertyNames& names);

// The same as a string, for values inside other formats.
template <typename Put>
std::string json_of(Put put) {
  std::string text;
  Output out([&](std::string_view chunk) { text += chunk; });
  put(out);
  out.flush();
  return text;
}

// JSON text for Gephi, which takes "INF" for infinity wherever it stands in an attribute; here it is written so that it does not.
std::string gephi_safe(std::string json);
// A value of Properties as text, safe where it is JSON.
std::string gephi_property(std::string_view value);

}  // namespace relata
