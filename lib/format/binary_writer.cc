// A graph as it is in memory, for the next time it is asked: docs/binary.md. Tested by tests/format/binary_test.cc.
#include <algorithm>
#include <string>

#include "base/error.h"
#include "format/binary_text.h"
#include "format/writers.h"
#include "layout/look.h"

namespace relata {
namespace {

// The words of an enumeration: a file tells its own, so that numbers may change from one version to the next.
template <typename Enum>
void put_words(BinaryWriter& out, Enum last) {
  const auto count = static_cast<std::uint64_t>(last) + 1;
  out.number(count);
  for (std::uint64_t i = 0; i < count; ++i) out.text(name_of(static_cast<Enum>(i)));
}

template <typename Enum>
std::uint8_t code(Enum value) {
  return static_cast<std::uint8_t>(value);
}

void put_texts(BinaryWriter& out, const std::vector<SharedText>& texts) {
  out.number(texts.size());
  for (const SharedText& text : texts) out.text(text);
}

void put_properties(BinaryWriter& out, const Properties& properties) {
  out.number(properties.size());
  for (const auto& [name, value] : properties) out.name(name).text(value);
}

void put_source(BinaryWriter& out, const SourceInfo& source) {
  out.text(source.id).text(source.title).text(source.date).name(source.publisher).text(source.url).text(source.sha256).number(source.words);
}

// Everything of a node but its id, label and parts.
void put_facts(BinaryWriter& out, const Node& node) {
  out.byte(code(node.type)).number(node.mentions).real(node.confidence).text(node.gazetteer_id).name(node.country);
  put_texts(out, node.aliases);
  put_texts(out, node.roles);
  out.number(node.sources.size());
  for (const SharedText& source : node.sources) out.name(source);
  put_properties(out, node.properties);
}

// A part mostly has the id and the label of its node.
void put_part(BinaryWriter& out, const Node& part, const Node& node) {
  const auto is_like = [](const SharedText& a, const SharedText& b) { return a == b && a.size() <= kLongestName; };
  const bool has_id = is_like(part.id, node.id), has_label = is_like(part.label, node.label);
  out.byte(static_cast<std::uint8_t>(has_id | has_label << 1));
  if (!has_id) out.text(part.id);
  if (!has_label) out.text(part.label);
  put_facts(out, part);
}

void put_node(BinaryWriter& out, const Node& node) {
  if (node.id.size() > kLongestId) throw Error(ErrorKind::Output, "a node's id is too long for the format relata; write the graph as JSON");
  out.text(node.id).text(node.label);
  put_facts(out, node);
  out.number(node.parts.size());
  for (const Node& part : node.parts) put_part(out, part, node);
}

void put_evidence(BinaryWriter& out, const Evidence& evidence, const Edge& edge) {
  out.name(evidence.source).number(evidence.begin).number(evidence.end).text(evidence.text).name(evidence.speaker).name(evidence.time);
  out.name(evidence.date).name(evidence.place).real(evidence.confidence).name(evidence.rule);
  out.byte(code(evidence.cls)).byte(code(evidence.kind));
  const bool other_words = evidence.label != edge.label;
  out.byte(static_cast<std::uint8_t>(evidence.symmetric | evidence.reversed << 1 | other_words << 2));
  if (other_words) out.name(evidence.label);
}

void put_edge(BinaryWriter& out, const Edge& edge, const Ends& ends) {
  out.text(edge.id).number(ends.source).number(ends.target).name(edge.relation).name(edge.label);
  out.byte(code(edge.cls)).byte(code(edge.kind)).byte(code(edge.polarity));
  out.byte(static_cast<std::uint8_t>(edge.symmetric | edge.disputed << 1));
  out.real(edge.weight).real(edge.confidence).name(edge.first_date).name(edge.last_date);
  put_properties(out, edge.properties);
  out.number(edge.evidence.size());
  for (const Evidence& evidence : edge.evidence) put_evidence(out, evidence, edge);
}

void put_decision(BinaryWriter& out, const Decision& decision) {
  out.byte(static_cast<std::uint8_t>((decision.holds ? kHolds : 0) | (decision.is_of_relation() ? kIsOfRelation : 0)));
  out.text(decision.left).text(decision.right);
  if (decision.is_of_relation()) out.text(decision.relation).text(decision.label).byte(static_cast<std::uint8_t>(decision.polarity));
}

}  // namespace

void write_binary(const Graph& graph, Output& output, const WriteOptions& options) {
  if (options.evidence_limit || options.text_limit)
    throw Error(ErrorKind::Usage, "the format relata holds all evidence as it is; leave out --evidence-limit and --text-limit");
  const std::vector<Ends> ends = ends_of(graph);
  const bool on_relations = std::ranges::any_of(graph.decisions, &Decision::is_of_relation);
  BinaryWriter out(output, on_relations ? kBinaryVersion : kBinaryVersion - 1);
  put_words(out, EntityType::Quantity);
  put_words(out, ClaimClass::Other);
  put_words(out, ClaimKind::Speech);
  put_words(out, Polarity::Hypothetical);
  out.text(graph.title).number(graph.sources.size()).number(graph.nodes.size()).number(graph.edges.size());
  out.number(graph.decisions.size());
  for (const Decision& decision : graph.decisions) put_decision(out, decision);
  out.end_record();
  for (const SourceInfo& source : graph.sources) {
    put_source(out, source);
    out.end_record();
  }
  for (const Node& node : graph.nodes) {
    put_node(out, node);
    out.end_record();
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    put_edge(out, graph.edges[i], ends[i]);
    out.end_record();
  }
  out.finish();
}

}  // namespace relata
