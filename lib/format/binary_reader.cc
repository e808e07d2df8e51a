// What write_binary wrote, record by record. Tested by tests/format/binary_test.cc.
#include <algorithm>
#include <optional>
#include <utility>

#include "format/binary_text.h"
#include "format/json_records.h"
#include "format/number_bounds.h"
#include "format/raw_graph.h"
#include "format/readers.h"
#include "graph/property.h"

namespace relata {
namespace {

constexpr std::uint64_t kGreatest = 9007199254740993;  // one more than other programs, whose numbers are doubles, can count to

class Reader {
 public:
  explicit Reader(Input& input) : name_(input.name()), in_(input) {}

  Graph read() {
    types_ = words(entity_type, "entity type");
    classes_ = words(claim_class, "class");
    kinds_ = words(claim_kind, "kind");
    polarities_ = words(polarity, "polarity");
    Graph& graph = raw_.graph;
    graph.title = in_.text();
    const std::uint64_t sources = in_.number(), nodes = in_.number(), edges = in_.number();
    if (in_.version() >= 2)
      for (std::uint64_t count = in_.number(); count > 0; --count) graph.decisions.push_back(decision());
    graph.sources.reserve(likely(sources, 1 << 16));
    graph.nodes.reserve(likely(nodes, 1 << 16));
    graph.edges.reserve(likely(edges, 1 << 16));
    for (std::uint64_t i = 0; i < sources; ++i) graph.sources.push_back(source());
    for (std::uint64_t i = 0; i < nodes; ++i) graph.nodes.push_back(node());
    for (std::uint64_t i = 0; i < edges; ++i) graph.edges.push_back(edge());
    in_.finish();
    raw_.node_at.resize(graph.nodes.size());
    raw_.edge_at.resize(graph.edges.size());
    return normalise(std::move(raw_), name_);
  }

 private:
  Decision decision() {
    const std::uint8_t said = in_.byte();
    const bool of_relation = in_.version() >= 4 && (said & kIsOfRelation) != 0;
    Decision decision{.holds = in_.version() >= 4 ? (said & kHolds) != 0 : said != 0};
    decision.left = in_.text();
    decision.right = in_.text();
    if (!of_relation) return decision;
    decision.relation = in_.text();
    decision.label = in_.text();
    decision.polarity = word(polarities_);
    return decision;
  }

  // A number of items that a file claims, `most` at the most: more are taken as they come.
  static std::size_t likely(std::uint64_t count, std::uint64_t most) { return static_cast<std::size_t>(std::min(count, most)); }

  template <typename Enum>
  std::vector<Enum> words(std::optional<Enum> (*parse)(std::string_view), const std::string& what) {
    std::vector<Enum> known;
    for (std::uint64_t count = in_.number(); count > 0; --count) {
      const std::string word(in_.text());
      const std::optional<Enum> value = parse(word);
      if (!value) fail_at(name_, 0, 0, "has the " + what + " '" + word + "', which this version does not know; a newer relata is needed");
      known.push_back(*value);
    }
    return known;
  }

  template <typename Enum>
  Enum word(const std::vector<Enum>& known) {
    const std::uint8_t code = in_.byte();
    if (code >= known.size()) in_.damaged("a word of the schema is missing");
    return known[code];
  }

  std::uint64_t count() { return in_.number_below(kGreatest, "a number is too great"); }

  double number_within(const NumberBounds& bounds) {
    const double number = in_.real();
    if (!bounds.hold(number)) in_.damaged("a number is beyond its bounds");
    return number;
  }

  std::vector<SharedText> texts() {
    std::vector<SharedText> texts;
    const std::uint64_t size = in_.number();
    texts.reserve(likely(size, 64));
    for (std::uint64_t i = 0; i < size; ++i) texts.push_back(raw_.texts.of(in_.text()));
    return texts;
  }

  Properties properties() {
    Properties properties;
    for (std::uint64_t size = in_.number(); size > 0; --size) {
      std::string name = in_.name().str();
      std::string value(in_.text());
      if (type_of_property(value) != PropertyType::Text && !is_json(plain_property(value))) in_.damaged("a property is no JSON");
      properties.emplace(std::move(name), std::move(value));
    }
    return properties;
  }

  SourceInfo source() {
    SourceInfo source;
    source.id = in_.text();
    source.title = in_.text();
    source.date = in_.text();
    source.publisher = in_.name().str();
    source.url = in_.text();
    source.sha256 = in_.text();
    source.words = count();
    return source;
  }

  void take_facts(Node& node) {
    node.type = word(types_);
    node.mentions = count();
    node.confidence = number_within(kConfidence);
    node.gazetteer_id = raw_.texts.of(in_.text());
    node.country = in_.name();
    node.aliases = texts();
    node.roles = texts();
    const std::uint64_t sources = in_.number();
    node.sources.reserve(likely(sources, 64));
    for (std::uint64_t i = 0; i < sources; ++i) node.sources.push_back(in_.name());
    node.properties = properties();
  }

  Node node() {
    Node node;
    node.id = in_.text();
    if (node.id.size() > kLongestId) in_.damaged("the id of a node is too long");
    node.label = raw_.texts.of(in_.text());
    take_facts(node);
    const std::uint64_t parts = in_.number();
    node.parts.reserve(likely(parts, 64));
    for (std::uint64_t i = 0; i < parts; ++i) node.parts.push_back(part_of(node));
    return node;
  }

  Node part_of(const Node& node) {
    const std::uint8_t has = in_.byte();
    Node part;
    part.id = has & 1 ? like(node.id) : raw_.texts.of(in_.text());
    part.label = has & 2 ? like(node.label) : raw_.texts.of(in_.text());
    take_facts(part);
    return part;
  }

  const SharedText& like(const SharedText& text) const {
    if (text.size() > kLongestName) in_.damaged("a part repeats what is too long");
    return text;
  }

  Evidence evidence(const Edge& edge) {
    Evidence evidence;
    evidence.source = in_.name();
    evidence.begin = count();
    evidence.end = count();
    if (evidence.end < evidence.begin) in_.damaged("a sentence ends before it begins");
    evidence.text = raw_.texts.of(in_.text());
    evidence.speaker = in_.name();
    evidence.time = in_.name();
    evidence.date = in_.name();
    evidence.place = in_.name();
    evidence.confidence = number_within(kConfidence);
    evidence.rule = in_.name();
    evidence.cls = word(classes_);
    evidence.kind = word(kinds_);
    const std::uint8_t is = in_.byte();
    evidence.symmetric = is & 1;
    evidence.reversed = is & 2;
    evidence.label = is & 4 ? in_.name() : edge.label;
    return evidence;
  }

  Edge edge() {
    const std::vector<Node>& nodes = raw_.graph.nodes;
    Edge edge;
    edge.id = in_.text();
    edge.source = nodes[in_.number_below(nodes.size(), "an edge goes out from no node")].id;
    edge.target = nodes[in_.number_below(nodes.size(), "an edge goes to no node")].id;
    edge.relation = in_.name();
    edge.label = in_.name();
    edge.cls = word(classes_);
    edge.kind = word(kinds_);
    edge.polarity = word(polarities_);
    const std::uint8_t is = in_.byte();
    edge.symmetric = is & 1;
    edge.disputed = is & 2;
    edge.weight = number_within(kAnyNumber);
    edge.confidence = number_within(kConfidence);
    edge.first_date = in_.name();
    edge.last_date = in_.name();
    edge.properties = properties();
    const std::uint64_t pieces = in_.number();
    edge.evidence.reserve(likely(pieces, 256));
    for (std::uint64_t i = 0; i < pieces; ++i) edge.evidence.push_back(evidence(edge));
    if (pieces > 0 && !kWeight.hold(edge.weight)) in_.damaged("a weight is negative");
    return edge;
  }

  const std::string name_;
  BinaryReader in_;
  RawGraph raw_;
  std::vector<EntityType> types_{};
  std::vector<ClaimClass> classes_{};
  std::vector<ClaimKind> kinds_{};
  std::vector<Polarity> polarities_{};
};

}  // namespace

Graph read_binary(Input& input) { return Reader(input).read(); }

}  // namespace relata
