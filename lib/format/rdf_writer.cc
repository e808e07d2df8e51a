// N-Triples and Turtle. A thing is <BASE id>, with its type in schema.org; an affirmed edge is one direct triple (two if it is
// symmetric) and, as every edge, a reified statement: rdf:Statement with its ends, its polarity and, by PROV, each place that states
// it. Negated and hypothetical edges are never asserted. No blank nodes, so that files merge by `sort -u`. Tested by
// tests/format/rdf_test.cc and tests/interop.
#include <algorithm>
#include <array>

#include "base/day_bounds.h"
#include "base/error.h"
#include "base/hash.h"
#include "format/triples.h"
#include "format/writers.h"
#include "format/xml_text.h"
#include "graph/property.h"

namespace relata {
namespace {

const std::string kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const std::string kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
const std::string kXsd = "http://www.w3.org/2001/XMLSchema#";
const std::string kSchema = "https://schema.org/";
const std::string kProv = "http://www.w3.org/ns/prov#";

std::string schema_type(const Node& node) {
  switch (node.type) {
    case EntityType::Person: return kSchema + "Person";
    case EntityType::Org: return kSchema + "Organization";
    case EntityType::Gpe: return kSchema + (node.gazetteer_id.view().starts_with("country:") ? "Country" : "AdministrativeArea");
    case EntityType::Loc: return kSchema + "Place";
    case EntityType::Fac: return kSchema + "CivicStructure";
    case EntityType::Event: return kSchema + "Event";
    case EntityType::Product: return kSchema + "Product";
    default: return kSchema + "Thing";
  }
}

// The first that fits is taken, so the longer ones stand first.
std::array<Triples::Prefix, 8> prefixes(const std::string& base) {
  return {{{"rdf", kRdf},
           {"rdfs", kRdfs},
           {"xsd", kXsd},
           {"schema", kSchema},
           {"prov", kProv},
           {"term", base + "term/"},
           {"rel", base + "relation/"},
           {"kg", base}}};
}

// Literals are plain text, but for control characters the same as in the graph.
Term text(std::string_view value) { return {.text = xml_text(value)}; }
Term iri(std::string value) { return {.text = std::move(value), .datatype = {}, .is_iri = true}; }

template <typename Number>
std::string digits(Number number) {
  std::string text;
  Output out([&](std::string_view chunk) { text += chunk; });
  out << number;
  out.flush();
  return text;
}

Term number(double value) { return {.text = digits(value), .datatype = kXsd + "double"}; }
Term count(std::uint64_t value) { return {.text = digits(value), .datatype = kXsd + "integer"}; }
Term boolean(bool value) { return {.text = value ? "true" : "false", .datatype = kXsd + "boolean"}; }

// A day, a month or a year of the calendar has a type; anything else is text.
Term date(std::string_view value) {
  if (!first_day(value) || value.find('/') != std::string_view::npos) return text(value);
  return {.text = std::string(value), .datatype = kXsd + (value.size() == 10 ? "date" : value.size() == 7 ? "gYearMonth" : "gYear")};
}

// A base is a scheme and what may stand in an IRI.
void check_base(const std::string& base) {
  const std::size_t colon = base.find(':');
  const bool scheme =
      colon != std::string::npos && colon > 0 && base.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.") == colon;
  bool legal = true;
  for (const char c : base)
    legal = legal && static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F &&
            std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  if (!scheme || !legal)
    throw Error(ErrorKind::Usage, "base IRI: found '" + base + "', expected an absolute IRI such as urn:relata: or https://example.org/graph/");
}

class Writer {
 public:
  Writer(const Graph& graph, Output& out, Triples::Syntax syntax, const WriteOptions& options)
      : graph_(graph),
        options_(options),
        base_((check_base(options.base_iri), options.base_iri)),
        terms_(base_ + "term/"),
        triples_(out, syntax, prefixes(base_)) {}

  void write() {
    for (const SourceInfo& s : graph_.sources) source(s);
    for (const Node& n : graph_.nodes) node(n);
    for (const Edge& e : graph_.edges) edge(e);
    triples_.finish();
  }

 private:
  std::string thing(std::string_view id) const { return base_ + percent_encoded(id); }
  std::string article(std::string_view id) const { return base_ + "article/" + percent_encoded(id); }

  void optional_text(const std::string& subject, const std::string& predicate, std::string_view value) {
    if (!value.empty()) triples_.add(subject, predicate, text(value));
  }

  void source(const SourceInfo& source) {
    const std::string subject = article(source.id);
    triples_.add(subject, kRdf + "type", iri(kSchema + "NewsArticle"));
    triples_.add(subject, kSchema + "identifier", text(source.id));
    optional_text(subject, kSchema + "headline", source.title);
    if (!source.date.empty()) triples_.add(subject, kSchema + "datePublished", date(source.date));
    optional_text(subject, kSchema + "publisher", source.publisher);
    optional_text(subject, kSchema + "url", source.url);
    optional_text(subject, terms_ + "sha256", source.sha256);
    if (source.words > 0) triples_.add(subject, kSchema + "wordCount", count(source.words));
  }

  void node(const Node& node) {
    const std::string subject = thing(node.id);
    triples_.add(subject, kRdf + "type", iri(schema_type(node)));
    triples_.add(subject, kRdfs + "label", text(node.label));
    for (const SharedText& alias : node.aliases) triples_.add(subject, kSchema + "alternateName", text(alias));
    triples_.add(subject, terms_ + "entityType", text(name_of(node.type)));
    triples_.add(subject, terms_ + "mentions", count(node.mentions));
    triples_.add(subject, terms_ + "confidence", number(node.confidence));
    optional_text(subject, kSchema + "identifier", node.gazetteer_id);
    optional_text(subject, terms_ + "country", node.country);
    for (const SharedText& role : node.roles) triples_.add(subject, terms_ + "role", text(role));
    for (const SharedText& source : node.sources) triples_.add(subject, kSchema + "subjectOf", iri(article(source)));
    properties(subject, node.properties);
  }

  void properties(const std::string& subject, const Properties& properties) {
    for (const auto& [name, value] : properties) triples_.add(subject, base_ + "property/" + percent_encoded(name), text(plain_property(value)));
  }

  void edge(const Edge& edge) {
    const std::string source = thing(edge.source), target = thing(edge.target), relation = base_ + "relation/" + percent_encoded(edge.relation);
    if (edge.polarity == Polarity::Affirmed) {
      triples_.add(source, relation, iri(target));
      if (edge.symmetric && edge.source != edge.target) triples_.add(target, relation, iri(source));
    }
    const std::string statement = base_ + "statement/" + percent_encoded(edge.id);
    triples_.add(statement, kRdf + "type", iri(kRdf + "Statement"));
    triples_.add(statement, kRdf + "subject", iri(source));
    triples_.add(statement, kRdf + "predicate", iri(relation));
    triples_.add(statement, kRdf + "object", iri(target));
    triples_.add(statement, kRdfs + "label", text(edge.label));
    triples_.add(statement, terms_ + "class", text(name_of(edge.cls)));
    triples_.add(statement, terms_ + "kind", text(name_of(edge.kind)));
    triples_.add(statement, terms_ + "polarity", text(name_of(edge.polarity)));
    triples_.add(statement, terms_ + "symmetric", boolean(edge.symmetric));
    triples_.add(statement, terms_ + "disputed", boolean(edge.disputed));
    triples_.add(statement, terms_ + "weight", number(edge.weight));
    triples_.add(statement, terms_ + "confidence", number(edge.confidence));
    if (!edge.first_date.empty()) triples_.add(statement, kSchema + "startDate", date(edge.first_date));
    if (!edge.last_date.empty()) triples_.add(statement, kSchema + "endDate", date(edge.last_date));
    properties(statement, edge.properties);
    const std::size_t all = edge.evidence.size();
    const std::size_t kept = options_.evidence_limit ? std::min(options_.evidence_limit, all) : all;
    for (std::size_t i = 0; i < kept; ++i) evidence(statement, edge.evidence[i]);
  }

  // Its name is made of its statement and its content, so that the same evidence has the same name in every file.
  void evidence(const std::string& statement, const Evidence& evidence) {
    const std::string content =
        evidence.source + "\n" + digits(evidence.begin) + ' ' + digits(evidence.end) + '\n' + evidence.text + '\n' + evidence.speaker + '\n' + evidence.rule;
    const std::string subject = statement + "/" + sha256_hex(content).substr(0, 12);
    triples_.add(statement, kProv + "wasDerivedFrom", iri(subject));
    triples_.add(subject, kRdf + "type", iri(kProv + "Entity"));
    triples_.add(subject, kProv + "value", text(evidence.text));
    if (!evidence.source.empty()) triples_.add(subject, kProv + "wasQuotedFrom", iri(article(evidence.source)));
    triples_.add(subject, terms_ + "begin", count(evidence.begin));
    triples_.add(subject, terms_ + "end", count(evidence.end));
    if (!evidence.speaker.empty()) triples_.add(subject, kProv + "wasAttributedTo", iri(thing(evidence.speaker)));
    optional_text(subject, terms_ + "time", evidence.time);
    if (!evidence.date.empty()) triples_.add(subject, kSchema + "temporalCoverage", text(evidence.date));
    if (!evidence.place.empty()) triples_.add(subject, kSchema + "location", iri(thing(evidence.place)));
    triples_.add(subject, terms_ + "confidence", number(evidence.confidence));
    optional_text(subject, terms_ + "rule", evidence.rule);
  }

  const Graph& graph_;
  const WriteOptions& options_;
  const std::string base_;
  const std::string terms_;  // of our own vocabulary
  Triples triples_;
};

}  // namespace

void write_ntriples(const Graph& graph, Output& out, const WriteOptions& options) { Writer(graph, out, Triples::Syntax::Ntriples, options).write(); }

void write_turtle(const Graph& graph, Output& out, const WriteOptions& options) { Writer(graph, out, Triples::Syntax::Turtle, options).write(); }

}  // namespace relata
