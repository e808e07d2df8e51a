#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sstream>

#include "base/error.h"
#include "format/format.h"
#include "format/triples.h"
#include "ugly_graph.h"

using namespace relata;
using namespace relata::testing;

namespace {

const std::string kRelation = "<urn:relata:relation/";

// a -meet- b, both ways; a does not accuse b.
Graph small() {
  Graph g;
  g.sources = {{.id = "a b.txt", .date = "2024-02"}};
  g.nodes = {{.id = "gpe-a", .label = "A \"a\"\n\\", .type = EntityType::Gpe, .gazetteer_id = "country:AA"},
             {.id = "gpe-b", .label = "B", .type = EntityType::Gpe}};
  g.edges = {{.id = "e1", .source = "gpe-a", .target = "gpe-b", .relation = "accuse", .label = "accuse", .polarity = Polarity::Negated},
             {.id = "e2", .source = "gpe-a", .target = "gpe-b", .relation = "meet", .label = "meet", .symmetric = true}};
  g.edges[1].evidence = {{.source = "a b.txt", .begin = 0, .end = 9, .text = "A met B.", .speaker = "gpe-b"}};
  return g;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(rdf)

BOOST_AUTO_TEST_CASE(only_what_is_affirmed_is_a_triple) {
  const std::string text = graph_text(small(), Format::Ntriples);
  BOOST_TEST(has(text, "<urn:relata:gpe-a> " + kRelation + "meet> <urn:relata:gpe-b> ."));
  BOOST_TEST(has(text, "<urn:relata:gpe-b> " + kRelation + "meet> <urn:relata:gpe-a> ."));
  BOOST_TEST(!has(text, "> " + kRelation + "accuse> <"));
  BOOST_TEST(has(text, "<urn:relata:statement/e1> <urn:relata:term/polarity> \"negated\" ."));
}

BOOST_AUTO_TEST_CASE(evidence_is_stated_in_prov) {
  const std::string text = graph_text(small(), Format::Ntriples);
  BOOST_TEST(has(text, "<urn:relata:statement/e2> <http://www.w3.org/ns/prov#wasDerivedFrom> <urn:relata:statement/e2/"));
  BOOST_TEST(has(text, "<http://www.w3.org/ns/prov#value> \"A met B.\" ."));
  BOOST_TEST(has(text, "<http://www.w3.org/ns/prov#wasQuotedFrom> <urn:relata:article/a%20b.txt> ."));
  BOOST_TEST(has(text, "<http://www.w3.org/ns/prov#wasAttributedTo> <urn:relata:gpe-b> ."));
}

BOOST_AUTO_TEST_CASE(things_have_types_and_literals_are_escaped) {
  const std::string text = graph_text(small(), Format::Ntriples);
  BOOST_TEST(has(text, "<urn:relata:gpe-a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Country> ."));
  BOOST_TEST(has(text, "<urn:relata:gpe-b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/AdministrativeArea> ."));
  BOOST_TEST(has(text, "\"A \\\"a\\\"\\n\\\\\" ."));
  BOOST_TEST(has(text, "\"2024-02\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> ."));
}

BOOST_AUTO_TEST_CASE(no_triple_stands_twice_and_none_has_a_blank_node) {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    std::vector<std::string> lines = lines_of(graph_text(random_corpus(seed), Format::Ntriples));
    for (const std::string& line : lines) BOOST_TEST((line.front() == '<' && line.ends_with(" .")));
    std::sort(lines.begin(), lines.end());
    BOOST_TEST((std::adjacent_find(lines.begin(), lines.end()) == lines.end()));
  }
}

BOOST_AUTO_TEST_CASE(turtle_shortens_names) {
  const std::string text = graph_text(small(), Format::Turtle, {.base_iri = "https://example.org/g/"});
  BOOST_TEST(has(text, "@prefix rel: <https://example.org/g/relation/> ."));
  BOOST_TEST(has(text, "kg:gpe-a\n\ta schema:Country"));
  BOOST_TEST(has(text, "rel:meet kg:gpe-b"));
}

BOOST_AUTO_TEST_CASE(a_base_that_is_no_iri_is_refused) {
  for (const char* base : {"", "x", ":x", "http://a b/", "urn:<x>", "1:%\xC3\xA9"})
    BOOST_CHECK_THROW(graph_text(small(), Format::Ntriples, {.base_iri = base}), Error);
}

BOOST_AUTO_TEST_CASE(names_become_iris) {
  BOOST_TEST(percent_encoded("a-b_c.d~9") == "a-b_c.d~9");
  BOOST_TEST(percent_encoded("a b/\xC3\xA9") == "a%20b%2F%C3%A9");
}

BOOST_AUTO_TEST_SUITE_END()
