// Questions without the language, and the part of a graph that an answer rests on.
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "format/format.h"
#include "query/plain_question.h"
#include "query/subgraph.h"
#include "query/suggest.h"

using namespace relata;

namespace {

struct Case {
  PlainQuestion question;
  std::vector<std::string> rows;  // "from relation to", the polarity if it is not affirmed
};

std::vector<std::string> answered(const Graph& graph, const PlainQuestion& question) {
  const GraphIndex index(graph);
  const PlainQuery query = plain_query(graph, question);
  std::vector<std::string> rows;
  for (const auto& row : ask(index, query.text, {.parameters = query.parameters}).table.rows) {
    const std::string polarity = text_of(row[4], graph);
    rows.push_back(text_of(row[0], graph) + " " + text_of(row[1], graph) + " " + text_of(row[2], graph) + (polarity == "affirmed" ? "" : " " + polarity));
  }
  return rows;
}

std::string message_of(const Graph& graph, const PlainQuestion& question) {
  try {
    plain_query(graph, question);
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_questions)

BOOST_AUTO_TEST_CASE(each_filter_keeps_what_it_names) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const std::vector<Case> cases = {{{.from = "Ada Marlow", .to = "Arvenia"}, {"Ada Marlow president of Arvenia"}},
                                   {{.from = "ada marlow", .relation = "meet"}, {"Ada Marlow meet Berta Quint"}},
                                   {{.from = "Dario Este"}, {"Dario Esté founder of Quint Motors", "Dario Esté meet Chen Luo hypothetical"}},
                                   {{.from = "Bostria", .relation = "ally"}, {"Bostria ally of Arvenia", "Bostria ally of Arvenia negated"}},
                                   {{.to = "Lake Union", .relation = "member"}, {"Arvenia member of Lake Union", "Bostria member of Lake Union"}},
                                   {{.relation = "foreign minister"}, {"Berta Quint foreign minister of Bostria"}},
                                   {{.cls = "accuse"}, {"Berta Quint accuse Ada Marlow", "Lake Union criticise Lake Union"}},
                                   {{.polarity = "negated"}, {"Arvenia ally of Bostria negated"}},
                                   {{.speaker = "Berta Quint"}, {"Arvenia ally of Bostria negated"}},
                                   {{.to = "Quint Motors", .type = "PERSON"}, {"Dario Esté founder of Quint Motors"}},
                                   {{.cls = "ROLE", .type = "org"}, {"Chen Luo spokesman of Lake Union"}},
                                   {{.since = "2026-03-04"}, {"Ada Marlow meet Berta Quint", "Berta Quint accuse Ada Marlow"}},
                                   {{.until = "2026-01"}, {"Ada Marlow president of Arvenia"}},
                                   {{.relation = "sanction", .since = "2026-03", .until = "2026-03"}, {"Bostria sanction Quint Motors"}},
                                   {{.relation = "anction"}, {}},
                                   {{.relation = "sanct"}, {}},
                                   {{.from = "ada marlow", .relation = "hold talk with"}, {"Ada Marlow meet Berta Quint"}}};
  for (const Case& c : cases) {
    const std::vector<std::string> rows = answered(graph, c.question);
    BOOST_TEST(rows == c.rows, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(what_nobody_knows_is_said_with_a_hint) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const std::vector<std::pair<PlainQuestion, std::string>> cases = {
      {{.from = "Ada Marlov"}, "--from: nothing in this graph is called 'Ada Marlov'; did you mean 'Ada Marlow'"},
      {{.cls = "ACUSE"}, "--class: there is no class 'ACUSE'; did you mean 'ACCUSE'?"},
      {{.type = "town"}, "expected one of PERSON"},
      {{.polarity = "no"}, "expected affirmed, negated or hypothetical"},
      {{.since = "March"}, "expected a date like"},
      {{.until = "2026-3"}, "expected a date like"}};
  for (const auto& [question, part] : cases) BOOST_TEST(message_of(graph, question).find(part) != std::string::npos, message_of(graph, question));
}

BOOST_AUTO_TEST_CASE(quotes_in_names_stay_names) {
  Graph graph;
  graph.nodes = {{.id = "org-x", .label = "O'Brien \"Sons\"\\", .type = EntityType::Org}};
  BOOST_TEST(answered(graph, {.from = "O'Brien \"Sons\"\\"}).empty());
}

BOOST_AUTO_TEST_CASE(a_subgraph_is_a_graph) {
  const Graph graph = read_graph(RELATA_TEST_DATA "/query/newsroom.json");
  const std::size_t edge = graph.find_edge("gpe-arvenia", "gpe-bostria", "ally_of", Polarity::Affirmed);
  const Graph part = subgraph(graph, {EdgeRef{static_cast<std::uint32_t>(edge)}, EdgeRef{static_cast<std::uint32_t>(edge)}});
  BOOST_TEST(part.edges.size() == 1u);
  std::vector<std::string> ids;
  for (const Node& node : part.nodes) ids.emplace_back(node.id);
  BOOST_TEST(ids == std::vector<std::string>({"gpe-arvenia", "gpe-bostria", "person-ada_marlow"}),
             boost::test_tools::per_element());  // she says so
  BOOST_TEST(part.nodes[2].roles == std::vector<SharedText>({"president@gpe-arvenia"}));
  BOOST_TEST(part.sources.size() == 2u);
  BOOST_TEST((read_graph_text(graph_text(part, Format::Json), Format::Json) == part));

  const Graph alone = subgraph(graph, {NodeRef{static_cast<std::uint32_t>(graph.find_node("person-berta_quint"))}});
  BOOST_TEST(alone.nodes.at(0).roles == std::vector<SharedText>({"foreign minister"}));
  BOOST_TEST(alone.edges.empty());
}

BOOST_AUTO_TEST_CASE(hints_are_near) {
  BOOST_TEST(did_you_mean("tolowr", {"toUpper", "toLower"}) == "; did you mean 'toLower'?");
  BOOST_TEST(did_you_mean("x", {"toUpper", "type"}) == "");
  BOOST_TEST(no_entity_type("Persn") == "there is no entity type 'Persn'; did you mean 'PERSON'?");
}

BOOST_AUTO_TEST_SUITE_END()
